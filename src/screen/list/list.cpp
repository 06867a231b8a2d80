#include "screen/list/list.hpp"

#include <algorithm>

#include "base/concat.hpp"
#include "base/counts.hpp"
#include "format/rows.hpp"
#include "screen/list/list_bar.hpp"
#include "screen/list/list_columns.hpp"
#include "screen/list/list_view.hpp"
#include "screen/record/value_words.hpp"
#include "screen/shell/icons.hpp"

namespace entente::screen {
namespace {

/// The revisions of a table and of those it points at, together; of the whole plan where rows are
/// sorted by what is worked out.
ListState::Stand stand_of(const Plan& plan, const Table& table, const ListQuery& query,
                          Date today) {
  const int fields = static_cast<int>(table.kind().fields.size());
  if (query.sort >= fields) return {&table, plan.revision(), today};
  std::uint64_t revision = table.revision();
  for (const Field& field : table.kind().fields)
    if (!field.target.empty())
      revision += plan.part(Visibility::shared).find(field.target)->revision();
  return {&table, revision, {}};
}

/// Whoever no longer sees a row has not selected it: nothing is done to what is out of sight.
void keep_selected(const Table& table, std::span<const std::uint32_t> rows, ListState& state) {
  if (state.selected.empty()) return;
  std::unordered_set<Id> seen;
  for (const std::uint32_t row : rows)
    if (state.selected.count(table.ids()[row])) seen.insert(table.ids()[row]);
  state.selected = std::move(seen);
}

/// Takes the question over from the address where that has changed.
void follow_address(const Context& context, const Kind& kind, ListState& state) {
  if (state.address == context.route.list) return;
  state.address = context.route.list;
  state.query = state.told = query_from(kind, state.address);
}

/// The other way round. Back undoes what was chosen, not every letter nor the order.
void tell_address(Context& context, const Kind& kind, ListState& state) {
  if (state.query == state.told) return;
  const bool steps =
      state.query.filters != state.told.filters || state.query.without != state.told.without;
  state.told = state.query;
  ListAddress address = address_of(kind, state.query);
  if (address != context.route.list)
    context.go(context.route.with_list(std::move(address)), !steps);
}

const std::vector<std::uint32_t>& shown_rows(Context& context, const Table& table, ListState& state,
                                             UsualOrder usual) {
  const Plan& plan = context.plan();
  const ListState::Stand stand = stand_of(plan, table, state.query, context.today());
  static const std::vector<std::string> none;
  const auto& words = state.query.text.empty()
                          ? none
                          : state.words.get(stand, [&] { return searchable(plan, table); });
  return state.rows.get({stand, state.query}, [&] {
    state.current_id = {};
    auto rows = rows_for(plan, table, state.query, words, context.today(), usual);
    keep_selected(table, rows, state);
    return rows;
  });
}

/// As high as what stands in it.
float empty_height(kit::Ui& ui, float width, std::string_view help) {
  const float words = kit::paragraph_height(ui, std::min(width - 40, 440.f), help);
  return 204 + words + ui.control_height();
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
  place.h = empty_height(ui, place.w, words.kind->help);
  kit::card(ui, place);
  if (kit::empty_state(ui, place.inset(20), empty)) context.add_record(*words.kind, words.fill);
  if (context.read_only()) return;
  const kit::ButtonWords paste{.key = "paste",
                               .label = "Paste rows",
                               .emphasis = kit::Emphasis::quiet,
                               .icon = icon("clipboard-paste"),
                               .icon_only = ui.phone()};
  const float width = kit::button_width(ui, paste);
  if (!kit::button(ui, {place.right() - width - 8, place.y + 8, width, ui.control_height()}, paste))
    return;
  context.session.paste = PasteDialog{words.kind, {}, {}};
  ui.again();
}

/// Returns its height.
float draw_nothing_found(Context& context, Rect place, ListState& state) {
  kit::Ui& ui = context.ui;
  place.h = 34 + ui.control_height() + (ui.phone() ? 32 : 40);
  const Rect inside = kit::card(ui, place);
  kit::text(ui, {inside.x, inside.y, inside.w, 22}, "Nothing matches the filter.", kit::Style::body,
            ui.palette().second_ink);
  const kit::ButtonWords clear{.key = "clear filter", .label = "Clear the filter"};
  if (kit::button(ui, {inside.x, inside.y + 34, kit::button_width(ui, clear), ui.control_height()},
                  clear)) {
    state.query.text.clear();
    state.query.filters.clear();
    state.query.without.clear();
  }
  return place.h;
}

}  // namespace

std::string copied_rows(const Plan& plan, const Table& table, std::span<const Field* const> columns,
                        std::span<const std::uint32_t> rows, Date today) {
  std::vector<Row> copied(1);
  for (const Field* field : columns) copied.front().emplace_back(field->label);
  for (const std::uint32_t row : rows) {
    Row& cells = copied.emplace_back();
    for (const Field* field : columns)
      cells.push_back(shown(plan, *field, value_at(plan, table, row, *field, today)));
  }
  return tabs_from_rows(copied);
}

namespace {

/// Private records of the kind stand apart: a line below the table leads to them.
constexpr float private_height = 32;

std::uint32_t private_count(Context& context, const Kind& kind) {
  return kind.always_private
             ? 0
             : context.plan().part(Visibility::private_to_party).find(kind.name)->size();
}

void draw_private_line(Context& context, Rect place, const Kind& kind) {
  kit::Ui& ui = context.ui;
  const std::uint32_t count = private_count(context, kind);
  const std::string words =
      concat(grouped(count), " more ", lower(count == 1 ? kind.label : kind.plural),
             count == 1 ? " is private and stays with us" : " are private and stay with us");
  kit::symbol(ui, {place.x, place.y + 10, 16, 16}, icon("lock"), ui.palette().second_ink, {}, 16);
  kit::text_link(ui, {place.x + 24, place.y + 8, place.w - 24, 22},
                 {.key = "private",
                  .label = words,
                  .target = link_to(practice_of(context.plan().id(), "exchange", "private"))});
}

}  // namespace

float list_height(Context& context, const ListWords& words, float most) {
  const Table& table = *context.plan().part(Visibility::shared).find(words.kind->name);
  const float below = private_count(context, *words.kind) > 0 ? private_height : 0;
  kit::Ui& ui = context.ui;
  const float width = ui.phone() ? ui.screen().w - 2 * ui.page_edge() : 700;
  if (table.size() == 0) return empty_height(ui, width, words.kind->help) + below;
  const float rows = kit::table_height(ui, width - 12, std::min(table.size(), 100u)) + 4;
  return list_bar_height(context, width, words) + std::min(most, rows) + below;
}

void list(Context& context, Rect place, const ListWords& words) {
  const auto keys = context.ui.keys(words.kind->name);
  const Table& table = *context.plan().part(Visibility::shared).find(words.kind->name);
  const bool more = private_count(context, *words.kind) > 0;
  if (more) place.h -= private_height;
  const auto draw_more = [&](float y) {
    if (more) draw_private_line(context, {place.x, y, place.w, private_height}, *words.kind);
  };
  if (table.size() == 0) {
    draw_empty(context, place, words);
    return draw_more(place.y + empty_height(context.ui, place.w, words.kind->help));
  }
  ListState& state = context.session.lists[std::string(words.kind->name)];
  if (context.addressed.empty()) context.addressed = words.kind->name;
  const bool addressed = context.addressed == words.kind->name;
  if (addressed) follow_address(context, *words.kind, state);
  const auto& rows = shown_rows(context, table, state,
                                words.open_first ? UsualOrder::open_first : UsualOrder::own);
  place.cut_top(list_bar(context, place, words, state, {table, rows}));
  const float width = context.ui.phone() ? 0 : place.w;
  const float height = rows.empty()
                           ? draw_nothing_found(context, place, state)
                           : ListView(context, *words.kind, table, state, rows,
                                      columns_of(*words.kind, width, words.columns), words.open)
                                 .draw(place);
  draw_more(place.y + height);
  if (addressed) tell_address(context, *words.kind, state);
}

}  // namespace entente::screen
