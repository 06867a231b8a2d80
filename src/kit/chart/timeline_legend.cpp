#include "kit/chart/timeline.hpp"
#include "kit/widgets.hpp"

namespace entente::kit {
namespace {

enum class LegendMark : std::uint8_t { solid, pale, planned, milestone };

void draw_legend_mark(Ui& ui, LegendMark mark, Rect box) {
  const Palette& palette = ui.palette();
  const float y = box.y + box.h / 2;
  switch (mark) {
    case LegendMark::solid:
      return ui.fill({box.x, y - 6, box.w, 12}, palette.second_ink, 4);
    case LegendMark::pale:
      ui.fill({box.x, y - 6, box.w, 12}, palette.fine_line, 4);
      return ui.outline({box.x, y - 6, box.w, 12}, palette.second_ink, 4);
    case LegendMark::planned:
      return ui.fill({box.x, y - 1.5f, box.w, 3}, palette.third_ink, 1.5f);
    case LegendMark::milestone: {
      const float x = box.x + box.w / 2, half = 6;
      ui.line(x - half, y, x, y - half, palette.second_ink, 1.25f);
      ui.line(x, y - half, x + half, y, palette.second_ink, 1.25f);
      ui.line(x + half, y, x, y + half, palette.second_ink, 1.25f);
      ui.line(x, y + half, x - half, y, palette.second_ink, 1.25f);
    }
  }
}

struct LegendEntry {
  LegendMark mark;
  float width;
  std::string_view words;
};
constexpr LegendEntry legend_entries[] = {
    {LegendMark::solid, 24, "critical: a day here is a day later for the whole"},
    {LegendMark::pale, 24, "has slack"},
    {LegendMark::planned, 24, "as planned"},
    {LegendMark::milestone, 12, "milestone"}};
std::string_view how_to_move(const Ui& ui) {
  return ui.display().touch ? "Drag a bar or its end"
                            : "Drag a bar or its end; Alt and arrows move a day";
}

}  // namespace

float timeline_legend(Ui& ui, Rect place, bool read_only) {
  constexpr float line = 24, apart = 20;
  const auto list = ui.keys("timeline legend");
  float x = place.x, y = place.y;
  const auto room = [&](float width) {
    if (x > place.x && x + width > place.right()) x = place.x, y += line;
  };
  for (const LegendEntry& entry : legend_entries) {
    const float width = entry.width + 8 + ui.text_width(entry.words, Style::caption);
    room(width);
    draw_legend_mark(ui, entry.mark, {x, y, entry.width, 18});
    text(ui, {x + entry.width + 8, y, std::min(width, place.right() - x) - entry.width - 8 + 1, 18},
         entry.words, Style::caption, ui.palette().second_ink);
    x += width + apart;
  }
  if (read_only) return y + 18 - place.y;
  const float width = ui.text_width(how_to_move(ui), Style::caption);
  room(width);
  const float left = y == place.y ? place.right() - width : place.x;
  text(ui, {left, y, width + 1, 18}, how_to_move(ui), Style::caption, ui.palette().second_ink);
  return y + 18 - place.y;
}

}  // namespace entente::kit
