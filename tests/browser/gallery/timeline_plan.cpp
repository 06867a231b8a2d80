#include "gallery/timeline_plan.hpp"

#include "base/concat.hpp"
#include "gallery/states.hpp"
#include "practice/schedule.hpp"

namespace entente::platform {

using namespace kit;

namespace {

constexpr Tone corvane = Tone::first_party, marlow = Tone::second_party, joint = Tone::accent;

Date on(int month, int day) { return date_from({month < 7 ? 2027 : 2026, month, day}); }

TimelineItem item(std::string_view title, Tone tone, std::string_view owner, std::uint32_t group,
                  Date start, Date finish) {
  TimelineItem made;
  made.key = made.title = title, made.owner = owner, made.group = group;
  made.tone = tone, made.letter = tone == corvane ? "C" : tone == marlow ? "M" : "J";
  made.start = start, made.finish = finish;
  return made;
}
TimelineItem event(std::string_view title, Tone tone, std::string_view owner, std::uint32_t group,
                   Date day) {
  TimelineItem made = item(title, tone, owner, group, day, day);
  made.milestone = true;
  return made;
}
/// It was planned so many days earlier.
TimelineItem slipped(TimelineItem made, std::int32_t days) {
  made.planned_start = {made.start.days - days}, made.planned_finish = {made.finish.days - days};
  return made;
}

practice::Activity activity_of(const TimelineItem& item) {
  practice::Activity activity;
  if (item.start) activity.start = item.start.days;
  if (item.start && item.finish) activity.days = item.finish.days - item.start.days + 1;
  return activity;
}

}  // namespace

TimelinePlan TimelinePlan::launch() {
  TimelinePlan plan;
  plan.groups_ = {{"filing", "Filing", "on plan"},
                  {"supply", "Supply", "9 days late", Tone::warning},
                  {"launch", "Launch", "9 days late", Tone::warning},
                  {"relationship", "Relationship", "1 without owner", Tone::warning}};
  plan.items_ = {
      item("Last answers to the agency", corvane, "Hana Kimura", 0, on(11, 16), on(12, 11)),
      item("Label in six languages", marlow, "Eleanor Price", 0, on(12, 14), on(1, 13)),
      event("European approval", joint, "Lena Brandt", 0, on(1, 22)),
      slipped(item("Stability data for lot 14", corvane, "Ana Duarte", 1, on(10, 26), on(12, 2)),
              14),
      slipped(item("Release lot 14", corvane, "Femi Okoro", 1, on(12, 3), on(12, 16)), 14),
      slipped(event("Slot on Line 3 in writing", marlow, "Kenji Watanabe", 1, on(12, 4)), 14),
      slipped(
          item("Pack launch stock on Line 3", marlow, "Kenji Watanabe", 1, on(12, 17), on(1, 27)),
          9),
      slipped(item("Stock at first ten centres", marlow, "Kenji Watanabe", 1, on(1, 28), on(2, 17)),
              9),
      item("Train 17 more centres", marlow, "Sofia Lindqvist", 2, on(11, 2), on(12, 11)),
      slipped(item("Approval day, hour by hour", joint, "Noor Haddad", 2, on(11, 23), on(12, 9)),
              7),
      slipped(event("First patient in Germany", joint, "Ravi Menon", 2, on(2, 18)), 9),
      slipped(item("France and Italy ready", marlow, "Sofia Lindqvist", 2, on(2, 19), on(3, 19)),
              9),
      slipped(event("Successor for Jonas Weber", marlow, "Marcus Adeyemi", 3, on(12, 7)), 11),
      slipped(item("Hand over his 14 lines", marlow, "Nobody yet", 3, on(12, 8), on(1, 15)), 11)};
  plan.items_.back().owner_tone = Tone::bad;
  plan.links_ = {{0, 1}, {1, 2}, {2, 10}, {3, 4},   {4, 6},
                 {5, 6}, {6, 7}, {7, 10}, {10, 11}, {12, 13}};
  plan.goal_ = 10, plan.current_ = 4;
  plan.work_out();
  return plan;
}

TimelinePlan TimelinePlan::hard() {
  TimelinePlan plan;
  plan.groups_ = {{"hard", long_words, "2 without a day, and much else to be said", Tone::bad},
                  {"empty", "A group without activities"}};
  plan.items_ = {
      item(long_words, corvane, long_words, 0, on(12, 1), on(12, 20)),
      item(right_to_left, marlow, right_to_left, 0, on(12, 18), on(1, 10)),
      item("Ends on a day, begins on none", joint, "Ana Duarte", 0, {}, on(1, 4)),
      item("Begins on a day, ends on none", joint, "Ana Duarte", 0, on(12, 14), {}),
      item("No day at all", marlow, "Nobody yet", 0, {}, {}),
      item("Waits for what waits for it", corvane, "Femi Okoro", 0, on(12, 3), on(12, 9)),
      item("Cannot be moved", marlow, "Kenji Watanabe", 0, on(12, 3), on(1, 15))};
  plan.items_.back().fixed = true;
  plan.links_ = {{0, 1}, {1, 5}, {5, 1}};
  plan.work_out();
  return plan;
}

TimelinePlan TimelinePlan::many(std::uint32_t count) {
  TimelinePlan plan;
  plan.names_.reserve(count * 2ul);  // what points at them must not move
  const auto keep = [&plan](std::string text) -> std::string_view {
    return plan.names_.emplace_back(std::move(text));
  };
  const Tone tones[] = {corvane, marlow, joint};
  for (std::uint32_t at = 0; at < count; ++at) {
    if (at % 10 == 0) {
      const std::string_view name = keep(concat("Work package ", at / 10 + 1));
      plan.groups_.push_back({name, name});
    }
    const auto begin = static_cast<std::int32_t>(at * 3 + at % 7);
    const Date start{on(11, 2).days + begin};
    const std::string_view title = keep(concat("Activity ", at + 1));
    plan.items_.push_back(item(title, tones[at % 3], "Ana Duarte", at / 10, start,
                               {start.days + 4 + static_cast<std::int32_t>(at * 5 % 17)}));
    if (at % 4 == 3) plan.items_.back() = slipped(plan.items_.back(), 5);
    if (at >= 7) plan.links_.push_back({at - 7, at});
  }
  plan.work_out();
  return plan;
}

void TimelinePlan::work_out() {
  std::vector<practice::Activity> activities;
  std::vector<practice::Dependency> dependencies;
  for (const TimelineItem& item : items_) activities.push_back(activity_of(item));
  for (const TimelineLink& link : links_) dependencies.push_back({link.before, link.after});
  const practice::Schedule schedule = practice::schedule_of(activities, dependencies, goal_);
  for (std::size_t at = 0; at < items_.size(); ++at) {
    const practice::Timing& timing = schedule.timings[at];
    items_[at].critical = timing.critical;
    items_[at].slack = timing.known() ? static_cast<std::int32_t>(timing.slack) : -1;
  }
  for (std::size_t at = 0; at < links_.size(); ++at) links_[at].critical = schedule.critical[at];
  circles_.clear();
  for (const auto& circle : schedule.cycles)
    for (std::size_t at = 0; at < circle.size(); ++at)
      append(circles_, circles_.empty() ? "" : ", ", items_[circle[(at + 1) % circle.size()]].title,
             " waits for ", items_[circle[at]].title);
  ++revision_;
}

TimelineWords TimelinePlan::words(std::string_view key, std::string_view name) const {
  return {.key = key,
          .name = name,
          .row_label = "Activity",
          .owner_label = "Owner",
          .until_label = "Until",
          .groups = groups_,
          .items = items_,
          .links = links_,
          .today = on(11, 30),
          .horizon = on(3, 10),
          .horizon_words = "the next 100 days, to 10 March",
          .current = current_,
          .revision = revision_};
}

void TimelinePlan::answer(const TimelineNews& news) {
  if (news.type == TimelineNews::Type::none) return;
  current_ = static_cast<std::int64_t>(news.item);
  if (news.type != TimelineNews::Type::move) return;
  items_[news.item].start = news.start, items_[news.item].finish = news.finish;
  work_out();
}

}  // namespace entente::platform
