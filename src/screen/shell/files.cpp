#include "screen/shell/files.hpp"

#include "exchange/seal/sealer.hpp"
#include "screen/shell/route.hpp"
#include "screen/shell/signing.hpp"

namespace entente::screen {
namespace {

void open_plan(Workspace& workspace, Host& host, Session& session, const std::string& name,
               std::string bytes, std::string signer) {
  workspace.import_file(
      std::move(bytes),
      [&workspace, &host, &session, name](Result<void> result) {
        if (!result) {
          session.problems = FileProblems{name, result.problems()};
          return;
        }
        const Plan* plan = workspace.plan();
        if (!plan || workspace.import_question()) return;
        const Id id = plan->id();
        host.go(text_from(workspace.review() ? practice_of(id, "exchange") : home_of(id)));
      },
      std::move(signer));
}

}  // namespace

void import_plan(Workspace& workspace, Host& host, Session& session, std::string name,
                 std::string bytes, std::string signed_bytes) {
  if (name.ends_with(".minisig")) {
    session.signature = std::move(bytes);
    session.signature_words = "The signature is read. Now open the file that it belongs to.";
    return;
  }
  if (looks_sealed(bytes) && host.sealer()) {
    session.sealed = SealedFile{std::move(name), std::move(bytes), {}, {}, false};
    return;
  }
  if (session.signature.empty())
    return open_plan(workspace, host, session, name, std::move(bytes), {});
  if (signed_bytes.empty()) signed_bytes = bytes;
  check_signature(workspace, host, session, name, std::move(signed_bytes), bytes,
                  [&workspace, &host, &session, name, bytes](const std::string& signer) {
                    open_plan(workspace, host, session, name, bytes, signer);
                  });
}

}  // namespace entente::screen
