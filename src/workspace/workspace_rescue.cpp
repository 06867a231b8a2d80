#include "base/concat.hpp"
#include "format/rescue.hpp"
#include "practice/practice.hpp"
#include "workspace/workspace.hpp"

// A plan that does not open as it is: its bytes stay, and what can be read of them opens.

namespace entente {
namespace {

std::string apart_name(Id plan, std::uint32_t number) {
  return concat("apart/", text_from(plan), "/", number);
}

/// The newest snapshot and the lines behind it; lines alone where no snapshot is whole.
std::string bytes_of(const StoredPlan& stored, std::size_t snapshot) {
  std::vector<std::string_view> lines;
  const bool has = snapshot < stored.snapshots.size();
  const std::uint64_t number = has ? stored.snapshots[snapshot].number : 0;
  for (const JournalEntry& entry : stored.journal)
    if (entry.number > number) lines.push_back(entry.line);
  return stored_bytes(has ? std::string_view(stored.snapshots[snapshot].bytes) : "", lines);
}

/// The number of the newest edit that `rescued` has, when it began at a snapshot.
std::uint64_t reaches(const StoredPlan& stored, std::size_t snapshot, const Rescued& rescued) {
  return stored.snapshots[snapshot].number + rescued.edits;
}

/// What can be read of the newest snapshot, or of the one before it where that loses nothing, or
/// where nothing of the newest can be read.
Result<Rescued> best_of(const StoredPlan& stored) {
  Result<Rescued> best = Problem{"", "no whole copy of this plan is left"};
  for (std::size_t index = 0; index < stored.snapshots.size(); ++index) {
    Result<Rescued> rescued = rescue_plan(bytes_of(stored, index), practice::catalog());
    const bool loses = !rescued || !rescued->whole();
    const bool as_new =
        rescued && best && reaches(stored, index, *rescued) >= reaches(stored, 0, *best);
    if (!best || (!loses && as_new)) best = std::move(rescued);
    if (best && best->whole()) break;
  }
  return best;
}

}  // namespace

void Workspace::leave_rescue() {
  if (!rescue_) return;
  rescue_.reset();
  changed();
}

void Workspace::begin_rescue(Problems problems, Done done) {
  const auto keeper = keeper_;
  keeper->read_stored(
      lifeline_.guard([this, keeper, problems, done, opening = opening_](const StoredPlan& stored) {
        if (opening != opening_) return;
        const Id plan = open_;
        forget_open();
        Result<Rescued> rescued = best_of(stored);
        rescue_ = std::make_unique<OpenRescue>();
        if (const PlanCard* known = card(plan)) rescue_->told.card = *known;
        rescue_->told.card.id = plan;
        rescue_->told.problems = problems;
        rescue_->bytes = bytes_of(stored, 0);
        if (rescued) {
          rescue_->told.words = words_for(*rescued);
          rescue_->told.left_out = std::move(rescued->left_out);
          rescue_->plan = std::move(rescued->plan);
        }
        changed();
        done(problems);
      }));
}

/// The same of a file that was opened.
void Workspace::offer_rescue(Problems problems, std::string bytes, std::string hash,
                             std::string signer) {
  Result<Rescued> rescued = rescue_plan(bytes, practice::catalog());
  if (!rescued) return;
  rescue_ = std::make_unique<OpenRescue>();
  rescue_->told = {card_of(*rescued->plan), false, std::move(problems), words_for(*rescued),
                   std::move(rescued->left_out)};
  rescue_->plan = std::move(rescued->plan);
  rescue_->bytes = std::move(bytes);
  rescue_->hash = std::move(hash), rescue_->signer = std::move(signer);
  changed();
}

ExportFile Workspace::rescue_file() const {
  if (!rescue_ || rescue_->bytes.empty()) return {};
  rescue_->filed = true;
  const std::string title = concat(rescue_->told.card.title, " as stored");
  return {file_name_for(title, date_from(now())), "application/json", rescue_->bytes};
}

/// Keeps bytes beside the open plan, in the surest store that takes them.
void Workspace::keep_apart(std::string bytes, std::string words, std::function<void(bool)> done) {
  const Id plan = open_ ? open_ : me_.card.id;
  const std::string name = apart_name(plan, me_.apart + 1);
  const auto kept = std::make_shared<std::string>(std::move(bytes));
  const auto note = [this, words, done, kept](bool taken) {
    me_.apart_words = words;
    if (taken) ++me_.apart;
    if (!taken) apart_here_.push_back(*kept);
    done(taken);
  };
  if (stores_.empty()) return note(false);
  stores_.back()->write_setting(
      name, *kept,
      lifeline_.guard([this, name, kept, note, opening = opening_](const Result<void>& written) {
        if (opening != opening_) return;
        if (written || stores_.size() < 2) return note(bool(written));
        stores_.front()->write_setting(
            name, *kept, lifeline_.guard([this, note, opening](const Result<void>& second) {
              if (opening == opening_) note(bool(second));
            }));
      }));
}

void Workspace::open_rescued(Done done) {
  if (!rescue_ || !rescue_->plan)
    return done(Problem{"", "There is nothing that could be opened."});
  if (!rescue_->told.stored) {
    const std::unique_ptr<OpenRescue> file = std::move(rescue_);
    changed();
    return take_file(std::move(file->plan), file->bytes.size(), file->hash, file->signer, done);
  }
  settings_.read_plan(rescue_->told.card.id, [this, done](PlanSettings settings) {
    if (rescue_ && rescue_->plan) open_stored_rescue(std::move(settings), done);
  });
}

/// Keeps the bytes apart, then writes what can be read in their place.
void Workspace::open_stored_rescue(PlanSettings settings, Done done) {
  ++settings.apart;
  settings.apart_words = concat("This plan did not open as it was stored. ", rescue_->told.words,
                                " What was stored is kept apart.");
  settings.shared_replica.clear();
  settings.card = rescue_->told.card;
  const auto go_on = [this, settings, done](const Result<void>& kept) {
    if (!rescue_ || !rescue_->plan) return;
    if (!kept && !rescue_->filed)
      return done(
          Problem{"", concat("What is stored could not be kept apart (",
                             text_from(kept.problems().front()), "). Save it as a file first.")});
    PlanSettings known = settings;
    if (!kept) --known.apart, known.apart_words.clear();
    take_over(std::move(rescue_->plan), known, done);
  };
  if (stores_.empty()) return go_on(Problem{"", "nothing is kept on this page"});
  stores_.back()->write_setting(apart_name(settings.card.id, settings.apart), rescue_->bytes,
                                lifeline_.guard(go_on));
}

void Workspace::read_apart(std::function<void(Result<std::vector<ExportFile>>)> done) {
  struct Round {
    std::vector<std::string> pieces;
    std::size_t left;
  };
  auto round = std::make_shared<Round>(Round{apart_here_, stores_.size() * me_.apart + 1});
  const auto one_done = [this, round, done] {
    if (--round->left > 0) return;
    std::vector<ExportFile> files;
    for (std::string& piece : round->pieces) {
      const std::string title = concat(me_.card.title, " as stored ", files.size() + 1);
      files.push_back(
          {file_name_for(title, date_from(now())), "application/json", std::move(piece)});
    }
    if (files.empty())
      return done(Problem{"", "What was kept apart is no longer in this browser."});
    done(std::move(files));
  };
  for (std::uint32_t number = 1; number <= me_.apart; ++number)
    for (Store* store : stores_)
      store->read_setting(apart_name(open_, number),
                          lifeline_.guard([round, one_done](const Result<std::string>& piece) {
                            if (piece && !piece->empty()) round->pieces.push_back(*piece);
                            one_done();
                          }));
  one_done();
}

void Workspace::erase_apart(Id plan, std::uint32_t pieces) {
  for (std::uint32_t number = 1; number <= pieces; ++number)
    for (Store* store : stores_)
      store->write_setting(apart_name(plan, number), "", [](const auto&) {});
}

void Workspace::drop_apart() {
  if (!plan_) return;
  erase_apart(open_, me_.apart);
  me_.apart = 0;
  me_.apart_words.clear();
  apart_here_.clear();
  settings_.write_plan(me_);
  changed();
}

void Workspace::keep_unread(Forward done) {
  const Unread unread = *std::exchange(unread_, {});
  keep_apart(unread.bytes, unread.words, [done](bool) { done(); });
}

}  // namespace entente
