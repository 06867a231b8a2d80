#include "record/roles.hpp"
#include "screen/view/board.hpp"
#include "screen/view/views.hpp"

namespace entente::screen {
namespace {

const Field* side_field(const Kind& kind) { return field_with(kind, {Role::side, Role::by}); }

/// What is joint first, then a column for each party.
std::vector<BoardColumn> side_columns(Context& context, const practice::SidesView& view,
                                      const Field& side) {
  std::vector<BoardColumn> columns{
      {"joint", std::string(view.joint), kit::Tone::accent, {}, {}, {{side.name, Value{}}}}};
  for (const PartyView& party : context.view().parties())
    columns.push_back({text_from(party.id),
                       party.short_name + std::string(view.own),
                       party.tone,
                       {},
                       {},
                       {{side.name, Value{party.id}}}});
  return columns;
}

/// The place of a party's column; the first where it is no party of the plan.
std::size_t place_of(Context& context, Id party) {
  const auto parties = context.view().parties();
  for (std::size_t index = 0; index < parties.size(); ++index)
    if (parties[index].id == party) return index + 1;
  return 0;
}

std::vector<BoardColumn> filled_columns(Context& context, const Kind& kind,
                                        const practice::SidesView& view) {
  const Plan& plan = context.plan();
  const Table& table = *plan.part(Visibility::shared).find(kind.name);
  const Field& side = *side_field(kind);
  std::vector<BoardColumn> columns = side_columns(context, view, side);
  for (const Id id : in_order(plan, kind)) {
    const void* record = table.record(*table.row(id));
    columns[place_of(context, reference_in(kind, record, side.role))].items.push_back(
        {id, headline(plan, kind.name, id), note_about(plan, kind, record, view.notes),
         warning_about(context, id)});
  }
  return columns;
}

}  // namespace

void show_sides(Context& context, Section& section, const Kind& kind,
                const practice::SidesView& view) {
  if (!side_field(kind) || section.count == 0 || section.count > most_on_board) return;
  section.draw = [&context, &kind, &view](Column& column, Rect) {
    const auto& columns = context.derived("sides of " + std::string(kind.name),
                                          [&] { return filled_columns(context, kind, view); });
    board(context, column, kind, columns);
  };
}

}  // namespace entente::screen
