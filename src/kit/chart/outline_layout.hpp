#pragma once
#include <optional>
#include <string>
#include <vector>

#include "kit/chart/outline.hpp"

/// What an outline remembers and says, apart from drawing it.
namespace entente::kit {

/// A point that is held, by a pointer.
struct OutlineDrag {
  std::int64_t point = -1;  // -1: none
  NodeId handle = 0;
  float x = 0, grip = 0;  // where the pointer came down, and how far below the row's upper edge
  bool let_go = false;    // nothing follows, though the pointer is still down
  std::optional<AgendaOrder> order;  // where it is now; none: where it was
};

struct OutlineMemory {
  std::vector<std::string> folded;  // keys of points
  // Worked out where words or folds have changed.
  std::vector<AgendaPoint> points;
  std::vector<AgendaTime> times;
  std::vector<AgendaCell> strip;
  std::vector<std::size_t> rows;   // the points that are seen
  std::vector<std::size_t> slots;  // on which line each point stands; moved ones where they would
  std::int64_t over = 0;           // by how much it is longer than there is time
  std::optional<std::vector<AgendaPoint>> fitted;
  std::uint64_t revision = 0;
  std::int64_t begins = 0, ends = -1;
  bool stale = true;
  std::size_t point = 0;    // the one that Tab goes to
  bool focus = false;       // focus it as soon as it is drawn
  std::uint64_t added = 0;  // how many points were typed: each has a fresh field
  OutlineDrag drag;
};

void lay_outline(const OutlineWords& words, OutlineMemory& memory);
bool is_outline_folded(const OutlineMemory& memory, std::string_view key);
void turn_outline_fold(OutlineMemory& memory, std::string_view key);
/// Times, strip and lines as they are in another order.
void show_outline_order(const OutlineWords& words, OutlineMemory& memory,
                        const std::optional<AgendaOrder>& order);
/// The order where the point's row has its upper edge `top` below the first row's, and is to stand
/// `deeper` levels deeper.
std::optional<AgendaOrder> outline_drop(const OutlineMemory& memory, std::size_t point, float top,
                                        float row_height, int deeper, int levels);

/// "9:40", after midnight "0:15"; "day 3" where days are counted.
std::string outline_time(std::int64_t at, bool days);
/// "35 min", "1 day".
std::string outline_span(std::int64_t minutes, bool days);
/// Where a point stands, to be said: "Moved to 9:40, third of 5".
std::string outline_place_words(const OutlineWords& words, const AgendaOrder& order,
                                std::size_t point);
/// All minutes a field may hold out of what was typed: "45", "45 min"; nothing where it is none.
std::optional<int> outline_minutes(std::string_view typed);

}  // namespace entente::kit
