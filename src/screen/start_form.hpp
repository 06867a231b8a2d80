#pragma once
#include "base/result.hpp"
#include "workspace/workspace.hpp"

namespace entente::screen {

/// The form with which a plan is started.
struct StartForm {
  bool open = false;
  bool fresh = false;  // has just opened: its first field takes the focus
  NewPlan words;
  bool tried = false;  // problems show from the first try on
};

}  // namespace entente::screen
