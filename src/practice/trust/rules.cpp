#include "practice/trust/rules.hpp"

#include "practice/profile/names.hpp"
#include "practice/words.hpp"

namespace entente::practice {
namespace {

using Weight = Finding::Weight;

std::string due_words(Matter matter, Date due, Date today) {
  if (matter == Matter::overdue)
    return "Promised for " + date_words(due) + ", " + days_words(due, today) +
           ": say whether it was kept.";
  return "Due " + days_words(due, today) + ".";
}

/// What is said of a commitment that waits to be kept.
template <class Add>
void look_at_open(const Plan& plan, const Commitment& commitment, Date today, Add add) {
  if (const auto matter = due_matter(commitment.due, today)) {
    const bool late = *matter == Matter::overdue;
    Finding& finding = add(late ? Weight::wrong : Weight::warning, "due",
                           due_words(*matter, commitment.due, today));
    finding.matter = *matter, finding.day = commitment.due;
    finding.remedy = remedy_by(settlements[0], today);
  }
  if (!commitment.due) add(Weight::hint, "due", "No date: say by when.");
  if (!commitment.owner.id) {
    Finding& finding = add(Weight::warning, "owner", "Nobody owns it: name one person.");
    finding.matter = Matter::unowned, finding.remedy.label = "Name owner";
  }
  const std::string gone = left_words(plan, commitment.owner.id, today);
  if (gone.empty()) return;
  Finding& finding = add(Weight::warning, "owner", gone + " has left: name another owner.");
  finding.matter = Matter::stale, finding.day = plan.find<Person>(commitment.owner.id)->left;
  finding.remedy.label = "Replace";
}

/// What is said of one that was kept or missed.
template <class Add>
void look_at_settled(const Commitment& commitment, Date today, Add add) {
  const bool kept = commitment.status == CommitmentStatus::kept;
  if (!commitment.settled)
    add(Weight::hint, "settled",
        kept ? "No day: say when it was kept." : "No day: say when it was missed.");
  if (commitment.settled && today < commitment.settled)
    add(Weight::warning, "settled", "Settled on a day still to come: correct the date.");
}

template <class Add>
void look_at_parties(const Commitment& commitment, Add add) {
  if (!commitment.by.id) add(Weight::warning, "by", "Nobody has promised it: name the party.");
  if (commitment.by.id && commitment.by.id == commitment.to.id)
    add(Weight::wrong, "to", "Promised to the party itself: name another, or nobody for all.");
}

void find_in_commitments(const Plan& plan, Date today, Findings& findings) {
  look_at_each<Commitment>(plan, findings, [&](Id, const Commitment& commitment, auto add) {
    const auto told = moved_by(commitment.by.id, commitment.owner.id, add);
    look_at_parties(commitment, told);
    if (is_open(commitment)) return look_at_open(plan, commitment, today, told);
    if (commitment.status != CommitmentStatus::released) look_at_settled(commitment, today, told);
  });
}

void find_in_entries(const Plan& plan, Date today, Findings& findings) {
  look_at_each<TrustEntry>(plan, findings, [&](Id, const TrustEntry& entry, auto add) {
    const auto told = [&](Weight weight, std::string_view field, std::string what) {
      add(weight, field, std::move(what)).party = entry.party.id;
    };
    if (entry.title.empty()) told(Weight::warning, "title", "No reason: say what happened.");
    if (entry.movement == Movement::none)
      told(Weight::warning, "movement", "Say whether it earned or cost trust.");
    if (!entry.party.id) told(Weight::warning, "party", "Whose account it moves is not said.");
    if (entry.party.id && entry.party.id == entry.with.id)
      told(Weight::wrong, "with", "In the party's own eyes: name another, or nobody for all.");
    if (!entry.date) told(Weight::hint, "date", "No date: say when it happened.");
    if (entry.date && today < entry.date)
      told(Weight::warning, "date", "On a day still to come: correct the date.");
  });
}

bool every_party_has_promised(const Plan& plan) {
  const auto parties = plan.part(Visibility::shared).find(Party::kind_name)->ids();
  return !parties.empty() && std::all_of(parties.begin(), parties.end(), [&](Id party) {
    return any<Commitment>(plan, [&](const Commitment& each) { return each.by.id == party; });
  });
}

bool every_open_one_is_owned_and_dated(const Plan& plan) {
  return !plan.all<Commitment>().empty() && !any<Commitment>(plan, [](const Commitment& each) {
    return is_open(each) && (!each.owner.id || !each.due);
  });
}

bool has_moved(const Plan& plan) {
  return !plan.all<TrustEntry>().empty() || any<Commitment>(plan, [](const Commitment& each) {
    return each.status == CommitmentStatus::kept || each.status == CommitmentStatus::missed;
  });
}

/// What one party still owes.
struct Debt {
  std::size_t count = 0, overdue = 0;
};

Debt debt_of(const Plan& plan, Id party, Date today) {
  Debt debt;
  for (const Commitment& each : plan.all<Commitment>()) {
    if (!is_open(each) || each.by.id != party) continue;
    ++debt.count;
    debt.overdue += due_matter(each.due, today) == Matter::overdue;
  }
  return debt;
}

/// "Corvane owes two things, one is overdue", and behind it "Marlow three, one overdue".
std::string debt_words(const std::string& name, const Debt& debt, bool first) {
  std::string number = within_sentence(count_words(debt.count, "", ""));
  number.pop_back();
  std::string words = name + (first ? " owes " : " ") + number;
  if (first) words += debt.count == 1 ? " thing" : " things";
  if (debt.overdue == 0) return words;
  if (debt.overdue == debt.count) return words + (debt.count > 1 ? ", all overdue" : ", overdue");
  const std::string late = first ? count_words(debt.overdue, "is overdue", "are overdue")
                                 : count_words(debt.overdue, "overdue", "overdue");
  return words + ", " + within_sentence(late);
}

/// Of more than two parties the lowest balance speaks for all.
std::string lowest_words(const Plan& plan, const TrustLedger& ledger) {
  const auto lower = [](const TrustAccount& one, const TrustAccount& other) {
    return one.balance < other.balance;
  };
  const auto lowest = std::min_element(ledger.accounts.begin(), ledger.accounts.end(), lower);
  if (lowest == ledger.accounts.end()) return "Trust takes two parties";
  return "Trust is lowest in " + party_words(plan, lowest->party) + ": " +
         balance_words(lowest->balance) + " in " + party_words(plan, lowest->with) + "'s eyes";
}

}  // namespace

std::string owed_title(const Plan& plan, Date today, const Kind&) {
  if (plan.all<Commitment>().empty()) return "Write down what each side promises";
  std::string words;
  for (const PartyPlace& party : parties_in_order(plan)) {
    const Debt debt = debt_of(plan, party.id, today);
    if (debt.count == 0) continue;
    const bool first = words.empty();
    words += (first ? "" : "; ") + debt_words(party_words(plan, party.id), debt, first);
  }
  return words.empty() ? "Nobody owes anything" : words;
}

std::string account_title(const Plan& plan, Date today, const Kind&) {
  const TrustLedger ledger = trust_account(plan, today);
  if (ledger.moves.empty()) return "Trust starts at zero";
  const auto parties = parties_in_order(plan);
  if (parties.size() != 2) return lowest_words(plan, ledger);
  const auto balance = [&](std::size_t party) {
    return balance_words(ledger.find(parties[party].id, parties[1 - party].id)->balance);
  };
  return "Trust in " + party_words(plan, parties[0].id) + " stands at " + balance(0) + ", in " +
         party_words(plan, parties[1].id) + " at " + balance(1);
}

bool is_open(const Commitment& commitment) {
  return commitment.status == CommitmentStatus::none || commitment.status == CommitmentStatus::open;
}

std::vector<Finding> trust_findings(const Plan& plan, Date today) {
  Findings findings;
  find_in_commitments(plan, today, findings);
  find_in_entries(plan, today, findings);
  return findings;
}

Progress trust_progress(const Plan& plan) {
  return progress_of({!plan.all<Commitment>().empty(), every_party_has_promised(plan),
                      every_open_one_is_owned_and_dated(plan), has_moved(plan)});
}

}  // namespace entente::practice
