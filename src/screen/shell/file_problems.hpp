#pragma once
#include <string>

#include "base/result.hpp"

namespace entente::screen {

class Context;

/// A file that could not be opened, and all that is wrong with it.
struct FileProblems {
  std::string file;
  Problems problems;
};

}  // namespace entente::screen
