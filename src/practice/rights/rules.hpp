#pragma once
#include "practice/findings.hpp"
#include "practice/rights/parts.hpp"

namespace entente::practice {

/// How a decision right reads to somebody who has to use it (SOURCES.md B-03 over V-07).
enum class Reading : std::uint8_t {
  none,        // nobody decides yet
  unilateral,  // one side decides; others are informed at most
  consult,     // one side decides, after it has heard somebody of another
  joint        // more than one side, or a body, must agree
};
/// "joint"; "open" for none.
std::string_view words_of(Reading reading);

/// Who decides are those who must agree, and the driver, without whom it does not come to an end.
/// Bodies are made of all parties: where one must agree the decision is joint, where one is
/// consulted the others are heard.
Reading reading_of(const Plan& plan, const DecisionRight& right);

/// Parties of which nobody has any part, in the plan's order. None where a body has one, where
/// nobody has any part at all, and in exploration, when there is no partner yet.
std::vector<Id> parties_left_out(const Plan& plan, const Lookup<Person>& people,
                                 const DecisionRight& right);

/// From more people and bodies than this who must agree a decision is called slow. Our convention,
/// no figure of a source: SOURCES.md C-01 names "everybody in every decision" as a symptom only.
inline constexpr std::size_t most_who_agree = 5;

/// "Two decisions have no driver", else how many leave a party out.
std::string rights_title(const Plan& plan, Date today, const Kind& kind);

std::vector<Finding> rights_findings(const Plan& plan, Date today);
/// Decisions listed for each of the three phases, each with a driver, none without a party.
Progress rights_progress(const Plan& plan);

}  // namespace entente::practice
