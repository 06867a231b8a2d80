#include "screen/shell/dialogs.hpp"

#include "screen/exchange/share.hpp"

namespace entente::screen {

void draw_dialogs(Context& context) {
  std::string& signature = context.session.signature_words;
  if (!signature.empty()) context.say(std::exchange(signature, {}));
  for (const auto draw : {draw_stranded, draw_question, draw_import_question, draw_file_problems,
                          draw_sealed, draw_sharing, draw_asked_deed, draw_new_record, draw_paste,
                          draw_bulk, draw_start_form, draw_who_am_i})
    if (draw(context)) return;
}

}  // namespace entente::screen
