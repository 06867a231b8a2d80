#pragma once
#include <gtest/gtest.h>

#include "base/concat.hpp"
#include "tests/unit/format/sample_plan.hpp"

namespace entente::test {

inline std::string problems_once(std::string bytes, const FileBounds& bounds) {
  const auto plan = read_plan(std::move(bytes), catalog, bounds);
  if (plan) return "none";
  std::string all;
  for (const Problem& problem : plan.problems()) {
    if (!all.empty()) all += "\n";
    all += text_from(problem);
  }
  return all;
}

/// All problems of reading `bytes`, one a line; "none" where there is a plan. The same whether the
/// sections are parsed with the whole, as those of small files are, or each on its own.
inline std::string problems_of(const std::string& bytes, FileBounds bounds = {}) {
  std::string all = problems_once(bytes, bounds);
  bounds.section_bytes = 1;
  EXPECT_EQ(problems_once(bytes, bounds), all);
  return all;
}

/// The small plan with one piece of it replaced.
inline std::string changed(std::string_view from, std::string_view to) {
  std::string bytes(small_plan_bytes);
  const std::size_t place = bytes.find(from);
  EXPECT_NE(place, std::string::npos) << from;
  return bytes.replace(place, from.size(), to);
}

}  // namespace entente::test
