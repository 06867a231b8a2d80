#include "record/roles.hpp"

#include <limits>

namespace entente {

const Field* field_named(const Kind& kind, std::string_view name) {
  for (const Field& field : kind.fields)
    if (field.name == name) return &field;
  return nullptr;
}

const Field* field_with(const Kind& kind, Role role) {
  for (const Field& field : kind.fields)
    if (field.role == role) return &field;
  return nullptr;
}

const Field* field_with(const Kind& kind, std::initializer_list<Role> roles) {
  for (const Role role : roles)
    if (const Field* found = field_with(kind, role)) return found;
  return nullptr;
}

const Choice* choice_in(const Field& field, const void* record) {
  if (field.type != FieldType::choice || field.choices.empty()) return nullptr;
  const Value value = value_of(field, record);
  const auto* chosen = std::get_if<ChoiceNumber>(&value);
  if (chosen && chosen->number > field.choices.size()) return nullptr;  // of a newer version
  return &field.choices[chosen ? chosen->number - 1u : 0];
}

Ending ending_of(const Kind& kind, const void* record) {
  const Field* status = field_with(kind, Role::status);
  const Choice* choice = status ? choice_in(*status, record) : nullptr;
  return choice ? choice->ending : Ending::open;
}

Date date_in(const Kind& kind, const void* record, Role role) {
  const Field* field = field_with(kind, role);
  if (!field) return {};
  const Value value = value_of(*field, record);
  const Date* date = std::get_if<Date>(&value);
  return date ? *date : Date{};
}

Id reference_in(const Kind& kind, const void* record, Role role) {
  const Field* field = field_with(kind, role);
  if (!field) return {};
  const Value value = value_of(*field, record);
  const Id* id = std::get_if<Id>(&value);
  return id ? *id : Id{};
}

int weight_order(const Kind& kind, const void* record) {
  const Field* field = field_with(kind, Role::weight);
  const Value value = field ? value_of(*field, record) : Value{};
  if (const auto* choice = std::get_if<ChoiceNumber>(&value)) return choice->number;
  if (const auto* level = std::get_if<Level>(&value)) return 6 - level->value;
  return 9;
}

StandOrder stand_order(const Kind& kind, const void* record) {
  constexpr std::int64_t latest = std::numeric_limits<std::int64_t>::max();
  const auto day = [&](Role role) {
    const Date date = date_in(kind, record, role);
    return date ? std::int64_t{date.days} : latest;
  };
  if (is_open(kind, record)) return {weight_order(kind, record), day(Role::due), day(Role::raised)};
  const std::int64_t over = day(Role::settled);
  return {10, over == latest ? latest : -over, 0};
}

}  // namespace entente
