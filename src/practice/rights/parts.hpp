#pragma once
#include <span>

#include "practice/rights/records.hpp"
#include "practice/view.hpp"
#include "record/transaction.hpp"

namespace entente::practice {

/// The part that somebody has in a decision (SOURCES.md V-07): one of N, C and I, or none.
enum class Part : std::uint8_t { none, negotiate, consult, inform };

/// A person's or a body's part: the weightiest where they stand in two lists by mistake.
Part part_of(const DecisionRight& right, Id who);

/// Everybody with a part, people or bodies, each once.
std::vector<Id> people_in(const DecisionRight& right);
std::vector<Id> bodies_in(const DecisionRight& right);

/// Gives a person or a body this part and no other: writes only the lists that change. What is
/// written lies in `arena`, which must outlive the commit.
Result<void> put_part(Transaction& transaction, const Plan& plan, Id right, Id who, Part part,
                      Arena& arena);

/// Makes this person the driver, who then must agree too; or takes the driver away where it is that
/// person already.
Result<void> turn_driver(Transaction& transaction, const Plan& plan, Id right, Id person,
                         Arena& arena);

/// Decisions that come up in most alliances, by phase, in our own words after SOURCES.md V-07 (its
/// alignment topics) and B-03.
extern const Usual usual_decisions;

}  // namespace entente::practice
