#include <cstdint>
#include <cstdlib>

#include "format/plan_file.hpp"
#include "tests/unit/record/test_kinds.hpp"

/// Any bytes end in problems, or in a plan that is written and read back as the same bytes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace entente;
  const auto plan =
      read_plan(std::string(reinterpret_cast<const char*>(data), size), test::catalog);
  if (!plan) {
    if (plan.problems().empty()) std::abort();
    return 0;
  }
  const std::string written = write_plan(**plan);
  const auto again = read_plan(written, test::catalog);
  if (!again || write_plan(**again) != written) std::abort();
  return 0;
}
