#pragma once
#include <array>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

#include "record/plan.hpp"
#include "record/transaction.hpp"

namespace entente::practice {

/// What a deed writes into one field.
struct DeedWrite {
  enum class What : std::uint8_t { choice, today, nothing };
  std::string_view field;
  What what = What::nothing;
  std::uint8_t choice = 0;  // its number
};
template <class Status>
requires std::is_enum_v<Status>
constexpr DeedWrite to_choice(std::string_view field, Status status) {
  return {field, DeedWrite::What::choice, static_cast<std::uint8_t>(status)};
}
constexpr DeedWrite to_today(std::string_view field) { return {field, DeedWrite::What::today}; }
constexpr DeedWrite to_nothing(std::string_view field) { return {field}; }

/// Something that can be done to a record in one step. It is the button in rows and cards, Home's
/// remedy, the palette's line, the meeting's and the kiosk's button, and `entente do F DEED ID`.
struct Deed {
  std::string_view kind;
  std::string_view id;     // "kept", in commands and addresses
  std::string_view label;  // "Mark kept"
  std::string_view word;   // "Kept": where there is little room, and of what is done
  std::string_view icon;   // a Lucide name
  std::span<const DeedWrite> writes;
  /// Fields that the person is asked for first, with what they hold or the deed writes into them.
  std::span<const std::string_view> asks = {};
  std::string_view title = {};    // of the dialog that asks; empty: the label
  std::string_view confirm = {};  // on its button; empty: the label
  std::string_view above = {};    // a field whose words stand above what is asked
  std::string_view missing = {};  // said where the first thing asked was left empty; empty: it may
  /// Whether it makes sense for this record; null: while it is open.
  bool (*offered)(const void* record) = nullptr;
};

/// What ends a record: how it stands then, and the day.
template <class Status>
constexpr std::array<DeedWrite, 2> ended_as(Status status, std::string_view day) {
  return {to_choice("status", status), to_today(day)};
}

/// Whether a deed is offered for a record.
bool is_offered(const Deed& deed, const Kind& kind, const void* record);

/// The fields with what a deed done on this day writes into them.
std::vector<std::pair<std::string_view, Value>> writes_of(const Deed& deed, Date today);

/// Notes what the deed writes.
Result<void> carry_out(Transaction& transaction, const RecordKey& key, const Deed& deed,
                       Date today);

}  // namespace entente::practice
