#pragma once
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/arena.hpp"
#include "record/plan.hpp"
#include "screen/shell/locale.hpp"

namespace entente::screen {

/// Records by what people call them, for reading many cells: a kind is gone through once, when its
/// first name is asked for. The plan must stay as it is meanwhile.
class NamedRecords {
 public:
  /// `locale` and `today` are for reading numbers and days beside them.
  NamedRecords(const Plan& plan, Locale locale, Date today)
      : plan_(plan), locale_(std::move(locale)), today_(today) {}
  const Plan& plan() const { return plan_; }
  const Locale& locale() const { return locale_; }
  Date today() const { return today_; }
  /// All records of a kind with this headline, case folded, or as they are told apart.
  const std::vector<Id>& called(std::string_view kind, std::string_view name);

 private:
  using Names = std::unordered_map<std::string, std::vector<Id>>;
  const Plan& plan_;
  Locale locale_;
  Date today_;
  std::unordered_map<std::string_view, Names> kinds_;
};

/// Reads one cell that a person typed or pasted for any type of field: references by headline (case
/// folded) or id, lists of them separated by semicolons, choices by label or code, the rest as in
/// typed.hpp. Texts and lists lie in `arena`.
Result<Value> value_from_cell(NamedRecords& names, const Field& field, std::string_view cell,
                              Arena& arena);

}  // namespace entente::screen
