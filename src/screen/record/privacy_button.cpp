#include "screen/record/privacy_button.hpp"

#include "base/concat.hpp"
#include "practice/profile/names.hpp"
#include "screen/record/removal.hpp"
#include "screen/shell/icons.hpp"

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

namespace {

/// Carried out when the frame is drawn, or when a question has been answered.
void move_now(kit::Ui& ui, Workspace& workspace, Session& session, const Kind& kind, Id id,
              bool to_private) {
  const auto moved = workspace.set_private(kind.name, id, to_private);
  if (!moved) return session.toasts.show(ui, moved.problems().front().what, kit::Tone::bad);
  session.toasts.show(ui,
                      to_private ? "Private now: it is in no file for another party. It stands "
                                   "under Exchange, Private."
                                 : "Shared from the next file on.",
                      kit::Tone::good);
}

}  // namespace

void move_privacy(Context& context, const Kind& kind, const RecordKey& key) {
  const bool to_private = key.part == Visibility::shared;
  const auto move = [ui = &context.ui, workspace = &context.workspace, session = &context.session,
                     kind = &kind, id = key.id,
                     to_private] { move_now(*ui, *workspace, *session, *kind, id, to_private); };
  // For the other parties what becomes private is removed.
  auto question = to_private ? question_before_removing(context, kind, {key.id}) : std::nullopt;
  if (!question) return context.later(move);
  question->title =
      concat("Make ", practice::title_of(context.plan(), kind.name, key.id), " private?");
  question->words = "For the other side it is then removed. " + question->words;
  question->action = "Make it private";
  question->yes = move;
  context.later(
      [&context, question = std::move(*question)] { context.session.question = question; });
}

}  // namespace entente::screen
