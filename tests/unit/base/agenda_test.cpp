#include "base/agenda.hpp"

#include <gtest/gtest.h>

namespace entente {
namespace {

constexpr std::int64_t half_past_eight = 8 * 60 + 30;

/// A launch's first day: two of its points have steps.
const std::vector<AgendaPoint> day{{30, 0}, {999, 0}, {40, 1}, {40, 1},
                                   {20, 1}, {0, 0},   {45, 1}, {30, 1}};

std::vector<std::size_t> points_of(const AgendaOrder& order) {
  std::vector<std::size_t> points;
  for (const AgendaPlace& place : order) points.push_back(place.point);
  return points;
}
std::vector<int> depths_of(const AgendaOrder& order) {
  std::vector<int> depths;
  for (const AgendaPlace& place : order) depths.push_back(place.depth);
  return depths;
}
using Points = std::vector<std::size_t>;
using Depths = std::vector<int>;

TEST(Agenda, TimesFollowFromTheMinutesOfWhatHasNoSteps) {
  const auto times = agenda_times(day, half_past_eight);
  EXPECT_EQ(times[0], (AgendaTime{510, 30, false}));
  EXPECT_EQ(times[1], (AgendaTime{540, 100, true}));  // not the 999 that it holds itself
  EXPECT_EQ(times[3], (AgendaTime{580, 40, false}));
  EXPECT_EQ(times[5], (AgendaTime{640, 75, true}));
  EXPECT_EQ(times[7].end(), 715);
  EXPECT_EQ(agenda_minutes(day), 205);
}

TEST(Agenda, AnEmptyOneTakesNoTime) {
  EXPECT_TRUE(agenda_times({}, 0).empty());
  EXPECT_EQ(agenda_minutes({}), 0);
  EXPECT_TRUE(agenda_strip({}, 0, 60).empty());
}

TEST(Agenda, SumsReachThroughThreeLevels) {
  const std::vector<AgendaPoint> points{{0, 0}, {0, 1}, {5, 2}, {7, 2}, {11, 1}, {13, 0}};
  const auto times = agenda_times(points, 0);
  EXPECT_EQ(times[0].minutes, 23);
  EXPECT_EQ(times[1].minutes, 12);
  EXPECT_EQ(times[4].start, 12);
  EXPECT_EQ(times[5].start, 23);
  EXPECT_EQ(agenda_end(points, 0), 5u);
  EXPECT_EQ(agenda_end(points, 1), 4u);
  EXPECT_EQ(agenda_end(points, 5), 6u);
}

TEST(Agenda, DepthsWithoutAPointAboveThemAndMinutesBelowNothingDoNoHarm) {
  const auto times = agenda_times(std::vector<AgendaPoint>{{10, 4}, {-5, 9}, {20, -3}}, 0);
  EXPECT_EQ(times[0], (AgendaTime{0, 0, true}));
  EXPECT_EQ(times[1], (AgendaTime{0, 0, false}));
  EXPECT_EQ(times[2], (AgendaTime{0, 20, false}));
}

TEST(AgendaStrip, PartsThePointThatRunsOver) {
  const auto cells = agenda_strip(day, 510, 700);
  const std::vector<AgendaCell> expected{
      {0, 510, 30, false}, {1, 540, 100, false}, {5, 640, 60, false}, {5, 700, 15, true}};
  EXPECT_EQ(cells, expected);
}

TEST(AgendaStrip, WhatLiesWhollyBeyondTheEndIsOverAndWhatTakesNoTimeHasNoCell) {
  const auto cells = agenda_strip(std::vector<AgendaPoint>{{60, 0}, {0, 0}, {5, 0}}, 0, 60);
  EXPECT_EQ(cells, (std::vector<AgendaCell>{{0, 0, 60, false}, {2, 60, 5, true}}));
}

TEST(AgendaFit, ShortensInProportion) {
  EXPECT_EQ(shortened_to_fit(std::vector{60, 30, 30}, 60, 5), (std::vector{30, 15, 15}));
}

TEST(AgendaFit, WhatIsLostByRoundingGoesToThoseThatLostMost) {
  // 33.3, 33.3, 33.3: the earlier gets the minute that is over.
  EXPECT_EQ(shortened_to_fit(std::vector{50, 50, 50}, 100, 5), (std::vector{34, 33, 33}));
  // 6.6, 13.3: the first lost more.
  EXPECT_EQ(shortened_to_fit(std::vector{10, 20}, 20, 1), (std::vector{7, 13}));
}

TEST(AgendaFit, TheLeastOfOneIsPaidByTheOthers) {
  EXPECT_EQ(shortened_to_fit(std::vector{10, 100}, 60, 10), (std::vector{10, 50}));
  EXPECT_EQ(shortened_to_fit(std::vector{3, 100}, 53, 10), (std::vector{3, 50}));  // is below it
}

TEST(AgendaFit, WhatFitsStaysAndWhatCannotIsSaid) {
  EXPECT_EQ(shortened_to_fit(std::vector{10, 20}, 45, 5), (std::vector{10, 20}));
  EXPECT_EQ(shortened_to_fit(std::vector{10, 20}, 9, 5), std::nullopt);
  EXPECT_EQ(shortened_to_fit(std::vector{10, 20}, 10, 5), (std::vector{5, 5}));
  EXPECT_EQ(shortened_to_fit(std::vector{10, 20}, 0, 0), (std::vector{0, 0}));
  EXPECT_EQ(shortened_to_fit(std::vector<int>{}, -1, 5), std::nullopt);
}

TEST(AgendaFit, OfADayOnlyWhatHasNoStepsIsShortened) {
  const auto shorter = shortened_to_fit(day, 187, 10);
  ASSERT_TRUE(shorter);
  EXPECT_EQ(agenda_minutes(*shorter), 187);
  EXPECT_EQ((*shorter)[1], day[1]);
  EXPECT_EQ(shortened_to_fit(day, 59, 10), std::nullopt);
}

TEST(AgendaMoves, UpAndDownTakeTheStepsAlong) {
  const auto up = moved_agenda(day, 5, AgendaMove::up, 2);
  ASSERT_TRUE(up);
  EXPECT_EQ(points_of(*up), (Points{0, 5, 6, 7, 1, 2, 3, 4}));
  EXPECT_EQ(agenda_times(in_order(day, *up), 510)[4].start, 615);
  const auto down = moved_agenda(day, 0, AgendaMove::down, 2);
  ASSERT_TRUE(down);
  EXPECT_EQ(points_of(*down), (Points{1, 2, 3, 4, 0, 5, 6, 7}));
}

TEST(AgendaMoves, StayAmongSiblings) {
  EXPECT_FALSE(moved_agenda(day, 0, AgendaMove::up, 2));
  EXPECT_FALSE(moved_agenda(day, 2, AgendaMove::up, 2));    // the first step
  EXPECT_FALSE(moved_agenda(day, 4, AgendaMove::down, 2));  // the last one
  EXPECT_FALSE(moved_agenda(day, 5, AgendaMove::down, 2));
}

TEST(AgendaMoves, IndentedIsTheLastStepOfTheOneBefore) {
  const std::vector<AgendaPoint> points{{5, 0}, {5, 1}, {5, 0}};
  const auto order = moved_agenda(points, 2, AgendaMove::indent, 3);
  ASSERT_TRUE(order);
  EXPECT_EQ(depths_of(*order), (Depths{0, 1, 1}));
  EXPECT_FALSE(moved_agenda(points, 0, AgendaMove::indent, 3));  // nothing is before it
  EXPECT_FALSE(moved_agenda(day, 5, AgendaMove::indent, 2));     // its steps would be too deep
  EXPECT_TRUE(moved_agenda(day, 5, AgendaMove::indent, 3));
}

TEST(AgendaMoves, OutdentedStandsBehindItsPoint) {
  const auto order = moved_agenda(day, 2, AgendaMove::outdent, 2);
  ASSERT_TRUE(order);
  EXPECT_EQ(points_of(*order), (Points{0, 1, 3, 4, 2, 5, 6, 7}));
  EXPECT_EQ(depths_of(*order), (Depths{0, 0, 1, 1, 0, 0, 1, 1}));
  EXPECT_FALSE(moved_agenda(day, 0, AgendaMove::outdent, 2));
}

TEST(AgendaDrop, PutsAPointWithItsStepsAnywhere) {
  const auto order = dropped_agenda(day, 5, 0, 0, 2);
  ASSERT_TRUE(order);
  EXPECT_EQ(points_of(*order), (Points{5, 6, 7, 0, 1, 2, 3, 4}));
}

TEST(AgendaDrop, TheDepthIsBroughtToWhatIsPossible) {
  // Between two steps a point becomes a step; at the very top nothing can.
  EXPECT_EQ(depths_of(*dropped_agenda(day, 0, 3, 0, 2)), (Depths{0, 1, 1, 1, 1, 0, 1, 1}));
  EXPECT_EQ(depths_of(*dropped_agenda(day, 2, 0, 1, 2)).front(), 0);
  EXPECT_EQ(depths_of(*dropped_agenda(day, 0, 8, 7, 2)).back(), 1);
}

TEST(AgendaDrop, NothingWhereNothingChangesOrNoDepthIsPossible) {
  EXPECT_FALSE(dropped_agenda(day, 0, 0, 0, 2));
  EXPECT_FALSE(dropped_agenda(day, 1, 3, 0, 2));  // onto its own steps
  EXPECT_FALSE(dropped_agenda(day, 1, 5, 0, 2));
  EXPECT_FALSE(dropped_agenda(day, 1, 7, 0, 2));  // steps between steps would be too deep
}

TEST(AgendaDrop, InItsOwnPlaceOnlyTheDepthChanges) {
  const auto order = dropped_agenda(day, 7, 8, 0, 2);
  ASSERT_TRUE(order);
  EXPECT_EQ(order->back(), (AgendaPlace{7, 0}));
  EXPECT_EQ(dropped_agenda(day, 7, 7, 0, 2), order);  // its own upper edge is the same place
}

}  // namespace
}  // namespace entente
