#include "screen/list/list.hpp"
#include "practice/charter/records.hpp"
#include "screen/list/list_query.hpp"
#include "screen/list/paste.hpp"
#include "tests/unit/screen/harness.hpp"

namespace entente::screen {
namespace {

using kit::Role;
using practice::Measure;

void paste(ScreenHarness& harness, std::string rows) {
  harness.go(harness.in_plan("/charter?view=measure"));
  if (harness.sees(Role::button, "Paste rows")) {
    harness.click(Role::button, "Paste rows");
    harness.type(Role::text_area, "Rows out of a spreadsheet", std::move(rows));
    return;
  }
  const kit::Node& grid = harness.screen->get(Role::grid, "Measures");
  harness.screen->post({kit::Event::Type::paste, grid.id, std::move(rows)});
}

std::vector<std::string> headlines(const ScreenHarness& harness) {
  std::vector<std::string> shown;
  for (const kit::Node& node : harness.screen->ui.nodes())
    if (node.role == Role::row_header) shown.emplace_back(node.name);
  return shown;
}

void add_measure(ScreenHarness& harness, const std::string& title) {
  harness.go(harness.in_plan("/charter?view=measure"));
  harness.click(Role::button, "Add measure");
  harness.type(Role::text_box, "Measure", title);
  harness.click(Role::button, "Save measure");
}

TEST(Lists, AddPastedRowsAsOneEdit) {
  ScreenHarness harness;
  harness.start_plan();
  add_measure(harness, "Days to decide");
  paste(harness,
        "Measure\tTarget\tBy when\tLeading or lagging\nMarket share\t12,5\t31.12.2027\tLagging\n"
        "Joint ideas\t8\t2027-06-30\tleading\n");
  EXPECT_TRUE(harness.reads("2 of 2 rows can be added."));
  harness.click(Role::button, "Add 2 rows");
  ASSERT_EQ(harness.plan().all<Measure>().size(), 3u);
  harness.key("z", true);
  EXPECT_EQ(harness.plan().all<Measure>().size(), 1u);
}

TEST(Lists, TellWhichPastedCellsAreWrongBeforeAddingAny) {
  ScreenHarness harness;
  harness.start_plan();
  add_measure(harness, "Days to decide");
  paste(harness, "Measure\tTarget\nMarket share\ttwelve\nJoint ideas\t8\n\t9\n");
  EXPECT_TRUE(harness.reads("1 of 3 rows can be added; these cannot:"));
  EXPECT_TRUE(harness.reads("Row 2, Target: Not a number"));
  EXPECT_TRUE(harness.reads("Row 4, Measure: Fill this in."));
  EXPECT_EQ(harness.plan().all<Measure>().size(), 1u);
  harness.click(Role::button, "Add 1 row");
  EXPECT_EQ(harness.plan().all<Measure>().size(), 2u);
}

TEST(Paste, ColumnsAreMatchedByHandWhereTheirNamesSayNothing) {
  ScreenHarness harness;
  harness.start_plan();
  paste(harness, "KPI\tGoal\tRemark\nMarket share\t12\tsince May\nJoint ideas\t8\t\n");
  EXPECT_EQ(harness.screen->get(Role::combo_box, "Column 1").value, "Measure");
  harness.click(Role::check_box, "The first row names the columns");
  EXPECT_EQ(harness.screen->get(Role::combo_box, "KPI").value, "Measure");
  EXPECT_NE(harness.screen->get(Role::combo_box, "Goal").value, "Target");
  harness.click(Role::combo_box, "Goal");
  harness.click(Role::option, "Target");
  harness.click(Role::combo_box, "Remark");
  harness.click(Role::option, "Leave out");
  EXPECT_TRUE(harness.reads("2 of 2 rows can be added."));
  EXPECT_TRUE(harness.sees(Role::row_header, "2")) << "a preview";
  harness.click(Role::button, "Add 2 rows");
  ASSERT_EQ(harness.plan().all<Measure>().size(), 2u);
  EXPECT_EQ(text_from(harness.plan().all<Measure>()[0].target.value), "12");
  harness.key("z", true);
  EXPECT_TRUE(harness.plan().all<Measure>().empty());
}

TEST(Paste, RowsKeepTheirOrder) {
  ScreenHarness harness;
  harness.start_plan();
  paste(harness, "Name of it\tTarget\nFirst\t1\nSecond\t2\nThird\t3\nFourth\t4\n");
  harness.click(Role::check_box, "The first row names the columns");
  EXPECT_EQ(harness.screen->get(Role::combo_box, "Name of it").value, "Measure");
  harness.click(Role::button, "Add 4 rows");
  EXPECT_EQ(headlines(harness), (std::vector<std::string>{"First", "Second", "Third", "Fourth"}));
}

TEST(Paste, AFieldHasOneColumn) {
  ScreenHarness harness;
  harness.start_plan();
  paste(harness, "Measure\tTarget\tNew goal\nMarket share\t12\t15\n");
  harness.click(Role::combo_box, "New goal");
  harness.click(Role::option, "Target");
  EXPECT_EQ(harness.screen->get(Role::combo_box, "Target").value, "Leave out");
  harness.click(Role::button, "Add 1 row");
  ASSERT_EQ(harness.plan().all<Measure>().size(), 1u);
  EXPECT_EQ(text_from(harness.plan().all<Measure>()[0].target.value), "15");
}

TEST(Paste, SaysInTheCellWhoIsNotInThePlan) {
  ScreenHarness harness;
  harness.start_plan();
  paste(harness, "Measure\tOwner\nMarket share\tNobody At All\n");
  EXPECT_TRUE(
      harness.sees(Role::cell, "Nobody At All: There is no person called \"Nobody At All\"."));
  EXPECT_TRUE(harness.reads("Row 2, Owner: There is no person called"));
}

TEST(Paste, OfManyRowsShowsFew) {
  ScreenHarness harness;
  harness.start_plan();
  std::string rows = "Measure\tTarget\n";
  for (int number = 0; number < 3000; ++number)
    rows += "Measure " + std::to_string(number) + "\t" + std::to_string(number) + "\n";
  paste(harness, rows);
  EXPECT_FALSE(harness.sees(Role::text_area, "Rows out of a spreadsheet"));
  EXPECT_LT(harness.screen->count(Role::row), 40);
  harness.click(Role::button, "Add 3,000 rows");
  EXPECT_EQ(harness.plan().all<Measure>().size(), 3000u);
  EXPECT_LT(harness.plan().history().size(), 100u) << "one line for all of them";
}

TEST(Lists, CardsOfANarrowTableShowWhatAPhoneShows) {
  ScreenHarness harness;
  harness.start_plan();
  const Kind& meeting = *harness.plan().catalog().find("meeting");
  const std::size_t all = columns_of(meeting, 0).size();
  EXPECT_GT(all, 4u);
  EXPECT_EQ(columns_of(meeting, 404).size(), all) << "a window at 200 %";
  EXPECT_LT(columns_of(meeting, 700).size(), all) << "a table with columns";
}

TEST(Lists, FilterWhileTyping) {
  ScreenHarness harness;
  harness.start_plan();
  add_measure(harness, "Days to decide");
  add_measure(harness, "Market share");
  const kit::NodeId field = harness.screen->get(Role::text_box, "Filter measures").id;
  harness.screen->ui.set_focus(field, true);
  harness.screen->post({kit::Event::Type::input, field, "mark"});
  EXPECT_TRUE(harness.sees(Role::row_header, "Market share"));
  EXPECT_FALSE(harness.sees(Role::row_header, "Days to decide"));
}

TEST(Lists, SortByTheHeaderThatIsPressed) {
  ScreenHarness harness;
  harness.start_plan();
  add_measure(harness, "Days to decide");
  add_measure(harness, "Ample stock");
  harness.click(Role::column_header, "Measure");
  std::vector<std::string> shown;
  for (const kit::Node& node : harness.screen->ui.nodes())
    if (node.role == Role::row_header) shown.emplace_back(node.name);
  EXPECT_EQ(shown, (std::vector<std::string>{"Ample stock", "Days to decide"}));
}

/// Three measures, two of them leading, in this table.
void three_measures(ScreenHarness& harness) {
  harness.start_plan();
  harness.go(harness.in_plan("/charter?view=measure"));
  paste(harness,
        "Measure\tTarget\tLeading or lagging\nDays to decide\t5\tLeading\n"
        "Market share\t12\tLagging\nJoint ideas\t8\tLeading\n");
  harness.click(Role::button, "Add 3 rows");
  ASSERT_EQ(harness.plan().all<Measure>().size(), 3u);
}

void select(ScreenHarness& harness, std::string_view title) {
  const kit::Node header = harness.screen->get(Role::row_header, title);
  for (const kit::Node& node : harness.screen->ui.nodes())
    if (node.role == Role::row && node.id == header.parent) {
      harness.screen->ui.set_focus(node.id, true);
      return harness.key(" ");
    }
}

std::size_t leading(const ScreenHarness& harness) {
  std::size_t count = 0;
  for (const Measure& measure : harness.plan().all<Measure>())
    count += measure.indicator == practice::Indicator::leading;
  return count;
}

TEST(Lists, KeepTheirQuestionInTheAddress) {
  ScreenHarness harness;
  three_measures(harness);
  const int steps = harness.host.steps;
  const kit::NodeId field = harness.screen->get(Role::text_box, "Filter measures").id;
  harness.screen->ui.set_focus(field, true);
  for (const char* typed : {"d", "da", "day"}) {
    harness.screen->post({kit::Event::Type::input, field, typed});
    harness.settle();
  }
  EXPECT_EQ(harness.host.steps, steps) << "no step of Back for a letter";
  EXPECT_NE(harness.route.find("filter=day"), std::string::npos) << harness.route;
  EXPECT_EQ(headlines(harness), std::vector<std::string>{"Days to decide"});
  harness.click(Role::button, "Leading");
  EXPECT_EQ(harness.host.steps, steps + 1);
  harness.click(Role::column_header, "Target");
  harness.click(Role::column_header, "Target");
  EXPECT_EQ(harness.route, harness.in_plan("/charter?view=measure&filter=day&sort=-target"
                                           "&is=indicator:leading"));
  harness.go(harness.in_plan("/charter?view=measure"));
  EXPECT_EQ(headlines(harness).size(), 3u);
}

TEST(Lists, ReadTheirQuestionFromTheAddress) {
  ScreenHarness harness;
  three_measures(harness);
  harness.go(harness.in_plan("/charter?view=measure&sort=-target&is=indicator:leading,nothing:x"));
  EXPECT_EQ(headlines(harness), (std::vector<std::string>{"Joint ideas", "Days to decide"}));
  EXPECT_EQ(harness.screen->get(Role::button, "Leading").pressed, kit::Tri::yes);
  harness.click(Role::row_header, "Joint ideas");
  EXPECT_NE(harness.route.find("is=indicator:leading"), std::string::npos) << harness.route;
}

TEST(Lists, SelectAllThatTheFilterShows) {
  ScreenHarness harness;
  three_measures(harness);
  harness.click(Role::button, "Leading");
  harness.click(Role::check_box, "Select all rows");
  EXPECT_TRUE(harness.reads("2 selected"));
  harness.click(Role::button, "Remove");
  ASSERT_EQ(harness.plan().all<Measure>().size(), 1u);
  EXPECT_EQ(harness.plan().all<Measure>()[0].title, "Market share");
}

TEST(Lists, ForgetTheSelectionOfWhatIsOutOfSight) {
  ScreenHarness harness;
  three_measures(harness);
  select(harness, "Market share");
  select(harness, "Days to decide");
  EXPECT_TRUE(harness.reads("2 selected"));
  harness.type(Role::text_box, "Filter measures", "share");
  EXPECT_TRUE(harness.reads("1 selected"));
}

TEST(BulkEdit, ChangesOneFieldOfManyAsOneStep) {
  ScreenHarness harness;
  three_measures(harness);
  harness.click(Role::check_box, "Select all rows");
  EXPECT_TRUE(harness.reads("3 selected"));
  harness.click(Role::button, "Edit");
  EXPECT_TRUE(harness.screen->get(Role::button, "Change 3 measures").disabled);
  harness.click(Role::combo_box, "Field");
  harness.click(Role::option, "Leading or lagging");
  EXPECT_TRUE(harness.reads("Now: 2 Leading, 1 Lagging."));
  harness.click(Role::radio, "Lagging");
  harness.click(Role::button, "Change 3 measures");
  EXPECT_EQ(leading(harness), 0u);
  EXPECT_TRUE(harness.reads("Leading or lagging changed in 3 measures"));
  EXPECT_TRUE(harness.reads("3 selected")) << "another field may follow";
  harness.click(Role::button, "Undo");
  EXPECT_EQ(leading(harness), 2u);
}

TEST(BulkEdit, WorksByKeyboardAlone) {
  ScreenHarness harness;
  three_measures(harness);
  select(harness, "Market share");
  harness.key("a", true);
  harness.screen->focus(Role::button, "Edit");
  harness.click(Role::button, "Edit");
  EXPECT_EQ(harness.screen->ui.focus(), harness.screen->get(Role::combo_box, "Field").id);
  for (int step = 0; step < 5; ++step) harness.key("ArrowDown");
  harness.key("Enter");
  ASSERT_EQ(harness.screen->get(Role::combo_box, "Field").value, "Target");
  harness.type(Role::text_box, "Target", "twenty");
  harness.click(Role::button, "Change 3 measures");
  EXPECT_TRUE(harness.sees(Role::dialog, "Edit 3 measures")) << "what was typed is no number";
  harness.type(Role::text_box, "Target", "20");
  harness.click(Role::button, "Change 3 measures");
  EXPECT_FALSE(harness.sees(Role::dialog, "Edit 3 measures"));
  for (const Measure& measure : harness.plan().all<Measure>())
    EXPECT_EQ(text_from(measure.target.value), "20");
}

TEST(BulkEdit, SaysThatAnEmptyValueClears) {
  ScreenHarness harness;
  three_measures(harness);
  harness.click(Role::check_box, "Select all rows");
  harness.click(Role::button, "Edit");
  harness.click(Role::combo_box, "Field");
  harness.click(Role::option, "Leading or lagging");
  harness.click(Role::button, "Clear it in 3 measures");
  EXPECT_EQ(leading(harness), 0u);
  EXPECT_TRUE(harness.reads("Leading or lagging cleared in 3 measures"));
}

TEST(Lists, OnAPhoneTheTableIsAsHighAsItsRows) {
  ScreenHarness harness({.width = 390, .height = 844, .density = 2, .touch = true});
  harness.start_plan();
  harness.go(harness.in_plan("/intent?view=conversation"));
  harness.click(Role::button, "Add no-agenda talk");
  harness.type(Role::text_box, "Title",
               "The Friday call of both alliance managers, without a list");
  harness.click(Role::button, "Save no-agenda talk");
  const kit::Node& grid = harness.screen->get(Role::grid, "No-agenda talks");
  float bottom = 0;  // of the rows, from the top of their region
  for (const kit::Node& node : harness.screen->ui.nodes())
    if (node.role == Role::row) bottom = std::max(bottom, node.place.bottom());
  EXPECT_GT(bottom, 60);
  EXPECT_LE(bottom, grid.place.h);
}

TEST(BulkEdit, OnAPhoneRowsAreSelectedByTouch) {
  ScreenHarness harness({.width = 390, .height = 844, .density = 2, .touch = true});
  three_measures(harness);
  EXPECT_FALSE(harness.sees(Role::check_box, "Select row"));
  harness.click(Role::button, "Select rows");
  harness.click(Role::row_header, "Market share");
  EXPECT_EQ(harness.route.find("record="), std::string::npos);
  EXPECT_TRUE(harness.reads("1 selected"));
  harness.click(Role::button, "Select all");
  EXPECT_TRUE(harness.reads("3 selected"));
  harness.click(Role::button, "Edit");
  harness.click(Role::combo_box, "Field");
  harness.click(Role::option, "Leading or lagging");
  harness.click(Role::radio, "Leading");
  harness.click(Role::button, "Change 3 measures");
  EXPECT_EQ(leading(harness), 3u);
  harness.click(Role::button, "Done");
  EXPECT_FALSE(harness.reads("3 selected"));
}

TEST(Lists, OpenARowInTheInspector) {
  ScreenHarness harness;
  harness.start_plan();
  add_measure(harness, "Days to decide");
  harness.click(Role::row_header, "Days to decide");
  const Id id = harness.plan().part(Visibility::shared).find("measure")->ids()[0];
  EXPECT_NE(harness.route.find("record=" + text_from(id)), std::string::npos);
  EXPECT_TRUE(harness.sees(Role::complementary, "Details"));
}

TEST(Lists, DrawOnlyTheRowsOnTheScreen) {
  ScreenHarness harness;
  harness.start_plan();
  const auto edit = harness.tab.workspace.edit("Add measures", [&](Transaction& transaction) {
    transaction.mark_bulk();
    for (int number = 0; number < 5000; ++number) {
      const RecordKey key{Visibility::shared, "measure", harness.tab.workspace.new_id()};
      transaction.insert(key);
      const std::string title = "Measure " + std::to_string(number);
      if (auto set = transaction.set(key, "title", Text(harness.screen->ui.keep(title))); !set)
        return set;
    }
    return Result<void>{};
  });
  ASSERT_TRUE(edit);
  harness.go(harness.in_plan("/charter?view=measure"));
  EXPECT_LT(harness.screen->count(Role::row), 60);
  EXPECT_EQ(harness.screen->get(Role::grid, "Measures").row_count, 5001);
}

}  // namespace
}  // namespace entente::screen
