#include "screen/now/spine.hpp"

#include "practice/practice.hpp"

namespace entente::screen {
namespace {

constexpr float mark = 5;

/// One stage on the line; the hue goes from the first party's by the joint one to the second's.
float draw_stop(kit::Ui& ui, Rect place, std::size_t number, const practice::StageWords& stage) {
  const kit::Palette& palette = ui.palette();
  const kit::Color hue = number < 3   ? palette.party[0]
                         : number < 6 ? palette.accent
                                      : palette.party[1];
  ui.circle(place.x + mark, place.y + 11, mark, hue);
  const Rect words{place.x + 26, place.y, place.w - 26, 0};
  const float beside = 108;
  const bool narrow = place.w < 420;
  kit::text(ui, {words.x, words.y, narrow ? words.w : beside, 22}, stage.label,
            kit::Style::body_strong);
  const Rect help = narrow ? Rect{words.x, words.y + 22, words.w, 0}
                           : Rect{words.x + beside, words.y, words.w - beside, 0};
  const float height = kit::paragraph(ui, help, stage.help, kit::Style::body, palette.second_ink);
  return narrow ? 22 + height : std::max(22.f, height);
}

}  // namespace

float draw_spine(Context& context, Rect place) {
  kit::Ui& ui = context.ui;
  float y = place.y + card_title(context, place, "From the first idea to a clean end");
  const float first = y + 11;
  const auto scope = ui.group(kit::Role::list, "stages", {place.x, y, place.w, 300}, "Nine stages");
  float last = first;
  const std::size_t count = practice::stages().size();
  // The line lies under the marks: it is drawn from heights that are measured before.
  float bottom = y;
  for (const practice::StageWords& stage : practice::stages()) {
    const bool narrow = place.w < 420;
    const float width = narrow ? place.w - 26 : place.w - 26 - 108;
    last = bottom + 11;
    bottom += std::max(22.f, kit::paragraph_height(ui, width, stage.help) + (narrow ? 22 : 0)) + 8;
  }
  ui.line(place.x + mark, first, place.x + mark, last, ui.palette().line, 2);
  for (std::size_t number = 0; number < count; ++number) {
    const auto item =
        ui.group(kit::Role::list_item, practice::stages()[number].name, {place.x, y, place.w, 22});
    y += draw_stop(ui, {place.x, y, place.w, 0}, number, practice::stages()[number]) + 8;
  }
  return y - 8 - place.y;
}

}  // namespace entente::screen
