#include <algorithm>

#include "base/counts.hpp"
#include "workspace/keeper.hpp"

namespace entente {
namespace {

enum class Standing : std::uint8_t { holds, busy, fails };

Standing standing_of(const Lane& lane, std::uint64_t number, bool writing_snapshot) {
  if (lane.holds(number)) return Standing::holds;
  if (lane.problem()) return Standing::fails;
  return lane.busy() || writing_snapshot ? Standing::busy : Standing::fails;
}

SaveState::Where where_of(const std::vector<Standing>& lanes) {
  using Where = SaveState::Where;
  const auto count = [&](Standing standing) {
    return static_cast<std::size_t>(std::count(lanes.begin(), lanes.end(), standing));
  };
  if (count(Standing::holds) == lanes.size()) return Where::kept;
  if (count(Standing::fails) == lanes.size()) return Where::nowhere;
  if (count(Standing::busy) > 0) return Where::saving;
  return lanes.front() == Standing::holds ? Where::local_only : Where::durable_only;
}

std::string listed(const Problems& problems) {
  std::string text;
  for (const Problem& problem : problems) text += (text.empty() ? "" : "; ") + text_from(problem);
  return text;
}

/// Where no store holds anything, it is not the edits alone that are at stake.
std::string counted_edits(std::uint64_t count, std::uint64_t all) {
  if (count == 0 || count == all) return "This plan is";
  if (count == 1) return "Your last edit is";
  return "Your last " + grouped(count) + " edits are";
}

}  // namespace

SaveState Keeper::state() const {
  SaveState state;
  state.number = number_;
  state.unsaved = number_ - std::min(safe_, number_);
  std::vector<Standing> standings;
  for (const auto& lane : lanes_) {
    standings.push_back(standing_of(*lane, number_, snapshots_ > 0));
    if (standings.back() != Standing::fails) continue;
    const std::string what =
        lane->problem() ? lane->problem()->what : "the plan is too large for it";
    state.problems.push_back({std::string(lane->store_name()), what});
  }
  state.where = where_of(standings);
  return state;
}

SaveWords words_for(const SaveState& state) {
  using Where = SaveState::Where;
  const std::string why = " (" + listed(state.problems) + ")";
  switch (state.where) {
    case Where::kept:
      return {"Saved", ""};
    case Where::saving:
      return {"Saving…", ""};
    case Where::local_only:
      return {
          "Saved for now",
          "Your edits survive closing this tab. A crash of the computer or the browser may cost "
          "the last minutes, because the surer of two places to keep them refused" +
              why + ". Save a file before you stop for the day."};
    case Where::durable_only:
      return {"Saved",
              "Your edits are kept, but a moment later than usual: one made in the second before a "
              "crash may be missing, because the quicker of two places to keep them refused" +
                  why + "."};
    case Where::nowhere:
      return {"Not saved", counted_edits(state.unsaved, state.number) + " in this tab only" + why +
                               ". Save a file before you close it."};
  }
  return {};
}

}  // namespace entente
