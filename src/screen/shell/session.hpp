#pragma once
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "kit/widgets.hpp"
#include "practice/deed.hpp"
#include "screen/list/list_state.hpp"
#include "screen/record/draft.hpp"
#include "screen/record/history_words.hpp"
#include "screen/record/plan_view.hpp"
#include "screen/shell/file_problems.hpp"
#include "screen/shell/memory.hpp"
#include "screen/start/start_form.hpp"
#include "screen/view/board_words.hpp"

namespace entente::screen {

/// A question that stands over the page until it is answered.
struct Question {
  std::string title, words, action;  // "Delete Helix?", what it means, "Delete"
  std::function<void()> yes;
  std::string other;  // a second way, such as "Export first"; empty: none
  std::function<void()> instead;
  kit::Emphasis emphasis = kit::Emphasis::danger;  // of `action`
};

/// A record that is being made: nothing of it is in the plan before the person adds it.
struct NewRecord {
  const Kind* kind = nullptr;
  std::unique_ptr<Draft> draft;
  Problems problems;
  bool fresh = true;  // the dialog has just opened
};

/// A deed that asks for something before it is done.
struct AskedDeed {
  const practice::Deed* deed = nullptr;
  RecordKey key;
  std::shared_ptr<Draft> draft;  // what the record holds, with what the deed writes
  Problems problems;
  bool fresh = true;  // the dialog has just opened
};

/// A sealed file that waits for its passphrase.
struct SealedFile {
  std::string name, bytes, passphrase, problem;
  bool waiting = false;
};

/// What screens keep between frames beside the plan. One per application.
struct Session {
  PlanView view;
  std::map<std::string, ListState, std::less<>> lists;  // by kind
  std::optional<NewRecord> new_record;
  std::optional<AskedDeed> asked_deed;
  std::optional<PasteDialog> paste;
  std::optional<BulkDialog> bulk;
  std::optional<Question> question;
  std::optional<FileProblems> problems;
  std::optional<SealedFile> sealed;
  std::string signature;        // of the file that is opened next, as a .minisig file
  std::string signature_words;  // what the last signature was found to be; told once
  StartForm start;
  /// When what was worked out still holds: for this plan, revision and record.
  struct PlanStand {
    const Plan* plan = nullptr;
    std::uint64_t revision = 0;
    Id record;
    friend bool operator==(const PlanStand&, const PlanStand&) = default;
  };
  Memo<PlanStand, std::vector<HistoryWords>> record_history, plan_history;
  Memory memory;                  // what single screens keep while the plan is open
  std::uint64_t derivations = 0;  // how often Context::derived worked something out
  bool choosing_me = false;       // the dialog "Who are you?" is open
  std::string notices;            // the licences of what is inside, once read
  bool notices_asked = false, show_notices = false;
  bool usage_asked = false;
  std::uint64_t restore_toast = 0;
  bool offer_restore = false;  // a plan was deleted: say so, and how to bring it back

  kit::Toasts toasts;
  std::uint64_t undo_toast = 0;              // the toast that offers to undo …
  std::uint64_t undo_revision = 0;           // … what made the plan this revision
  std::deque<std::function<void()>> later;   // carried out when the frame is drawn
  std::vector<std::shared_ptr<Arena>> kept;  // what their values point at
  std::string focus_field;   // the record form drawn next gives this field the focus
  bool focus_first = false;  // the first field of the page that is drawn next takes the focus
};

}  // namespace entente::screen
