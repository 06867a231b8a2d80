#pragma once
#include <memory>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "base/arena.hpp"
#include "kit/chart/matrix.hpp"
#include "practice/rights/rules.hpp"
#include "screen/shell/context.hpp"

namespace entente::screen {

/// Which rights are asked for: all, or those that are to be mended.
struct RightsChip {
  enum class Only : std::uint8_t { all, no_driver, overdue, left_out } only = Only::all;
  Id party;  // that is left out
  std::string words;
  kit::Tone tone = kit::Tone::neutral;
};

/// What the matrix of decision rights shows: worked out when the plan, the filter or the columns
/// change; what stands in a row only once the row is shown. Texts lie in the plan or in `texts`.
struct RightsView {
  std::vector<Id> rights;  // of each row
  std::vector<Id> who;     // a person or a body, of each column
  std::unordered_map<Id, std::uint32_t> column_of;
  std::vector<kit::MatrixGroup> groups;
  std::vector<kit::MatrixColumn> columns;
  mutable std::vector<kit::MatrixRow> rows;  // filled in when they are shown first
  std::size_t all = 0, in_phase[4] = {};     // of all rights; [0]: no phase given
  std::vector<RightsChip> warnings;          // of those in the phase that is shown
  std::vector<Id> addable;                   // people and bodies without a column
  std::vector<kit::Option> options;          // to choose one of them
  std::shared_ptr<Arena> texts = std::make_shared<Arena>();
};

/// Which rights the address asks for.
struct RightsFilter {
  int phase = -1;  // a practice::Phase; -1: all
  RightsChip::Only only = RightsChip::Only::all;
  Id party;
  bool is(const RightsChip& chip) const { return only == chip.only && party == chip.party; }
};
/// As in a table's address: "phase:ongoing", "driver:" for none, "matter:overdue"; "without:<id>"
/// for those that leave a party out.
RightsFilter rights_filter(const ListAddress& address);
ListAddress address_of(const RightsFilter& filter);

/// What the screen of decision rights remembers.
struct RightsState {
  RightsFilter filter;    // of this frame's address
  std::vector<Id> added;  // columns that the person has asked for, or has worked in
  using Stand = std::tuple<Date, int, RightsChip::Only, Id, std::size_t>;
  PlanMemo<Stand, RightsView> view;
  std::uint64_t made = 0;  // how often the view was worked out
};

const RightsView& rights_view(Context& context, RightsState& state);
/// Fills in one row of it, where that has not been done.
void fill_row(Context& context, const RightsView& view, std::size_t row);

}  // namespace entente::screen
