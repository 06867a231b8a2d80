#include "screen/record/form.hpp"
#include "screen/record/value_words.hpp"
#include "screen/shell/dialogs.hpp"

namespace entente::screen {
namespace {

float draw_form(Context& context, Rect place, NewRecord& made) {
  FormWords words;
  words.kind = made.kind, words.record = made.draft->record(), words.problems = &made.problems;
  words.write = [&](const Field& field, const Value& value) {
    made.draft->set(field, value);
    if (!made.problems.empty()) made.problems = made.draft->check();
    context.ui.again();
  };
  if (made.fresh) words.focus = made.kind->fields[made.kind->headline].name;
  made.fresh = false;
  float y = place.y +
            kit::paragraph(context.ui, place, made.kind->help, kit::Style::body,
                           context.ui.palette().second_ink) +
            16;
  y += form(context, {place.x, y, place.w, 0}, words);
  return y - place.y;
}

/// Enters the record into the plan; it stays in the inspector where there is one.
void enter(Context& context, NewRecord made) {
  const RecordKey key{Visibility::shared, made.kind->name, context.workspace.new_id()};
  const std::shared_ptr<Draft> draft = std::move(made.draft);
  context.edit_and_say(
      "Add " + lower(made.kind->label), std::string(made.kind->label) + " added",
      [key, draft](Transaction& transaction) { return draft->write(transaction, key); });
}

}  // namespace

bool draw_new_record(Context& context) {
  auto& made = context.session.new_record;
  if (!made) return false;
  const Kind& kind = *made->kind;
  const std::string save = "Save " + lower(kind.label), title = "New " + lower(kind.label);
  const kit::ButtonWords buttons[] = {
      {.key = "add", .label = save, .emphasis = kit::Emphasis::primary},
      {.key = "another", .label = "Save and write another"},
      {.key = "cancel", .label = "Cancel", .emphasis = kit::Emphasis::quiet}};
  const std::size_t shown = context.ui.phone() ? 1 : std::size(buttons);
  const auto pressed = kit::dialog(
      context.ui, {.key = "new record", .title = title, .width = 660},
      [&](Rect place) { return draw_form(context, place, *made); },
      std::span(buttons).first(shown));
  if (!pressed) return true;
  context.ui.again();
  if (*pressed != 0 && *pressed != 1) return made.reset(), true;
  made->problems = made->draft->check();
  if (!made->problems.empty()) return context.ui.announce(text_from(made->problems.front())), true;
  NewRecord done = std::move(*made);
  made.reset();
  enter(context, std::move(done));
  if (*pressed == 1) context.add_record(kind);
  return true;
}

}  // namespace entente::screen
