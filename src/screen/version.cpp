#include "screen/version.hpp"

#include "format/plan_file.hpp"

namespace entente::screen {

std::string version_words() {
  return "Version 0.1 · plan file version " + std::to_string(plan_version);
}

}  // namespace entente::screen
