#include "screen/now/now_card.hpp"

#include <algorithm>
#include <span>
#include <vector>

#include "base/counts.hpp"
#include "practice/findings.hpp"
#include "screen/practice/governance/meeting_page.hpp"
#include "screen/record/deeds.hpp"
#include "screen/record/history.hpp"
#include "screen/record/value_words.hpp"

namespace entente::screen {
namespace {

using practice::Finding;

constexpr std::size_t most_at_first = 12;
constexpr float chip_column = 96, days_column = 96, narrow_below = 560;

const NowWords& words_of(Now now) { return now_words()[static_cast<std::size_t>(now)]; }

/// Where it is mended: a meeting's own page, the record, or the section of its kind.
Route route_of(Context& context, const NowItem& item) {
  if (const auto page = meeting_page_of(context.plan().id(), *item.finding)) return *page;
  const RecordKey& key = item.finding->key;
  const Kind* kind = context.plan().catalog().find(key.kind);
  const bool selects = key.id && kind && !kind->single;
  const std::string_view view =
      kind && item.practice->kinds.size() > 1 ? kind->name : std::string_view{};
  return practice_of(context.plan().id(), item.practice->name, view, selects ? key.id : Id{});
}

/// What a line shows, worked out as it is drawn: at most two hundred are.
struct Line {
  std::string title, words, days, action, chip;
};

/// Of the partner's moves the partner's hue.
kit::Tone tone_of(Context& context, const NowItem& item) {
  if (item.now == Now::partner) return context.view().tone_of(item.finding->party);
  return words_of(item.now).tone;
}

std::string chip_words(Context& context, const NowItem& item) {
  const PartyView* party =
      item.now == Now::partner ? context.view().party(item.finding->party) : nullptr;
  return party ? party->short_name : std::string(words_of(item.now).label);
}

Line line_of(Context& context, const NowItem& item) {
  const Finding& finding = *item.finding;
  const Plan& plan = context.plan();
  const Kind* kind = plan.catalog().find(finding.key.kind);
  const bool named = finding.key.id && kind && !kind->single;
  Line line;
  line.chip = chip_words(context, item);
  line.title = named ? headline(plan, finding.key.kind, finding.key.id) : finding.what;
  if (named) line.words = std::string(kind->label) + " · " + finding.what;
  if (!named) line.words = item.practice->label;
  const std::string person = finding.person ? person_words(plan, finding.person) : std::string();
  if (finding.what.find(person) == std::string::npos) line.words += " · " + person;
  if (finding.day) line.days = practice::days_words(finding.day, context.today());
  line.action = finding.remedy.label.empty() ? "Open" : std::string(finding.remedy.label);
  return line;
}

/// Writes what clears it, or opens the record at the field in question.
void act(Context& context, const NowItem& item, const Line& line) {
  const Finding& finding = *item.finding;
  const practice::Deed* deed = practice::find_deed(finding.key.kind, finding.remedy.deed);
  if (deed && !context.read_only()) return do_deed(context, *deed, finding.key, line.title);
  if (finding.remedy.writes.empty() || context.read_only()) {
    context.session.focus_field = finding.field;
    return context.go(route_of(context, item));
  }
  context.edit_and_say(line.action, line.title + ": " + lower(line.action),
                       [key = finding.key, writes = finding.remedy.writes](Transaction& edit) {
                         for (const auto& [field, value] : writes)
                           if (auto done = edit.set(key, field, value); !done) return done;
                         return Result<void>{};
                       });
}

/// A title that leads to where it is mended; returns its height.
float draw_title(Context& context, Rect place, const NowItem& item, const Line& line) {
  kit::Ui& ui = context.ui;
  float y = place.y;
  for (const std::string_view part : ui.lines(line.title, place.w, kit::Style::body_strong)) {
    ui.draw_text(place.x, y, part, kit::Style::body_strong, ui.palette().ink);
    y += 22;
  }
  const std::string& what = item.finding->what;
  const std::string name = line.chip + ": " + line.title + (line.title == what ? "" : ". " + what);
  cover_with_link(ui, {place.x, place.y, place.w, y - place.y}, "record", name,
                  link_to(route_of(context, item)));
  return y - place.y;
}

float draw_text(Context& context, Rect place, const NowItem& item, const Line& line) {
  const float title = draw_title(context, place, item, line);
  return title + kit::paragraph(context.ui, {place.x, place.y + title, place.w, 0}, line.words,
                                kit::Style::caption, context.ui.palette().second_ink);
}

kit::ButtonWords button_of(const Line& line) { return {.key = "act", .label = line.action}; }

void draw_days(Context& context, Rect place, const Line& line) {
  kit::Ui& ui = context.ui;
  if (line.days.empty()) return;
  const float width = ui.text_width(line.days, kit::Style::caption) + 1;
  kit::text(ui, {place.right() - width, place.y, width, 18}, line.days, kit::Style::caption,
            ui.palette().second_ink);
}

/// `actions` is the width of the column of buttons: the days stand below one another.
float draw_wide(Context& context, Rect place, const NowItem& item, const Line& line,
                float actions) {
  kit::Ui& ui = context.ui;
  const float button = kit::button_width(ui, button_of(line)), height = ui.control_height();
  const Rect text{place.x + chip_column, place.y,
                  place.w - chip_column - days_column - actions - 28, 0};
  const float tall = std::max(height, draw_text(context, text, item, line));
  const float middle = place.y + tall / 2;
  kit::chip(ui, place.x, middle - 13, line.chip, tone_of(context, item));
  draw_days(context, {text.right(), middle - 9, days_column, 18}, line);
  if (kit::button(ui, {place.right() - button, middle - height / 2, button, height},
                  button_of(line)))
    act(context, item, line);
  return tall;
}

float draw_narrow(Context& context, Rect place, const NowItem& item, const Line& line) {
  kit::Ui& ui = context.ui;
  kit::chip(ui, place.x, place.y, line.chip, tone_of(context, item));
  draw_days(context, {place.x, place.y + 4, place.w, 18}, line);
  float y = place.y + 34;
  y += draw_text(context, {place.x, y, place.w, 0}, item, line) + 10;
  const float width = kit::button_width(ui, button_of(line));
  if (kit::button(ui, {place.x, y, width, ui.control_height()}, button_of(line)))
    act(context, item, line);
  return y + ui.control_height() - place.y;
}

float draw_filters(Context& context, Rect place, const NowList& list, const Now* only) {
  kit::Ui& ui = context.ui;
  const auto scope = ui.group(kit::Role::group, "sorts", place, "Show");
  float x = place.x, y = place.y;
  for (std::size_t index = 0; index < now_count; ++index) {
    const bool on = only && static_cast<std::size_t>(*only) == index;
    if (list.counts[index] == 0 && !on) continue;
    const std::string words =
        std::string(now_words()[index].label) + " " + grouped(list.counts[index]);
    const float width = kit::chip_width(ui, words) + 16;
    if (x > place.x && x + width > place.right()) x = place.x, y += ui.control_height() + 4;
    if (kit::filter_chip(ui, x, y, now_words()[index].code, words, on))
      context.go(context.route.with_view(on ? std::string_view{} : now_words()[index].code), true);
    x += width;
  }
  return x > place.x ? y + 32 + 12 - place.y : 0;
}

/// Whether the person asked for more than the first.
struct Shown {
  bool more = false;
};

float draw_lines(Context& context, Rect place, const NowList& list, std::size_t count) {
  kit::Ui& ui = context.ui;
  const auto scope = ui.group(kit::Role::list, "items", place, "What now");
  std::vector<Line> lines;
  float actions = 0;
  for (const NowItem& item : std::span(list.items).first(count)) {
    lines.push_back(line_of(context, item));
    actions = std::max(actions, kit::button_width(ui, button_of(lines.back())));
  }
  float y = place.y;
  for (std::size_t index = 0; index < count; ++index) {
    const NowItem& item = list.items[index];
    const auto keys = ui.keys(item.finding->field, item.finding->key.id.value + index);
    const auto row = ui.group(kit::Role::list_item, "item", {place.x, y, place.w, 60});
    kit::separator(ui, place.x, y, place.w);
    const Rect inside{place.x, y + 12, place.w, 0};
    y += 24 + (place.w < narrow_below ? draw_narrow(context, inside, item, lines[index])
                                      : draw_wide(context, inside, item, lines[index], actions));
  }
  return y - place.y;
}

std::string_view nothing_words(const Now* only) {
  return only ? "Nothing of this sort."
              : "Nothing is missing or overdue in what the plan holds so far.";
}

}  // namespace

const NowList& now_of(Context& context, const Now* only) {
  const Id me = context.workspace.my_party();
  const std::string key =
      "now " + std::string(only ? words_of(*only).code : "all") + " " + text_from(me);
  return context.derived(key, [&] { return now_list(context.view(), me, only); });
}

float draw_now(Context& context, Rect place, const NowList& list, const Now* only) {
  kit::Ui& ui = context.ui;
  auto& shown = ui.remember<Shown>(ui.id("shown"));
  const std::size_t count =
      shown.more ? list.items.size() : std::min(most_at_first, list.items.size());
  const std::string note = list.of > count ? grouped(count) + " of " + grouped(list.of) : "";
  float y = place.y + card_title(context, place, "What now", note);
  y += draw_filters(context, {place.x, y, place.w, 0}, list, only);
  if (count == 0)
    return y + remark(context, {place.x, y, place.w, 0}, nothing_words(only), kit::Tone::good) -
           place.y;
  y += draw_lines(context, {place.x, y, place.w, 0}, list, count);
  if (shown.more || list.items.size() <= count) return y - 8 - place.y;
  const kit::ButtonWords more{.key = "more", .label = "Show more"};
  if (kit::button(ui, {place.x, y, kit::button_width(ui, more), ui.control_height()}, more))
    shown.more = true, ui.again();
  return y + ui.control_height() - place.y;
}

}  // namespace entente::screen
