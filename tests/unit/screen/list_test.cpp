#include "practice/charter/records.hpp"
#include "screen/list_query.hpp"
#include "screen/paste.hpp"
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
