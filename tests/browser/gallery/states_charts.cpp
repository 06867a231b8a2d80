#include "gallery/states.hpp"
#include "kit/chart/bars.hpp"
#include "kit/chart/figure_table.hpp"
#include "kit/chart/heat_map.hpp"
#include "kit/chart/organization_chart.hpp"
#include "kit/chart/qr_code.hpp"
#include "kit/chart/trend.hpp"

namespace entente::platform {

using namespace kit;

namespace {

constexpr std::int32_t first_day = 20'300;  // in August 2025
Date day(std::int32_t after) { return {first_day + after}; }

/// Something that looks like a QR code: the three squares that cameras look for, and a weave.
std::string code_picture(int side) {
  std::string modules;
  const auto finder = [side](int x, int y) {
    const int across = x >= side - 7 ? x - (side - 7) : x,
              down = y >= side - 7 ? y - (side - 7) : y;
    const bool corner =
        (x < 7 || x >= side - 7) && (y < 7 || y >= side - 7) && !(x >= side - 7 && y >= side - 7);
    if (!corner) return -1;
    const bool ring = across == 0 || across == 6 || down == 0 || down == 6;
    const bool core = across > 1 && across < 5 && down > 1 && down < 5;
    return ring || core ? 1 : 0;
  };
  for (int y = 0; y < side; ++y)
    for (int x = 0; x < side; ++x) {
      const int part = finder(x, y);
      modules += (part >= 0 ? part : (x * 7 + y * 11 + x * y) % 3 == 0) != 0 ? '1' : '0';
    }
  return modules;
}

}  // namespace

void States::draw_charts(Ui& ui, Rect& at) {
  draw_heat_maps(ui, at);
  draw_trends(ui, at);
  draw_bars(ui, at);
  draw_organization(ui, at);
  draw_codes(ui, at);
}

void States::draw_heat_maps(Ui& ui, Rect& at) {
  const auto keys = ui.keys("heat_maps");
  section(ui, at, "Heat maps");
  HeatMapWords words{.key = "full",
                     .name = "Open risks by likelihood and impact",
                     .up = "Likelihood",
                     .across = "Impact",
                     .one = "risk",
                     .many = "risks",
                     .pressed = HeatCell{4, 4}};
  for (int up = 0; up < 5; ++up)
    for (int across = 0; across < 5; ++across) words.counts[up][across] = (up * 3 + across * 5) % 4;
  const float width = std::min(at.w, 460.f), height = heat_map_height(ui, width);
  Places places(at, width, height);
  heat_map(ui, places.next(), words);
  HeatMapWords empty = words;
  empty.key = "empty", empty.name = "No risks yet", empty.counts = {}, empty.pressed = {};
  heat_map(ui, places.next(), empty);
}

void States::draw_trends(Ui& ui, Rect& at) {
  const auto keys = ui.keys("trends");
  section(ui, at, "Trends");
  std::vector<TrendPoint> one, other;
  for (int step = 0; step < 12; ++step) {
    one.push_back({day(step * 40), static_cast<float>(step * 2 - step % 3)});
    other.push_back({day(step * 40), static_cast<float>(step % 5 * 3 - 4)});
  }
  const TrendSeries series[] = {{"Corvane’s account", "Corvane +20", Tone::first_party, one},
                                {"Marlow’s account", "Marlow −1", Tone::second_party, other}};
  const TrendEvent events[] = {{day(120), 0, "Kept: send stability data, +2", "#gallery/charts"},
                               {day(320), 1, "Moved: site audit, −3", "#gallery/charts"}};
  TrendWords words{.key = "full",
                   .name = "Trust account",
                   .series = series,
                   .events = events,
                   .stepped = true,
                   .signed_values = true};
  trend(ui, at.cut_top(280, 20), words);
  Places places(at, std::min(at.w, 480.f), 160);
  TrendWords small = words;
  small.key = "small", small.name = "Trust account, small", small.compact = true;
  small.noted = 1, small.note = "site audit moved";
  trend(ui, places.next(), small);
  const TrendWords none{.key = "none", .name = "Trust account, empty", .series = {}};
  trend(ui, places.next(), none);
}

void States::draw_bars(Ui& ui, Rect& at) {
  const auto keys = ui.keys("bars");
  section(ui, at, "Bars");
  const Bar quarters[] = {{"Q3 2025", "21", 21},
                          {"Q4 2025", "22", 22},
                          {"Q1 2026", "", 0},
                          {"Q2 2026", "9", 9},
                          {"Q3 2026", "7", 7}};
  BarsWords words{.key = "full",
                  .name = "Median days to decide, by quarter",
                  .label_head = "Quarter",
                  .value_head = "Days",
                  .empty = "No decision yet.",
                  .bars = quarters};
  Places places(at, std::min(at.w, 480.f), 180);
  bars(ui, places.next(), words);
  words.key = "none", words.name = "Median days to decide, none yet", words.bars = {};
  bars(ui, places.next(), words);
}

void States::draw_organization(Ui& ui, Rect& at) {
  const auto keys = ui.keys("organization");
  section(ui, at, "Organization charts");
  std::vector<ChartBox> boxes(4);
  boxes[0] = {.key = "jsc",
              .title = "Joint steering committee",
              .note = "Margit Sörensen",
              .note_tone = Tone::first_party,
              .detail = "Every quarter",
              .target = "#gallery/charts",
              .tone = Tone::accent};
  boxes[1] = {.key = "team",
              .title = "Launch team",
              .note = "Nobody",
              .detail = "Every week",
              .warning = "No chair",
              .target = "#gallery/charts",
              .parent = 0,
              .tier = 1};
  boxes[2] = {.key = "supply",
              .title = std::string(long_words),
              .note = "Femi Okoro",
              .note_tone = Tone::first_party,
              .detail = "Every month",
              .target = "#gallery/charts",
              .tone = Tone::first_party,
              .parent = 0,
              .tier = 1};
  boxes[3] = {.key = "rtl",
              .title = std::string(hebrew),
              .note = "Lena Brandt",
              .note_tone = Tone::second_party,
              .detail = "When needed",
              .target = "#gallery/charts",
              .tone = Tone::second_party,
              .parent = 1,
              .tier = 2};
  for (const bool list : {false, true}) {
    const std::string_view key = list ? "list" : "tree";
    if (!list) zoom_buttons(ui, at.cut_top(ui.control_height(), 4), key);
    const ChartLayout layout = lay_out(boxes, at.w, list, chart_zoom(ui, key));
    const ChartWords words{.key = key,
                           .name = list ? "Bodies as a list" : "Bodies as a tree",
                           .columns = {"Body", "Above it", "Chair", "Meets", "Warning"},
                           .boxes = boxes,
                           .current = "team"};
    organization_chart(ui, at.cut_top(layout.height + 8, 20), words, layout);
  }
}

void States::draw_codes(Ui& ui, Rect& at) {
  const auto keys = ui.keys("codes");
  section(ui, at, "QR codes and figures as tables");
  qr_code(ui, at.cut_top(200, 16), code_picture(29), "A picture of a QR code");
  const std::string heads[] = {"Day", "Marlow"},
                    cells[] = {"1 August 2025", "3", "1 November 2025", "5"};
  figure_table(ui, at.cut_top(3 * figure_row, 16), "Figures for those who cannot see them", heads,
               cells);
}

}  // namespace entente::platform
