#include "record/undo.hpp"

#include "base/concat.hpp"

namespace entente {

void UndoStack::note(const Change& change) {
  if (change.empty()) return;
  undone_.clear();
  if (done_.size() == limit) done_.erase(done_.begin());
  done_.push_back(change);
}

std::string_view UndoStack::undo_label() const {
  return done_.empty() ? std::string_view{} : done_.back().label;
}

std::string_view UndoStack::redo_label() const {
  return undone_.empty() ? std::string_view{} : undone_.back().label;
}

Change UndoStack::take_back(std::vector<Change>& from, std::vector<Change>& to,
                            std::string_view prefix, Plan& plan, const Pen& pen, Moment now) {
  refused_.clear();
  // Edits whose every trace is gone by now (another's removal, say) are passed over.
  while (!from.empty()) {
    Change taken = std::move(from.back());
    from.pop_back();
    const std::string label = concat(prefix, taken.label);
    Transaction back = reversal(plan, pen, now, taken, label);
    refused_ = back.check_room();
    if (!refused_.empty()) {
      from.push_back(std::move(taken));
      return {};
    }
    Change reversed = back.commit();
    if (reversed.empty()) continue;
    to.push_back(reversed);
    to.back().label = taken.label;  // what people call it stays the same
    return reversed;
  }
  return {};
}

Change UndoStack::undo(Plan& plan, const Pen& pen, Moment now) {
  return take_back(done_, undone_, "Undo: ", plan, pen, now);
}

Change UndoStack::redo(Plan& plan, const Pen& pen, Moment now) {
  return take_back(undone_, done_, "Redo: ", plan, pen, now);
}

}  // namespace entente
