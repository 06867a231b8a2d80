#pragma once
#include "practice/governance/records.hpp"

namespace entente::practice {

enum class CommitmentStatus : std::uint8_t { none, open, kept, missed, released };
inline constexpr Choice commitment_status_choices[] = {
    {"open", "Open", {}, Ending::open, Mood::warning},
    {"kept", "Kept", {}, Ending::done, Mood::good},
    {"missed", "Missed", {}, Ending::done, Mood::bad},
    {"released", "Released", "Both sides agreed that it need not be kept.", Ending::dropped,
     Mood::calm}};
constexpr std::span<const Choice> choices_of(CommitmentStatus) { return commitment_status_choices; }

/// A promise of one party to another. Kept or missed, it moves the trust account by itself: nothing
/// is posted twice (SOURCES.md B-06).
struct Commitment {
  static constexpr std::string_view kind_name = "commitment";
  Text title;
  CommitmentStatus status = CommitmentStatus::none;  // none counts as open
  Ref<Party> by;                                     // who promised
  Ref<Party> to;                                     // to whom; none: to all others
  Ref<Person> owner;
  Date due;
  Date settled;  // the day it was kept or missed
  Level weight;  // how much hangs on it; none counts as 1
  Ref<Meeting> meeting;
  LongText note;
};

enum class Movement : std::uint8_t { none, deposit, withdrawal };
inline constexpr Choice movement_choices[] = {{"deposit", "Deposit", "It earned trust."},
                                              {"withdrawal", "Withdrawal", "It cost trust."}};
constexpr std::span<const Choice> choices_of(Movement) { return movement_choices; }

/// A movement of the trust account that no commitment stands behind.
struct TrustEntry {
  static constexpr std::string_view kind_name = "trust_entry";
  Text title;  // the reason
  Movement movement = Movement::none;
  Ref<Party> party;  // whose account: who earned or lost trust
  Ref<Party> with;   // in whose eyes; none: of all others
  Level amount;      // none counts as 1
  Date date;
  LongText note;
};

}  // namespace entente::practice
