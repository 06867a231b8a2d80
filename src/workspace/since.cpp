#include "workspace/since.hpp"

#include "base/order.hpp"

#include <algorithm>
#include <unordered_set>

namespace entente {
namespace {

void count_one(std::vector<KindCount>& counts, const Kind* kind) {
  for (KindCount& each : counts)
    if (each.kind == kind) return void(++each.count);
  counts.push_back({kind, 1});
}

}  // namespace

std::vector<KindCount> touched_since(const Plan& plan, Moment moment) {
  std::vector<KindCount> counts;
  std::unordered_set<Id> seen;
  const auto history = plan.history();
  for (auto line = history.rbegin(); line != history.rend() && line->at > moment; ++line) {
    if (line->part != Visibility::shared) continue;
    if (line->id && !seen.insert(line->id).second) continue;
    count_one(counts, line->id ? plan.catalog().find(line->kind) : nullptr);
  }
  put_in_order(counts.begin(), counts.end(),
               [](const KindCount& a, const KindCount& b) { return a.count > b.count; });
  return counts;
}

}  // namespace entente
