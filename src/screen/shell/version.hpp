#pragma once
#include <string>

namespace entente::screen {

/// "Version 0.1 · plan file version 1".
std::string version_words();

}  // namespace entente::screen
