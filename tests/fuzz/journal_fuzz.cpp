#include <cstdint>
#include <cstdlib>

#include "format/journal.hpp"
#include "format/plan_file.hpp"
#include "tests/unit/format/sample_plan.hpp"

/// Any line ends in problems, or in a change after which the plan is written and read back as the
/// same bytes, and whose own line brings the same plan again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace entente;
  const std::string_view line(reinterpret_cast<const char*>(data), size);
  const auto plan = test::small_plan(), copy = test::small_plan();
  const auto change = change_from_journal(line, *plan);
  if (!change) {
    if (change.problems().empty()) std::abort();
    return 0;
  }
  const std::string own_line = journal_line(*plan, *change);
  apply(*plan, *change);
  const std::string written = write_plan(*plan);
  const auto again = read_plan(written, test::catalog);
  if (!again || write_plan(**again) != written) std::abort();
  const auto replayed = change_from_journal(own_line, *copy);
  if (!replayed) std::abort();
  apply(*copy, *replayed);
  if (write_plan(*copy) != written) std::abort();
  return 0;
}
