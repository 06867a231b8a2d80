#include <algorithm>

#include "format/plan_file.hpp"
#include "workspace/workspace.hpp"

namespace entente {

void Workspace::learn_permission() {
  needs_permission_ = std::none_of(stores_.begin(), stores_.end(),
                                   [this](const Store* store) { return store->keeps(open_); }) &&
                      !stores_.empty();
}

void Workspace::permit_in_stores(Id plan, Forward done) {
  auto left = std::make_shared<std::size_t>(stores_.size());
  for (Store* store : stores_)
    store->permit(plan, lifeline_.guard([left, done](const Result<void>&) {
      if (--*left == 0) done();
    }));
}

void Workspace::permit(Done done) {
  if (!plan_) return done(Problem{"", "Open a plan first: each is kept only if you say so of it."});
  permit_in_stores(open_, in_this_opening([this, done] {
                     settings_.write_again();
                     list_plans([this, done, opening = opening_](const Listing& listing) {
                       if (opening != opening_) return done({});
                       const bool kept =
                           std::count(listing.ids.begin(), listing.ids.end(), open_) > 0;
                       if (kept) return ask_which_copy(listing.ids, done);
                       keep_open_plan(done);
                     });
                   }));
}

void Workspace::keep_open_plan(Done done) {
  learn_permission();
  join();
  ask_for_pen(Tabs::Asking::only_if_free, [this, done](const Tabs::Answer&) {
    keep_card();
    pen_settled();
    flush([this, done] {
      changed();
      done({});
    });
  });
}

/// This page's copy was never kept, and another is: neither takes the other's place unasked.
void Workspace::ask_which_copy(const std::vector<Id>& kept, Done done) {
  auto bytes = std::make_shared<std::string>(write_plan(*plan_));
  forget_open();
  learn_list(kept, [this, bytes, done](const Result<void>&) { import_file(*bytes, done); });
}

}  // namespace entente
