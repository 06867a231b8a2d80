#include "screen/list.hpp"

#include <algorithm>

#include "format/rows.hpp"
#include "kit/table.hpp"
#include "screen/icons.hpp"
#include "screen/list_bar.hpp"
#include "screen/value_words.hpp"

namespace entente::screen {
namespace {

constexpr float row_height = 44, touch_row_height = 52, card_height = 66, header_height = 40;

/// As the table draws them (kit/table_layout.cpp).
float row_height_in(const kit::Ui& ui) {
  if (ui.phone()) return card_height;
  return ui.display().touch ? touch_row_height : row_height;
}

kit::Column column_of(const Kind& kind, const Field& field, Slot slot) {
  kit::Column column{field.name, field.label};
  if (slot == kind.headline) {
    column.width = 230, column.weight = 4;
    return column;
  }
  column.width = 120, column.weight = 1;
  switch (field.type) {
    case FieldType::date:
      column.width = 116, column.weight = 0.2f;
      break;
    case FieldType::level:
      column.width = 80, column.weight = 0.2f;
      break;
    case FieldType::number:
      column.width = 88, column.weight = 0.2f, column.right = true;
      break;
    case FieldType::money:
      column.width = 120, column.weight = 0.4f, column.right = true;
      break;
    case FieldType::choice:
      column.width = 124, column.weight = 0.5f;
      break;
    case FieldType::reference:
      column.width = 136;
      column.weight =
          field.target == practice::Person::kind_name || field.target == practice::Party::kind_name
              ? 0.5f
              : 1.5f;
      break;
    case FieldType::references:
      column.width = 150, column.weight = 1.5f;
      break;
    default:
      break;
  }
  return column;
}

Slot slot_of(const Kind& kind, const Field* field) {
  return static_cast<Slot>(field - kind.fields.data());
}

/// The revisions of a table and of those it points at, together.
ListState::Stand stand_of(const Plan& plan, const Table& table) {
  std::uint64_t revision = table.revision();
  for (const Field& field : table.kind().fields)
    if (!field.target.empty())
      revision += plan.part(Visibility::shared).find(field.target)->revision();
  return {&table, revision};
}

const std::vector<std::uint32_t>& shown_rows(Context& context, const Table& table,
                                             ListState& state) {
  const Plan& plan = context.plan();
  const ListState::Stand stand = stand_of(plan, table);
  static const std::vector<std::string> none;
  const auto& words = state.query.text.empty()
                          ? none
                          : state.words.get(stand, [&] { return searchable(plan, table); });
  return state.rows.get({stand, state.query}, [&] {
    state.current_id = {};
    std::erase_if(state.selected, [&](Id id) { return !table.row(id); });
    return rows_for(plan, table, state.query, words);
  });
}

/// One table while a frame lasts.
struct View {
  Context& context;
  const Kind& kind;
  const Table& table;
  ListState& state;
  const std::vector<std::uint32_t>& rows;
  std::vector<const Field*> fields;

  Id id_at(std::int64_t row) const { return table.ids()[rows[static_cast<std::size_t>(row)]]; }

  /// What is to be mended in the row: the last column, where the kind has such.
  kit::Cell mend_cell(std::int64_t row) const {
    const auto findings = context.view().findings_about(id_at(row));
    if (findings.empty()) return {};
    kit::Cell cell{findings.front()->what, kit::Tone::warning};
    if (findings.size() == 1) return cell;
    state.cell = std::to_string(findings.size()) + ": " + findings.front()->what;
    cell.text = state.cell;
    return cell;
  }

  kit::Cell cell(std::int64_t row, std::size_t column) const {
    if (column >= fields.size()) return mend_cell(row);
    const Field& field = *fields[column];
    const void* record = table.record(rows[static_cast<std::size_t>(row)]);
    const Value value = value_of(field, record);
    state.cell = shown(context.plan(), field, value);
    kit::Cell cell{state.cell, {}};
    cell.strong = slot_of(kind, &field) == kind.headline;
    const bool is_party = field.target == practice::Party::kind_name;
    if (const auto* party = std::get_if<Id>(&value); party && is_party)
      cell.tone = context.view().tone_of(*party);
    if (is_empty(value) && field.side)
      state.cell = "Joint", cell.text = state.cell, cell.quiet = true;
    return cell;
  }

  std::int64_t current() const {
    if (!context.route.record) return -1;
    const auto row = table.row(context.route.record);
    if (!row) return -1;
    if (state.current_id != context.route.record) {
      const auto place = std::find(rows.begin(), rows.end(), *row);
      state.current_id = context.route.record;
      state.current = place == rows.end() ? -1 : place - rows.begin();
    }
    return state.current;
  }

  std::string copied() const {
    std::vector<std::uint32_t> wanted;
    for (const std::uint32_t row : rows)
      if (state.selected.empty() || state.selected.count(table.ids()[row])) wanted.push_back(row);
    return copied_rows(context.plan(), table, fields, wanted);
  }

  void sort(std::size_t column) const {
    const int slot = slot_of(kind, fields[column]);
    ListQuery& query = state.query;
    if (query.sort != slot)
      query.sort = slot, query.descending = false;
    else if (!query.descending)
      query.descending = true;
    else
      query.sort = -1, query.descending = false;
  }

  void select(Id id) const {
    if (!state.selected.erase(id)) state.selected.insert(id);
    state.last_selected = id;
  }

  void select_to(std::int64_t to) const {
    std::int64_t from = to;
    for (std::size_t row = 0; row < rows.size(); ++row)
      if (table.ids()[rows[row]] == state.last_selected) from = static_cast<std::int64_t>(row);
    for (std::int64_t row = std::min(from, to); row <= std::max(from, to); ++row)
      state.selected.insert(id_at(row));
  }

  void select_all() const {
    const bool all = state.selected.size() >= rows.size();
    state.selected.clear();
    if (all) return;
    for (const std::uint32_t row : rows) state.selected.insert(table.ids()[row]);
  }

  void remove(std::int64_t row) const {
    if (context.read_only()) return;
    std::vector<Id> ids(state.selected.begin(), state.selected.end());
    if (ids.empty() && row >= 0) ids.push_back(id_at(row));
    state.selected.clear();
    context.remove(kind, std::move(ids));
  }

  void answer(const kit::TableNews& news) const {
    using Type = kit::TableNews::Type;
    if (news.type == Type::none || news.type == Type::move) return;
    if (news.row >= static_cast<std::int64_t>(rows.size())) return;
    switch (news.type) {
      case Type::open:
        context.go(context.route.with_record(id_at(news.row)),
                   !context.ui.phone() && context.route.record);
        break;
      case Type::sort:
        sort(static_cast<std::size_t>(news.column));
        break;
      case Type::select:
        select(id_at(news.row));
        break;
      case Type::select_to:
        select_to(news.row);
        break;
      case Type::select_all:
        select_all();
        break;
      case Type::remove:
        remove(news.row);
        break;
      case Type::copy:
        context.ui.answer_copy(copied());
        break;
      case Type::paste:
        paste(news.text);
        break;
      default:
        break;
    }
    context.ui.again();
  }

  void paste(const std::string& text) const {
    if (context.read_only()) return;
    context.session.paste =
        PasteDialog{&kind, text, read_pasted(context.plan(), kind, fields, text)};
  }
};

void draw_table(const View& view, Rect place) {
  std::vector<kit::Column> columns;
  for (const Field* field : view.fields)
    columns.push_back(column_of(view.kind, *field, slot_of(view.kind, field)));
  if (view.context.view().has_findings_about_records(view.kind.name)) {
    columns.push_back({"to mend", "To mend", 150, 1.6f});
    columns.back().sortable = false;
  }
  kit::TableWords words{.key = view.kind.name, .name = view.kind.plural, .columns = columns};
  words.rows = static_cast<std::int64_t>(view.rows.size());
  words.cell = [&](std::int64_t row, std::size_t column) { return view.cell(row, column); };
  std::string id;
  words.row_id = [&](std::int64_t row) -> std::string_view {
    return id = text_from(view.id_at(row));
  };
  words.selected = [&](std::int64_t row) { return view.state.selected.count(view.id_at(row)) > 0; };
  words.current = view.current();
  for (std::size_t column = 0; column < view.fields.size(); ++column)
    if (slot_of(view.kind, view.fields[column]) == view.state.query.sort)
      words.sorted_by = static_cast<int>(column);
  words.descending = view.state.query.descending;
  words.selectable = !view.context.ui.phone();
  words.accepts_paste = true;
  kit::Ui& ui = view.context.ui;
  const float wanted = header_height + row_height_in(ui) * static_cast<float>(words.rows) + 2;
  place.h = std::min(place.h, wanted);
  ui.fill(place, ui.palette().card, kit::space::card_radius);
  view.answer(kit::table(ui, place.inset(6, 1), words));
  ui.outline(place, ui.palette().line, kit::space::card_radius);
}

void draw_empty(Context& context, Rect place, const ListWords& words) {
  kit::Ui& ui = context.ui;
  const std::string title = "No " + lower(words.kind->plural) + " yet";
  const std::string action = context.read_only() ? "" : "Add " + lower(words.kind->label);
  kit::EmptyWords empty{.key = "empty",
                        .title = ui.keep(title),
                        .words = words.kind->help,
                        .action = ui.keep(action),
                        .icon = icon(words.kind->icon)};
  kit::card(ui, place);
  if (kit::empty_state(ui, place.inset(20), empty)) context.add_record(*words.kind, words.fill);
}

void draw_nothing_found(Context& context, Rect place, ListState& state) {
  kit::Ui& ui = context.ui;
  const Rect inside = kit::card(ui, place);
  kit::text(ui, {inside.x, inside.y, inside.w, 22}, "Nothing matches the filter.", kit::Style::body,
            ui.palette().second_ink);
  const kit::ButtonWords clear{.key = "clear filter", .label = "Clear the filter"};
  if (kit::button(ui, {inside.x, inside.y + 34, kit::button_width(ui, clear), ui.control_height()},
                  clear)) {
    state.query.text.clear();
    state.query.filters.clear();
    ui.again();
  }
}

}  // namespace

std::vector<const Field*> columns_of(const Kind& kind, float width,
                                     std::span<const std::string_view> only) {
  std::vector<const Field*> columns{&kind.fields[kind.headline]};
  const auto wanted = [&](const Field& field) {
    if (!only.empty()) return std::find(only.begin(), only.end(), field.name) != only.end();
    return field.type != FieldType::rank && field.type != FieldType::long_text && !field.wide_only;
  };
  float room = width - 440;
  for (const Field& field : kind.fields) {
    if (&field == columns.front() || !wanted(field)) continue;
    const float needed = column_of(kind, field, slot_of(kind, &field)).width;
    if (room < needed && width > 0) continue;
    room -= needed;
    columns.push_back(&field);
  }
  return columns;
}

std::string copied_rows(const Plan& plan, const Table& table, std::span<const Field* const> columns,
                        std::span<const std::uint32_t> rows) {
  std::vector<Row> copied(1);
  for (const Field* field : columns) copied.front().emplace_back(field->label);
  for (const std::uint32_t row : rows) {
    Row& cells = copied.emplace_back();
    for (const Field* field : columns)
      cells.push_back(shown(plan, *field, value_of(*field, table.record(row))));
  }
  return tabs_from_rows(copied);
}

float list_height(Context& context, const ListWords& words, float most) {
  const Table& table = *context.plan().part(Visibility::shared).find(words.kind->name);
  if (table.size() == 0) return 240;
  const float row = row_height_in(context.ui);
  const float rows = header_height + row * static_cast<float>(std::min(table.size(), 100u)) + 4;
  return list_bar_height(context, 700, words) + std::min(most, rows);
}

void list(Context& context, Rect place, const ListWords& words) {
  const auto keys = context.ui.keys(words.kind->name);
  const Table& table = *context.plan().part(Visibility::shared).find(words.kind->name);
  if (table.size() == 0) return draw_empty(context, place, words);
  ListState& state = context.session.lists[std::string(words.kind->name)];
  const auto& rows = shown_rows(context, table, state);
  place.cut_top(list_bar(context, place, words, state, rows.size()));
  if (rows.empty()) return draw_nothing_found(context, place, state);
  View view{context, *words.kind,
            table,   state,
            rows,    columns_of(*words.kind, context.ui.phone() ? 0 : place.w, words.columns)};
  draw_table(view, place);
}

}  // namespace entente::screen
