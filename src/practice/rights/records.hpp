#pragma once
#include "practice/governance/records.hpp"

namespace entente::practice {

/// The stage of the alliance's life in which a decision comes up (SOURCES.md V-07).
enum class Phase : std::uint8_t { none, exploration, negotiation, ongoing };
inline constexpr Choice phase_choices[] = {
    {"exploration", "Exploration", "Before a partner is chosen."},
    {"negotiation", "Negotiation", "Until the contract is signed."},
    {"ongoing", "Ongoing", "While the alliance runs."}};
constexpr std::span<const Choice> choices_of(Phase) { return phase_choices; }

/// A decision that comes up in the alliance, and who has which part in it (SOURCES.md V-07, B-03).
struct DecisionRight {
  static constexpr std::string_view kind_name = "decision_right";
  Text title;
  Phase phase = Phase::none;
  Ref<Person> driver;  // brings it to an end
  Ref<Body> body;      // the body that owns it
  RefList<Person> negotiate;
  RefList<Body> negotiate_bodies;
  RefList<Person> consult;
  RefList<Body> consult_bodies;
  RefList<Person> inform;
  RefList<Body> inform_bodies;
  Date decide_by;
  LongText note;
  Rank rank;
};

}  // namespace entente::practice
