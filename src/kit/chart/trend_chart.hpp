#pragma once
#include "kit/chart/trend_layout.hpp"

/// A trend while it is drawn: what its files share.
namespace entente::kit {

inline constexpr float trend_thickness = 2, trend_label = 18;

/// One chart while a frame lasts.
struct TrendChart {
  Ui& ui;
  const TrendWords& words;
  Rect place;
  TrendScale scale;
  std::vector<float> ticks;
  bool labels_inside = false;  // above and below the line ends instead of behind them
  float label_width = 0;
  Rect inside[2];  // where those labels stand

  Color ink(std::size_t series) const { return ink_of(ui.palette(), words.series[series].tone); }
};

/// How high and how low the lines reach between two places.
struct TrendReach {
  float top, bottom;
};
TrendReach reach_of(const TrendChart& chart, float left, float right);

/// All events as circles; those close together are one stop on the way along them.
void draw_events(const TrendChart& chart, NodeId figure);
/// The one event of a compact chart, its words beneath all lines.
void draw_noted(const TrendChart& chart);

}  // namespace entente::kit
