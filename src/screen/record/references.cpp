#include "screen/record/references.hpp"

#include <algorithm>
#include <vector>

#include "base/utf8.hpp"
#include "practice/profile/names.hpp"
#include "screen/record/typed.hpp"
#include "screen/record/value_words.hpp"

namespace entente::screen {
namespace {

Result<Id> named(NamedRecords& names, const Field& field, std::string_view name) {
  const Table& table = *names.plan().part(Visibility::shared).find(field.target);
  if (const auto id = id_from_text(name); id && table.row(*id)) return *id;
  const std::vector<Id>& found = names.called(field.target, name);
  if (found.size() == 1) return found.front();
  const std::string kind = lower(table.kind().label);
  if (found.empty())
    return problem_in(field, "There is no " + kind + " called \"" + std::string(name) + "\".");
  return problem_in(field, "More than one " + kind + " is called \"" + std::string(name) + "\".");
}

Result<Value> named_list(NamedRecords& names, const Field& field, std::string_view text,
                         Arena& arena) {
  std::vector<Id> ids;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(';'), text.size());
    if (const auto name = trimmed(text.substr(0, end)); !name.empty()) {
      const auto id = named(names, field, name);
      if (!id) return id.problems();
      ids.push_back(*id);
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  if (ids.empty()) return Value{};
  return Value{IdList{arena.keep(std::span<const Id>(ids))}};
}

}  // namespace

const std::vector<Id>& NamedRecords::called(std::string_view kind, std::string_view name) {
  static const std::vector<Id> none;
  const auto [place, fresh] = kinds_.try_emplace(kind);
  if (fresh)
    for (const Id id : plan_.part(Visibility::shared).find(kind)->ids()) {
      const std::string called = headline(plan_, kind, id);
      const std::string title = practice::title_of(plan_, kind, id);
      place->second[folded(called)].push_back(id);
      if (title != called) place->second[folded(title)].push_back(id);
    }
  const auto found = place->second.find(folded(name));
  return found == place->second.end() ? none : found->second;
}

Result<Value> value_from_cell(NamedRecords& names, const Field& field, std::string_view cell,
                              Arena& arena) {
  const std::string_view text = trimmed(cell);
  if (text.empty()) return Value{};
  switch (field.type) {
    case FieldType::reference: {
      const auto id = named(names, field, text);
      if (!id) return id.problems();
      return Value{*id};
    }
    case FieldType::references:
      return named_list(names, field, text, arena);
    case FieldType::choice:
    case FieldType::level:
    case FieldType::rank:
      return value_from_text(field, text, arena);
    default:
      return typed_value(names.locale(), names.today(), field, text, {}, arena);
  }
}

}  // namespace entente::screen
