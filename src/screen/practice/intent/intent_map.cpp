#include "screen/practice/intent/intent_map.hpp"

#include "practice/intent/records.hpp"
#include "screen/record/open_link.hpp"
#include "screen/record/value_words.hpp"
#include "screen/shell/icons.hpp"
#include "screen/view/practice_page.hpp"

namespace entente::screen {
namespace {

using practice::Complement;
using practice::Mindset;

constexpr float bridge = 64;  // between a gap and its strength

/// One end: the party's hue and name, and words on its ground.
float end_height(kit::Ui& ui, float width, std::string_view words) {
  return 24 + 20 + kit::paragraph_height(ui, width - 28, words, kit::Style::body);
}

void draw_end(Context& context, Rect place, Id party, std::string_view nobody,
              std::string_view words) {
  kit::Ui& ui = context.ui;
  const PartyView* view = context.view().party(party);
  const kit::Tone tone = view ? view->tone : kit::Tone::neutral;
  ui.fill(place, view ? kit::ground_of(ui.palette(), tone) : ui.palette().fine_line,
          kit::space::control_radius);
  const std::string_view name = view ? std::string_view(view->short_name) : nobody;
  ui.draw_text(place.x + 14, place.y + 11, name, kit::Style::caption_strong,
               kit::ink_of(ui.palette(), tone));
  float y = place.y + 32;
  for (const std::string_view line : ui.lines(words, place.w - 28, kit::Style::body)) {
    ui.draw_text(place.x + 14, y, line, kit::Style::body, ui.palette().ink);
    y += 22;
  }
}

struct Words {
  std::string_view gap, strength;
};

Words words_of(const Complement& complement) {
  return {complement.title,
          complement.strength.empty() ? "No strength named yet" : complement.strength};
}

std::string heard(Context& context, const Complement& complement) {
  const Words words = words_of(complement);
  const PartyView* from = context.view().party(complement.party.id);
  const PartyView* to = context.view().party(complement.met_by.id);
  return std::string(words.gap) + ", gap of " + (from ? from->short_name : "nobody named") +
         ", met by " + (to ? to->short_name : "nobody yet") + ": " + std::string(words.strength);
}

float draw_pair(Context& context, Rect place, Id id) {
  kit::Ui& ui = context.ui;
  const Complement& complement = *context.plan().find<Complement>(id);
  const Words words = words_of(complement);
  const bool stacked = place.w < 520;
  const float width = stacked ? place.w : (place.w - bridge) / 2;
  const float gap_height = end_height(ui, width, words.gap);
  const float strength_height = end_height(ui, width, words.strength);
  const float height = std::max(gap_height, strength_height);
  const Rect left{place.x, place.y, width, stacked ? gap_height : height};
  const Rect right = stacked ? Rect{place.x, left.bottom() + 24, width, strength_height}
                             : Rect{place.x + width + bridge, place.y, width, height};
  draw_end(context, left, complement.party.id, "Nobody named", words.gap);
  draw_end(context, right, complement.met_by.id, "Nobody yet", words.strength);
  const bool closed = complement.party.id && complement.met_by.id;
  const kit::Color ink = closed ? ui.palette().accent : ui.palette().third_ink;
  if (stacked) {
    ui.draw_icon(place.x + width / 2 - 9, left.bottom() + 3, 18, icon("arrow-down"), ink);
  } else {
    const float middle = place.y + height / 2;
    ui.line(left.right() + 8, middle - 1, right.x - 13, middle - 1, ink, 2);
    ui.draw_icon(right.x - 24, middle - 9, 18, icon("chevron-right"), ink);
  }
  const Rect whole{place.x, place.y, place.w, right.bottom() - place.y};
  cover_with_link(ui, whole, "open", heard(context, complement),
                  link_to(context.route.with_record(id)), context.route.record == id);
  return whole.h;
}

float draw_pairs(Context& context, Rect place) {
  kit::Ui& ui = context.ui;
  float y = place.y;
  if (place.w >= 520) {
    ui.draw_text(place.x, y, "What a party lacks", kit::Style::caption, ui.palette().second_ink);
    ui.draw_text(place.x + (place.w + bridge) / 2, y, "What closes it", kit::Style::caption,
                 ui.palette().second_ink);
    y += 28;
  }
  const auto scope = ui.group(kit::Role::list, "map", place, "Interdependence map");
  for (const Id id : in_order(context.plan(), kind_of<Complement>())) {
    const auto keys = ui.keys("pair", id.value);
    const auto item = ui.group(kit::Role::list_item, "item", {place.x, y, place.w, 80});
    y += draw_pair(context, {place.x, y, place.w, 0}, id) + (place.w < 520 ? 24 : 12);
  }
  return y - (place.w < 520 ? 24 : 12) - place.y;
}

float draw_stance(Context& context, Rect place, int level) {
  kit::Ui& ui = context.ui;
  const float step = place.w / 4;
  ui.line(place.x, place.y + 8, place.right(), place.y + 8, ui.palette().line, 2);
  for (int stop = 1; stop <= 5; ++stop) {
    const float x = place.x + step * static_cast<float>(stop - 1);
    const bool on = stop == level;
    ui.circle(x, place.y + 8, on ? 9 : 5, on ? ui.palette().accent : ui.palette().line);
  }
  const std::string_view right = "Co-creation";
  ui.draw_text(place.x - 8, place.y + 24, "Exchange", kit::Style::caption, ui.palette().second_ink);
  ui.draw_text(place.right() + 8 - ui.text_width(right, kit::Style::caption), place.y + 24, right,
               kit::Style::caption, ui.palette().second_ink);
  return 46;
}

float draw_mindset(Context& context, Rect place, Id id) {
  kit::Ui& ui = context.ui;
  const Mindset& mindset = *context.plan().find<Mindset>(id);
  const PartyView* party = context.view().party(mindset.party.id);
  kit::chip(ui, place.x, place.y, party ? std::string_view(party->short_name) : "No party named",
            party ? party->tone : kit::Tone::neutral);
  open_link(ui, {place.x, place.y + 2, place.w, 22}, mindset.title,
            link_to(context.route.with_record(id)));
  float y = place.y + 40;
  y += kit::paragraph(ui, {place.x, y, place.w, 0}, mindset.title, kit::Style::card_title) + 16;
  y += draw_stance(context, {place.x + 10, y, place.w - 20, 0}, mindset.stance.value) + 12;
  const std::string level = mindset.stance.value
                                ? std::to_string(mindset.stance.value) + " of 5"
                                : "Not placed between exchange and co-creation yet";
  y += kit::paragraph(ui, {place.x, y, place.w, 0}, level, kit::Style::body_strong) + 4;
  y += kit::paragraph(ui, {place.x, y, place.w, 0}, mindset.reason.text, kit::Style::body,
                      ui.palette().second_ink);
  return y - place.y;
}

void draw_add(Context& context, Column& column, const Kind& kind) {
  if (context.read_only()) return;
  const std::string label = "Add " + lower(kind.label);
  const kit::ButtonWords add{.key = "add", .label = label, .icon = icon("plus")};
  const Rect row = column.take(context.ui.control_height());
  const float width = kit::button_width(context.ui, add);
  if (kit::button(context.ui, {row.x, row.y, width, row.h}, add)) context.add_record(kind);
}

void draw_map(Context& context, Column& column) {
  grown_card(context, column, "map", [&](Rect inside) { return draw_pairs(context, inside); });
  draw_add(context, column, kind_of<Complement>());
}

void draw_mindsets(Context& context, Column& column) {
  const Kind& kind = kind_of<Mindset>();
  std::vector<std::string> keys;
  const std::vector<Id> ids = in_order(context.plan(), kind);
  for (const Id id : ids) keys.push_back(text_from(id));
  std::vector<Tile> all;
  for (std::size_t index = 0; index < ids.size(); ++index)
    all.push_back({keys[index], [&context, id = ids[index]](Rect inside) {
                     return draw_mindset(context, inside, id);
                   }});
  tiles(context, column, "mindsets", all, 320);
  draw_add(context, column, kind);
}

}  // namespace

void interdependence_map_picture(Context& context, Section& section) {
  if (section.count == 0) return;
  section.draw = [&context](Column& column, Rect) { draw_map(context, column); };
}

void mindsets_picture(Context& context, Section& section) {
  if (section.count == 0) return;
  section.draw = [&context](Column& column, Rect) { draw_mindsets(context, column); };
}

}  // namespace entente::screen
