#include "screen/view/views.hpp"

#include "record/roles.hpp"
#include "screen/list/list.hpp"
#include "screen/practice/pictures.hpp"
#include "screen/record/quick_line_field.hpp"
#include "screen/record/value_words.hpp"
#include "screen/view/usual.hpp"

namespace entente::screen {
namespace {

/// Hands the section to the drawer of its view.
struct Show {
  Context& context;
  Section& section;
  const Kind& kind;
  void operator()(const practice::TableView& view) { show_table(context, section, kind, view); }
  void operator()(const practice::RowsView& view) { show_rows(context, section, kind, view); }
  void operator()(const practice::BoardView& view) { show_board(context, section, kind, view); }
  void operator()(const practice::SidesView& view) { show_sides(context, section, kind, view); }
  void operator()(const practice::CardsView& view) { show_cards(context, section, kind, view); }
  void operator()(const practice::GridView& view) { show_grid(context, section, kind, view); }
  void operator()(const practice::DrawnView& view) {
    const Picture picture = find_picture(view.picture);
    if (picture && (view.most == 0 || section.count <= view.most)) picture(context, section);
  }
};

bool is_titled(const practice::Title& title) {
  return title.of || !title.counts.empty() || !title.none_yet.empty();
}

/// The line that makes records stands above the section.
void put_quick_line_above(Context& context, Section& section) {
  section.draw = [&context, inner = std::move(section.draw)](Column& column, Rect room) {
    const float height = quick_line_field(context, column.rest());
    if (height > 0) column.skip(height + kit::space::cards);
    inner(column, room);
  };
}

void put_usual(Context& context, Section& section, const Kind& kind, const practice::Usual& usual) {
  section.draw = [&context, &kind, &usual](Column& column, Rect) {
    draw_usual(context, column, kind, usual);
  };
}

/// Other views of the same records stand above the section's own.
void put_above(Context& context, Section& section, const Kind& kind,
               std::span<const practice::View> above) {
  section.draw = [&context, &kind, above, count = section.count, key = section.key,
                  inner = std::move(section.draw)](Column& column, Rect room) {
    for (const practice::View& view : above) {
      Section part{key, {}, count};
      std::visit(Show{context, part, kind}, view);
      if (part.draw) part.draw(column, room);
    }
    inner(column, room);
  };
}

void add_part(std::string& note, std::string_view part) {
  if (part.empty()) return;
  note += note.empty() ? "" : " · ";
  note += part;
}

}  // namespace

Section section_from_data(Context& context, const practice::Section& data) {
  const Kind& kind = *practice::catalog().find(data.kind);
  Section section = list_section(context, kind);
  if (!data.key.empty()) section.key = data.key;
  if (!data.label.empty()) section.label = data.label;
  section.also.assign(data.also.begin(), data.also.end());
  if (data.title.as_first) section.title.clear();
  if (is_titled(data.title))
    section.title = context.derived("title of " + std::string(section.key), [&] {
      return practice::title_of(context.plan(), context.today(), kind, data.title);
    });
  std::visit(Show{context, section, kind}, data.view);
  if (!data.above.empty()) put_above(context, section, kind, data.above);
  if (section.count == 0 && data.usual) put_usual(context, section, kind, *data.usual);
  if (data.quick_line) put_quick_line_above(context, section);
  if (data.title.as_first) section.count = -1;
  return section;
}

void practice_from_data(Context& context, Rect place, const practice::Practice& practice) {
  PracticePage words{practice.label, practice.help, {}};
  for (const practice::Section& data : practice.sections)
    words.sections.push_back(section_from_data(context, data));
  for (const Kind* kind : practice.kinds)
    if (practice.sections.empty()) words.sections.push_back(list_section(context, *kind));
  if (!words.sections.front().title.empty()) words.title = words.sections.front().title;
  practice_page(context, place, words);
}

void show_table(Context& context, Section& section, const Kind& kind,
                const practice::TableView& view) {
  if (section.count == 0 || kind.single) return;
  section.draw = [&context, &kind, view](Column& column, Rect room) {
    ListWords words{&kind, view.columns};
    words.open_first = view.open_first;
    if (const OwnPage* page = view.own_page ? find_own_page(kind.name) : nullptr)
      words.open = [&context, page](Id id) { context.go(page->route(context.plan().id(), id)); };
    if (!view.heading.empty())
      column.skip(kit::heading(context.ui, column.rest(), 2, view.heading, kit::Style::card_title) +
                  12);
    fill_with_list(context, column, room, words);
  };
}

std::string note_about(const Plan& plan, const Kind& kind, const void* record,
                       std::span<const std::string_view> fields) {
  std::string note;
  const auto words_of = [&](const Field* field) {
    return field ? shown(plan, *field, value_of(*field, record)) : std::string();
  };
  for (const std::string_view name : fields) add_part(note, words_of(field_named(kind, name)));
  if (!fields.empty()) return note;
  const bool open = is_open(kind, record);
  const Field* weight = field_with(kind, Role::weight);
  if (open && weight && weight->type == FieldType::choice) add_part(note, words_of(weight));
  add_part(note, words_of(field_with(kind, {Role::owner, Role::driver})));
  if (const Date due = open ? date_in(kind, record, Role::due) : Date{})
    add_part(note, (note.empty() ? "By " : "by ") + short_date(due));
  return note;
}

}  // namespace entente::screen
