#pragma once
#include "practice/profile/records.hpp"

namespace entente::practice {

/// Whether something belongs to the alliance's work.
enum class Scope : std::uint8_t { none, in, out, undecided };
inline constexpr Choice scope_choices[] = {
    {"in", "In scope", {}, Ending::open, Mood::good},
    {"out", "Out of scope", {}, Ending::open, Mood::bad},
    {"undecided", "Undecided", {}, Ending::open, Mood::warning}};
constexpr std::span<const Choice> choices_of(Scope) { return scope_choices; }

/// Whether a measure foretells or records success.
enum class Indicator : std::uint8_t { none, leading, lagging };
inline constexpr Choice indicator_choices[] = {
    {"leading", "Leading", "Moves early, such as time to decide or ideas born together."},
    {"lagging", "Lagging", "Tells the result afterwards, such as revenue or market share."}};
constexpr std::span<const Choice> choices_of(Indicator) { return indicator_choices; }

/// What kind of situation a business rule is for.
enum class Situation : std::uint8_t { none, day_to_day, unique };
inline constexpr Choice situation_choices[] = {
    {"day_to_day", "Day-to-day", "Comes up every week."},
    {"unique", "Unique issue", "Comes up rarely and cannot wait for a debate on who does what."}};
constexpr std::span<const Choice> choices_of(Situation) { return situation_choices; }

/// Of whom something is expected.
enum class ExpectationLevel : std::uint8_t { none, individual, team, management };
inline constexpr Choice expectation_level_choices[] = {
    {"individual", "Individual"}, {"team", "Team"}, {"management", "Management"}};
constexpr std::span<const Choice> choices_of(ExpectationLevel) { return expectation_level_choices; }

/// A goal, of all parties together or of one of them.
struct Objective {
  static constexpr std::string_view kind_name = "objective";
  Text title;
  Ref<Party> party;  // none: joint
  Ref<Person> owner;
  Date due;
  LongText reason;
  Rank rank;
};

/// Something that the alliance does, does not do, or has not decided on.
struct ScopeItem {
  static constexpr std::string_view kind_name = "scope_item";
  Text title;
  Scope scope = Scope::none;
  LongText note;
  Rank rank;
};

/// How success of an objective is told.
struct Measure {
  static constexpr std::string_view kind_name = "measure";
  Text title;
  Ref<Objective> objective;
  Text unit;
  Number baseline;
  Number target;
  Date due;
  Ref<Person> owner;
  Text source;
  Indicator indicator = Indicator::none;
};

/// A term of the contract in words that a team can use.
struct Term {
  static constexpr std::string_view kind_name = "term";
  Text title;
  Text clause;
  LongText plain_words;
  RefList<Person> understood_by;
};

/// How something is done between the parties.
struct Rule {
  static constexpr std::string_view kind_name = "rule";
  Text title;
  LongText rule;
  Ref<Person> owner;
  Situation issue = Situation::none;
};

/// What is expected of people, stated before it disappoints.
struct Expectation {
  static constexpr std::string_view kind_name = "expectation";
  Text title;
  Ref<Party> party;  // none: every party
  RefList<Person> people;
  LongText detail;
  ExpectationLevel level = ExpectationLevel::none;
};

}  // namespace entente::practice
