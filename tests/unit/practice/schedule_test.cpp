#include "practice/schedule.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

#include "base/random.hpp"

namespace entente::practice {
namespace {

using Indices = std::vector<std::uint32_t>;

/// Four activities: 0 and 1 both before 2, 2 before 3.
struct SmallPlan {
  std::vector<Activity> activities{{0, 5}, {0, 3}, {.days = 4}, {.days = 2}};
  std::vector<Dependency> links{{0, 2}, {1, 2}, {2, 3}};
  Schedule schedule(std::optional<std::uint32_t> goal = {}) const {
    return schedule_of(activities, links, goal);
  }
};

TEST(Schedule, NothingHasNoFinish) {
  const Schedule schedule = schedule_of({}, {});
  EXPECT_TRUE(schedule.timings.empty());
  EXPECT_EQ(schedule.finish, no_day);
}

TEST(Schedule, TellsEarliestAndLatestDays) {
  const Schedule schedule = SmallPlan{}.schedule();
  EXPECT_EQ(schedule.finish, 11);
  const Timing& short_one = schedule.timings[1];
  EXPECT_EQ(short_one.earliest_start, 0);
  EXPECT_EQ(short_one.earliest_end, 3);
  EXPECT_EQ(short_one.latest_start, 2);
  EXPECT_EQ(short_one.latest_end, 5);
  EXPECT_EQ(short_one.slack, 2);
  EXPECT_FALSE(short_one.critical);
  for (const std::size_t critical : {0u, 2u, 3u})
    EXPECT_TRUE(schedule.timings[critical].critical) << critical;
  EXPECT_EQ(schedule.timings[3].earliest_start, 9);
}

TEST(Schedule, TheCriticalPathGoesAlongDependenciesThatHoldUp) {
  EXPECT_EQ(SmallPlan{}.schedule().critical, (std::vector<bool>{true, false, true}));
}

TEST(Schedule, AGivenStartIsNotBegunBeforeAndLeavesSlackAheadOfIt) {
  SmallPlan plan;
  plan.activities[2].start = 8;
  const Schedule schedule = plan.schedule();
  EXPECT_EQ(schedule.timings[2].earliest_start, 8);
  EXPECT_EQ(schedule.timings[0].slack, 3);
  EXPECT_FALSE(schedule.timings[0].critical);
  EXPECT_TRUE(schedule.timings[2].critical);
  EXPECT_FALSE(schedule.critical[0]);
}

TEST(Schedule, AStartBeforeWhatItWaitsForHasEndedIsPutOff) {
  SmallPlan plan;
  plan.activities[2].start = 1;
  EXPECT_EQ(plan.schedule().timings[2].earliest_start, 5);
}

TEST(Schedule, OnlyWhatLeadsToTheGoalIsCritical) {
  SmallPlan plan;  // 4: after the goal, 5: apart and late
  plan.activities.push_back({.days = 10});
  plan.activities.push_back({15, 20});
  plan.links.push_back({3, 4});
  const Schedule schedule = plan.schedule(3);
  EXPECT_EQ(schedule.finish, 11);
  EXPECT_TRUE(schedule.timings[3].critical);
  EXPECT_FALSE(schedule.timings[4].critical);
  EXPECT_EQ(schedule.timings[4].slack, 35 - 21);
  EXPECT_FALSE(schedule.timings[5].critical);
  EXPECT_EQ(schedule.timings[5].slack, 0);
}

TEST(Schedule, WhatHoldsUpOnlyOthersThanTheGoalIsMeasuredAgainstTheGoal) {
  // 0 leads to the goal 1 with ten days to spare, and to the longest chain by 2.
  const Activity activities[] = {{0, 5}, {15, 1}, {.days = 40}};
  const Dependency links[] = {{0, 1}, {0, 2}};
  const Schedule schedule = schedule_of(activities, links, 1);
  EXPECT_EQ(schedule.timings[0].slack, 10);
  EXPECT_FALSE(schedule.timings[0].critical);
}

TEST(Schedule, AGoalWithoutADayOrThatIsNoneIsLeftOut) {
  SmallPlan plan;
  plan.activities.push_back({});
  EXPECT_EQ(plan.schedule(4).finish, 11);
  EXPECT_EQ(plan.schedule(99).finish, 11);
}

TEST(Schedule, WithoutAnyDayAnActivityHasNoTimingAndHoldsNothingUp) {
  const Activity activities[] = {{.days = 5}, {10, 2}, {}, {.days = 3}};
  const Dependency links[] = {{0, 1}, {0, 2}, {1, 3}, {2, 3}};
  const Schedule schedule = schedule_of(activities, links);
  EXPECT_FALSE(schedule.timings[0].known());
  EXPECT_EQ(schedule.timings[0].slack, no_day);
  EXPECT_FALSE(schedule.timings[2].known());
  EXPECT_EQ(schedule.timings[1].earliest_start, 10);
  EXPECT_EQ(schedule.timings[3].earliest_start, 12) << "follows what has a day";
  EXPECT_EQ(schedule.finish, 15);
  EXPECT_FALSE(schedule.timings[0].critical);
}

TEST(Schedule, MissingAndNegativeLengthsCountAsNone) {
  const Activity activities[] = {{3, no_day}, {3, -7}};
  const Schedule schedule = schedule_of(activities, {});
  EXPECT_EQ(schedule.timings[0].earliest_end, 3);
  EXPECT_EQ(schedule.timings[1].earliest_end, 3);
}

TEST(Schedule, DependenciesOfNothingAreLeftOut) {
  SmallPlan plan;
  plan.links.push_back({0, 77});
  plan.links.push_back({77, 0});
  const Schedule schedule = plan.schedule();
  EXPECT_EQ(schedule.finish, 11);
  EXPECT_FALSE(schedule.critical[3]);
  EXPECT_FALSE(schedule.critical[4]);
}

TEST(Schedule, CyclesAreToldInTheOrderInWhichTheyWait) {
  const Activity activities[] = {{0, 1}, {0, 2}, {0, 4}, {0, 8}, {0, 16}, {0, 32}};
  // 1 → 3 → 2 → 1 is a knot after 0 and before 4; 5 waits for itself.
  const Dependency links[] = {{0, 1}, {1, 3}, {3, 2}, {2, 1}, {2, 4}, {5, 5}};
  const Schedule schedule = schedule_of(activities, links);
  EXPECT_EQ(schedule.cycles, (std::vector<Indices>{{1, 3, 2}, {5}}));
  EXPECT_EQ(schedule.timings[1].earliest_start, 1) << "what stands outside the knot still counts";
  EXPECT_EQ(schedule.timings[3].earliest_start, 0);
  EXPECT_EQ(schedule.timings[4].earliest_start, 4);
  EXPECT_FALSE(schedule.critical[5]);
}

TEST(Schedule, OfCirclesInOneKnotTheShortestIsTold) {
  std::vector<Activity> activities(6, Activity{0, 1});
  const Dependency links[] = {{0, 1}, {1, 2}, {2, 3}, {3, 4}, {4, 0}, {2, 0}};
  EXPECT_EQ(schedule_of(activities, links).cycles, (std::vector<Indices>{{0, 1, 2}}));
}

TEST(Schedule, AChainOfAHundredThousandNeedsNoCallStack) {
  std::vector<Activity> activities(100'000, Activity{.days = 1});
  activities[0].start = 0;
  std::vector<Dependency> links;
  for (std::uint32_t node = 0; node + 1 < activities.size(); ++node)
    links.push_back({node, node + 1});
  EXPECT_EQ(schedule_of(activities, links).finish, 100'000);
  links.push_back({99'999, 0});
  EXPECT_EQ(schedule_of(activities, links).cycles.front().size(), 100'000u);
}

/// A graph without cycles whose nodes stand in no order of their numbers.
struct RandomPlan {
  std::vector<Activity> activities;
  std::vector<Dependency> links;
  std::optional<std::uint32_t> goal;

  RandomPlan(SeededRandom& random, std::size_t most) {
    const std::size_t count = 1 + random.below(most);
    Indices order(count);
    for (std::uint32_t node = 0; node < count; ++node) order[node] = node;
    for (std::size_t at = count; at-- > 1;) std::swap(order[at], order[random.below(at + 1)]);
    for (std::size_t node = 0; node < count; ++node)
      activities.push_back({random.below(3) == 0 ? no_day : std::int64_t(random.below(40)) - 20,
                            random.below(8) == 0 ? no_day : std::int64_t(random.below(9))});
    activities[order[0]].start = 0;
    for (std::size_t from = 0; from < count; ++from)
      for (std::size_t to = from + 1; to < count; ++to)
        if (random.below(count) < 2) links.push_back({order[from], order[to]});
    if (random.below(2) == 0) goal = static_cast<std::uint32_t>(random.below(count));
  }
  Schedule schedule() const { return schedule_of(activities, links, goal); }
  bool aims(const Schedule& schedule) const { return goal && schedule.timings[*goal].known(); }
};

/// Over every chain of dependencies that ends at `node`: the latest end. By brute force.
std::int64_t longest_to(const RandomPlan& plan, std::uint32_t node) {
  std::int64_t start = plan.activities[node].start;
  for (const Dependency& link : plan.links)
    if (link.after == node) start = std::max(start, longest_to(plan, link.before));
  return start == no_day ? no_day : start + std::max<std::int64_t>(0, plan.activities[node].days);
}

void for_random_plans(int rounds, std::size_t most,
                      const std::function<void(SeededRandom&, const RandomPlan&)>& check) {
  for (int round = 0; round < rounds; ++round) {
    SCOPED_TRACE(round);
    SeededRandom random(static_cast<std::uint64_t>(round));
    check(random, RandomPlan(random, most));
    if (testing::Test::HasFailure()) return;
  }
}

TEST(ScheduleProperties, FinishIsTheLongestPathByBruteForce) {
  for_random_plans(600, 9, [](SeededRandom&, const RandomPlan& plan) {
    const Schedule schedule = plan.schedule();
    std::int64_t last = no_day;
    for (std::uint32_t node = 0; node < plan.activities.size(); ++node) {
      EXPECT_EQ(schedule.timings[node].earliest_end, longest_to(plan, node)) << node;
      last = std::max(last, longest_to(plan, node));
    }
    EXPECT_EQ(schedule.finish, plan.aims(schedule) ? longest_to(plan, *plan.goal) : last);
    EXPECT_TRUE(schedule.cycles.empty());
  });
}

TEST(ScheduleProperties, SlackIsNeverNegativeAndDaysAddUp) {
  for_random_plans(300, 60, [](SeededRandom&, const RandomPlan& plan) {
    const Schedule schedule = plan.schedule();
    for (std::size_t node = 0; node < plan.activities.size(); ++node) {
      const Timing& one = schedule.timings[node];
      if (!one.known()) continue;
      EXPECT_GE(one.slack, 0) << node;
      EXPECT_EQ(one.latest_end - one.latest_start, one.earliest_end - one.earliest_start);
      EXPECT_EQ(one.latest_end - one.earliest_end, one.slack);
    }
    for (const Dependency& link : plan.links) {
      const Timing &before = schedule.timings[link.before], &after = schedule.timings[link.after];
      EXPECT_TRUE(!before.known() || !after.known() || before.earliest_end <= after.earliest_start);
    }
  });
}

/// Whether the critical activities hold a whole path: from one that begins on a day of its own to
/// one at whose end the plan finishes.
bool has_critical_path(const RandomPlan& plan, const Schedule& schedule) {
  std::vector<bool> reached(plan.activities.size());
  for (std::size_t node = 0; node < plan.activities.size(); ++node)
    reached[node] = schedule.timings[node].critical &&
                    schedule.timings[node].earliest_start == plan.activities[node].start;
  for (std::size_t round = 0; round < plan.activities.size(); ++round)
    for (std::size_t link = 0; link < plan.links.size(); ++link)
      if (schedule.critical[link] && reached[plan.links[link].before])
        reached[plan.links[link].after] = true;
  for (std::size_t node = 0; node < plan.activities.size(); ++node)
    if (reached[node] && schedule.timings[node].earliest_end == schedule.finish) return true;
  return false;
}

TEST(ScheduleProperties, SomePathIsCritical) {
  for_random_plans(300, 40, [](SeededRandom&, const RandomPlan& plan) {
    EXPECT_TRUE(has_critical_path(plan, plan.schedule()));
  });
}

TEST(ScheduleProperties, AnActivityCanSlipByItsSlackAndNotADayMore) {
  for_random_plans(300, 25, [](SeededRandom& random, const RandomPlan& plan) {
    const Schedule schedule = plan.schedule();
    const std::size_t node = random.below(plan.activities.size());
    const Timing& one = schedule.timings[node];
    if (!one.known()) return;
    RandomPlan later = plan;
    later.activities[node].start = one.latest_start;
    EXPECT_EQ(later.schedule().finish, schedule.finish);
    if (!one.critical && plan.aims(schedule)) return;  // it may not lead to the goal
    later.activities[node].start = one.latest_start + 1;
    EXPECT_EQ(later.schedule().finish, schedule.finish + 1);
  });
}

TEST(ScheduleProperties, WithLinksEitherWayEveryKnotIsToldAndNothingLoops) {
  for_random_plans(300, 30, [](SeededRandom& random, const RandomPlan& acyclic) {
    RandomPlan plan = acyclic;
    for (int more = 0; more < 3; ++more)
      plan.links.push_back({static_cast<std::uint32_t>(random.below(plan.activities.size())),
                            static_cast<std::uint32_t>(random.below(plan.activities.size()))});
    for (const Indices& circle : plan.schedule().cycles)
      for (std::size_t at = 0; at < circle.size(); ++at) {
        const std::uint32_t from = circle[at], to = circle[(at + 1) % circle.size()];
        EXPECT_TRUE(std::any_of(
            plan.links.begin(), plan.links.end(),
            [&](const Dependency& link) { return link.before == from && link.after == to; }))
            << from << " to " << to;
      }
  });
}

}  // namespace
}  // namespace entente::practice
