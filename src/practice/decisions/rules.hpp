#pragma once
#include <array>
#include <optional>

#include "practice/decisions/records.hpp"
#include "practice/findings.hpp"

namespace entente::practice {

/// Neither decided nor dropped.
bool is_open(const Decision& decision);

/// Days from the day it was raised to the day it was decided, or to today while it is open. Nothing
/// where a day is missing, for dropped ones, and where it was raised after it was decided.
std::optional<int> days_open(const Decision& decision, Date today);

/// From more days than this a decision is called slow. Our convention, no figure of a source: one
/// month, in which every body that meets monthly has met.
inline constexpr int most_days_open = 30;

/// The middle one of how many days decisions took, decided on or before a day; of two middle ones
/// their mean. `count` 0: none was decided.
struct SpeedFigure {
  std::uint32_t count = 0;
  double median = 0;
};
struct QuarterSpeed {
  int year = 0, quarter = 0;  // quarter 1 to 4
  SpeedFigure speed;
};
/// Decision speed, a leading metric of the alliance (SOURCES.md B-08): the last six quarters by the
/// day of the decision, the one that holds `today` last, and all decisions ever taken.
struct DecisionSpeed {
  std::array<QuarterSpeed, 6> quarters;
  SpeedFigure overall;
};
DecisionSpeed decision_speed(const Plan& plan, Date today);

/// "Two decisions are open, one of them for 42 days".
std::string decisions_title(const Plan& plan, Date today, const Kind& kind);

std::vector<Finding> decisions_findings(const Plan& plan, Date today);
/// Some written down, none open without driver, some decided, each of those with its reason.
Progress decisions_progress(const Plan& plan);

}  // namespace entente::practice
