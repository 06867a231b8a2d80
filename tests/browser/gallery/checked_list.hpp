#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "kit/chart/checklist.hpp"

namespace entente::platform {

/// A list of things to see to that does what it is told: what a practice would do with its records.
class CheckedList {
 public:
  /// Two groups of a dozen in every state.
  static CheckedList ways();
  /// `count` things in groups of ten, every third known by the plan.
  static CheckedList many(int count);

  kit::ChecklistWords words(std::string_view key, std::string_view name);
  void answer(const kit::ChecklistNews& news);

 private:
  void add(std::string_view title, std::string_view evidence, kit::ChecklistItem::Stand stand,
           bool by_plan, std::string_view place = {});

  struct Texts {
    std::string key, title, evidence, place;
  };
  std::vector<Texts> texts_;  // of each item; they stay where they are
  std::vector<kit::ChecklistItem> items_;
  std::vector<std::string> labels_;
  std::vector<kit::ChecklistGroup> groups_;
  std::uint64_t revision_ = 1;
};

}  // namespace entente::platform
