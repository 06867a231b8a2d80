#pragma once
#include <string_view>

#include "record/plan.hpp"

namespace entente::cli {

/// The record of a kind that a person means by `words`: its id, or its headline (or short name)
/// whatever the case. A problem in words where there is none or more than one. Private records are
/// looked at only with `private_too`.
Result<Id> find_by_words(const Plan& plan, const Kind& kind, std::string_view words,
                         bool private_too);

/// The value for `field` out of a command's text: as `value_from_text`, but references also by what
/// people call the record; several are separated by semicolons.
Result<Value> value_by_words(Plan& plan, const Field& field, std::string_view text,
                             bool private_too);

/// "a", "a and b", "a, b, c and 4 more": at most `most` names.
std::string some_of(const std::vector<std::string>& names, std::size_t most);

}  // namespace entente::cli
