#include "screen/practice/rights/rights_matrix.hpp"

#include <algorithm>

#include "base/counts.hpp"
#include "screen/practice/rights/rights_view.hpp"
#include "screen/shell/icons.hpp"
#include "screen/view/usual.hpp"

namespace entente::screen {
namespace {

using practice::DecisionRight;
using practice::Part;
using Look = kit::MatrixMark::Look;

constexpr kit::MatrixMark marks[] = {{"N", "must agree", Look::strong},
                                     {"C", "is consulted", Look::plain},
                                     {"I", "is informed", Look::faint}};
constexpr float chip_height = 32, chip_gap = 8;

/// Below this many the usual decisions are still offered.
constexpr std::size_t few = 6;

struct Screen {
  Context& context;
  RightsState& state;
  const RightsView& view;
};

void ask(Screen& screen, const RightsFilter& filter) {
  Context& context = screen.context;
  context.go(context.route.with_list(address_of(filter)));
}

/// A warning that can be pressed to see those it is about.
bool warning_chip(kit::Ui& ui, Rect place, const RightsChip& chip, bool on) {
  const kit::Color ink = kit::ink_of(ui.palette(), chip.tone);
  const kit::NodeId id = ui.id(text_from(chip.party), static_cast<std::uint64_t>(chip.only));
  const bool pressed = ui.activated(id);
  ui.fill(place, kit::ground_of(ui.palette(), chip.tone), kit::space::control_radius);
  if (ui.hovered(id)) ui.fill(place, ui.palette().ink, kit::space::control_radius, 0.05f);
  if (on) ui.outline(place, ink, kit::space::control_radius, 1.5f);
  ui.focus_ring(id, place, kit::space::control_radius);
  ui.draw_text(place.x + 12, place.y + 7, chip.words, kit::Style::caption_strong, ink);
  kit::Node node;
  node.id = id, node.role = kit::Role::button, node.place = place, node.name = chip.words;
  node.focusable = true, node.pressed = on ? kit::Tri::yes : kit::Tri::no;
  ui.add(node);
  return pressed;
}

float filter_width(kit::Ui& ui, std::string_view words) { return kit::chip_width(ui, words) + 8; }

void draw_phases(Screen& screen, Rect place, float& x, float& y) {
  kit::Ui& ui = screen.context.ui;
  const auto chip = [&](int phase, std::string_view label, std::size_t count) {
    const std::string words = std::string(label) + "  " + grouped(count);
    const float width = filter_width(ui, words);
    if (x > place.x && x + width > place.right())
      x = place.x, y += std::max(chip_height + chip_gap, ui.control_height());
    const auto keys = ui.keys("phase", static_cast<std::uint64_t>(phase + 1));
    if (kit::filter_chip(ui, x, y, "chip", words, screen.state.filter.phase == phase))
      ask(screen, {screen.state.filter.phase == phase ? -1 : phase, {}, {}});
    x += width + chip_gap;
  };
  chip(-1, "All", screen.view.all);
  for (int phase = 1; phase <= 3; ++phase)
    chip(phase, practice::phase_choices[phase - 1].label, screen.view.in_phase[phase]);
  if (screen.view.in_phase[0] > 0) chip(0, "No phase", screen.view.in_phase[0]);
}

/// To the right of the phases, or below them where there is no room.
void draw_warnings(Screen& screen, Rect place, float& x, float& y) {
  kit::Ui& ui = screen.context.ui;
  float wanted = 0;
  for (const RightsChip& chip : screen.view.warnings)
    wanted += filter_width(ui, chip.words) + chip_gap;
  if (wanted == 0) return;
  wanted -= chip_gap;
  if (x + 16 + wanted <= place.right())
    x = place.right() - wanted;
  else
    x = place.x, y += std::max(chip_height + chip_gap, ui.control_height());
  const auto keys = ui.keys("warnings");
  for (const RightsChip& chip : screen.view.warnings) {
    const float width = filter_width(ui, chip.words);
    if (x > place.x && x + width > place.right() + 1)
      x = place.x, y += std::max(chip_height + chip_gap, ui.control_height());
    if (warning_chip(ui, {x, y, width, chip_height}, chip, screen.state.filter.is(chip)))
      ask(screen, screen.state.filter.is(chip)
                      ? RightsFilter{screen.state.filter.phase, {}, {}}
                      : RightsFilter{screen.state.filter.phase, chip.only, chip.party});
    x += width + chip_gap;
  }
}

void draw_filters(Screen& screen, Column& column) {
  const Rect place = column.rest();
  const auto group =
      screen.context.ui.group(kit::Role::group, "filters", {place.x, place.y, place.w, chip_height},
                              "Filter decision rights");
  float x = place.x, y = place.y;
  draw_phases(screen, place, x, y);
  draw_warnings(screen, place, x, y);
  column.skip(y + chip_height + 14 - place.y);
}

/// The column stays, whatever the cell comes to hold.
void keep_column(RightsState& state, Id who) {
  if (std::find(state.added.begin(), state.added.end(), who) == state.added.end())
    state.added.push_back(who);
}

void answer(Screen& screen, const kit::MatrixNews& news) {
  using Type = kit::MatrixNews::Type;
  Context& context = screen.context;
  if (news.type == Type::none) return;
  const Id right = screen.view.rights[news.row];
  if (news.type == Type::open)
    return context.go(context.route.with_record(right),
                      !context.ui.phone() && context.route.record);
  const Id who = screen.view.who[news.column];
  const auto arena = std::make_shared<Arena>();
  const bool ring = news.type == Type::ring;
  context.edit("Change decision right", [&plan = context.plan(), right, who, arena, ring,
                                         part = static_cast<Part>(news.mark)](Transaction& write) {
    return ring ? practice::turn_driver(write, plan, right, who, *arena)
                : practice::put_part(write, plan, right, who, part, *arena);
  });
  context.later([&state = screen.state, who] { keep_column(state, who); });
}

void draw_matrix(Screen& screen, Rect place, const kit::MatrixWords& words) {
  kit::Ui& ui = screen.context.ui;
  if (kit::matrix_is_cards(place.w)) return answer(screen, kit::matrix(ui, place, words));
  ui.fill(place, ui.palette().card, kit::space::card_radius);
  answer(screen, kit::matrix(ui, place.inset(1), words));
  ui.outline(place, ui.palette().line, kit::space::card_radius);
}

void make_row(void* screen, std::size_t row) {
  auto& [context, state, view] = *static_cast<Screen*>(screen);
  fill_row(context, view, row);
}

kit::MatrixWords words_for(Screen& screen) {
  kit::MatrixWords words{.key = "rights", .name = "Decision rights"};
  words.row_label = "Decision", words.chip_label = "Reads as";
  words.none = "no part", words.ring = "driver", words.ring_key = "d";
  words.marks = marks, words.groups = screen.view.groups, words.columns = screen.view.columns;
  words.rows = {screen.view.rows, make_row, &screen}, words.revision = screen.state.made;
  words.read_only = screen.context.read_only();
  if (const Id record = screen.context.route.record) {
    const auto& rights = screen.view.rights;
    const auto found = std::find(rights.begin(), rights.end(), record);
    if (found != rights.end()) words.current = found - rights.begin();
  }
  return words;
}

/// Another column, out of everybody who has none.
void draw_add_column(Screen& screen, Rect place) {
  if (screen.view.addable.empty()) return;
  kit::FieldWords words{.key = "add column", .label = "Add person or body as a column"};
  words.label_hidden = true, words.hint = "Add a person or body";
  const auto chosen = kit::combo(screen.context.ui, place, words, screen.view.options, -1, false);
  if (!chosen) return;
  screen.context.later(
      [&state = screen.state, who = screen.view.addable[static_cast<std::size_t>(*chosen)]] {
        keep_column(state, who);
      });
}

/// What adds rows and columns.
void draw_adding(Screen& screen, Column& column) {
  Context& context = screen.context;
  if (context.read_only()) return;
  kit::Ui& ui = context.ui;
  const kit::ButtonWords add{
      .key = "add right", .label = "Add decision right", .icon = icon("plus")};
  const kit::ButtonWords usual{.key = "add usual", .label = "Add the usual decisions"};
  Rect row = column.take(ui.control_height());
  const bool phone = column.width() < 560;
  if (!phone) draw_add_column(screen, row.cut_right(230, 12));
  if (kit::button(ui, row.cut_left(kit::button_width(ui, add), 8), add))
    context.add_record(kind_of<DecisionRight>(), [phase = screen.state.filter.phase](Draft& draft) {
      if (phase > 0) draft.set("phase", ChoiceNumber{static_cast<std::uint8_t>(phase)});
    });
  const bool offered = screen.view.all < few;
  if (phone && offered) row = column.take(ui.control_height());
  if (offered && kit::button(ui, row.cut_left(kit::button_width(ui, usual), 8), usual))
    add_usual(context, kind_of<DecisionRight>(), practice::usual_decisions);
  if (phone && !screen.view.addable.empty())
    draw_add_column(screen, column.take(ui.control_height()));
}

void draw_legend(Context& context, Column& column) {
  kit::Ui& ui = context.ui;
  const std::string_view words =
      ui.display().touch
          ? "N must agree, C is consulted, I is informed; the ring is around the driver. Tap to "
            "change, hold to name the driver."
          : "N must agree, C is consulted, I is informed; the ring is around the driver. On a "
            "cell, press N, C, I, Delete or D for the driver.";
  column.skip(
      kit::paragraph(ui, column.rest(), words, kit::Style::caption, ui.palette().second_ink) + 12);
}

void draw_nothing_left(Screen& screen, Column& column) {
  const bool all = screen.view.all == 0;
  kit::text(screen.context.ui, column.take(22),
            all ? "There is none yet." : "No decision right is like this.", kit::Style::body,
            screen.context.ui.palette().second_ink);
}

void draw_rights_matrix(Context& context, Column& column, Rect room) {
  RightsState& state = context.session.memory.of<RightsState>("rights");
  state.filter = rights_filter(context.route.list);
  Screen screen{context, state, rights_view(context, state)};
  draw_filters(screen, column);
  const bool cards = kit::matrix_is_cards(column.width());
  if (cards) draw_legend(context, column);
  if (cards) draw_adding(screen, column);
  if (screen.view.rights.empty()) {
    draw_nothing_left(screen, column);
  } else {
    const kit::MatrixWords words = words_for(screen);
    const float below = context.ui.control_height() + 54;
    const float wanted = kit::matrix_height(context.ui, column.width() - (cards ? 0 : 2), words);
    const float left = std::max(360.f, room.bottom() - column.y() - below);
    draw_matrix(screen, column.take(cards ? wanted : std::min(left, wanted + 2)), words);
  }
  if (cards) return;
  draw_adding(screen, column);
  draw_legend(context, column);
}

}  // namespace

void rights_matrix_picture(Context& context, Section& section) {
  section.draw = [&context](Column& column, Rect room) {
    draw_rights_matrix(context, column, room);
  };
}

}  // namespace entente::screen
