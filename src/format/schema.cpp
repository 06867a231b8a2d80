#include "format/schema.hpp"

#include <algorithm>
#include <vector>

#include "base/concat.hpp"
#include "format/acts.hpp"
#include "format/part_reader.hpp"
#include "format/plan_file.hpp"
#include "format/schema_values.hpp"

namespace entente {

namespace {

using schema::carried;
using schema::either;
using schema::Json;
using schema::or_none;
using schema::reference;
using schema::tuple;

/// Of a field's conflicts and changes: its value, or null where it was empty.
Json value_or_null(const Kind& kind, const Field& field) {
  Json value = schema::value_schema(field);
  if (!value.contains("$ref"))
    value = reference(concat("kind_", kind.name, "/properties/", field.name));
  return either({{"type", "null"}}, std::move(value));
}

// ---- What is told of one kind.

Json fields_schema(const Kind& kind) {
  Json properties = Json::object();
  for (const Field& field : kind.fields)
    properties[std::string(field.name)] = schema::field_schema(field);
  Json schema = {{"title", kind.label}};
  if (!kind.help.empty()) schema["description"] = kind.help;
  schema["type"] = "object";
  schema["properties"] = std::move(properties);
  schema["propertyNames"] = reference("name");
  schema["maxProperties"] = kind.fields.size() + limits::unknown_fields;
  return schema;
}

/// Values that stand beside the one that shows, of a field or of the record's life.
Json rivals_schema(Json one) {
  return {
      {"type", "array"}, {"minItems", 1}, {"maxItems", limits::rivals}, {"items", std::move(one)}};
}

Json conflicts_schema(const Kind* kind) {
  Json properties = {{"", reference("lives")}};
  for (const Field& field : kind ? kind->fields : std::span<const Field>{})
    properties[std::string(field.name)] =
        rivals_schema(tuple(Json::array({reference("dot"), value_or_null(*kind, field)})));
  return {{"type", "object"},
          {"properties", std::move(properties)},
          {"propertyNames", or_none("name")},
          {"additionalProperties", rivals_schema(tuple(Json::array({reference("dot"), true})))}};
}

/// Entries of a history line: any but those given.
Json line_with(std::initializer_list<std::pair<std::size_t, Json>> entries) {
  Json items = Json::array();
  for (int entry = 0; entry < 11; ++entry) items.push_back(true);
  for (const auto& [place, schema] : entries) items[place] = schema;
  return tuple(std::move(items));
}

/// Holds the values of a history line against its field, where that is known.
Json changes_schema(const Kind& kind) {
  std::vector<std::pair<Json, Json>> names;  // of the fields of each form
  for (const Field& field : kind.fields) {
    const Json value = value_or_null(kind, field);
    auto known = std::find_if(names.begin(), names.end(),
                              [&](const auto& form) { return form.first == value; });
    if (known == names.end()) known = names.emplace(known, value, Json::array());
    known->second.push_back(field.name);
  }
  Json each = Json::array();
  for (const auto& [value, fields] : names)
    each.push_back({{"if", line_with({{7, {{"enum", fields}}}})},
                    {"then", line_with({{8, value}, {9, value}})}});
  return {{"allOf", std::move(each)}};
}

// ---- The members of a part.

/// An object of anything by id; a single kind's one id only.
Json by_id(const Kind* kind, Json values) {
  Json names = reference("id");
  if (kind && kind->single) names = {{"const", text_from(id_from_name(kind->name))}};
  return {{"type", "object"},
          {"propertyNames", std::move(names)},
          {"maxProperties", FileBounds{}.records},
          {"additionalProperties", std::move(values)}};
}

/// One part of a plan: the shared one at the top, the private one inside it.
class PartSchema {
 public:
  PartSchema(const Catalog& catalog, bool shared)
      : catalog_(catalog), shared_(shared), depth_(shared ? 1 : 2) {}

  Json members() const {
    return {{"replicas", replicas()},
            {"records", by_kind([&](const Kind* kind) { return fields(kind, depth_ + 3); })},
            {"stamps", by_kind([](const Kind*) { return reference("stamp"); })},
            {"removed", by_kind([&](const Kind* kind) { return removed(kind); })},
            {"conflicts", by_kind([&](const Kind* kind) { return conflicts(kind); })},
            {"withheld", by_kind([](const Kind*) { return reference("withheld"); })},
            {"history", history()}};
  }
  /// What the part may hold besides.
  Json unknown() const { return carried_below(depth_); }
  static Json unknown_names() {
    Json names = schema::any_text(true);
    names["minLength"] = 1;
    names["maxLength"] = FileBounds{}.key_bytes;
    return names;
  }

 private:
  /// Any value inside a list or object that stands so deep in the file.
  static Json carried_below(std::size_t depth) {
    return carried(std::min(FileBounds{}.depth - depth, limits::unknown_depth));
  }

  /// An object of kinds, each with its own schema; `schema_of` is given null for unknown ones.
  template <class SchemaOf>
  Json by_kind(SchemaOf schema_of) const {
    Json properties = Json::object();
    for (const Kind* kind : catalog_.kinds()) {
      const bool refused = shared_ && kind->always_private;
      properties[std::string(kind->name)] = refused ? Json(false) : by_id(kind, schema_of(kind));
    }
    return {{"type", "object"},
            {"properties", std::move(properties)},
            {"propertyNames", reference("name")},
            {"maxProperties", catalog_.kinds().size() + limits::unknown_kinds},
            {"additionalProperties", by_id(nullptr, schema_of(nullptr))}};
  }

  static Json replicas() {
    return {
        {"description", "The copies of the plan that were edited, and what has been seen of each."},
        {"type", "object"},
        {"propertyNames", reference("replica")},
        {"maxProperties", limits::replicas.most},
        {"additionalProperties",
         {{"type", "object"},
          {"properties",
           {{"party", reference("id")},
            {"person", reference("id")},
            {"seen", either(reference("counter"), {{"const", 0}})}}},
          {"required", {"seen"}},
          {"additionalProperties", false}}}};
  }

  /// The fields of a record whose object stands so deep.
  static Json fields(const Kind* kind, std::size_t depth) {
    Json schema = reference(kind ? concat("kind_", kind->name) : "kind_unknown");
    schema["additionalProperties"] = carried_below(depth);
    return schema;
  }

  Json removed(const Kind* kind) const {
    return {{"type", "object"},
            {"properties",
             {{"made", reference("dot")},
              {"removed", reference("dot")},
              {"seen", reference("seen")},
              {"fields", fields(kind, depth_ + 4)},
              {"stamps", reference("later_stamps")}}},
            {"required", {"made", "removed", "seen", "fields"}},
            {"additionalProperties", false}};
  }

  Json conflicts(const Kind* kind) const {
    Json schema = reference(kind ? concat("conflicts_", kind->name) : "conflicts_unknown");
    schema["additionalProperties"] = {{"items", {{"items", carried_below(depth_ + 5)}}}};
    return schema;
  }

  Json history() const {
    Json line = reference("history_line");
    line["items"] = carried_below(depth_ + 2);
    return {
        {"description",
         "Who did what when: time, person, party, act, stamp, kind, id, field, from, to, label."},
        {"type", "array"},
        {"items", std::move(line)}};
  }

  const Catalog& catalog_;
  bool shared_;
  std::size_t depth_;  // of the part's own object
};

// ---- Definitions.

void define_stamps(Json& definitions) {
  definitions["later_stamps"] = {{"type", "object"},
                                 {"propertyNames", or_none("name")},
                                 {"additionalProperties", reference("dot")}};
  definitions["stamp"] = {
      {"description", "Of the record's making; then those of fields written later."},
      {"anyOf",
       {reference("dot"), tuple(Json::array({reference("dot"), reference("later_stamps")}))}}};
  definitions["seen"] = {{"description", "What a remover had seen: counters by replica."},
                         {"type", "object"},
                         {"propertyNames", reference("replica")},
                         {"additionalProperties", reference("counter")}};
  definitions["withheld"] = {
      {"description",
       "By field all stamps that stand there, where the file does not tell what all of them wrote: "
       "of removed records other parties get no words."},
      {"type", "object"},
      {"propertyNames", reference("name")},
      {"additionalProperties",
       {{"type", "array"}, {"minItems", 1}, {"uniqueItems", true}, {"items", reference("dot")}}}};
  definitions["lives"] =
      rivals_schema(either(tuple(Json::array({reference("dot")})),
                           tuple(Json::array({reference("dot"), reference("seen")}))));
  definitions["lives"]["description"] = "Further births of a record, and removals of it.";
}

void define_history(const Catalog& catalog, Json& definitions) {
  Json acts = Json::array(), kinds = Json::array();
  for (const std::string_view act : act_words) acts.push_back(act);
  for (const Kind* kind : catalog.kinds())
    kinds.push_back({{"if", line_with({{5, {{"const", kind->name}}}})},
                     {"then", reference(concat("changes_", kind->name))}});
  Json line = tuple(Json::array(
      {reference("moment"), or_none("id"), or_none("id"), Json{{"enum", acts}}, or_none("dot"),
       or_none("name"), or_none("id"), or_none("name"), true, true, schema::any_text(true)}));
  line["allOf"] = std::move(kinds);
  definitions["history_line"] = std::move(line);
}

Json definitions_of(const Catalog& catalog) {
  Json definitions = Json::object();
  schema::define_values(definitions);
  define_stamps(definitions);
  define_history(catalog, definitions);
  for (const Kind* kind : catalog.kinds()) {
    definitions[concat("kind_", kind->name)] = fields_schema(*kind);
    definitions[concat("conflicts_", kind->name)] = conflicts_schema(kind);
    definitions[concat("changes_", kind->name)] = changes_schema(*kind);
  }
  definitions["kind_unknown"] = {{"type", "object"},
                                 {"propertyNames", reference("name")},
                                 {"maxProperties", limits::unknown_fields}};
  definitions["conflicts_unknown"] = conflicts_schema(nullptr);
  return definitions;
}

Json envelope_schema() {
  Json hash = {{"type", "string"}, {"maxLength", text_limit}, {"pattern", "^[0-9a-f]*$"}};
  return {{"description", "Who made this file for whom and when; the hash of the one before."},
          {"type", "object"},
          {"properties",
           {{"from", reference("id")},
            {"to", reference("id")},
            {"at", reference("moment")},
            {"previous", std::move(hash)}}},
          {"required", {"from", "to", "at", "previous"}},
          {"additionalProperties", false}};
}

Json properties_of(const Catalog& catalog) {
  Json properties = {{"format", {{"const", plan_format}}},
                     {"version", {{"const", plan_version}}},
                     {"plan", reference("id")}};
  const Json shared = PartSchema(catalog, true).members();
  for (const auto& [name, member] : shared.items()) properties[name] = member;
  const PartSchema own(catalog, false);
  properties["exchange"] = envelope_schema();
  properties["private"] = {
      {"description", "What never leaves this party: the same members, apart."},
      {"type", "object"},
      {"properties", own.members()},
      {"propertyNames", PartSchema::unknown_names()},
      {"required", {"replicas", "records", "stamps"}},
      {"additionalProperties", own.unknown()}};
  return properties;
}

}  // namespace

std::string plan_schema(const Catalog& catalog) {
  const Json schema = {
      {"$schema", "https://json-schema.org/draft/2020-12/schema"},
      {"$comment",
       "What a schema cannot say (stamps, what has been seen, uniqueness, order, changes, merging) "
       "and what else a program that writes plan files must know: src/format/PLAN_FILE.md."},
      {"title", "Entente plan"},
      {"description",
       "Everything recorded about one alliance. Values stand under records, by kind, id and field; "
       "stamps stand apart. A file that fits this schema can still break rules that no schema "
       "says: "
       "entente validate holds them all."},
      {"type", "object"},
      {"properties", properties_of(catalog)},
      {"propertyNames", PartSchema::unknown_names()},
      {"required", {"format", "version", "plan", "replicas", "records", "stamps"}},
      {"additionalProperties", PartSchema(catalog, true).unknown()},
      {"$defs", definitions_of(catalog)}};
  return schema::text_from(schema);
}

}  // namespace entente
