#pragma once
#include "practice/practice.hpp"
#include "practice/profile/records.hpp"

namespace entente::practice {

/// What the alliance test says (Vantage Partners study of alliance management: long-term, complex,
/// interdependent, separate companies, significant common and significant differing goals).
struct AllianceTest {
  enum class Verdict : std::uint8_t { unanswered, alliance, in_part, not_one };
  Verdict verdict = Verdict::unanswered;
  std::string headline;              // "An alliance"; "Not an alliance: arm's length"
  std::vector<std::string> reasons;  // a sentence per answer that speaks against or is missing
};

/// The verdict in words, from the six answers and the place on the continuum.
AllianceTest alliance_test(const Alliance& alliance);

/// Whether a person runs the alliance for a party: the role says so, and the person is still there.
bool is_alliance_manager(const Person& person);

/// "Corvane and Marlow are in it together".
std::string profile_title(const Plan& plan, Date today, const Kind& kind);

std::vector<Finding> profile_findings(const Plan& plan, Date today);
Progress profile_progress(const Plan& plan);

}  // namespace entente::practice
