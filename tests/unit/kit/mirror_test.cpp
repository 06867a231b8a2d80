#include "kit/mirror.hpp"

#include <nlohmann/json.hpp>

#include "kit/widgets.hpp"
#include "tests/unit/kit/harness.hpp"

namespace entente::kit {
namespace {

nlohmann::json parsed(const std::string& patch) { return nlohmann::json::parse(patch); }

TEST(Mirror, TellsEverythingOnceAndThenNothing) {
  Harness harness([](Ui& ui) {
    button(ui, {8, 9, 90, 36}, {.key = "add", .label = "Add \"it\"\n"});
  });
  Mirror mirror;
  const auto first = parsed(mirror.patch(harness.ui.nodes(), {}));
  ASSERT_EQ(first["put"].size(), 1u);
  EXPECT_EQ(first["put"][0]["role"], "button");
  EXPECT_EQ(first["put"][0]["name"], "Add \"it\"\n");
  EXPECT_EQ(first["put"][0]["x"], 8);
  EXPECT_EQ(first["put"][0]["focusable"], true);
  EXPECT_FALSE(first["put"][0].contains("disabled"));
  harness.settle();
  EXPECT_EQ(mirror.patch(harness.ui.nodes(), {}), "");
}

TEST(Mirror, PlacesAreRelativeToTheParentAndUnmovedByScrolling) {
  float offset = 0;
  NodeId region = 0;
  Harness harness([&](Ui& ui) {
    auto scroll = ui.scroll("s", {100, 50, 200, 100}, "List");
    region = ui.nodes().back().id;
    button(ui, {scroll.area.x + 10, scroll.area.y + 400, 90, 36}, {.key = "b", .label = "B"});
    scroll.reach(scroll.area.y + 500);
  });
  Mirror mirror;
  const auto first = parsed(mirror.patch(harness.ui.nodes(), {}));
  EXPECT_EQ(first["put"][0]["content_h"], 500);
  EXPECT_EQ(first["put"][1]["x"], 10);
  EXPECT_EQ(first["put"][1]["y"], 400);
  harness.ui.set_scroll(region, offset = 120);
  harness.settle();
  EXPECT_EQ(mirror.patch(harness.ui.nodes(), {}), "");
}

TEST(Mirror, TellsWhatWentWhatChangedAndTheNewOrder) {
  std::vector<std::string> labels{"A", "B", "C"};
  Harness harness([&](Ui& ui) {
    float y = 0;
    for (const std::string& label : labels)
      button(ui, {0, y += 40, 90, 36}, {.key = label, .label = label});
  });
  Mirror mirror;
  mirror.patch(harness.ui.nodes(), {});
  const NodeId gone = harness.get(Role::button, "B").id;
  labels = {"C", "A"};
  harness.settle();
  const auto patch = parsed(mirror.patch(harness.ui.nodes(), {}));
  EXPECT_EQ(patch["remove"], nlohmann::json::array({gone}));
  EXPECT_EQ(patch["put"].size(), 2u) << "both moved";
  EXPECT_EQ(patch["order"][0][1][0], harness.get(Role::button, "C").id);
}

TEST(Mirror, CarriesRequests) {
  Mirror mirror;
  Requests requests;
  requests.focus = 7;
  requests.scroll = {{9, 120.4f}};
  requests.announce = "3 \"rows\"";
  const auto patch = parsed(mirror.patch({}, requests));
  EXPECT_EQ(patch["focus"], 7);
  EXPECT_EQ(patch["scroll"][0][1], 120);
  EXPECT_EQ(patch["announce"], "3 \"rows\"");
}

}  // namespace
}  // namespace entente::kit
