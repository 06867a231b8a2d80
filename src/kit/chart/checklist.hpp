#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "kit/ui.hpp"

namespace entente::kit {

/// One thing to see to. What the plan itself can tell is not ticked by hand: its mark follows the
/// plan, and `target` leads to where it is done.
struct ChecklistItem {
  std::string_view key;            // the instrument's id of it
  std::string_view title;          // "Explain each term in plain words"
  std::string_view evidence;       // why it stands as it does: "Four of six terms"
  std::string_view source;         // "I-02", at the right of the title
  std::string_view target, place;  // a link, and what it is called: "Contract terms"; empty: none
  std::uint32_t group = 0;         // items stand in the order of their groups
  enum class Stand : std::uint8_t { open, begun, done, aside } stand = Stand::open;
  bool by_plan = false;  // the plan knows
};
struct ChecklistGroup {
  std::string_view key, label;
};

struct ChecklistWords {
  std::string_view key, name;
  std::span<const ChecklistGroup> groups;
  std::span<const ChecklistItem> items;
  std::uint64_t revision = 0;  // another one wherever groups or items have changed
  bool read_only = false;
};

/// What the person did; at most one thing a frame.
struct ChecklistNews {
  enum class Type : std::uint8_t {
    none,
    tick,
    untick,
    set_aside,  // it is nothing for this alliance
    take_back   // it is, after all
  } type = Type::none;
  std::size_t item = 0;
};

/// Groups with how many of their items are done, and below them the items: a box to tick, or the
/// plan's own mark; the title, what shows how it stands, and a link to where it is done. What is
/// set aside stands last in its group and counts nowhere. Only what is on the screen is drawn and
/// mirrored. It takes `checklist_height`.
///
/// Keyboard: Tab goes from item to item, the arrow keys from box to box; Space ticks.
ChecklistNews checklist(Ui& ui, Rect place, const ChecklistWords& words);
float checklist_height(Ui& ui, float width, const ChecklistWords& words);

/// How many items count, and how many of those are done.
struct ChecklistCount {
  std::size_t done = 0, of = 0;
};
ChecklistCount checklist_count(std::span<const ChecklistItem> items);

/// All items, or those that are not done, for the checklist of the same words in the open scope. As
/// high as a control.
void checklist_filter(Ui& ui, Rect place, const ChecklistWords& words);

}  // namespace entente::kit
