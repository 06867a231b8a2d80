#pragma once
#include <optional>
#include <string>
#include <vector>

#include "format/json_tree.hpp"
#include "record/value.hpp"

namespace entente {

/// Reads values of fields out of a parsed tree. Texts stay where the tree has them (the plan's
/// arena owns those bytes); lists and what this version does not know are kept in the arena.
class ValueReader {
 public:
  explicit ValueReader(Arena& arena) : arena_(arena) {}

  /// The value of a known field; nothing where it cannot stand there, then `wrong()` says why.
  std::optional<Value> read(const Field& field, yyjson_val* value);
  /// A value of an unknown field, as it came. Its problems go to `problems`, at `place`.
  Value read_raw(yyjson_val* value, const std::string& place, ProblemList& problems);
  /// Of the last value that was not read: "expected a date like 2026-11-26, found "soon"".
  const std::string& wrong() const { return wrong_; }

 private:
  std::optional<Value> text(const Field& field, yyjson_val* value);
  std::optional<Value> number(const Field& field, yyjson_val* value);
  std::optional<Value> money(const Field& field, yyjson_val* value);
  std::optional<Value> choice(const Field& field, yyjson_val* value);
  std::optional<Value> level(const Field& field, yyjson_val* value);
  std::optional<Value> references(const Field& field, yyjson_val* value);
  std::optional<Value> texts(const Field& field, yyjson_val* value);
  std::nullopt_t refuse(std::string wrong);
  std::nullopt_t unexpected(const Field& field, yyjson_val* value);

  Arena& arena_;
  std::string wrong_;
  Sink scratch_;
  std::vector<Id> ids_;
  std::vector<Text> texts_;
};

}  // namespace entente
