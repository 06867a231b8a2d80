#pragma once
#include "screen/view/practice_page.hpp"

namespace entente::screen {

/// The screen of a practice out of its sections' data.
void practice_from_data(Context& context, Rect place, const practice::Practice& practice);

/// One section out of its data: label, count and title, and the drawer of its view's shape.
Section section_from_data(Context& context, const practice::Section& data);

// ---- A drawer for each shape of view. Each changes how a section is drawn that has come as the
// default table of its kind, where that shape serves better.

void show_board(Context& context, Section& section, const Kind& kind,
                const practice::BoardView& view);
void show_sides(Context& context, Section& section, const Kind& kind,
                const practice::SidesView& view);
void show_cards(Context& context, Section& section, const Kind& kind,
                const practice::CardsView& view);
void show_grid(Context& context, Section& section, const Kind& kind,
               const practice::GridView& view);
void show_table(Context& context, Section& section, const Kind& kind,
                const practice::TableView& view);
void show_rows(Context& context, Section& section, const Kind& kind,
               const practice::RowsView& view);

/// What stands below a record's title where little room is: these fields, or by their roles (how
/// much hangs on it, who owns it, by when): "High · Ana Duarte · by 26 Nov 2026". Of what is over
/// only who owned it.
std::string note_about(const Plan& plan, const Kind& kind, const void* record,
                       std::span<const std::string_view> fields = {});

}  // namespace entente::screen
