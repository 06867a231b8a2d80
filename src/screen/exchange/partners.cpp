#include "base/concat.hpp"
#include "base/counts.hpp"
#include "practice/exchange/knowledge.hpp"
#include "practice/words.hpp"
#include "screen/exchange/sections.hpp"
#include "screen/exchange/share.hpp"
#include "screen/record/history.hpp"
#include "screen/record/value_words.hpp"
#include "screen/shell/icons.hpp"
#include "screen/start/start.hpp"

namespace entente::screen {
namespace {

using practice::Unseen;

constexpr std::size_t most_named = 8;

/// A party's standing, worked out on change.
struct Partner {
  practice::PartyStanding standing;
  std::string name;
  std::vector<Unseen> not_handed;  // changed since our last file (or theirs)
  std::size_t not_confirmed = 0;   // not known to have reached them
  bool met = false;                // any file was ever sent or taken
};

std::vector<Partner> partners_of(const Plan& plan, Id own) {
  std::vector<Partner> partners;
  for (practice::PartyStanding& standing : practice::standings(plan, own)) {
    Partner partner;
    partner.name = practice::party_words(plan, standing.party);
    partner.met = standing.last_sent || standing.last_taken;
    partner.not_handed =
        practice::unseen(plan, practice::joined(standing.handed, standing.acknowledged));
    partner.not_confirmed = practice::unseen(plan, standing.acknowledged).size();
    partner.standing = std::move(standing);
    partners.push_back(std::move(partner));
  }
  return partners;
}

std::string title_words(const Partner& partner) {
  if (!partner.met) return concat("Nothing has been exchanged with ", partner.name, " yet");
  const std::size_t count = partner.not_handed.size();
  if (count == 0) return concat(partner.name, " has been handed everything");
  return concat(count_words(count, "changed record has", "changed records have"),
                " not been handed to ", partner.name);
}

std::string state_words(const Partner& partner) {
  std::string words;
  if (partner.standing.sent)
    append(words, "Last handed over ", practice::date_words(partner.standing.sent), ". ");
  if (partner.standing.taken)
    append(words, "Theirs last taken ", practice::date_words(partner.standing.taken), ". ");
  if (partner.met)
    words += partner.not_confirmed == 0
                 ? "Their last file knew everything that stands here."
                 : concat("Their last file did not know ",
                          practice::counted(partner.not_confirmed, "record", "records"),
                          " as they stand here.");
  else
    words = "Hand them the plan as a file; what they send back opens as a review.";
  return words;
}

std::string unseen_words(const Unseen& unseen) {
  return unseen.removed ? "removed since" : unseen.whole ? "new to them" : "changed since";
}

/// The records they have not been handed, each a link to it.
float draw_unseen(Context& context, Rect place, const Partner& partner) {
  kit::Ui& ui = context.ui;
  const auto list = ui.group(kit::Role::list, "unseen", place, "Not handed over");
  float y = place.y;
  const std::size_t count = std::min(most_named, partner.not_handed.size());
  for (std::size_t index = 0; index < count; ++index) {
    const Unseen& unseen = partner.not_handed[index];
    const auto keys = ui.keys("unseen", unseen.id.value);
    const auto item = ui.group(kit::Role::list_item, "record", {place.x, y, place.w, 24});
    const Kind* kind = context.plan().catalog().find(unseen.kind);
    const std::string name = headline(context.plan(), unseen.kind, unseen.id);
    const std::string note = concat(kind ? kind->label : unseen.kind, ", ", unseen_words(unseen));
    const float note_width = ui.text_width(note, kit::Style::caption) + 1;
    if (name.empty())
      kit::text(ui, {place.x, y, place.w - note_width - 12, 22}, "A removed record");
    else
      kit::text_link(ui, {place.x, y, place.w - note_width - 12, 22},
                     {.key = "record",
                      .label = name,
                      .target = link_to(record_page_of(context.plan().id(), unseen.id))});
    kit::text(ui, {place.right() - note_width, y + 2, note_width, 18}, note, kit::Style::caption,
              ui.palette().second_ink);
    y += 28;
  }
  if (partner.not_handed.size() > count)
    y += kit::paragraph(ui, {place.x, y, place.w, 0},
                        concat("and ", grouped(partner.not_handed.size() - count), " more"),
                        kit::Style::caption, ui.palette().second_ink);
  return y - place.y;
}

float draw_buttons(Context& context, Rect place, const Partner& partner) {
  kit::Ui& ui = context.ui;
  const std::string to = concat("Hand over to ", partner.name);
  const bool nobody = !context.workspace.my_party();
  const kit::ButtonWords send{.key = "hand over",
                              .label = to,
                              .emphasis = kit::Emphasis::primary,
                              .icon = icon("send"),
                              .disabled = context.read_only() || nobody,
                              .why_disabled = nobody ? "Say first who you are, in the top bar."
                                                     : "Another tab is editing this plan."};
  const kit::ButtonWords take{
      .key = "take", .label = "Open their file", .icon = icon("folder-open")};
  const float first = kit::button_width(ui, send), second = kit::button_width(ui, take);
  const float height = ui.control_height();
  const bool beside = first + second + 12 <= place.w;
  if (kit::button(ui, {place.x, place.y, std::min(first, place.w), height}, send))
    open_sharing(context, partner.standing.party);
  const Rect under{beside ? place.x + first + 12 : place.x, beside ? place.y : place.y + height + 8,
                   second, height};
  if (kit::button(ui, under, take)) pick_plan_file(context);
  return under.bottom() - place.y;
}

float draw_partner(Context& context, Rect place, const Partner& partner) {
  kit::Ui& ui = context.ui;
  float y = place.y;
  const kit::Tone tone = context.view().tone_of(partner.standing.party);
  kit::chip(ui, place.x, y, partner.name, tone);
  y += 38;
  y += kit::heading(ui, {place.x, y, place.w, 0}, 2, title_words(partner), kit::Style::card_title) +
       6;
  y += kit::paragraph(ui, {place.x, y, place.w, 0}, state_words(partner), kit::Style::body,
                      ui.palette().second_ink) +
       16;
  y += draw_buttons(context, {place.x, y, place.w, 0}, partner) + 16;
  if (partner.met && !partner.not_handed.empty())
    y += draw_unseen(context, {place.x, y, place.w, 0}, partner);
  return y - place.y;
}

}  // namespace

Section partners_section(Context& context) {
  Section section{"partners", "Partners"};
  section.title = "Exchange";
  section.draw = [&context](Column& column, Rect) {
    const Id own = context.workspace.my_party();
    const auto& partners = context.derived(concat("partners ", text_from(own)),
                                           [&] { return partners_of(context.plan(), own); });
    if (partners.empty())
      kit::paragraph(context.ui, column.rest(), "The plan has no other party yet: add it first.");
    for (const Partner& partner : partners) {
      const auto keys = context.ui.keys("partner", partner.standing.party.value);
      grown_card(context, column, "partner",
                 [&](Rect inside) { return draw_partner(context, inside, partner); });
    }
  };
  return section;
}

}  // namespace entente::screen
