#include "gallery/states.hpp"
#include "kit/icons.hpp"

namespace entente::platform {

using namespace kit;

void States::draw_controls(Ui& ui, Rect& at) {
  draw_type(ui, at);
  draw_buttons(ui, at);
  draw_links(ui, at);
  draw_tabs(ui, at);
  draw_small(ui, at);
}

void States::draw_type(Ui& ui, Rect& at) {
  const auto keys = ui.keys("type");
  section(ui, at, "Text");
  static constexpr std::pair<Style, std::string_view> styles[] = {
      {Style::figure, "Figure 1,234"},
      {Style::page_title, "Page title"},
      {Style::card_title, "Card title"},
      {Style::body_strong, "Body, strong"},
      {Style::body, "Body"},
      {Style::caption_strong, "Caption, strong"},
      {Style::caption, "Caption"},
  };
  for (const auto& [style, words] : styles)
    text(ui, at.cut_top(type_size(style).line, 4), words, style);
  text(ui, at.cut_top(22, 4).cut_left(240), long_words);
  at.cut_top(paragraph(ui, {at.x, at.y, std::min(at.w, 420.f), 0}, long_words, Style::body,
                       ui.palette().second_ink),
             4);
  at.cut_top(paragraph(ui, at, right_to_left), 4);
  at.cut_top(paragraph(ui, at, hebrew), 4);
  at.cut_top(paragraph(ui, at,
                       "Ελληνικά Русский 日本語 한국어 हिन्दी ไทย "
                       "👍🏽 "
                       "🇨🇭 "
                       "café"),
             12);
}

void States::draw_buttons(Ui& ui, Rect& at) {
  const auto keys = ui.keys("buttons");
  section(ui, at, "Buttons");
  static constexpr std::pair<Emphasis, std::string_view> kinds[] = {
      {Emphasis::primary, "Primary"},
      {Emphasis::secondary, "Secondary"},
      {Emphasis::quiet, "Quiet"},
      {Emphasis::danger, "Danger"}};
  const float height = ui.control_height();
  Places places(at, 180, height);
  for (const auto& [emphasis, name] : kinds) {
    const auto own = ui.keys(name);
    const std::string off = std::string(name) + ", off", marked = std::string(name) + ", icon";
    button(ui, places.next(), {.key = "rest", .label = name, .emphasis = emphasis});
    button(ui, places.next(),
           {.key = "icon", .label = marked, .emphasis = emphasis, .icon = icon::plus});
    button(ui, places.next(),
           {.key = "off",
            .label = off,
            .emphasis = emphasis,
            .disabled = true,
            .why_disabled = "Nothing is chosen"});
  }
  button(ui, places.next(), {.key = "on", .label = "Pressed", .pressed = Tri::yes});
  button(ui, places.next(), {.key = "not", .label = "Not pressed", .pressed = Tri::no});
  button(ui, places.next(), {.key = "open", .label = "Expanded", .expanded = Tri::yes});
  button(ui, places.next(), {.key = "long", .label = long_words});
  button(ui, places.next(), {.key = "rtl", .label = hebrew});
  button(ui, places.next().cut_left(height),
         {.key = "only", .label = "Icon alone", .icon = icon::check, .icon_only = true});
  const ButtonWords pair[] = {
      {.key = "cancel", .label = "Cancel, at the right"},
      {.key = "save", .label = "Save, at the right", .emphasis = Emphasis::primary}};
  buttons_right(ui, at.cut_top(height, 12), pair);
}

void States::draw_links(Ui& ui, Rect& at) {
  const auto keys = ui.keys("links");
  section(ui, at, "Links");
  Rect left = at.cut_top(224, 12).cut_left(240);
  ui.fill(left, ui.palette().card, space::card_radius);
  left = left.inset(8);
  const LinkWords all[] = {{.key = "here",
                            .label = "Current",
                            .target = "#gallery",
                            .icon = icon::house,
                            .current = true},
                           {.key = "count",
                            .label = "With a count",
                            .target = "#gallery",
                            .icon = icon::list,
                            .note = "16"},
                           {.key = "deep", .label = "Indented", .target = "#gallery", .indent = 20},
                           {.key = "far", .label = long_words, .target = "#gallery"}};
  for (const LinkWords& words : all)
    nav_link(ui, left.cut_top(nav_link_height(ui, left.w, words), 2), words);
  text_link(ui, at.cut_top(24, 8).cut_left(200),
            {.key = "words", .label = "Words within text", .target = "#gallery"});
}

void States::draw_tabs(Ui& ui, Rect& at) {
  const auto keys = ui.keys("tabs");
  section(ui, at, "Tabs");
  const TabWords all[] = {
      {"one", "Chosen"}, {"two", "Counted", 4}, {"none", "None", 0}, {"rtl", "מי"}};
  if (const auto done = tabs(ui, at.cut_top(44, 16), "Every tab", all, tab_, ui.id("panel")))
    tab_ = *done;
  const auto panel = ui.group(Role::tab_panel, "panel", at, all[tab_].label);
  text(ui, at.cut_top(22, 16), all[tab_].label);
}

void States::draw_small(Ui& ui, Rect& at) {
  const auto keys = ui.keys("small");
  section(ui, at, "Small things");
  static constexpr std::pair<Tone, std::string_view> tones[] = {{Tone::neutral, "Neutral"},
                                                                {Tone::accent, "Accent"},
                                                                {Tone::bad, "Bad"},
                                                                {Tone::warning, "Warning"},
                                                                {Tone::good, "Good"},
                                                                {Tone::first_party, "First party"},
                                                                {Tone::second_party, "Second"},
                                                                {Tone::third_party, "Third"},
                                                                {Tone::fourth_party, "Fourth"}};
  float x = at.x;
  for (const auto& [tone, words] : tones) {
    if (x + chip_width(ui, words) > at.right()) x = at.x, at.cut_top(34);
    x += chip(ui, x, at.y, words, tone) + 8;
  }
  at.cut_top(40);
  static constexpr std::string_view filters[] = {"Filter off", "Filter on"};
  x = at.x;
  for (int index = 0; index < 2; ++index) {
    if (filter_chip(ui, x, at.y, filters[index], filters[index], filter_ == index))
      filter_ = index, ui.again();
    x += chip_width(ui, filters[index]) + 24;
  }
  at.cut_top(48);
  Rect bars = at.cut_top(8, 12);
  progress(ui, bars.cut_left(160, 20), 0, "None of five answered");
  progress(ui, bars.cut_left(160, 20), 0.4f, "Two of five answered");
  progress(ui, bars.cut_left(160, 20), 1, "All five answered");
  separator(ui, at.x, at.cut_top(1, 16).y, at.w);
  symbol(ui, at.cut_top(24, 12).cut_left(24), icon::triangle_alert, ui.palette().warning,
         "Warning sign");
  const Rect more = at.cut_top(44, 16);
  text(ui, {more.x, more.y + 11, more.w, 22}, "More stands below");
  fade_below(ui, more, ui.palette().ground);
  const Rect inside = card(ui, at.cut_top(280, 20));
  empty_state(ui, inside,
              {.key = "empty",
               .title = "No risks yet",
               .words = "Write down what may go wrong, and who watches it.",
               .action = "Add the first risk",
               .icon = icon::circle_alert});
}

}  // namespace entente::platform
