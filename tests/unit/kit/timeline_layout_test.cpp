#include "kit/chart/timeline_layout.hpp"

#include <gtest/gtest.h>

namespace entente::kit {
namespace {

Date on(int year, int month, int day) { return date_from({year, month, day}); }

TimelineScale scale_from(Date first, TimelineZoom zoom, float width = 688) {
  return {100, width, static_cast<double>(first.days), pixels_per_day(zoom)};
}

std::string labels(std::span<const TimelineTick> ticks) {
  std::string all;
  for (const TimelineTick& tick : ticks) all += tick.label + '|';
  return all;
}

TEST(TimelineScale, DaysStandAtTheirBegin) {
  const TimelineScale scale = scale_from(on(2026, 11, 9), TimelineZoom::weeks);
  EXPECT_FLOAT_EQ(scale.x_of(on(2026, 11, 9)), 100);
  EXPECT_FLOAT_EQ(scale.x_of(on(2026, 11, 16)), 100 + 7 * 5.5f);
}

TEST(TimelineAxis, WeeksBeginOnMondaysBelowMonths) {
  const TimelineAxis axis =
      timeline_axis(scale_from(on(2026, 11, 10), TimelineZoom::weeks), TimelineZoom::weeks);
  EXPECT_EQ(labels(axis.major), "November 2026|December|January 2027|February|March|");
  EXPECT_EQ(labels(axis.minor), "16|23|30|7|14|21|28|4|11|18|25|1|8|15|22|1|8|15|");
  for (const TimelineTick& tick : axis.minor) EXPECT_EQ(weekday(tick.day), 0);
}

TEST(TimelineAxis, MonthsAndQuartersStandBelowYears) {
  const TimelineAxis months =
      timeline_axis(scale_from(on(2026, 11, 9), TimelineZoom::months, 300), TimelineZoom::months);
  EXPECT_EQ(labels(months.major), "2026|2027|");
  EXPECT_EQ(labels(months.minor), "Nov|Dec|Jan|Feb|Mar|");
  const TimelineAxis quarters = timeline_axis(
      scale_from(on(2026, 11, 9), TimelineZoom::quarters, 300), TimelineZoom::quarters);
  EXPECT_EQ(labels(quarters.minor), "Q4|Q1|Q2|Q3|Q4|");
}

TEST(TimelineWords, SayDaysSlipAndSlack) {
  EXPECT_EQ(days_words(on(2026, 12, 3), on(2026, 12, 16)), "3 December to 16 December 2026");
  EXPECT_EQ(days_words(on(2026, 12, 3), on(2027, 1, 2)), "3 December 2026 to 2 January 2027");
  EXPECT_EQ(days_words({}, on(2027, 1, 2)), "2 January 2027");
  EXPECT_EQ(days_words(on(2027, 1, 2), {}), "from 2 January 2027");
  EXPECT_EQ(days_words({}, {}), "no day yet");
  TimelineItem item{.start = on(2026, 12, 3), .finish = on(2026, 12, 16)};
  EXPECT_EQ(slip_words(item), "");
  item.planned_finish = on(2026, 12, 15), item.slack = 1;
  EXPECT_EQ(slip_words(item), "+1 day");
  EXPECT_EQ(heard_of(item),
            "3 December to 16 December 2026, 1 day of slack, 1 day later than planned");
  item.planned_finish = on(2026, 12, 18), item.critical = true;
  EXPECT_EQ(slip_words(item), "");
  EXPECT_EQ(heard_of(item),
            "3 December to 16 December 2026, critical, 2 days earlier than planned");
}

struct Groups {
  TimelineGroup groups[3] = {{"a", "A"}, {"b", "B"}, {"c", "C"}};
  TimelineItem items[4] = {{.key = "0", .group = 0, .finish = {100}},
                           {.key = "1", .group = 0, .start = {90}},
                           {.key = "2", .group = 2, .start = {95}, .finish = {130}},
                           {.key = "3", .group = 2}};
  TimelineWords words{.groups = groups, .items = items, .revision = 1};
  TimelineMemory memory;
};

TEST(TimelineRows, StandInTheirGroupsAndFold) {
  Groups plan;
  lay_timeline(plan.words, plan.memory);
  EXPECT_EQ(plan.memory.rows.size(), 7u);
  EXPECT_EQ(plan.memory.row_of, (std::vector<std::int64_t>{1, 2, 5, 6}));
  EXPECT_EQ(plan.memory.earliest.days, 90);
  EXPECT_EQ(plan.memory.latest.days, 130);
  turn_fold(plan.memory, "a");
  lay_timeline(plan.words, plan.memory);
  EXPECT_EQ(plan.memory.row_of, (std::vector<std::int64_t>{-1, -1, 3, 4}));
  turn_fold(plan.memory, "a");
  lay_timeline(plan.words, plan.memory);
  EXPECT_EQ(plan.memory.rows.size(), 7u);
}

TEST(TimelineRows, AreWorkedOutOnlyWhereSomethingHasChanged) {
  Groups plan;
  lay_timeline(plan.words, plan.memory);
  plan.memory.rows.pop_back();
  lay_timeline(plan.words, plan.memory);
  EXPECT_EQ(plan.memory.rows.size(), 6u) << "the same revision: kept as it was";
  plan.words.revision = 2;
  lay_timeline(plan.words, plan.memory);
  EXPECT_EQ(plan.memory.rows.size(), 7u);
}

TEST(TimelineRows, TheWindowStaysWhereThereIsSomethingToSee) {
  Groups plan;
  lay_timeline(plan.words, plan.memory);
  plan.memory.first = -5000;
  EXPECT_DOUBLE_EQ(timeline_scale(0, 55, plan.words, plan.memory).first, 90 - 14);
  plan.memory.first = 5000;
  EXPECT_DOUBLE_EQ(timeline_scale(0, 55, plan.words, plan.memory).first, 130 + 14 - 10);
  plan.words.items = {};
  plan.words.revision = 2;
  lay_timeline(plan.words, plan.memory);
  EXPECT_DOUBLE_EQ(timeline_scale(0, 55, plan.words, plan.memory).first, 0);
}

TEST(TimelineRows, ZoomKeepsTheMiddle) {
  TimelineMemory memory;
  memory.first = 1000;
  const double middle = 1000 + 330 / 5.5 / 2;
  set_timeline_zoom(memory, 330, TimelineZoom::months);
  EXPECT_NEAR(memory.first + 330 / 2.2 / 2, middle, 1);
}

using Part = TimelineDrag::Part;

TEST(TimelineMoves, ABarKeepsItsLengthAndAnEndNeverPassesTheOther) {
  const TimelineItem item{.start = {10}, .finish = {14}};
  EXPECT_EQ(moved_days(item, Part::whole, -3).start.days, 7);
  EXPECT_EQ(moved_days(item, Part::whole, -3).finish.days, 11);
  EXPECT_EQ(moved_days(item, Part::start, 2).start.days, 12);
  EXPECT_EQ(moved_days(item, Part::start, 20).start.days, 14);
  EXPECT_EQ(moved_days(item, Part::finish, -20).finish.days, 10);
  EXPECT_EQ(moved_days(item, Part::finish, -20).start.days, 10);
}

TEST(TimelineMoves, WhatIsMissingStaysMissing) {
  const TimelineItem ends{.finish = {14}}, begins{.start = {3}};
  EXPECT_FALSE(moved_days(ends, Part::start, 2).start);
  EXPECT_EQ(moved_days(ends, Part::start, 2).finish.days, 16);
  EXPECT_FALSE(moved_days(begins, Part::finish, 2).finish);
  EXPECT_EQ(moved_days(begins, Part::finish, 2).start.days, 5);
}

TEST(TimelineBars, CoverTheirDaysBothIncluded) {
  const TimelineScale scale{0, 500, 0, 10};
  const auto bar = [&](TimelineItem item) {
    return timeline_bar(scale, item, {item.start, item.finish}, 5, 16);
  };
  EXPECT_EQ(bar({.start = {2}, .finish = {4}}).x, 20);
  EXPECT_EQ(bar({.start = {2}, .finish = {4}}).right(), 50);
  EXPECT_EQ(bar({.finish = {4}}).right(), 50) << "what begins on no day still ends on its own";
  EXPECT_EQ(bar({.start = {4}}).x, 40);
  EXPECT_EQ(bar({.start = {4}}).w, 14);
  EXPECT_EQ(bar({.start = {9}, .finish = {4}}).x, 40) << "days in the wrong order still show";
  EXPECT_EQ(bar({}).h, 0);
  const Rect diamond = bar({.start = {4}, .finish = {4}, .milestone = true});
  EXPECT_EQ(diamond.x + diamond.w / 2, 45);
  EXPECT_EQ(diamond.w, diamond.h);
}

/// An elbow runs along the axes, from the end of one bar to the edge of the other.
void expect_sound(Rect before, Rect after, bool milestone) {
  const auto corners = timeline_elbow(before, after, milestone);
  ASSERT_GE(corners.size(), 3u);
  EXPECT_EQ(corners.front().x, before.right());
  EXPECT_EQ(corners.front().y, before.y + before.h / 2);
  for (std::size_t at = 1; at < corners.size(); ++at)
    EXPECT_TRUE(corners[at].x == corners[at - 1].x || corners[at].y == corners[at - 1].y);
  EXPECT_GE(corners[1].x, before.right()) << "it leaves to the right";
  const TimelineCorner tip = corners.back();
  EXPECT_TRUE(tip.x >= after.x && tip.x <= after.right() && tip.y >= after.y &&
              tip.y <= after.bottom());
}

TEST(TimelineElbows, RunAlongTheAxesOntoTheOtherBar) {
  for (const float x : {-200.f, -30.f, 0.f, 40.f, 100.f, 104.f, 130.f, 400.f})
    for (const float y : {-64.f, -32.f, 32.f, 320.f})
      for (const float width : {3.f, 16.f, 200.f})
        for (const bool milestone : {false, true}) {
          SCOPED_TRACE(testing::Message() << x << ' ' << y << ' ' << width << ' ' << milestone);
          expect_sound({0, 0, 100, 16}, {x, y, width, 16}, milestone);
        }
}

TEST(TimelineElbows, ToWhatFollowsTheyTurnOnce) {
  EXPECT_EQ(timeline_elbow({0, 0, 100, 16}, {104, 32, 80, 16}, false).size(), 3u);
  EXPECT_EQ(timeline_elbow({0, 0, 100, 16}, {300, 96, 16, 16}, true).size(), 3u);
  EXPECT_EQ(timeline_elbow({0, 0, 100, 16}, {20, 32, 80, 16}, false).size(), 6u)
      << "what begins before the end is reached from its left";
}

}  // namespace
}  // namespace entente::kit
