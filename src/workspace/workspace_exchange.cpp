#include "base/concat.hpp"
#include "base/utf8.hpp"
#include "exchange/difference.hpp"
#include "exchange/file_hash.hpp"
#include "exchange/privacy.hpp"
#include "format/plan_file.hpp"
#include "practice/exchange/knowledge.hpp"
#include "practice/words.hpp"
#include "workspace/cautions.hpp"
#include "workspace/handing.hpp"
#include "workspace/links.hpp"

namespace entente {
namespace {

using practice::Handover;

std::string state_name(Id plan, Id handover) {
  return concat("before/", text_from(plan), "/", text_from(handover));
}

/// A private record whose id a shared one takes: it goes on under another.
struct Moved {
  std::string kind;
  Id from, to;
};

std::vector<Moved> moved_by(const Plan& plan, const Review& review) {
  std::vector<Moved> moved;
  for (const RecordChange& change : review.changes())
    for (const auto& table : plan.part(Visibility::private_to_party).tables())
      if (change.turn != Turn::removed && table->row(change.id))
        moved.push_back({std::string(table->kind().name), change.id, private_copy_of(change.id)});
  return moved;
}

/// Private records and notes that named such a record go on naming it: they never meant the other.
Change follow_moved(Plan& plan, const std::vector<Moved>& moved, Transaction transaction) {
  Arena arena;
  const Table& notes = *plan.part(Visibility::private_to_party).find(practice::Note::kind_name);
  for (const Moved& one : moved) {
    Links links;
    auto groups = links.of(plan, {Visibility::shared, one.kind, one.from});
    for (LinkGroup& group : groups)
      std::erase_if(group.records,
                    [](const RecordKey& key) { return key.part == Visibility::shared; });
    (void)replace_links(plan, transaction, groups, one.from, one.to, arena);
    for (std::uint32_t row = 0; row < notes.size(); ++row)
      if (notes.all<practice::Note>()[row].about == text_from(one.from))
        (void)transaction.set(
            {Visibility::private_to_party, practice::Note::kind_name, notes.ids()[row]}, "about",
            arena.keep(text_from(one.to)));
  }
  return transaction.commit();
}

void add_effects(Change& change, const Change& more) {
  change.effects.insert(change.effects.end(), more.effects.begin(), more.effects.end());
}

Problem not_writable() {
  return {"", "This plan cannot be changed here now: another tab is editing it."};
}

}  // namespace

/// Enters a handover into the transaction; `id` must be new.
Result<void> Workspace::write_handover(Transaction& transaction, Id id, const Handing& what) const {
  const RecordKey key{Visibility::private_to_party, Handover::kind_name, id};
  using practice::HandoverDirection;
  const auto direction = what.sent ? HandoverDirection::sent : HandoverDirection::taken;
  transaction.mark_upkeep();
  transaction.insert(key);
  const std::pair<std::string_view, Value> values[] = {
      {"title", first_bytes(what.title, limits::label_bytes)},
      {"direction", ChoiceNumber{static_cast<std::uint8_t>(direction)}},
      {"party", what.party},
      {"day", date_from(now())},
      {"hash", what.hash},
      {"previous", what.previous},
      {"seen", what.seen},
      {"signer", what.signer}};
  for (const auto& [field, value] : values)
    if (Result<void> set = transaction.set(key, field, value); !set) return set;
  return {};
}

Result<Change> Workspace::note_handover(const Handing& what) {
  const Id id = new_id();
  return edit(what.title,
              [&](Transaction& transaction) { return write_handover(transaction, id, what); });
}

ShareCheck Workspace::check_sharing() const {
  return plan_ ? check_share(*plan_, me_.party, own_writing()) : ShareCheck{};
}

Result<OutgoingFile> Workspace::make_for(Id party, bool agreed) {
  if (!plan_ || !writable()) return not_writable();
  if (!me_.party) return Problem{"", "Say first which party you are (Settings)."};
  if (party == me_.party) return Problem{"", "Choose another party than your own."};
  OutgoingFile made;
  made.plan = open_, made.party = party, made.made = now();
  made.party_name = practice::party_words(*plan_, party);
  made.previous = practice::last_hash(*plan_, party);
  Result<std::string> bytes =
      share(*plan_, {me_.party, party, made.made, Text(made.previous)}, own_writing(), agreed);
  if (!bytes) return bytes.problems();
  made.seen = practice::text_from(plan_->shared().replicas());
  made.hash = file_hash(*bytes);
  const std::string title = concat(me_.card.title, " for ", made.party_name);
  made.file = {file_name_for(title, date_from(made.made)), "application/json", std::move(*bytes)};
  note_counter_left();
  return made;
}

Result<void> Workspace::note_shared(const OutgoingFile& file, std::string_view signer) {
  if (!plan_ || open_ != file.plan || !writable()) return not_writable();
  const Result<Change> noted = note_handover({concat("Sent to ", file.party_name), file.party, true,
                                              file.seen, file.hash, file.previous, signer});
  if (!noted) return noted.problems();
  note_handed_out(file.made);
  return {};
}

Result<ExportFile> Workspace::share_with(Id party, std::string_view signer, bool agreed) {
  Result<OutgoingFile> made = make_for(party, agreed);
  if (!made) return made.problems();
  if (const Result<void> noted = note_shared(*made, signer); !noted) return noted.problems();
  return std::move(made->file);
}

Result<Change> Workspace::note_not_sent(Id handover) {
  return edit("Note that it was not sent", [&](Transaction& transaction) {
    transaction.remove({Visibility::private_to_party, Handover::kind_name, handover});
    return Result<void>{};
  });
}

Result<void> Workspace::prepare_review(std::shared_ptr<Plan> file, bool with_private) {
  const Id from = file->envelope() ? file->envelope()->from : Id{};
  std::optional<OwnReplica> own;
  // A colleague's copy may come from this very browser, as a backup.
  if (!me_.shared_replica.empty()) own = OwnReplica{me_.shared_replica, me_.handed_counter};
  Result<Merge> merge = Merge::prepare(*plan_, file, Visibility::shared, own);
  if (!merge) return merge.problems();
  Review review(std::move(*merge));
  hold_back(review, taker());
  review_.reset(new OpenReview{std::move(review), std::move(file), with_private, from, file_hash_,
                               file_signer_, plan_->revision()});
  changed();
  return {};
}

void Workspace::begin_review(std::shared_ptr<Plan> file, bool with_private, Done done) {
  review_.reset();
  if (open_ == file->id() && plan_) return done(prepare_review(file, with_private));
  const Id plan = file->id();
  open(plan, [this, file, with_private, done](const Result<void>& opened) {
    done(opened && plan_ ? prepare_review(file, with_private) : opened);
  });
}

bool Workspace::review_breaks_chain() const {
  const auto* envelope = review_ && plan_ && review_->from ? &*review_->file->envelope() : nullptr;
  return envelope && practice::breaks_chain(*plan_, envelope->from, envelope->previous);
}

std::string Workspace::review_from() const {
  return review_ && plan_ ? practice::party_words(*plan_, review_->from) : std::string();
}

void Workspace::leave_review() {
  review_.reset();
  changed();
}

void Workspace::keep_state_before(Id handover, std::string bytes) {
  // The surest store: local storage is too small for whole plans.
  if (!stores_.empty())
    stores_.back()->write_setting(state_name(open_, handover), bytes, [](const auto&) {});
}

/// Keeps the plan as it is now as a whole: the journal cannot tell stamps of others.
void Workspace::persist_whole(bool fresh_replicas, Done done) {
  start_writing(keeper_->number() + 1, fresh_replicas, [this, done](const Result<void>& result) {
    if (!writable()) return done(Problem{"", "Another tab took over this plan just now."});
    show_card();
    tell_tabs({number_, "", keeper_->generation()});
    done(result);
  });
}

void Workspace::commit_review(Done done) {
  if (!review_ || !plan_ || !writable()) return done(not_writable());
  if (review_->revision != plan_->revision()) {
    const auto file = review_->file;
    const Result<void> again = prepare_review(file, review_->with_private);
    return done(again ? Problem{"", "The plan has changed since; look the review over again."}
                      : again.problems().front());
  }
  const std::unique_ptr<OpenReview> open = std::move(review_);
  const std::string from = practice::party_words(*plan_, open->from);
  const std::string title =
      concat(from.empty() ? "Taken from a colleague: " : concat("Taken from ", from, ": "),
             words_for(open->review.counts()));
  const bool fresh = open->review.merge().needs_new_replica();
  if (fresh) me_.shared_replica = new_replica(), me_.handed_counter = 0, me_.left = {0};
  const std::string before = write_plan(*plan_);
  const std::string seen = practice::text_from(std::as_const(*open->file).shared().replicas());
  std::optional<Merge> own_part;
  if (open->with_private) {
    Result<Merge> merge = Merge::prepare(*plan_, open->file, Visibility::private_to_party);
    if (!merge) return done(merge.problems());
    own_part = std::move(*merge);
  }
  const std::vector<Moved> moved = moved_by(*plan_, open->review);
  Growth growth = open->review.growth();
  if (own_part) growth += own_part->growth();
  if (Problems full = check_room(*plan_, growth, Use::exchange); !full.empty()) return done(full);
  Result<Change> change = std::move(open->review).commit(*plan_, pen(), now(), title);
  if (!change) return done(change.problems());
  if (!moved.empty())
    add_effects(*change, follow_moved(*plan_, moved, Transaction(*plan_, pen(), now(), title)));
  if (own_part) std::move(*own_part).apply(*plan_);
  const Id handover = new_id();
  if (open->from) {
    // The transaction reads its texts when it is committed: until then they must live.
    const Handing taken{
        title, open->from, false, seen, open->hash, open->file->envelope()->previous, open->signer};
    Transaction note(*plan_, pen(), now(), title);
    if (write_handover(note, handover, taken) && note.check_room().empty()) {
      add_effects(*change, note.commit());
    }
    keep_state_before(handover, before);
  }
  undo_.note(*change);
  me_.card.edited = now();
  persist_whole(false, done);
}

void Workspace::restore_before(Id handover, Done done) {
  if (!plan_ || !writable() || stores_.empty()) return done(not_writable());
  stores_.back()->read_setting(
      state_name(open_, handover),
      lifeline_.guard([this, done, opening = opening_](const Result<std::string>& bytes) {
        if (opening != opening_) return;
        if (!bytes || bytes->empty())
          return done(Problem{"", "The state before this exchange is not kept in this browser."});
        const auto state = read_plan(*bytes, practice::catalog());
        if (!state) return done(state.problems());
        const Result<Change> restored =
            edit("Restore the state before an exchange", [&](Transaction& transaction) {
              transaction.mark_bulk();
              return restore_state(transaction, *plan_, **state, Handover::kind_name);
            });
        done(restored ? Result<void>() : Result<void>(restored.problems()));
      }));
}

Result<Change> Workspace::set_private(std::string_view kind, Id id, bool is_private) {
  return edit(is_private ? "Make private" : "Share", [&](Transaction& transaction) {
    return is_private ? make_private(transaction, *plan_, kind, id)
                      : make_shared(transaction, *plan_, kind, id);
  });
}

}  // namespace entente
