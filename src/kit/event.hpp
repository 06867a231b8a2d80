#pragma once
#include <cstdint>
#include <string>

#include "kit/node.hpp"

namespace entente::kit {

/// Something a person did, named by the node it was done to. The browser side makes these from DOM
/// events on the mirrored elements; tests make them directly.
struct Event {
  enum class Type : std::uint8_t {
    activate,  // click, Enter, Space, or a screen reader's press
    input,     // a text field's text while it is being edited (`text`)
    commit,    // a text field's text when it is left or Enter is pressed (`text`)
    key,       // a key no element used itself: `text` is KeyboardEvent.key
    paste,     // onto a node that is no text field (`text`)
    copy,      // from a node that is no text field; answered by Ui::answer_copy
    cut,       // the same, and the content is to go
    context    // right button or long press
  } type = Type::activate;
  NodeId node = 0;
  std::string text;
  bool control = false;  // Ctrl, or Cmd on a Mac
  bool shift = false, alt = false;
};

}  // namespace entente::kit
