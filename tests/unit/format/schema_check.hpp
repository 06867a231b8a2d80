#pragma once
#include <cmath>
#include <nlohmann/json.hpp>
#include <regex>
#include <string>

#include "base/utf8.hpp"

namespace entente::test {

using Json = nlohmann::json;

/// Holds a JSON value against a JSON Schema: the keywords that plan_schema uses, and a failure for
/// any other one, so that none goes unchecked.
class SchemaCheck {
 public:
  explicit SchemaCheck(const Json& root) : root_(root) {}

  bool accepts(const Json& value) { return accepts(root_, value); }
  /// Keywords met that this check does not know.
  const std::string& unknown() const { return unknown_; }

 private:
  bool accepts(const Json& schema, const Json& value) {
    if (schema.is_boolean()) return schema.get<bool>();
    for (const auto& [keyword, rule] : schema.items())
      if (!holds(keyword, rule, schema, value)) return false;
    return true;
  }

  bool holds(const std::string& keyword, const Json& rule, const Json& schema, const Json& value) {
    if (keyword == "$ref") return accepts(root_.at(Json::json_pointer(pointer(rule))), value);
    if (keyword == "type") return is_one_of(rule, value);
    if (keyword == "const") return value == rule;
    if (keyword == "enum") return std::find(rule.begin(), rule.end(), value) != rule.end();
    if (keyword == "anyOf")
      return std::any_of(rule.begin(), rule.end(),
                         [&](const Json& option) { return accepts(option, value); });
    if (keyword == "allOf")
      return std::all_of(rule.begin(), rule.end(),
                         [&](const Json& option) { return accepts(option, value); });
    if (keyword == "if") return !accepts(rule, value) || accepts(schema.at("then"), value);
    if (value.is_string()) return holds_for_text(keyword, rule, value.get<std::string>());
    if (value.is_number()) return holds_for_number(keyword, rule, value.get<double>());
    if (value.is_array()) return holds_for_list(keyword, rule, schema, value);
    if (value.is_object()) return holds_for_object(keyword, rule, schema, value);
    return is_known(keyword);
  }

  static std::string pointer(const Json& rule) { return rule.get<std::string>().substr(1); }

  static bool is_one_of(const Json& types, const Json& value) {
    if (types.is_string()) return is(types.get<std::string>(), value);
    return std::any_of(types.begin(), types.end(),
                       [&](const Json& type) { return is(type.get<std::string>(), value); });
  }

  static bool is(const std::string& type, const Json& value) {
    if (type == "null") return value.is_null();
    if (type == "boolean") return value.is_boolean();
    if (type == "string") return value.is_string();
    if (type == "integer")
      return value.is_number() && std::floor(value.get<double>()) == value.get<double>();
    if (type == "number") return value.is_number();
    if (type == "array") return value.is_array();
    return type == "object" && value.is_object();
  }

  bool holds_for_text(const std::string& keyword, const Json& rule, std::string_view text) {
    std::wstring wide;
    while (!text.empty())
      if (const auto letter = take_code_point(text)) wide.push_back(static_cast<wchar_t>(*letter));
    if (keyword == "minLength") return wide.size() >= rule.get<std::size_t>();
    if (keyword == "maxLength") return wide.size() <= rule.get<std::size_t>();
    if (keyword != "pattern") return is_known(keyword);
    const auto pattern = rule.get<std::string>();
    return std::regex_search(wide, std::wregex(std::wstring(pattern.begin(), pattern.end())));
  }

  bool holds_for_number(const std::string& keyword, const Json& rule, double number) {
    if (keyword == "minimum") return number >= rule.get<double>();
    if (keyword == "maximum") return number <= rule.get<double>();
    return is_known(keyword);
  }

  bool holds_for_list(const std::string& keyword, const Json& rule, const Json& schema,
                      const Json& list) {
    const std::size_t before = schema.contains("prefixItems") ? schema["prefixItems"].size() : 0;
    if (keyword == "minItems") return list.size() >= rule.get<std::size_t>();
    if (keyword == "maxItems") return list.size() <= rule.get<std::size_t>();
    for (std::size_t index = 0; index < list.size(); ++index) {
      if (keyword == "prefixItems" && index < before && !accepts(rule[index], list[index]))
        return false;
      if (keyword == "items" && index >= before && !accepts(rule, list[index])) return false;
    }
    return is_known(keyword);
  }

  bool holds_for_object(const std::string& keyword, const Json& rule, const Json& schema,
                        const Json& object) {
    if (keyword == "required")
      return std::all_of(rule.begin(), rule.end(), [&](const Json& name) {
        return object.contains(name.get<std::string>());
      });
    if (keyword == "maxProperties") return object.size() <= rule.get<std::size_t>();
    for (const auto& [name, member] : object.items()) {
      const bool listed = schema.contains("properties") && schema["properties"].contains(name);
      if (keyword == "propertyNames" && !accepts(rule, name)) return false;
      if (keyword == "properties" && listed && !accepts(rule[name], member)) return false;
      if (keyword == "additionalProperties" && !listed && !accepts(rule, member)) return false;
    }
    return is_known(keyword);
  }

  bool is_known(const std::string& keyword) {
    static const char* const known[] = {"$schema",
                                        "$defs",
                                        "title",
                                        "description",
                                        "format",
                                        "$comment",
                                        "then",
                                        "maxProperties",
                                        "minimum",
                                        "maximum",
                                        "minLength",
                                        "maxLength",
                                        "pattern",
                                        "minItems",
                                        "maxItems",
                                        "prefixItems",
                                        "items",
                                        "required",
                                        "type",
                                        "const",
                                        "propertyNames",
                                        "properties",
                                        "additionalProperties"};
    if (std::find(std::begin(known), std::end(known), keyword) == std::end(known))
      unknown_ += keyword + " ";
    return true;
  }

  const Json& root_;
  std::string unknown_;
};

}  // namespace entente::test
