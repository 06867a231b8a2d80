#pragma once
#include <array>
#include <string>

#include "base/counts.hpp"
#include "base/result.hpp"
#include "record/limits.hpp"
#include "record/plan.hpp"

namespace entente {

// Whether a plan has room for what is to enter it, asked before it enters. Nothing here looks at
// all records: counts are kept by the tables, the file's bytes by the plan (`Plan::file_bytes`).

/// What a plan holds more of after an edit or a join; below zero: less.
struct Growth {
  std::ptrdiff_t records = 0, removed = 0;   // in both parts
  std::array<std::ptrdiff_t, 2> replicas{};  // in each part
  std::size_t bytes = 0;                     // of its file, at most
  Growth& operator+=(const Growth& more);
};

/// Live records of both parts, and removed ones that are remembered.
std::size_t record_total(const Plan& plan);
std::size_t removed_total(const Plan& plan);

/// What `growth` would break, in words that say what to do instead; what does not grow is not asked
/// about, so that a plan that is too full can be made smaller.
Problems check_room(const Plan& plan, const Growth& growth, Use use);

// ---- Bytes of a plan's file, never too few.

std::size_t json_text_bytes(std::string_view text);
std::size_t json_bytes(const Value& value);
/// Of a record without values: its place and its stamp.
inline constexpr std::size_t bytes_per_record = 64;
/// Of a value's name and stamp.
inline constexpr std::size_t bytes_per_value = 64;
/// Of the mark of a removal, without what its maker had seen.
inline constexpr std::size_t bytes_per_mark = 160;
/// Of one replica in the list of those known.
inline constexpr std::size_t bytes_per_replica = 96;
/// Of one replica in what the maker of a removal had seen: its name of eight letters, a counter
/// below 2^48, and what stands around them.
inline constexpr std::size_t bytes_per_seen = 28;
std::size_t json_bytes(const HistoryLine& line);

/// What carrying out `change` added; `plan` is as it is afterwards.
std::size_t bytes_added(const Plan& plan, const Change& change);

/// Lets go of the oldest lines of the history until the plan's file has `bytes` fewer; says how
/// many lines went. No merge needs them.
std::size_t drop_oldest_history(Plan& plan, std::size_t bytes);

}  // namespace entente
