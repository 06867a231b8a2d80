#pragma once
#include <memory>

#include "exchange/review.hpp"
#include "exchange/share.hpp"
#include "format/plan_file.hpp"
#include "tests/unit/record/test_kinds.hpp"

// Two parties that hand each other files, for tests of the exchange.

namespace entente::test {

inline const Pen our_pen{Id{201}, Id{301}, "aaaaaaaa", "aaaa0000"};
inline const Pen their_pen{Id{202}, Id{302}, "bbbbbbbb", "bbbb0000"};

inline std::string file_of(const Plan& plan) {
  return write_shared(plan.id(), catalog, plan.shared(), {Id{301}, Id{302}, now, {}});
}
inline std::shared_ptr<Plan> plan_of(std::string bytes) {
  return std::shared_ptr<Plan>(std::move(*read_plan(std::move(bytes), catalog)));
}
inline Review review_of(const Plan& ours, const Plan& theirs) {
  return Review(std::move(*Merge::prepare(ours, plan_of(file_of(theirs)))));
}
/// Takes the other's file with every change accepted and every conflict left open.
inline Change take(Plan& ours, const Plan& theirs, const Pen& author) {
  return *review_of(ours, theirs).commit(ours, author, now, "Take");
}

/// Edits in the name of one of the two.
inline Change edit(Plan& plan, const Pen& author, const RecordKey& key, std::string_view field,
                   const Value& value) {
  Transaction change(plan, author, now, "Change thing");
  (void)change.set(key, field, value);
  return change.commit();
}

/// Two copies of one plan with three things that both have seen.
struct TwoSides {
  std::unique_ptr<Plan> ours = std::make_unique<Plan>(catalog, Id{7});
  std::shared_ptr<Plan> theirs;

  TwoSides() {
    Transaction begin(*ours, our_pen, now, "Begin");
    for (std::uint64_t id = 1; id <= 3; ++id) {
      begin.insert(thing(id));
      (void)begin.set(thing(id), "title", Text("as made"));
    }
    begin.commit();
    theirs = plan_of(file_of(*ours));
    theirs->set_envelope({});
  }
};

}  // namespace entente::test
