#include "screen/shell/layout.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "screen/shell/icons.hpp"

namespace entente::screen {
namespace {

constexpr float most_width = 1240;

/// What a thing measured in the last frame: it is drawn with that, and once more where it changed.
struct Measured {
  float height = 0;
};

void note_height(kit::Ui& ui, Measured& measured, float height) {
  if (std::abs(measured.height - height) < 0.5f) return;
  measured.height = height;
  ui.again();
}

float padding_of(kit::Ui& ui) { return ui.phone() ? 16.f : 20.f; }

void stacked(Context& context, Column& column, std::span<const Tile> all) {
  for (const Tile& tile : all) grown_card(context, column, tile.key, tile.content);
}

/// One row of cards; `across` of them would fill it where all are equally wide.
void abreast(Context& context, Column& column, std::span<const Tile> all, std::size_t across,
             Measured& measured) {
  const bool equal = across > all.size();
  const float count = static_cast<float>(equal ? across : all.size());
  const float room = column.width() - kit::space::cards * (count - 1);
  float weights = 0, tallest = 0, x = column.x();
  for (const Tile& tile : all) weights += tile.weight;
  for (const Tile& tile : all) {
    const float width = equal ? room / count : room * tile.weight / weights;
    const auto keys = context.ui.keys(tile.key);
    const Rect card = kit::card(context.ui, {x, column.y(), width, measured.height});
    tallest = std::max(tallest, tile.content(card));
    x += width + kit::space::cards;
  }
  note_height(context.ui, measured, std::ceil(tallest + 2 * padding_of(context.ui)));
  column.skip(measured.height + kit::space::cards);
}

}  // namespace

Rect Column::take(float height, float gap) {
  const Rect place{x_, y_, width_, height};
  y_ += height + gap;
  return place;
}

void page(Context& context, Rect place, std::string_view key, std::string_view name,
          const std::function<void(Column&, Rect room)>& content) {
  kit::Ui& ui = context.ui;
  auto scroll = ui.scroll(key, place, name);
  const float edge = ui.page_edge();
  const float width = std::min(most_width, scroll.area.w - 2 * edge);
  const float x = scroll.area.x + std::floor((scroll.area.w - width) / 2);
  Column column(x, scroll.area.y + edge, width);
  content(column, {x, scroll.area.y + edge, width, place.h - 2 * edge});
  scroll.reach(column.y() + edge - kit::space::between);
}

namespace {

/// Buttons from the left, in as many lines as they need. Returns the height.
float buttons_below(kit::Ui& ui, Rect place, std::span<const kit::ButtonWords> buttons,
                    std::optional<std::size_t>& pressed) {
  Flow flow(place, ui.control_height(), kit::space::within, kit::space::within);
  for (std::size_t index = 0; index < buttons.size(); ++index) {
    const float width = std::min(kit::button_width(ui, buttons[index]), place.w);
    if (kit::button(ui, flow.take(width), buttons[index])) pressed = index;
  }
  return flow.height();
}

}  // namespace

std::optional<std::size_t> page_head(Context& context, Column& column, const HeadWords& words) {
  kit::Ui& ui = context.ui;
  float wanted = 0;
  for (const auto& button : words.buttons)
    wanted += kit::button_width(ui, button) + kit::space::within;
  const bool beside = column.width() - wanted > 360;
  const float width = beside ? column.width() - wanted - kit::space::between : column.width();
  const Rect top = column.rest();
  float height =
      kit::heading(ui, {top.x, top.y, width, 0}, 1, ui.keep(words.title), kit::Style::page_title);
  if (!words.words.empty())
    height += 2 + kit::paragraph(ui, {top.x, top.y + height + 2, width, 0}, ui.keep(words.words),
                                 kit::Style::body, ui.palette().second_ink);
  if (words.buttons.empty()) {
    column.skip(height + kit::space::cards);
    return {};
  }
  std::optional<std::size_t> pressed;
  if (beside) {
    const Rect place{top.x, top.y, top.w, ui.control_height()};
    pressed = kit::buttons_right(ui, place, words.buttons);
    height = std::max(height, place.h);
  } else {
    const Rect below{top.x, top.y + height + kit::space::between, top.w, 0};
    height += kit::space::between + buttons_below(ui, below, words.buttons, pressed);
  }
  column.skip(height + kit::space::cards);
  return pressed;
}

float grown_card(Context& context, Rect place, std::string_view key, const Content& content,
                 float least) {
  kit::Ui& ui = context.ui;
  const auto keys = ui.keys(key);
  auto& measured = ui.remember<Measured>(ui.id("card height"));
  place.h = std::max(measured.height, least);
  const float used = content(kit::card(ui, place));
  note_height(ui, measured, std::ceil(used + 2 * padding_of(ui)));
  return std::max(measured.height, least);
}

void grown_card(Context& context, Column& column, std::string_view key, const Content& content) {
  column.skip(grown_card(context, column.rest(), key, content) + kit::space::cards);
}

void tiles(Context& context, Column& column, std::string_view key, std::span<const Tile> all,
           float least, bool grid) {
  if (all.empty()) return;
  kit::Ui& ui = context.ui;
  const auto keys = ui.keys(key);
  const float gap = kit::space::cards;
  const float fitting = std::floor((column.width() + gap) / (least + gap));
  const std::size_t fit = static_cast<std::size_t>(std::max(1.f, fitting));
  if (fit == 1) return stacked(context, column, all);
  const std::size_t across = grid ? fit : std::min(fit, all.size());
  for (std::size_t first = 0; first < all.size(); first += across) {
    const auto row = all.subspan(first, std::min(across, all.size() - first));
    abreast(context, column, row, across, ui.remember<Measured>(ui.id("row height", first)));
  }
}

Rect Flow::take(float width) {
  if (x_ > place_.x && x_ + width > place_.right()) x_ = place_.x, y_ += height_ + between_;
  const Rect spot{x_, place_.y + y_, width, height_};
  x_ += width + gap_;
  any_ = true;
  return spot;
}

float card_title(Context& context, Rect place, std::string_view title, std::string_view note) {
  kit::Ui& ui = context.ui;
  const float note_width = note.empty() ? 0 : ui.text_width(note, kit::Style::caption) + 1;
  if (!note.empty())
    kit::text(ui, {place.right() - note_width, place.y + 3, note_width, 18}, ui.keep(note),
              kit::Style::caption, ui.palette().second_ink);
  const Rect room{place.x, place.y, place.w - note_width - kit::space::within, 0};
  return kit::heading(ui, room, 2, ui.keep(title), kit::Style::card_title) + kit::space::between;
}

float remark(Context& context, Rect place, std::string_view words, kit::Tone tone) {
  kit::Ui& ui = context.ui;
  const kit::Color ink = kit::ink_of(ui.palette(), tone);
  const char32_t mark = icon(tone == kit::Tone::good      ? "circle-check"
                             : tone == kit::Tone::neutral ? "info"
                                                          : "circle-alert");
  kit::symbol(ui, {place.x, place.y + 1, 16, 16}, mark, ink, {}, 16);
  return kit::paragraph(ui, {place.x + 24, place.y, place.w - 24, 0}, ui.keep(words),
                        kit::Style::caption, ink);
}

void cover_with_link(kit::Ui& ui, Rect place, std::string_view key, std::string_view name,
                     std::string_view target, bool current) {
  kit::Node node;
  node.id = ui.id(key), node.role = kit::Role::link, node.place = place, node.name = name;
  node.value = target, node.focusable = true, node.current = current;
  if (ui.hovered(node.id)) ui.fill(place, ui.palette().ink, kit::space::control_radius, 0.04f);
  ui.focus_ring(node.id, place, kit::space::control_radius);
  ui.add(node);
}

Rect share(Rect place, std::size_t index, std::size_t count, float gap) {
  const float width = (place.w - gap * static_cast<float>(count - 1)) / static_cast<float>(count);
  return {place.x + static_cast<float>(index) * (width + gap), place.y, width, place.h};
}

}  // namespace entente::screen
