#include <algorithm>

#include "base/order.hpp"
#include "record/roles.hpp"
#include "screen/record/value_words.hpp"
#include "screen/view/board.hpp"
#include "screen/view/views.hpp"

namespace entente::screen {
namespace {

/// A board of one kind at work.
struct BoardData {
  const Kind& kind;
  const practice::BoardView& view;
  const Field& columns;
  bool by_status() const { return columns.role == Role::status; }
};

const Field* columns_field(const Kind& kind, const practice::BoardView& view) {
  return view.columns.empty() ? field_with(kind, Role::status) : field_named(kind, view.columns);
}

/// A column for each choice. Moving a card into one writes that choice, and the day where that
/// settles it.
std::vector<BoardColumn> empty_columns(const BoardData& data, Date today) {
  std::vector<BoardColumn> columns;
  const Field* settled = data.by_status() ? field_with(data.kind, Role::settled) : nullptr;
  for (std::size_t index = 0; index < data.columns.choices.size(); ++index) {
    const Choice& choice = data.columns.choices[index];
    BoardColumn column{std::string(choice.code), std::string(choice.label), tone_of(choice.mood)};
    column.writes.emplace_back(data.columns.name,
                               ChoiceNumber{static_cast<std::uint8_t>(index + 1)});
    if (settled)
      column.writes.emplace_back(settled->name,
                                 choice.ending == Ending::done ? Value{today} : Value{});
    columns.push_back(std::move(column));
  }
  return columns;
}

std::size_t place_in(const BoardData& data, const void* record) {
  const Value value = value_of(data.columns, record);
  const auto* chosen = std::get_if<ChoiceNumber>(&value);
  const std::size_t number = chosen ? chosen->number : data.view.otherwise;
  return std::min<std::size_t>(number, data.columns.choices.size()) - 1;
}

std::vector<BoardColumn> board_columns(Context& context, const BoardData& data) {
  const Plan& plan = context.plan();
  const Table& table = *plan.part(Visibility::shared).find(data.kind.name);
  std::vector<BoardColumn> columns = empty_columns(data, context.today());
  std::vector<Id> ids = in_order(plan, data.kind);
  const auto record_of = [&](Id id) { return table.record(*table.row(id)); };
  if (data.by_status())
    put_in_order(ids.begin(), ids.end(), [&](Id a, Id b) {
      return stand_order(data.kind, record_of(a)) < stand_order(data.kind, record_of(b));
    });
  for (const Id id : ids)
    columns[place_in(data, record_of(id))].items.push_back(
        {id, headline(plan, data.kind.name, id),
         note_about(plan, data.kind, record_of(id), data.view.notes), warning_about(context, id)});
  return columns;
}

}  // namespace

void show_board(Context& context, Section& section, const Kind& kind,
                const practice::BoardView& view) {
  const Field* field = columns_field(kind, view);
  if (!field || section.count == 0 || section.count > most_on_board) return;
  section.draw = [&context, &kind, &view, field](Column& column, Rect) {
    const auto& columns = context.derived("board of " + std::string(kind.name), [&] {
      return board_columns(context, {kind, view, *field});
    });
    board(context, column, kind, columns);
  };
}

}  // namespace entente::screen
