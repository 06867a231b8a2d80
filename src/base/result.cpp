#include "base/result.hpp"

#include "base/concat.hpp"

namespace entente {

std::string text_from(const Problem& problem) {
  return problem.place.empty() ? problem.what : concat(problem.place, ": ", problem.what);
}

}  // namespace entente
