#include "format/plan_file.hpp"
#include "practice/practice.hpp"
#include "workspace/workspace.hpp"

namespace entente {

/// Removing opens the plan first: only the tab with the pen may, and its content must be at hand to
/// bring it back.
void Workspace::remove(Id plan, Done done) {
  const auto go_on = [this, plan, done](const Result<void>& opened) {
    if (!opened) return erase(plan, {}, done);
    if (!writable())
      return done(Problem{"", "This plan is being edited in another tab. Close it there first."});
    erase(plan, write_plan(*plan_), done);
  };
  if (open_ == plan && writable()) return go_on({});
  open(plan, go_on);
}

void Workspace::erase(Id plan, std::string bytes, Done done) {
  removed_.reset();
  leave_rescue();
  if (!bytes.empty()) removed_ = Removed{me_, std::move(bytes)};
  if (removed_) removed_->settings.apart = 0, removed_->settings.apart_words.clear();
  settings_.read_plan(
      plan, [this, plan](const PlanSettings& settings) { erase_apart(plan, settings.apart); });
  if (open_) forget_open();
  auto left = std::make_shared<std::size_t>(stores_.size());
  auto problems = std::make_shared<Problems>();
  for (Store* store : stores_)
    store->erase(plan, lifeline_.guard([this, plan, store, left, problems,
                                        done](const Result<void>& erased) {
      if (!erased)
        problems->push_back({std::string(store->name()), erased.problems().front().what});
      if (--*left > 0) return;
      settings_.forget_plan(plan);
      std::erase_if(cards_, [&](const PlanCard& card) { return card.id == plan; });
      changed();
      done(problems->empty() ? Result<void>() : Result<void>(*problems));
    }));
}

std::string_view Workspace::removed_title() const {
  return removed_ ? std::string_view(removed_->settings.card.title) : std::string_view();
}

void Workspace::restore_removed(Done done) {
  if (!removed_) return done(Problem{"", "No removed plan can be brought back."});
  Removed removed = *std::exchange(removed_, {});
  removed.settings.shared_replica.clear();
  auto plan = read_plan(removed.bytes, practice::catalog());
  if (!plan) return done(plan.problems());
  take_over(std::move(*plan), removed.settings, done);
}

}  // namespace entente
