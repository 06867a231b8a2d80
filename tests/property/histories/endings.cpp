#include "exchange/review.hpp"
#include "tests/property/histories/history.hpp"

// What must hold when a history has come to its end.

namespace entente::test {

/// P2: how three are joined makes no difference. A file for another party keeps back the words of
/// records that were removed where it was made: those come with the files of who has them.
void History::group_three() {
  if (files_.size() < 2) return;
  const std::string a = shared_file(*any_copy().plan);
  const std::string& b = files_[random_.below(files_.size())].bytes;
  const std::string& c = files_[random_.below(files_.size())].bytes;
  const auto left = opened(a), right = opened(a), told = opened(a), middle = opened(b);
  if (!left || !right || !told || !middle) return;
  const bool joined = join_into(*left, b) && join_into(*left, c) && join_into(*middle, c) &&
                      join_into(*right, write_plan(*middle)) &&
                      join_into(*told, shared_file(*middle)) && join_into(*told, b) &&
                      join_into(*told, c);
  for (const auto& other : {right, told})
    verdict_.check("P2", joined && shared_file(*left) == shared_file(*other),
                   shared_file(*left) + "\nthe other way:\n" + shared_file(*other));
}

/// Everybody sends to everybody, in any order, some twice, until nobody knows anything new.
void History::converge() {
  for (int round = 0; round < 2; ++round)
    for (std::size_t number = 0; number < copies_.size(); ++number) {
      send(copies_[number]);
      const File sent = files_.back();
      std::vector<std::size_t> order;
      for (std::size_t other = 0; other < copies_.size(); ++other) order.push_back(other);
      for (std::size_t place = order.size(); place > 1; --place)
        std::swap(order[place - 1], order[random_.below(place)]);
      for (std::size_t other : order) {
        if (!honest_) return;
        // Refusals would go on for ever: files are joined as they are.
        Copy& copy = copies_[other];
        const bool joined = join_into(*copy.plan, sent.bytes);
        verdict_.check("P5", joined, "an honest file is refused");
        if (!joined) return (void)(honest_ = false);
        copy.known.shared.add(sent.known.shared);
      }
    }
}

/// P4: who has seen the same holds the same, to the byte.
void History::check_same_everywhere() {
  const std::string bytes = canonical(*copies_[0].plan);
  for (const Copy& copy : copies_)
    verdict_.check("P4", canonical(*copy.plan) == bytes,
                   bytes + "\nand in another copy:\n" + canonical(*copy.plan));
  for (const Copy& copy : copies_) check_state(copy, Visibility::shared);
}

namespace {

/// Whether nothing waits to be decided, and nothing that was known changes: words of a record that
/// another party kept back while it was removed may still come.
bool asks_nothing(const Plan& plan, const std::vector<RecordChange>& changes) {
  return std::all_of(changes.begin(), changes.end(), [&](const RecordChange& change) {
    const Table& table = *plan.shared().find(change.kind);
    return change.turn == Turn::changed &&
           std::all_of(change.fields.begin(), change.fields.end(), [&](const FieldChange& field) {
             const auto slot = static_cast<Slot>(table.find_slot(field.field));
             return !field.conflict() && field.gone.empty() && is_empty(field.before) &&
                    !table.withheld(change.id, slot).empty();
           });
  });
}

std::string words_for(const std::vector<RecordChange>& changes) {
  std::string words;
  for (const RecordChange& change : changes) {
    words += std::string(change.kind) + " " + std::to_string(change.id.value) + " turn " +
             std::to_string(static_cast<int>(change.turn));
    for (const FieldChange& field : change.fields) words += " " + std::string(field.field);
  }
  return words;
}

}  // namespace

/// P9: once decided and sent, no file that is on its way, however old, asks again.
void History::decide_for_all() {
  Copy& one = copies_[0];
  if (one.version != &catalog) return;
  Transaction transaction(*one.plan, one.pen, moment(), "Decide all");
  std::set<Register> decided;
  for (const auto& table : one.plan->part(Visibility::shared).tables()) {
    for (const auto& [cell, rivals] : table->rivals()) {
      if (cell.slot == life_slot || !table->row(cell.id)) continue;
      const std::string_view kind = table->kind().name, field = table->slot_name(cell.slot);
      (void)transaction.set({Visibility::shared, kind, cell.id}, field, rivals.front().value);
      decided.insert({names_.of(kind), cell.id, names_.of(field)});
    }
    for (const auto& [id, marks] : table->marks()) {
      transaction.restore({Visibility::shared, table->kind().name, id});
      decided.insert({names_.of(table->kind().name), id, Register::life});
    }
  }
  note(one, transaction.commit());
  const std::string bytes = shared_file(*one.plan);
  for (Copy& copy : copies_) {
    const bool joined = join_into(*copy.plan, bytes);
    copy.known.shared.add(one.known.shared);
    verdict_.check("P9", joined, "the decision is refused");
    if (!joined || files_.empty()) return;
    const File& file = files_[random_.below(files_.size())];
    // What was written before storage was set back may be news to all.
    if (!copy.known.shared.covers(file.known.shared)) continue;
    auto old = opened(file.bytes, *copy.version);
    auto merge = Merge::prepare(*copy.plan, std::move(old));
    verdict_.check("P9", merge && asks_nothing(*copy.plan, merge->changes()),
                   merge ? "an older file asks again: " + words_for(merge->changes())
                         : "an older file is refused");
    if (!merge) return;
    std::move(*merge).apply(*copy.plan);
    const State state = state_of(*copy.plan, Visibility::shared, names_);
    for (const Register& cell : decided) {
      const auto found = state.registers.find(cell);
      verdict_.check("P9", found == state.registers.end() || found->second.size() == 1,
                     "a decided point is open again");
    }
  }
}

/// P10: what is refused stands on both sides as it was, after the next exchange, and asks nobody.
void History::refuse_and_send_back() {
  Copy& mine = copies_[0];
  Copy& theirs = copies_[1];
  for (int number = 0; number < 3; ++number) edit(theirs);
  const std::string before = write_values(*opened(canonical(*mine.plan)));
  auto merge = Merge::prepare(*mine.plan, opened(shared_file(*theirs.plan), *mine.version));
  verdict_.check("P10", static_cast<bool>(merge), "their edits are refused as a file");
  if (!merge) return;
  const auto& table_of = [&](const RecordChange& change) {
    return std::as_const(*mine.plan).part(change.part).find(change.kind);
  };
  Review review(std::move(*merge));
  for (std::size_t index = 0; index < review.changes().size(); ++index) {
    const RecordChange& change = review.changes()[index];
    const bool was = table_of(change) && table_of(change)->row(change.id).has_value();
    review.answer_record(index, Answer::refuse);
    if (change.turn != Turn::contested) continue;
    review.answer_record(index, was ? Answer::keep : Answer::remove);
    for (std::size_t field = 0; field < change.fields.size(); ++field)
      review.answer_field(index, field, {Answer::refuse, 0, {}});
  }
  mine.known.shared.add(theirs.known.shared);
  const auto committed = std::move(review).commit(*mine.plan, mine.pen, moment(), "Refuse all");
  verdict_.check("P10", static_cast<bool>(committed), "the refusal cannot be written");
  verdict_.check("P10", write_values(*opened(canonical(*mine.plan))) == before,
                 "a refusal does not bring back what was here");
  const bool joined = join_into(*theirs.plan, shared_file(*mine.plan));
  theirs.known.shared.add(mine.known.shared);
  verdict_.check("P10", joined && write_values(*opened(canonical(*theirs.plan))) == before,
                 "a refusal does not arrive");
  // Stamps of a record that was removed there, whose words never came here, come now.
  const bool answered = join_into(*mine.plan, shared_file(*theirs.plan));
  verdict_.check("P10", answered && canonical(*theirs.plan) == canonical(*mine.plan),
                 "after a refusal the two are not the same");
}

/// P11: an older version carries what it does not know through loading, joining, editing and
/// saving, byte for byte.
void History::pass_through_old_version() {
  const std::string bytes = canonical(*copies_[0].plan);
  const auto carried = opened(bytes, old::catalog);
  Plan fresh(old::catalog, carried->id());
  const bool joined = join_into(fresh, bytes);
  verdict_.check("P11", joined && canonical(*carried) == bytes && canonical(fresh) == bytes,
                 bytes + "\nloaded by an older version:\n" + canonical(*carried) +
                     "\njoined by an older version:\n" + canonical(fresh));
  write(*carried, charter(), "title", Text("Edited by an older version"));
  const auto newest = opened(bytes);
  verdict_.check("P11", join_into(*newest, shared_file(*carried)), "its file is refused");
  write(*carried, charter(), "title", Text("And again"));
  verdict_.check("P11", join_into(*newest, shared_file(*carried)), "its second file is refused");
  verdict_.check("P11", canonical(*carried) == shared_file(*newest),
                 canonical(*carried) + "\nnewest:\n" + shared_file(*newest));
}

/// P13: a known stamp with another value is refused, whoever sends it.
void History::forge_one_value() {
  const std::string bytes = canonical(*copies_[0].plan);
  const auto mine = opened(bytes), forged = opened(bytes);
  for (const auto& table : forged->part(Visibility::shared).tables())
    for (std::uint32_t row = 0; row < table->size(); ++row) {
      const int slot = table->find_slot("title");
      if (slot < 0 || is_empty(table->value(row, static_cast<Slot>(slot)))) continue;
      table->put(row, static_cast<Slot>(slot), Text("Forged"));
      verdict_.check("P13", !Merge::prepare(*mine, forged), "a forged value is taken");
      return;
    }
}

}  // namespace entente::test
