#include "kit/chart/trend.hpp"

#include <cmath>

#include "kit/chart/trend_layout.hpp"
#include "tests/unit/kit/harness.hpp"

namespace entente::kit {
namespace {

constexpr Rect place{20, 100, 800, 300};
Date day(std::string_view text) { return *date_from_text(text); }

std::vector<std::string> labels(std::string_view from, std::string_view to, std::size_t most) {
  std::vector<std::string> words;
  for (const TrendTick& tick : day_ticks(day(from), day(to), most)) words.push_back(tick.label);
  return words;
}

TEST(TrendTicks, AreDaysMonthsQuartersOrYears) {
  EXPECT_EQ(labels("2026-11-18", "2026-11-21", 6),
            (std::vector<std::string>{"18 Nov", "19 Nov", "20 Nov", "21 Nov"}));
  EXPECT_EQ(labels("2025-10-20", "2026-02-10", 6),
            (std::vector<std::string>{"Nov 2025", "Dec", "2026", "Feb"}));
  EXPECT_EQ(labels("2025-02-01", "2026-03-01", 5),
            (std::vector<std::string>{"Apr 2025", "Jul", "Oct", "2026"}));
  EXPECT_EQ(labels("2019-05-01", "2026-03-01", 8).front(), "2020");
  EXPECT_LE(labels("1900-01-01", "2026-03-01", 4).size(), 14u);
}

TEST(TrendTicks, OfValuesAreRoundAndEncloseThem) {
  EXPECT_EQ(value_ticks(0, 0, 5, true), (std::vector<float>{0, 1}));
  EXPECT_EQ(value_ticks(-3, 21, 5, true), (std::vector<float>{-10, 0, 10, 20, 30}));
  for (const float greatest : {1.f, 7.f, 93.f, 1204.f, 99'999.f})
    for (const float least : {0.f, -2.f, -greatest})
      for (const std::size_t most : {4u, 5u, 7u}) {
        const auto ticks = value_ticks(least, greatest, most, true);
        EXPECT_LE(ticks.front(), least);
        EXPECT_GE(ticks.back(), greatest);
        EXPECT_LE(ticks.size(), most + 1) << least << " to " << greatest;
        EXPECT_TRUE(std::find(ticks.begin(), ticks.end(), 0.f) != ticks.end());
      }
}

TEST(TrendWords, SignValuesWhereAsked) {
  EXPECT_EQ(value_words(21, true), "+21");
  EXPECT_EQ(value_words(21, false), "21");
  EXPECT_EQ(value_words(-3, false),
            "\xe2\x88\x92"
            "3");
  EXPECT_EQ(value_words(0, true), "0");
  EXPECT_EQ(value_words(1.25f, false), "1.3");
}

TEST(TrendLabels, NeverCoverOneAnotherWhileThereIsRoom) {
  for (int count = 1; count <= 12; ++count)
    for (int seed = 0; seed < 50; ++seed) {
      std::vector<float> tops;
      for (int index = 0; index < count; ++index)
        tops.push_back(static_cast<float>((index * 37 * seed + seed * 11) % 300) - 20);
      const auto before = tops;
      move_apart(tops, 18, 0, 240);
      for (std::size_t a = 0; a < tops.size(); ++a) {
        EXPECT_GE(tops[a], -0.001f);
        EXPECT_LE(tops[a] + 18, 240.001f);
        for (std::size_t b = a + 1; b < tops.size(); ++b) {
          EXPECT_GE(std::abs(tops[a] - tops[b]), 17.999f);
          if (before[a] < before[b]) EXPECT_LT(tops[a], tops[b]);
        }
      }
    }
}

TEST(TrendLine, HoldsItsValueOrRunsStraight) {
  const std::array<TrendPoint, 2> points{{{Date{10}, 2}, {Date{20}, 6}}};
  const TrendSeries series{.points = points};
  EXPECT_EQ(value_on(series, Date{15}, true), 2);
  EXPECT_EQ(value_on(series, Date{15}, false), 4);
  EXPECT_EQ(value_on(series, Date{5}, true), 2);
  EXPECT_EQ(value_on(series, Date{20}, true), 6);
  EXPECT_EQ(value_on(series, Date{99}, false), 6);
}

TEST(TrendLine, HasAHandfulOfCornersAPixelHoweverManyPointsThereAre) {
  std::vector<TrendPoint> points;
  for (int index = 0; index < 100'000; ++index)
    points.push_back({Date{index}, static_cast<float>(index % 100)});
  const TrendSeries series{.points = points};
  TrendScale scale{{0, 0, 300, 100}, Date{0}, Date{99'999}, 0, 100};
  for (const bool stepped : {true, false}) {
    const auto corners = corners_of(series, scale, stepped);
    EXPECT_LE(corners.size(), 6u * 301);
    float low = 100, high = 0, last = 0;
    for (const TrendCorner& corner : corners) {
      low = std::min(low, corner.y), high = std::max(high, corner.y);
      EXPECT_GE(corner.x, last - 0.001f) << "never back";
      last = corner.x;
    }
    EXPECT_EQ(high, 100) << "the least value is kept";
    EXPECT_EQ(low, 1) << "and the greatest";
  }
}

TEST(TrendLine, IsCutAtTheDaysShown) {
  const std::array<TrendPoint, 3> points{{{Date{0}, 1}, {Date{50}, 5}, {Date{100}, 9}}};
  const TrendSeries series{.points = points};
  const TrendScale scale{{0, 0, 100, 100}, Date{25}, Date{75}, 0, 10};
  const auto stepped = corners_of(series, scale, true);
  EXPECT_EQ(stepped.front().x, 0);
  EXPECT_EQ(stepped.front().y, 90);
  EXPECT_EQ(stepped.back().x, 100);
  EXPECT_EQ(stepped.back().y, 50);
  const auto straight = corners_of(series, scale, false);
  EXPECT_EQ(straight.front().y, 70);
  EXPECT_EQ(straight.back().y, 30);
}

// ---- The whole.

struct Drawn {
  explicit Drawn(int count) {
    for (int index = 0; index < count; ++index) {
      points.push_back({Date{20'000 + index}, static_cast<float>(index)});
      words.push_back("Event " + std::to_string(index));
    }
    for (int index = 0; index < count; ++index)
      events.push_back({points[static_cast<std::size_t>(index)].day, 0,
                        words[static_cast<std::size_t>(index)], target});
    series[0] = {"Corvane", "Corvane +3", Tone::first_party, points};
    series[1] = {"Marlow", "Marlow +3", Tone::second_party, points};
  }
  void draw(Ui& ui) {
    TrendWords shown{.key = "t", .name = "Trust over time", .series = series, .events = events};
    shown.stepped = true, shown.signed_values = true, shown.compact = compact;
    shown.noted = compact && !events.empty() ? 0 : -1;
    shown.note = "the first";
    trend(ui, place, shown);
  }
  std::vector<TrendPoint> points;
  std::vector<std::string> words;
  std::vector<TrendEvent> events;
  TrendSeries series[2];
  std::string_view target = "#/plan/x";
  bool compact = false;
};

TEST(Trend, SaysInWordsThatThereIsNothing) {
  Drawn drawn(0);
  Harness harness([&](Ui& ui) { drawn.draw(ui); });
  EXPECT_TRUE(harness.find(Role::text, "Nothing to draw here yet."));
  EXPECT_FALSE(harness.find(Role::figure, "Trust over time"));
}

TEST(Trend, IsATableForThoseWhoCannotSeeIt) {
  for (const int count : {1, 5, 500}) {
    Drawn drawn(count);
    Harness harness([&](Ui& ui) { drawn.draw(ui); });
    harness.get(Role::figure, "Trust over time");
    const Node& table = harness.get(Role::grid, "Trust over time");
    EXPECT_EQ(table.column_count, 3);
    EXPECT_EQ(harness.count(Role::row), table.row_count);
    EXPECT_LE(static_cast<float>(table.row_count) * 22, place.h) << "it has room";
    EXPECT_TRUE(harness.find(Role::column_header, "Marlow"));
    const std::string last = count == 1 ? "0" : "+" + std::to_string(count - 1);
    EXPECT_TRUE(harness.find(Role::cell, last)) << count;
  }
}

TEST(Trend, TellsItsEventsByKeysAndIsOneStopOfTheTabKey) {
  Drawn drawn(5);
  for (int index = 0; index < 5; ++index) {
    drawn.points[static_cast<std::size_t>(index)].day = Date{20'000 + index * 30};
    drawn.events[static_cast<std::size_t>(index)].day = Date{20'000 + index * 30};
  }
  Harness harness([&](Ui& ui) { drawn.draw(ui); });
  int stops = 0;
  for (const Node& node : harness.ui.nodes()) stops += node.focusable;
  EXPECT_EQ(stops, 1);
  EXPECT_EQ(harness.count(Role::link), 5);
  harness.focus(Role::link, "Event 4");
  harness.key("ArrowLeft");
  EXPECT_EQ(harness.ui.focus(), harness.get(Role::link, "Event 3").id);
  EXPECT_TRUE(harness.get(Role::link, "Event 3").focusable);
  harness.key("Home");
  EXPECT_EQ(harness.ui.focus(), harness.get(Role::link, "Event 0").id);
  harness.key("ArrowLeft");
  EXPECT_EQ(harness.ui.focus(), harness.get(Role::link, "Event 0").id);
  EXPECT_EQ(harness.get(Role::link, "Event 0").value, "#/plan/x");
}

TEST(Trend, TellsEventsTogetherThatStandCloserThanAFinger) {
  Drawn drawn(500);
  Harness harness([&](Ui& ui) { drawn.draw(ui); });
  EXPECT_LE(harness.count(Role::link), 800 / 24 + 1);
  EXPECT_GE(harness.count(Role::link), 20);
  float right = 0;
  for (const Node& node : harness.ui.nodes()) {
    if (node.role != Role::link) continue;
    EXPECT_NE(node.name.find("more"), std::string_view::npos);
    EXPECT_GE(node.place.x, right - 24);
    right = node.place.x + node.place.w;
  }
}

TEST(Trend, TellsOnceWhatMovesTwoLines) {
  Drawn drawn(1);
  drawn.events.push_back({drawn.events[0].day, 1, {}, drawn.target});
  Harness harness([&](Ui& ui) { drawn.draw(ui); });
  EXPECT_EQ(harness.count(Role::link), 1);
  harness.get(Role::link, "Event 0");
}

TEST(Trend, CompactShowsOneEventAndItsWords) {
  Drawn drawn(40);
  drawn.compact = true;
  Harness harness([&](Ui& ui) { drawn.draw(ui); });
  EXPECT_EQ(harness.count(Role::link), 1);
  harness.get(Role::link, "Event 0");
  harness.get(Role::grid, "Trust over time");
}

}  // namespace
}  // namespace entente::kit
