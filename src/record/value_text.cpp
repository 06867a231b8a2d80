#include "base/concat.hpp"
#include "base/utf8.hpp"
#include "record/value.hpp"

namespace entente {

namespace {

// ---- Lists: entries joined by "; ", where an entry's own ";" and "\" stand behind a "\".

void append_entry(std::string& text, std::string_view entry) {
  if (!text.empty()) text += "; ";
  for (char letter : entry) {
    if (letter == ';' || letter == '\\') text.push_back('\\');
    text.push_back(letter);
  }
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

std::vector<std::string> entries_of(std::string_view text) {
  std::vector<std::string> entries;
  std::string entry;
  const auto finish = [&] {
    if (const auto found = trimmed(entry); !found.empty()) entries.emplace_back(found);
    entry.clear();
  };
  for (std::size_t place = 0; place < text.size(); ++place) {
    if (text[place] == ';') {
      finish();
      continue;
    }
    if (text[place] == '\\' && place + 1 < text.size()) ++place;
    entry.push_back(text[place]);
  }
  finish();
  return entries;
}

std::string_view unquoted(std::string_view json) {
  const bool quoted = json.size() >= 2 && json.front() == '"' && json.back() == '"';
  return quoted ? json.substr(1, json.size() - 2) : json;
}

struct Say {
  const Field& field;
  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(Text text) const { return std::string(text); }
  std::string operator()(Decimal number) const { return text_from(number); }
  std::string operator()(const Money& money) const { return text_from(money); }
  std::string operator()(Date date) const { return text_from(date); }
  std::string operator()(ChoiceNumber choice) const {
    const bool known = choice.number >= 1 && choice.number <= field.choices.size();
    return known ? std::string(field.choices[choice.number - 1u].code) : std::string();
  }
  std::string operator()(Level level) const { return std::to_string(level.value); }
  std::string operator()(Id id) const { return text_from(id); }
  std::string operator()(IdList list) const {
    std::string text;
    for (Id id : list.ids) append_entry(text, text_from(id));
    return text;
  }
  std::string operator()(Texts list) const {
    std::string text;
    for (Text entry : list.texts) append_entry(text, entry);
    return text;
  }
  std::string operator()(RawJson raw) const { return std::string(unquoted(raw.json)); }
};

std::optional<Value> choice_from(const Field& field, std::string_view text) {
  const std::string wanted = folded(text);
  for (std::size_t index = 0; index < field.choices.size(); ++index) {
    const Choice& choice = field.choices[index];
    if (choice.code == text || folded(choice.label) == wanted)
      return ChoiceNumber{static_cast<std::uint8_t>(index + 1)};
  }
  return {};
}

std::optional<Value> ids_from(std::string_view text, Arena& arena) {
  std::vector<Id> ids;
  for (const std::string& entry : entries_of(text)) {
    const auto id = id_from_text(entry);
    if (!id) return {};
    ids.push_back(*id);
  }
  return IdList{arena.keep(std::span<const Id>(ids))};
}

Value texts_from(std::string_view text, Arena& arena) {
  std::vector<Text> kept;
  for (const std::string& entry : entries_of(text)) kept.push_back(arena.keep(entry));
  return Texts{arena.keep(std::span<const Text>(kept))};
}

template <class Read>
std::optional<Value> optional_value(const std::optional<Read>& read) {
  return read ? std::optional<Value>(*read) : std::nullopt;
}

std::optional<Value> read_value(const Field& field, std::string_view text, Arena& arena) {
  switch (field.type) {
    case FieldType::text:
    case FieldType::long_text:
    case FieldType::rank:
      return arena.keep(text);
    case FieldType::number:
      return optional_value(decimal_from_text(text));
    case FieldType::money:
      return optional_value(money_from_text(text));
    case FieldType::date:
      return optional_value(date_from_text(text));
    case FieldType::choice:
      return choice_from(field, text);
    case FieldType::level:
      if (text.size() != 1 || text[0] < '1' || text[0] > '5') return {};
      return Level{static_cast<std::uint8_t>(text[0] - '0')};
    case FieldType::reference:
      return optional_value(id_from_text(text));
    case FieldType::references:
      return ids_from(text, arena);
    case FieldType::texts:
      return texts_from(text, arena);
  }
  return {};
}

}  // namespace

std::string text_from(const Money& money) {
  if (!money) return {};
  return concat(text_from(money.amount), ' ', std::string_view(money.currency, 3));
}

std::optional<Money> money_from_text(std::string_view text) {
  if (text.size() < 5 || text[text.size() - 4] != ' ') return {};
  const std::string_view digits = text.substr(0, text.size() - 4);
  const auto amount = decimal_from_text(digits);
  if (!amount || digits.find_first_of("eE") != std::string_view::npos) return {};
  Money money{*amount, {}};
  const std::string_view code = text.substr(text.size() - 3);
  for (std::size_t place = 0; place < 3; ++place) {
    if (code[place] < 'A' || code[place] > 'Z') return {};
    money.currency[place] = code[place];
  }
  return money;
}

std::string text_from(const Field& field, const Value& value) {
  return std::visit(Say{field}, value);
}

Result<Value> value_from_text(const Field& field, std::string_view text, Arena& arena) {
  if (text.empty()) return Value{};
  const std::optional<Value> value = read_value(field, text, arena);
  if (!value)
    return Problem{std::string(field.label),
                   concat("expected ", expected_words(field), ", found \"", text, '"')};
  Problems problems = check_value(field, *value);
  if (!problems.empty()) return problems;
  return normalized(*value);
}

}  // namespace entente
