#pragma once
#include <cstddef>
#include <memory>
#include <string>

#include "record/plan.hpp"

namespace entente::bench {

/// Calls of operator new since the program began.
std::size_t allocations();

/// A plan with so many records of one kind, the charter's objectives: a long table.
std::unique_ptr<Plan> long_table(std::size_t records);

/// What one edit costs: through the workspace, with undo entry, stamps, history, journal line and
/// both stores' lines (in memory). Medians and 95th percentiles of many.
struct EditCost {
  double median_us = 0, p95_us = 0;
  std::size_t allocations = 0;  // median
};
EditCost edit_cost(std::size_t records);

/// What a search costs while a query is typed letter by letter into one generated plan, with fifty
/// results made, in milliseconds, the least of some rounds each. Of several queries: short words,
/// long ones, what is not there.
struct SearchCost {
  double index_ms = 0;                 // the first look at the plan
  double median_ms = 0, worst_ms = 0;  // of all letters
  double edit_ms = 0;                  // worst of the first letters after an edit
  std::size_t allocations = 0;         // median
};
SearchCost search_cost(std::size_t records);

/// One generated plan, its file, and what reading and writing that takes.
class FileBench {
 public:
  explicit FileBench(std::size_t records);
  const std::string& file() const { return file_; }
  std::string values() const;
  /// Milliseconds of one reading, from the bytes to a whole plan; below 0 where it failed.
  double read();
  /// Milliseconds of one writing of what was read; below 0 where it is not the same bytes.
  double write() const;

 private:
  std::string file_;
  std::unique_ptr<Plan> plan_;
};

}  // namespace entente::bench
