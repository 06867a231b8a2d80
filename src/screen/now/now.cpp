#include "screen/now/now.hpp"

#include "base/order.hpp"

#include <algorithm>
#include <tuple>

namespace entente::screen {
namespace {

using practice::Finding;
using practice::Matter;

constexpr NowWords words[now_count] = {
    {"overdue", "Overdue", kit::Tone::bad},       {"no_driver", "No driver", kit::Tone::bad},
    {"due_soon", "Due soon", kit::Tone::warning}, {"stale", "Stale", kit::Tone::warning},
    {"unowned", "No owner", kit::Tone::warning},  {"partner", "Partner", kit::Tone::accent},
    {"missing", "Missing", kit::Tone::neutral}};

Now sort_of(const Finding& finding, Id my_party) {
  if (finding.matter == Matter::missing) return Now::missing;
  if (my_party && finding.party && finding.party != my_party) return Now::partner;
  switch (finding.matter) {
    case Matter::overdue:
      return Now::overdue;
    case Matter::no_driver:
      return Now::no_driver;
    case Matter::due_soon:
      return Now::due_soon;
    case Matter::unowned:
      return Now::unowned;
    default:
      return Now::stale;
  }
}

/// The sort, the weight, then the oldest day; what has none stands last.
auto order_of(const NowItem& item) {
  const Finding& finding = *item.finding;
  const int day = finding.day ? finding.day.days : 1'000'000;
  return std::tuple(item.now, -static_cast<int>(finding.weight), day);
}

}  // namespace

std::span<const NowWords, now_count> now_words() { return words; }

std::size_t NowList::mine() const {
  std::size_t sum = 0;
  for (std::size_t sort = 0; sort < static_cast<std::size_t>(Now::partner); ++sort)
    sum += counts[sort];
  return sum;
}

NowList now_list(const PlanView& view, Id my_party, const Now* only) {
  NowList list;
  for (const PracticeView& each : view.practices())
    for (const Finding& finding : each.findings) {
      const Now now = sort_of(finding, my_party);
      ++list.counts[static_cast<std::size_t>(now)];
      if (!only || now == *only) list.items.push_back({now, each.practice, &finding});
    }
  list.of = list.items.size();
  const auto sooner = [](const NowItem& a, const NowItem& b) { return order_of(a) < order_of(b); };
  if (list.of <= NowList::most) {
    put_in_order(list.items.begin(), list.items.end(), sooner);
    return list;
  }
  std::partial_sort(list.items.begin(), list.items.begin() + NowList::most, list.items.end(),
                    sooner);
  list.items.resize(NowList::most);
  return list;
}

}  // namespace entente::screen
