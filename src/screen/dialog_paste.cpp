#include <algorithm>

#include "screen/dialogs.hpp"
#include "screen/layout.hpp"
#include "screen/list.hpp"
#include "screen/value_words.hpp"

namespace entente::screen {
namespace {

constexpr std::size_t most_problems = 50, most_rows = 5;

/// "Objective, Owner, By when": what the columns were taken for.
std::string columns_in_words(const PastedRows& rows) {
  std::string words;
  for (const Field* field : rows.columns)
    if (field) words += (words.empty() ? "" : ", ") + std::string(field->label);
  return words;
}

std::string unknown_in_words(const PastedRows& rows) {
  std::string words;
  for (const std::string& name : rows.unknown) words += (words.empty() ? "" : ", ") + name;
  return words;
}

float draw_rows(Context& context, Rect place, const PasteDialog& paste) {
  kit::Ui& ui = context.ui;
  float y = place.y;
  std::size_t drawn = 0;
  for (const PastedRows::Row& row : paste.rows.rows) {
    if (!row.good || ++drawn > most_rows) continue;
    std::string line;
    for (std::size_t column = 0; column < paste.rows.columns.size(); ++column) {
      const Field* field = paste.rows.columns[column];
      const std::string cell = field ? shown(context.plan(), *field, row.values[column]) : "";
      if (!cell.empty()) line += (line.empty() ? "" : " · ") + cell;
    }
    kit::text(ui, {place.x, y, place.w, 22}, line);
    y += 26;
  }
  return y - place.y;
}

float draw_problems(Context& context, Rect place, const PastedRows& rows) {
  float y = place.y;
  std::size_t count = 0;
  for (const Problem& problem : rows.problems) {
    if (++count > most_problems) break;
    y += remark(context, {place.x, y, place.w, 0}, text_from(problem), kit::Tone::bad) + 4;
  }
  if (rows.problems.size() > most_problems)
    y += kit::paragraph(context.ui, {place.x, y, place.w, 0},
                        "and " + std::to_string(rows.problems.size() - most_problems) + " more",
                        kit::Style::caption);
  return y - place.y;
}

float draw_preview(Context& context, Rect place, const PasteDialog& paste) {
  kit::Ui& ui = context.ui;
  const kit::Color second = ui.palette().second_ink;
  float y = place.y;
  std::string words = "Columns: " + columns_in_words(paste.rows) + ".";
  if (!paste.rows.unknown.empty()) words += " Left out: " + unknown_in_words(paste.rows) + ".";
  y += kit::paragraph(ui, {place.x, y, place.w, 0}, words, kit::Style::caption, second) + 8;
  y += draw_rows(context, {place.x, y, place.w, 0}, paste) + 8;
  const std::size_t good = paste.rows.good(), all = paste.rows.rows.size();
  const std::string counts = std::to_string(good) + " of " + std::to_string(all) +
                             " rows can be added" + (good < all ? "; these cannot:" : ".");
  y += kit::paragraph(ui, {place.x, y, place.w, 0}, counts, kit::Style::body_strong) + 8;
  y += draw_problems(context, {place.x, y, place.w, 0}, paste.rows);
  return y - place.y;
}

float draw_paste_content(Context& context, Rect place, PasteDialog& paste) {
  kit::Ui& ui = context.ui;
  const kit::FieldWords words{
      .key = "rows",
      .label = "Rows out of a spreadsheet",
      .help = "With or without a header row. Nothing is added before you say so."};
  const float height = kit::field_height(ui, place.w, words, 5);
  auto typed = kit::draft(ui, "rows");
  if (auto left = kit::text_field(ui, place, words, {.value = paste.text, .lines = 5}))
    typed = left;
  if (typed && *typed != paste.text) {
    paste.text = *typed;
    paste.rows = read_pasted(context.plan(), *paste.kind, columns_of(*paste.kind, 2000), *typed);
    ui.again();
  }
  if (paste.rows.rows.empty()) return height;
  return height + 16 + draw_preview(context, {place.x, place.y + height + 16, place.w, 0}, paste);
}

void add_rows(Context& context, const PasteDialog& paste) {
  const std::string plural = lower(paste.kind->plural);
  const std::size_t good = paste.rows.good();
  context.edit_and_say("Paste " + plural,
                       std::to_string(good) + (good == 1 ? " row added" : " rows added"),
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
                                      : "Add " + std::to_string(good) + " rows";
  const kit::ButtonWords buttons[] = {
      {.key = "add",
       .label = add,
       .emphasis = kit::Emphasis::primary,
       .disabled = good == 0,
       .why_disabled = "Paste at least one row that can be read."},
      {.key = "cancel", .label = "Cancel", .emphasis = kit::Emphasis::quiet}};
  const auto pressed = kit::dialog(
      context.ui, {.key = "paste rows", .title = title, .width = 680},
      [&](Rect place) { return draw_paste_content(context, place, *paste); }, buttons);
  if (!pressed) return true;
  if (*pressed == 0) add_rows(context, *paste);
  paste.reset();
  context.ui.again();
  return true;
}

}  // namespace entente::screen
