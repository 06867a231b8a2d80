#include "screen/privacy_button.hpp"

#include "screen/icons.hpp"

namespace entente::screen {

std::string_view privacy_label(const RecordKey& key) {
  return key.part == Visibility::private_to_party ? "Share" : "Make private";
}

std::string_view privacy_icon(const RecordKey& key) {
  return key.part == Visibility::private_to_party ? "lock-open" : "lock";
}

void draw_kind_line(Context& context, Rect place, const Kind& kind, Id id) {
  kit::Ui& ui = context.ui;
  const kit::Color ink = ui.palette().second_ink;
  const Table* own = context.plan().part(Visibility::private_to_party).find(kind.name);
  if (!own || !own->row(id)) return kit::text(ui, place, kind.label, kit::Style::caption, ink);
  kit::symbol(ui, {place.x, place.y + 1, 14, 14}, icon("lock"), ink, "Private", 14);
  kit::text(ui, {place.x + 20, place.y, place.w - 20, place.h}, kind.label, kit::Style::caption,
            ink);
}

void move_privacy(Context& context, const Kind& kind, const RecordKey& key) {
  const bool to_private = key.part == Visibility::shared;
  context.later([&context, kind = &kind, id = key.id, to_private] {
    const auto moved = context.workspace.set_private(kind->name, id, to_private);
    if (!moved) return context.say(moved.problems().front().what, kit::Tone::bad);
    context.say(to_private ? "Private now: it is in no file for another party. It stands under "
                             "Exchange, Private."
                           : "Shared from the next file on.",
                kit::Tone::good);
  });
}

}  // namespace entente::screen
