#include "screen/practice/profile/profile.hpp"

#include <algorithm>

#include "practice/profile/rules.hpp"
#include "practice/words.hpp"
#include "screen/practice/profile/continuum.hpp"
#include "screen/record/form.hpp"
#include "screen/record/open_link.hpp"
#include "screen/shell/icons.hpp"
#include "screen/view/practice_page.hpp"

namespace entente::screen {
namespace {

using practice::Alliance;
using practice::AllianceTest;
using practice::Party;
using practice::Person;

constexpr std::string_view facts[] = {"name",  "purpose",  "agreement", "place",
                                      "start", "term_end", "notes"};
constexpr std::string_view test_fields[] = {
    "separate_companies", "interdependent", "complex",
    "long_term",          "common_goals",   "differing_goals"};

RecordKey alliance_key() {
  return {Visibility::shared, Alliance::kind_name, id_from_name(Alliance::kind_name)};
}

kit::Tone tone_of(AllianceTest::Verdict verdict) {
  switch (verdict) {
    case AllianceTest::Verdict::alliance:
      return kit::Tone::good;
    case AllianceTest::Verdict::in_part:
      return kit::Tone::warning;
    case AllianceTest::Verdict::not_one:
      return kit::Tone::bad;
    case AllianceTest::Verdict::unanswered:
      break;
  }
  return kit::Tone::neutral;
}

std::string place_words(const Party& party) {
  std::string words;
  for (const Text part : {party.city, party.country, party.industry}) {
    if (part.empty()) continue;
    if (!words.empty()) words += " · ";
    words += part;
  }
  return words;
}

float draw_party(Context& context, Rect place, const PartyView& view) {
  kit::Ui& ui = context.ui;
  const Party& party = *context.plan().find<Party>(view.id);
  const kit::Color hue = kit::ink_of(ui.palette(), view.tone);
  const float pad = ui.phone() ? 16.f : 20.f;
  const Rect top{place.x - pad, place.y - pad, place.w + 2 * pad, 24};
  ui.clip({top.x, top.y, top.w, 4});
  ui.fill(top, hue, kit::space::card_radius);
  ui.unclip();
  float y = place.y + 4;
  y += kit::heading(ui, {place.x, y, place.w - 70, 0}, 2, view.name, kit::Style::card_title);
  const std::string target = link_to(context.route.with_record(view.id));
  open_link(ui, {place.x, place.y + 5, place.w, 22}, view.name, target);
  const std::string where = place_words(party);
  y += kit::paragraph(ui, {place.x, y, place.w, 0}, where, kit::Style::caption,
                      ui.palette().second_ink) +
       10;
  const std::string_view brings =
      party.brings.text.empty() ? "What it brings is not written yet." : party.brings.text;
  y += kit::paragraph(
           ui, {place.x, y, place.w, 0}, brings, kit::Style::body,
           party.brings.text.empty() ? std::optional(ui.palette().second_ink) : std::nullopt) +
       12;
  const std::string people = practice::counted(view.people, "person", "people");
  const float chip = kit::chip(ui, place.x, y, people, view.tone);
  const bool told_apart = view.name != std::string_view(party.name);
  if (told_apart && view.id == context.workspace.my_party())
    kit::chip(ui, place.x + chip + 8, y, "Your own party", kit::Tone::neutral);
  return y + 26 - place.y;
}

void draw_parties(Context& context, Column& column) {
  std::vector<Tile> parties;
  std::vector<std::string> keys;
  for (const PartyView& party : context.view().parties()) keys.push_back(text_from(party.id));
  for (std::size_t index = 0; index < keys.size(); ++index) {
    const PartyView& party = context.view().parties()[index];
    parties.push_back({keys[index], [&context, &party](Rect inside) {
                         return draw_party(context, inside, party);
                       }});
  }
  tiles(context, column, "parties", parties, 300);
  if (context.read_only()) return;
  const kit::ButtonWords add{.key = "add party", .label = "Add party", .icon = icon("plus")};
  const Rect row = column.take(context.ui.control_height(), kit::space::cards);
  const float width = kit::button_width(context.ui, add);
  if (kit::button(context.ui, {row.x, row.y, width, row.h}, add))
    context.add_record(kind_of<Party>());
}

float draw_facts(Context& context, Rect place) {
  const float title = card_title(context, place, "The alliance");
  const Rect rest{place.x, place.y + title, place.w, 0};
  return title + record_form(context, rest, kind_of<Alliance>(), alliance_key(), facts);
}

void draw_overview(Context& context, Column& column) {
  draw_parties(context, column);
  grown_card(context, column, "facts", [&](Rect inside) { return draw_facts(context, inside); });
}

float draw_verdict(Context& context, Rect place) {
  kit::Ui& ui = context.ui;
  const AllianceTest test = practice::alliance_test(context.plan().single<Alliance>());
  const kit::Tone tone = tone_of(test.verdict);
  float y = place.y + card_title(context, place, "What the answers say");
  kit::chip(ui, place.x, y, test.headline, tone);
  y += 26 + 14;
  for (const std::string& reason : test.reasons)
    y += remark(context, {place.x, y, place.w, 0}, reason,
                tone == kit::Tone::good ? kit::Tone::neutral : tone) +
         8;
  if (test.reasons.empty())
    y += kit::paragraph(ui, {place.x, y, place.w, 0},
                        "Long-term, complex and interdependent, between separate companies whose "
                        "goals both meet and differ: it is worth managing as an alliance.");
  return y - place.y;
}

float draw_test(Context& context, Rect place) {
  const float title = card_title(context, place, "The alliance test");
  const Rect rest{place.x, place.y + title, std::min(place.w, 520.f), 0};
  return title + record_form(context, rest, kind_of<Alliance>(), alliance_key(), test_fields);
}

void draw_question(Context& context, Column& column) {
  grown_card(context, column, "continuum",
             [&](Rect inside) { return draw_continuum(context, inside); });
  const Tile both[] = {{"test", [&](Rect inside) { return draw_test(context, inside); }, 1.2f},
                       {"verdict", [&](Rect inside) { return draw_verdict(context, inside); }}};
  tiles(context, column, "test tiles", both, 340);
}

}  // namespace

void alliance_picture(Context& context, Section& section) {
  section.draw = [&context](Column& column, Rect) { draw_overview(context, column); };
}

void alliance_test_picture(Context& context, Section& section) {
  section.draw = [&context](Column& column, Rect) { draw_question(context, column); };
}

}  // namespace entente::screen
