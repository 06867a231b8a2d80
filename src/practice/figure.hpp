#pragma once
#include <string_view>
#include <vector>

#include "record/plan.hpp"

namespace entente::practice {

/// A value that is worked out of a record, described as a field is but never written: a column of
/// tables, what they are sorted by, the chip of a row.
struct Figure {
  std::string_view kind;
  Field field;  // its name, label, type, choices
  /// None where it cannot be known.
  Value (*of)(const Plan& plan, Id id, const void* record, Date today);
  std::string_view unit = {};  // of a number where it stands alone: "days"
};

/// The figures of a kind, and the one of that name; null where there is none.
std::vector<const Figure*> figures_of(std::string_view kind);
const Figure* find_figure(std::string_view kind, std::string_view name);

}  // namespace entente::practice
