#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kit/geometry.hpp"

namespace entente::kit {

/// Names a node across frames: a hash of its parent's name and its own key. 0 is the root.
using NodeId = std::uint32_t;

/// What a node is; the mirror makes the element that the HTML and ARIA standards give the role.
enum class Role : std::uint8_t {
  // containers. A scroll region that stands directly in a grid is its row group; one in a list_box
  // or
  // without a name is presentation only.
  group,
  main,
  navigation,
  complementary,
  banner,
  form,
  toolbar,
  list,
  list_item,
  tab_list,
  tab_panel,
  radio_group,
  dialog,
  alert_dialog,
  list_box,
  menu,
  grid,
  row_group,
  row,
  scroll,
  figure,
  status,
  alert,
  // what is read
  heading,
  text,
  image,
  column_header,
  row_header,
  cell,
  separator,
  progress,
  // what is acted upon. A text_box whose `expanded` is present is the text of a combo box: a
  // combobox with `controls` and `active`, whose Up, Down, Enter and Escape keys become events.
  button,
  link,
  text_box,
  text_area,
  combo_box,
  option,
  check_box,
  toggle,
  radio,
  tab,
  menu_item
};

/// What a finger presses. (A field is pressed, too, but is drawn as large as it is.)
inline bool is_pressed(Role role) {
  return role >= Role::button && role != Role::text_box && role != Role::text_area;
}

/// Three-valued states: absent, false, true.
enum class Tri : std::uint8_t { absent, no, yes };

/// One node of the semantic tree, made anew each frame. Texts may lie anywhere while the frame
/// lasts.
struct Node {
  NodeId id = 0;
  NodeId parent = 0;
  Role role = Role::group;
  Rect place;             // CSS pixels from the upper left of the innermost scroll region's content
  std::string_view name;  // the accessible name; for headings and texts the text itself
  std::string_view description;  // help or an error, read after the name
  std::string_view value;        // a text field's text; a combo box's shown choice; a link's target
  std::string_view hint;         // a text field's hint while it is empty
  std::string_view shortcut;     // "Control+Z", for aria-keyshortcuts
  std::string_view test_id;      // of repeated rows: the record's id
  std::string_view sort;         // of a column header: "ascending", "descending"
  std::string_view input_mode;   // "decimal", "email", "tel", "url"; text where empty
  bool focusable = false;
  bool roving = false;  // focusable by program and pointer, but not by Tab (tabindex -1)
  bool disabled = false, read_only = false, required = false, invalid = false, modal = false;
  bool current = false;     // the page one is on
  bool drags = false;       // is taken hold of and moved sideways: Ui::held
  bool drags_down = false;  // and, with `drags`, up and down: no finger scrolls there
  Tri checked = Tri::absent, selected = Tri::absent, expanded = Tri::absent, pressed = Tri::absent;
  std::uint8_t level = 0;  // of headings
  std::uint8_t layer = 0;  // kit::Layer; what the root's children are ordered by
  std::int32_t row_index = 0, row_count = 0, column_index = 0,
               column_count = 0;  // 1-based; 0: none
  std::int32_t position = 0, set_size = 0;
  std::uint32_t most_bytes = 0;  // a text field's limit
  NodeId active = 0;             // aria-activedescendant
  NodeId controls = 0;
  float font_size = 15;                // of text fields, CSS pixels
  float content_w = 0, content_h = 0;  // of a scroll region: how much there is to scroll
};

}  // namespace entente::kit
