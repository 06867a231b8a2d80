#include <algorithm>

#include "screen/list/list_columns.hpp"
#include "screen/list/list_query.hpp"

namespace entente::screen {
namespace {

/// Before a value that rows must not have.
constexpr std::string_view without_mark = "!";

std::optional<std::uint64_t> value_named(const Field& field, std::string_view name) {
  if (name.empty()) return 0;
  if (field.type == FieldType::level) {
    const bool is_level = name.size() == 1 && name[0] >= '1' && name[0] <= '5';
    return is_level ? std::optional<std::uint64_t>(name[0] - '0') : std::nullopt;
  }
  if (field.type == FieldType::reference) {
    const auto id = id_from_text(name);
    return id ? std::optional(id->value) : std::nullopt;
  }
  for (std::size_t number = 0; number < field.choices.size(); ++number)
    if (field.choices[number].code == name) return number + 1;
  return std::nullopt;
}

std::string name_of(const Field& field, std::uint64_t value) {
  if (value == 0) return {};
  if (field.type == FieldType::reference) return text_from(Id{value});
  if (field.type == FieldType::level) return std::to_string(value);
  return value <= field.choices.size() ? std::string(field.choices[value - 1].code) : "";
}

void read_filter(const Kind& kind, std::string_view text, ListQuery& query) {
  const std::size_t colon = text.find(':');
  if (colon == text.npos) return;
  const int slot = slot_named(kind, text.substr(0, colon));
  if (slot < 0 || slot >= static_cast<int>(kind.fields.size())) return;
  const Field& field = kind.fields[static_cast<std::size_t>(slot)];
  if (field.type != FieldType::reference && field.type != FieldType::choice &&
      field.type != FieldType::level)
    return;
  std::string_view name = text.substr(colon + 1);
  const bool other = name.starts_with(without_mark);
  if (other) name.remove_prefix(1);
  const auto value = value_named(field, name);
  if (!value) return;
  auto& into = other ? query.without : query.filters;
  const ListQuery::Is is{static_cast<Slot>(slot), *value};
  if (std::find(into.begin(), into.end(), is) == into.end()) into.push_back(is);
}

std::string text_of(const Kind& kind, const ListQuery::Is& is, std::string_view mark) {
  const Field& field = kind.fields[is.slot];
  return std::string(field.name) + ":" + std::string(mark) + name_of(field, is.value);
}

}  // namespace

ListQuery query_from(const Kind& kind, const ListAddress& address) {
  ListQuery query;
  query.text = address.filter;
  std::string_view sort = address.sort;
  query.descending = sort.starts_with('-');
  if (query.descending) sort.remove_prefix(1);
  query.sort = slot_named(kind, sort);
  if (query.sort < 0) query.descending = false;
  for (const std::string& text : address.is) read_filter(kind, text, query);
  return query;
}

ListAddress address_of(const Kind& kind, const ListQuery& query) {
  ListAddress address;
  address.filter = query.text;
  if (query.sort >= 0)
    address.sort = (query.descending ? "-" : "") + std::string(field_at(kind, query.sort).name);
  for (const ListQuery::Is& is : query.filters) address.is.push_back(text_of(kind, is, ""));
  for (const ListQuery::Is& is : query.without)
    address.is.push_back(text_of(kind, is, without_mark));
  return address;
}

}  // namespace entente::screen
