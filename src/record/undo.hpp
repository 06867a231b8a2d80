#pragma once
#include <string_view>
#include <vector>

#include "record/transaction.hpp"

namespace entente {

/// What can be undone and redone. Undo writes the old values as a new edit, so it merges like any
/// other; it is not itself noted as something to undo but as something to redo.
class UndoStack {
 public:
  static constexpr std::size_t limit = 1000;  // edits remembered

  void note(const Change& change);  // a fresh edit: forgets what could be redone
  bool can_undo() const { return !done_.empty(); }
  bool can_redo() const { return !undone_.empty(); }
  /// What the next undo or redo takes back or brings again: "Change objective"; "" for none.
  std::string_view undo_label() const;
  std::string_view redo_label() const;
  /// Commits the reversal and returns it, for the journal; an empty change where there is nothing.
  Change undo(Plan& plan, const Pen& pen, Moment now);
  Change redo(Plan& plan, const Pen& pen, Moment now);
  /// Why the last undo or redo did nothing although there was something: the plan is too full.
  const Problems& refused() const { return refused_; }

 private:
  /// Reverses the last of `from` that still has an effect and notes it in `to`.
  Change take_back(std::vector<Change>& from, std::vector<Change>& to, std::string_view prefix,
                   Plan& plan, const Pen& pen, Moment now);
  std::vector<Change> done_, undone_;
  Problems refused_;
};

}  // namespace entente
