#pragma once
#include <string>

#include "screen/host.hpp"
#include "screen/session.hpp"
#include "workspace/workspace.hpp"

namespace entente::screen {

/// Opens a plan file: goes to its home, or says everything that is wrong with it.
void import_plan(Workspace& workspace, Host& host, Session& session, std::string name,
                 std::string bytes);

}  // namespace entente::screen
