#include "kit/chart/outline_layout.hpp"

#include <gtest/gtest.h>

namespace entente::kit {
namespace {

const OutlinePoint day[] = {{.key = "a", .title = "A", .minutes = 30},
                            {.key = "b", .title = "B"},
                            {.key = "c", .title = "C", .minutes = 20, .depth = 1},
                            {.key = "d", .title = "D", .minutes = 10, .depth = 1},
                            {.key = "e", .title = "E", .minutes = 15}};

OutlineWords words_until(std::int64_t ends) {
  return {.key = "o", .points = day, .begins = 510, .ends = ends, .revision = 1};
}

TEST(OutlineLayout, FoldedStepsHaveNoRow) {
  OutlineMemory memory;
  lay_outline(words_until(-1), memory);
  EXPECT_EQ(memory.rows.size(), 5u);
  turn_outline_fold(memory, "b");
  lay_outline(words_until(-1), memory);
  EXPECT_EQ(memory.rows, (std::vector<std::size_t>{0, 1, 4}));
  EXPECT_EQ(memory.slots[4], 2u);
  EXPECT_EQ(memory.times[4].start, 570);
}

TEST(OutlineLayout, TellsWhatIsOverAndHowItFits) {
  OutlineMemory memory;
  lay_outline(words_until(575), memory);
  EXPECT_EQ(memory.over, 10);
  ASSERT_TRUE(memory.fitted);
  EXPECT_EQ(agenda_minutes(*memory.fitted), 65);
}

TEST(OutlineLayout, ARowHeldOverAnotherShowsTheTimesItWouldHave) {
  OutlineMemory memory;
  const OutlineWords words = words_until(-1);
  lay_outline(words, memory);
  const auto order = outline_drop(memory, 4, 0, 40, 0, 2);
  ASSERT_TRUE(order);
  show_outline_order(words, memory, order);
  EXPECT_EQ(memory.slots[4], 0u);
  EXPECT_EQ(memory.times[0].start, 525);
  EXPECT_EQ(outline_place_words(words, *order, 4), "Moved to 8:30, first of 3");
}

TEST(OutlineWords, SayTimesAndReadMinutes) {
  EXPECT_EQ(outline_time(580, false), "9:40");
  EXPECT_EQ(outline_time(1455, false), "0:15");
  EXPECT_EQ(outline_time(3, true), "day 3");
  EXPECT_EQ(outline_span(1, true), "1 day");
  EXPECT_EQ(outline_minutes("45 min"), 45);
  EXPECT_EQ(outline_minutes("soon"), std::nullopt);
  EXPECT_EQ(outline_minutes("4x"), std::nullopt);
}

}  // namespace
}  // namespace entente::kit
