#include <algorithm>

#include "practice/findings.hpp"
#include "record/roles.hpp"
#include "screen/record/open_link.hpp"
#include "screen/record/value_words.hpp"
#include "screen/shell/icons.hpp"
#include "screen/view/board.hpp"
#include "screen/view/views.hpp"

namespace entente::screen {
namespace {

using practice::CardLine;

/// One record as a card at work.
struct CardDrawing {
  Context& context;
  const Kind& kind;
  RecordKey key;
  const void* record;
  float y;
};

/// What a field of references names, each in its party's hue.
std::vector<std::pair<std::string, kit::Tone>> chips_of(Context& context, const Field& field,
                                                        const void* record) {
  std::vector<std::pair<std::string, kit::Tone>> chips;
  const Value value = value_of(field, record);
  const auto* ids = std::get_if<IdList>(&value);
  for (const Id id : ids ? ids->ids : std::span<const Id>{}) {
    const std::string words = headline(context.plan(), field.target, id);
    if (!words.empty())
      chips.emplace_back(words, context.view().tone_of(practice::party_of(context.plan(), id)));
  }
  return chips;
}

float draw_chips(Context& context, Rect place,
                 const std::vector<std::pair<std::string, kit::Tone>>& chips) {
  Flow flow(place, 26, 8);
  for (const auto& [words, tone] : chips) {
    const Rect spot = flow.take(kit::chip_width(context.ui, words));
    kit::chip(context.ui, spot.x, spot.y, words, tone);
  }
  return flow.height();
}

void draw_chip_line(CardDrawing& card, Rect place, const CardLine& line, const Field& field) {
  const auto chips = chips_of(card.context, field, card.record);
  if (chips.empty()) return;
  if (!line.label.empty()) {
    kit::text(card.context.ui, {place.x, card.y, place.w, 18}, line.label, kit::Style::caption,
              card.context.ui.palette().second_ink);
    card.y += 24;
  }
  card.y += draw_chips(card.context, {place.x, card.y, place.w, 0}, chips) + 10;
}

void draw_text_line(CardDrawing& card, Rect place, const CardLine& line, const Field& field) {
  kit::Ui& ui = card.context.ui;
  const std::string words = shown(card.context.plan(), field, value_of(field, card.record));
  const bool caption = line.look == CardLine::Look::caption;
  if (words.empty() && line.empty.empty()) return;
  const bool faint = caption || words.empty();
  card.y += kit::paragraph(ui, {place.x, card.y, place.w, 0},
                           ui.keep(words.empty() ? line.empty : std::string_view(words)),
                           caption ? kit::Style::caption : kit::Style::body,
                           faint ? ui.palette().second_ink : ui.palette().ink);
  card.y += caption ? 8 : 12;
}

void draw_line(CardDrawing& card, Rect place, const CardLine& line) {
  const Field* field = field_named(card.kind, line.field);
  if (!field) return;
  if (line.look == CardLine::Look::chips)
    draw_chip_line(card, place, line, *field);
  else
    draw_text_line(card, place, line, *field);
}

/// Whether a line of the card says already that nothing was written.
bool is_said(const practice::CardsView& view, std::string_view field) {
  return std::any_of(view.lines.begin(), view.lines.end(), [&](const CardLine& line) {
    return line.field == field && !line.empty.empty();
  });
}

/// What the rules find about it, the weightiest first; a card has room for two.
void draw_remarks(CardDrawing& card, Rect place, const practice::CardsView& view) {
  std::size_t told = 0;
  for (const practice::Finding* finding : card.context.view().findings_about(card.key.id)) {
    if (is_said(view, finding->field)) continue;
    if (++told > 2) return;
    const bool hint = finding->weight == practice::Finding::Weight::hint;
    card.y += remark(card.context, {place.x, card.y, place.w, 0}, finding->what,
                     hint ? kit::Tone::neutral : kit::Tone::warning) +
              6;
  }
}

float draw_card(Context& context, Rect place, const Kind& kind, const practice::CardsView& view,
                Id id) {
  kit::Ui& ui = context.ui;
  const Table& table = *context.plan().part(Visibility::shared).find(kind.name);
  const auto row = table.row(id);
  if (!row) return 0;
  CardDrawing card{context, kind, {Visibility::shared, kind.name, id}, table.record(*row), place.y};
  const std::string title = headline(context.plan(), kind.name, id);
  open_link(ui, {place.x, place.y + 2, place.w, 22}, title, link_to(context.route.with_record(id)));
  card.y += kit::heading(ui, {place.x, card.y, place.w - 60, 0}, 2, ui.keep(title),
                         kit::Style::card_title);
  for (const CardLine& line : view.lines) draw_line(card, place, line);
  draw_remarks(card, place, view);
  return card.y - place.y;
}

void draw_add(Context& context, Column& column, const Kind& kind) {
  if (context.read_only()) return;
  const std::string label = "Add " + lower(kind.label);
  const kit::ButtonWords add{.key = "add card", .label = label, .icon = icon("plus")};
  const Rect row = column.take(context.ui.control_height());
  const float width = kit::button_width(context.ui, add);
  if (kit::button(context.ui, {row.x, row.y, width, row.h}, add)) context.add_record(kind);
}

void draw_cards(Context& context, Column& column, const Kind& kind,
                const practice::CardsView& view) {
  const std::vector<Id> ids = in_order(context.plan(), kind);
  std::vector<std::string> keys;
  for (const Id id : ids) keys.push_back(text_from(id));
  std::vector<Tile> all;
  for (std::size_t index = 0; index < ids.size(); ++index)
    all.push_back({keys[index], [&, id = ids[index]](Rect inside) {
                     return draw_card(context, inside, kind, view, id);
                   }});
  tiles(context, column, kind.name, all, 340);
  draw_add(context, column, kind);
}

}  // namespace

void show_cards(Context& context, Section& section, const Kind& kind,
                const practice::CardsView& view) {
  if (section.count == 0 || section.count > most_on_board) return;
  section.draw = [&context, &kind, &view](Column& column, Rect) {
    draw_cards(context, column, kind, view);
  };
}

}  // namespace entente::screen
