#include "workspace/workspace.hpp"

#include "base/order.hpp"

#include <algorithm>
#include <set>

namespace entente {
namespace {

std::vector<Store*> stores_of(const Workspace::Ports& ports) {
  std::vector<Store*> stores;
  for (Store* store : {ports.local, ports.durable})
    if (store) stores.push_back(store);
  return stores;
}

}  // namespace

Workspace::Workspace(Ports ports)
    : ports_(ports), stores_(stores_of(ports)), settings_(stores_, *ports.clock) {
  watch_stores();
}

Workspace::~Workspace() {
  if (open_ && ports_.tabs) ports_.tabs->leave(open_);
}

void Workspace::changed() {
  ++revision_;
  if (news_) news_();
}

void Workspace::start(Done done) {
  learn_permission();
  list_plans([this, done](const Listing& listing) {
    const bool refused = listing.problems.size() == stores_.size() && !needs_permission_;
    settings_.read([this, listing, refused, done] {
      learn_list(listing.ids, [listing, refused, done](const Result<void>& result) {
        done(refused ? Result<void>(listing.problems) : result);
      });
    });
  });
}

/// What any store names; a page from disk that may not look has no plans.
void Workspace::list_plans(std::function<void(Listing)> done) {
  struct Round {
    std::set<Id> ids;
    Problems problems;
    std::size_t left;
  };
  auto round = std::make_shared<Round>(Round{{}, {}, stores_.size()});
  for (Store* store : stores_)
    store->list(lifeline_.guard([store, round, done](const Result<std::vector<Id>>& ids) {
      if (ids)
        round->ids.insert(ids->begin(), ids->end());
      else
        round->problems.push_back({std::string(store->name()), ids.problems().front().what});
      if (--round->left == 0) done({{round->ids.begin(), round->ids.end()}, round->problems});
    }));
}

void Workspace::learn_list(const std::vector<Id>& ids, Done done) {
  struct Round {
    std::vector<PlanCard> cards;
    std::size_t left;
  };
  auto round = std::make_shared<Round>(Round{{}, ids.size() + 1});
  const auto one_done = [this, round, done] {
    if (--round->left > 0) return;
    cards_ = std::move(round->cards);
    show_card();
    done({});
  };
  for (Id id : ids)
    settings_.read_plan(id, [id, round, one_done](PlanSettings settings) {
      settings.card.id = id;
      if (settings.card.title.empty()) settings.card.title = "Plan " + text_from(id);
      round->cards.push_back(std::move(settings.card));
      one_done();
    });
  one_done();
}

void Workspace::set_setting(std::string_view name, std::string_view value) {
  settings_.set(name, value);
  changed();
}

const PlanCard* Workspace::card(Id plan) const {
  for (const PlanCard& card : cards_)
    if (card.id == plan) return &card;
  return nullptr;
}

/// Brings the open plan's card into the list, and the list into its order.
void Workspace::show_card() {
  if (plan_) {
    std::erase_if(cards_, [&](const PlanCard& card) { return card.id == me_.card.id; });
    cards_.push_back(me_.card);
  }
  put_in_order(cards_.begin(), cards_.end(), [](const PlanCard& left, const PlanCard& right) {
    return left.edited != right.edited ? left.edited > right.edited : left.id < right.id;
  });
  changed();
}

void Workspace::keep_card() {
  if (plan_ && writable()) settings_.write_plan(me_);
}

SaveState Workspace::save_state() const {
  if (!keeper_ || !writable()) return {};
  return keeper_->state();
}

void Workspace::flush(std::function<void()> done) {
  if (!keeper_ || !writable()) return done();
  keeper_->flush(std::move(done));
}

bool Workspace::wants_tidying() const { return writable() && keeper_->untidy(); }

void Workspace::tidy() {
  if (!writable()) return;
  keep_card();
  keeper_->tidy();
}

void Workspace::dismiss_stranded() {
  stranded_.reset();
  changed();
}

void Workspace::measure_usage(Done done) {
  auto found = std::make_shared<std::vector<StoreUsage>>(stores_.size());
  auto left = std::make_shared<std::size_t>(stores_.size());
  for (std::size_t index = 0; index < stores_.size(); ++index)
    stores_[index]->usage(
        lifeline_.guard([this, index, found, left, done](const Result<Usage>& usage) {
          StoreUsage& one = (*found)[index];
          one.store = stores_[index]->name();
          if (usage)
            one.usage = *usage;
          else
            one.problem = usage.problems().front().what;
          if (--*left > 0) return;
          usage_ = std::move(*found);
          changed();
          done({});
        }));
}

}  // namespace entente
