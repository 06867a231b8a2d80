#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace entente {

/// How much of one thing a plan may hold. Whoever reads refuses more than `most`; so whoever
/// writes, joins or takes over asks first (record/room.hpp), and a plan that was written is read
/// again.
struct Limit {
  std::size_t most;
  std::size_t reserve;      // of that, what ordinary edits leave free: see `Use`
  std::string_view what;    // in words, of many: "records"
  std::string_view remedy;  // what to do where it is full
};

/// What the room is wanted for. A plan that is full for edits can still be decided upon, have
/// records removed, be handed over, and take in what a partner sends.
enum class Use : std::uint8_t {
  edit,      // all but the reserve
  exchange,  // taking another copy over: half of the reserve, too
  upkeep     // removals, decisions, the note of an exchange: all that there is
};

constexpr std::size_t most_for(const Limit& limit, Use use) {
  if (use == Use::upkeep) return limit.most;
  return limit.most - (use == Use::edit ? limit.reserve : limit.reserve / 2);
}

/// Every bound that reading has, in one place. One that no edit can break by itself is a number.
namespace limits {

// ---- Of a whole plan.

inline constexpr Limit file_bytes{
    64u << 20, 4u << 20, "bytes",
    "Save a file of it, then leave out the oldest lines of its history"};
/// Live ones, in both parts together.
inline constexpr Limit records{250'000, 1'000, "records", "Remove what is no longer needed first"};
/// Records whose removal is remembered, in both parts together.
inline constexpr Limit removed{
    250'000, 0, "removed records",
    "They are remembered so that no other copy brings them back; carry on in a new plan"};
/// Copies that were edited, in each part.
inline constexpr Limit replicas{10'000, 100, "copies that were edited",
                                "Carry on in a new plan: each copy has to be remembered"};
/// Members of a kind, and of the file's records, that this version does not know.
inline constexpr std::size_t unknown_kinds = 200;   // in each part
inline constexpr std::size_t unknown_fields = 200;  // of each kind

// ---- Of one place in it.

/// Values that stand in a field beside the one that shows, or births and removals of a record.
inline constexpr std::size_t rivals = 100;
/// Edits of one replica: stamps count in 48 bits.
inline constexpr std::uint64_t counter = (std::uint64_t{1} << 48) - 1;
/// Bytes of a text, in a record and in a file.
inline constexpr std::size_t text_bytes = 64u << 10;
/// Of what an edit is called in the history; longer ones are cut.
inline constexpr std::size_t label_bytes = 400;
/// Digits of a number, before and behind its point together, and behind it.
inline constexpr int digits = 18;

// ---- Of the text of a file.

inline constexpr std::size_t name_bytes = 64;  // of an object's member
inline constexpr std::size_t number_letters = 32;
inline constexpr std::size_t depth = 16;
/// Of a value that this version does not know. It may come to stand deeper than where it was read:
/// under `private`, `conflicts`, a kind, an id, a field, a list and a pair.
inline constexpr std::size_t unknown_depth = 8;

}  // namespace limits
}  // namespace entente
