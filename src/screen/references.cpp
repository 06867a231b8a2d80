#include "screen/references.hpp"

#include <algorithm>
#include <vector>

#include "base/utf8.hpp"
#include "screen/typed.hpp"
#include "screen/value_words.hpp"

namespace entente::screen {
namespace {

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\n')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\n')) text.remove_suffix(1);
  return text;
}

Problem problem_in(const Field& field, std::string what) {
  return {std::string(field.label), std::move(what)};
}

Result<Id> named(const Plan& plan, const Field& field, std::string_view name) {
  const Table& table = *plan.part(Visibility::shared).find(field.target);
  if (const auto id = id_from_text(name); id && table.row(*id)) return *id;
  const std::string wanted = folded(name);
  std::vector<Id> found;
  for (const Id id : table.ids())
    if (folded(headline(plan, field.target, id)) == wanted) found.push_back(id);
  if (found.size() == 1) return found.front();
  const std::string kind = lower(table.kind().label);
  if (found.empty())
    return problem_in(field, "There is no " + kind + " called \"" + std::string(name) + "\".");
  return problem_in(field, "More than one " + kind + " is called \"" + std::string(name) + "\".");
}

Result<Value> named_list(const Plan& plan, const Field& field, std::string_view text,
                         Arena& arena) {
  std::vector<Id> ids;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(';'), text.size());
    if (const auto name = trimmed(text.substr(0, end)); !name.empty()) {
      const auto id = named(plan, field, name);
      if (!id) return id.problems();
      ids.push_back(*id);
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  if (ids.empty()) return Value{};
  return Value{IdList{arena.keep(std::span<const Id>(ids))}};
}

}  // namespace

Result<Value> value_from_cell(const Plan& plan, const Field& field, std::string_view cell,
                              Arena& arena) {
  const std::string_view text = trimmed(cell);
  if (text.empty()) return Value{};
  switch (field.type) {
    case FieldType::reference: {
      const auto id = named(plan, field, text);
      if (!id) return id.problems();
      return Value{*id};
    }
    case FieldType::references:
      return named_list(plan, field, text, arena);
    case FieldType::choice:
    case FieldType::level:
    case FieldType::rank:
      return value_from_text(field, text, arena);
    default:
      return typed_value(field, text, {}, arena);
  }
}

}  // namespace entente::screen
