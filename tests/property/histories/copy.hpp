#pragma once
#include <memory>

#include "exchange/merge.hpp"
#include "exchange/share.hpp"
#include "format/plan_file.hpp"
#include "record/undo.hpp"
#include "tests/property/histories/old_kinds.hpp"
#include "tests/property/histories/truth.hpp"

namespace entente::test {

/// What two events' worth of knowledge somebody has: of the shared part and of their party's own.
struct Known {
  Knowledge shared, own;
  void add(const Known& other) {
    shared.add(other.shared);
    own.add(other.own);
  }
};

/// One copy of the plan, edited on its own.
struct Copy {
  std::unique_ptr<Plan> plan;
  const Catalog* version = &catalog;  // which Entente it is opened with
  Pen pen;
  unsigned party = 0;
  UndoStack undo, own_undo;
  Known known;
  std::uint64_t handed_out = 0, own_handed_out = 0;
};

/// A file on its way; `full` ones go to colleagues only and hold the private part.
struct File {
  std::string bytes;
  Known known;
  unsigned party = 0;
  bool full = false;
};

/// The shared part alone, as a partner gets it: what hands plans over writes it, with an envelope
/// that is always the same.
inline std::string shared_file(const Plan& plan) {
  return write_shared(plan.id(), plan.catalog(), plan.shared(),
                      {Id{201}, Id{202}, Moment{1'795'000'000'000}, {}});
}

/// A plan out of a file that must be good.
inline std::shared_ptr<Plan> opened(const std::string& bytes, const Catalog& version = catalog) {
  auto read = read_plan(bytes, version);
  return read ? std::shared_ptr<Plan>(std::move(*read)) : nullptr;
}

/// The shared part as the newest version writes it, whoever holds it: the order of kinds and fields
/// goes by what a version knows.
inline std::string canonical(const Plan& plan) {
  std::string bytes = shared_file(plan);
  if (&plan.catalog() == &catalog) return bytes;
  const auto newest = opened(bytes);
  return newest ? shared_file(*newest) : "unreadable: " + bytes;
}

/// Joins `bytes` into a plan, without looking; says whether it went.
inline bool join_into(Plan& plan, const std::string& bytes, Visibility part = Visibility::shared) {
  auto theirs = opened(bytes, plan.catalog());
  if (!theirs) return false;
  auto merge = Merge::prepare(plan, std::move(theirs), part);
  if (!merge) return false;
  std::move(*merge).apply(plan);
  return true;
}

}  // namespace entente::test
