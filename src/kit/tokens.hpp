#pragma once
#include <cstdint>

namespace entente::kit {

/// A colour as 0xRRGGBB; drawing adds opacity.
using Color = std::uint32_t;

/// Every colour of the interface by its part (look.md's table). Screens name parts, never colours.
struct Palette {
  Color ground, card, line, fine_line;
  Color ink, second_ink, third_ink;
  Color accent, accent_ground, on_accent;
  Color party[4], party_ground[4];
  Color bad, bad_ground, warning, warning_ground, good, good_ground;
  Color field_line;  // the border of a control: 3 : 1 on card and ground
  Color focus;       // the focus ring: 3 : 1 on both
};
const Palette& light_palette();
const Palette& dark_palette();

/// What a piece of the interface means; each has an ink and a ground of 4.5 : 1 contrast.
enum class Tone : std::uint8_t {
  neutral,
  accent,
  bad,
  warning,
  good,
  first_party,
  second_party,
  third_party,
  fourth_party
};
Color ink_of(const Palette& palette, Tone tone);
Color ground_of(const Palette& palette, Tone tone);
/// The tone of the party with this number (0 is the first); a fifth party begins again.
Tone party_tone(int number);

/// look.md "Type": size and line height in CSS pixels, and one of two weights.
enum class Style : std::uint8_t {
  caption,
  caption_strong,
  body,
  body_strong,
  card_title,
  page_title,
  figure
};
struct TypeSize {
  float size, line;
  bool strong;
};
TypeSize type_size(Style style);

/// look.md "Space".
namespace space {
inline constexpr float within = 8, between = 12, cards = 20, page = 28, phone_page = 16;
inline constexpr float control = 36, touch_control = 44;
inline constexpr float chip_radius = 6, control_radius = 8, card_radius = 12;
inline constexpr float rail = 248, inspector = 360, top_bar = 60, bottom_bar = 72;
}  // namespace space

}  // namespace entente::kit
