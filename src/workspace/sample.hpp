#pragma once
#include <memory>
#include <span>
#include <string_view>

#include "record/plan.hpp"

namespace entente {

/// A sample plan as a list shows it.
struct SampleWords {
  std::string_view name;   // "helix": in commands, and "samples/helix.json" beside the page
  std::string_view title;  // "Helix · oncology launch"
  std::string_view story;  // one line
  std::span<const std::string_view> parties;  // their short names
};

/// Every sample there is, in the order in which somebody new would read them.
std::span<const SampleWords> sample_plans();

/// The sample called `name`, the same on every call; a problem where there is none. Whoever calls
/// it carries all scripts with it; the page does not, it reads one as an asset.
Result<std::unique_ptr<Plan>> sample_plan(std::string_view name);

}  // namespace entente
