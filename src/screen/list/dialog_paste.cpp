#include <algorithm>

#include "base/counts.hpp"
#include "screen/list/list.hpp"
#include "screen/list/paste_preview.hpp"
#include "screen/record/value_words.hpp"
#include "screen/shell/dialogs.hpp"

namespace entente::screen {
namespace {

constexpr std::size_t most_problems = 20;
constexpr std::size_t most_shown = 4096;  // bytes; longer text is only counted

float draw_problems(Context& context, Rect place, const PastedRows& rows) {
  float y = place.y;
  std::size_t count = 0;
  for (const Problem& problem : rows.problems) {
    if (++count > most_problems) break;
    y += remark(context, {place.x, y, place.w, 0}, text_from(problem), kit::Tone::bad) + 4;
  }
  if (rows.problems.size() > most_problems)
    y += kit::paragraph(context.ui, {place.x, y, place.w, 0},
                        "and " + grouped(rows.problems.size() - most_problems) + " more",
                        kit::Style::caption);
  return y - place.y;
}

float draw_header_choice(Context& context, Rect place, PasteDialog& paste) {
  const bool has = paste.rows.has_header;
  if (const auto now = kit::check_box(context.ui, {place.x, place.y, place.w, 28}, "header",
                                      "The first row names the columns", has)) {
    set_header(context.plan(), *paste.kind, paste.rows, *now);
    context.ui.again();
  }
  return 28;
}

float draw_preview(Context& context, Rect place, PasteDialog& paste) {
  kit::Ui& ui = context.ui;
  float y = place.y;
  y += draw_header_choice(context, {place.x, y, place.w, 0}, paste) + 10;
  y += draw_columns(context, {place.x, y, place.w, 0}, paste) + 16;
  const std::size_t good = paste.rows.good(), all = paste.rows.rows.size();
  const std::string counts = grouped(good) + " of " + grouped(all) + " rows can be added" +
                             (good < all ? "; these cannot:" : ".");
  y += kit::paragraph(ui, {place.x, y, place.w, 0}, counts, kit::Style::body_strong) + 8;
  if (good < all) y += draw_problems(context, {place.x, y, place.w, 0}, paste.rows) + 8;
  if (all > 0) y += draw_preview_table(context, {place.x, y, place.w, 0}, paste) + 4;
  return y - place.y;
}

void read(Context& context, PasteDialog& paste, std::string text) {
  paste.text = std::move(text);
  paste.rows = read_pasted(context.plan(), *paste.kind, columns_of(*paste.kind, 2000), paste.text);
  context.ui.again();
}

/// The text itself where it is short; of a long one only how much it is.
float draw_text(Context& context, Rect place, PasteDialog& paste) {
  kit::Ui& ui = context.ui;
  if (paste.text.size() > most_shown) {
    const std::string words =
        grouped(paste.rows.cells.size()) + " rows, " + bytes_words(paste.text.size()) + " of text.";
    const kit::ButtonWords other{.key = "other", .label = "Paste other rows"};
    const float height = ui.control_height(), width = kit::button_width(ui, other);
    kit::text(ui, {place.x, place.y + (height - 22) / 2, place.w - width - 12, 22}, ui.keep(words));
    if (kit::button(ui, {place.right() - width, place.y, width, height}, other))
      read(context, paste, {});
    return height;
  }
  const kit::FieldWords words{
      .key = "rows",
      .label = "Rows out of a spreadsheet",
      .help = "With or without a header row. Nothing is added before you say so."};
  const float height = kit::field_height(ui, place.w, words, 5);
  auto typed = kit::draft(ui, "rows");
  if (auto left = kit::text_field(ui, place, words,
                                  {.value = paste.text, .lines = 5, .most_bytes = 16u << 20}))
    typed = left;
  if (typed && *typed != paste.text) read(context, paste, std::move(*typed));
  return height;
}

float draw_paste_content(Context& context, Rect place, PasteDialog& paste) {
  const float height = draw_text(context, place, paste);
  if (paste.rows.cells.empty()) return height;
  return height + 16 + draw_preview(context, {place.x, place.y + height + 16, place.w, 0}, paste);
}

void add_rows(Context& context, const PasteDialog& paste) {
  const std::string plural = lower(paste.kind->plural);
  const std::size_t good = paste.rows.good();
  context.edit_and_say("Paste " + plural,
                       grouped(good) + (good == 1 ? " row added" : " rows added"),
                       [&context, kind = paste.kind, rows = paste.rows](Transaction& transaction) {
                         return add_pasted(rows, context.plan(), *kind, transaction,
                                           [&] { return context.workspace.new_id(); });
                       });
}

}  // namespace

bool draw_paste(Context& context) {
  auto& paste = context.session.paste;
  if (!paste) return false;
  const std::size_t good = paste->rows.good();
  const std::string title = "Paste rows into " + lower(paste->kind->plural);
  const std::string add = good == 0   ? "Add rows"
                          : good == 1 ? "Add 1 row"
                                      : "Add " + grouped(good) + " rows";
  const kit::ButtonWords buttons[] = {
      {.key = "add",
       .label = add,
       .emphasis = kit::Emphasis::primary,
       .disabled = good == 0,
       .why_disabled = "Paste at least one row that can be read."},
      {.key = "cancel", .label = "Cancel", .emphasis = kit::Emphasis::quiet}};
  const auto pressed = kit::dialog(
      context.ui, {.key = "paste rows", .title = title, .width = 860},
      [&](Rect place) { return draw_paste_content(context, place, *paste); }, buttons);
  if (!pressed) return true;
  if (*pressed == 0) add_rows(context, *paste);
  paste.reset();
  context.ui.again();
  return true;
}

}  // namespace entente::screen
