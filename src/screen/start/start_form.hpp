#pragma once
#include "base/result.hpp"
#include "workspace/workspace.hpp"

namespace entente::screen {

/// The form with which a plan is started, and what else the start page remembers.
struct StartForm {
  bool open = false;
  bool fresh = false;  // has just opened: its first field takes the focus
  NewPlan words;
  bool tried = false;  // problems show from the first try on
  std::string coming;  // the sample whose script is on the way; empty: none
};

}  // namespace entente::screen
