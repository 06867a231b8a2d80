#include <utility>

#include "kit/widgets.hpp"
#include "tests/unit/kit/harness.hpp"

namespace entente::kit {
namespace {

TEST(Toasts, TwoAtOnceAreCalledByWhatTheySay) {
  Toasts toasts;
  bool show = true;
  Harness harness([&](Ui& ui) {
    if (std::exchange(show, false)) toasts.show(ui, "One"), toasts.show(ui, "Two");
    toasts.draw(ui);
  });
  EXPECT_NE(harness.find(Role::group, "Message: One"), nullptr);
  EXPECT_NE(harness.find(Role::group, "Message: Two"), nullptr);
}

TEST(Toasts, KeepAwayFromWhatHasTheFocus) {
  Toasts toasts;
  bool show = true;
  const Rect low{500, 800, 200, 40}, high{500, 80, 200, 40};
  Harness harness([&](Ui& ui) {
    button(ui, low, {.key = "low", .label = "Low"});
    button(ui, high, {.key = "high", .label = "High"});
    if (std::exchange(show, false)) toasts.show(ui, "Full", Tone::bad);
    toasts.draw(ui);
  });
  const auto stands = [&] { return harness.get(Role::group, "Message: Full").place; };
  EXPECT_TRUE(stands().meets(low));
  harness.focus(Role::button, "Low");
  EXPECT_FALSE(stands().meets(low));
  EXPECT_TRUE(stands().meets(high));
  harness.focus(Role::button, "High");
  EXPECT_FALSE(stands().meets(high));
}

TEST(Toasts, SayAllTheirWordsHoweverNarrowTheScreen) {
  Toasts toasts;
  bool show = true;
  Harness harness([&](Ui& ui) {
    if (std::exchange(show, false))
      toasts.show(ui, "The file was left alone. Nothing has changed in the plan.", Tone::bad,
                  "Undo");
    toasts.draw(ui);
  });
  Display display;
  display.width = 390, display.height = 844;
  harness.ui.set_display(display);
  harness.settle();
  float lines = 0;
  for (const Node& node : harness.ui.nodes())
    if (node.role == Role::text) lines = std::max(lines, node.place.h);
  EXPECT_GE(lines, 44) << "in two lines or more";
  const Rect undo = harness.get(Role::button, "Undo").place;
  EXPECT_FALSE(undo.meets(harness.get(Role::button, "Close message").place));
}

TEST(Toasts, OnASmallScreenShowTheNewestAlone) {
  Toasts toasts;
  bool show = true;
  Harness harness([&](Ui& ui) {
    if (std::exchange(show, false)) toasts.show(ui, "Full", Tone::bad), toasts.show(ui, "Saved");
    toasts.draw(ui);
  });
  Display display;
  display.width = 360, display.height = 225;
  harness.ui.set_display(display);
  harness.settle();
  EXPECT_EQ(harness.find(Role::group, "Message: Full"), nullptr);
  EXPECT_NE(harness.find(Role::group, "Message: Saved"), nullptr);
  harness.wait(7);
  EXPECT_NE(harness.find(Role::group, "Message: Full"), nullptr) << "a problem stays";
}

TEST(Toasts, AreAnnouncedLeaveByThemselvesButProblemsStay) {
  Toasts toasts;
  bool show = true;
  Harness harness([&](Ui& ui) {
    if (show) toasts.show(ui, "Objective removed", Tone::neutral, "Undo"), show = false;
    toasts.draw(ui);
  });
  EXPECT_EQ(harness.announced, "Objective removed");
  EXPECT_NE(harness.find(Role::button, "Undo"), nullptr);
  EXPECT_GT(harness.ui.requests().wake_after, 0);
  harness.wait(7);
  EXPECT_EQ(harness.find(Role::button, "Undo"), nullptr);
  EXPECT_LT(harness.ui.requests().wake_after, 0) << "at rest";
  toasts.show(harness.ui, "Storage is full", Tone::bad);
  harness.wait(60);
  EXPECT_NE(harness.find(Role::text, "Storage is full"), nullptr);
}

}  // namespace
}  // namespace entente::kit
