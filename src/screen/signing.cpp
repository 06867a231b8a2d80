#include "screen/signing.hpp"

#include "base/concat.hpp"
#include "exchange/seal/known_keys.hpp"
#include "exchange/seal/signature_note.hpp"
#include "format/plan_file.hpp"

namespace entente::screen {
namespace {

constexpr std::string_view secret_name = "signing_secret", public_name = "signing_public",
                           keys_name = "known_keys";

std::string previous_name(Id plan) { return concat("last_signed/", text_from(plan)); }

void sign_now(Workspace& workspace, Host& host, Session& session, const SigningKey& key,
              const std::string& name, const std::string& bytes) {
  const Id plan = workspace.plan() ? workspace.plan()->id() : Id{};
  const std::string previous(workspace.setting(previous_name(plan)));
  Sealer& sealer = *host.sealer();
  const SignatureNote note{name, workspace.now(), previous, key.public_key};
  sealer.sign(bytes, key, comment_from(note),
              [&host, &session, name](const Result<std::string>& signature) {
                if (!signature)
                  session.problems = FileProblems{name, signature.problems()};
                else
                  host.download(name + ".minisig", "text/plain", *signature);
              });
  sealer.hash(bytes, [&workspace, plan](const Result<std::string>& hash) {
    if (hash) workspace.set_setting(previous_name(plan), *hash);
  });
}

KnownKeys keys_of(const Workspace& workspace) {
  const std::string_view text = workspace.setting(keys_name);
  const auto keys = text.empty() ? Result<KnownKeys>(KnownKeys{}) : known_keys_from_json(text);
  return keys ? *keys : KnownKeys{};
}

struct Sender {
  Id plan, party;
};

/// Whose file it says it is; none for what is no plan: opening it will say what is wrong.
Sender sender_of(const std::string& bytes) {
  const auto plan = read_plan(bytes, practice::catalog());
  if (!plan) return {};
  return {(*plan)->id(), (*plan)->envelope() ? (*plan)->envelope()->from : Id{}};
}

void remember(Workspace& workspace, const Sender& sender, const Checked& found) {
  KnownKeys keys = keys_of(workspace);
  remember_key(keys, {sender.plan, sender.party, found.public_key, workspace.now(), {}, {}});
  workspace.set_setting(keys_name, json_from(keys));
}

void ask(Workspace& workspace, Session& session, const Sender& sender, const Checked& found,
         Verdict verdict, std::function<void()> go_on) {
  const bool changed = verdict == Verdict::changed_key;
  Question question{changed ? "Signed with another key than before" : "The signature is not good",
                    words_for(verdict, found),
                    changed ? "Trust the new key and open" : "Open it all the same",
                    {},
                    {},
                    {}};
  question.yes = [&workspace, &session, sender, found, changed, go_on = std::move(go_on)] {
    session.question.reset();
    if (changed) remember(workspace, sender, found);
    go_on();
  };
  session.question = std::move(question);
}

}  // namespace

void save_signature(Workspace& workspace, Host& host, Session& session, std::string name,
                    std::string bytes) {
  if (!host.sealer()) return;
  const SigningKey known{std::string(workspace.setting(secret_name)),
                         std::string(workspace.setting(public_name))};
  if (!known.secret.empty()) return sign_now(workspace, host, session, known, name, bytes);
  host.sealer()->make_key(
      [&workspace, &host, &session, name, bytes](const Result<SigningKey>& key) {
        if (!key) return void(session.problems = FileProblems{name, key.problems()});
        workspace.set_setting(secret_name, key->secret);
        workspace.set_setting(public_name, key->public_key);
        sign_now(workspace, host, session, *key, name, bytes);
      });
}

void check_signature(Workspace& workspace, Host& host, Session& session, std::string file,
                     std::string signed_bytes, const std::string& plan_bytes,
                     std::function<void()> go_on) {
  const std::string signature = std::exchange(session.signature, {});
  const Sender sender = sender_of(plan_bytes);
  if (!host.sealer() || !sender.plan) return go_on();
  host.sealer()->check(
      std::move(signed_bytes), signature, candidates_for(keys_of(workspace), sender.plan),
      [&workspace, &session, sender, file, go_on](const Result<Checked>& found) {
        if (!found) return void(session.problems = FileProblems{file, found.problems()});
        const Verdict verdict = judge(*found, keys_of(workspace), sender.plan, sender.party);
        if (!may_open(verdict)) return ask(workspace, session, sender, *found, verdict, go_on);
        if (verdict == Verdict::first_key) remember(workspace, sender, *found);
        session.signature_words = words_for(verdict, *found);
        go_on();
      });
}

}  // namespace entente::screen
