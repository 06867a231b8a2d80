#pragma once
#include "screen/shell/layout.hpp"

namespace entente::screen {

// ---- The fixed parts around a plan's screens. Each draws into the place it is handed.

/// Brand, plan, home, the nine stages with the practices of the open one.
void draw_rail(Context& context, Rect place);
/// Where one is, whether all is saved, undo, redo, export.
void draw_top_bar(Context& context, Rect place);
/// A phone's five ways, at the bottom.
void draw_bottom_bar(Context& context, Rect place);
/// What must be known before going on, over the content: returns the height it took.
float draw_banners(Context& context, Rect place);

/// Two overlapping circles in the parties' hues; no node.
void draw_brand(kit::Ui& ui, float x, float y, float size);
/// "Saved 10:42".
std::string save_words(Context& context);
/// The stage that the route stands in; none at home.
const practice::StageWords* open_stage(const Route& route);
/// "4 of 6" of all practices of a stage; of == 0 where there are none or nothing to complete.
practice::Progress stage_progress(const PlanView& view, std::size_t stage);

/// "complete", "4 of 6", "" where there is nothing to complete; and the mark that says the same.
std::string progress_words(practice::Progress progress);
char32_t progress_icon(practice::Progress progress);

}  // namespace entente::screen
