#pragma once
#include <string>
#include <vector>

#include "kit/chart/timeline.hpp"

namespace entente::platform {

/// A plan for timelines to show: what is critical is worked out anew whenever an activity moves.
class TimelinePlan {
 public:
  /// An oncology launch in fifteen activities.
  static TimelinePlan launch();
  /// What is hard on a timeline: long names, names from right to left, missing days, a circle.
  static TimelinePlan hard();
  /// So many activities in groups of ten, each waiting for one before.
  static TimelinePlan many(std::uint32_t count);

  /// Points into this plan.
  kit::TimelineWords words(std::string_view key, std::string_view name) const;
  void answer(const kit::TimelineNews& news);
  /// "A waits for B, B waits for A": each circle in words; "" where there is none.
  const std::string& circles() const { return circles_; }

 private:
  void work_out();

  std::vector<std::string> names_;  // that nobody else keeps
  std::vector<kit::TimelineGroup> groups_;
  std::vector<kit::TimelineItem> items_;
  std::vector<kit::TimelineLink> links_;
  std::string circles_;
  std::uint32_t goal_ = 0xffffffff;
  std::int64_t current_ = -1;
  std::uint64_t revision_ = 0;
};

}  // namespace entente::platform
