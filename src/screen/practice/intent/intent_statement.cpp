#include "screen/practice/intent/intent_statement.hpp"

#include <list>

#include "practice/intent/rules.hpp"
#include "practice/words.hpp"
#include "screen/record/form.hpp"
#include "screen/record/value_words.hpp"
#include "screen/shell/icons.hpp"
#include "screen/view/practice_page.hpp"

namespace entente::screen {
namespace {

using practice::Intent;

/// The parts of a statement that must be there, in the order of the sentence.
constexpr std::string_view parts[] = {"asset", "region", "action", "offer", "segment", "deadline"};

RecordKey key_of(Id id) { return {Visibility::shared, Intent::kind_name, id}; }

/// An intent as it stands, with what is being typed at this moment.
struct Live {
  Intent intent;
  std::list<std::string> drafts;  // what its texts point at
};

void overlay(kit::Ui& ui, std::string_view key, Text& text, Live& live) {
  if (auto draft = kit::draft(ui, key)) text = live.drafts.emplace_back(std::move(*draft));
}

Live live_intent(Context& context, Id id) {
  const Intent* found = context.plan().find<Intent>(id);
  Live live{found ? *found : Intent{}, {}};
  // Where `tiles` and `form` draw its fields: typing asks for another frame, so that what was typed
  // in this one shows at once, too.
  const auto of_tiles = context.ui.keys(text_from(id));
  const auto of_tile = context.ui.keys("builder");
  const auto of_form = context.ui.keys("form", id.value);
  Intent& intent = live.intent;
  overlay(context.ui, "asset", intent.asset, live);
  overlay(context.ui, "region", intent.region, live);
  overlay(context.ui, "action", intent.action, live);
  overlay(context.ui, "offer", intent.offer, live);
  overlay(context.ui, "segment", intent.segment, live);
  overlay(context.ui, "wording", intent.wording.text, live);
  return live;
}

std::string sentence_of(Context& context, const Intent& intent) {
  if (!intent.wording.text.empty()) return std::string(intent.wording.text);
  return practice::composed(intent, practice::party_words(context.plan(), intent.asset_of.id));
}

std::string_view label_of(std::string_view name) {
  for (const Field& field : kind_of<Intent>().fields)
    if (field.name == name) return field.label;
  return name;
}

const practice::Gap* gap_about(const std::vector<practice::Gap>& gaps, std::string_view field) {
  for (const practice::Gap& gap : gaps)
    if (gap.field == field) return &gap;
  return nullptr;
}

float draw_mark(Context& context, Rect place, std::string_view label, const practice::Gap* gap) {
  kit::Ui& ui = context.ui;
  const kit::Color ink = gap ? ui.palette().warning : ui.palette().good;
  kit::symbol(ui, {place.x, place.y + 2, 18, 18}, icon(gap ? "circle" : "circle-check"), ink,
              gap ? "Not yet" : "Done", 18);
  float y = place.y;
  y += kit::paragraph(ui, {place.x + 28, y, place.w - 28, 0}, label);
  if (gap)
    y += kit::paragraph(ui, {place.x + 28, y, place.w - 28, 0}, gap->what, kit::Style::caption,
                        ui.palette().second_ink);
  return y - place.y;
}

/// Met and unmet marks, one for each part; vague words besides.
float draw_marks(Context& context, Rect place, const std::vector<practice::Gap>& gaps) {
  const auto scope = context.ui.group(kit::Role::list, "marks", place, "Is it specific?");
  float y = place.y;
  for (const std::string_view part : parts) {
    const auto item = context.ui.group(kit::Role::list_item, part, {place.x, y, place.w, 22});
    y += draw_mark(context, {place.x, y, place.w, 0}, label_of(part), gap_about(gaps, part)) + 8;
  }
  std::size_t number = 0;
  for (const practice::Gap& gap : gaps) {
    if (std::find(std::begin(parts), std::end(parts), gap.field) != std::end(parts) &&
        gap_about(gaps, gap.field) == &gap)
      continue;
    const auto keys = context.ui.keys("vague", ++number);
    y += remark(context, {place.x, y, place.w, 0}, gap.what, kit::Tone::warning) + 8;
  }
  return y - 8 - place.y;
}

float draw_sentence(Context& context, Rect place, const Live& live) {
  kit::Ui& ui = context.ui;
  const auto gaps = practice::specificity(live.intent);
  float y = place.y;
  kit::text(ui, {place.x, y, place.w, 18}, "The statement", kit::Style::caption,
            ui.palette().second_ink);
  y += 24;
  const auto scope = ui.group(kit::Role::status, "sentence", {place.x, y, place.w, 60});
  y += kit::paragraph(ui, {place.x, y, place.w, 0}, sentence_of(context, live.intent),
                      kit::Style::card_title) +
       20;
  const std::string title = gaps.empty()
                                ? "It is specific: it can fail, so it can succeed."
                                : count_words(gaps.size(), "thing to mend", "things to mend");
  y += kit::paragraph(ui, {place.x, y, place.w, 0}, title, kit::Style::body_strong,
                      gaps.empty() ? ui.palette().good : ui.palette().ink) +
       12;
  return y + draw_marks(context, {place.x, y, place.w, 0}, gaps) - place.y;
}

/// Writes a part; the first word written enters the intent into the plan.
void write_part(Context& context, Id id, const Field& field, const Value& value) {
  const bool known = context.plan().find<Intent>(id) != nullptr;
  if (known) return context.set_field(key_of(id), kind_of<Intent>(), field, value);
  const std::string title = "Why " + context.view().title();
  context.edit("Add intent", [id, title, name = field.name, value](Transaction& transaction) {
    transaction.insert(key_of(id));
    if (auto set = transaction.set(key_of(id), "title", Text(title)); !set) return set;
    return transaction.set(key_of(id), name, value);
  });
}

float draw_builder(Context& context, Rect place, Id id, bool focus) {
  const Intent* found = context.plan().find<Intent>(id);
  const Draft empty(kind_of<Intent>());
  FormWords words;
  words.kind = &kind_of<Intent>(), words.id = id;
  words.record = found ? found : empty.record();
  words.read_only = context.read_only();
  if (focus) words.focus = "title";
  words.write = [&](const Field& field, const Value& value) {
    write_part(context, id, field, value);
  };
  return form(context, place, words);
}

void draw_statement(Context& context, Column& column, Id id) {
  const bool focus = std::exchange(context.session.focus_first, false);
  const std::string key = text_from(id);
  const Live live = live_intent(context, id);
  const Tile builder{"builder",
                     [&](Rect inside) { return draw_builder(context, inside, id, focus); }, 1.3f};
  const Tile sentence{"sentence",
                      [&](Rect inside) { return draw_sentence(context, inside, live); }};
  constexpr float least = 340;
  const bool stacked = column.width() < 2 * least + kit::space::cards;
  const Tile both[] = {stacked ? sentence : builder, stacked ? builder : sentence};
  tiles(context, column, key, both, least);
}

void draw_statements(Context& context, Column& column) {
  const auto ids = context.plan().part(Visibility::shared).find(Intent::kind_name)->ids();
  Id& reserved = context.session.memory.of<Id>("new intent");
  if (reserved && context.plan().find<Intent>(reserved) && ids.size() > 1) reserved = {};
  if (ids.empty() && !reserved) reserved = context.workspace.new_id();
  if (ids.empty()) return draw_statement(context, column, reserved);
  const std::vector<Id> sorted = in_order(context.plan(), kind_of<Intent>());
  for (const Id id : sorted) draw_statement(context, column, id);
  if (context.read_only()) return;
  const kit::ButtonWords add{.key = "add intent", .label = "Add intent", .icon = icon("plus")};
  const Rect row = column.take(context.ui.control_height());
  const float width = kit::button_width(context.ui, add);
  if (kit::button(context.ui, {row.x, row.y, width, row.h}, add))
    context.add_record(kind_of<Intent>());
}

}  // namespace

void intent_statement_picture(Context& context, Section& section) {
  section.draw = [&context](Column& column, Rect) { draw_statements(context, column); };
}

}  // namespace entente::screen
