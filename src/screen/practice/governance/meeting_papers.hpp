#pragma once
#include <string>

#include "record/plan.hpp"

namespace entente::screen {

/// What is sent before a meeting, as Markdown: why the alliance exists, the agenda, the decisions
/// wanted with their options and drivers, grave risks, and what is open and overdue. "" for a
/// meeting that is not in the plan.
std::string pack_of(const Plan& plan, Id meeting, Date today);

/// What is kept of a meeting, as Markdown: who was there, the points with what came of them, the
/// decisions, actions and commitments taken down, and when the body meets next.
std::string minutes_of(const Plan& plan, Id meeting);

/// "Joint steering committee, November 2026 - minutes.md", without signs that file names may not
/// have.
std::string paper_name(const Plan& plan, Id meeting, std::string_view paper);

}  // namespace entente::screen
