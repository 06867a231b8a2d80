#include "workspace/sample.hpp"

#include "base/concat.hpp"
#include "practice/practice.hpp"
#include "workspace/embedded_samples.hpp"
#include "workspace/script.hpp"

namespace entente {
namespace {

std::string every_name() {
  std::string names;
  for (const SampleWords& sample : sample_plans())
    append(names, names.empty() ? "" : ", ", sample.name);
  return names;
}

}  // namespace

Result<std::unique_ptr<Plan>> sample_plan(std::string_view name) {
  for (const EmbeddedSample& sample : embedded_samples())
    if (sample.name == name) return plan_from_script(sample.bytes, practice::catalog());
  return Problem{"", concat("There is no sample “", name, "”; there is ", every_name(), ".")};
}

}  // namespace entente
