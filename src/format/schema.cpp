#include "format/schema.hpp"

#include <nlohmann/json.hpp>

#include "base/concat.hpp"
#include "format/plan_file.hpp"
#include "record/value.hpp"

namespace entente {

namespace {

using Json = nlohmann::ordered_json;

// Patterns are those of ECMA-262, as JSON Schema wants them.
constexpr const char* id_pattern = "^[0-9a-f][0-9a-hjkmnp-tv-z]{12}$";
constexpr const char* replica_pattern = "^[0-9a-hjkmnp-tv-z]{8}$";
constexpr const char* dot_pattern = "^[1-9][0-9]{0,14}@[0-9a-hjkmnp-tv-z]{8}$";
constexpr const char* name_pattern = "^[a-z][a-z0-9_]{0,63}$";
// No control characters but tab (and newline), no bidirectional embeddings, overrides, isolates.
constexpr const char* line_pattern =
    "^[^\\u0000-\\u0008\\u000a-\\u001f\\u007f-\\u009f\\u202a-\\u202e\\u2066-\\u2069]*$";
constexpr const char* text_pattern =
    "^[^\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u202a-\\u202e\\u2066-\\u2069]*$";
constexpr const char* money_pattern = "^-?(0|[1-9][0-9]*)([.][0-9]+)? [A-Z]{3}$";
constexpr const char* date_pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

Json reference(std::string_view definition) { return {{"$ref", concat("#/$defs/", definition)}}; }

Json text_schema(const char* pattern) {
  return {{"type", "string"}, {"minLength", 1}, {"maxLength", text_limit}, {"pattern", pattern}};
}

Json number_schema(const Field& field) {
  Json schema = {{"type", "number"}};
  if (field.least == field.most) return schema;
  schema["minimum"] = field.least;
  schema["maximum"] = field.most;
  return schema;
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
  std::string help(field.help);
  const bool refers = field.type == FieldType::reference || field.type == FieldType::references;
  if (refers) append(help, help.empty() ? "" : " ", "Refers to: ", field.target, '.');
  if (!field.unit.empty()) append(help, help.empty() ? "" : " ", "Unit: ", field.unit, '.');
  if (!help.empty()) schema["description"] = help;
  const Json value = value_schema(field);
  for (const auto& [name, member] : value.items()) schema[name] = member;
  return schema;
}

Json fields_schema(const Kind& kind) {
  Json properties = Json::object();
  for (const Field& field : kind.fields) properties[std::string(field.name)] = field_schema(field);
  Json schema = {{"title", kind.label}};
  if (!kind.help.empty()) schema["description"] = kind.help;
  schema["type"] = "object";
  schema["properties"] = std::move(properties);
  schema["propertyNames"] = reference("name");
  return schema;
}

/// An object of anything by id; a single kind's one id only.
Json by_id(const Kind* kind, Json values) {
  Json names = reference("id");
  if (kind && kind->single) names = {{"const", text_from(id_from_name(kind->name))}};
  return {{"type", "object"},
          {"propertyNames", std::move(names)},
          {"additionalProperties", std::move(values)}};
}

/// An object of kinds: each known one with its own schema, any other with `unknown`.
template <class SchemaOf>
Json by_kind(const Catalog& catalog, bool shared, SchemaOf schema_of, Json unknown) {
  Json properties = Json::object();
  for (const Kind* kind : catalog.kinds()) {
    const bool refused = shared && kind->always_private;
    properties[std::string(kind->name)] = refused ? Json(false) : by_id(kind, schema_of(*kind));
  }
  return {{"type", "object"},
          {"properties", std::move(properties)},
          {"propertyNames", reference("name")},
          {"additionalProperties", by_id(nullptr, std::move(unknown))}};
}

Json removed_schema(Json fields) {
  return {{"type", "object"},
          {"properties",
           {{"made", reference("dot")},
            {"removed", reference("dot")},
            {"seen",
             {{"type", "object"},
              {"propertyNames", reference("replica")},
              {"additionalProperties", {{"type", "integer"}, {"minimum", 1}}}}},
            {"fields", std::move(fields)},
            {"stamps", reference("later_stamps")}}},
          {"required", {"made", "removed", "seen", "fields"}},
          {"additionalProperties", false}};
}

Json replicas_schema() {
  return {
      {"description", "The copies of the plan that were edited, and what has been seen of each."},
      {"type", "object"},
      {"propertyNames", reference("replica")},
      {"additionalProperties",
       {{"type", "object"},
        {"properties",
         {{"party", reference("id")},
          {"person", reference("id")},
          {"seen", {{"type", "integer"}, {"minimum", 0}}}}},
        {"required", {"seen"}},
        {"additionalProperties", false}}}};
}

Json history_schema() {
  Json id_or_none = {{"anyOf", {reference("id"), {{"const", ""}}}}};
  Json name_or_none = {{"anyOf", {reference("name"), {{"const", ""}}}}};
  Json label = {{"type", "string"}, {"pattern", line_pattern}};
  Json time = {{"type", "string"},
               {"pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}[.][0-9]{3}Z$"}};
  return {{"description",
           "Who did what when: time, person, party, act, stamp, kind, id, field, from, to, label."},
          {"type", "array"},
          {"items",
           {{"type", "array"},
            {"prefixItems",
             {time,
              id_or_none,
              id_or_none,
              {{"enum", {"insert", "write", "remove", "restore", "keep"}}},
              {{"anyOf", {reference("dot"), {{"const", ""}}}}},
              name_or_none,
              id_or_none,
              name_or_none,
              Json(true),
              Json(true),
              label}},
            {"minItems", 11},
            {"maxItems", 11}}}};
}

/// The members of a part: the shared one at the top, the private one inside it.
Json part_members(const Catalog& catalog, bool shared) {
  const auto fields_of = [](const Kind& kind) { return reference(concat("kind_", kind.name)); };
  return {{"replicas", replicas_schema()},
          {"records", by_kind(catalog, shared, fields_of, reference("unknown_fields"))},
          {"stamps", by_kind(
                         catalog, shared, [](const Kind&) { return reference("stamp"); },
                         reference("stamp"))},
          {"removed",
           by_kind(
               catalog, shared, [&](const Kind& kind) { return removed_schema(fields_of(kind)); },
               removed_schema(reference("unknown_fields")))},
          {"conflicts", by_kind(
                            catalog, shared, [](const Kind&) { return reference("conflict"); },
                            reference("conflict"))},
          {"withheld", by_kind(
                           catalog, shared, [](const Kind&) { return reference("withheld"); },
                           reference("withheld"))},
          {"history", history_schema()}};
}

/// A value beside the one that shows: a dot, and the value where there is one.
Json rival_schema(const Json& items) {
  return {{"type", "array"},
          {"prefixItems", items},
          {"minItems", items.size()},
          {"maxItems", items.size()}};
}

Json definitions(const Catalog& catalog) {
  const auto pattern = [](const char* regular, const char* words) {
    return Json{{"type", "string"}, {"pattern", regular}, {"description", words}};
  };
  Json defs = Json::object();
  defs["id"] = pattern(id_pattern, "13 characters of Crockford's base 32 in lower case.");
  defs["replica"] = pattern(replica_pattern, "8 characters of Crockford's base 32.");
  defs["dot"] = pattern(dot_pattern, "A stamp: the counter of an edit at its replica.");
  defs["name"] = pattern(name_pattern, "The name of a kind or field.");
  defs["line"] = text_schema(line_pattern);
  defs["text"] = text_schema(text_pattern);
  defs["money"] = pattern(money_pattern, "A sum with its ISO 4217 currency: 1200.50 EUR.");
  defs["date"] = pattern(date_pattern, "A day: 2026-11-26.");
  defs["date"]["format"] = "date";
  defs["rank"] = pattern("^[0-9a-z]*[1-9a-z]$", "A place in an order made by hand.");
  defs["later_stamps"] = {{"type", "object"},
                          {"propertyNames", {{"anyOf", {reference("name"), {{"const", ""}}}}}},
                          {"additionalProperties", reference("dot")}};
  defs["stamp"] = {{"description", "Of the record's making; then those of fields written later."},
                   {"anyOf",
                    {reference("dot"),
                     {{"type", "array"},
                      {"prefixItems", {reference("dot"), reference("later_stamps")}},
                      {"minItems", 2},
                      {"maxItems", 2}}}}};
  defs["conflict"] = {
      {"description",
       "Values that stand beside the one that shows, by field; \"\": births and removals."},
      {"type", "object"},
      {"propertyNames", {{"anyOf", {reference("name"), {{"const", ""}}}}}},
      {"additionalProperties",
       {{"type", "array"},
        {"minItems", 1},
        {"maxItems", 100},
        {"items",
         {{"anyOf",
           {rival_schema(Json::array({reference("dot")})),
            rival_schema(Json::array({reference("dot"), true}))}}}}}}};
  defs["withheld"] = {
      {"description",
       "By field all stamps that stand there, where the file does not tell what all of them wrote: "
       "of removed records other parties get no words."},
      {"type", "object"},
      {"propertyNames", reference("name")},
      {"additionalProperties",
       {{"type", "array"}, {"minItems", 1}, {"uniqueItems", true}, {"items", reference("dot")}}}};
  defs["unknown_fields"] = {{"type", "object"}, {"propertyNames", reference("name")}};
  for (const Kind* kind : catalog.kinds()) defs[concat("kind_", kind->name)] = fields_schema(*kind);
  return defs;
}

}  // namespace

std::string plan_schema(const Catalog& catalog) {
  const Json required = {"replicas", "records", "stamps"};
  Json properties = {{"format", {{"const", plan_format}}},
                     {"version", {{"const", plan_version}}},
                     {"plan", reference("id")}};
  const Json shared = part_members(catalog, true);
  for (const auto& [name, member] : shared.items()) properties[name] = member;
  properties["exchange"] = {
      {"description", "Who made this file for whom and when; the hash of the one before."},
      {"type", "object"},
      {"properties",
       {{"from", reference("id")},
        {"to", reference("id")},
        {"at", {{"type", "string"}}},
        {"previous", {{"type", "string"}, {"pattern", "^[0-9a-f]*$"}}}}},
      {"required", {"from", "to", "at", "previous"}},
      {"additionalProperties", false}};
  properties["private"] = {
      {"description", "What never leaves this party: the same members, apart."},
      {"type", "object"},
      {"properties", part_members(catalog, false)},
      {"required", required}};
  const Json schema = {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                       {"title", "Entente plan"},
                       {"description",
                        "Everything recorded about one alliance. Values stand under records, by "
                        "kind, id and field; stamps stand apart."},
                       {"type", "object"},
                       {"properties", std::move(properties)},
                       {"required", {"format", "version", "plan", "replicas", "records", "stamps"}},
                       {"$defs", definitions(catalog)}};
  return schema.dump(2) + "\n";
}

}  // namespace entente
