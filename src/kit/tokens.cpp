#include "kit/tokens.hpp"

namespace entente::kit {
namespace {

constexpr Palette light{.ground = 0xf5f6f8,
                        .card = 0xffffff,
                        .line = 0xe4e7ec,
                        .fine_line = 0xeef0f3,
                        .ink = 0x18202b,
                        .second_ink = 0x5a6573,
                        .third_ink = 0x8a94a3,
                        .accent = 0x0d7a70,
                        .accent_ground = 0xe3f3f1,
                        .on_accent = 0xffffff,
                        .party = {0x4a57d1, 0xa1560f, 0x8a3a8f, 0x2f6d1e},
                        .party_ground = {0xe9ebfb, 0xfbefe0, 0xf6e8f7, 0xe8f3e3},
                        .bad = 0xc0352b,
                        .bad_ground = 0xfbe9e7,
                        .warning = 0x8a5a00,
                        .warning_ground = 0xfdf3da,
                        .good = 0x23764a,
                        .good_ground = 0xe4f4eb,
                        .field_line = 0x878f9c,
                        .focus = 0x0d7a70};

constexpr Palette dark{.ground = 0x0f141b,
                       .card = 0x171d26,
                       .line = 0x28313d,
                       .fine_line = 0x202833,
                       .ink = 0xe9eef4,
                       .second_ink = 0x9dabba,
                       .third_ink = 0x6d7a8a,
                       .accent = 0x37b5a6,
                       .accent_ground = 0x12322f,
                       .on_accent = 0x06211e,
                       .party = {0x8f9af5, 0xeaa45a, 0xd993dd, 0x8fcf74},
                       .party_ground = {0x232a4d, 0x3d2a15, 0x3a213d, 0x1f361a},
                       .bad = 0xf0837a,
                       .bad_ground = 0x3d1f1d,
                       .warning = 0xe2b455,
                       .warning_ground = 0x38290f,
                       .good = 0x6cc795,
                       .good_ground = 0x173425,
                       .field_line = 0x66727f,
                       .focus = 0x37b5a6};

}  // namespace

const Palette& light_palette() { return light; }
const Palette& dark_palette() { return dark; }

Color ink_of(const Palette& palette, Tone tone) {
  switch (tone) {
    case Tone::neutral:
      return palette.second_ink;
    case Tone::accent:
      return palette.accent;
    case Tone::bad:
      return palette.bad;
    case Tone::warning:
      return palette.warning;
    case Tone::good:
      return palette.good;
    default:
      return palette.party[static_cast<int>(tone) - static_cast<int>(Tone::first_party)];
  }
}

Color ground_of(const Palette& palette, Tone tone) {
  switch (tone) {
    case Tone::neutral:
      return palette.fine_line;
    case Tone::accent:
      return palette.accent_ground;
    case Tone::bad:
      return palette.bad_ground;
    case Tone::warning:
      return palette.warning_ground;
    case Tone::good:
      return palette.good_ground;
    default:
      return palette.party_ground[static_cast<int>(tone) - static_cast<int>(Tone::first_party)];
  }
}

Tone party_tone(int number) {
  return static_cast<Tone>(static_cast<int>(Tone::first_party) + number % 4);
}

TypeSize type_size(Style style) {
  switch (style) {
    case Style::caption:
      return {13, 18, false};
    case Style::caption_strong:
      return {13, 18, true};
    case Style::body:
      return {15, 22, false};
    case Style::body_strong:
      return {15, 22, true};
    case Style::card_title:
      return {16, 24, true};
    case Style::page_title:
      return {26, 34, true};
    case Style::figure:
      return {30, 36, true};
  }
  return {15, 22, false};
}

}  // namespace entente::kit
