#include "kit/chart/qr_code.hpp"

#include <cmath>

#include "tests/unit/kit/harness.hpp"

namespace entente::kit {
namespace {

struct Shown {
  explicit Shown(std::string code, float density = 1) : modules(std::move(code)) {
    Display display;
    display.density = density;
    harness.ui.set_display(display);
    harness.settle();
  }
  std::string modules;
  float side = 0;
  Harness harness{[this](Ui& ui) {
    side = qr_code(ui, {10, 10, 300, 320}, modules, "QR code of the link");
  }};
};

TEST(QrCode, IsAPictureWithAName) {
  const Shown shown(std::string(21 * 21, '1'));
  EXPECT_NE(shown.harness.find(Role::image, "QR code of the link"), nullptr);
}

TEST(QrCode, GivesEveryModuleTheSameWholeNumberOfPixels) {
  for (const float density : {1.f, 1.5f, 2.f, 3.f}) {
    const Shown shown(std::string(117 * 117, '1'), density);
    const float pixels = shown.side * density / (117 + 8);
    EXPECT_FLOAT_EQ(pixels, std::round(pixels)) << density;
    EXPECT_LE(shown.side, 300);
    EXPECT_GT(shown.side + (117 + 8) / density, 300);
  }
}

TEST(QrCode, OfWhatIsNoSquareIsNotDrawn) {
  for (const std::size_t count : {0U, 1U + 21U * 21U}) {
    const Shown shown(std::string(count, '1'));
    EXPECT_EQ(shown.side, 0);
    EXPECT_EQ(shown.harness.find(Role::image, "QR code of the link"), nullptr);
  }
}

}  // namespace
}  // namespace entente::kit
