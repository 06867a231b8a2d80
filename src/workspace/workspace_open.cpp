#include "base/concat.hpp"
#include "format/journal.hpp"
#include "format/plan_file.hpp"
#include "format/rescue.hpp"
#include "practice/practice.hpp"
#include "workspace/workspace.hpp"

namespace entente {
namespace {

/// All that was recovered, as it would be given to a person.
std::string bytes_of(const Recovered& recovered) {
  std::vector<std::string_view> lines;
  for (const JournalEntry& entry : recovered.replay) lines.push_back(entry.line);
  return stored_bytes(recovered.snapshot.bytes, lines);
}

std::string unread_words(std::uint64_t edits, const Problem& why) {
  const std::string which = edits == 1 ? "The last edit" : concat("The last ", edits, " edits");
  return concat(which, " could not be read (", text_from(why),
                "). The plan is as it was before, and what is stored is kept apart.");
}

Moment newest_edit(const Plan& plan) {
  return plan.history().empty() ? Moment{} : plan.history().back().at;
}

}  // namespace

/// 8 characters of Crockford's base 32: 40 random bits.
std::string Workspace::new_replica() { return text_from(new_id()).substr(5); }

/// A step that is dropped where the plan has been closed or another opened meanwhile.
std::function<void()> Workspace::in_this_opening(Forward step) const {
  return lifeline_.guard([this, opening = opening_, step = std::move(step)] {
    if (opening == opening_) step();
  });
}

void Workspace::ask_for_pen(Tabs::Asking asking, std::function<void(Tabs::Answer)> answered) {
  if (!ports_.tabs || needs_permission_) return answered({true, false, 0});
  ports_.tabs->ask(open_, asking,
                   lifeline_.guard([this, opening = opening_, answered](Tabs::Answer answer) {
                     if (opening != opening_) return;
                     taking_pen_ = answer.granted;
                     answered(answer);
                   }));
}

void Workspace::begin_opening(Id plan) {
  ++opening_;
  leave_rescue();
  open_ = plan;
  learn_permission();
  access_ = Access::opening;
  reading_ = true;
  Keeper::Listener listener;
  listener.news = in_this_opening([this] {
    confirm_edits();
    changed();
  });
  listener.pen_lost = in_this_opening([this] { lose_pen(); });
  listener.write = [this] {
    std::string bytes = write_plan(*plan_);
    me_.card.bytes = bytes.size();
    plan_->set_file_bytes(bytes.size() + Plan::sections_bytes);
    return bytes;
  };
  keeper_ = std::make_shared<Keeper>(plan, stores_, std::move(listener));
  join();
  changed();
}

void Workspace::open(Id plan, Done done) {
  close([this, plan, done](const Result<void>&) {
    begin_opening(plan);
    ask_for_pen(Tabs::Asking::only_if_free,
                [this, done](Tabs::Answer pen) { read_open_plan(pen, done); });
  });
}

void Workspace::read_open_plan(const Tabs::Answer& pen, Done done) {
  // Both at once: the browser's database takes them in one go.
  struct Round {
    bool settings_read = false;
    std::optional<Result<Recovered>> recovered;
  };
  auto round = std::make_shared<Round>();
  const auto finish = [this, pen, done, round] {
    if (!round->settings_read || !round->recovered) return;
    const Result<Recovered>& recovered = *round->recovered;
    Result<void> loaded = recovered ? load(*recovered) : Result<void>(recovered.problems());
    if (!loaded) return begin_rescue(loaded.problems(), done);
    show_card();
    if (!pen.granted) return follow_now(done);
    start_writing(number_, pen.taken_by_force || keeper_->read_unevenly(), done);
  };
  settings_.read_plan(open_, [this, round, finish, opening = opening_](PlanSettings settings) {
    if (opening != opening_) return;
    me_ = std::move(settings);
    round->settings_read = true;
    finish();
  });
  keeper_->read(Keeper::Reading::together,
                [this, round, finish, opening = opening_](Result<Recovered> recovered) {
                  if (opening != opening_) return;
                  round->recovered = std::move(recovered);
                  finish();
                });
}

Result<void> Workspace::load(const Recovered& recovered) {
  auto read = read_plan(recovered.snapshot.bytes, practice::catalog());
  if (!read) return read.problems();
  Plan& plan = **read;
  std::uint64_t number = recovered.snapshot.number, generation = recovered.snapshot.generation;
  unread_.reset();
  for (const JournalEntry& entry : recovered.replay) {
    const Result<Change> change = change_from_journal(entry.line, plan);
    if (!change) {
      unread_ = Unread{bytes_of(recovered),
                       unread_words(recovered.number() - number, change.problems().front())};
      break;
    }
    apply(plan, *change);
    number = entry.number;
    generation = entry.generation;
  }
  undo_ = {};
  previous_ = std::exchange(plan_, std::move(*read));
  number_ = number;
  generation_ = generation;
  const PlanCard card = card_of(*plan_);
  me_.card = {card.id,        card.title,
              card.parties,   std::max(me_.card.edited, newest_edit(*plan_)),
              card.edited_by, recovered.snapshot.bytes.size(),
              me_.card.sample};
  return {};
}

void Workspace::follow_now(Done done) {
  access_ = Access::following;
  reading_ = false;
  for (const JournalEntry& entry : std::exchange(early_, {})) receive(entry);
  changed();
  done({});
}

void Workspace::start_writing(std::uint64_t number, bool fresh_replicas, Done done) {
  // What would be written over is kept apart first. Its stamps may have left: others go on.
  if (unread_) return keep_unread([this, number, done] { start_writing(number, true, done); });
  if (fresh_replicas || me_.shared_replica.empty()) {
    me_.shared_replica = new_replica();
    me_.private_replica = new_replica();
    me_.handed_counter = 0;
    me_.left = {0};
  }
  keeper_->take_pen(number, [this, number, done, opening = opening_](const Result<void>& taken) {
    if (opening != opening_) return;
    if (!taken) {
      follow_now(done);
      return pen_settled();
    }
    number_ = number;
    reading_ = false;
    early_.clear();
    unconfirmed_.clear();
    access_ = Access::writing;
    keep_card();
    for (const Store* store : std::exchange(emptied_early_, {})) keeper_->emptied(*store);
    changed();
    done({});
    pen_settled();
  });
}

/// Opens a plan that was made or read here: it takes the place of whatever is stored under its id.
/// One that comes from a file is edited under new replica ids: `settings` then have none.
void Workspace::take_over(std::unique_ptr<Plan> plan, PlanSettings settings, Done done) {
  auto held = std::make_shared<std::unique_ptr<Plan>>(std::move(plan));
  close([this, held, settings, done](const Result<void>&) {
    begin_opening((*held)->id());
    me_ = settings;
    const PlanCard card = card_of(**held);
    me_.card.id = card.id;
    me_.card.title = card.title;
    me_.card.parties = card.parties;
    me_.card.edited_by = card.edited_by;
    me_.card.edited = std::max(me_.card.edited, newest_edit(**held));
    ask_for_pen(Tabs::Asking::from_another_tab,
                [this, held, done](const Tabs::Answer&) { write_first(std::move(*held), done); });
  });
}

void Workspace::write_first(std::unique_ptr<Plan> plan, Done done) {
  auto held = std::make_shared<std::unique_ptr<Plan>>(std::move(plan));
  keeper_->read(Keeper::Reading::together, [this, held, done, opening = opening_](const auto&) {
    if (opening != opening_) return;
    plan_ = std::move(*held);
    undo_ = {};
    start_writing(keeper_->number() + 1, false, [this, done](const Result<void>& result) {
      if (!writable()) return done(Problem{"", "Another tab took over this plan just now."});
      show_card();
      tell_tabs({number_, "", keeper_->generation()});
      done(result);
    });
  });
}

void Workspace::close(Done done) {
  if (!open_) return done({});
  if (!writable()) {
    forget_open();
    return done({});
  }
  keep_card();
  access_ = Access::opening;  // no edit any more
  const auto keeper = keeper_;
  keeper->flush([this, keeper, done, opening = opening_] {
    if (opening != opening_) return done({});
    const bool nowhere = keeper->state().where == SaveState::Where::nowhere;
    if (nowhere && !filed() && (!me_.card.sample || !unconfirmed_.empty()))
      strand(labels_missing_in(nullptr), export_plan());
    forget_open();
    done({});
  });
}

void Workspace::forget_open() {
  ++opening_;
  if (ports_.tabs) ports_.tabs->leave(open_);
  open_ = {};
  learn_permission();
  access_ = Access::none;
  undo_ = {};
  review_.reset();
  plan_.reset();
  previous_.reset();
  keeper_.reset();
  me_ = {};
  early_.clear();
  unread_.reset();
  apart_here_.clear();
  asked_.clear();
  taking_pen_ = false;
  unconfirmed_.clear();
  number_ = generation_ = 0;
  filed_ = ~std::uint64_t{0};
  reading_ = false;
  changed();
}

}  // namespace entente
