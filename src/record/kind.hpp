#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <type_traits>

#include "record/field.hpp"

namespace entente {

/// A kind of record, described once. `fields[headline]` is the field by which people know a record.
struct Kind {
  std::string_view name;        // in files and commands: singular, snake_case
  std::string_view label;       // "Objective"
  std::string_view plural;      // "Objectives"
  std::string_view help;        // a sentence on what it is for; shown where there is none yet
  std::string_view icon;        // a Lucide name
  bool single = false;          // a plan has exactly one, with the id `id_from_name(name)`
  bool always_private = false;  // never leaves the party, whatever a record says
  std::uint16_t headline = 0;
  std::uint32_t size = 0;  // bytes of one record
  std::span<const Field> fields;
};

struct KindWords {
  std::string_view label, plural, help, icon = "file-text";
  bool single = false, always_private = false;
  std::string_view headline = "title";
};

/// Describes the kind of the struct `Record`, which names itself in `Record::kind_name`.
template <class Record>
constexpr Kind kind(KindWords words, std::span<const Field> fields) {
  static_assert(std::is_trivially_copyable_v<Record> && alignof(Record) <= 8);
  std::uint16_t headline = 0;
  for (std::uint16_t index = 0; index < fields.size(); ++index)
    if (fields[index].name == words.headline) headline = index;
  return {Record::kind_name, words.label,          words.plural, words.help,     words.icon,
          words.single,      words.always_private, headline,     sizeof(Record), fields};
}

/// Every kind this version knows, in the order of files and screens.
class Catalog {
 public:
  explicit Catalog(std::span<const Kind* const> kinds) : kinds_(kinds) {}
  std::span<const Kind* const> kinds() const { return kinds_; }
  const Kind* find(std::string_view name) const;

 private:
  std::span<const Kind* const> kinds_;
};

}  // namespace entente
