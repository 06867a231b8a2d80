#include <algorithm>

#include "exchange/review.hpp"

namespace entente {

namespace {

/// What the merge did, as effects that undo and history read. Made after the join, when all values
/// lie in the plan.
class MergeEffects {
 public:
  MergeEffects(const Plan& plan, const std::vector<RecordChange>& changes)
      : plan_(plan), changes_(changes) {
    live_before_.reserve(changes.size());
  }

  /// Before the join: which records are there.
  void note_before() {
    for (const RecordChange& change : changes_) {
      const Table* table = plan_.part(change.part).find(change.kind);
      live_before_.push_back(table && table->row(change.id));
    }
  }

  /// After it; each effect with the stamp that it came with.
  std::vector<std::pair<Effect, Dot>> effects() const {
    std::vector<std::pair<Effect, Dot>> effects;
    for (std::size_t index = 0; index < changes_.size(); ++index) add(index, effects);
    return effects;
  }

 private:
  void add(std::size_t index, std::vector<std::pair<Effect, Dot>>& effects) const {
    const RecordChange& change = changes_[index];
    const Table& table = *plan_.part(change.part).find(change.kind);
    const auto row = table.row(change.id);
    Effect effect;
    effect.part = change.part;
    effect.kind = table.kind().name;
    effect.id = change.id;
    if (live_before_[index] && !row) {
      effect.act = Act::remove;
      effects.emplace_back(effect, change.dot);
    }
    if (!row) return;
    if (!live_before_[index]) {
      effect.act = change.turn == Turn::added ? Act::insert : Act::restore;
      effects.emplace_back(effect, change.dot);
    }
    effect.act = Act::write;
    for (const FieldChange& field : change.fields) {
      const auto slot = static_cast<Slot>(table.find_slot(field.field));
      effect.field = table.slot_name(slot);
      effect.from = field.before;
      effect.to = table.value(*row, slot);
      if (effect.from != effect.to) effects.emplace_back(effect, field.dot);
    }
  }

  const Plan& plan_;
  const std::vector<RecordChange>& changes_;
  std::vector<bool> live_before_;
};

/// Carries a person's answers out, as writes on the joined plan.
class Answers {
 public:
  explicit Answers(Transaction& transaction) : transaction_(transaction) {}

  Result<void> write(const RecordChange& change, const RecordAnswer& answer) {
    const RecordKey key{change.part, change.kind, change.id};
    switch (answer.record) {
      case Answer::refuse:
        if (change.turn == Turn::added || change.turn == Turn::returned)
          return transaction_.remove(key), Result<void>{};
        if (change.turn == Turn::removed) transaction_.restore(key);
        break;
      case Answer::keep:
        transaction_.restore(key);
        break;
      case Answer::remove:
        return transaction_.remove(key), Result<void>{};
      default:
        break;
    }
    if (change.turn == Turn::removed && answer.record != Answer::refuse) return {};
    for (std::size_t field = 0; field < change.fields.size(); ++field)
      if (Result<void> written = write_field(key, change.fields[field], answer.fields[field]);
          !written)
        return written;
    return {};
  }

 private:
  Result<void> write_field(const RecordKey& key, const FieldChange& change,
                           const FieldAnswer& answer) {
    switch (answer.answer) {
      case Answer::refuse:
        return transaction_.set(key, change.field, change.before);
      case Answer::choose:
        return transaction_.set(key, change.field, change.values[answer.chosen].value);
      case Answer::write:
        return transaction_.set(key, change.field, answer.written);
      default:
        return {};
    }
  }

  Transaction& transaction_;
};

}  // namespace

Growth Review::growth() const {
  Growth growth = merge_.growth();
  const auto written = [&](const FieldChange& change, const FieldAnswer& answer) -> std::size_t {
    const std::size_t gone = json_bytes(change.after);
    if (answer.answer == Answer::refuse) return gone + 2 * json_bytes(change.before);
    if (answer.answer == Answer::write) return gone + 2 * json_bytes(answer.written);
    if (answer.answer != Answer::choose) return 0;
    return gone + 2 * json_bytes(change.values[answer.chosen].value);
  };
  for (std::size_t index = 0; index < answers_.size(); ++index) {
    const RecordChange& change = changes()[index];
    const RecordAnswer& answer = answers_[index];
    if (answer.record != Answer::accept) growth.bytes += 4 * bytes_per_mark;
    // What was refused of a record that came leaves the mark of its removal.
    if (answer.record == Answer::refuse && change.turn == Turn::added)
      --growth.records, ++growth.removed;
    if (answer.record == Answer::refuse && change.turn == Turn::removed)
      ++growth.records, --growth.removed;
    for (std::size_t field = 0; field < change.fields.size(); ++field)
      if (const std::size_t bytes = written(change.fields[field], answer.fields[field]))
        growth.bytes += bytes + 3 * bytes_per_mark;
  }
  return growth;
}

Result<Change> Review::commit(Plan& plan, const Pen& pen, Moment now, std::string_view label) && {
  now = within_calendar(now);
  if (Problems full = check_room(plan, growth(), Use::exchange); !full.empty()) return full;
  const std::vector<RecordChange> changes = merge_.changes();
  const Replicas replicas = merge_.replicas();
  // Their values must outlive the join.
  const auto last_look = merge_.shared_theirs();
  MergeEffects merged(plan, changes);
  merged.note_before();
  std::move(merge_).apply(plan);
  const auto effects = merged.effects();

  Transaction transaction(plan, pen, now, label);
  Answers answers(transaction);
  for (std::size_t index = 0; index < changes.size(); ++index)
    if (Result<void> written = answers.write(changes[index], answers_[index]); !written)
      return written.problems();
  const bool many = effects.size() > most_history_lines;
  if (!many)
    for (const auto& [effect, dot] : effects) {
      const bool birth = effect.act == Act::write && effect.from == Value{} && !dot;
      if (birth) continue;
      plan.history().push_back({now,
                                dot ? replicas[dot.replica()].person : Id{},
                                dot ? replicas[dot.replica()].party : Id{},
                                effect.act,
                                effect.part,
                                dot,
                                effect.kind,
                                effect.id,
                                effect.field,
                                effect.from,
                                effect.to,
                                {}});
    }
  HistoryLine exchange;
  exchange.at = now;
  exchange.person = pen.person;
  exchange.party = pen.party;
  exchange.label = plan.arena().keep(fitting_label(label));
  plan.history().push_back(exchange);
  Change change = transaction.commit();
  change.label = exchange.label;
  std::vector<Effect> all;
  for (const auto& [effect, dot] : effects) all.push_back(effect);
  all.insert(all.end(), change.effects.begin(), change.effects.end());
  change.effects = std::move(all);
  return change;
}

}  // namespace entente
