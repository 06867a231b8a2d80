#include "screen/record/linked.hpp"

#include <algorithm>

#include "base/concat.hpp"
#include "base/counts.hpp"
#include "base/order.hpp"
#include "practice/profile/names.hpp"
#include "screen/record/history.hpp"
#include "screen/record/open_link.hpp"
#include "screen/record/value_words.hpp"
#include "screen/shell/icons.hpp"

namespace entente::screen {
namespace {

constexpr float noted_row_height = 46, one_line = 22;
/// Fingers need more.
float line_height(const kit::Ui& ui) { return ui.display().touch ? 44.f : 30.f; }

kit::Tone tone_of(Context& context, Id record) {
  kit::Tone tone = kit::Tone::neutral;
  for (const practice::Finding* finding : context.view().findings_about(record)) {
    if (finding->matter == practice::Matter::overdue) return kit::Tone::bad;
    if (finding->weight != practice::Finding::Weight::hint) tone = kit::Tone::warning;
  }
  return tone;
}

/// What tells most about a record beside its headline: how it stands, and its first day.
struct Facts {
  std::string words;  // "Open · Due 26 Nov 2026"
  Date day;
};

Facts facts_of(const Plan& plan, const RecordKey& key) {
  const Table& table = *plan.part(key.part).find(key.kind);
  const std::uint32_t row = *table.row(key.id);
  Facts facts;
  bool chosen = false;
  for (const Field& field : table.kind().fields) {
    const Value value = value_of(field, table.record(row));
    const auto* date = std::get_if<Date>(&value);
    if (date && !facts.day) {
      append(facts.words, facts.words.empty() ? "" : " · ", field.label, ' ', short_date(*date));
      facts.day = *date;
    } else if (field.type == FieldType::choice && !chosen && !is_empty(value)) {
      facts.words =
          concat(shown(plan, field, value), facts.words.empty() ? "" : " · ", facts.words);
      chosen = true;
    }
  }
  return facts;
}

struct Sorted {
  LinkedGroup::Line line;
  bool quiet;        // nothing is to be mended
  std::int32_t day;  // later first
};

LinkedGroup group_of(Context& context, const LinkGroup& links, bool beside) {
  const Plan& plan = context.plan();
  LinkedGroup group{concat(links.kind->name, links.points ? " > " : " < ", links.field->name),
                    link_words(links),
                    icon(links.kind->icon),
                    links.points,
                    {}};
  std::vector<Sorted> sorted;
  for (const RecordKey& key : links.records) {
    const Facts facts = facts_of(plan, key);
    const Route route = beside ? context.route.with_record(key.id) : route_to(plan.id(), key);
    const kit::Tone tone = tone_of(context, key.id);
    sorted.push_back({{text_from(key.id), practice::title_of(plan, key.kind, key.id),
                       links.points ? std::string() : facts.words, link_to(route), tone},
                      tone == kit::Tone::neutral,
                      facts.day.days});
  }
  if (!links.points)
    put_in_order(sorted.begin(), sorted.end(), [](const Sorted& a, const Sorted& b) {
      return std::tuple(a.quiet, b.day, a.line.label) < std::tuple(b.quiet, a.day, b.line.label);
    });
  for (Sorted& each : sorted) group.lines.push_back(std::move(each.line));
  return group;
}

float draw_line(Context& context, Rect place, const LinkedGroup& group,
                const LinkedGroup::Line& line, bool notes) {
  kit::Ui& ui = context.ui;
  const bool noted = notes && !line.note.empty();
  const Rect words{place.x + 26, place.y + 2, place.w - 26, 0};
  const float more =
      kit::paragraph_height(ui, words.w, line.label, kit::Style::body_strong) - one_line;
  const float height = (noted ? noted_row_height : line_height(ui)) + more;
  const auto keys = ui.keys(line.key);
  const auto item = ui.group(kit::Role::list_item, "item", {place.x, place.y, place.w, height});
  const bool quiet = line.tone == kit::Tone::neutral;
  ui.draw_icon(place.x, place.y + 5, 16, quiet ? group.icon : icon("circle-alert"),
               quiet ? ui.palette().third_ink : kit::ink_of(ui.palette(), line.tone));
  link_lines(ui, words, line.label, line.target);
  if (noted)
    kit::text(ui, {words.x, place.y + 23 + more, words.w, 18}, line.note, kit::Style::caption,
              ui.palette().second_ink);
  return height;
}

/// Leads to what is left out of a group, or shows it.
float draw_rest(Context& context, Rect place, std::size_t count, std::string_view all,
                bool& whole) {
  kit::Ui& ui = context.ui;
  if (!all.empty()) {
    const std::string words = concat("and ", grouped(count), " more");
    kit::text_link(ui, {place.x + 26, place.y + 2, place.w - 26, 22},
                   {.key = "rest", .label = words, .target = all});
    return line_height(ui);
  }
  const std::string words = concat("Show ", grouped(count), " more");
  const kit::ButtonWords button{.key = "rest",
                                .label = words,
                                .emphasis = kit::Emphasis::quiet,
                                .icon = icon("chevron-down")};
  const float width = std::min(place.w, kit::button_width(ui, button));
  if (kit::button(ui, {place.x - 14, place.y, width, ui.control_height()}, button)) {
    whole = true;
    ui.again();
  }
  return ui.control_height();
}

float draw_group(Context& context, Rect place, const LinkedGroup& group, std::size_t most,
                 std::string_view all) {
  kit::Ui& ui = context.ui;
  const auto keys = ui.keys(group.key);
  auto& whole = ui.remember<bool>(ui.id("whole"));
  float y = place.y;
  y += kit::heading(ui, {place.x, y, place.w, 0}, 3, group.title, kit::Style::caption_strong) + 4;
  const std::size_t count = whole ? group.lines.size() : std::min(most, group.lines.size());
  {
    const auto list = ui.group(kit::Role::list, "lines", {place.x, y, place.w, 0}, group.title);
    for (std::size_t line = 0; line < count; ++line)
      y += draw_line(context, {place.x, y, place.w, 0}, group, group.lines[line], all.empty());
  }
  if (count < group.lines.size())
    y += draw_rest(context, {place.x, y, place.w, 0}, group.lines.size() - count, all, whole);
  return y - place.y;
}

}  // namespace

const std::vector<LinkedGroup>& linked_to(Context& context, Linked& linked, const RecordKey& key,
                                          bool beside) {
  const Plan& plan = context.plan();
  Linked::Stand stand{&plan, plan.revision(), context.today(), key, {}};
  if (beside) stand.base = link_to(context.route.with_record({}));
  return linked.groups.get(stand, [&] {
    std::vector<LinkedGroup> groups;
    for (const LinkGroup& links : linked.links.of(plan, key))
      groups.push_back(group_of(context, links, beside));
    // What a person does says more than whose they are.
    if (key.kind == practice::Person::kind_name)
      std::stable_partition(groups.begin(), groups.end(),
                            [](const LinkedGroup& group) { return !group.points; });
    return groups;
  });
}

float draw_linked(Context& context, Rect place, const std::vector<LinkedGroup>& groups,
                  std::size_t most, std::string_view all) {
  float y = place.y;
  for (const LinkedGroup& group : groups)
    y += draw_group(context, {place.x, y, place.w, 0}, group, most, all) + 14;
  return groups.empty() ? 0 : y - 14 - place.y;
}

}  // namespace entente::screen
