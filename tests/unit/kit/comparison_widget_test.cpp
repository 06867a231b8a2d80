#include <deque>

#include "kit/chart/comparison.hpp"
#include "tests/unit/kit/harness.hpp"

namespace entente::kit {
namespace {

using Type = ComparisonNews::Type;

/// Two parties, the first our own; questions of two choices: every third is answered otherwise, the
/// last is not answered by the other.
class ComparisonTest : public testing::Test {
 protected:
  ComparisonTest() { fill(4); }

  void fill(std::size_t count) {
    texts.clear(), items.clear(), cells.clear();
    for (std::size_t at = 0; at < count; ++at) {
      const bool last = at + 1 == count;
      cells.push_back({{0, "Ours"}, {static_cast<std::int16_t>(last ? -1 : at % 3 == 1), ""}});
      ComparisonItem item;
      item.key = keep(std::to_string(at)), item.title = keep("Question " + std::to_string(at));
      item.choices = choices;
      items.push_back(item);
    }
    touch();
  }
  void touch() {
    for (std::size_t at = 0; at < items.size(); ++at) items[at].cells = cells[at];
    ++revision;
    harness.settle();
  }
  std::string_view keep(std::string text) { return texts.emplace_back(std::move(text)); }

  void draw(Ui& ui) {
    const ComparisonWords words{"c", "Answers", parties, items, revision, read_only};
    const float controls = comparison_controls(ui, {0, 0, width, 0}, words);
    height = comparison_height(ui, width, words);
    const ComparisonNews told = comparison(ui, {0, controls, width, 0}, words);
    if (told.type != Type::none) news = told, ++told_times;
  }

  static constexpr std::string_view choices[] = {"Open", "Closed"};
  static constexpr ComparisonParty parties[] = {
      {"c", "Corvane", Tone::first_party, "", true, ""},
      {"m", "Marlow", Tone::second_party, "", false, "It fills its column."}};
  std::deque<std::string> texts;
  std::vector<ComparisonItem> items;
  std::deque<std::vector<ComparisonCell>> cells;
  std::uint64_t revision = 0;
  bool read_only = false;
  float width = 1000, height = 0;
  ComparisonNews news;
  int told_times = 0;
  Harness harness{[this](Ui& ui) { draw(ui); }};
};

TEST_F(ComparisonTest, TellsInWordsWhatDiffersAndPutsItFirst) {
  const Node& differs = harness.get(Role::list_item, "Question 1, Differ");
  EXPECT_LT(differs.place.y, harness.get(Role::list_item, "Question 0, Alike").place.y);
  EXPECT_NE(harness.find(Role::list_item, "Question 3, Waiting"), nullptr);
  EXPECT_NE(harness.find(Role::text, "Marlow has not answered"), nullptr);
  harness.click(Role::button, "Differences first");
  EXPECT_GT(harness.get(Role::list_item, "Question 1, Differ").place.y,
            harness.get(Role::list_item, "Question 0, Alike").place.y);
}

TEST_F(ComparisonTest, ShowsWhatIsAskedFor) {
  harness.click(Role::button, "Differ 1");
  EXPECT_EQ(harness.count(Role::list_item), 1);
  harness.click(Role::button, "Not answered 1");
  EXPECT_NE(harness.find(Role::list_item, "Question 3, Waiting"), nullptr);
  EXPECT_EQ(harness.count(Role::list_item), 1);
  harness.click(Role::button, "All 4");
  EXPECT_EQ(harness.count(Role::list_item), 4);
}

TEST_F(ComparisonTest, TakesOnesOwnAnswersOnly) {
  const int radios = harness.count(Role::radio);
  EXPECT_EQ(radios, 14) << "two for each answer that has a place";
  harness.click(Role::radio, "Closed");
  EXPECT_EQ(news.type, Type::choose);
  EXPECT_EQ(news.party, 0u);
  EXPECT_EQ(news.choice, 1);
  harness.click(Role::button, "Change what Corvane says: Question 0");
  EXPECT_EQ(news.type, Type::write);
  EXPECT_EQ(news.item, 0u);
  read_only = true, told_times = 0;
  harness.settle();
  harness.click(Role::radio, "Closed");
  EXPECT_EQ(told_times, 0);
  EXPECT_EQ(harness.find(Role::button, "Change what Corvane says: Question 0"), nullptr);
}

TEST_F(ComparisonTest, MakesARiskOfADifference) {
  harness.click(Role::button, "Make it a risk");
  EXPECT_EQ(news.type, Type::make_risk);
  EXPECT_EQ(news.item, 1u);
  items[1].risk = "It comes late", items[1].risk_target = "#/risk";
  touch();
  EXPECT_EQ(harness.find(Role::button, "Make it a risk"), nullptr);
  EXPECT_EQ(harness.get(Role::link, "It comes late").value, "#/risk");
}

TEST_F(ComparisonTest, RowsAreAsHighAsTheirAnswersAtEveryWidth) {
  for (const float each : {1200.f, 900.f, 700.f, 360.f}) {
    width = each;
    harness.settle();
    float bottom = 0;
    for (const Node& node : harness.ui.nodes())
      if (node.role == Role::list_item) {
        EXPECT_GE(node.place.y, bottom - 0.5f) << each;
        bottom = node.place.bottom();
      }
    EXPECT_LE(bottom - 40, height + 60) << each;
  }
}

TEST_F(ComparisonTest, MirrorsOnlyWhatIsNearTheScreen) {
  fill(500);
  EXPECT_GT(height, 20000);
  EXPECT_LT(harness.count(Role::list_item), 40);
}

TEST_F(ComparisonTest, SaysWhereThereIsNothing) {
  fill(0);
  EXPECT_NE(harness.find(Role::text, "Nothing is compared yet."), nullptr);
}

}  // namespace
}  // namespace entente::kit
