#include <cstdint>
#include <cstdlib>

#include "exchange/merge.hpp"
#include "tests/unit/format/sample_plan.hpp"

/// Any file that can be read, joined into a plan, ends in problems, and the plan is as it was, or
/// in a plan that is written and read back as the same bytes and in which the file changes nothing
/// more.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace entente;
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  auto theirs = read_plan(bytes, test::catalog);
  if (!theirs) return 0;
  const auto ours = test::small_plan();
  const std::string before = write_plan(*ours);
  auto merge = Merge::prepare(*ours, std::shared_ptr<Plan>(std::move(*theirs)), Visibility::shared,
                              OwnReplica{test::pen.shared_replica, 2});
  if (write_plan(*ours) != before) std::abort();
  if (!merge) {
    if (merge.problems().empty()) std::abort();
    return 0;
  }
  std::move(*merge).apply(*ours);
  const std::string joined = write_plan(*ours);
  const auto again = read_plan(joined, test::catalog);
  if (!again || write_plan(**again) != joined) std::abort();
  auto known = read_plan(bytes, test::catalog);
  if (!known) std::abort();
  const auto second = Merge::prepare(**again, std::shared_ptr<Plan>(std::move(*known)));
  if (!second || second->brings_news() || !second->changes().empty()) std::abort();
  return 0;
}
