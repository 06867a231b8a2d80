#include "screen/shell/version.hpp"

#include "base/concat.hpp"
#include "base/version.hpp"
#include "format/plan_file.hpp"

namespace entente::screen {

std::string version_words() {
  return concat("Version ", program_version, " · plan file version ", plan_version);
}

}  // namespace entente::screen
