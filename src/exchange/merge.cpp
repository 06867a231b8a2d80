#include "exchange/merge.hpp"

#include <algorithm>

#include "exchange/merge_reader.hpp"

namespace entente {

Merge::Merge() = default;
Merge::Merge(Merge&&) noexcept = default;
Merge& Merge::operator=(Merge&&) noexcept = default;
Merge::~Merge() = default;

Result<Merge> Merge::prepare(const Plan& ours, std::shared_ptr<Plan> theirs, Visibility part,
                             std::optional<OwnReplica> own) {
  if (ours.id() != theirs->id())
    return Problem{"/plan",
                   "this is a file of another plan, not of the one that is open; open it on its "
                   "own instead"};
  Merge merge;
  merge.theirs_ = std::move(theirs);
  merge.part_ = part;
  MergeReader reader(merge, ours);
  if (Problems problems = reader.run(own); !problems.empty()) return problems;
  return merge;
}

}  // namespace entente
