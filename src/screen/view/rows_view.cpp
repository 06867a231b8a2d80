#include <algorithm>

#include "base/counts.hpp"
#include "base/order.hpp"
#include "practice/findings.hpp"
#include "practice/words.hpp"
#include "record/roles.hpp"
#include "screen/record/deeds.hpp"
#include "screen/record/value_words.hpp"
#include "screen/shell/icons.hpp"
#include "screen/view/rows.hpp"
#include "screen/view/views.hpp"

namespace entente::screen {
namespace {

using practice::RowsView;

/// The rows of one card.
struct RowsCard {
  Id party;  // none: of nobody, or of all
  std::string key, title;
  kit::Tone tone = kit::Tone::neutral;
  std::vector<Row> rows;
};

/// A row with what it is sorted by.
struct Placed {
  std::pair<double, StandOrder> order;
  Id party;
  Row row;
};

/// "to Marlow · by 26 Nov 2026 · Ana Duarte"; in red where nobody answers for it.
void put_note(const Plan& plan, const Kind& kind, const void* record, const RowsView& view,
              Row& row) {
  for (const practice::RowNote& note : view.notes) {
    const Field* field = field_named(kind, note.field);
    if (!field) continue;
    const std::string words = shown(plan, *field, value_of(*field, record));
    const bool person = field->role == Role::owner || field->role == Role::driver;
    if (words.empty() && person && !note.empty.empty()) row.note_tone = kit::Tone::bad;
    const std::string part =
        words.empty() ? std::string(note.empty) : std::string(note.before) + words;
    if (!part.empty()) row.note += (row.note.empty() ? "" : " · ") + part;
  }
}

/// How long it has been so, by a figure; or that its day has passed or is near.
void put_chip(Context& context, const Kind& kind, const void* record, const RowsView& view,
              Row& row) {
  if (const practice::Figure* figure = practice::find_figure(kind.name, view.figure)) {
    const Value value = figure->of(context.plan(), row.key.id, record, context.today());
    row.chip = figure_words(*figure, value);
    for (const practice::Finding* finding : context.view().findings_about(row.key.id))
      if (finding->matter == practice::Matter::overdue) row.chip_tone = kit::Tone::bad;
    return;
  }
  const Date due = date_in(kind, record, Role::due);
  const auto matter = practice::due_matter(due, context.today());
  if (!matter) return;
  const bool late = *matter == practice::Matter::overdue;
  row.chip = late ? "Overdue" : "Due soon";
  row.chip_tone = late ? kit::Tone::bad : kit::Tone::warning;
  row.beside_chip = practice::days_words(due, context.today());
}

double figure_order(Context& context, const Kind& kind, Id id, const void* record,
                    const RowsView& view) {
  const practice::Figure* figure = practice::find_figure(kind.name, view.figure);
  const Value value = figure ? figure->of(context.plan(), id, record, context.today()) : Value{};
  const auto* number = std::get_if<Decimal>(&value);
  return number ? -number->approximate() : 0;
}

Placed placed_row(Context& context, const Kind& kind, Id id, const void* record,
                  const RowsView& view) {
  const Plan& plan = context.plan();
  Row row{{Visibility::shared, kind.name, id}, headline(plan, kind.name, id)};
  put_note(plan, kind, record, view, row);
  put_chip(context, kind, record, view, row);
  row.warning = context.view().finding_about(id, "owner");
  row.deeds = offered_deeds(plan, row.key);
  const Field* side = field_with(kind, {Role::by, Role::side});
  const Id party = view.by_side && side ? reference_in(kind, record, side->role) : Id{};
  return {{figure_order(context, kind, id, record, view), stand_order(kind, record)},
          party,
          std::move(row)};
}

std::vector<Placed> open_rows(Context& context, const Kind& kind, const RowsView& view) {
  const Table& table = *context.plan().part(Visibility::shared).find(kind.name);
  std::vector<Placed> all;
  for (std::uint32_t row = 0; row < table.size(); ++row)
    if (is_open(kind, table.record(row)))
      all.push_back(placed_row(context, kind, table.ids()[row], table.record(row), view));
  put_in_order(all.begin(), all.end(), [](const Placed& one, const Placed& other) {
    return std::tie(one.order, one.row.key.id) < std::tie(other.order, other.row.key.id);
  });
  return all;
}

/// One for each party, and one for what is nobody's where there is any.
std::vector<RowsCard> party_cards(Context& context) {
  std::vector<RowsCard> cards;
  for (const PartyView& party : context.view().parties())
    cards.push_back({party.id, text_from(party.id), party.short_name, party.tone, {}});
  cards.push_back({{}, "nobody", "Nobody named", kit::Tone::neutral, {}});
  return cards;
}

std::vector<RowsCard> rows_cards(Context& context, const Kind& kind, const RowsView& view) {
  std::vector<RowsCard> cards;
  if (view.by_side)
    cards = party_cards(context);
  else
    cards.push_back({{}, "open", std::string(view.title), kit::Tone::neutral, {}});
  for (Placed& placed : open_rows(context, kind, view)) {
    std::size_t card = 0;
    while (card + 1 < cards.size() && cards[card].party != placed.party) ++card;
    cards[card].rows.push_back(std::move(placed.row));
  }
  if (cards.back().rows.empty()) cards.pop_back();
  return cards;
}

// ---- Drawing.

float draw_add_to(Context& context, Rect place, const Kind& kind, Id party) {
  if (context.read_only()) return 0;
  kit::Ui& ui = context.ui;
  const std::string label = "Add " + lower(kind.label);
  const kit::ButtonWords add{
      .key = "add", .label = label, .emphasis = kit::Emphasis::quiet, .icon = icon("plus")};
  const Rect button{place.x - 12, place.y, kit::button_width(ui, add), ui.control_height()};
  if (kit::button(ui, button, add))
    context.add_record(kind, [&kind, party](Draft& draft) {
      const Field* side = field_with(kind, {Role::by, Role::side});
      if (party && side) draft.set(*side, Value{party});
    });
  return button.h;
}

float draw_rows_card(Context& context, Rect place, const Kind& kind, const RowsView& view,
                     const RowsCard& card) {
  kit::Ui& ui = context.ui;
  const std::string note = card.rows.empty() ? "" : grouped(card.rows.size()) + " open";
  const float dot = view.by_side ? 20 : 0;
  if (view.by_side) ui.circle(place.x + 6, place.y + 12, 5, kit::ink_of(ui.palette(), card.tone));
  float y =
      place.y + card_title(context, {place.x + dot, place.y, place.w - dot, 0}, card.title, note);
  const std::string name = (view.by_side ? "Owed by " : "") + card.title;
  if (card.rows.empty())
    y += kit::paragraph(ui, {place.x, y, place.w, 0}, view.none, kit::Style::body,
                        ui.palette().second_ink) +
         8;
  else
    y += draw_rows(context, {place.x, y, place.w, 0},
                   {"rows", name, 6, view.by_side ? ui.id("add") : 0}, card.rows);
  if (view.by_side) y += draw_add_to(context, {place.x, y, place.w, 0}, kind, card.party);
  return y - place.y;
}

}  // namespace

void show_rows(Context& context, Section& section, const Kind& kind, const RowsView& view) {
  if (section.count == 0) return;
  section.draw = [&context, &kind, &view](Column& column, Rect) {
    const std::string key = "rows of " + std::string(kind.name) + std::string(view.title);
    const auto& cards = context.derived(key, [&] { return rows_cards(context, kind, view); });
    std::vector<Tile> all;
    for (const RowsCard& card : cards)
      all.push_back({card.key, [&](Rect inside) {
                       return draw_rows_card(context, inside, kind, view, card);
                     }});
    tiles(context, column, key, all, 330);
  };
}

}  // namespace entente::screen
