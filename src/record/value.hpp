#pragma once
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "base/result.hpp"
#include "record/field.hpp"
#include "record/limits.hpp"

namespace entente {

struct IdList {
  std::span<const Id> ids;
  friend bool operator==(IdList left, IdList right) {
    return std::equal(left.ids.begin(), left.ids.end(), right.ids.begin(), right.ids.end());
  }
};
struct Texts {
  std::span<const Text> texts;
  friend bool operator==(Texts left, Texts right) {
    return std::equal(left.texts.begin(), left.texts.end(), right.texts.begin(), right.texts.end());
  }
};
/// The 1-based number of a choice.
struct ChoiceNumber {
  std::uint8_t number = 0;
  friend bool operator==(ChoiceNumber, ChoiceNumber) = default;
};
/// A value this version does not understand (an unknown field, a choice of a newer version),
/// carried as the JSON it came as.
struct RawJson {
  Text json;
  friend bool operator==(RawJson, RawJson) = default;
};

/// The value of any field, whatever its type; monostate is "empty". Plain bytes: texts and lists
/// point into an arena (or, before they enter a plan, at the caller's memory).
using Value = std::variant<std::monostate, Text, Decimal, Money, Date, ChoiceNumber, Level, Id,
                           IdList, Texts, RawJson>;

inline bool is_empty(const Value& value) { return value.index() == 0; }

/// The same value, where "" or an empty list, a zero id, choice or level becomes the empty value:
/// there is one way to be empty.
Value normalized(const Value& value);

/// The value of `field` in `record` (a struct of the field's kind).
Value value_of(const Field& field, const void* record);

/// Whether `field` has the same value in two records, without making values of them.
bool same_value(const Field& field, const void* left, const void* right);

/// Writes `value` into `record`; the empty value clears. The value's alternative must be the
/// field's (`check_value` says so for values from outside).
void put_value(const Field& field, void* record, const Value& value);

/// `value` with its texts and lists copied into `arena`.
Value kept(const Value& value, Arena& arena);

/// What keeps `value` from standing in `field`: wrong type, out of range, unknown choice, text too
/// long (64 KiB) or with forbidden characters, a newline in a one-line text. `place` is the label.
/// That a required field is empty is `check_required`'s matter.
Problems check_value(const Field& field, const Value& value);

/// Bytes that a text may have, in a record and in a file.
inline constexpr std::size_t text_limit = limits::text_bytes;

// Parts of `check_value`, for readers that know the type already. Each says in words what is wrong,
// "" for nothing.
std::string check_text(std::string_view text, bool one_line);
std::string check_number(const Field& field, Decimal number);
std::string check_money(const Money& money);
std::string forbidden_words(char32_t code_point);
/// What stands in `field`, in words: "a date like 2026-11-26".
std::string expected_words(const Field& field);

/// "1200.50 EUR"; "" for none.
std::string text_from(const Money& money);
std::optional<Money> money_from_text(std::string_view text);

/// The value as text, as commands and CSV write it: dates as 2026-11-26, choices by
/// code, references by id, lists separated by "; " (an entry's own ";" behind a "\\"), long text
/// with its line breaks. Empty for empty.
std::string text_from(const Field& field, const Value& value);

/// Reads what `text_from` writes; choices also by label (case folded), levels 1 to 5, money as
/// "1200.50 EUR". The empty text is the empty value. Texts and lists are kept in `arena`.
Result<Value> value_from_text(const Field& field, std::string_view text, Arena& arena);

}  // namespace entente
