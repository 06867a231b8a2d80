#pragma once
#include "screen/shell/context.hpp"

namespace entente::screen {

/// Draws the one dialog that is open, if any: what is asked of the person before going on.
void draw_dialogs(Context& context);

// ---- Each of them; true where it was drawn.
bool draw_asked_deed(Context& context);
bool draw_new_record(Context& context);
bool draw_paste(Context& context);
bool draw_bulk(Context& context);
bool draw_question(Context& context);
bool draw_file_problems(Context& context);
bool draw_import_question(Context& context);
bool draw_sealed(Context& context);
bool draw_stranded(Context& context);
bool draw_start_form(Context& context);
bool draw_who_am_i(Context& context);

}  // namespace entente::screen
