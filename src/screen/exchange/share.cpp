#include "screen/exchange/share.hpp"

#include <algorithm>

#include "base/concat.hpp"
#include "base/counts.hpp"
#include "kit/chart/qr_code.hpp"
#include "practice/words.hpp"
#include "screen/record/value_words.hpp"
#include "screen/shell/dialogs.hpp"
#include "screen/shell/icons.hpp"

namespace entente::screen {
namespace {

constexpr std::size_t most_exposed = 5;

Sharing& sharing_of(Context& context) { return context.session.memory.of<Sharing>("sharing"); }

std::string kind_words(const Plan& plan, const ShareCount& count) {
  const Kind* kind = plan.catalog().find(count.kind);
  return std::string(kind ? kind->plural : count.kind);
}

/// Nothing is easier to see than a zero.
std::string number_words(std::uint32_t count) { return count == 0 ? "–" : grouped(count); }

/// A row of the table of what leaves and stays.
void draw_count(Context& context, Rect place, std::string_view kind, const std::string& leaves,
                const std::string& stays, kit::Style style) {
  kit::Ui& ui = context.ui;
  const kit::Palette& palette = ui.palette();
  const auto right = [&](float edge, std::string_view words, kit::Color ink) {
    const float width = ui.text_width(words, style) + 1;
    kit::text(ui, {edge - width, place.y, width, 22}, words, style, ink);
  };
  kit::text(ui, {place.x, place.y, place.w - 180, 22}, kind, style);
  right(place.right() - 90, leaves, palette.ink);
  right(place.right(), stays, palette.second_ink);
}

float draw_counts(Context& context, Rect place, const ShareCheck& check) {
  kit::Ui& ui = context.ui;
  const float height = 26 + 24 * static_cast<float>(check.counts.size());
  const auto list = ui.group(kit::Role::list, "counts", {place.x, place.y, place.w, height},
                             "What leaves and what stays");
  float y = place.y;
  draw_count(context, {place.x, y, place.w, 22}, "", "Leaves", "Stays", kit::Style::caption_strong);
  y += 26;
  for (const ShareCount& count : check.counts) {
    const auto item = ui.group(kit::Role::list_item, count.kind, {place.x, y, place.w, 22});
    draw_count(context, {place.x, y, place.w, 22}, kind_words(context.plan(), count),
               number_words(count.leaves), number_words(count.stays), kit::Style::body);
    y += 24;
  }
  kit::separator(ui, place.x, y + 4, place.w);
  draw_count(context, {place.x, y + 10, place.w, 22}, "Together", grouped(check.leaves),
             grouped(check.stays), kit::Style::body_strong);
  return y + 38 - place.y;
}

/// `Risk “Marlow sells its launch team” (Title)`; without the record's title where that is what was
/// found.
std::string place_words(const Plan& plan, const RecordKey& key, Text field,
                        std::string_view found) {
  const Table* table = plan.part(key.part).find(key.kind);
  const int slot = table ? table->find_slot(field) : -1;
  const Field* known = slot < 0 ? nullptr : table->field(static_cast<Slot>(slot));
  const std::string title = headline(plan, key.kind, key.id);
  return concat(table ? table->kind().label : key.kind,
                title == found ? "" : concat(" “", title, "”"), " (", known ? known->label : field,
                ")");
}

std::string exposed_words(const Plan& plan, const ExposedText& exposed) {
  const std::string words = concat("“", exposed.text.substr(0, 60), "” of the private ",
                                   place_words(plan, exposed.own, exposed.own_field, exposed.text));
  if (!exposed.hidden)
    return concat(words, " also stands in the shared ",
                  place_words(plan, exposed.shared, exposed.shared_field, exposed.text),
                  ", which leaves. Is it meant so?");
  return concat(
      words, " also stands at ", exposed.place,
      ", which leaves and which only a newer Entente shows. Change the private record, or "
      "say below that it is meant so.");
}

/// Every place that only a newer version shows, and the first of the others.
float draw_exposed(Context& context, Rect place, const ShareCheck& check) {
  float y = place.y;
  std::size_t shown = 0, more = 0;
  for (std::size_t index = 0; index < check.exposed.size(); ++index) {
    const ExposedText& exposed = check.exposed[index];
    if (shown >= most_exposed && !exposed.hidden) {
      ++more;
      continue;
    }
    ++shown;
    const auto keys = context.ui.keys("exposed", index);
    y += remark(context, {place.x, y, place.w, 0}, exposed_words(context.plan(), exposed),
                kit::Tone::warning) +
         8;
  }
  if (more > 0)
    y += remark(context, {place.x, y, place.w, 0},
                concat("And ", practice::counted(more, "more text", "more texts"),
                       " of private records in what leaves."),
                kit::Tone::warning) +
         8;
  return y - place.y + (shown > 0 ? 8 : 0);
}

float draw_agreement(Context& context, Rect place, Sharing& sharing) {
  if (!sharing.check.asks()) return 0;
  kit::Ui& ui = context.ui;
  if (const auto agreed = kit::check_box(ui, {place.x, place.y, place.w, ui.control_height()},
                                         "agreed", "Send it all the same", sharing.agreed)) {
    sharing.agreed = *agreed;
    ui.again();
  }
  return ui.control_height() + 12;
}

/// What leaves beside the records as they show; in words, since none of it is a record on a screen.
float draw_besides(Context& context, Rect place, const ShareCheck& check) {
  float y = place.y;
  for (const std::string& words : besides_words(check))
    y += kit::paragraph(context.ui, {place.x, y, place.w, 0}, words, kit::Style::caption,
                        context.ui.palette().second_ink) +
         6;
  return y - place.y;
}

constexpr kit::Option ways[] = {{"A file"}, {"One page"}, {"A link"}};
constexpr std::string_view way_words[] = {
    "A plan file, opened with Entente. With a passphrase it is sealed as an age file: without the "
    "passphrase nobody can read it.",
    "One HTML file with application and plan in it: it opens with a double click, without a "
    "network.",
    "An address that holds a small plan. It reaches no server, but whoever has the address has the "
    "plan."};

float draw_way(Context& context, Rect place, Sharing& sharing) {
  kit::Ui& ui = context.ui;
  float y = place.y;
  kit::FieldWords words{.key = "way", .label = "In what form"};
  const float width = std::min(place.w, 360.f);
  const float height = kit::field_height(ui, width, words);
  if (const auto chosen = kit::segmented(ui, {place.x, y, width, height}, words, ways,
                                         static_cast<int>(sharing.way))) {
    sharing.way = static_cast<Way>(*chosen);
    ui.again();
  }
  y += height + 8;
  y += kit::paragraph(ui, {place.x, y, place.w, 0}, way_words[static_cast<int>(sharing.way)],
                      kit::Style::caption, ui.palette().second_ink) +
       12;
  if (sharing.way != Way::file || !context.host.sealer()) return y - place.y;
  const kit::FieldWords seal{.key = "passphrase",
                             .label = "Passphrase",
                             .help = "Optional. Tell it to them another way than the file."};
  const float field = kit::field_height(ui, place.w, seal);
  const std::string value = sharing.passphrase;
  if (const auto typed = kit::text_field(ui, {place.x, y, place.w, field}, seal, {.value = value}))
    sharing.passphrase = *typed;
  y += field + 8;
  if (const auto sign = kit::check_box(ui, {place.x, y, place.w, ui.control_height()}, "sign",
                                       "Sign it, in a second file", sharing.sign)) {
    sharing.sign = *sign;
    ui.again();
  }
  return y + ui.control_height() + 16 - place.y;
}

/// The link once it is there, and its code for a camera.
float draw_link(Context& context, Rect place, const Sharing& sharing) {
  kit::Ui& ui = context.ui;
  float y = place.y;
  if (!sharing.problem.empty())
    y += remark(context, {place.x, y, place.w, 0}, sharing.problem, kit::Tone::bad) + 8;
  if (sharing.waiting) y += kit::paragraph(ui, {place.x, y, place.w, 0}, "Making the link…");
  if (sharing.link.empty()) return y - place.y;
  kit::FieldWords words{.key = "link", .label = "Link", .help = "Copy all of it."};
  words.read_only = true;
  const float height = kit::field_height(ui, place.w, words);
  (void)kit::text_field(ui, {place.x, y, place.w, height}, words, {.value = sharing.link});
  y += height + 12;
  if (sharing.modules.empty())
    return y - place.y +
           kit::paragraph(ui, {place.x, y, place.w, 0},
                          "The plan is too large for a QR code that a camera reads.",
                          kit::Style::caption, ui.palette().second_ink);
  return y - place.y +
         kit::qr_code(ui, {place.x, y, 280, 280}, sharing.modules,
                      "QR code of the link to this plan");
}

float draw_content(Context& context, Rect place, Sharing& sharing, const std::string& party) {
  kit::Ui& ui = context.ui;
  float y = place.y;
  if (sharing.waiting || !sharing.link.empty() || !sharing.problem.empty())
    return draw_link(context, place, sharing);
  y += kit::paragraph(ui, {place.x, y, place.w, 0},
                      concat("The file holds the shared records as they are now. Your private "
                             "records, the history and your settings are not in it. ",
                             party, " reviews it before anything changes there.")) +
       14;
  for (const Problem& problem : sharing.check.problems) {
    const auto keys = ui.keys(problem.place);
    y += remark(context, {place.x, y, place.w, 0}, text_from(problem), kit::Tone::bad) + 8;
  }
  y += draw_exposed(context, {place.x, y, place.w, 0}, sharing.check);
  y += draw_agreement(context, {place.x, y, place.w, 0}, sharing);
  if (context.host.hand_over() || context.host.sealer())
    y += draw_way(context, {place.x, y, place.w, 0}, sharing);
  y += draw_counts(context, {place.x, y, place.w, 0}, sharing.check);
  y += draw_besides(context, {place.x, y, place.w, 0}, sharing.check);
  return y - place.y;
}

}  // namespace

void open_sharing(Context& context, Id party) {
  Sharing& sharing = sharing_of(context);
  sharing = {};
  sharing.party = party;
  sharing.check = context.workspace.check_sharing();
  context.ui.again();
}

bool draw_sharing(Context& context) {
  if (!context.workspace.plan()) return false;
  Sharing& sharing = sharing_of(context);
  if (!sharing.party) return false;
  const std::string party = practice::party_words(context.plan(), sharing.party);
  const std::string title = concat("Hand the plan to ", party);
  const bool made = sharing.waiting || !sharing.link.empty() || !sharing.problem.empty();
  const std::string_view label = sharing.way == Way::link ? "Make the link" : "Save the file";
  const bool unanswered = sharing.check.asks() && !sharing.agreed;
  std::vector<kit::ButtonWords> buttons;
  if (!made)
    buttons.push_back({.key = "save file",
                       .label = label,
                       .emphasis = kit::Emphasis::primary,
                       .icon = icon("download"),
                       .disabled = !sharing.check.problems.empty() || unanswered,
                       .why_disabled = sharing.check.problems.empty()
                                           ? "Say first whether what is listed is meant so."
                                           : "Mend what is listed first."});
  buttons.push_back({.key = "cancel sharing",
                     .label = made ? "Close" : "Cancel",
                     .emphasis = kit::Emphasis::quiet});
  const auto pressed = kit::dialog(
      context.ui, {.key = "sharing", .title = title, .width = 560},
      [&](Rect place) { return draw_content(context, place, sharing, party); }, buttons);
  if (!pressed) return true;
  if (*pressed == 0 && !made)
    hand_over(context, sharing);
  else
    sharing = {};
  context.ui.again();
  return true;
}

}  // namespace entente::screen
