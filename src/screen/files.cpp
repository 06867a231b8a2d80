#include "screen/files.hpp"

#include "screen/route.hpp"

namespace entente::screen {

void import_plan(Workspace& workspace, Host& host, Session& session, std::string name,
                 std::string bytes) {
  workspace.import_file(std::move(bytes), [&workspace, &host, &session, name](Result<void> result) {
    if (!result) {
      session.problems = FileProblems{name, result.problems()};
      return;
    }
    const Plan* plan = workspace.plan();
    if (plan && !workspace.import_question()) host.go(text_from(home_of(plan->id())));
  });
}

}  // namespace entente::screen
