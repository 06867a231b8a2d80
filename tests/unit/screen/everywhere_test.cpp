// What holds on every screen of every practice, whichever there are.
#include "practice/practice.hpp"
#include "practice/profile/records.hpp"
#include "screen/practice/pictures.hpp"
#include "screen/shell/route.hpp"
#include "tests/unit/screen/harness.hpp"
#include "workspace/sample.hpp"

namespace entente::screen {
namespace {

void open_sample_plan(ScreenHarness& harness, std::string_view name) {
  auto plan = sample_plan(name);
  ASSERT_TRUE(plan) << name;
  const Id id = (*plan)->id();
  harness.tab.workspace.add_sample(std::move(*plan), [](Result<void>) {});
  harness.go(text_from(home_of(id)));
}

/// Home, and every section of every practice.
std::vector<std::string> every_screen(const ScreenHarness& harness) {
  std::vector<std::string> routes{harness.in_plan("")};
  for (const practice::Practice* practice : practice::practices())
    for (const Kind* kind : practice->kinds)
      routes.push_back(
          harness.in_plan("/" + std::string(practice->name) + "?view=" + std::string(kind->name)));
  return routes;
}

std::size_t mentions(const ScreenHarness& harness, std::string_view words) {
  std::size_t count = 0;
  for (const kit::Node& node : harness.screen->ui.nodes())
    for (const std::string_view text : {node.name, node.description, node.value})
      if (text.find(words) != std::string_view::npos) ++count;
  return count;
}

std::size_t screens_with(ScreenHarness& harness, std::string_view words) {
  std::size_t count = 0;
  for (const std::string& route : every_screen(harness)) {
    harness.go(route);
    count += mentions(harness, words) > 0;
  }
  return count;
}

Id person_called(const Plan& plan, std::string_view name) {
  const auto people = plan.all<practice::Person>();
  for (std::size_t row = 0; row < people.size(); ++row)
    if (people[row].name == name) return plan.part(Visibility::shared).find("person")->ids()[row];
  return {};
}

TEST(Everywhere, APersonRenamedOnceIsRenamedOnEveryScreen) {
  ScreenHarness harness;
  open_sample_plan(harness, "helix");
  const std::size_t before = screens_with(harness, "Ana Duarte");
  EXPECT_GE(before, 6u) << "the sample names its alliance manager on many screens";
  const Id ana = person_called(harness.plan(), "Ana Duarte");
  ASSERT_TRUE(ana);
  ASSERT_TRUE(harness.tab.workspace.edit("Rename", [&](Transaction& edit) {
    return edit.set({Visibility::shared, "person", ana}, "name", Text("Ana Duarte-Weiss"));
  }));
  EXPECT_EQ(screens_with(harness, "Ana Duarte-Weiss"), before);
  for (const std::string& route : every_screen(harness)) {
    harness.go(route);
    EXPECT_EQ(mentions(harness, "Ana Duarte"), mentions(harness, "Ana Duarte-Weiss")) << route;
  }
}

TEST(Everywhere, FramesDeriveNothingAnew) {
  ScreenHarness harness;
  open_sample_plan(harness, "helix");
  for (const std::string& route : every_screen(harness)) {
    harness.go(route);
    const std::uint64_t before = harness.application.derivations();
    for (int frame = 0; frame < 5; ++frame) harness.screen->wait(0.1);
    EXPECT_EQ(harness.application.derivations(), before) << route;
  }
}

TEST(Everywhere, EveryPictureThatAPracticeNamesIsThere) {
  std::size_t named = 0;
  const auto look_at = [&](const practice::View& view) {
    const auto* drawn = std::get_if<practice::DrawnView>(&view);
    if (!drawn) return;
    ++named;
    EXPECT_NE(find_picture(drawn->picture), nullptr) << drawn->picture;
  };
  for (const practice::Practice* practice : practice::practices())
    for (const practice::Section& section : practice->sections) {
      look_at(section.view);
      for (const practice::View& view : section.above) look_at(view);
    }
  EXPECT_GT(named, 0u);
}

TEST(Everywhere, EveryControlHasAName) {
  ScreenHarness harness;
  open_sample_plan(harness, "helix");
  for (const std::string& route : every_screen(harness)) {
    harness.go(route);
    for (const kit::Node& node : harness.screen->ui.nodes())
      if (node.focusable && node.role >= kit::Role::button)
        EXPECT_FALSE(node.name.empty()) << route << " role " << static_cast<int>(node.role);
  }
}

}  // namespace
}  // namespace entente::screen
