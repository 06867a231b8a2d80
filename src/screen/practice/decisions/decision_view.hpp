#pragma once
#include <array>
#include <memory>
#include <string>
#include <vector>

#include "practice/decisions/rules.hpp"
#include "screen/shell/context.hpp"

namespace entente::screen {

/// A decision as the log shows it.
struct DecisionRow {
  Id id;
  practice::DecisionStatus status;  // open where none is given
  Text title;
  std::string body, driver;
  Date raised, decided;
  int days = -1;  // open so far, or until it was decided; -1: not known
};

/// Every decision: those open first, the longest open of them first; then the last decided first.
std::vector<DecisionRow> decision_rows(const Plan& plan, Date today);

/// The decision that is being taken in a dialog.
struct Deciding {
  Id decision;
  std::shared_ptr<Draft> draft;
  Problems problems;
  bool fresh = true;
};

/// What the decision log remembers.
struct DecisionState {
  bool show_all = false;  // of the open ones
  std::string cell;       // the words of the cell that is drawn
  PlanMemo<Date, std::vector<DecisionRow>> rows;
  Memo<std::tuple<std::uint64_t, int, int, bool>, std::vector<std::uint32_t>> shown;
  std::array<std::size_t, 4> counts{};  // by status; [0]: all
  Deciding deciding;
};
DecisionState& decision_state(Context& context);
const std::vector<DecisionRow>& decision_rows(Context& context, DecisionState& state);

/// "12 days", "today", "" where it is not known.
std::string open_words(int days);

/// Asks for what was decided and why; one edit writes it with the status and the day.
void begin_deciding(Context& context, Id decision);
void draw_deciding(Context& context);

}  // namespace entente::screen
