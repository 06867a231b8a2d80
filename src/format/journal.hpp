#pragma once
#include <string>
#include <string_view>

#include "record/plan.hpp"

namespace entente {

/// One change of `plan` as one line of JSON, without a newline: what storage keeps for every edit.
/// Choices are written by their code, so that a newer version reads the line right.
std::string journal_line(const Plan& plan, const Change& change);

/// Reads a line back for `plan`, ready to `apply`; its texts are kept in the plan's arena.
Result<Change> change_from_journal(std::string_view line, Plan& plan);

}  // namespace entente
