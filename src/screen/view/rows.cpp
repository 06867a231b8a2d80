#include "screen/view/rows.hpp"

#include <algorithm>

#include "base/concat.hpp"
#include "base/counts.hpp"
#include "record/roles.hpp"
#include "screen/record/deeds.hpp"
#include "screen/shell/icons.hpp"

namespace entente::screen {
namespace {

constexpr float beside_from = 520;  // from this width on a lone deed stands beside the words
constexpr std::size_t more_rows = 40;

/// What a list remembers: how many are shown, and which row takes the focus when the one before it
/// is gone.
struct RowsState {
  std::size_t most = 0;
  Id focus;
};

/// Whether the deed lets go of the record rather than ending it well.
bool drops(const Context& context, const practice::Deed& deed) {
  const Kind& kind = *context.plan().catalog().find(deed.kind);
  const Field* status = field_with(kind, Role::status);
  for (const practice::DeedWrite& write : deed.writes)
    if (status && write.field == status->name && write.choice > 0)
      return status->choices[write.choice - 1u].ending == Ending::dropped;
  return false;
}

/// Of several one word each; a lone one says all of it.
kit::ButtonWords deed_button(const Context& context, const Row& row, const practice::Deed& deed) {
  kit::ButtonWords words{.key = deed.id, .label = deed.word};
  if (drops(context, deed)) words.emphasis = kit::Emphasis::quiet;
  if (row.deeds.size() == 1) words.label = deed.label, words.icon = icon(deed.icon);
  return words;
}

/// One row at work.
struct RowDrawing {
  Context& context;
  const Row& row;
  RowsState& state;
  bool done = false;  // a deed was done to it
};

void draw_deed(RowDrawing& drawing, Rect place, const practice::Deed& deed) {
  Context& context = drawing.context;
  kit::Ui& ui = context.ui;
  if (&deed == drawing.row.deeds.front() && drawing.state.focus == drawing.row.key.id) {
    drawing.state.focus = {};
    ui.request_focus(ui.id(deed.id));
  }
  if (!kit::button(ui, place, deed_button(context, drawing.row, deed))) return;
  do_deed(context, deed, drawing.row.key, drawing.row.title);
  drawing.done = deed.asks.empty();
}

void draw_chip(RowDrawing& drawing, Rect line) {
  const float width = kit::chip(drawing.context.ui, line.x, line.y + (line.h - 26) / 2,
                                drawing.row.chip, drawing.row.chip_tone);
  if (drawing.row.beside_chip.empty()) return;
  kit::text(drawing.context.ui,
            {line.x + width + 10, line.y + (line.h - 18) / 2, line.w - width - 10, 18},
            drawing.row.beside_chip, kit::Style::caption, drawing.context.ui.palette().second_ink);
}

/// Title and note, which are a link to the record, and what the rules find.
float draw_row_words(RowDrawing& drawing, Rect place) {
  Context& context = drawing.context;
  kit::Ui& ui = context.ui;
  const Row& row = drawing.row;
  float y = place.y + ui.draw_lines(place, row.title, kit::Style::body_strong, ui.palette().ink);
  y +=
      ui.draw_lines({place.x, y, place.w, 0}, row.note, kit::Style::caption,
                    row.note_tone == kit::Tone::neutral ? ui.palette().second_ink
                                                        : kit::ink_of(ui.palette(), row.note_tone));
  std::string heard = concat(row.title, ", ", row.note);
  if (!row.chip.empty())
    append(heard, ", ", row.chip, row.beside_chip.empty() ? "" : " ", row.beside_chip);
  cover_with_link(ui, {place.x - 8, place.y - 4, place.w + 16, y - place.y + 8}, "open", heard,
                  link_to(context.route.with_record(row.key.id)),
                  context.route.record == row.key.id);
  if (row.warning.empty()) return y - place.y;
  y += 6;
  return y + remark(context, {place.x, y, place.w, 0}, row.warning, kit::Tone::warning) - place.y;
}

/// All deeds below the words, in as many lines as they need.
float draw_below(RowDrawing& drawing, Rect place) {
  kit::Ui& ui = drawing.context.ui;
  Flow flow(place, ui.control_height(), 8, 8);
  for (const practice::Deed* deed : drawing.row.deeds) {
    const float width = kit::button_width(ui, deed_button(drawing.context, drawing.row, *deed));
    draw_deed(drawing, flow.take(width), *deed);
  }
  return flow.height();
}

/// Below the words where there is no room beside them: the lone deed, and the chip at the right.
float draw_chip_and_deed(RowDrawing& drawing, Rect place) {
  kit::Ui& ui = drawing.context.ui;
  const float chip = drawing.row.chip.empty() ? 0 : kit::chip_width(ui, drawing.row.chip);
  if (chip > 0) draw_chip(drawing, {place.right() - chip, place.y, chip, ui.control_height()});
  return draw_below(drawing, place);
}

/// Words, chip and the lone deed in one line.
float draw_in_line(RowDrawing& drawing, Rect place) {
  kit::Ui& ui = drawing.context.ui;
  const practice::Deed& deed = *drawing.row.deeds.front();
  const float button = kit::button_width(ui, deed_button(drawing.context, drawing.row, deed));
  const float chip = drawing.row.chip.empty() ? 0 : kit::chip_width(ui, drawing.row.chip) + 14;
  const float height = draw_row_words(drawing, {place.x, place.y, place.w - chip - button - 14, 0});
  const Rect beside{place.right() - button, place.y + (height - ui.control_height()) / 2, button,
                    ui.control_height()};
  if (chip > 0) draw_chip(drawing, {beside.x - chip, beside.y, chip, beside.h});
  draw_deed(drawing, beside, deed);
  return std::max(height, ui.control_height());
}

float draw_row(RowDrawing& drawing, Rect place) {
  const Row& row = drawing.row;
  const bool deeds = !row.deeds.empty() && !drawing.context.read_only();
  if (deeds && row.deeds.size() == 1 && place.w >= beside_from && row.beside_chip.empty())
    return draw_in_line(drawing, place);
  const bool lone = deeds && row.deeds.size() == 1 && row.beside_chip.empty();
  float y = place.y;
  if (!row.chip.empty() && !lone) {
    draw_chip(drawing, {place.x, y, place.w, 26});
    y += 26 + 8;
  }
  y += draw_row_words(drawing, {place.x, y, place.w, 0});
  const Rect below{place.x, y + 10, place.w, 0};
  if (deeds) y += 10 + (lone ? draw_chip_and_deed(drawing, below) : draw_below(drawing, below));
  return y - place.y;
}

float draw_more_button(Context& context, Rect place, RowsState& state, std::size_t left) {
  kit::Ui& ui = context.ui;
  const std::string label = concat("Show ", grouped(left), " more");
  const kit::ButtonWords more{.key = "more",
                              .label = label,
                              .emphasis = kit::Emphasis::quiet,
                              .icon = icon("chevron-down")};
  const Rect button{place.x - 12, place.y, kit::button_width(ui, more), ui.control_height()};
  if (kit::button(ui, button, more)) state.most += more_rows, ui.again();
  return button.h + 4;
}

}  // namespace

float draw_rows(Context& context, Rect place, const RowsWords& words,
                const std::vector<Row>& rows) {
  kit::Ui& ui = context.ui;
  const auto keys = ui.keys(words.key);
  RowsState& state = ui.remember<RowsState>(ui.id("rows"));
  state.most = std::max(state.most, words.most);
  const std::size_t count = std::min(state.most, rows.size());
  float y = place.y;
  {
    auto list = ui.group(kit::Role::list, "list", place, words.name);
    for (std::size_t index = 0; index < count; ++index) {
      const Row& row = rows[index];
      kit::separator(ui, place.x, y, place.w);
      const auto row_keys = ui.keys("row", row.key.id.value);
      auto item =
          ui.group(kit::Role::list_item, "item", {place.x - 8, y, place.w + 16, 0}, row.title);
      RowDrawing drawing{context, row, state};
      const float height = 28 + draw_row(drawing, {place.x, y + 14, place.w, 0});
      item.reach(height);
      if (drawing.done && index + 1 < rows.size()) state.focus = rows[index + 1].key.id;
      if (drawing.done && index + 1 == rows.size() && words.after) ui.request_focus(words.after);
      y += height;
    }
    list.reach(y - place.y);
  }
  if (count < rows.size())
    y += draw_more_button(context, {place.x, y, place.w, 0}, state, rows.size() - count);
  return y - place.y;
}

}  // namespace entente::screen
