#pragma once
#include <functional>
#include <string>

#include "exchange/seal/sealer.hpp"
#include "screen/host.hpp"
#include "screen/session.hpp"
#include "workspace/workspace.hpp"

namespace entente::screen {

/// Signs exactly these bytes with the key of this browser, made at first use and kept with the
/// settings, and saves NAME.minisig; `minisign -V` verifies it. Each signature names the hash of
/// the file signed for this plan before.
void save_signature(Workspace& workspace, Host& host, Session& session, std::string name,
                    std::string bytes);

/// Holds a file that came with a signature against it and against the keys remembered for its
/// sender. `go_on` opens the file: at once where the signature is good, or is the sender's first;
/// after a question where anything else is found.
void check_signature(Workspace& workspace, Host& host, Session& session, std::string file,
                     std::string signed_bytes, const std::string& plan_bytes,
                     std::function<void()> go_on);

}  // namespace entente::screen
