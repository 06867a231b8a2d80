#pragma once
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "record/plan.hpp"

namespace entente {

/// A sample plan as a list shows it.
struct SampleWords {
  std::string name;   // "helix": in commands and addresses
  std::string title;  // "Helix · oncology launch"
  std::string story;  // one line
};

/// Every sample that the program carries, by name.
std::span<const SampleWords> sample_plans();

/// The sample called `name`, the same on every call; a problem where there is none.
Result<std::unique_ptr<Plan>> sample_plan(std::string_view name);

}  // namespace entente
