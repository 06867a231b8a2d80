#include "gallery/states.hpp"

namespace entente::platform {

using namespace kit;

void States::draw(Ui& ui, Rect place, Page page) {
  const auto name = names[static_cast<std::size_t>(page)];
  auto scroll = ui.scroll(name, place, name);
  Rect at = scroll.area.inset(ui.page_edge(), 28);
  at.h = 1e6f;
  at.cut_top(heading(ui, at, 1, name, Style::page_title), 8);
  at.cut_top(paragraph(ui, at, "Hover and focus show under the pointer and at the Tab key.",
                       Style::body, ui.palette().second_ink),
             16);
  switch (page) {
    case Page::controls:
      draw_controls(ui, at);
      break;
    case Page::fields:
      draw_fields(ui, at);
      break;
    case Page::charts:
      draw_charts(ui, at);
      break;
    case Page::tables:
      draw_tables(ui, at);
      break;
    case Page::timelines:
      draw_timelines(ui, at);
      break;
    case Page::checklists:
      draw_checklists(ui, at);
      break;
    case Page::comparisons:
      draw_comparisons(ui, at);
      break;
    case Page::outlines:
      draw_outlines(ui, at);
      break;
    case Page::floating:
      draw_floating(ui, at);
      break;
  }
  scroll.reach(at.y + 28);
}

void States::keep_text(Ui& ui, Rect place, const FieldWords& words, TextWords text) {
  Kept* kept = nullptr;
  for (Kept& one : texts_)
    if (one.key == words.key) kept = &one;
  if (kept) text.value = kept->value;
  const auto done = text_field(ui, place, words, text);
  if (!done) return;
  if (kept)
    kept->value = *done;
  else
    texts_.push_back({std::string(words.key), *done});
  ui.again();
}

void section(Ui& ui, Rect& at, std::string_view title) {
  at.cut_top(12);
  at.cut_top(heading(ui, at, 2, title, Style::card_title), 12);
}

}  // namespace entente::platform
