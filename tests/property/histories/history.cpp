#include "tests/property/histories/history.hpp"

namespace entente::test {

namespace {
constexpr Id plan_id{7};
}

History::History(std::uint64_t seed, Verdict& verdict, bool with_private)
    : verdict_(verdict),
      with_private_(with_private),
      random_(seed * 2),
      own_random_(seed * 2 + 1),
      edits_(seed + 1'000'000),
      own_edits_(seed + 2'000'000),
      own_truths_(2, Truth(names_)) {
  verdict.begin(seed);
  copies_.reserve(5);
  const std::uint64_t count = 2 + random_.below(4);
  for (std::uint64_t number = 0; number < count; ++number) {
    Copy copy;
    copy.party = static_cast<unsigned>(number % 2);
    // The second copy of the first party at times opens the plan with an older Entente.
    if (number == 2 && random_.below(2) == 0) copy.version = &old::catalog;
    copy.plan = std::make_unique<Plan>(*copy.version, plan_id);
    copy.pen = fresh_pen(copy.party);
    copies_.push_back(std::move(copy));
    // Mostly the plan begins in one place; at times everybody begins at once.
    if (number == 0 && random_.below(3) != 0)
      for (int begin = 0; begin < 3; ++begin) edit(copies_[0]);
  }
}

Pen History::fresh_pen(unsigned party) {
  // Names in no order, so that which value shows does not go by who came first.
  const auto name = [&](const char* begin) {
    const std::string digits = std::to_string(1000 + (++pens_ * 617) % 1000);
    return begin + digits.substr(digits.size() - 3) + "xx" + digits.substr(1, 2);
  };
  const Id person{300 + pens_};
  return {person, Id{200 + party}, name("s"), name("p")};
}

void History::wander() {
  const std::uint64_t steps = 15 + random_.below(30);
  for (std::uint64_t number = 0; number < steps && honest_; ++number) {
    step();
    if (with_private_ && own_random_.below(3) == 0)
      edit_privately(copies_[own_random_.below(copies_.size())]);
  }
}

void History::run() {
  wander();
  if (!honest_) return;
  for (Copy& copy : copies_) check_state(copy, Visibility::shared);
  group_three();
  converge();
  if (!honest_) return;
  check_same_everywhere();
  decide_for_all();
  refuse_and_send_back();
  pass_through_old_version();
  forge_one_value();
}

void History::step() {
  Copy& copy = any_copy();
  switch (random_.below(24)) {
    case 0:
    case 1:
      return undo(copy);
    case 2:
      return random_.below(2) ? bring_back_earlier(copy) : set_back(copy);
    case 3:
    case 4:
      return decide(copy);
    case 5:
      return join_in();
    case 6:
    case 7:
    case 8:
      return send(copy);
    case 9:
    case 10:
    case 11:
    case 12:
    case 13:
    case 14:
    case 15:
      if (!files_.empty()) receive(copy, files_[random_.below(files_.size())]);
      return;
    default:
      return edit(copy);
  }
}

void History::note(Copy& copy, const Change& change) {
  shared_truth_.note(change, Visibility::shared, copy.known.shared);
  own_truths_[copy.party].note(change, Visibility::private_to_party, copy.known.own);
}

RecordKey History::shared_key() {
  switch (random_.below(8)) {
    case 0:
      return charter();
    case 1:
      return {Visibility::shared, "friend", Id{1000 + random_.below(3)}};
    default:
      return thing(1 + random_.below(5));
  }
}

RecordKey History::private_key(const Copy& copy) {
  if (own_random_.below(3) == 0)
    return {Visibility::private_to_party, "secret",
            Id{2000 + copy.party * 10 + own_random_.below(3)}};
  return private_thing(100 + copy.party * 10 + own_random_.below(4));
}

void History::edit(Copy& copy) {
  Transaction transaction(*copy.plan, copy.pen, moment(), edits_.word());
  if (random_.below(8) == 0) transaction.mark_bulk();
  const std::uint64_t steps = 1 + random_.below(4);
  for (std::uint64_t number = 0; number < steps; ++number)
    one_edit(copy, transaction, shared_key(), edits_);
  // Private and shared in one deed: not to be undone here, so that undoing goes the same way
  // without what is private.
  const bool mixed = random_.below(8) == 0;
  if (mixed && with_private_) one_edit(copy, transaction, private_key(copy), own_edits_);
  const Change change = transaction.commit();
  if (!mixed) copy.undo.note(change);
  note(copy, change);
}

void History::edit_privately(Copy& copy) {
  if (own_random_.below(5) == 0)
    return note(copy, copy.own_undo.undo(*copy.plan, copy.pen, own_edits_.moment()));
  Transaction transaction(*copy.plan, copy.pen, own_edits_.moment(), own_edits_.word());
  for (std::uint64_t number = own_random_.below(3) + 1; number > 0; --number)
    one_edit(copy, transaction, private_key(copy), own_edits_);
  const Change change = transaction.commit();
  copy.own_undo.note(change);
  note(copy, change);
}

void History::one_edit(Copy& copy, Transaction& transaction, const RecordKey& key,
                       RandomEdits& values) {
  const Kind* kind = copy.version->find(key.kind);
  const std::uint64_t deed = values.random.below(10);
  if (deed == 0) return transaction.remove(key);
  if (deed == 1) return transaction.restore(key);
  if (!kind) return;  // of what an older version does not know, it can only do away with it
  if (deed < 5) transaction.insert(key);
  // An older version can still empty a field that it does not know.
  if (copy.version != &catalog && values.random.below(6) == 0)
    return (void)transaction.set(key, "level", {});
  const Field& field = kind->fields[values.random.below(kind->fields.size())];
  (void)transaction.set(key, field.name,
                        values.random.below(5) == 0 ? Value{} : values.value(field));
}

void History::undo(Copy& copy) {
  const bool back = random_.below(3) != 0;
  note(copy, back ? copy.undo.undo(*copy.plan, copy.pen, moment())
                  : copy.undo.redo(*copy.plan, copy.pen, moment()));
}

/// Makes the plan say again what one of the files said, as an edit like any other.
void History::bring_back_earlier(Copy& copy) {
  if (files_.empty()) return;
  const auto earlier = opened(files_[random_.below(files_.size())].bytes, *copy.version);
  if (!earlier) return;
  Transaction transaction(*copy.plan, copy.pen, moment(), "Bring back");
  for (const Kind* kind : copy.version->kinds()) {
    const Table& then = *earlier->part(Visibility::shared).find(kind->name);
    const Table& table = *copy.plan->part(Visibility::shared).find(kind->name);
    for (Id id : table.ids())
      if (!then.row(id)) transaction.remove({Visibility::shared, kind->name, id});
    for (std::uint32_t row = 0; row < then.size(); ++row) {
      const RecordKey key{Visibility::shared, kind->name, then.ids()[row]};
      if (table.removed().contains(key.id))
        transaction.restore(key);
      else if (!table.row(key.id))
        transaction.insert(key);
      for (Slot slot = 0; slot < kind->fields.size(); ++slot)
        (void)transaction.set(key, kind->fields[slot].name, then.value(row, slot));
    }
  }
  const Change change = transaction.commit();
  copy.undo.note(change);
  note(copy, change);
}

/// Decides one open point: the value that shows, another that stands there, or a third.
void History::decide(Copy& copy) {
  Transaction transaction(*copy.plan, copy.pen, moment(), "Decide");
  bool decided = false;
  for (const auto& table : copy.plan->part(Visibility::shared).tables()) {
    const std::string_view kind = table->kind().name;
    std::map<std::pair<Id, Slot>, const std::vector<Rival>*> open;  // in the same order everywhere
    for (const auto& [cell, rivals] : table->rivals())
      if (table->row(cell.id)) open[{cell.id, cell.slot}] = &rivals;
    for (const auto& [cell, rivals] : open) {
      const auto [id, slot] = cell;
      const Field* field = slot == life_slot ? nullptr : table->field(slot);
      if (slot == life_slot || random_.below(2)) continue;
      Value value = table->value(*table->row(id), slot);
      // Copies number replicas as they met them, and so rivals stand in any order: take one by
      // name.
      if (random_.below(2)) value = rivals->at(random_.below(rivals->size())).value;
      if (field && random_.below(3) == 0) value = edits_.value(*field);
      (void)transaction.set({Visibility::shared, kind, id}, table->slot_name(slot), value);
      decided = true;
    }
    std::map<Id, std::size_t> marked;
    for (const auto& [id, marks] : table->marks()) marked[id] = marks.size();
    for (const auto& [id, count] : marked) {
      const RecordKey key{Visibility::shared, kind, id};
      if (random_.below(2))
        transaction.restore(key);
      else
        transaction.remove(key);
      decided = true;
    }
  }
  if (!decided) return;
  const Change change = transaction.commit();
  copy.undo.note(change);
  note(copy, change);
}

/// Storage is set back to an earlier file of the same party; work goes on under new replica ids.
void History::set_back(Copy& copy) {
  for (const File& file : files_) {
    if (file.party != copy.party || !file.full || random_.below(3) != 0) continue;
    auto earlier = read_plan(file.bytes, *copy.version);
    if (!earlier) return;
    copy.plan = std::move(*earlier);
    copy.known = file.known;
    copy.pen = fresh_pen(copy.party);
    copy.undo = {};
    copy.own_undo = {};
    copy.handed_out = copy.own_handed_out = 0;
    return;
  }
}

/// Somebody new opens a file of the plan as a copy of their own.
void History::join_in() {
  if (copies_.size() >= 5 || files_.empty()) return;
  const File& file = files_[random_.below(files_.size())];
  Copy copy;
  copy.party = file.full ? file.party : static_cast<unsigned>(random_.below(2));
  auto read = read_plan(file.bytes, catalog);
  if (!read) return;
  copy.plan = std::move(*read);
  copy.known.shared = file.known.shared;
  if (file.full) copy.known.own = file.known.own;
  copy.pen = fresh_pen(copy.party);
  copies_.push_back(std::move(copy));
}

std::vector<std::string> History::shared_bytes() const {
  std::vector<std::string> bytes;
  for (const Copy& copy : copies_) bytes.push_back(shared_file(*copy.plan));
  for (const File& file : files_) bytes.push_back(file.full ? std::string{} : file.bytes);
  return bytes;
}

}  // namespace entente::test
