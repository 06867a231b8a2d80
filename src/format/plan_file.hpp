#pragma once
#include <memory>
#include <string>
#include <string_view>

#include "record/limits.hpp"
#include "record/plan.hpp"

namespace entente {

inline constexpr std::string_view plan_format = "entente-plan";
inline constexpr int plan_version = 1;

/// Bounds of a plan file, checked before any tree is built (record/limits.hpp).
struct FileBounds {
  std::size_t bytes = limits::file_bytes.most;
  std::size_t text_bytes = limits::text_bytes;
  std::size_t key_bytes = limits::name_bytes;
  std::size_t number_bytes = limits::number_letters;
  std::size_t depth = limits::depth;
  std::size_t records = limits::records.most;
  std::size_t removed = limits::removed.most;
  /// No bound: one kind's records or stamps that take as much are parsed on their own, so that no
  /// tree of a large file is built as a whole.
  std::size_t section_bytes = 64u << 10;
};

/// Reads a plan file. Unknown kinds, fields and choices are carried; an older version is migrated
/// in place, a newer one refused with the version it needs. Every problem at once (the first 100
/// and a count of the rest), each as JSON pointer and words; then there is no plan. No stamp is
/// made.
Result<std::unique_ptr<Plan>> read_plan(std::string bytes, const Catalog& catalog,
                                        const FileBounds& bounds = {});

/// The whole plan, private part and history included: one's own full copy. Records by id, keys in
/// the order of the descriptions, one record a line: two saves of one plan are the same bytes.
std::string write_plan(const Plan& plan);

/// Only `records / kind / id / field` without stamps, for people and other tools; `kind` empty for
/// all.
std::string write_values(const Plan& plan, std::string_view kind = {});

}  // namespace entente
