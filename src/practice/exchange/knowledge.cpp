#include "practice/exchange/knowledge.hpp"

#include <algorithm>
#include <charconv>

#include "base/concat.hpp"
#include "base/order.hpp"
#include "record/limits.hpp"

namespace entente::practice {

std::string text_from(const Replicas& replicas) {
  std::vector<const Replica*> seen;
  for (const Replica& replica : replicas.all())
    if (replica.seen > 0) seen.push_back(&replica);
  put_in_order(seen.begin(), seen.end(),
               [](const Replica* left, const Replica* right) { return left->name < right->name; });
  std::string text;
  for (const Replica* replica : seen) {
    const std::string word = concat(replica->seen, '@', replica->name);
    // Of thousands of copies some have no place in one text; they count as not known to be seen.
    if (text.size() + 1 + word.size() > limits::text_bytes) break;
    append(text, text.empty() ? "" : " ", word);
  }
  return text;
}

Knowledge knowledge_from(std::string_view text) {
  Knowledge knowledge;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(word.size() + 1, text.size()));
    const std::size_t at = word.find('@');
    std::uint64_t counter = 0;
    if (at == word.npos) continue;
    const auto [end, error] = std::from_chars(word.data(), word.data() + at, counter);
    if (error == std::errc{} && end == word.data() + at)
      knowledge[std::string(word.substr(at + 1))] = counter;
  }
  return knowledge;
}

Knowledge joined(Knowledge left, const Knowledge& right) {
  for (const auto& [name, counter] : right) {
    std::uint64_t& known = left[name];
    known = std::max(known, counter);
  }
  return left;
}

namespace {

/// Asks about the stamps of one part, by the numbers of its replicas.
class Covering {
 public:
  Covering(const Replicas& replicas, const Knowledge& knowledge) {
    for (const Replica& replica : replicas.all()) {
      const auto found = knowledge.find(std::string(replica.name));
      seen_.push_back(found == knowledge.end() ? 0 : found->second);
    }
  }
  bool operator()(Dot dot) const { return seen_[dot.replica()] >= dot.counter(); }

 private:
  std::vector<std::uint64_t> seen_;
};

void add_unseen(const Table& table, const Covering& covers, std::vector<Unseen>& found) {
  const std::string_view kind = table.kind().name;
  const std::size_t first = found.size();
  for (std::uint32_t row = 0; row < table.size(); ++row)
    if (!covers(table.made(row))) found.push_back({kind, table.ids()[row], true, false});
  for (const auto& [cell, dot] : table.later_stamps()) {
    const auto row = table.row(cell.id);
    if (row && !covers(dot) && covers(table.made(*row)))
      found.push_back({kind, cell.id, false, false});
  }
  // What they never knew of need not be told that it has gone.
  for (const auto& [id, mark] : table.removed())
    if (!covers(mark.removed) && covers(mark.made)) found.push_back({kind, id, false, true});
  const auto own = found.begin() + static_cast<std::ptrdiff_t>(first);
  put_in_order(own, found.end(), [](const Unseen& a, const Unseen& b) { return a.id < b.id; });
  found.erase(
      std::unique(own, found.end(), [](const Unseen& a, const Unseen& b) { return a.id == b.id; }),
      found.end());
}

}  // namespace

std::vector<Unseen> unseen(const Plan& plan, const Knowledge& knowledge) {
  std::vector<Unseen> found;
  const Covering covers(plan.shared().replicas(), knowledge);
  for (const auto& table : plan.shared().tables()) add_unseen(*table, covers, found);
  return found;
}

std::string_view last_hash(const Plan& plan, Id party) {
  const Table& table = *plan.part(Visibility::private_to_party).find(Handover::kind_name);
  const auto handovers = table.all<Handover>();
  std::optional<std::uint32_t> last;
  const auto is_later = [&](std::uint32_t row) {
    if (!last) return true;
    if (handovers[row].day != handovers[*last].day)
      return handovers[*last].day < handovers[row].day;
    return table.made(*last).counter() < table.made(row).counter();
  };
  for (std::uint32_t row = 0; row < table.size(); ++row) {
    const Handover& one = handovers[row];
    if (one.direction == HandoverDirection::sent && one.party.id == party && is_later(row))
      last = row;
  }
  return last ? handovers[*last].hash : std::string_view();
}

bool breaks_chain(const Plan& plan, Id party, std::string_view previous) {
  if (previous.empty()) return false;
  const Table& table = *plan.part(Visibility::private_to_party).find(Handover::kind_name);
  for (const Handover& one : table.all<Handover>()) {
    const bool theirs = one.direction == HandoverDirection::taken && one.party.id == party;
    if (theirs && (one.hash.empty() || one.hash == previous)) return false;
  }
  return true;
}

std::vector<PartyStanding> standings(const Plan& plan, Id own) {
  std::vector<PartyStanding> standings;
  const Table& parties = *plan.shared().find(Party::kind_name);
  for (Id party : parties.ids())
    if (party != own) standings.push_back({party, {}, {}, {}, {}, {}, {}});
  put_in_order(standings.begin(), standings.end(),
               [](const auto& left, const auto& right) { return left.party < right.party; });
  const Table* table = plan.part(Visibility::private_to_party).find(Handover::kind_name);
  const auto handovers = table->all<Handover>();
  for (std::uint32_t row = 0; row < table->size(); ++row)
    for (PartyStanding& standing : standings) {
      const Handover& one = handovers[row];
      if (one.party.id != standing.party) continue;
      const bool sent = one.direction == HandoverDirection::sent;
      Date& day = sent ? standing.sent : standing.taken;
      if (!(one.day < day)) {
        day = one.day;
        (sent ? standing.last_sent : standing.last_taken) = table->ids()[row];
      }
      Knowledge& knowledge = sent ? standing.handed : standing.acknowledged;
      knowledge = joined(std::move(knowledge), knowledge_from(one.seen.text));
    }
  return standings;
}

}  // namespace entente::practice
