#include "exchange/privacy.hpp"

#include "base/concat.hpp"

namespace entente {

namespace {

/// Copies what the record holds into the other part, and removes it where it was.
Result<void> move_record(Transaction& transaction, const Plan& plan, const RecordKey& from,
                         Visibility to) {
  const Table* table = plan.part(from.part).find(from.kind);
  const auto row = table ? table->row(from.id) : std::nullopt;
  if (!row) return Problem{std::string(from.kind), "this record is not in the plan"};
  for (Slot slot = 0; slot < table->slot_count(); ++slot)
    if (std::holds_alternative<RawJson>(table->value(*row, slot)))
      return Problem{std::string(table->kind().label),
                     "a newer Entente wrote a part of this record that this one cannot move; open "
                     "the plan with the newer one"};
  const RecordKey target{to, from.kind, from.id};
  transaction.insert(target);
  for (Slot slot = 0; slot < table->kind().fields.size(); ++slot) {
    const Value value = table->value(*row, slot);
    if (is_empty(value)) continue;
    const std::string_view field = table->slot_name(slot);
    if (Result<void> set = transaction.set(target, field, value); !set) return set;
    // What was never handed out must not leave with the mark of its removal.
    if (from.part == Visibility::shared)
      if (Result<void> cleared = transaction.set(from, field, Value{}); !cleared) return cleared;
  }
  transaction.remove(from);
  return {};
}

}  // namespace

Id private_copy_of(Id id) { return id_from_name(concat("private copy of ", text_from(id))); }

bool can_move(const Kind& kind) { return !kind.single && !kind.always_private; }

Result<void> make_private(Transaction& transaction, const Plan& plan, std::string_view kind,
                          Id id) {
  const Kind* known = plan.catalog().find(kind);
  if (!known || !can_move(*known))
    return Problem{std::string(kind), "records of this kind cannot be made private"};
  return move_record(transaction, plan, {Visibility::shared, kind, id},
                     Visibility::private_to_party);
}

Result<void> make_shared(Transaction& transaction, const Plan& plan, std::string_view kind, Id id) {
  const Kind* known = plan.catalog().find(kind);
  if (!known || !can_move(*known))
    return Problem{std::string(kind), "records of this kind never leave; they cannot be shared"};
  return move_record(transaction, plan, {Visibility::private_to_party, kind, id},
                     Visibility::shared);
}

}  // namespace entente
