#include "base/concat.hpp"
#include "screen/exchange/share.hpp"
#include "screen/shell/signing.hpp"
#include "workspace/hand_over.hpp"

namespace entente::screen {
namespace {

std::string without_ending(std::string_view name) {
  constexpr std::string_view ending = ".entente.json";
  if (name.ends_with(ending)) name.remove_suffix(ending.size());
  return std::string(name);
}

/// Later news, when the browser answers: the frame's context is gone by then, and the plan perhaps
/// another. What has not reached the person is not noted as handed over.
struct Later {
  Workspace& workspace;
  Session& session;
  Host& host;
  kit::Ui& ui;
  std::shared_ptr<const OutgoingFile> made;
  bool sign = false;

  void save(std::string_view name, std::string_view type, const Result<std::string>& bytes) const {
    if (!bytes)
      session.problems = FileProblems{std::string(name), bytes.problems()};
    else
      hand(name, type, *bytes);
  }
  void hand(std::string_view name, std::string_view type, const std::string& bytes) const {
    host.download(name, type, bytes);
    // Where the page may not save, nothing is noted as handed over.
    if (!host.may_download())
      return session.toasts.show(ui, host.saved_words(name) + ".", kit::Tone::warning);
    note(sign ? "our own signing key" : "");
    if (sign) save_signature(workspace, host, session, std::string(name), bytes, made->previous);
  }
  void note(std::string_view signer) const {
    if (workspace.note_shared(*made, signer))
      return session.toasts.show(ui, "Made for them. Now send it.", kit::Tone::good);
    session.toasts.show(ui,
                        "The file was made, but its plan is not open for writing here any more: it "
                        "is not listed among the past exchanges.",
                        kit::Tone::warning);
  }
};

void save_sealed(const Later& later, Sealer& sealer, const std::string& passphrase) {
  const ExportFile& file = later.made->file;
  sealer.seal(file.bytes, passphrase,
              [later, name = file.name + ".age"](const Result<std::string>& sealed) {
                later.save(name, "application/octet-stream", sealed);
              });
}

/// The share sheet's answer: the file went, the person went away from the sheet, or it failed.
void note_sheet(const Later& later, const std::string& name, const std::string& page,
                const Result<std::string>& shared) {
  if (!shared) return later.save(name, "text/html", page);
  if (!shared->empty()) return later.note("");
  later.session.toasts.show(later.ui, "Nothing was sent, and nothing is noted.",
                            kit::Tone::neutral);
}

void save_page(const Later& later, HandOver& ways) {
  const std::string name = without_ending(later.made->file.name) + ".html";
  ways.make_page_file(later.made->file.bytes,
                      [later, &ways, name](const Result<std::string>& page) {
                        const bool sheet = page && ways.can_share(name, "text/html");
                        if (!sheet) return later.save(name, "text/html", page);
                        // A phone has no folder of downloads that people find: its share sheet
                        // sends the page on.
                        ways.share(name, "text/html", *page,
                                   [later, name, bytes = *page](const Result<std::string>& shared) {
                                     note_sheet(later, name, bytes, shared);
                                   });
                      });
}

void make_link(const Later& later, Sharing& sharing, HandOver& ways) {
  sharing.waiting = true;
  ways.make_link(later.made->file.bytes, [later, &sharing, &ways](const Result<std::string>& link) {
    sharing.waiting = false;
    if (!link) return void(sharing.problem = link.problems().front().what);
    sharing.link = *link;
    (void)later.workspace.note_shared(*later.made);
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
    Result<OutgoingFile> made = context.workspace.make_for(party, agreed);
    if (!made) return context.say(made.problems().front().what, kit::Tone::bad);
    const Later later{context.workspace,
                      context.session,
                      context.host,
                      context.ui,
                      std::make_shared<const OutgoingFile>(std::move(*made)),
                      sign && way != Way::link};
    HandOver* ways = context.host.hand_over();
    Sealer* sealer = context.host.sealer();
    const ExportFile& file = later.made->file;
    if (way == Way::link && ways) return make_link(later, sharing, *ways);
    if (way == Way::page && ways)
      save_page(later, *ways);
    else if (!passphrase.empty() && sealer)
      save_sealed(later, *sealer, passphrase);
    else
      later.hand(file.name, file.media_type, file.bytes);
  });
}

}  // namespace entente::screen
