#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/agenda.hpp"
#include "kit/ui.hpp"

namespace entente::kit {

/// A point of an agenda, or a step of the point before it.
struct OutlinePoint {
  std::string_view key;  // the record's id
  std::string_view title;
  int minutes = 0;  // its own; what has steps shows their sum
  int depth = 0;
  std::string_view lead;      // "Ana Duarte"
  std::string_view letter;    // the lead's party: "C"
  Tone tone = Tone::neutral;  // the party's hue
  std::string_view note;      // behind the title: "added by us"
  std::string_view aim;       // what it is for, in a chip: "Decision"
  Tone aim_tone = Tone::accent;
};

struct OutlineWords {
  std::string_view key, name;
  std::string_view lead_label, aim_label;  // "Leads", "Lands in"
  std::span<const OutlinePoint> points;
  std::int64_t begins = 0;  // minutes after midnight; where days are counted, the first's number
  std::int64_t ends = -1;   // when it is to be over; below 0: nothing is said
  int levels = 2;           // points and their steps
  int least = 5;            // shortened to fit, none is shorter
  bool days = false;        // days instead of minutes
  std::string_view empty = {};  // what is said where there is no point yet
  std::int64_t current = -1;    // the point shown in the inspector
  std::uint64_t revision = 0;   // another one wherever the points have changed
  bool read_only = false;
};

/// What the person did; at most one thing a frame.
struct OutlineNews {
  enum class Type : std::uint8_t {
    none,
    open,     // the point
    add,      // a point called `text`, behind all others
    minutes,  // the point is to take `minutes`
    move,     // the points are to stand in this order; `point` was moved
    shorten   // each point without steps is to take as long as in `fitted`
  } type = Type::none;
  std::size_t point = 0;
  int minutes = 0;
  std::string text;
  AgendaOrder order;
  std::vector<AgendaPoint> fitted;
};

/// Points one behind the other, whose minutes add up to times; above them the day as a strip in one
/// scale, and what is over its end. Only what is on the screen is drawn and mirrored.
///
/// Keyboard: Up, Down, Home, End move between points; Left and Right fold and unfold; Enter opens.
/// Alt with Up or Down moves a point, with Shift and Right or Left it becomes a step of the one
/// before or is none any more; + and - change its minutes by five. A point is dragged by its
/// handle; Escape lets go of it.
OutlineNews outline(Ui& ui, Rect place, const OutlineWords& words);
/// All of its height. It is drawn in a region that scrolls.
float outline_height(Ui& ui, float width, const OutlineWords& words);
bool outline_is_cards(float width);

}  // namespace entente::kit
