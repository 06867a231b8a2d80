#include "tests/property/histories/truth.hpp"

#include <algorithm>

#include "exchange/record_state.hpp"
#include "format/json_writer.hpp"
#include "tests/unit/record/test_kinds.hpp"

namespace entente::test {

std::string json_of(const Field* field, const Value& value) {
  Sink out;
  append_json_value(out, field, value);
  return out.take();
}

namespace {

/// The newest version's description: what an older one carries as it came has the same JSON.
const Field* described(const Effect& effect) {
  const Kind* kind = catalog.find(effect.kind);
  if (!kind || std::holds_alternative<RawJson>(effect.to)) return nullptr;
  for (const Field& field : kind->fields)
    if (field.name == effect.field) return &field;
  return nullptr;
}

}  // namespace

void Truth::note(const Change& change, Visibility part, Knowledge& author) {
  const bool shared = part == Visibility::shared;
  const Entry stamp{shared ? change.shared_counter : change.private_counter,
                    names_.of(shared ? change.shared_replica : change.private_replica), 0};
  if (stamp.counter == 0) return;
  const std::size_t event = seen_.size();
  author.add(event);
  seen_.push_back(author);
  for (const Effect& effect : change.effects)
    if (effect.part == part) enter(effect, stamp, event);
}

void Truth::enter(const Effect& effect, const Entry& stamp, std::size_t event) {
  Register cell{names_.of(effect.kind), effect.id, Register::life};
  Entry entry = stamp;
  if (effect.act == Act::write) {
    cell.field = names_.of(effect.field);
    entry.value = names_.of(json_of(described(effect), effect.to));
  } else {
    entry.value = names_.of(effect.act == Act::remove ? gone : born);
  }
  Deeds& deeds = deeds_[cell];
  // One change decides a record's life once: what it does last.
  if (!deeds.empty() && deeds.back().event == event) deeds.pop_back();
  deeds.push_back({event, entry});
}

Truth::Deeds Truth::maximal(const Deeds& deeds, const Knowledge& known) const {
  Deeds kept;
  for (const Deed& deed : deeds) {
    bool replaced = !known.has(deed.event);
    for (const Deed& other : deeds)
      replaced = replaced || (other.event != deed.event && known.has(other.event) &&
                              seen_[other.event].has(deed.event));
    if (!replaced) kept.push_back(deed);
  }
  return kept;
}

State Truth::state(const Knowledge& known) const {
  State state;
  const int removed = names_.of(gone);
  // Of a record, its life comes first: registers are in the order of kind, id, field.
  for (auto cell = deeds_.begin(); cell != deeds_.end();) {
    const Register life = cell->first;
    std::vector<std::size_t> standing;  // events of which something is left
    Deeds lives;
    for (; cell != deeds_.end() && cell->first.kind == life.kind && cell->first.id == life.id;
         ++cell) {
      const Deeds kept = maximal(cell->second, known);
      if (kept.empty()) continue;
      for (const Deed& deed : kept) {
        state.registers[cell->first].insert(deed.entry);
        if (deed.entry.value != removed || cell->first.field != Register::life)
          standing.push_back(deed.event);
      }
      if (cell->first.field == Register::life) lives = kept;
    }
    if (lives.empty()) continue;
    bool live = true;
    for (const Deed& deed : lives) {
      if (deed.entry.value != removed) continue;
      bool saw_all = true;
      for (std::size_t event : standing) saw_all = saw_all && seen_[deed.event].has(event);
      live = live && !saw_all;
    }
    if (live) state.live.insert({life.kind, life.id});
  }
  return state;
}

bool Truth::removed_since(const Register& cell, const Entry& entry, const Knowledge& known) const {
  const auto deeds = deeds_.find(cell);
  const auto lives = deeds_.find({cell.kind, cell.id, Register::life});
  if (deeds == deeds_.end() || lives == deeds_.end()) return false;
  const auto written =
      std::find_if(deeds->second.begin(), deeds->second.end(), [&](const Deed& deed) {
        return deed.entry.counter == entry.counter && deed.entry.replica == entry.replica;
      });
  const int removed = names_.of(gone);
  return written != deeds->second.end() &&
         std::any_of(lives->second.begin(), lives->second.end(), [&](const Deed& deed) {
           return deed.entry.value == removed && known.has(deed.event) &&
                  seen_[deed.event].has(written->event);
         });
}

State Truth::completed(const State& found, const State& expected, const Knowledge& known) const {
  State completed;
  completed.live = found.live;
  for (const auto& [cell, entries] : found.registers) {
    auto& into = completed.registers[cell];
    for (Entry entry : entries) {
      const auto held = expected.registers.find(cell);
      if (entry.value == names_.of(untold) && held != expected.registers.end() &&
          removed_since(cell, entry, known))
        for (const Entry& one : held->second)
          if (one.counter == entry.counter && one.replica == entry.replica) entry.value = one.value;
      into.insert(entry);
    }
  }
  return completed;
}

State without_untold(State state, const State& found, Names& names) {
  for (const auto& [cell, entries] : found.registers)
    for (const Entry& entry : entries) {
      const auto at = state.registers.find(cell);
      if (entry.value != names.of(untold) || at == state.registers.end()) continue;
      std::erase_if(at->second, [&](const Entry& one) {
        return one.counter == entry.counter && one.replica == entry.replica;
      });
      if (at->second.empty()) state.registers.erase(at);
    }
  return state;
}

namespace {

class StateReader {
 public:
  StateReader(const PlanPart& part, Names& names) : part_(part), names_(names) {}

  State read() {
    for (const auto& table : part_.tables()) {
      const int kind = names_.of(table->kind().name);
      for (std::uint32_t row = 0; row < table->size(); ++row) {
        const Id id = table->ids()[row];
        state_.live.insert({kind, id});
        for (Slot slot = 0; slot < table->slot_count(); ++slot)
          cell(*table, kind, id, slot, table->value(row, slot), table->made(row));
        life(*table, kind, id);
      }
      for (const auto& [id, mark] : table->removed()) {
        for (Slot slot = 0; slot < table->slot_count(); ++slot)
          cell(*table, kind, id, slot, table->removed_value(mark, slot), mark.made);
        life(*table, kind, id);
      }
    }
    return std::move(state_);
  }

 private:
  void cell(const Table& table, int kind, Id id, Slot slot, const Value& shown, Dot made) {
    const auto later = table.later_stamps().find({id, slot});
    const auto rivals = table.rivals(id, slot);
    const bool written = later != table.later_stamps().end() || !is_empty(shown);
    const auto withheld = table.withheld(id, slot);
    if (!written && rivals.empty() && withheld.empty()) return;
    auto& entries = state_.registers[{kind, id, names_.of(table.slot_name(slot))}];
    const auto add = [&](Dot dot, const Value& value) {
      entries.insert(entry(dot, json_of(table.field(slot), value)));
    };
    if (written) add(later == table.later_stamps().end() ? made : later->second, shown);
    for (const Rival& rival : rivals) add(rival.dot, rival.value);
    for (Dot dot : withheld) entries.insert(entry(dot, untold));
  }

  void life(const Table& table, int kind, Id id) {
    const exchange::DotMap same;
    auto& entries = state_.registers[{kind, id, Register::life}];
    for (const exchange::LifeEntry& one : exchange::RecordState(&table, id, same).life())
      entries.insert(entry(one.dot, one.birth ? born : gone));
  }

  Entry entry(Dot dot, std::string_view value) {
    return {dot.counter(), names_.of(part_.replicas()[dot.replica()].name), names_.of(value)};
  }

  const PlanPart& part_;
  Names& names_;
  State state_;
};

std::string words_for(const std::set<Entry>& entries, const Names& names) {
  std::string words;
  for (const Entry& entry : entries)
    words += " " + std::to_string(entry.counter) + "@" + names.text(entry.replica) + "=" +
             names.text(entry.value);
  return words;
}

}  // namespace

State state_of(const Plan& plan, Visibility part, Names& names) {
  return StateReader(plan.part(part), names).read();
}

std::string words_for(const State& expected, const State& found, const Names& names) {
  const auto at = [&](const State& state, const Register& cell) {
    const auto held = state.registers.find(cell);
    return held == state.registers.end() ? std::string(" nothing") : words_for(held->second, names);
  };
  const auto name = [&](const Register& cell) {
    return names.text(cell.kind) + " " + std::to_string(cell.id.value) + " " +
           (cell.field == Register::life ? "life" : names.text(cell.field));
  };
  std::string words;
  for (const State* state : {&expected, &found})
    for (const auto& [cell, entries] : state->registers)
      if (at(expected, cell) != at(found, cell))
        words +=
            name(cell) + ": expected" + at(expected, cell) + ", found" + at(found, cell) + "\n";
  for (const auto& [kind, id] : expected.live)
    if (!found.live.contains({kind, id}))
      words += names.text(kind) + " " + std::to_string(id.value) + " is not there\n";
  for (const auto& [kind, id] : found.live)
    if (!expected.live.contains({kind, id}))
      words += names.text(kind) + " " + std::to_string(id.value) + " is there\n";
  return words;
}

}  // namespace entente::test
