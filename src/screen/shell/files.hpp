#pragma once
#include <string>

#include "screen/shell/host.hpp"
#include "screen/shell/session.hpp"
#include "workspace/workspace.hpp"

namespace entente::screen {

/// Opens a file: a plan goes to its home or its review, or says everything that is wrong with it; a
/// sealed one asks for its passphrase; a signature waits for the file that it belongs to.
/// `signed_bytes`: the file as it came, where it was sealed.
void import_plan(Workspace& workspace, Host& host, Session& session, std::string name,
                 std::string bytes, std::string signed_bytes = {});

}  // namespace entente::screen
