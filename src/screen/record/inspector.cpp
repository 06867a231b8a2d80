#include "screen/record/inspector.hpp"

#include "exchange/privacy.hpp"
#include "practice/profile/names.hpp"
#include "screen/list/ranks.hpp"
#include "screen/record/deeds.hpp"
#include "screen/record/form.hpp"
#include "screen/record/history.hpp"
#include "screen/record/linked.hpp"
#include "screen/record/notes.hpp"
#include "screen/record/privacy_button.hpp"
#include "screen/record/value_words.hpp"
#include "screen/shell/icons.hpp"
#include "screen/shell/palette.hpp"

namespace entente::screen {
namespace {

constexpr std::size_t most_lines = 50, most_linked = 5;

void close(Context& context) { context.go(context.route.with_record({}), true); }

void draw_head(Context& context, Rect place, const Kind& kind, const std::string& title) {
  kit::Ui& ui = context.ui;
  const bool beside = inspector_beside(ui);
  const kit::ButtonWords button{.key = "close",
                                .label = beside ? "Close" : "Back",
                                .emphasis = kit::Emphasis::quiet,
                                .icon = icon(beside ? "x" : "arrow-left"),
                                .icon_only = true};
  const float size = ui.control_height();
  const float x = beside ? place.right() - size : place.x - 8;
  if (kit::button(ui, {x, place.y - 6, size, size}, button)) close(context);
  const Rect room{beside ? place.x : place.x + size, place.y, place.w - size - 4, 18};
  draw_kind_line(context, room, kind, context.route.record);
  kit::heading(ui, {room.x, room.y + 18, room.w, 0}, 2, title, kit::Style::card_title);
}

float head_height(kit::Ui& ui, float width, const std::string& title) {
  return 18 +
         kit::paragraph_height(ui, width - ui.control_height() - 4, title, kit::Style::card_title);
}

void move(Context& context, const Kind& kind, const RecordKey& key, bool earlier) {
  const std::string rank = moved_rank(context.plan(), kind, key.id, earlier);
  if (rank.empty()) return context.ui.announce(earlier ? "It is the first." : "It is the last.");
  context.edit("Move " + lower(kind.label),
               [key, rank, name = rank_field_of(kind)->name](Transaction& transaction) {
                 return transaction.set(key, name, Text(rank));
               });
}

void draw_page_link(Context& context, Rect place, const RecordKey& key) {
  kit::Ui& ui = context.ui;
  constexpr std::string_view label = "Open as page";
  const float width = ui.text_width(label, kit::Style::body_strong) + 1;
  const std::string target = link_to(record_page_of(context.plan().id(), key.id));
  kit::text_link(ui, {place.right() - width, place.y + (place.h - 22) / 2, width, 22},
                 {.key = "page", .label = label, .target = target});
}

/// What can be done to the record as a whole.
float draw_actions(Context& context, Rect place, const Kind& kind, const RecordKey& key) {
  kit::Ui& ui = context.ui;
  const float size = ui.control_height();
  const bool is_page = context.route.subject == key.id;
  if (!is_page) draw_page_link(context, {place.x, place.y, place.w, size}, key);
  if (kind.single || context.read_only()) return is_page ? 0 : size + 16;
  float x = place.x;
  const auto draw = [&](std::string_view name, std::string_view label, std::string_view symbol) {
    const kit::ButtonWords words{.key = name,
                                 .label = label,
                                 .emphasis = kit::Emphasis::secondary,
                                 .icon = icon(symbol),
                                 .icon_only = true};
    const bool pressed = kit::button(ui, {x, place.y, size, size}, words);
    x += size + 8;
    return pressed;
  };
  if (rank_field_of(kind)) {
    if (draw("earlier", "Move up", "arrow-up")) move(context, kind, key, true);
    if (draw("later", "Move down", "arrow-down")) move(context, kind, key, false);
  }
  if (can_move(kind) && draw("privacy", privacy_label(key), privacy_icon(key)))
    move_privacy(context, kind, key);
  if (draw("remove", "Remove", "trash-2"))
    context.remove(kind, {key.id}, context.route.with_record({}), true);
  return size + 16;
}

/// Findings about the record as a whole; those about a field stand below the field.
float draw_findings(Context& context, Rect place, Id id) {
  float y = place.y;
  for (const practice::Finding* finding : context.view().findings_about(id)) {
    if (!finding->field.empty()) continue;
    y += remark(context, {place.x, y, place.w, 0}, finding->what, kit::Tone::warning) + 8;
  }
  return y > place.y ? y - place.y + 8 : 0;
}

float draw_record_links(Context& context, Rect place, const RecordKey& key) {
  auto& linked = context.session.memory.of<Linked>("inspector links");
  const auto& groups = linked_to(context, linked, key, false);
  if (groups.empty()) return 0;
  kit::separator(context.ui, place.x, place.y, place.w);
  float y = place.y + 16;
  y += kit::heading(context.ui, {place.x, y, place.w, 0}, 3, "Linked", kit::Style::card_title) + 10;
  const std::string all = link_to(record_page_of(context.plan().id(), key.id));
  y += draw_linked(context, {place.x, y, place.w, 0}, groups, most_linked, all) + 24;
  return y - place.y;
}

float draw_record_history(Context& context, Rect place, Id id) {
  auto& memo = context.session.record_history;
  const auto& lines = memo.get({&context.plan(), context.plan().revision(), id}, [&] {
    return history_of(context.plan(), id, most_lines, context.host);
  });
  if (lines.empty()) return 0;
  kit::separator(context.ui, place.x, place.y, place.w);
  float y = place.y + 16;
  y +=
      kit::heading(context.ui, {place.x, y, place.w, 0}, 3, "History", kit::Style::card_title) + 12;
  return y + draw_history(context, {place.x, y, place.w, 0}, lines, false) - place.y;
}

float draw_body(Context& context, Rect place, const Kind& kind, const RecordKey& key) {
  float y = place.y;
  const std::string title = practice::title_of(context.plan(), kind.name, key.id);
  draw_head(context, {place.x, y, place.w, 0}, kind, title);
  y += head_height(context.ui, place.w, title) + 16;
  y += draw_actions(context, {place.x, y, place.w, 0}, kind, key);
  y += draw_deeds(context, {place.x, y, place.w, 0}, key);
  y += draw_findings(context, {place.x, y, place.w, 0}, key.id);
  y += record_form(context, {place.x, y, place.w, 0}, kind, key) + 24;
  y += draw_notes(context, {place.x, y, place.w, 0}, key);
  y += draw_record_links(context, {place.x, y, place.w, 0}, key);
  y += draw_record_history(context, {place.x, y, place.w, 0}, key.id);
  return y - place.y;
}

float draw_missing(Context& context, Rect place) {
  kit::Ui& ui = context.ui;
  float y = place.y;
  y += kit::heading(ui, place, 2, "This record is not in the plan", kit::Style::card_title) + 8;
  y += kit::paragraph(ui, {place.x, y, place.w, 0},
                      "It was removed, or it belongs to another plan. Undo brings back what was "
                      "removed last.") +
       16;
  const kit::ButtonWords words{.key = "close", .label = "Close"};
  if (kit::button(ui, {place.x, y, kit::button_width(ui, words), ui.control_height()}, words))
    close(context);
  return y + ui.control_height() - place.y;
}

}  // namespace

bool inspector_beside(const kit::Ui& ui) { return ui.screen().w >= 1180; }

void draw_inspector(Context& context, Rect place) {
  kit::Ui& ui = context.ui;
  const Id id = context.route.record;
  kit::Node node;
  node.id = ui.id("inspector"), node.role = kit::Role::complementary, node.place = place;
  node.name = "Details", node.roving = true;
  if (opened_from_palette(context, id)) ui.request_focus(node.id);
  const auto landmark = ui.open(node);
  const auto keys = ui.keys("record", id.value);
  ui.fill(place, ui.palette().card);
  if (inspector_beside(ui)) ui.line(place.x, place.y, place.x, place.bottom(), ui.palette().line);
  auto scroll = ui.scroll("details", place);
  const float edge = inspector_beside(ui) ? 20 : ui.page_edge();
  const float width = std::min(scroll.area.w - 2 * edge, 720.f);
  const Rect inside{scroll.area.x + edge, scroll.area.y + 20, width, 0};
  const auto key = find_record(context.plan(), id);
  const Kind* kind = key ? context.plan().catalog().find(key->kind) : nullptr;
  const float height =
      kind ? draw_body(context, inside, *kind, *key) : draw_missing(context, inside);
  scroll.reach(inside.y + height + 28);
}

}  // namespace entente::screen
