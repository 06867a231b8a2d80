#include "kit/widgets.hpp"

namespace entente::kit {
namespace {

void add_words(Ui& ui, Rect place, Role role, int level, std::string_view words) {
  Node node;
  node.id = ui.id_of_words(words);
  node.role = role, node.place = place, node.name = words;
  node.level = static_cast<std::uint8_t>(level);
  ui.add(node);
}

}  // namespace

void text(Ui& ui, Rect place, std::string_view words, Style style, std::optional<Color> color) {
  if (words.empty()) return;
  ui.draw_text_cut(place.x, place.y, place.w, words, style, color.value_or(ui.palette().ink));
  add_words(ui, {place.x, place.y, place.w, type_size(style).line}, Role::text, 0, words);
}

float paragraph(Ui& ui, Rect place, std::string_view words, Style style,
                std::optional<Color> color) {
  if (words.empty()) return 0;
  const float height = ui.draw_lines(place, words, style, color.value_or(ui.palette().ink));
  add_words(ui, {place.x, place.y, place.w, height}, Role::text, 0, words);
  return height;
}

float paragraph_height(Ui& ui, float width, std::string_view words, Style style) {
  return static_cast<float>(ui.lines(words, width, style).size()) * type_size(style).line;
}

float heading(Ui& ui, Rect place, int level, std::string_view words, Style style) {
  const float height = ui.draw_lines(place, words, style, ui.palette().ink);
  add_words(ui, {place.x, place.y, place.w, height}, Role::heading, level, words);
  return height;
}

void symbol(Ui& ui, Rect place, char32_t icon, Color color, std::string_view name, float size) {
  const float x = place.x + (place.w - size) / 2, y = place.y + (place.h - size) / 2;
  ui.draw_icon(x, y, size, icon, color);
  if (!name.empty()) add_words(ui, place, Role::image, 0, name);
}

}  // namespace entente::kit
