#pragma once
#include <functional>
#include <span>
#include <string_view>

#include "kit/widgets.hpp"
#include "screen/shell/context.hpp"

namespace entente::screen {

using kit::Rect;

/// Places things one under another.
class Column {
 public:
  Column(float x, float y, float width) : x_(x), y_(y), width_(width) {}
  float x() const { return x_; }
  float y() const { return y_; }
  float width() const { return width_; }
  /// The place for something `height` high; what comes next stands `gap` below it.
  Rect take(float height, float gap = kit::space::between);
  /// Where the next thing begins, for what only knows its height once drawn: then `skip` it.
  Rect rest(float height = 0) const { return {x_, y_, width_, height}; }
  void skip(float height) { y_ += height; }

 private:
  float x_, y_, width_;
};

/// Places things of one height side by side, and begins a new line where there is no more room.
class Flow {
 public:
  Flow(Rect place, float height, float gap, float between_lines = 6)
      : place_(place), height_(height), gap_(gap), between_(between_lines), x_(place.x) {}
  /// Where the next thing stands.
  Rect take(float width);
  /// Of all lines; 0 where nothing was taken.
  float height() const { return any_ ? y_ + height_ : 0; }

 private:
  Rect place_;
  float height_, gap_, between_;
  float x_, y_ = 0;  // of the next thing; y from the place's top
  bool any_ = false;
};

/// A page that scrolls, at most 1240 wide; `name` is its landmark's. `room` of `content` is what is
/// visible, for things that fill the screen.
void page(Context& context, Rect place, std::string_view key, std::string_view name,
          const std::function<void(Column&, Rect room)>& content);

/// The heading of level 1, a sentence below it, and buttons on the right (below on a phone).
struct HeadWords {
  std::string_view title, words;
  std::span<const kit::ButtonWords> buttons = {};
};
std::optional<std::size_t> page_head(Context& context, Column& column, const HeadWords& words);

/// A card as high as its content, which draws within the place it is handed and returns the height
/// it took. Returns the card's height. `least`: at least this high.
using Content = std::function<float(Rect)>;
float grown_card(Context& context, Rect place, std::string_view key, const Content& content,
                 float least = 0);
/// The same, the next thing in a column.
void grown_card(Context& context, Column& column, std::string_view key, const Content& content);

struct Tile {
  std::string_view key;
  Content content;
  float weight = 1;
};
/// Cards side by side, equally high; one under another where one would be narrower than `least`.
/// Where there are more than fit in a row, or `grid` is set, all are equally wide.
void tiles(Context& context, Column& column, std::string_view key, std::span<const Tile> all,
           float least = 320, bool grid = false);

/// A card's title with a word or two to its right; returns its height with the gap below.
float card_title(Context& context, Rect place, std::string_view title, std::string_view note = {});

/// A finding or problem: an icon and words, in the tone's ink. Returns its height.
float remark(Context& context, Rect place, std::string_view words, kit::Tone tone);

/// Makes a link of what has been drawn already at `place`; `name` is what is heard.
void cover_with_link(kit::Ui& ui, Rect place, std::string_view key, std::string_view name,
                     std::string_view target, bool current = false);

/// Things in rows of equal width: the place of number `index` of `count`.
Rect share(Rect place, std::size_t index, std::size_t count, float gap = kit::space::cards);

}  // namespace entente::screen
