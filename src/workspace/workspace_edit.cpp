#include "format/journal.hpp"
#include "format/plan_file.hpp"
#include "practice/profile/records.hpp"
#include "workspace/workspace.hpp"

namespace entente {
namespace {

Problem read_only() {
  return {"",
          "This plan cannot be changed here now: another tab is editing it. Choose “Edit here "
          "instead” first."};
}

}  // namespace

Pen Workspace::pen() const {
  return {me_.person, me_.party, me_.shared_replica, me_.private_replica};
}

Result<Change> Workspace::edit(std::string_view label,
                               const std::function<Result<void>(Transaction&)>& write) {
  if (!writable()) return read_only();
  Transaction transaction(*plan_, pen(), now(), label);
  if (const Result<void> written = write(transaction); !written) return written.problems();
  if (Problems problems = transaction.check(); !problems.empty()) return problems;
  Change change = transaction.commit();
  if (change.effects.empty()) return change;
  undo_.note(change);
  return keep(std::move(change));
}

Result<Change> Workspace::undo() {
  if (!writable()) return read_only();
  Change change = undo_.undo(*plan_, pen(), now());
  if (!undo_.refused().empty()) return undo_.refused();
  return keep(std::move(change));
}

Result<Change> Workspace::redo() {
  if (!writable()) return read_only();
  Change change = undo_.redo(*plan_, pen(), now());
  if (!undo_.refused().empty()) return undo_.refused();
  return keep(std::move(change));
}

Result<Change> Workspace::keep(Change change) {
  if (change.effects.empty()) return change;
  std::string line = journal_line(*plan_, change);
  // Too long to be read back as a line: the plan as it is now takes its place.
  if (line.size() > limits::file_bytes.most) return keep_whole(std::move(change));
  unconfirmed_.push_back({keeper_->number() + 1, std::string(change.label), change.shared_counter,
                          change.private_counter});
  const JournalEntry entry = keeper_->keep(std::move(line));
  if (!writable()) return change;  // a store said that another tab has the pen
  number_ = entry.number;
  if (ports_.tabs) ports_.tabs->send(open_, entry);
  PlanCard card = card_of(*plan_);
  const bool renamed = card.title != me_.card.title || card.parties != me_.card.parties;
  me_.card.title = std::move(card.title);
  me_.card.parties = std::move(card.parties);
  me_.card.edited = change.at;
  if (renamed) keep_card();
  confirm_edits();
  show_card();
  return change;
}

Result<Change> Workspace::keep_whole(Change change) {
  me_.card.edited = change.at;
  persist_whole(false, [](const Result<void>&) {});
  return change;
}

Result<void> Workspace::set_me(Id party, std::string_view name) {
  if (!plan_ || !plan_->find<practice::Party>(party))
    return Problem{"", "Choose one of the plan's parties."};
  Id person;
  for (const practice::Person& one : plan_->all<practice::Person>()) {
    const auto row = &one - plan_->all<practice::Person>().data();
    if (one.name == name && one.party.id == party)
      person = plan_->part(Visibility::shared).find(practice::Person::kind_name)->ids()[row];
  }
  me_.party = party;
  me_.person = person;
  if (!person && !name.empty())
    if (const Result<void> entered = enter_person(party, name); !entered) return entered;
  settings_.write_plan(me_);
  set_setting("my_name", name);
  return {};
}

Result<void> Workspace::enter_person(Id party, std::string_view name) {
  const RecordKey key{Visibility::shared, practice::Person::kind_name, new_id()};
  const Result<Change> entered = edit("Enter myself", [&](Transaction& transaction) {
    transaction.insert(key);
    if (Result<void> named = transaction.set(key, "name", name); !named) return named;
    return transaction.set(key, "party", party);
  });
  if (!entered) return entered.problems();
  me_.person = key.id;
  return {};
}

ExportFile Workspace::export_plan() const {
  if (!plan_) return {};
  return {file_name_for(me_.card.title, date_from(now())), "application/json", write_plan(*plan_)};
}

void Workspace::note_filed() {
  note_handed_out();
  if (plan_) filed_ = plan_->revision();
}

void Workspace::note_handed_out() {
  if (!plan_) return;
  me_.handed_out = now();
  const Replicas& replicas = plan_->shared().replicas();
  const int own = replicas.find(me_.shared_replica);
  if (own >= 0) me_.handed_counter = replicas[static_cast<std::uint16_t>(own)].seen;
  settings_.write_plan(me_);
  changed();
}

}  // namespace entente
