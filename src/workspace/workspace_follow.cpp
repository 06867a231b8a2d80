#include "format/journal.hpp"
#include "workspace/workspace.hpp"

namespace entente {

/// What is kept nowhere is this tab's alone: the plan of another page from disk may have its id.
void Workspace::join() {
  if (!ports_.tabs || needs_permission_) return;
  const auto opening = opening_;
  const auto now_open = [this, opening] { return opening == opening_; };
  Tabs::Member member;
  member.line = lifeline_.guard([this, now_open](const JournalEntry& entry) {
    if (now_open()) receive(entry);
  });
  member.asked = lifeline_.guard([this, now_open](std::function<void(std::uint64_t)> release) {
    if (now_open()) hand_over(std::move(release));
  });
  member.lost = in_this_opening([this] { lose_pen(); });
  member.freed = in_this_opening([this] { write_if_nobody_does(); });
  member.hiding = in_this_opening([this] {
    if (wants_tidying()) tidy();
    keep_card();
    flush([] {});
  });
  ports_.tabs->join(open_, std::move(member));
}

void Workspace::write_if_nobody_does() {
  if (access_ != Access::following || reading_) return;
  ask_for_pen(Tabs::Asking::only_if_free, [this](const Tabs::Answer& answer) {
    if (answer.granted) pen_granted(answer, [](const auto&) {});
  });
}

void Workspace::tell_tabs(const JournalEntry& entry) {
  if (ports_.tabs && !needs_permission_) ports_.tabs->send(open_, entry);
}

void Workspace::receive(const JournalEntry& entry) {
  if (reading_) {
    early_.push_back(entry);
    return;
  }
  if (access_ == Access::following) follow(entry);
}

/// A line without text says that the plan was replaced as a whole.
void Workspace::follow(const JournalEntry& entry) {
  // The tab that was handed the pen counts on from what the stores hold, which is less than this
  // tab's own generation where they refused it.
  if (entry.generation < generation_ && !handed_over_) return;
  const bool known = entry.number <= number_ && entry.generation == generation_;
  if (known) return;
  if (entry.number != number_ + 1 || entry.line.empty())
    return reload(Keeper::Reading::together, [](bool) {});
  const Result<Change> change = change_from_journal(entry.line, *plan_);
  if (!change) return reload(Keeper::Reading::together, [](bool) {});
  undo_ = {};
  apply(*plan_, *change);
  number_ = entry.number;
  generation_ = entry.generation;
  handed_over_ = false;
  const PlanCard card = card_of(*plan_);
  me_.card.title = card.title;
  me_.card.parties = card.parties;
  me_.card.edited = change->at;
  me_.card.edited_by = card.edited_by;
  show_card();
}

void Workspace::reload(Keeper::Reading reading, std::function<void(bool found)> done) {
  reading_ = true;
  keeper_->read(reading, [this, done, opening = opening_](const Result<Recovered>& recovered) {
    if (opening != opening_) return;
    reading_ = false;
    const bool found = recovered && load(*recovered);
    if (found) show_card();
    std::vector<JournalEntry> early = std::exchange(early_, {});
    for (const JournalEntry& entry : early)
      if (entry.number == number_ + 1 && !entry.line.empty()) follow(entry);
    done(found);
  });
}

void Workspace::edit_here(Done done) {
  if (access_ == Access::writing) return done({});
  if (access_ != Access::following) return done(Problem{"", "Open a plan first."});
  ask_for_pen(Tabs::Asking::from_another_tab, [this, done](const Tabs::Answer& answer) {
    if (answer.granted) return pen_granted(answer, done);
    done(Problem{"", "The other tab did not hand the plan over. Try again in a moment."});
  });
}

/// What is in memory here may be newer than the stores (lines came from the other tab directly) or
/// older (some did not come).
void Workspace::pen_granted(const Tabs::Answer& answer, Done done) {
  reading_ = true;
  settings_.read_plan(open_, [this, answer, done, opening = opening_](PlanSettings settings) {
    if (opening != opening_) return;
    settings.card = me_.card;
    const bool known = settings.party || !settings.shared_replica.empty();
    if (known) me_ = std::move(settings);  // else the person cleared it under this tab
    keeper_->read(Keeper::Reading::together, [this, answer, done,
                                              opening](const Result<Recovered>& recovered) {
      if (opening != opening_) return;
      const bool other =
          recovered && (recovered->number() > number_ || recovered->generation() > generation_);
      if (other)
        if (Result<void> loaded = load(*recovered); !loaded) {
          reading_ = false;
          pen_settled();
          return done(loaded);
        }
      start_writing(number_, answer.taken_by_force, done);
    });
  });
}

/// The pen is here for good, or will not be: those who asked for it meanwhile get their answer.
void Workspace::pen_settled() {
  taking_pen_ = false;
  for (auto& release : std::exchange(asked_, {})) hand_over(std::move(release));
}

void Workspace::hand_over(std::function<void(std::uint64_t)> release) {
  if (taking_pen_) {
    asked_.push_back(std::move(release));
    return;
  }
  if (!writable()) return release(number_);
  keep_card();
  const auto keeper = keeper_;
  access_ = Access::following;
  keeper->flush([this, keeper, release, opening = opening_] {
    if (opening != opening_) return release(0);
    if (keeper->state().unsaved > 0) strand(labels_missing_in(nullptr), export_plan());
    generation_ = keeper->generation();
    handed_over_ = true;
    unconfirmed_.clear();
    changed();
    release(number_);
  });
}

/// The new writer has read what the surest store holds; what is not in there is only here.
void Workspace::lose_pen() {
  if (!writable()) return;
  access_ = Access::following;
  changed();
  auto file = std::make_shared<std::optional<ExportFile>>();
  if (!unconfirmed_.empty()) *file = export_plan();
  reload(Keeper::Reading::surest, [this, file](bool found) {
    if (auto labels = labels_missing_in(plan_.get()); *file && !labels.empty())
      strand(std::move(labels), std::move(**file));
    unconfirmed_.clear();
    if (!found) write_if_nobody_does();
  });
}

void Workspace::strand(std::vector<std::string> labels, ExportFile file) {
  stranded_ = StrandedEdits{std::move(labels), std::move(file)};
  changed();
}

/// The labels of unconfirmed edits that `plan` has not seen; of all where it is null.
std::vector<std::string> Workspace::labels_missing_in(const Plan* plan) const {
  const auto has_seen = [&](Visibility part, std::string_view replica, std::uint64_t counter) {
    if (counter == 0) return true;
    if (!plan) return false;
    const Replicas& replicas = plan->part(part).replicas();
    const int number = replicas.find(replica);
    return number >= 0 && replicas[static_cast<std::uint16_t>(number)].seen >= counter;
  };
  std::vector<std::string> labels;
  for (const Unconfirmed& edit : unconfirmed_)
    if (!has_seen(Visibility::shared, me_.shared_replica, edit.shared_counter) ||
        !has_seen(Visibility::private_to_party, me_.private_replica, edit.private_counter))
      labels.push_back(edit.label);
  return labels;
}

void Workspace::confirm_edits() {
  if (!writable()) return;
  const std::uint64_t confirmed = keeper_->confirmed();
  while (!unconfirmed_.empty() && unconfirmed_.front().number <= confirmed)
    unconfirmed_.pop_front();
}

}  // namespace entente
