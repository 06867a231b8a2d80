#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kit/ui.hpp"

namespace entente::kit {

/// One box: a group of people with a say, and the one above it.
struct ChartBox {
  std::string key;                 // tells it from the others, the same in every frame
  std::string title;               // the first line
  std::string note;                // the second: who stands at its head …
  Tone note_tone = Tone::neutral;  // … with a mark of this hue
  std::string detail;              // the third
  std::string warning;             // the last, with a mark; empty: none
  std::string target;              // where the link leads
  Tone tone = Tone::neutral;       // of the box's edge
  int parent = -1;                 // index of the box above; -1: none
  int tier = 0;  // boxes without one above stand in rows by tier, the least on top
};

/// Where everything is drawn, from the chart's upper left corner.
struct ChartLayout {
  struct Line {
    float x1, y1, x2, y2;
  };
  std::vector<Rect> boxes;  // of each box
  std::vector<int> order;   // boxes as one reads them: each before those below it
  std::vector<Line> lines;
  float width = 0, height = 0;
};

/// How large boxes are drawn: -1 names alone, 0, 1.
struct ChartSize {
  float width, height, warned;  // of a box; its height where any has a warning
  Style title, line;
};
const ChartSize& chart_size(int zoom);
/// What the person chose for the chart of this key, in the open scope.
int chart_zoom(Ui& ui, std::string_view key);
/// The height of the buttons for that, which stand above the chart, and the buttons.
void zoom_buttons(Ui& ui, Rect place, std::string_view key);

/// A tidy tree at most `width` wide: parents above the middle of their children, and where these do
/// not fit side by side, in rows behind a line of their own. As `list` one below another, indented.
/// A box that stands below itself begins a tree of its own. To be called on change, not per frame.
ChartLayout lay_out(std::span<const ChartBox> boxes, float width, bool list, int zoom = 0);

struct ChartWords {
  std::string_view key, name;
  std::string_view columns[5];  // headings of title, the box above, note, detail and warning, for
                                // those who hear the chart as a table
  std::span<const ChartBox> boxes;
  std::string_view current = {};  // the key of the box that is open
};
/// Draws what of the chart can be seen, and a little around it, so that the Tab key gets on; it
/// scrolls where `place` is too low for it. To screen readers it is a table with a link in each
/// row. "+", "-" and "0" anywhere in it, two fingers, and the wheel with Ctrl choose how large it
/// is drawn; it is then laid out anew, so that it needs no room at its sides.
void organization_chart(Ui& ui, Rect place, const ChartWords& words, const ChartLayout& layout);

}  // namespace entente::kit
