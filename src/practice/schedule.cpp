#include "practice/schedule.hpp"

#include <algorithm>

#include "practice/knots.hpp"

namespace entente::practice {
namespace {

using Ends = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

std::int64_t length_of(const Activity& activity) {
  return activity.days == no_day ? 0 : std::max<std::int64_t>(0, activity.days);
}

/// The dependencies between activities that there are.
Ends ends_of(std::span<const Dependency> dependencies, std::size_t activities) {
  Ends ends;
  ends.reserve(dependencies.size());
  for (const Dependency& one : dependencies)
    if (one.before < activities && one.after < activities) ends.emplace_back(one.before, one.after);
  return ends;
}

/// Both passes over one plan.
class Passes {
 public:
  Passes(std::span<const Activity> activities, std::span<const Dependency> dependencies)
      : activities_(activities),
        dependencies_(dependencies),
        links_(static_cast<std::uint32_t>(activities.size()),
               ends_of(dependencies, activities.size())),
        knots_(knots_of(links_)),
        order_(activities.size()) {
    result_.timings.resize(activities.size());
    order();
  }

  Schedule work_out(std::optional<std::uint32_t> goal) {
    find_cycles();
    forward();
    const bool aims = goal && *goal < activities_.size() && result_.timings[*goal].known();
    std::int64_t last = no_day;
    for (const Timing& one : result_.timings) last = std::max(last, one.earliest_end);
    result_.finish = aims ? result_.timings[*goal].earliest_end : last;
    leads_.assign(activities_.size(), !aims);
    if (aims) leads_[*goal] = true;
    backward(last);
    mark_dependencies();
    return std::move(result_);
  }

 private:
  /// Whatever others wait for stands before them: knots are numbered from the last one on.
  void order() {
    std::vector<std::uint32_t> first(knots_.count + 1u, 0);
    const auto place = [this](std::uint32_t knot) { return knots_.count - 1 - knot; };
    for (const std::uint32_t knot : knots_.of) ++first[place(knot) + 1];
    for (std::uint32_t at = 0; at < knots_.count; ++at) first[at + 1] += first[at];
    for (std::uint32_t node = 0; node < activities_.size(); ++node)
      order_[first[place(knots_.of[node])]++] = node;
  }

  void find_cycles() {
    CircleFinder circles(links_, knots_);
    std::vector<bool> told(knots_.count, false);
    for (std::uint32_t node = 0; node < activities_.size(); ++node) {
      if (told[knots_.of[node]]) continue;
      told[knots_.of[node]] = true;
      auto circle = circles.through(node);
      if (!circle.empty()) result_.cycles.push_back(std::move(circle));
    }
  }

  void forward() {
    std::vector<std::int64_t> held(activities_.size(),
                                   no_day);  // until what it waits for has ended
    for (const std::uint32_t node : order_) {
      Timing& timing = result_.timings[node];
      timing.earliest_start = std::max(activities_[node].start, held[node]);
      if (!timing.known()) continue;
      timing.earliest_end = timing.earliest_start + length_of(activities_[node]);
      for (const std::uint32_t after : links_.from(node))
        if (knots_.of[after] != knots_.of[node])
          held[after] = std::max(held[after], timing.earliest_end);
    }
  }

  /// The latest end that moves nothing which counts: where it leads there, only that way is held.
  std::int64_t latest_end(std::uint32_t node, std::int64_t last) {
    std::int64_t leading = result_.finish, other = last;
    for (const std::uint32_t after : links_.from(node)) {
      const Timing& timing = result_.timings[after];
      if (knots_.of[after] == knots_.of[node] || !timing.known()) continue;
      leads_[node] = leads_[node] || leads_[after];
      std::int64_t& latest = leads_[after] ? leading : other;
      latest = std::min(latest, timing.latest_start);
    }
    return leads_[node] ? leading : other;
  }

  void backward(std::int64_t last) {
    for (std::size_t at = order_.size(); at-- > 0;) {
      const std::uint32_t node = order_[at];
      Timing& timing = result_.timings[node];
      if (!timing.known()) continue;
      timing.latest_end = latest_end(node, last);
      timing.latest_start = timing.latest_end - length_of(activities_[node]);
      timing.slack = timing.latest_start - timing.earliest_start;
      timing.critical = timing.slack == 0 && leads_[node];
    }
  }

  void mark_dependencies() {
    for (const Dependency& one : dependencies_) {
      const bool sound = one.before < activities_.size() && one.after < activities_.size() &&
                         knots_.of[one.before] != knots_.of[one.after];
      const auto follows = [this](const Dependency& link) {
        const Timing &before = result_.timings[link.before], &after = result_.timings[link.after];
        return before.critical && after.critical && before.earliest_end == after.earliest_start;
      };
      result_.critical.push_back(sound && follows(one));
    }
  }

  std::span<const Activity> activities_;
  std::span<const Dependency> dependencies_;
  Links links_;
  Knots knots_;
  std::vector<std::uint32_t> order_;
  std::vector<bool> leads_;  // to what counts
  Schedule result_;
};

}  // namespace

Schedule schedule_of(std::span<const Activity> activities, std::span<const Dependency> dependencies,
                     std::optional<std::uint32_t> goal) {
  return Passes(activities, dependencies).work_out(goal);
}

}  // namespace entente::practice
