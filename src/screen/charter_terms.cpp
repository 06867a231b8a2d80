#include "screen/charter_terms.hpp"

#include "practice/charter/rules.hpp"
#include "practice/words.hpp"
#include "screen/board.hpp"
#include "screen/icons.hpp"
#include "screen/open_link.hpp"
#include "screen/value_words.hpp"

namespace entente::screen {
namespace {

using practice::Term;

struct Chip {
  std::string words;
  kit::Tone tone;
};

std::vector<Chip> people_chips(Context& context, const Term& term) {
  std::vector<Chip> chips;
  for (const Id id : term.understood_by.ids) {
    const auto* person = context.plan().find<practice::Person>(id);
    if (person)
      chips.push_back({std::string(person->name), context.view().tone_of(person->party.id)});
  }
  return chips;
}

float draw_chips(Context& context, Rect place, const std::vector<Chip>& chips) {
  float x = place.x, y = place.y;
  for (const Chip& chip : chips) {
    const float width = kit::chip_width(context.ui, chip.words);
    if (x > place.x && x + width > place.right()) x = place.x, y += 32;
    kit::chip(context.ui, x, y, chip.words, chip.tone);
    x += width + 8;
  }
  return chips.empty() ? 0 : y + 26 - place.y;
}

std::string missing_words(Context& context, const Term& term) {
  std::vector<std::string> names;
  for (const Id party : practice::parties_without_understanding(context.plan(), term))
    names.push_back(practice::party_words(context.plan(), party));
  return names.empty() ? ""
                       : "Nobody at " + practice::listed(names) + " has explained it back yet.";
}

float draw_term(Context& context, Rect place, Id id) {
  kit::Ui& ui = context.ui;
  const Term& term = *context.plan().find<Term>(id);
  const std::string target = link_to(context.route.with_record(id));
  float y = place.y;
  open_link(ui, {place.x, y + 2, place.w, 22}, term.title, target);
  y += kit::heading(ui, {place.x, y, place.w - 60, 0}, 2, term.title, kit::Style::card_title);
  if (!term.clause.empty())
    y += kit::paragraph(ui, {place.x, y, place.w, 0}, term.clause, kit::Style::caption,
                        ui.palette().second_ink);
  y += 8;
  const bool plain = !term.plain_words.text.empty();
  y += kit::paragraph(ui, {place.x, y, place.w, 0},
                      plain ? term.plain_words.text : "Not in plain words yet.", kit::Style::body,
                      plain ? ui.palette().ink : ui.palette().second_ink) +
       12;
  const std::vector<Chip> chips = people_chips(context, term);
  if (!chips.empty()) {
    kit::text(ui, {place.x, y, place.w, 18}, "Understood by", kit::Style::caption,
              ui.palette().second_ink);
    y += 24;
    y += draw_chips(context, {place.x, y, place.w, 0}, chips) + 10;
  }
  if (const std::string missing = missing_words(context, term); !missing.empty())
    y += remark(context, {place.x, y, place.w, 0}, missing, kit::Tone::warning);
  return y - place.y;
}

void draw_terms(Context& context, Column& column) {
  const Kind& kind = kind_of<Term>();
  const std::vector<Id> ids = in_order(context.plan(), kind);
  std::vector<std::string> keys;
  for (const Id id : ids) keys.push_back(text_from(id));
  std::vector<Tile> all;
  for (std::size_t index = 0; index < ids.size(); ++index)
    all.push_back({keys[index], [&context, id = ids[index]](Rect inside) {
                     return draw_term(context, inside, id);
                   }});
  tiles(context, column, "terms", all, 340);
  if (context.read_only()) return;
  const kit::ButtonWords add{.key = "add term", .label = "Add term", .icon = icon("plus")};
  const Rect row = column.take(context.ui.control_height());
  const float width = kit::button_width(context.ui, add);
  if (kit::button(context.ui, {row.x, row.y, width, row.h}, add)) context.add_record(kind);
}

}  // namespace

Section terms_section(Context& context) {
  Section section = list_section(context, kind_of<Term>());
  if (section.count > 0 && section.count <= most_on_board)
    section.draw = [&context](Column& column, Rect) { draw_terms(context, column); };
  return section;
}

}  // namespace entente::screen
