#pragma once
#include <cstddef>
#include <vector>

#include "record/plan.hpp"

namespace entente {

/// How many records of a kind were touched.
struct KindCount {
  const Kind* kind = nullptr;
  std::size_t count = 0;
};

/// How many shared records of each kind were touched after `moment`, the most first; a bulk change
/// counts as one record of no kind (`kind` null). One pass back over the history.
std::vector<KindCount> touched_since(const Plan& plan, Moment moment);

}  // namespace entente
