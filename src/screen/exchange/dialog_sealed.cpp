#include "base/concat.hpp"
#include "screen/shell/dialogs.hpp"
#include "screen/shell/files.hpp"
#include "screen/shell/icons.hpp"
#include "screen/shell/layout.hpp"

namespace entente::screen {
namespace {

/// Opens the seal beside the page; what comes out goes the way of any file.
void open_seal(Context& context, SealedFile& sealed) {
  Sealer* sealer = context.host.sealer();
  if (!sealer) return;
  sealed.waiting = true;
  sealed.problem.clear();
  Workspace& workspace = context.workspace;
  Host& host = context.host;
  Session& session = context.session;
  context.later([&, sealer] {
    sealer->open(sealed.bytes, sealed.passphrase, [&](Result<std::string> bytes) {
      if (!session.sealed) return;
      session.sealed->waiting = false;
      if (!bytes) return void(session.sealed->problem = bytes.problems().front().what);
      const std::string name = session.sealed->name, came = session.sealed->bytes;
      session.sealed.reset();
      import_plan(workspace, host, session, name, std::move(*bytes), came);
    });
  });
}

float draw_content(Context& context, Rect place, SealedFile& sealed) {
  kit::Ui& ui = context.ui;
  float y = place.y;
  y += kit::paragraph(ui, {place.x, y, place.w, 0},
                      concat(sealed.name,
                             " is sealed. Whoever sent it has the passphrase; it should "
                             "have come another way than the file.")) +
       14;
  const kit::FieldWords words{
      .key = "passphrase", .label = "Passphrase", .problem = sealed.problem};
  const float height = kit::field_height(ui, place.w, words);
  const std::string typed = sealed.passphrase;
  if (const auto entered =
          kit::text_field(ui, {place.x, y, place.w, height}, words, {.value = typed}))
    sealed.passphrase = *entered;
  y += height;
  if (sealed.waiting) y += 8 + kit::paragraph(ui, {place.x, y + 8, place.w, 0}, "Opening…");
  return y - place.y;
}

}  // namespace

bool draw_sealed(Context& context) {
  auto& sealed = context.session.sealed;
  if (!sealed) return false;
  const kit::ButtonWords buttons[] = {
      {.key = "open seal",
       .label = "Open",
       .emphasis = kit::Emphasis::primary,
       .disabled = sealed->waiting},
      {.key = "cancel seal", .label = "Cancel", .emphasis = kit::Emphasis::quiet}};
  const auto pressed = kit::dialog(
      context.ui, {.key = "sealed", .title = "This file is sealed", .width = 480},
      [&](Rect place) { return draw_content(context, place, *sealed); }, buttons);
  if (!pressed) return true;
  if (*pressed == 0)
    open_seal(context, *sealed);
  else
    sealed.reset();
  context.ui.again();
  return true;
}

}  // namespace entente::screen
