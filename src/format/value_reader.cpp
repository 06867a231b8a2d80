#include "format/value_reader.hpp"

#include "base/eight_bytes.hpp"
#include "format/json_writer.hpp"

namespace entente {

std::nullopt_t ValueReader::refuse(std::string wrong) {
  wrong_ = std::move(wrong);
  return std::nullopt;
}

std::nullopt_t ValueReader::unexpected(const Field& field, yyjson_val* value) {
  return refuse(concat("expected ", expected_words(field), ", ", found_words(value)));
}

std::optional<Value> ValueReader::read(const Field& field, yyjson_val* value) {
  switch (field.type) {
    case FieldType::text:
    case FieldType::long_text:
    case FieldType::rank:
      return text(field, value);
    case FieldType::number:
      return number(field, value);
    case FieldType::money:
      return money(field, value);
    case FieldType::date:
      if (is_text(value))
        if (const auto date = date_from_text(text_of(value))) return *date;
      return unexpected(field, value);
    case FieldType::choice:
      return choice(field, value);
    case FieldType::level:
      return level(field, value);
    case FieldType::reference:
      if (is_text(value))
        if (const auto id = id_from_text(text_of(value))) return *id;
      return unexpected(field, value);
    case FieldType::references:
      return references(field, value);
    case FieldType::texts:
      return texts(field, value);
  }
  return std::nullopt;
}

std::optional<Value> ValueReader::text(const Field& field, yyjson_val* value) {
  if (!is_text(value)) return unexpected(field, value);
  const Text text = text_of(value);
  if (text.empty()) return refuse("is an empty text; a field that is empty is left out");
  if (field.type == FieldType::rank) {
    const Problems problems = check_value(field, text);
    if (!problems.empty()) return refuse(problems[0].what);
    return text;
  }
  std::string wrong = check_text(text, field.type == FieldType::text);
  if (!wrong.empty()) return refuse(std::move(wrong));
  return text;
}

std::optional<Value> ValueReader::number(const Field& field, yyjson_val* value) {
  if (!is_number(value)) return unexpected(field, value);
  const auto number = decimal_from_text(number_of(value));
  if (!number) return refuse(digits_words(number_of(value)));
  std::string wrong = check_number(field, *number);
  if (!wrong.empty()) return refuse(std::move(wrong));
  return *number;
}

std::optional<Value> ValueReader::money(const Field& field, yyjson_val* value) {
  if (is_text(value))
    if (const auto money = money_from_text(text_of(value))) return *money;
  return unexpected(field, value);
}

std::optional<Value> ValueReader::choice(const Field& field, yyjson_val* value) {
  if (!is_text(value)) return unexpected(field, value);
  const Text code = text_of(value);
  for (std::size_t index = 0; index < field.choices.size(); ++index)
    if (same_text(field.choices[index].code, code))
      return ChoiceNumber{static_cast<std::uint8_t>(index + 1)};
  // A newer version's choice is carried; it is a code like any other.
  if (!is_name(code)) return unexpected(field, value);
  scratch_.clear();
  append_json_text(scratch_, code);
  return RawJson{arena_.keep(scratch_.view())};
}

std::optional<Value> ValueReader::level(const Field& field, yyjson_val* value) {
  std::string wrong;
  const auto level = whole_number(value, expected_words(field), wrong);
  if (!level) return refuse(std::move(wrong));
  if (*level < 1 || *level > 5) return unexpected(field, value);
  return Level{static_cast<std::uint8_t>(*level)};
}

std::optional<Value> ValueReader::references(const Field& field, yyjson_val* value) {
  if (!yyjson_is_arr(value) || yyjson_arr_size(value) == 0) return unexpected(field, value);
  ids_.clear();
  yyjson_val* bad = nullptr;
  each_item(value, [&](yyjson_val* item) {
    const auto id = is_text(item) ? id_from_text(text_of(item)) : std::nullopt;
    if (id)
      ids_.push_back(*id);
    else
      bad = item;
  });
  if (bad) return unexpected(field, bad);
  return IdList{arena_.keep(std::span<const Id>(ids_))};
}

std::optional<Value> ValueReader::texts(const Field& field, yyjson_val* value) {
  if (!yyjson_is_arr(value) || yyjson_arr_size(value) == 0) return unexpected(field, value);
  texts_.clear();
  yyjson_val* bad = nullptr;
  each_item(value, [&](yyjson_val* item) {
    if (is_text(item))
      texts_.push_back(text_of(item));
    else
      bad = item;
  });
  if (bad) return unexpected(field, bad);
  const Problems problems = check_value(field, Texts{texts_});
  if (!problems.empty()) return refuse(problems[0].what);
  return Texts{arena_.keep(std::span<const Text>(texts_))};
}

Value ValueReader::read_raw(yyjson_val* value, const std::string& place, ProblemList& problems) {
  scratch_.clear();
  append_minified(scratch_, value, place, problems);
  return RawJson{arena_.keep(scratch_.view())};
}

}  // namespace entente
