#include "base/concat.hpp"
#include "exchange/privacy.hpp"
#include "practice/exchange/records.hpp"
#include "practice/words.hpp"
#include "record/headline.hpp"
#include "screen/exchange/sections.hpp"
#include "screen/record/open_link.hpp"
#include "screen/record/value_words.hpp"
#include "screen/shell/icons.hpp"

namespace entente::screen {
namespace {

/// Private records that a person made: what is noted about exchanges has its own section.
std::vector<RecordKey> private_records(const Plan& plan) {
  std::vector<RecordKey> keys;
  for (const auto& table : plan.part(Visibility::private_to_party).tables()) {
    if (table->kind().name == practice::Handover::kind_name) continue;
    for (Id id : table->ids())
      keys.push_back({Visibility::private_to_party, table->kind().name, id});
  }
  return keys;
}

float draw_record(Context& context, Rect place, const RecordKey& key) {
  kit::Ui& ui = context.ui;
  const Kind* kind = context.plan().catalog().find(key.kind);
  const std::string name = headline(context.plan(), key);
  const kit::ButtonWords share{.key = "share", .label = "Share", .icon = icon("lock-open")};
  const bool can = kind && can_move(*kind) && !context.read_only();
  const float button = can ? kit::button_width(ui, share) : 0;
  Rect text{place.x + 28, place.y, place.w - 28 - button - 16, 0};
  text.h = kit::paragraph_height(ui, text.w, name, kit::Style::body_strong) + 18;
  place.h = std::max(text.h, ui.control_height());
  text.y += (place.h - text.h) / 2;
  kit::symbol(ui, {place.x, text.y + 2, 18, 18}, icon("lock"), ui.palette().second_ink, "Private");
  const std::string target = link_to(record_page_of(context.plan().id(), key.id));
  const float below = text.y + link_lines(ui, text, name, target);
  kit::text(ui, {text.x, below, text.w, 18}, kind ? kind->label : key.kind, kit::Style::caption,
            ui.palette().second_ink);
  const Rect beside{place.right() - button, place.y + (place.h - ui.control_height()) / 2, button,
                    ui.control_height()};
  if (can && kit::button(ui, beside, share))
    context.later([&context, kind, id = key.id, name] {
      const auto shared = context.workspace.set_private(kind->name, id, false);
      shared ? context.say(name + " is shared from the next file on.", kit::Tone::good)
             : context.say(shared.problems().front().what, kit::Tone::bad);
    });
  return place.h + 12;
}

float draw_records(Context& context, Rect place) {
  kit::Ui& ui = context.ui;
  const auto& keys =
      context.derived("private records", [&] { return private_records(context.plan()); });
  float y = place.y + card_title(context, place, "Stays with us",
                                 practice::counted(keys.size(), "record", "records"));
  y += kit::paragraph(ui, {place.x, y, place.w, 0},
                      "Private records are kept apart and are in no file for another party. Make "
                      "any record private with the lock in its panel.",
                      kit::Style::body, ui.palette().second_ink) +
       12;
  const auto list = ui.group(kit::Role::list, "private", {place.x, y, place.w, 1}, "Private");
  for (const RecordKey& key : keys) {
    const auto scope = ui.keys(key.kind, key.id.value);
    const auto item = ui.group(kit::Role::list_item, "record", {place.x, y, place.w, 44});
    y += draw_record(context, {place.x, y, place.w, 0}, key);
  }
  return y - 12 - place.y;
}

float draw_copy(Context& context, Rect place) {
  kit::Ui& ui = context.ui;
  float y = place.y + card_title(context, place, "For a colleague");
  y += kit::paragraph(ui, {place.x, y, place.w, 0},
                      "A full copy holds everything: private records and the history, too. Give it "
                      "to your own company only, never to a partner.") +
       12;
  const kit::ButtonWords copy{
      .key = "full copy", .label = "Save a full copy with private records", .icon = icon("copy")};
  const float width = std::min(kit::button_width(ui, copy), place.w);
  if (kit::button(ui, {place.x, y, width, ui.control_height()}, copy)) context.export_plan();
  return y + ui.control_height() - place.y;
}

}  // namespace

Section private_section(Context& context) {
  Section section{"private", "Private"};
  section.title = "What stays with us";
  section.draw = [&context](Column& column, Rect) {
    grown_card(context, column, "private",
               [&](Rect inside) { return draw_records(context, inside); });
    grown_card(context, column, "colleague",
               [&](Rect inside) { return draw_copy(context, inside); });
  };
  return section;
}

}  // namespace entente::screen
