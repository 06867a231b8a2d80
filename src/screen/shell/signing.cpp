#include "screen/shell/signing.hpp"

#include "base/concat.hpp"
#include "format/plan_file.hpp"
#include "practice/words.hpp"

namespace entente::screen {
namespace {

using Parts = Sealer::Parts;

struct Sender {
  Id plan, party;
  std::string name;
};

/// Whose file it says it is; none for what is no plan: opening it will say what is wrong.
Sender sender_of(const std::string& bytes) {
  const auto plan = read_plan(bytes, practice::catalog());
  if (!plan) return {};
  const Id party = (*plan)->envelope() ? (*plan)->envelope()->from : Id{};
  return {(*plan)->id(), party,
          concat(practice::party_words(**plan, party), ", in ", card_of(**plan).title)};
}

/// The verdicts of known_keys.hpp that need no question, and the one that a person may overrule.
bool is_good(char verdict) { return verdict == '0' || verdict == '1'; }
bool is_another_key(char verdict) { return verdict == '2'; }

void ask(Workspace& workspace, Session& session, const Parts& found,
         const std::function<void(const std::string&)>& go_on) {
  const bool changed = is_another_key(found[0][0]);
  Question question{changed ? "Signed with another key than before" : "The signature is not good",
                    found[1],
                    changed ? "Trust the new key and open" : "Open it all the same",
                    {},
                    {},
                    {}};
  question.yes = [&workspace, &session, keys = changed ? found[3] : found[2],
                  signer = changed ? found[4] : std::string(), go_on] {
    session.question.reset();
    workspace.set_setting(key_settings[2], keys);
    go_on(signer);
  };
  session.question = std::move(question);
}

}  // namespace

void save_signature(Workspace& workspace, Host& host, Session& session, std::string name,
                    std::string bytes, std::string previous) {
  if (!host.sealer()) return;
  host.sealer()->perform(Sealer::Deed::sign_noted,
                         {std::move(bytes), std::string(workspace.setting(key_settings[0])), name,
                          text_from(workspace.now()), std::move(previous)},
                         [&workspace, &host, &session, name](Result<Parts> made) {
                           if (!made)
                             return void(session.problems = FileProblems{name, made.problems()});
                           workspace.set_setting(key_settings[0], (*made)[1]);
                           workspace.set_setting(key_settings[1], (*made)[2]);
                           host.download(name + ".minisig", "text/plain", (*made)[0]);
                         });
}

void check_signature(Workspace& workspace, Host& host, Session& session, std::string file,
                     std::string signed_bytes, const std::string& plan_bytes,
                     std::function<void(const std::string&)> go_on) {
  std::string signature = std::exchange(session.signature, {});
  const Sender sender = sender_of(plan_bytes);
  if (!host.sealer() || !sender.plan) return go_on({});
  host.sealer()->perform(Sealer::Deed::judge,
                         {std::move(signed_bytes), std::move(signature),
                          std::string(workspace.setting(key_settings[2])), text_from(sender.plan),
                          text_from(sender.party), sender.name, text_from(workspace.now())},
                         [&workspace, &session, file, go_on](Result<Parts> found) {
                           if (!found)
                             return void(session.problems = FileProblems{file, found.problems()});
                           if (!is_good((*found)[0][0]))
                             return ask(workspace, session, *found, go_on);
                           workspace.set_setting(key_settings[2], (*found)[2]);
                           session.signature_words = (*found)[1];
                           go_on((*found)[4]);
                         });
}

}  // namespace entente::screen
