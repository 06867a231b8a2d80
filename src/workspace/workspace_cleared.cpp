#include <algorithm>

#include "base/concat.hpp"
#include "workspace/workspace.hpp"

namespace entente {
namespace {

constexpr std::size_t most_titles = 3;

/// "A, B, C and 4 more. Open the newest file that you have of them."
std::string listed(const std::vector<std::string>& titles) {
  std::string words;
  for (std::size_t index = 0; index < std::min(most_titles, titles.size()); ++index)
    words += (index == 0 ? "" : ", ") + titles[index];
  if (titles.size() > most_titles)
    words += " and " + std::to_string(titles.size() - most_titles) + " more";
  return concat(words, ". Open the newest file that you have of ",
                titles.size() == 1 ? "it." : "them.");
}

}  // namespace

void Workspace::watch_stores() {
  for (Store* store : stores_)
    store->watch({lifeline_.guard([this, store] { store_emptied(*store); }),
                  lifeline_.guard([this] { list_again(); })});
}

/// The person may clear both stores at once and be noticed in one after the other: what is told
/// gathers until it is dismissed.
void Workspace::store_emptied(const Store& store) {
  if (!cleared_) cleared_ = Cleared{{}, false, cards_};
  cleared_->stores.insert(&store);
  cleared_->all = cleared_->stores.size() == stores_.size();
  write_again(store);
  settings_.restore();
  list_again();
}

void Workspace::write_again(const Store& store) {
  if (writable()) {
    keep_card();
    keeper_->emptied(store);
  } else if (reading_) {
    emptied_early_.push_back(&store);
  } else {
    write_if_nobody_does();
  }
}

void Workspace::list_again() {
  list_plans([this](const Listing& listing) {
    if (listing.problems.size() < stores_.size()) learn_list(listing.ids, [](const auto&) {});
  });
  changed();
}

/// Titles of plans that were here and are no more.
std::vector<std::string> Workspace::plans_gone() const {
  std::vector<std::string> titles;
  for (const PlanCard& one : cleared_->before)
    if (one.id != open_ && !card(one.id)) titles.push_back(one.title);
  return titles;
}

std::string Workspace::what_became_of_the_plan() const {
  using Where = SaveState::Where;
  if (access_ == Access::following) return "The tab that edits this plan saves it again";
  const Where where = save_state().where;
  if (where == Where::nowhere) return "The plan could not be saved again";
  if (where == Where::saving) return "The plan is being saved again from this tab";
  return "The plan was saved again from this tab";
}

std::string Workspace::cleared_words() const {
  if (!cleared_) return {};
  const std::vector<std::string> gone = plans_gone();
  const bool plan = plan_ && !needs_permission_;  // one that was kept
  if (!plan && gone.empty()) return {};
  std::string words = "This browser's stored data was cleared";
  if (!cleared_->all) words += concat(" in part (", (*cleared_->stores.begin())->name(), ")");
  if (plan) words += concat(". ", what_became_of_the_plan());
  // What is kept of the states before an exchange is kept in the surest store.
  if (plan && cleared_->stores.contains(stores_.back())) words += "; earlier versions are gone";
  if (gone.empty()) return words + ".";
  if (!plan) return concat(words, ". What is gone: ", listed(gone));
  const std::string_view also = gone.size() == 1 ? "Another plan is" : "Other plans are";
  return concat(words, ". ", also, " gone, too: ", listed(gone));
}

void Workspace::dismiss_cleared() {
  cleared_.reset();
  changed();
}

}  // namespace entente
