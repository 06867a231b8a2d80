#pragma once
#include "practice/findings.hpp"
#include "practice/trust/records.hpp"

namespace entente::practice {

/// Something that moved trust: a commitment kept or missed, or an entry made by hand.
struct TrustMove {
  Date day;               // none: not known; then it counts from the beginning
  int amount = 0;         // above zero: trust earned
  std::string_view kind;  // of the record …
  Id record;              // … that stands behind it
  Id party;               // whose account
  Id with;                // in whose eyes; none: of all other parties
};

/// Every movement in the order of days. A commitment moves by its weight on the day it was settled,
/// else on the day it was due (today where that is still to come); what is released moves nothing.
/// Movements of or towards unknown parties are left out.
std::vector<TrustMove> trust_moves(const Plan& plan, Date today);

/// The trust that one party has earned in the eyes of another, from 0 on the day of the contract.
struct TrustAccount {
  struct Line {
    std::uint32_t move = 0;  // which of the moves
    int balance = 0;         // after it
  };
  Id party, with;
  std::vector<Line> lines;  // in the order of days
  int balance = 0;
  /// The balance at the end of a day.
  int on(Date day, const std::vector<TrustMove>& moves) const;
};

/// Accounts of every party with every other, worked out of the plan and kept nowhere (SOURCES.md
/// B-06).
struct TrustLedger {
  std::vector<TrustMove> moves;
  std::vector<TrustAccount> accounts;  // every ordered pair, in the order of the parties
  const TrustAccount* find(Id party, Id with) const;
  /// By how much all accounts together have moved since the end of that day.
  int change_since(Date day) const;
};
TrustLedger trust_account(const Plan& plan, Date today);

/// "Kept: Send stability data", "Missed: …", the reason of an entry.
std::string move_words(const Plan& plan, const TrustMove& move);
/// "+21", "−3", "0".
std::string balance_words(int balance);

/// Whether a commitment still waits to be kept.
bool is_open(const Commitment& commitment);

/// What settles a commitment, with its day.
inline constexpr auto keep_writes = ended_as(CommitmentStatus::kept, "settled");
inline constexpr auto miss_writes = ended_as(CommitmentStatus::missed, "settled");
inline constexpr auto release_writes = ended_as(CommitmentStatus::released, "settled");
inline constexpr Deed settlements[] = {{.kind = Commitment::kind_name,
                                        .id = "kept",
                                        .label = "Mark kept",
                                        .word = "Kept",
                                        .icon = "circle-check",
                                        .writes = keep_writes},
                                       {.kind = Commitment::kind_name,
                                        .id = "missed",
                                        .label = "Mark missed",
                                        .word = "Missed",
                                        .icon = "circle-alert",
                                        .writes = miss_writes},
                                       {.kind = Commitment::kind_name,
                                        .id = "released",
                                        .label = "Release",
                                        .word = "Released",
                                        .icon = "circle-dot",
                                        .writes = release_writes}};

/// "Trust in Corvane stands at +21, in Marlow at −3".
std::string account_title(const Plan& plan, Date today, const Kind& kind);

/// "Corvane owes two things, one is overdue; Marlow one".
std::string owed_title(const Plan& plan, Date today, const Kind& kind);

std::vector<Finding> trust_findings(const Plan& plan, Date today);
Progress trust_progress(const Plan& plan);

}  // namespace entente::practice
