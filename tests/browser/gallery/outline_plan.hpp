#pragma once
#include <deque>
#include <string>
#include <vector>

#include "kit/chart/outline.hpp"

namespace entente::platform {

/// An agenda for outlines to show, which does what it is told.
class OutlinePlan {
 public:
  static OutlinePlan launch();
  static OutlinePlan many(int count);
  static OutlinePlan ladder();  // in days

  kit::OutlineWords words(std::string_view key, std::string_view name) const;
  void answer(const kit::OutlineNews& news);

 private:
  void add(std::string title, int minutes, int depth, std::string_view lead = {},
           std::string_view letter = {}, kit::Tone tone = kit::Tone::neutral,
           std::string_view aim = {});

  std::deque<std::string> names_;  // that nobody else keeps
  std::vector<kit::OutlinePoint> points_;
  std::int64_t begins_ = 510, ends_ = -1, current_ = -1;
  bool days_ = false;
  std::uint64_t revision_ = 0;
};

}  // namespace entente::platform
