#include "kit/chart/bars.hpp"

#include <cmath>

#include "kit/widgets.hpp"

namespace entente::kit {
namespace {

constexpr float line_height = 18, widest_bar = 56;

struct Plot {
  Rect area;             // the bars' own, without labels and values
  float step, bar;       // from one bar to the next, and a bar's width
  double scale;          // pixels for each unit
  std::size_t labelled;  // every so manyth bar has its label
  bool valued;           // every bar has its value
  std::size_t subject;   // the bar that it is about, from the last one

  /// Whether a bar's label is drawn: from what it is about in both directions.
  bool labels(std::size_t from_last) const {
    const std::size_t away = from_last > subject ? from_last - subject : subject - from_last;
    return away % labelled == 0;
  }
};

/// The bar that a chart is about, counted from the last one.
std::size_t subject_of(std::span<const Bar> bars) {
  for (std::size_t from_last = 0; from_last < bars.size(); ++from_last)
    if (!bars[bars.size() - 1 - from_last].value.empty()) return from_last;
  return 0;
}

Plot plot_in(Ui& ui, Rect place, std::span<const Bar> bars) {
  const float count = static_cast<float>(bars.size());
  double highest = 0;
  std::string_view longest_label, longest_value;  // by bytes: near enough
  for (const Bar& bar : bars) {
    highest = std::max(highest, bar.height);
    if (bar.label.size() > longest_label.size()) longest_label = bar.label;
    if (bar.value.size() > longest_value.size()) longest_value = bar.value;
  }
  Plot plot;
  plot.area = {place.x, place.y + line_height + 4, place.w, place.h - 2 * line_height - 12};
  plot.step = place.w / count;
  plot.bar = std::max(1.f, std::min(widest_bar, plot.step * 0.6f));
  plot.scale = highest > 0 ? plot.area.h / highest : 0;
  // Half a label more than it takes: the last one gives way to the edge.
  const float label = ui.text_width(longest_label, Style::caption_strong);
  plot.labelled = static_cast<std::size_t>(
      std::ceil(label + 8 <= plot.step ? 1 : (label * 1.5f + 8) / plot.step));
  plot.subject = subject_of(bars);
  plot.valued = ui.text_width(longest_value, Style::caption_strong) + 4 <= plot.step;
  return plot;
}

/// A text centred at `middle`, but within `place`.
void draw_centred(Ui& ui, Rect place, float middle, float y, std::string_view words, Style style,
                  Color color) {
  const float width = ui.text_width(words, style);
  const float x = std::clamp(middle - width / 2, place.x, std::max(place.x, place.right() - width));
  ui.draw_text(x, y, words, style, color);
}

void draw_bar(Ui& ui, Rect place, const Plot& plot, const Bar& bar, std::size_t from_last,
              bool subject) {
  const Palette& palette = ui.palette();
  const float middle = place.right() - plot.step * (static_cast<float>(from_last) + 0.5f);
  const float base = plot.area.bottom();
  const Style style = subject ? Style::caption_strong : Style::caption;
  const Color ink = subject ? palette.ink : palette.second_ink;
  const float height = std::max(2.f, static_cast<float>(bar.height * plot.scale));
  if (!bar.value.empty())
    ui.fill({middle - plot.bar / 2, base - height, plot.bar, height},
            subject ? palette.accent : palette.field_line, std::min(4.f, plot.bar / 4));
  const float above = bar.value.empty() ? 0 : height;
  if (plot.valued || subject)  // of many, one value stands clear of its neighbours
    draw_centred(ui, place, middle, plot.valued ? base - above - line_height - 3 : place.y,
                 bar.value.empty() ? std::string_view("–") : bar.value, style, ink);
  if (plot.labels(from_last)) draw_centred(ui, place, middle, base + 8, bar.label, style, ink);
}

Node node_of(NodeId id, Role role, Rect place, std::string_view name, int column) {
  Node node;
  node.id = id, node.role = role, node.place = place, node.name = name;
  node.column_index = column;
  return node;
}

void add_row(Ui& ui, Rect place, std::size_t number, std::string_view label,
             std::string_view value) {
  const bool head = number == 0;
  Node row;
  row.id = ui.id("row", number), row.role = Role::row, row.place = place;
  row.row_index = static_cast<int>(number) + 1;
  const auto scope = ui.open(row);
  const Rect half{place.x, place.y, place.w, place.h / 2};
  ui.add(node_of(ui.id("label"), head ? Role::column_header : Role::row_header, half, label, 1));
  ui.add(node_of(ui.id("value"), head ? Role::column_header : Role::cell, half.moved(0, half.h),
                 value, 2));
}

/// The chart's numbers as a table, each row where its bar stands.
void add_table(Ui& ui, Rect place, const BarsWords& words, float step) {
  Node grid;
  grid.id = ui.id("data"), grid.role = Role::grid, grid.place = place, grid.name = words.name;
  grid.row_count = static_cast<int>(words.bars.size()) + 1, grid.column_count = 2;
  const auto scope = ui.open(grid);
  add_row(ui, {place.x, place.y, place.w, 2}, 0, words.label_head, words.value_head);
  for (std::size_t index = 0; index < words.bars.size(); ++index) {
    const Bar& bar = words.bars[index];
    const Rect strip{place.x + step * static_cast<float>(index), place.y, step, place.h};
    add_row(ui, strip, index + 1, bar.label, bar.value.empty() ? words.none : bar.value);
  }
}

}  // namespace

void bars(Ui& ui, Rect place, const BarsWords& words) {
  const auto figure = ui.group(Role::figure, words.key, place, words.name);
  if (words.bars.empty()) {
    paragraph(ui, place, words.empty, Style::body, ui.palette().second_ink);
    return;
  }
  const Plot plot = plot_in(ui, place, words.bars);
  const std::size_t count = words.bars.size();
  for (std::size_t index = 0; index < count; ++index)
    draw_bar(ui, place, plot, words.bars[index], count - 1 - index,
             count - 1 - index == plot.subject);
  ui.line(place.x, plot.area.bottom() + 1, place.right(), plot.area.bottom() + 1,
          ui.palette().line);
  add_table(ui, place, words, plot.step);
}

}  // namespace entente::kit
