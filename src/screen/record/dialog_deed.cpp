#include <algorithm>

#include "base/concat.hpp"
#include "record/roles.hpp"
#include "screen/record/deeds.hpp"
#include "screen/record/form.hpp"
#include "screen/record/value_words.hpp"
#include "screen/shell/dialogs.hpp"

namespace entente::screen {
namespace {

bool is_asked(const practice::Deed& deed, std::string_view field) {
  return std::find(deed.asks.begin(), deed.asks.end(), field) != deed.asks.end();
}

/// What it is about, and what was written down before.
float draw_about(Context& context, Rect place, const AskedDeed& asked) {
  kit::Ui& ui = context.ui;
  const Plan& plan = context.plan();
  float y = place.y + kit::paragraph(ui, place, headline(plan, asked.key.kind, asked.key.id),
                                     kit::Style::body_strong);
  const Field* above = field_named(asked.draft->kind(), asked.deed->above);
  const std::string words =
      above ? shown(plan, *above, value_of(*above, asked.draft->record())) : std::string();
  if (!words.empty())
    y += 4 + kit::paragraph(ui, {place.x, y + 4, place.w, 0}, words, kit::Style::body,
                            ui.palette().second_ink);
  return y - place.y;
}

float draw_asked(Context& context, Rect place, AskedDeed& asked) {
  FormWords words;
  words.kind = &asked.draft->kind(), words.record = asked.draft->record();
  words.only = asked.deed->asks, words.problems = &asked.problems;
  words.write = [&](const Field& field, const Value& value) {
    asked.draft->set(field, value);
    asked.problems.clear();
    context.ui.again();
  };
  if (std::exchange(asked.fresh, false)) words.focus = asked.deed->asks.front();
  const float about = draw_about(context, place, asked) + 16;
  return about + form(context, {place.x, place.y + about, place.w, 0}, words);
}

/// What must not be left empty and was.
Problems lacking(const AskedDeed& asked) {
  const Field& first = *field_named(asked.draft->kind(), asked.deed->asks.front());
  if (asked.deed->missing.empty() || !is_empty(value_of(first, asked.draft->record()))) return {};
  return {{std::string(first.label), std::string(asked.deed->missing)}};
}

/// What the deed writes, in place of it what was asked for; a day that was left empty is the
/// deed's.
Result<void> write_asked(Transaction& transaction, const AskedDeed& asked, Date today) {
  if (auto done = practice::carry_out(transaction, asked.key, *asked.deed, today); !done)
    return done;
  for (const std::string_view name : asked.deed->asks) {
    const Field& field = *field_named(asked.draft->kind(), name);
    const Value value = value_of(field, asked.draft->record());
    const auto& writes = asked.deed->writes;
    const bool written = std::any_of(writes.begin(), writes.end(),
                                     [&](const auto& write) { return write.field == name; });
    if (is_empty(value) && written) continue;
    if (auto set = transaction.set(asked.key, name, value); !set) return set;
  }
  return {};
}

void finish(Context& context, AskedDeed asked) {
  const std::string title = headline(context.plan(), asked.key.kind, asked.key.id);
  context.edit_and_say(deed_in_history(*asked.deed, asked.draft->kind()),
                       concat(asked.deed->word, ": ", title),
                       [asked = std::move(asked), today = context.today()](Transaction& edit) {
                         return write_asked(edit, asked, today);
                       });
}

}  // namespace

void ask_for_deed(Context& context, const practice::Deed& deed, const RecordKey& key) {
  const Table& table = *context.plan().part(key.part).find(key.kind);
  const auto row = table.row(key.id);
  if (!row) return;
  AskedDeed asked{&deed, key, std::make_shared<Draft>(table.kind()), {}, true};
  for (const Field& field : table.kind().fields)
    asked.draft->set(field, value_of(field, table.record(*row)));
  for (const auto& [field, value] : practice::writes_of(deed, context.today()))
    if (is_asked(deed, field)) asked.draft->set(field, value);
  context.session.asked_deed = std::move(asked);
  context.ui.again();
}

bool draw_asked_deed(Context& context) {
  auto& asked = context.session.asked_deed;
  // Undone, removed by another tab, or of a plan that was left: there is nothing to do it to.
  const Plan* plan = context.workspace.plan();
  if (asked && (!plan || !find_record(*plan, asked->key.id))) asked.reset();
  if (!asked) return false;
  const practice::Deed& deed = *asked->deed;
  const kit::ButtonWords buttons[] = {
      {.key = "do",
       .label = deed.confirm.empty() ? deed.label : deed.confirm,
       .emphasis = kit::Emphasis::primary},
      {.key = "cancel", .label = "Cancel", .emphasis = kit::Emphasis::quiet}};
  const auto pressed = kit::dialog(
      context.ui,
      {.key = "asked deed", .title = deed.title.empty() ? deed.label : deed.title, .width = 620},
      [&](Rect place) { return draw_asked(context, place, *asked); }, buttons);
  if (!pressed) return true;
  context.ui.again();
  if (*pressed != 0) return asked.reset(), true;
  asked->problems = lacking(*asked);
  if (!asked->problems.empty()) return context.ui.announce(asked->problems.front().what), true;
  AskedDeed done = std::move(*asked);
  asked.reset();
  finish(context, std::move(done));
  return true;
}

}  // namespace entente::screen
