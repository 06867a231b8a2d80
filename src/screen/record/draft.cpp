#include "screen/record/draft.hpp"

#include "record/roles.hpp"

namespace entente::screen {

void Draft::clear() {
  for (const Field& field : kind_->fields) put_value(field, bytes_.data(), Value{});
}

void Draft::set(const Field& field, const Value& value) {
  put_value(field, bytes_.data(), kept(value, arena_));
}

void Draft::set(std::string_view name, const Value& value) {
  for (const Field& field : kind_->fields)
    if (field.name == name) set(field, value);
}

Problems Draft::check() const {
  Problems problems;
  for (const Field& field : kind_->fields)
    if (field.required && is_empty(value_of(field, record())))
      problems.push_back({std::string(field.label), "Fill this in."});
  return problems;
}

Result<void> Draft::write(Transaction& transaction, const RecordKey& key) const {
  transaction.insert(key);
  for (const Field& field : kind_->fields) {
    const Value value = value_of(field, record());
    if (is_empty(value)) continue;
    if (auto set = transaction.set(key, field.name, value); !set) return set;
  }
  return {};
}

void begin_record(Draft& draft, Date today) {
  if (const Field* status = field_with(draft.kind(), Role::status))
    draft.set(*status, ChoiceNumber{1});
  if (const Field* raised = field_with(draft.kind(), Role::raised)) draft.set(*raised, today);
}

}  // namespace entente::screen
