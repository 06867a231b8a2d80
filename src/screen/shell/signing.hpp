#pragma once
#include <functional>
#include <string>

#include "exchange/seal/sealer.hpp"
#include "screen/shell/host.hpp"
#include "screen/shell/session.hpp"
#include "workspace/workspace.hpp"

namespace entente::screen {

/// Settings of this browser: one's own key, secret and public, and the partners' keys.
inline constexpr std::string_view key_settings[] = {"signing_secret", "signing_public",
                                                    "known_keys"};

/// Signs exactly these bytes with the key of this browser, made at first use and kept with the
/// settings, and saves NAME.minisig; `minisign -V` verifies it. `previous`: the hash of the plan
/// file handed over before, which the signature names as the file does.
void save_signature(Workspace& workspace, Host& host, Session& session, std::string name,
                    std::string bytes, std::string previous);

/// Holds a file that came with a signature against it and against the keys remembered for its
/// sender. `go_on` opens the file and is handed the words of the key that signed it: at once where
/// the signature is good, or is the sender's first; after a question where anything else is found.
void check_signature(Workspace& workspace, Host& host, Session& session, std::string file,
                     std::string signed_bytes, const std::string& plan_bytes,
                     std::function<void(const std::string& signer)> go_on);

}  // namespace entente::screen
