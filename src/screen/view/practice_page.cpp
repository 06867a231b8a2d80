#include "screen/view/practice_page.hpp"

#include <algorithm>

#include "base/counts.hpp"
#include "screen/list/list.hpp"
#include "screen/record/form.hpp"
#include "screen/record/value_words.hpp"

namespace entente::screen {
namespace {

constexpr float tab_height = 44;

bool shows(const Section& section, std::string_view view) {
  const auto& also = section.also;
  return section.key == view || std::find(also.begin(), also.end(), view) != also.end();
}

/// The section of the record in the inspector, else the one the route names, else the first.
std::size_t open_section(const Context& context, const std::vector<Section>& sections) {
  std::string_view view = context.route.view;
  const auto record = find_record(context.plan(), context.route.record);
  if (view.empty() && record) view = record->kind;
  for (std::size_t index = 0; index < sections.size(); ++index)
    if (shows(sections[index], view)) return index;
  return 0;
}

float tabs_width(kit::Ui& ui, const std::vector<kit::TabWords>& tabs) {
  float width = 0;
  for (const kit::TabWords& tab : tabs) {
    const std::string count = tab.count < 0 ? "" : "  " + grouped(tab.count);
    width += ui.text_width(std::string(tab.label) + count, kit::Style::body_strong) + 25;
  }
  return width;
}

std::vector<kit::TabWords> tabs_of(const std::vector<Section>& sections) {
  std::vector<kit::TabWords> tabs;
  for (const Section& section : sections)
    tabs.push_back({section.key, section.label, section.count});
  return tabs;
}

/// A list to choose from, where tabs do not fit side by side.
std::optional<int> choose_from_list(Context& context, Column& column,
                                    const std::vector<Section>& sections, int open) {
  kit::Ui& ui = context.ui;
  std::vector<std::string> notes;
  for (const Section& section : sections)
    notes.push_back(section.count < 0 ? "" : grouped(section.count));
  std::vector<kit::Option> options;
  for (std::size_t index = 0; index < sections.size(); ++index)
    options.push_back({sections[index].label, notes[index], {}});
  kit::FieldWords words{.key = "section", .label = "Section"};
  words.label_hidden = true;
  return kit::combo(ui, column.take(ui.control_height(), kit::space::cards), words, options, open,
                    false);
}

/// The open section below the choice of sections.
void draw_sections(Context& context, Column& column, const std::vector<Section>& sections,
                   std::size_t open, const std::function<void()>& content) {
  if (sections.size() < 2) return content();
  kit::Ui& ui = context.ui;
  const int selected = static_cast<int>(open);
  const auto show = [&](std::optional<int> chosen) {
    if (chosen)
      context.go(context.route.with_view(sections[static_cast<std::size_t>(*chosen)].key));
  };
  const auto tabs = tabs_of(sections);
  if (tabs_width(ui, tabs) > column.width()) {
    show(choose_from_list(context, column, sections, selected));
    return content();
  }
  const Rect line = column.take(tab_height, kit::space::cards);
  show(kit::tabs(ui, line, "Sections", tabs, selected, ui.id("panel")));
  const auto panel = ui.group(kit::Role::tab_panel, "panel", column.rest(), sections[open].label);
  content();
}

void draw_single(Context& context, Column& column, const Kind& kind) {
  const RecordKey key{Visibility::shared, kind.name, id_from_name(kind.name)};
  grown_card(context, column, kind.name, [&](Rect inside) {
    return record_form(context, {inside.x, inside.y, std::min(inside.w, 820.f), 0}, kind, key);
  });
}

/// "Two things to mend in contract terms".
std::string title_of(Context& context, const Kind& kind) {
  if (kind.single || count_of(context.plan(), kind) == 0) return {};
  const std::string plural = lower(kind.plural);
  const std::size_t count = context.view().findings_in(kind.name);
  if (count == 0) return std::string(kind.plural) + ": nothing to mend";
  return count_words(count, "thing to mend in " + plural, "things to mend in " + plural);
}

/// Findings about the kind as a whole; those about a record stand at the record.
void draw_remarks(Context& context, Column& column, std::string_view kind) {
  const auto remarks = context.view().remarks_on(kind);
  for (const practice::Finding* finding : remarks)
    column.skip(remark(context, column.rest(), finding->what, kit::Tone::warning) + 6);
  if (!remarks.empty()) column.skip(10);
}

}  // namespace

void fill_with_list(Context& context, Column& column, Rect room, const ListWords& words) {
  constexpr float least = 360, everything = 1e6f;
  const bool few = count_of(context.plan(), *words.kind) <= 60;
  const float left = room.bottom() - column.y();
  const float most = few ? everything : std::max(420.f, room.h - 80);
  const bool fills = left >= least && !(few && context.ui.phone());
  list(context, column.take(fills ? left : list_height(context, words, most)), words);
}

int count_of(const Plan& plan, const Kind& kind) {
  return static_cast<int>(plan.part(Visibility::shared).find(kind.name)->size());
}

std::vector<Id> in_order(const Plan& plan, const Kind& kind) {
  const Table& table = *plan.part(Visibility::shared).find(kind.name);
  std::vector<Id> ids;
  for (const std::uint32_t row : rows_for(plan, table, {}, {})) ids.push_back(table.ids()[row]);
  return ids;
}

void draw_empty_kind(Context& context, Rect place, const Kind& kind) {
  list(context, place, {&kind});
}

Section list_section(Context& context, const Kind& kind) {
  Section section{kind.name, kind.plural};
  section.title = title_of(context, kind);
  if (kind.single) {
    section.label = kind.label;
    section.draw = [&context, &kind](Column& column, Rect) { draw_single(context, column, kind); };
    return section;
  }
  section.count = count_of(context.plan(), kind);
  section.draw = [&context, &kind](Column& column, Rect room) {
    fill_with_list(context, column, room, {&kind});
  };
  return section;
}

void practice_page(Context& context, Rect place, const PracticePage& words) {
  const std::size_t open = open_section(context, words.sections);
  const Section& section = words.sections[open];
  const auto keys = context.ui.keys(section.key);
  page(context, place, "page", words.title, [&](Column& column, Rect room) {
    page_head(context, column, {section.title.empty() ? words.title : section.title, words.words});
    draw_sections(context, column, words.sections, open, [&] {
      if (section.count > 0) draw_remarks(context, column, section.key);
      section.draw(column, room);
    });
  });
}

void default_practice(Context& context, Rect place, const practice::Practice& practice) {
  PracticePage words{practice.label, practice.help, {}};
  for (const Kind* kind : practice.kinds) words.sections.push_back(list_section(context, *kind));
  practice_page(context, place, words);
}

}  // namespace entente::screen
