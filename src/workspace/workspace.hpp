#pragma once
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/random.hpp"
#include "exchange/review.hpp"
#include "exchange/share.hpp"
#include "record/undo.hpp"
#include "workspace/cautions.hpp"
#include "workspace/keeper.hpp"
#include "workspace/plan_card.hpp"
#include "workspace/settings.hpp"
#include "workspace/tabs.hpp"
#include "workspace/workspace_answers.hpp"

namespace entente {

/// The plans in this browser, one of them open, and who I am. All that a screen needs to list,
/// open, change, save and hand out plans.
///
/// Answers (`Done`) may come at once or later, on the same thread, and always come. A `Problem` is
/// in words for the person. Texts handed in are copied. References and spans handed out hold until
/// the next call that is not const, and the plan's until `revision()` moves: a follower's plan may
/// be replaced as a whole.
class Workspace {
 public:
  using Done = std::function<void(Result<void>)>;

  /// The world outside; everything outlives the workspace.
  struct Ports {
    Store* local = nullptr;    // holds each edit at once: local storage, or a folder
    Store* durable = nullptr;  // beside it, slower and surer: IndexedDB; may be null
    Tabs* tabs = nullptr;      // null: no other tab can be
    const Clock* clock = nullptr;
    Random* random = nullptr;
  };

  explicit Workspace(Ports ports);
  ~Workspace();
  Workspace(const Workspace&) = delete;

  // ---- The workspace as a whole

  /// Reads settings and the list of plans. First call; nothing else works before its answer. A
  /// problem means that no store can be read: plans can still be made, but are not kept.
  void start(Done done);
  /// Goes up by one with everything that may change a screen: the plan, the list, access, save
  /// state, settings.
  std::uint64_t revision() const { return revision_; }
  /// Called after each such change: the screen asks for a frame.
  void on_news(std::function<void()> news) { news_ = std::move(news); }
  /// The open plan is not kept before the person allows it (a page opened from disk shares its
  /// storage with every other such page); where no plan is open, nothing is. `permit` is the person
  /// allowing it for the open plan. Where a copy of it is kept already, that one is opened and the
  /// copy of this page waits as `import_question`.
  bool needs_permission() const { return needs_permission_; }
  void permit(Done done);

  // ---- Settings of this browser: "theme", "my_name" … any name, any text

  /// "" where it was never set.
  std::string_view setting(std::string_view name) const { return settings_.find(name); }
  void set_setting(std::string_view name, std::string_view value);

  // ---- The list of plans, newest edit first

  std::span<const PlanCard> plans() const { return cards_; }
  const PlanCard* card(Id plan) const;

  // ---- Opening and making plans. Each first saves and closes the plan that is open; edits of it
  // that no store would take are then `stranded()`.

  /// Reads a plan and asks for its pen: `access()` is then `writing`, or `following` where another
  /// tab has it.
  void open(Id plan, Done done);
  void close(Done done);
  /// A new plan with its two parties and me as the first person, kept and open for writing.
  void create(const NewPlan& words, Done done);
  /// Takes a sample or a generated plan, kept and open for writing; where it is here already, opens
  /// that one. The reader takes the part of the first party until `set_me` says otherwise.
  void add_sample(std::unique_ptr<Plan> plan, Done done);

  /// Opens the bytes of a plan file as a plan of one's own, with new replica ids. Where the plan is
  /// here already, nothing happens but that `import_question()` is set; `answer_import` goes on.
  /// All problems of a bad file come at once; it changes nothing. `signer`: the words of the key
  /// that signed it, for the record of the exchange.
  void import_file(std::string bytes, Done done, std::string signer = {});
  const ImportQuestion* import_question() const;
  void answer_import(ImportChoice choice, Done done);

  /// Removes a plan from this browser for good. Screens ask first and offer `export_plan`. Until
  /// the tab closes, `restore_removed` brings back the one removed last.
  void remove(Id plan, Done done);
  /// The title of the plan removed last, or "" where none can be brought back.
  std::string_view removed_title() const;
  void restore_removed(Done done);

  // ---- The open plan

  /// Null where none is open.
  const Plan* plan() const { return plan_.get(); }
  Access access() const { return access_; }
  bool writable() const { return access_ == Access::writing; }
  /// "Edit here instead": asks the tab with the pen to save and hand it over; takes it where that
  /// tab does not answer within about two seconds.
  void edit_here(Done done);

  /// Who I am in the open plan; none before the person said so.
  Id my_party() const { return me_.party; }
  Id my_person() const { return me_.person; }
  Taker taker() const { return {me_.party, me_.person}; }
  /// Says so: a party of the plan, and the name of a person of that party, who is entered into the
  /// plan where there is none of that name. The name also becomes the setting "my_name".
  Result<void> set_me(Id party, std::string_view name);

  /// Changes the open plan as one edit with one undo: `write` notes what it wants in the
  /// transaction; its problem, a required field left empty, or `writable()` being false refuse the
  /// whole edit, and the plan is untouched. `label` is what undo calls it ("Change objective"). The
  /// change is empty where nothing really differs. The edit is kept by itself; see `save_state`.
  Result<Change> edit(std::string_view label,
                      const std::function<Result<void>(Transaction&)>& write);
  bool can_undo() const { return writable() && undo_.can_undo(); }
  bool can_redo() const { return writable() && undo_.can_redo(); }
  /// What the next undo or redo is about: "Change objective"; "" for none.
  std::string_view undo_label() const { return undo_.undo_label(); }
  std::string_view redo_label() const { return undo_.redo_label(); }
  Result<Change> undo();
  Result<Change> redo();
  /// A fresh id for a new record.
  Id new_id() { return ports_.random->id(); }
  Moment now() const { return within_calendar(ports_.clock->now()); }

  /// The whole plan as a file: one's own full copy, private part included. Not for the partner.
  ExportFile export_plan() const;
  /// When a file of the open plan was last handed out from this browser; zero: never.
  Moment handed_out() const { return me_.handed_out; }
  /// Notes that it is handed out now.
  void note_handed_out();
  void note_handed_out(Moment made);
  /// The same of `export_plan`'s own full copy: the plan as it stands is in a file.
  void note_filed();
  /// Whether a file has all of the open plan as it stands: it was opened from one or exported
  /// since.
  bool filed() const { return plan_ && filed_ == plan_->revision(); }

  // ---- Exchange with the other parties (workspace_exchange.cpp)

  /// What handing over the open plan would do (`check_share`).
  ShareCheck check_sharing() const;
  /// The file for another party: the shared part and nothing else (`share`); it names the hash of
  /// the one before. Nothing is noted yet. `agreed`: the person has seen what `check_sharing` asks
  /// about. Problems in words where it cannot leave.
  Result<OutgoingFile> make_for(Id party, bool agreed = false);
  /// Notes, privately, that the file was handed out, what it told them, and its hash. `signer`:
  /// what to note of the key that signs it. A problem where its plan is not open for writing here
  /// any more.
  Result<void> note_shared(const OutgoingFile& file, std::string_view signer = {});
  /// Both at once, for a file that is handed out as it is.
  Result<ExportFile> share_with(Id party, std::string_view signer = {}, bool agreed = false);
  /// Takes the note of a file back that never went (a Handover record), as one edit: what it would
  /// have told them counts as not handed over.
  Result<Change> note_not_sent(Id handover);
  /// What an opened file would change in the open plan; null where none waits. Nothing is written
  /// before `commit_review`.
  const Review* review() const { return review_ ? &review_->review : nullptr; }
  Review* review() { return review_ ? &review_->review : nullptr; }
  /// The name of whoever the file under review is from; "" for a colleague's copy.
  std::string review_from() const;
  /// Whether that file names one before it that was not taken here.
  bool review_breaks_chain() const;
  /// Drops the file; nothing has changed.
  void leave_review();
  /// Joins the file with the person's answers: one edit, one undo, one line of history. The state
  /// before is kept for `restore_before`. A problem where the plan cannot be written.
  void commit_review(Done done);
  /// Brings back what the plan held before a file was taken (a Handover record), as one new edit.
  void restore_before(Id handover, Done done);
  /// Takes a shared record back, or shares a private one (exchange/privacy.hpp), as one edit.
  Result<Change> set_private(std::string_view kind, Id id, bool is_private);

  // ---- Safety

  /// Whether the newest edit is kept, and words for it (`words_for`).
  SaveState save_state() const;
  /// Tries again what could not be kept, and answers when every store has answered.
  void flush(std::function<void()> done);
  /// To be called when the person has paused for two seconds or so and `wants_tidying()`: takes the
  /// snapshot that lets the journal go. Nothing is lost where it is never called.
  bool wants_tidying() const;
  void tidy();
  /// Words for the person after stored data were cleared under this tab: what was saved again, and
  /// what is gone. "" where that did not happen, or nobody lost anything; stays until
  /// `dismiss_cleared`.
  std::string cleared_words() const;
  void dismiss_cleared();
  /// Edits that are only here, to be offered as a file; null where there are none. Stays until
  /// `dismiss_stranded`.
  const StrandedEdits* stranded() const { return stranded_ ? &*stranded_ : nullptr; }
  void dismiss_stranded();
  /// Why the plan that was to be opened last does not open, and what can be done; null where there
  /// is nothing of the sort. Stays until another one is opened, or `leave_rescue`.
  const Rescue* rescue() const { return rescue_ ? &rescue_->told : nullptr; }
  void leave_rescue();
  /// The bytes as they are stored: the plan, and behind it the edits since, a line each. Empty
  /// where none are left.
  ExportFile rescue_file() const;
  /// Opens what can be read of it, under new replica ids. The stored bytes are kept apart first
  /// (`apart`); a problem where that is refused and `rescue_file` was never taken.
  void open_rescued(Done done);
  /// What was stored of the open plan and could not be read is kept apart from it: words for it, ""
  /// where there is none.
  std::string_view apart_words() const { return me_.apart_words; }
  /// Only this tab has it, since no store would take it.
  bool apart_only_here() const { return !apart_here_.empty(); }
  void read_apart(std::function<void(Result<std::vector<ExportFile>>)> done);
  /// The person lets go of it.
  void drop_apart();

  // ---- Room (record/limits.hpp)

  /// What to say of how full the open plan is; "" while there is ample room.
  std::string room_words() const;
  /// Whether the history takes so much of the plan that leaving out its oldest half would help.
  bool can_shorten_history() const;
  /// Leaves out the oldest half of the history. Screens offer a file of the whole plan first.
  void shorten_history(Done done);

  /// How full the stores are, as of the last `measure_usage`.
  std::span<const StoreUsage> usage() const { return usage_; }
  void measure_usage(Done done);
  /// Whether the browser promised to spare the storage when it makes room; nothing before it was
  /// asked, at the first plan of one's own.
  std::optional<bool> persistent() const { return persistent_; }

 private:
  struct Removed {
    PlanSettings settings;
    std::string bytes;
    bool kept = true;  // in a store, too
  };
  struct Import {
    ImportQuestion question;
    std::unique_ptr<Plan> plan;
  };
  struct OpenReview {
    Review review;
    std::shared_ptr<Plan> file;
    bool with_private = false;  // join the private part, too
    Id from;                    // party; none for a colleague's copy
    std::string hash, signer;
    std::uint64_t revision = 0;  // of the plan that it was prepared for
  };
  struct OpenRescue {
    Rescue told;
    std::string bytes;  // as stored
    std::unique_ptr<Plan> plan;
    std::string hash, signer;    // of a file
    mutable bool filed = false;  // the person has been given the bytes
  };
  /// Journal lines that could not be carried out, with all that they build upon.
  struct Unread {
    std::string bytes, words;
  };
  /// An edit of this tab that the surest store has not confirmed yet.
  struct Unconfirmed {
    std::uint64_t number;
    std::string label;
    std::uint64_t shared_counter, private_counter;
  };
  using Forward = std::function<void()>;

  // workspace_open.cpp
  void ask_for_pen(Tabs::Asking asking, std::function<void(Tabs::Answer)> answered);
  void begin_opening(Id plan);
  void read_open_plan(const Tabs::Answer& pen, Done done);
  void take_over(std::unique_ptr<Plan> plan, PlanSettings settings, Done done);
  void write_first(std::unique_ptr<Plan> plan, Done done);
  Result<void> load(const Recovered& recovered);
  void start_writing(std::uint64_t number, bool fresh_replicas, Done done);
  void follow_now(Done done);
  void forget_open();
  /// `done`, after which the open plan is known to stand in a file.
  Done noting_filed(Done done);
  std::function<void()> in_this_opening(Forward step) const;
  // workspace_rescue.cpp
  void begin_rescue(Problems problems, Done done);
  void offer_rescue(Problems problems, std::string bytes, std::string hash, std::string signer);
  void open_stored_rescue(PlanSettings settings, Done done);
  void erase_apart(Id plan, std::uint32_t pieces);
  void keep_apart(std::string bytes, std::string words, std::function<void(bool)> done);
  void keep_unread(Forward done);
  void take_file(std::unique_ptr<Plan> plan, std::size_t size, std::string hash, std::string signer,
                 Done done);
  // workspace_follow.cpp
  void join();
  void write_if_nobody_does();
  void tell_tabs(const JournalEntry& entry);
  void receive(const JournalEntry& entry);
  void follow(const JournalEntry& entry);
  void reload(Keeper::Reading reading, std::function<void(bool found)> done);
  void pen_granted(const Tabs::Answer& answer, Done done);
  void hand_over(std::function<void(std::uint64_t)> release);
  void pen_settled();
  void lose_pen();
  void strand(std::vector<std::string> labels, ExportFile file);
  std::vector<std::string> labels_missing_in(const Plan* plan) const;
  void confirm_edits();
  // workspace_cleared.cpp
  void watch_stores();
  void store_emptied(const Store& store);
  void write_again(const Store& store);
  void list_again();
  std::vector<std::string> plans_gone() const;
  std::string what_became_of_the_plan() const;
  // workspace_permit.cpp
  void learn_permission();
  void permit_in_stores(Id plan, Forward done);
  void keep_open_plan(Done done);
  void ask_which_copy(const std::vector<Id>& kept, Done done);
  // workspace_import.cpp, workspace_remove.cpp
  void ask_to_persist();
  void erase(Id plan, std::string bytes, Done done);
  std::string new_replica();
  // workspace_edit.cpp
  void note_counter_left();
  Pen pen() const;
  Result<Change> keep(Change change);
  Result<Change> keep_whole(Change change);
  Result<void> enter_person(Id party, std::string_view name);
  // workspace_exchange.cpp
  void take_first(std::unique_ptr<Plan> plan, const PlanCard& file, Done done);
  void begin_review(std::shared_ptr<Plan> file, bool with_private, Done done);
  Result<void> prepare_review(std::shared_ptr<Plan> file, bool with_private);
  OwnWriting own_writing() const { return {me_.shared_replica, me_.left}; }
  struct Handing;
  Result<void> write_handover(Transaction& transaction, Id id, const Handing& what) const;
  Result<Change> note_handover(const Handing& what);
  void keep_state_before(Id handover, std::string bytes);
  void persist_whole(bool fresh_replicas, Done done);
  // workspace.cpp
  struct Listing {
    std::vector<Id> ids;
    Problems problems;  // one for each store that could not be read
  };
  void changed();
  void list_plans(std::function<void(Listing)> done);
  void learn_list(const std::vector<Id>& ids, Done done);
  void show_card();
  void keep_card();

  Ports ports_;
  std::vector<Store*> stores_;
  Settings settings_;
  std::vector<PlanCard> cards_;
  std::unique_ptr<Plan> plan_;
  std::unique_ptr<Plan> previous_;  // the plan that a reload replaced: a caller may still read it
  std::shared_ptr<Keeper> keeper_;
  UndoStack undo_;
  PlanSettings me_;  // of the open plan
  Access access_ = Access::none;
  Id open_;                    // the plan that is open or being opened
  std::uint64_t opening_ = 0;  // which opening this is: answers to an earlier one are dropped
  std::uint64_t number_ = 0, generation_ = 0;  // of the newest line in `plan_`
  std::uint64_t filed_ = ~std::uint64_t{0};    // the revision that a file has
  bool reading_ = false;
  bool handed_over_ = false;  // the pen went to another tab in order; no line of it has come yet
  bool taking_pen_ = false;   // granted, but not written with yet
  std::vector<std::function<void(std::uint64_t)>> asked_;  // for the pen meanwhile
  std::vector<JournalEntry> early_;  // lines that came while the plan was being read
  std::deque<Unconfirmed> unconfirmed_;
  std::unique_ptr<Import> import_;
  std::unique_ptr<OpenReview> review_;
  std::string file_hash_, file_signer_;  // of the partner's file that is being taken
  std::unique_ptr<OpenRescue> rescue_;
  std::optional<Unread> unread_;
  std::vector<std::string> apart_here_;  // kept apart, but in memory alone
  std::optional<Removed> removed_;
  std::optional<StrandedEdits> stranded_;
  std::optional<Cleared> cleared_;
  std::vector<const Store*> emptied_early_;  // while the plan was being opened
  std::vector<StoreUsage> usage_;
  std::optional<bool> persistent_;
  bool needs_permission_ = false;
  std::uint64_t revision_ = 0;
  std::function<void()> news_;
  Lifeline lifeline_;
};

}  // namespace entente
