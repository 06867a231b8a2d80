#include "tests/property/histories/history.hpp"

// Files that leave and arrive, and what must hold of each arrival.

namespace entente::test {

namespace {

using Fields = std::map<std::string, std::string>;

const Field* field_of(const Plan& plan, Visibility part, Text kind, Text name) {
  const Table* table = plan.part(part).find(kind);
  const int slot = table ? table->find_slot(name) : -1;
  return slot < 0 ? nullptr : table->field(static_cast<Slot>(slot));
}

Fields fields_of(const Table& table, Id id) {
  Fields fields;
  const auto row = table.row(id);
  const auto removed = table.removed().find(id);
  for (Slot slot = 0; slot < table.slot_count(); ++slot) {
    Value value;
    if (row) value = table.value(*row, slot);
    if (removed != table.removed().end()) value = table.removed_value(removed->second, slot);
    if (!is_empty(value))
      fields[std::string(table.slot_name(slot))] = json_of(table.field(slot), value);
  }
  return fields;
}

/// What a reader sees of a part: the fields of each live record.
std::map<std::pair<std::string, Id>, Fields> seen_of(const Plan& plan, Visibility part) {
  std::map<std::pair<std::string, Id>, Fields> seen;
  for (const auto& table : plan.part(part).tables())
    for (Id id : table->ids()) seen[{std::string(table->kind().name), id}] = fields_of(*table, id);
  return seen;
}

}  // namespace

void History::send(Copy& copy) {
  File file;
  file.full = random_.below(2) == 0;
  file.party = copy.party;
  file.bytes = file.full ? write_plan(*copy.plan) : shared_file(*copy.plan);
  file.known.shared = copy.known.shared;
  if (file.full) file.known.own = copy.known.own;
  const auto read = opened(file.bytes, *copy.version);
  verdict_.check("P12", read && (file.full ? write_plan(*read) : shared_file(*read)) == file.bytes,
                 file.bytes);
  const auto counter = [&](Visibility part, const std::string& name) {
    const Replicas& replicas = copy.plan->part(part).replicas();
    const int found = replicas.find(name);
    return found < 0 ? 0 : replicas[static_cast<std::uint16_t>(found)].seen;
  };
  copy.handed_out = counter(Visibility::shared, copy.pen.shared_replica);
  if (file.full)
    copy.own_handed_out = counter(Visibility::private_to_party, copy.pen.private_replica);
  files_.push_back(std::move(file));
}

void History::receive(Copy& copy, const File& file) {
  if (random_.below(4) == 0) check_order(shared_file(*copy.plan), file.bytes);
  receive_part(copy, file, Visibility::shared);
  if (honest_ && file.full && file.party == copy.party)
    receive_part(copy, file, Visibility::private_to_party);
}

void History::receive_part(Copy& copy, const File& file, Visibility part) {
  const bool shared = part == Visibility::shared;
  auto theirs = opened(file.bytes, *copy.version);
  verdict_.check("P12", theirs != nullptr, "a file that was written is not read");
  if (!theirs) return (void)(honest_ = false);
  const OwnReplica own{shared ? copy.pen.shared_replica : copy.pen.private_replica,
                       shared ? copy.handed_out : copy.own_handed_out};
  auto merge = Merge::prepare(*copy.plan, theirs, part, own);
  verdict_.check("P5", static_cast<bool>(merge),
                 merge ? "" : "an honest file is refused: " + text_from(merge.problems()[0]));
  if (!merge) return (void)(honest_ = false);
  verdict_.check("P13", !merge->needs_new_replica(), "an honest file asks for a new replica");
  Knowledge& known = knowledge(copy, part);
  const Knowledge& brought = shared ? file.known.shared : file.known.own;
  const bool told = merge->brings_news(), known_before = known.covers(brought);
  const State held = state_of(*copy.plan, part, names_);
  Truth& events = truth(copy.party, part);
  const State before =
      without_untold(events.state(known), state_of(*copy.plan, part, names_), names_);
  known.add(brought);
  const std::vector<RecordChange> changes = merge->changes();
  const Replicas replicas = merge->replicas();
  const auto ours = opened(write_plan(*copy.plan), *copy.version);
  std::move(*merge).apply(*copy.plan);
  // What is known may still come with words that were not told before.
  const State holds = state_of(*copy.plan, part, names_);
  const bool filled = known_before && holds != held &&
                      events.completed(held, events.state(known), known) ==
                          events.completed(holds, events.state(known), known);
  verdict_.check("P3", told == (!known_before || filled), "news or none are told wrongly");
  check_changes(*copy.plan, changes, replicas, before,
                without_untold(events.state(known), state_of(*copy.plan, part, names_), names_));
  if (ours) check_listed(*ours, changes, *copy.plan, part);
  check_state(copy, part);
  check_again(copy, file, part);
  if (shared && random_.below(4) == 0) refuse_some(copy, changes);
}

/// P5 and P7: every register holds exactly the writes that nobody here has replaced; a record is
/// gone exactly where a removal had seen all that is left of it.
void History::check_state(const Copy& copy, Visibility part) {
  const Truth& events = truth(copy.party, part);
  const Knowledge& known = part == Visibility::shared ? copy.known.shared : copy.known.own;
  const State expected = events.state(known);
  const State found = events.completed(state_of(*copy.plan, part, names_), expected, known);
  const std::string words = expected == found ? std::string{} : words_for(expected, found, names_);
  verdict_.check("P5", expected.registers == found.registers, words);
  verdict_.check("P7", expected.live == found.live, words);
}

/// P6: a conflict is told exactly where two different values stand that had not both been here.
/// P7: and what becomes of a record, exactly where that changes.
void History::check_changes(const Plan& ours, const std::vector<RecordChange>& changes,
                            const Replicas& replicas, const State& before, const State& after) {
  std::map<Register, std::set<Entry>> told, conflicts;
  std::map<std::pair<int, Id>, Turn> turns, expected_turns;
  for (const RecordChange& change : changes) {
    const int kind = names_.of(change.kind);
    if (change.turn != Turn::changed) turns[{kind, change.id}] = change.turn;
    for (const FieldChange& field : change.fields) {
      if (!field.conflict()) continue;
      auto& entries = told[{kind, change.id, names_.of(field.field)}];
      const Field* known = field_of(ours, change.part, change.kind, field.field);
      for (const HeldValue& held : field.values)
        entries.insert({held.dot.counter(), names_.of(replicas[held.dot.replica()].name),
                        names_.of(json_of(known, held.value))});
    }
  }
  for (const auto& [cell, entries] : after.registers) {
    const auto had = before.registers.find(cell);
    const bool same = had != before.registers.end() && had->second == entries;
    const bool live = after.live.contains({cell.kind, cell.id});
    const bool was_live = before.live.contains({cell.kind, cell.id});
    if (cell.field == Register::life) {
      const auto removes = [&](const Entry& entry) { return names_.text(entry.value) == gone; };
      const bool open = live && std::any_of(entries.begin(), entries.end(), removes);
      if (open && (!same || !was_live))
        expected_turns[{cell.kind, cell.id}] = Turn::contested;
      else if (live && !was_live)
        expected_turns[{cell.kind, cell.id}] =
            had == before.registers.end() ? Turn::added : Turn::returned;
      else if (!live && was_live)
        expected_turns[{cell.kind, cell.id}] = Turn::removed;
      continue;
    }
    std::set<int> values;
    for (const Entry& entry : entries) values.insert(entry.value);
    if (live && (!same || !was_live) && values.size() > 1) conflicts[cell] = entries;
  }
  // Of a record that goes, nobody needs to decide values.
  std::erase_if(told, [&](const auto& one) {
    return !after.live.contains({one.first.kind, one.first.id});
  });
  verdict_.check("P6", told == conflicts,
                 std::to_string(told.size()) + " conflicts told, " +
                     std::to_string(conflicts.size()) + " there");
  std::string words = "what becomes of a record is told wrongly:";
  for (const auto* list : {&expected_turns, &turns}) {
    for (const auto& [record, turn] : *list)
      words += " " + names_.text(record.first) + " " + std::to_string(record.second.value) + " " +
               std::to_string(static_cast<int>(turn));
    if (list == &expected_turns) words += ", told:";
  }
  verdict_.check("P7", turns == expected_turns, words);
}

/// P8: what is listed, done to what was here, gives what is here now.
void History::check_listed(const Plan& ours, const std::vector<RecordChange>& changes,
                           const Plan& draft, Visibility part) {
  auto seen = seen_of(ours, part);
  for (const RecordChange& change : changes) {
    const std::pair<std::string, Id> key{std::string(change.kind), change.id};
    if (change.turn == Turn::removed) {
      verdict_.check("P8", seen.erase(key) == 1, "removed what was not there");
      continue;
    }
    const bool here = seen.contains(key);
    Fields& fields = seen[key];
    verdict_.check("P8", change.turn != Turn::changed || !change.fields.empty(),
                   "an empty change is listed");
    for (const FieldChange& field : change.fields) {
      const std::string name(field.field);
      const auto json = [&](const Value& value) {
        return json_of(field_of(draft, part, change.kind, field.field), value);
      };
      if (here)
        verdict_.check(
            "P8",
            is_empty(field.before) ? !fields.contains(name) : fields[name] == json(field.before),
            name + " was not as listed");
      fields.erase(name);
      if (!is_empty(field.after)) fields[name] = json(field.after);
    }
  }
  const auto expected = seen_of(draft, part);
  std::string words = "the list does not lead to the draft:";
  for (const auto* side : {&expected, &std::as_const(seen)})
    for (const auto& [record, fields] : *side) {
      const auto& other = side == &expected ? seen : expected;
      const auto found = other.find(record);
      if (found != other.end() && found->second == fields) continue;
      words += "\n" + record.first + " " + std::to_string(record.second.value);
      for (const auto& [name, json] : fields) words += " " + name + "=" + json;
    }
  verdict_.check("P8", seen == expected, words);
}

/// P3: the same file again, and one's own file, bring nothing and change nothing.
void History::check_again(Copy& copy, const File& file, Visibility part) {
  const std::string bytes = write_plan(*copy.plan);
  const bool own = random_.below(3) == 0;
  auto theirs = opened(own ? bytes : file.bytes, *copy.version);
  // At times against what the plan is after it was saved and loaded.
  const auto loaded = random_.below(2) ? opened(bytes, *copy.version) : nullptr;
  if (!theirs) return;
  Plan& mine = loaded ? *loaded : *copy.plan;
  auto merge = Merge::prepare(mine, std::move(theirs), part);
  verdict_.check("P3", merge && merge->changes().empty() && !merge->brings_news(),
                 "a file that is known tells of something");
  if (!merge) return;
  std::move(*merge).apply(mine);
  verdict_.check("P3", write_plan(mine) == bytes, "a file that is known changes something");
}

/// P1: who joins whom makes no difference.
void History::check_order(const std::string& mine, const std::string& theirs) {
  const auto one = opened(mine), other = opened(theirs);
  if (!one || !other) return;
  const bool joined = join_into(*one, theirs) && join_into(*other, mine);
  verdict_.check("P1", joined && shared_file(*one) == shared_file(*other),
                 shared_file(*one) + "\nthe other way:\n" + shared_file(*other));
}

/// Writes the values from before again: the partner sees that the change was not accepted.
void History::refuse_some(Copy& copy, const std::vector<RecordChange>& changes) {
  Transaction transaction(*copy.plan, copy.pen, moment(), "Refuse");
  for (const RecordChange& change : changes) {
    if (random_.below(2)) continue;
    const RecordKey key{change.part, change.kind, change.id};
    if (change.turn == Turn::added) transaction.remove(key);
    if (change.turn == Turn::removed) transaction.restore(key);
    if (change.turn != Turn::changed) continue;
    for (const FieldChange& field : change.fields)
      (void)transaction.set(key, field.field, field.before);
  }
  const Change change = transaction.commit();
  copy.undo.note(change);
  note(copy, change);
}

}  // namespace entente::test
