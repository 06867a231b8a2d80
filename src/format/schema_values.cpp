#include "format/schema_values.hpp"

#include <string>

#include "base/concat.hpp"
#include "format/plan_file.hpp"
#include "record/stamp.hpp"
#include "record/value.hpp"

namespace entente::schema {

namespace {

// Patterns are those of ECMA-262, as JSON Schema wants them.
constexpr std::string_view id_letters_pattern = "[0-9a-f][0-9a-hjkmnp-tv-z]{12}";
constexpr std::string_view replica_letters_pattern = "[0-9a-hjkmnp-tv-z]{8}";
constexpr const char* name_pattern = "^[a-z][a-z0-9_]{0,63}$";
// No control characters but tab (and newline), no bidirectional embeddings, overrides, isolates, no
// halves of characters.
constexpr const char* line_pattern =
    "^[^\\u0000-\\u0008\\u000a-\\u001f\\u007f-\\u009f\\u202a-\\u202e\\u2066-\\u2069"
    "\\ud800-\\udfff]*$";
constexpr const char* text_pattern =
    "^[^\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u202a-\\u202e\\u2066-\\u2069"
    "\\ud800-\\udfff]*$";
// What is looked ahead for: behind zeros and the point among them, at most 18 digits.
constexpr const char* money_pattern =
    "^(?=-?[0.]*([1-9]([.]?[0-9]){0,17})? )-?(0|[1-9][0-9]*)([.][0-9]{1,18})? [A-Z]{3}$";
// Days that there are, from 0001-01-01 to 9999-12-31.
constexpr std::string_view day_pattern =
    "(?!0000)([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)"
    "|02-(0[1-9]|1[0-9]|2[0-8]))"
    "|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)";
constexpr std::string_view time_pattern = "T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9][.][0-9]{3}Z";

/// The largest number of 18 digits: a decimal has no more.
constexpr std::int64_t most_number = 999'999'999'999'999'999;

/// Matches the whole numbers from 1 to `most`, written without leading zeros.
std::string digits_up_to(std::uint64_t most) {
  const std::string text = std::to_string(most);
  std::string pattern = concat("[1-9][0-9]{0,", text.size() - 2, "}");
  for (std::size_t place = 0; place < text.size(); ++place) {
    const char least = place == 0 ? '1' : '0';
    if (text[place] == least) continue;
    const auto below = static_cast<char>(text[place] - 1);
    append(pattern, "|", text.substr(0, place), "[", least, "-", below, "][0-9]{",
           text.size() - place - 1, "}");
  }
  return concat(pattern, "|", text);
}

/// A text of one form and `letters` characters at most, which a pattern alone does not say where
/// "$" stands for the end of a line.
Json form(const std::string& pattern, std::size_t letters, std::string_view words) {
  return {{"type", "string"}, {"maxLength", letters}, {"pattern", pattern}, {"description", words}};
}

Json number_schema(const Field& field) {
  const bool bounded = field.least != field.most;
  return {{"type", "number"},
          {"minimum", bounded ? field.least : -most_number},
          {"maximum", bounded ? field.most : most_number}};
}

/// Known choices by name, and the code of any choice that a newer version may have.
Json choice_schema(const Field& field) {
  Json known = Json::array();
  for (const Choice& choice : field.choices) {
    Json entry = {{"const", choice.code}, {"title", choice.label}};
    if (!choice.help.empty()) entry["description"] = choice.help;
    known.push_back(std::move(entry));
  }
  known.push_back({{"type", "string"},
                   {"pattern", name_pattern},
                   {"description", "A choice of a newer version; it is carried as it is."}});
  return {{"anyOf", std::move(known)}};
}

Json list_of(Json items) {
  return {{"type", "array"}, {"minItems", 1}, {"items", std::move(items)}};
}

std::string words_for(const Field& field) {
  std::string words(field.help);
  const auto add = [&](auto... parts) { append(words, words.empty() ? "" : " ", parts...); };
  const bool refers = field.type == FieldType::reference || field.type == FieldType::references;
  if (refers) add("Refers to: ", field.target, ".");
  if (!field.unit.empty()) add("Unit: ", field.unit, ".");
  if (field.required) add("Asked for on the screen, not required in a file.");
  return words;
}

void append_indented(std::string& text, const Json& schema, std::size_t indent) {
  constexpr std::size_t width = 100;
  const std::string line = schema.dump();
  if (!schema.is_structured() || indent + line.size() <= width) return append(text, line);
  const std::string margin(indent + 2, ' ');
  bool first = true;
  text += schema.is_object() ? "{" : "[";
  for (const auto& [name, member] : schema.items()) {
    append(text, first ? "\n" : ",\n", margin);
    first = false;
    if (schema.is_object()) append(text, Json(name).dump(), ": ");
    append_indented(text, member, indent + 2);
  }
  append(text, "\n", std::string(indent, ' '), schema.is_object() ? "}" : "]");
}

std::string carried_name(std::size_t levels) { return concat("carried_", levels); }

void define_carried(Json& definitions) {
  const FileBounds bounds;
  for (std::size_t levels = 0; levels < bounds.depth; ++levels) {
    Json schema = any_text(false);
    schema.erase("type");
    if (levels == 0) {
      schema["type"] = {"string", "number", "boolean", "null"};
    } else {
      schema["items"] = carried(levels - 1);
      schema["propertyNames"] = {{"maxLength", bounds.key_bytes}, {"pattern", text_pattern}};
      schema["additionalProperties"] = carried(levels - 1);
    }
    schema["description"] = concat("A value that this version does not know: carried as it is, ",
                                   "with at most ", levels, " lists or objects in each other.");
    definitions[carried_name(levels)] = std::move(schema);
  }
}

}  // namespace

Json reference(std::string_view definition) { return {{"$ref", concat("#/$defs/", definition)}}; }

Json carried(std::size_t levels) { return reference(carried_name(levels)); }

Json any_text(bool one_line) {
  return {{"type", "string"},
          {"maxLength", text_limit},
          {"pattern", one_line ? line_pattern : text_pattern}};
}

Json either(Json one, Json other) { return {{"anyOf", {std::move(one), std::move(other)}}}; }

Json tuple(Json items) {
  const std::size_t count = items.size();
  return {{"type", "array"},
          {"prefixItems", std::move(items)},
          {"minItems", count},
          {"maxItems", count}};
}

Json or_none(std::string_view definition) { return either(reference(definition), {{"const", ""}}); }

Json value_schema(const Field& field) {
  switch (field.type) {
    case FieldType::text:
      return reference("line");
    case FieldType::long_text:
      return reference("text");
    case FieldType::number:
      return number_schema(field);
    case FieldType::money:
      return reference("money");
    case FieldType::date:
      return reference("date");
    case FieldType::choice:
      return choice_schema(field);
    case FieldType::level:
      return {{"type", "integer"}, {"minimum", 1}, {"maximum", 5}};
    case FieldType::reference:
      return reference("id");
    case FieldType::references:
      return list_of(reference("id"));
    case FieldType::texts:
      return list_of(reference("line"));
    case FieldType::rank:
      return reference("rank");
  }
  return Json::object();
}

Json field_schema(const Field& field) {
  Json schema = {{"title", field.label}};
  if (std::string words = words_for(field); !words.empty()) schema["description"] = words;
  const Json value = value_schema(field);
  for (const auto& [name, member] : value.items()) schema[name] = member;
  return schema;
}

std::string text_from(const Json& schema) {
  std::string text;
  append_indented(text, schema, 0);
  return text + "\n";
}

void define_values(Json& definitions) {
  const auto text = [](bool one_line) {
    Json schema = any_text(one_line);
    schema["minLength"] = 1;
    schema["description"] =
        concat("At most ", text_limit, " bytes of UTF-8; this counts characters.");
    return schema;
  };
  const std::string replica(replica_letters_pattern), day(day_pattern);
  const std::string counters = digits_up_to(Dot::counter_limit - 1);
  definitions["id"] = form(concat("^(?!0{13})", id_letters_pattern, "$"), 13,
                           "13 characters of Crockford's base 32 in lower case, not all 0.");
  definitions["replica"] =
      form(concat("^", replica, "$"), 8, "8 characters of Crockford's base 32.");
  definitions["dot"] = form(concat("^(", counters, ")@", replica, "$"), 24,
                            "A stamp: the counter of an edit at its replica.");
  definitions["name"] = form(name_pattern, 64, "The name of a kind or field.");
  definitions["line"] = text(true);
  definitions["text"] = text(false);
  definitions["money"] = form(money_pattern, 25,
                              "A sum with its ISO 4217 currency, of at most 18 digits without "
                              "leading zeros: 1200.50 EUR.");
  definitions["date"] = form(concat("^", day, "$"), 10, "A day: 2026-11-26.");
  definitions["date"]["format"] = "date";
  definitions["moment"] =
      form(concat("^", day, time_pattern, "$"), 24, "An instant in UTC: 2026-11-26T10:42:07.120Z.");
  definitions["rank"] =
      form("^[0-9a-z]*[1-9a-z]$", text_limit, "A place in an order made by hand.");
  definitions["counter"] = {{"type", "integer"},
                            {"minimum", 1},
                            {"maximum", Dot::counter_limit - 1},
                            {"description", "The number of an edit at its replica."}};
  define_carried(definitions);
}

}  // namespace entente::schema
