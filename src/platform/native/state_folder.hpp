#pragma once
#include <string>

namespace entente::platform {

/// The folder in which the command line remembers things of this machine between runs, made when
/// something is kept there: $XDG_STATE_HOME/entente, else ~/.local/state/entente. "" where there is
/// no home, or where it is another user's (as with sudo): then nothing is remembered.
std::string state_folder();

}  // namespace entente::platform
