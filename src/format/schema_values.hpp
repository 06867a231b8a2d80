#pragma once
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "record/kind.hpp"

/// Parts of the JSON Schema of plan files: what single values may be.
namespace entente::schema {

using Json = nlohmann::ordered_json;

/// {"$ref": "#/$defs/…"}.
Json reference(std::string_view definition);
/// Any value that this version does not know and carries, with at most `levels` lists and objects
/// in each other.
Json carried(std::size_t levels);
/// A text as `check_text` admits it, the empty one included; bytes are counted as characters.
Json any_text(bool one_line);
/// What stands in `field`.
Json value_schema(const Field& field);
/// The same with its words.
Json field_schema(const Field& field);
/// Either of two.
Json either(Json one, Json other);
/// A list of exactly these.
Json tuple(Json items);
/// "" in place of what `definition` says.
Json or_none(std::string_view definition);
/// The schema as text: what fits on a line stands on one.
std::string text_from(const Json& schema);
/// Defines what `reference` and `carried` name.
void define_values(Json& definitions);

}  // namespace entente::schema
