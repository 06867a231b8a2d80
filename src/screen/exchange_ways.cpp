#include "base/concat.hpp"
#include "practice/exchange/knowledge.hpp"
#include "screen/exchange_share.hpp"
#include "screen/signing.hpp"
#include "workspace/hand_over.hpp"

namespace entente::screen {
namespace {

std::string without_ending(std::string_view name) {
  constexpr std::string_view ending = ".entente.json";
  if (name.ends_with(ending)) name.remove_suffix(ending.size());
  return std::string(name);
}

/// Later news, when the browser answers: the frame's context is gone by then.
struct Later {
  Workspace& workspace;
  Session& session;
  Host& host;
  bool sign = false;
  std::string previous;  // the hash that the file names

  void save(std::string_view name, std::string_view type, const Result<std::string>& bytes) const {
    if (!bytes)
      session.problems = FileProblems{std::string(name), bytes.problems()};
    else
      hand(name, type, *bytes);
  }
  void hand(std::string_view name, std::string_view type, const std::string& bytes) const {
    host.download(name, type, bytes);
    if (sign) save_signature(workspace, host, session, std::string(name), bytes, previous);
  }
};

void save_sealed(const Later& later, Sealer& sealer, const ExportFile& file,
                 const std::string& passphrase) {
  sealer.seal(file.bytes, passphrase,
              [later, name = file.name + ".age"](const Result<std::string>& sealed) {
                later.save(name, "application/octet-stream", sealed);
              });
}

void save_page(const Later& later, HandOver& ways, const ExportFile& file) {
  const std::string name = without_ending(file.name) + ".html";
  ways.make_page_file(file.bytes, [later, &ways, name](const Result<std::string>& page) {
    const bool sheet = page && ways.can_share(name, "text/html");
    if (!sheet) return later.save(name, "text/html", page);
    // A phone has no folder of downloads that people find: its share sheet sends the page on.
    ways.share(name, "text/html", *page,
               [later, name, bytes = *page](const Result<std::string>& shared) {
                 if (!shared) later.save(name, "text/html", bytes);
               });
  });
}

void make_link(Sharing& sharing, HandOver& ways, const ExportFile& file) {
  sharing.waiting = true;
  ways.make_link(file.bytes, [&sharing, &ways](const Result<std::string>& link) {
    sharing.waiting = false;
    if (!link) return void(sharing.problem = link.problems().front().what);
    sharing.link = *link;
    if (link->size() <= most_qr_bytes)
      ways.make_qr_code(*link, [&sharing](const Result<std::string>& modules) {
        if (modules) sharing.modules = *modules;
      });
  });
}

}  // namespace

void hand_over(Context& context, Sharing& sharing) {
  const Id party = sharing.party;
  const Way way = sharing.way;
  if (way != Way::link) sharing.party = {};
  context.later([&context, &sharing, party, way, sign = sharing.sign, agreed = sharing.agreed,
                 passphrase = sharing.passphrase] {
    const bool signs = sign && way != Way::link;
    const std::string previous(practice::last_hash(context.plan(), party));
    const Result<ExportFile> file =
        context.workspace.share_with(party, signs ? "our own signing key" : "", agreed);
    if (!file) return context.say(file.problems().front().what, kit::Tone::bad);
    const Later later{context.workspace, context.session, context.host, signs, previous};
    HandOver* ways = context.host.hand_over();
    Sealer* sealer = context.host.sealer();
    if (way == Way::link && ways) return make_link(sharing, *ways, *file);
    if (way == Way::page && ways)
      save_page(later, *ways, *file);
    else if (!passphrase.empty() && sealer)
      save_sealed(later, *sealer, *file, passphrase);
    else
      later.hand(file->name, file->media_type, file->bytes);
    context.say("Made for them. Now send it.", kit::Tone::good);
  });
}

}  // namespace entente::screen
