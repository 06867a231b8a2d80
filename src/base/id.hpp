#pragma once
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace entente {

/// Names a record, a plan or a replica for ever. 64 random bits, written as 13 characters of
/// Crockford's base 32 in lower case ("0" to "9", "a" to "z" without i, l, o, u).
/// Zero means "none". Two of 250,000 random ids meet with a chance of 2 in 10^9.
struct Id {
  std::uint64_t value = 0;
  explicit operator bool() const { return value != 0; }
  friend auto operator<=>(const Id&, const Id&) = default;
};

inline constexpr int id_letters = 13;

/// Writes the 13 characters of an id to `letters`, without an end mark.
void write_id(Id id, char* letters);

/// The 13 characters of an id; "" for none.
std::string text_from(Id id);

/// Reads exactly what `text_from` writes (13 characters, value not zero); nothing otherwise.
std::optional<Id> id_from_text(std::string_view text);

/// The id that a name always has: for records of which a plan holds one only, so that both sides
/// make the same record. FNV-1a of the name, never zero.
constexpr Id id_from_name(std::string_view name) {
  std::uint64_t hash = 0xcbf29ce484222325u;
  for (char letter : name) hash = (hash ^ static_cast<unsigned char>(letter)) * 0x100000001b3u;
  return Id{hash == 0 ? 1 : hash};
}

}  // namespace entente

template <>
struct std::hash<entente::Id> {
  /// Ids are random already; names' ids are hashed. Multiplying spreads both over any table size.
  std::size_t operator()(entente::Id id) const {
    return static_cast<std::size_t>((id.value * 0x9e3779b97f4a7c15u) >> 16);
  }
};
