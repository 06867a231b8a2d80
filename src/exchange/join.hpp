#pragma once
#include <algorithm>
#include <vector>

#include "exchange/record_state.hpp"

namespace entente::exchange {

/// How the joining of one register went.
enum class Joining : std::uint8_t {
  good,
  differs,   // one stamp, two values
  unfounded  // one side claims to have seen a value, yet holds only what that value replaced
};

/// A value that one side was not told of contradicts none.
inline bool same(const Rival& left, const Rival& right) {
  return left.value == right.value || is_withheld(left.value) || is_withheld(right.value);
}
inline bool same(const LifeEntry& left, const LifeEntry& right) {
  const auto within = [](const LifeEntry& a, const LifeEntry& b) {
    return std::all_of(a.seen.begin(), a.seen.end(), [&](Dot dot) { return covers(b.seen, dot); });
  };
  return left.birth == right.birth && within(left, right) && within(right, left);
}

/// Of two entries with one stamp the one that tells more.
inline const Rival& fuller(const Rival& left, const Rival& right) {
  return is_withheld(left.value) ? right : left;
}
inline const LifeEntry& fuller(const LifeEntry& left, const LifeEntry&) { return left; }

/// What of `kept` survives beside `others`, whose holder has seen `seen`: what they hold too, and
/// what they have not seen. Says whether something went.
template <class Entry>
bool keep_unseen(const std::vector<Entry>& kept, const std::vector<Entry>& others, const Seen& seen,
                 bool with_common, std::vector<Entry>& joined, Joining& joining) {
  bool dropped = false;
  for (const Entry& entry : kept) {
    const auto twin = std::find_if(others.begin(), others.end(),
                                   [&](const Entry& other) { return other.dot == entry.dot; });
    if (twin != others.end()) {
      if (!same(entry, *twin)) joining = Joining::differs;
      if (with_common) joined.push_back(fuller(entry, *twin));
    } else if (!seen.covers(entry.dot) || others.empty()) {
      // Who holds nothing at all replaced nothing: an absence, cut out by hand, removes nothing.
      joined.push_back(entry);
    } else {
      dropped = true;
    }
  }
  return dropped;
}

/// Joins two registers: the values that neither side has seen the other replace. Who has seen a
/// value and replaced it holds something newer that the other side has not seen; where that is not
/// so, its version vector claims too much.
template <class Entry>
Joining join(const std::vector<Entry>& mine, const std::vector<Entry>& theirs, const Seen& my_seen,
             const Seen& their_seen, std::vector<Entry>& joined) {
  joined.clear();
  Joining joining = Joining::good;
  const bool mine_went = keep_unseen(mine, theirs, their_seen, true, joined, joining);
  const std::size_t from_mine = joined.size();
  const bool theirs_went = keep_unseen(theirs, mine, my_seen, false, joined, joining);
  const bool theirs_stay = joined.size() > from_mine;
  const bool mine_stay = std::any_of(joined.begin(), joined.begin() + from_mine,
                                     [&](const Entry& e) { return !their_seen.covers(e.dot); });
  if (joining == Joining::good && ((mine_went && !theirs_stay) || (theirs_went && !mine_stay)))
    joining = Joining::unfounded;
  return joining;
}

}  // namespace entente::exchange
