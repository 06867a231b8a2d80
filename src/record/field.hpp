#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <type_traits>

#include "base/arena.hpp"
#include "base/decimal.hpp"
#include "base/id.hpp"
#include "base/time.hpp"

namespace entente {

// ---- What a record's members may be. All are plain bytes; texts and lists lie in the plan's
// arena. Text (base/arena.hpp): one line. Date (base/time.hpp). An enum of std::uint8_t whose 0 is
// "none" and for which `choices_of(Enum)` is found beside it: a choice.

struct LongText {
  Text text;
};
/// A number, or none.
struct Number {
  Decimal value{0, -1};  // places below zero: none
  explicit operator bool() const { return value.places >= 0; }
};
/// A sum with its ISO 4217 currency code ("EUR"), or none.
struct Money {
  Decimal amount{0, -1};
  char currency[4] = {};
  explicit operator bool() const { return amount.places >= 0; }
  friend bool operator==(const Money&, const Money&) = default;
};
/// 1 to 5, or 0 for none.
struct Level {
  std::uint8_t value = 0;
  friend bool operator==(Level, Level) = default;
};
/// A place in an order of one's own: a fractional index key (see record/rank.hpp).
struct Rank {
  Text key;
};
/// Points at one record of a kind.
template <class Record>
struct Ref {
  Id id;
};
/// Points at any number of records of a kind, in order.
template <class Record>
struct RefList {
  std::span<const Id> ids;
};
/// Any number of short texts, in order.
struct TextList {
  std::span<const Text> texts;
};

// ---- Their description.

enum class FieldType : std::uint8_t {
  text,
  long_text,
  number,
  money,
  date,
  choice,
  level,
  reference,
  references,
  texts,
  rank
};

/// What a field is for, whatever it is called. What works for every kind goes by this and never by
/// a field's name: findings, boards, typed lines, meetings, what is over, generated plans.
enum class Role : std::uint8_t {
  none,
  owner,     // the person who answers for the record
  driver,    // the person who brings a decision to its end
  side,      // the party whose the record is, or that it hits; screens colour by it
  by,        // the party that owes it: a side, too
  due,       // the day by which it is to be over
  review,    // the day on which it is to be looked at again
  raised,    // the day on which it was first written down
  happened,  // the day of what it tells of
  settled,   // the day on which it was over
  status,    // how it stands: a choice, whose values say what is over
  weight,    // how much hangs on it: a level, or a choice whose first value weighs most
  occasion,  // the meeting at which it was taken down
  whole,     // the record that it is a part of: it goes with it
  above      // the record of its own kind that it stands below
};

/// Whether a record with this value of its status is over.
enum class Ending : std::uint8_t { open, done, dropped };
/// What people should feel at this value.
enum class Mood : std::uint8_t { calm, active, good, warning, bad };

/// One value of a choice. `code` stands in files and commands, `label` on the screen.
struct Choice {
  std::string_view code;
  std::string_view label;
  std::string_view help = {};
  Ending ending = Ending::open;
  Mood mood = Mood::calm;
};

/// One field of a kind: everything that forms, tables, files, checks and merges need to know.
struct Field {
  std::string_view name;   // in files and commands: snake_case
  std::string_view label;  // on the screen
  std::string_view help;   // a sentence below the field; may be empty
  FieldType type = FieldType::text;
  bool required = false;
  Role role = Role::none;
  bool wide_only = false;            // the default table leaves it out where there is little room
  std::string_view unit;             // shown behind a number
  std::int64_t least = 0, most = 0;  // a number's range, both included; equal means unbounded
  std::span<const Choice> choices;   // of a choice; [0] stands for the enum's 1
  std::string_view target;           // of references: the kind's name
  const void* (*at)(const void* record) = nullptr;  // the member's address in a record
};

/// What a description states by hand; the type comes from the member.
struct FieldWords {
  std::string_view name, label, help = {};
  bool required = false;
  Role role = Role::none;
  bool wide_only = false;
  std::string_view unit = {};
  std::int64_t least = 0, most = 0;
};

namespace detail {
template <class Member>
struct Shape;
template <>
struct Shape<Text> {
  static constexpr auto type = FieldType::text;
};
template <>
struct Shape<LongText> {
  static constexpr auto type = FieldType::long_text;
};
template <>
struct Shape<Number> {
  static constexpr auto type = FieldType::number;
};
template <>
struct Shape<Money> {
  static constexpr auto type = FieldType::money;
};
template <>
struct Shape<Date> {
  static constexpr auto type = FieldType::date;
};
template <>
struct Shape<Level> {
  static constexpr auto type = FieldType::level;
};
template <>
struct Shape<Rank> {
  static constexpr auto type = FieldType::rank;
};
template <>
struct Shape<TextList> {
  static constexpr auto type = FieldType::texts;
};
template <class Record>
struct Shape<Ref<Record>> {
  static constexpr auto type = FieldType::reference;
  static constexpr std::string_view target = Record::kind_name;
};
template <class Record>
struct Shape<RefList<Record>> {
  static constexpr auto type = FieldType::references;
  static constexpr std::string_view target = Record::kind_name;
};
template <class Enum>
requires std::is_enum_v<Enum>
struct Shape<Enum> {
  static_assert(std::is_same_v<std::underlying_type_t<Enum>, std::uint8_t>);
  static constexpr auto type = FieldType::choice;
  static constexpr std::span<const Choice> choices = choices_of(Enum{});
};

template <auto Member>
struct MemberOf;
template <class Record, class Type, Type Record::*Member>
struct MemberOf<Member> {
  using shape = Shape<Type>;
  static const void* at(const void* record) {
    return &(static_cast<const Record*>(record)->*Member);
  }
};
}  // namespace detail

/// Describes the member `Member` ("&Risk::likelihood"); its type decides the field's type.
template <auto Member>
constexpr Field field(FieldWords words) {
  using Shape = typename detail::MemberOf<Member>::shape;
  Field made{words.name,
             words.label,
             words.help,
             Shape::type,
             words.required,
             words.role,
             words.wide_only,
             words.unit,
             words.least,
             words.most,
             {},
             {},
             &detail::MemberOf<Member>::at};
  if constexpr (requires { Shape::choices; }) made.choices = Shape::choices;
  if constexpr (requires { Shape::target; }) made.target = Shape::target;
  return made;
}

}  // namespace entente
