#include "cli/names.hpp"

#include "base/concat.hpp"
#include "base/counts.hpp"
#include "base/utf8.hpp"
#include "practice/profile/names.hpp"
#include "record/value.hpp"

namespace entente::cli {
namespace {

constexpr std::size_t names_shown = 6;

/// The fields by which people call a record: its headline, and its short name where it has one.
std::vector<Slot> name_slots(const Kind& kind) {
  std::vector<Slot> slots{kind.headline};
  for (Slot slot = 0; slot < kind.fields.size(); ++slot)
    if (kind.fields[slot].name == "short_name") slots.push_back(slot);
  return slots;
}

bool is_called(const Table& table, std::uint32_t row, const std::string& wanted) {
  for (Slot slot : name_slots(table.kind())) {
    const Value value = table.value(row, slot);
    if (const Text* name = std::get_if<Text>(&value); name && folded(*name) == wanted) return true;
  }
  return false;
}

std::vector<const Table*> tables_of(const Plan& plan, const Kind& kind, bool private_too) {
  std::vector<const Table*> tables{plan.part(Visibility::shared).find(kind.name)};
  if (private_too || kind.always_private)
    tables.push_back(plan.part(Visibility::private_to_party).find(kind.name));
  return tables;
}

std::vector<Id> called(const Plan& plan, const Kind& kind, std::string_view words,
                       bool private_too) {
  const std::string wanted = folded(words);
  std::vector<Id> found;
  for (const Table* table : tables_of(plan, kind, private_too))
    for (std::uint32_t row = 0; row < table->size(); ++row)
      if (is_called(*table, row, wanted)) found.push_back(table->ids()[row]);
  return found;
}

bool holds(const Plan& plan, const Kind& kind, Id id, bool private_too) {
  for (const Table* table : tables_of(plan, kind, private_too))
    if (table->row(id)) return true;
  return false;
}

Problem none_called(const Plan& plan, const Kind& kind, std::string_view words) {
  std::vector<std::string> names;
  for (Id id : plan.part(Visibility::shared).find(kind.name)->ids())
    names.push_back(practice::title_of(plan, kind.name, id));
  if (names.empty())
    return {"", concat("there is no ", kind.name, " \"", words, "\": the plan has none yet")};
  return {"", concat("there is no ", kind.name, " \"", words, "\"; the plan has ",
                     some_of(names, names_shown))};
}

Problem several_called(const std::vector<Id>& ids, const Kind& kind, std::string_view words) {
  std::vector<std::string> texts;
  for (Id id : ids) texts.push_back(text_from(id));
  return {"", concat("more than one ", kind.name, " is called \"", words, "\": say which by id, ",
                     some_of(texts, names_shown))};
}

/// The parts between semicolons, blanks around them left out; "\;" stands for a semicolon.
std::vector<std::string> split(std::string_view list) {
  std::vector<std::string> parts(1);
  for (std::size_t at = 0; at < list.size(); ++at) {
    if (list[at] == ';')
      parts.emplace_back();
    else if (list[at] == '\\' && at + 1 < list.size())
      parts.back() += list[++at];
    else if (list[at] != ' ' || !parts.back().empty())
      parts.back() += list[at];
  }
  for (std::string& part : parts)
    while (!part.empty() && part.back() == ' ') part.pop_back();
  std::erase(parts, "");
  return parts;
}

Problem at_field(const Field& field, const Problems& problems) {
  return {std::string(field.name), problems.front().what};
}

}  // namespace

std::string some_of(const std::vector<std::string>& names, std::size_t most) {
  std::string text;
  const std::size_t shown = std::min(names.size(), most);
  for (std::size_t index = 0; index < shown; ++index) {
    const bool last = index + 1 == names.size();
    append(text, index == 0 ? "" : last ? " and " : ", ", names[index]);
  }
  if (names.size() > shown) append(text, " and ", grouped(names.size() - shown), " more");
  return text;
}

Result<Id> find_by_words(const Plan& plan, const Kind& kind, std::string_view words,
                         bool private_too) {
  if (const auto id = id_from_text(words); id && holds(plan, kind, *id, private_too)) return *id;
  const std::vector<Id> found = called(plan, kind, words, private_too);
  if (found.empty()) return none_called(plan, kind, words);
  if (found.size() > 1) return several_called(found, kind, words);
  return found.front();
}

Result<Value> value_by_words(Plan& plan, const Field& field, std::string_view text,
                             bool private_too) {
  const bool one = field.type == FieldType::reference, many = field.type == FieldType::references;
  if (text.empty() || (!one && !many)) {
    auto value = value_from_text(field, text, plan.arena());
    if (!value) return at_field(field, value.problems());
    return value;
  }
  const Kind& target = *plan.catalog().find(field.target);
  std::vector<Id> ids;
  for (const std::string& words : many ? split(text) : std::vector{std::string(text)}) {
    const auto id = find_by_words(plan, target, words, private_too);
    if (!id) return at_field(field, id.problems());
    ids.push_back(*id);
  }
  if (one) return Value{ids.front()};
  return Value{IdList{plan.arena().keep(std::span<const Id>(ids))}};
}

}  // namespace entente::cli
