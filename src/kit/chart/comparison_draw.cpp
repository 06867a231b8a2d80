#include "kit/chart/comparison_draw.hpp"

#include <algorithm>

#include "base/concat.hpp"
#include "kit/icons.hpp"
#include "kit/widgets.hpp"

namespace entente::kit {
namespace {

constexpr float pad = 12;          // above and below a row's content
constexpr float pencil_room = 36;  // beside one's own words, what changes them

/// A challenge is a thing to act on where the answers differ, or where somebody wrote one.
bool offers_risk(const ComparisonWords& words, const ComparisonItem& item, ComparisonMark mark) {
  return item.risk.empty() && !words.read_only &&
         (mark == ComparisonMark::differ || !item.challenge.empty());
}

std::string_view mark_words(ComparisonMark mark) {
  static constexpr std::string_view words[] = {"Differ", "Alike", "Told", "Waiting"};
  return words[static_cast<std::size_t>(mark)];
}
std::string_view mark_sign(ComparisonMark mark) {
  static constexpr std::string_view signs[] = {"\u2260", "=", "\u201c", "\u2026"};
  return signs[static_cast<std::size_t>(mark)];
}

/// Whether a party's place in a row is left to the box that stands over it.
bool is_gap(const ComparisonMemory& memory, const ComparisonCell& cell) {
  return has_gap_box(memory) && cell.choice < 0 && cell.words.empty();
}

float answer_height(Ui& ui, const ComparisonMemory& memory, const ComparisonParty& party,
                    const ComparisonItem& item, const ComparisonCell& cell, float width) {
  if (is_gap(memory, cell) && !party.own) return 64;
  float height = has_gap_box(memory) ? 0 : 22;  // the party's name, where it has no column
  if (!item.choices.empty()) height += ui.control_height() + 8;
  const std::string_view words = cell.words.empty() ? party.waiting : cell.words;
  const float room = width - (party.own ? pencil_room : 0);
  if (!words.empty()) height += paragraph_height(ui, room, words);
  return height;
}

float challenge_height(Ui& ui, const ComparisonWords& words, const ComparisonItem& item,
                       ComparisonMark mark, float width) {
  float height = item.challenge.empty() ? 0 : paragraph_height(ui, width, item.challenge) + 8;
  if (!item.risk.empty()) height += 22;
  if (offers_risk(words, item, mark)) height += ui.control_height();
  return height;
}

ComparisonMark mark_of(const ComparisonMemory& memory, std::size_t item) {
  const ComparisonQuestion& question = memory.questions[item];
  return comparison_mark(question.answers, question.has_choices);
}

float question_height(Ui& ui, const ComparisonItem& item, float width) {
  return paragraph_height(ui, width, item.title, Style::body_strong) +
         paragraph_height(ui, width, item.question, Style::caption);
}

/// The circle and the word below it; where answers differ on a ground as high as the row.
void draw_comparison_mark(ComparisonDrawing& drawing, Rect row, ComparisonMark mark) {
  Ui& ui = drawing.ui;
  const Palette& palette = ui.palette();
  const bool differ = mark == ComparisonMark::differ;
  const Rect own = drawing.in(drawing.memory.columns.mark, row);
  if (differ && !drawing.is_cards()) ui.fill(own, ground_of(palette, Tone::warning));
  const float x = own.x + own.w / 2, y = row.y + pad + 14;
  ui.circle(x, y, 14, differ ? palette.warning : palette.line);
  ui.circle(x, y, 13, differ ? palette.warning : palette.card);
  const std::string_view sign = mark_sign(mark), word = mark_words(mark);
  ui.draw_text(x - ui.text_width(sign, Style::body_strong) / 2, y - 11, sign, Style::body_strong,
               differ ? palette.card : palette.second_ink);
  const Style style = differ ? Style::caption_strong : Style::caption;
  const float width = ui.text_width(word, style) + 1;
  text(ui, {x - width / 2, y + 18, width, 18}, word, style,
       differ ? palette.warning : palette.second_ink);
}

float draw_question(ComparisonDrawing& drawing, Rect place, const ComparisonItem& item) {
  Ui& ui = drawing.ui;
  float y = place.y + paragraph(ui, place, item.title, Style::body_strong);
  return y +
         paragraph(ui, {place.x, y, place.w, 0}, item.question, Style::caption,
                   ui.palette().second_ink) -
         place.y;
}

/// Choices on their track: where the chosen one stands shows a difference at a glance.
void draw_track(ComparisonDrawing& drawing, Rect place, std::size_t index, std::size_t number) {
  const ComparisonItem& item = drawing.words.items[index];
  const ComparisonParty& party = drawing.words.parties[number];
  std::vector<Option> options;
  for (const std::string_view choice : item.choices) options.push_back({choice, {}, party.tone});
  FieldWords words{.key = "choice", .label = drawing.ui.keep(concat(party.name, ": ", item.title))};
  words.label_hidden = true, words.read_only = drawing.words.read_only || !party.own;
  const int chosen = item.cells[number].choice;
  if (const auto now = segmented(drawing.ui, place, words, options, chosen, true))
    drawing.news = {ComparisonNews::Type::choose, index, number, *now};
}

/// Beside the first line of one's own words: opens them to be written.
void draw_pencil(ComparisonDrawing& drawing, Rect line, std::size_t index, std::size_t number) {
  const ComparisonItem& item = drawing.words.items[index];
  const bool none = item.cells[number].words.empty();
  const std::string label = concat(none ? "Write" : "Change", " what ",
                                   drawing.words.parties[number].name, " says: ", item.title);
  const ButtonWords write{.key = "write",
                          .label = drawing.ui.keep(label),
                          .emphasis = Emphasis::quiet,
                          .icon = icon::pencil,
                          .icon_only = true};
  const float size = drawing.ui.control_height();
  const Rect box{line.right() - size + (size - 18) / 2, line.y + 11 - size / 2, size, size};
  if (button(drawing.ui, box, write)) drawing.news = {ComparisonNews::Type::write, index, number};
}

float draw_answer(ComparisonDrawing& drawing, Rect place, std::size_t index, std::size_t number) {
  Ui& ui = drawing.ui;
  const ComparisonItem& item = drawing.words.items[index];
  const ComparisonParty& party = drawing.words.parties[number];
  const ComparisonCell& cell = item.cells[number];
  auto own = ui.group(Role::group, party.key, place, party.name);  // whose words they are
  float y = place.y;
  if (!drawing.is_columns())
    y += paragraph(ui, place, party.name, Style::caption_strong, ink_of(ui.palette(), party.tone)) +
         4;
  if (!item.choices.empty()) {
    draw_track(drawing, {place.x, y, place.w, ui.control_height()}, index, number);
    y += ui.control_height() + 8;
  }
  const std::string_view below = cell.words.empty() ? party.waiting : cell.words;
  const float room = place.w - (party.own ? pencil_room : 0);
  if (party.own && !drawing.words.read_only)
    draw_pencil(drawing, {place.x, y, place.w, 22}, index, number);
  if (!below.empty())
    y += paragraph(ui, {place.x, y, room, 0}, below, Style::body,
                   cell.words.empty() ? ui.palette().second_ink : ui.palette().ink);
  own.reach(y - place.y);
  return y - place.y;
}

float draw_challenge(ComparisonDrawing& drawing, Rect place, std::size_t index,
                     ComparisonMark mark) {
  Ui& ui = drawing.ui;
  const ComparisonItem& item = drawing.words.items[index];
  float y = place.y;
  if (!item.challenge.empty()) y += paragraph(ui, {place.x, y, place.w, 0}, item.challenge) + 8;
  if (!item.risk.empty()) {
    ui.draw_icon(place.x, y + 3, 16, icon::triangle_alert, ui.palette().accent);
    text_link(ui, {place.x + 24, y, place.w - 24, 22},
              {.key = "risk", .label = item.risk, .target = item.risk_target});
    y += 22;
  }
  if (!offers_risk(drawing.words, item, mark)) return y - place.y;
  const bool differ = mark == ComparisonMark::differ;
  const ButtonWords make{.key = "make",
                         .label = "Make it a risk",
                         .emphasis = differ ? Emphasis::secondary : Emphasis::quiet,
                         .icon = icon::plus};
  const float width = std::min(button_width(ui, make), place.w);
  if (button(ui, {place.x - (differ ? 0.f : 12.f), y, width, ui.control_height()}, make))
    drawing.news = {ComparisonNews::Type::make_risk, index};
  return y + ui.control_height() - place.y;
}

/// Everything one below the other, as cards and where parties have no columns of their own.
void draw_row_parts(ComparisonDrawing& drawing, Rect row, const ComparisonRow& shown) {
  const ComparisonItem& item = drawing.words.items[shown.item];
  const ComparisonColumns& columns = drawing.memory.columns;
  Rect question = drawing.in(columns.question, row);
  question.y += pad;
  const float told = draw_question(drawing, question, item);
  float y = row.y + pad + (drawing.is_cards() ? std::max(told, 50.f) + 8 : 0);
  for (std::size_t party = 0; party < columns.parties.size(); ++party) {
    Rect place = drawing.in(columns.parties[party], row);
    place.y = y;
    y += draw_answer(drawing, place, shown.item, party) + 12;
  }
  Rect challenge = drawing.in(columns.challenge, row);
  challenge.y = drawing.is_cards() ? y : row.y + pad;
  draw_challenge(drawing, challenge, shown.item, shown.mark);
}

void draw_row_columns(ComparisonDrawing& drawing, Rect row, const ComparisonRow& shown) {
  const ComparisonItem& item = drawing.words.items[shown.item];
  const ComparisonColumns& columns = drawing.memory.columns;
  const auto in_row = [&](const Span& span) {
    Rect place = drawing.in(span, row);
    place.y += pad;
    return place;
  };
  draw_question(drawing, in_row(columns.question), item);
  for (std::size_t party = 0; party < columns.parties.size(); ++party)
    if (!is_gap(drawing.memory, item.cells[party]) || drawing.words.parties[party].own)
      draw_answer(drawing, in_row(columns.parties[party]), shown.item, party);
  draw_challenge(drawing, in_row(columns.challenge), shown.item, shown.mark);
}

void draw_dashed_box(Ui& ui, Rect box, Color color) {
  constexpr float dash = 4, step = 7;
  for (float x = box.x; x < box.right(); x += step)
    for (const float y : {box.y, box.bottom()})
      ui.line(x, y, std::min(x + dash, box.right()), y, color);
  for (float y = box.y; y < box.bottom(); y += step)
    for (const float x : {box.x, box.right()})
      ui.line(x, y, x, std::min(y + dash, box.bottom()), color);
}

}  // namespace

float comparison_row_height(Ui& ui, const ComparisonWords& words, const ComparisonMemory& memory,
                            std::size_t index) {
  const ComparisonItem& item = words.items[index];
  const ComparisonColumns& columns = memory.columns;
  const ComparisonMark mark = mark_of(memory, index);
  const float question = question_height(ui, item, columns.question.w);
  const float challenge = challenge_height(ui, words, item, mark, columns.challenge.w);
  float tallest = 0, sum = 0;
  for (std::size_t party = 0; party < columns.parties.size(); ++party) {
    const float height = answer_height(ui, memory, words.parties[party], item, item.cells[party],
                                       columns.parties[party].w);
    tallest = std::max(tallest, height), sum += height + 12;
  }
  if (columns.form == ComparisonForm::cards)
    return std::max(question, 50.f) + 8 + sum + challenge + 2 * pad;
  const float cells = columns.form == ComparisonForm::columns ? tallest : sum;
  return std::max({question, challenge, cells, 52.f}) + 2 * pad;
}

void draw_comparison_head(ComparisonDrawing& drawing, Rect row) {
  Ui& ui = drawing.ui;
  const Palette& palette = ui.palette();
  const ComparisonColumns& columns = drawing.memory.columns;
  const auto label = [&](const Span& span, std::string_view words) {
    const Rect own = drawing.in(span, row);
    text(ui, {own.x, row.bottom() - 26, own.w, 18}, words, Style::caption, palette.second_ink);
  };
  label(columns.question, "Question");
  label(columns.challenge, "Likely challenge, and its risk");
  for (std::size_t index = 0; index < columns.parties.size(); ++index) {
    const ComparisonParty& party = drawing.words.parties[index];
    const Rect own = drawing.in(columns.parties[index], row);
    const Color ink = ink_of(palette, party.tone);
    const auto keys = ui.keys(party.key);
    text(ui, {own.x, row.y + 9, own.w, 22}, party.name, Style::body_strong, ink);
    text(ui, {own.x, row.y + 31, own.w, 18}, party.note, Style::caption, palette.second_ink);
    ui.fill({own.x, row.bottom() - 3, own.w, 3}, ink);
    if (party.own || drawing.words.read_only) continue;
    const std::string_view theirs = "theirs to fill";
    const float width = ui.text_width(theirs, Style::caption) + 1;
    ui.draw_icon(own.right() - width - 20, row.y + 11, 14, icon::lock, palette.second_ink);
    text(ui, {own.right() - width, row.y + 10, width, 18}, theirs, Style::caption,
         palette.second_ink);
  }
}

void draw_comparison_row(ComparisonDrawing& drawing, Rect row, const ComparisonRow& shown) {
  Ui& ui = drawing.ui;
  const ComparisonItem& item = drawing.words.items[shown.item];
  const auto keys = ui.keys("question", shown.item);
  const std::string name = concat(item.title, ", ", mark_words(shown.mark));
  const auto scope = ui.group(Role::list_item, "item", row, ui.keep(name));
  draw_comparison_mark(drawing, row, shown.mark);
  if (row.y > drawing.place.y + 1) separator(ui, row.x, row.y, row.w);
  if (drawing.is_columns())
    draw_row_columns(drawing, row, shown);
  else
    draw_row_parts(drawing, row, shown);
}

void draw_comparison_gap(ComparisonDrawing& drawing, Rect box, std::size_t number) {
  const ComparisonParty& party = drawing.words.parties[number];
  if (party.own) return;  // one's own answers are given in their rows
  Ui& ui = drawing.ui;
  const Color ink = ink_of(ui.palette(), party.tone);
  ui.fill(box, ui.palette().card);  // over the lines between its rows
  draw_dashed_box(ui, box, ink);
  const Rect inside = box.inset(14, 8);
  const float y = inside.y + paragraph(ui, inside, ui.keep(concat(party.name, " has not answered")),
                                       Style::body_strong, ink);
  if (box.h > 70)
    paragraph(ui, {inside.x, y, inside.w, 0}, party.waiting, Style::caption,
              ui.palette().second_ink);
}

}  // namespace entente::kit
