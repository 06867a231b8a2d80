#include "screen/risk_map.hpp"

#include <algorithm>

#include "base/concat.hpp"
#include "kit/heat_map.hpp"
#include "practice/risks/rules.hpp"
#include "practice/words.hpp"
#include "screen/practice_page.hpp"
#include "screen/value_words.hpp"

namespace entente::screen {
namespace {

using practice::Risk;
using practice::RiskStatus;

/// The open risks by their levels.
struct Counts {
  std::array<std::array<int, 5>, 5> cells{};
  int unassessed = 0;
};

Counts counts_of(const Plan& plan) {
  Counts counts;
  for (const Risk& risk : plan.all<Risk>()) {
    if (!practice::is_open(risk)) continue;
    const int likelihood = risk.likelihood.value, impact = risk.impact.value;
    if (practice::score_of(risk) == 0)
      ++counts.unassessed;
    else
      ++counts
            .cells[static_cast<std::size_t>(likelihood - 1)][static_cast<std::size_t>(impact - 1)];
  }
  return counts;
}

const Counts& counted(Context& context) {
  static constexpr std::string_view kinds[] = {Risk::kind_name};
  return context.derived("risk map", kinds, [&] { return counts_of(context.plan()); });
}

Slot slot_of_risk(std::string_view field) {
  return static_cast<Slot>(slot_named(kind_of<Risk>(), field));
}

/// What the heat map asks of the table: two levels, and nothing that is over.
class LevelFilter {
 public:
  explicit LevelFilter(ListQuery query)
      : query_(std::move(query)),
        up_(slot_of_risk("likelihood")),
        across_(slot_of_risk("impact")) {}

  std::optional<kit::HeatCell> cell() const {
    const kit::HeatCell cell{level(up_), level(across_)};
    return cell.up > 0 && cell.across > 0 ? std::optional(cell) : std::nullopt;
  }
  void clear() {
    std::erase_if(query_.filters,
                  [&](const ListQuery::Is& is) { return is.slot == up_ || is.slot == across_; });
    query_.without.clear();
  }
  void set(kit::HeatCell cell) {
    clear();
    query_.filters.push_back({up_, static_cast<std::uint64_t>(cell.up)});
    query_.filters.push_back({across_, static_cast<std::uint64_t>(cell.across)});
    const Slot status = slot_of_risk("status");
    for (const RiskStatus over : {RiskStatus::occurred, RiskStatus::closed})
      query_.without.push_back({status, static_cast<std::uint64_t>(over)});
  }
  /// Asks the table so from now on.
  void go(Context& context) const {
    context.go(context.route.with_list(address_of(kind_of<Risk>(), query_)));
  }

 private:
  int level(Slot slot) const {
    for (const ListQuery::Is& is : query_.filters)
      if (is.slot == slot) return static_cast<int>(is.value);
    return 0;
  }
  ListQuery query_;
  Slot up_, across_;
};

const LevelFilter& filter_of(Context& context) {
  auto& memo = context.session.memory.of<Memo<ListAddress, LevelFilter>>("risk map filter");
  return memo.get(context.route.list,
                  [&] { return LevelFilter(query_from(kind_of<Risk>(), context.route.list)); });
}

constexpr float title_height = 36, note_gap = 8;

std::string note_of(const Counts& counts) {
  std::string words = "High from " + std::to_string(practice::high_score) + " (our convention).";
  if (counts.unassessed > 0)
    words += " " + practice::counted(static_cast<std::size_t>(counts.unassessed),
                                     "risk is not assessed.", "risks are not assessed.");
  return words;
}

/// What the table shows just now, and the way back to all; or how the map is to be read.
void draw_note(Context& context, Rect place) {
  kit::Ui& ui = context.ui;
  const auto cell = filter_of(context).cell();
  if (!cell) {
    const std::string words = note_of(counted(context));
    const float height = kit::paragraph_height(ui, place.w, words, kit::Style::caption);
    place.y += std::max(0.f, (place.h - height) / 2);
    kit::paragraph(ui, place, ui.keep(words), kit::Style::caption, ui.palette().second_ink);
    return;
  }
  const kit::ButtonWords all{.key = "all", .label = "Show all", .emphasis = kit::Emphasis::quiet};
  const float width = kit::button_width(ui, all);
  const std::string words = concat("Likelihood ", cell->up, ", impact ", cell->across, " only");
  kit::text(ui, {place.x, place.y + (place.h - 18) / 2, place.w - width - 8, 18}, ui.keep(words),
            kit::Style::caption_strong, ui.palette().accent);
  if (!kit::button(ui, {place.right() - width, place.y, width, place.h}, all)) return;
  LevelFilter filter = filter_of(context);
  filter.clear();
  filter.go(context);
}

}  // namespace

float risk_map_height(Context& context, float width) {
  const float edge = context.ui.phone() ? 32.f : 40.f;
  return edge + title_height + kit::heat_map_height(context.ui, width - edge) + note_gap +
         context.ui.control_height();
}

void risk_map(Context& context, Rect place) {
  kit::Ui& ui = context.ui;
  const auto keys = ui.keys("risk map");
  place.h = risk_map_height(context, place.w);
  const Rect inside = kit::card(ui, place);
  kit::heading(ui, inside, 2, "Open risks", kit::Style::card_title);
  kit::HeatMapWords words{.key = "map",
                          .name = "Open risks by likelihood and impact",
                          .up = "Likelihood",
                          .across = "Impact",
                          .one = "risk",
                          .many = "risks"};
  words.counts = counted(context).cells, words.pressed = filter_of(context).cell();
  words.high = practice::high_score;
  const Rect map{inside.x, inside.y + title_height, inside.w, 0};
  if (const auto cell = kit::heat_map(ui, map, words)) {
    LevelFilter filter = filter_of(context);
    if (words.pressed == cell)
      filter.clear();
    else
      filter.set(*cell);
    filter.go(context);
  }
  const float y = map.y + kit::heat_map_height(ui, map.w) + note_gap;
  draw_note(context, {inside.x, y, inside.w, ui.control_height()});
}

}  // namespace entente::screen
