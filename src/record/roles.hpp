#pragma once
#include <array>

#include "record/kind.hpp"
#include "record/value.hpp"

namespace entente {

/// The field of a kind by its name; null where it has none.
const Field* field_named(const Kind& kind, std::string_view name);
/// The first field of a kind with this role; null where it has none.
const Field* field_with(const Kind& kind, Role role);
/// The first of these roles that the kind has a field with; null where it has none of them.
const Field* field_with(const Kind& kind, std::initializer_list<Role> roles);

/// Says whose the record is: its side, or who owes it.
inline bool is_side(const Field& field) {
  return field.role == Role::side || field.role == Role::by;
}

/// What a choice field of a record says; for none what its first value says, as a status that
/// nobody set is the first one. Null for a field that is no choice.
const Choice* choice_in(const Field& field, const void* record);

/// How a record stands: by its status; open where its kind has none.
Ending ending_of(const Kind& kind, const void* record);
inline bool is_open(const Kind& kind, const void* record) {
  return ending_of(kind, record) == Ending::open;
}

/// What stands in the kind's field with this role, as a day or as a reference; none where it has no
/// such field.
Date date_in(const Kind& kind, const void* record, Role role);
Id reference_in(const Kind& kind, const void* record, Role role);

/// How much hangs on a record by its field of weight, the heaviest first: 1 to 5 (or the number of
/// the choice), 9 where nothing is said.
int weight_order(const Kind& kind, const void* record);

/// Where a record belongs in a list of its kind: open ones first, by weight, then by the day they
/// are due, then by the day they were raised; below them what is over, the last first.
using StandOrder = std::array<std::int64_t, 3>;
StandOrder stand_order(const Kind& kind, const void* record);

}  // namespace entente
