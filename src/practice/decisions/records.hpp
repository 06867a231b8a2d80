#pragma once
#include "practice/rights/records.hpp"

namespace entente::practice {

enum class DecisionStatus : std::uint8_t { none, open, decided, dropped };
inline constexpr Choice decision_status_choices[] = {
    {"open", "Open", {}, Ending::open, Mood::warning},
    {"decided", "Decided", {}, Ending::done, Mood::good},
    {"dropped", "Dropped", {}, Ending::dropped, Mood::calm}};
constexpr std::span<const Choice> choices_of(DecisionStatus) { return decision_status_choices; }

/// A decision asked for or taken (SOURCES.md V-07).
struct Decision {
  static constexpr std::string_view kind_name = "decision";
  Text title;
  DecisionStatus status = DecisionStatus::none;  // none counts as open
  Ref<DecisionRight> right;                      // what it is an instance of
  Ref<Body> body;                                // that decides
  Ref<Meeting> meeting;                          // where it was taken or stands on the agenda
  Ref<Person> driver;
  Date raised;
  Date decided;
  LongText options;
  LongText outcome;
  LongText rationale;
  Date review;  // when to ask whether it was right
};

}  // namespace entente::practice
