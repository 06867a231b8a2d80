#include <algorithm>

#include "base/order.hpp"
#include "practice/trust/rules.hpp"

namespace entente::practice {
namespace {

int amount_of(Level level) { return level.value == 0 ? 1 : level.value; }

bool is_party(const Plan& plan, Id id) { return plan.find<Party>(id) != nullptr; }

/// Whether there is an account to move: of a party, in the eyes of another or of all others.
bool moves_something(const Plan& plan, const TrustMove& move) {
  if (!is_party(plan, move.party)) return false;
  return !move.with || (is_party(plan, move.with) && move.with != move.party);
}

Date day_of(const Commitment& commitment, Date today) {
  if (commitment.settled || !commitment.due) return commitment.settled;
  return std::min(commitment.due, today);
}

void add_commitments(const Plan& plan, Date today, std::vector<TrustMove>& moves) {
  const auto ids = plan.part(Visibility::shared).find(Commitment::kind_name)->ids();
  const auto all = plan.all<Commitment>();
  for (std::size_t row = 0; row < all.size(); ++row) {
    const Commitment& each = all[row];
    const bool kept = each.status == CommitmentStatus::kept;
    if (!kept && each.status != CommitmentStatus::missed) continue;
    moves.push_back({day_of(each, today), kept ? amount_of(each.weight) : -amount_of(each.weight),
                     Commitment::kind_name, ids[row], each.by.id, each.to.id});
  }
}

void add_entries(const Plan& plan, std::vector<TrustMove>& moves) {
  const auto ids = plan.part(Visibility::shared).find(TrustEntry::kind_name)->ids();
  const auto all = plan.all<TrustEntry>();
  for (std::size_t row = 0; row < all.size(); ++row) {
    const TrustEntry& each = all[row];
    if (each.movement == Movement::none) continue;
    const int amount = amount_of(each.amount);
    moves.push_back({each.date, each.movement == Movement::deposit ? amount : -amount,
                     TrustEntry::kind_name, ids[row], each.party.id, each.with.id});
  }
}

}  // namespace

std::vector<TrustMove> trust_moves(const Plan& plan, Date today) {
  std::vector<TrustMove> moves;
  add_commitments(plan, today, moves);
  add_entries(plan, moves);
  std::erase_if(moves, [&](const TrustMove& move) { return !moves_something(plan, move); });
  put_in_order(moves.begin(), moves.end(), [](const TrustMove& a, const TrustMove& b) {
    return a.day != b.day ? a.day < b.day : a.record.value < b.record.value;
  });
  return moves;
}

int TrustAccount::on(Date day, const std::vector<TrustMove>& moves) const {
  int balance_then = 0;
  for (const Line& line : lines) {
    if (day < moves[line.move].day) break;
    balance_then = line.balance;
  }
  return balance_then;
}

const TrustAccount* TrustLedger::find(Id party, Id with) const {
  for (const TrustAccount& account : accounts)
    if (account.party == party && account.with == with) return &account;
  return nullptr;
}

int TrustLedger::change_since(Date day) const {
  int change = 0;
  for (const TrustAccount& account : accounts) change += account.balance - account.on(day, moves);
  return change;
}

TrustLedger trust_account(const Plan& plan, Date today) {
  TrustLedger ledger{trust_moves(plan, today), {}};
  const auto parties = plan.part(Visibility::shared).find(Party::kind_name)->ids();
  for (const Id party : parties)
    for (const Id with : parties)
      if (party != with) ledger.accounts.push_back({party, with, {}, 0});
  for (TrustAccount& account : ledger.accounts)
    for (std::uint32_t index = 0; index < ledger.moves.size(); ++index) {
      const TrustMove& move = ledger.moves[index];
      if (move.party != account.party || (move.with && move.with != account.with)) continue;
      account.balance += move.amount;
      account.lines.push_back({index, account.balance});
    }
  return ledger;
}

std::string move_words(const Plan& plan, const TrustMove& move) {
  const std::string title = headline(plan, move.kind, move.record);
  if (move.kind == TrustEntry::kind_name) return title;
  return (move.amount > 0 ? "Kept: " : "Missed: ") + title;
}

std::string balance_words(int balance) {
  if (balance < 0) return "\xe2\x88\x92" + std::to_string(-balance);
  return (balance > 0 ? "+" : "") + std::to_string(balance);
}

}  // namespace entente::practice
