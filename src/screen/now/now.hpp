#pragma once
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "screen/record/plan_view.hpp"

namespace entente::screen {

/// What Home sorts findings into, the most pressing first.
enum class Now : std::uint8_t {
  overdue,
  no_driver,
  due_soon,
  stale,
  unowned,
  partner,  // any of these where the move is another party's
  missing
};
struct NowWords {
  std::string_view code, label;  // "due_soon" in addresses, "Due soon" on the screen
  kit::Tone tone;
};
inline constexpr std::size_t now_count = 7;
std::span<const NowWords, now_count> now_words();

/// A finding with the practice that found it; both live as long as the view's revision.
struct NowItem {
  Now now = Now::missing;
  const practice::Practice* practice = nullptr;
  const practice::Finding* finding = nullptr;
};

/// What needs somebody, counted and in order.
struct NowList {
  static constexpr std::size_t most = 200;
  std::array<std::size_t, now_count> counts{};
  std::vector<NowItem> items;  // the first `most` of those asked for
  std::size_t of = 0;          // how many there are of those
  /// How many need me: all but the partner's and what is merely missing.
  std::size_t mine() const;
};

/// Sorts what the practices found. `my_party` none: nothing counts as the partner's. `only`: items
/// of that sort alone.
NowList now_list(const PlanView& view, Id my_party, const Now* only);

}  // namespace entente::screen
