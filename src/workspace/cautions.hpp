#pragma once
#include <string>
#include <vector>

#include "exchange/review.hpp"

namespace entente {

/// Who takes a file over. Either may be unknown.
struct Taker {
  Id party, person;
  friend bool operator==(const Taker&, const Taker&) = default;
};

/// What a person should know of a change before they accept it.
struct Caution {
  bool warning = true;  // else only worth a line
  std::string words;
};

/// What a person should know of a file that changes the plan.
struct Cautions {
  std::vector<std::string> first;  // of the file as a whole, before anything else
  bool holds_back = false;         // some of it is not accepted with the other changes
  std::vector<std::vector<Caution>> of_changes;  // by their places in Review::changes()
};

/// Looks in a file under review for what an honest partner's has seldom, and a forged one may:
/// names that could be taken for another's; a party or oneself removed; what was written in the
/// name of one's own party in copies that this plan has not seen; and what another party changed of
/// one's own company, its people and what they own.
Cautions cautions_of(const Plan& ours, const Review& review, const Taker& taker);

/// Whether a change is accepted only where the person says so for it alone: it removes a party, or
/// the person who takes the file over.
bool wants_own_answer(const RecordChange& change, const Taker& taker);
/// Answers such changes with `refuse`.
void hold_back(Review& review, const Taker& taker);

}  // namespace entente
