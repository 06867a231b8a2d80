#pragma once
#include "screen/exchange/review_words.hpp"
#include "screen/shell/layout.hpp"
#include "workspace/cautions.hpp"

namespace entente::screen {

/// What the review page keeps between frames.
struct ReviewPage {
  const Review* review = nullptr;
  const RecordChange* changes = nullptr;  // with `review`: which review this is
  std::vector<ReviewGroup> groups;
  std::vector<std::size_t> shown;  // rows of each group
  std::shared_ptr<Arena> written;  // third values
  Cautions cautions;               // what to know first, and of each change
  Taker taker;                     // whom they were worked out for
};

/// One field of a change: before and after, or the values of a conflict with what to do. Returns
/// its height.
float review_field(Context& context, Rect place, Review& review, ReviewPage& page,
                   std::size_t change, std::size_t field);

}  // namespace entente::screen
