#include "screen/dialogs.hpp"

namespace entente::screen {

void draw_dialogs(Context& context) {
  for (const auto draw : {draw_stranded, draw_question, draw_import_question, draw_file_problems,
                          draw_new_record, draw_paste, draw_bulk, draw_start_form, draw_who_am_i})
    if (draw(context)) return;
}

}  // namespace entente::screen
