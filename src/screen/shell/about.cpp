#include "screen/shell/icons.hpp"
#include "screen/shell/shell.hpp"
#include "screen/shell/version.hpp"
#include "screen/start/start.hpp"

namespace entente::screen {
namespace {

struct Shortcut {
  std::string_view keys, does;
};
constexpr Shortcut shortcuts[] = {{"Ctrl Z", "Undo"},
                                  {"Ctrl Shift Z, Ctrl Y", "Redo"},
                                  {"Tab, Shift Tab", "Next and previous field"},
                                  {"Arrow keys", "Move in tables, tabs, lists and choices"},
                                  {"Enter", "Open a row, take a choice, finish a field"},
                                  {"Space", "Select a row"},
                                  {"Ctrl A", "Select all rows of a table"},
                                  {"Ctrl C, Ctrl V", "Copy rows; paste rows out of a spreadsheet"},
                                  {"Delete", "Remove the selected rows"},
                                  {"Escape", "Close what is open; leave a field unchanged"}};

float draw_what(Context& context, Rect place) {
  kit::Ui& ui = context.ui;
  float y = place.y + card_title(context, place, "What it is");
  y += kit::paragraph(ui, {place.x, y, place.w, 0},
                      "Entente is an alliance workbench. Two companies build, run, check, repair "
                      "and end an alliance in one plan that each keeps in its own browser and "
                      "hands to the other as a file. There is no account and no server.") +
       12;
  return y +
         kit::paragraph(ui, {place.x, y, place.w, 0}, version_words(), kit::Style::caption,
                        ui.palette().second_ink) -
         place.y;
}

float draw_where(Context& context, Rect place) {
  kit::Ui& ui = context.ui;
  float y = place.y + card_title(context, place, "Where your data is kept");
  for (const std::string_view words :
       {"Plans stay in this browser on this computer, in its own storage. Nothing is sent "
        "anywhere, not even to whoever hosts this page.",
        "Clearing the browser's data, or a private window, takes them away. Export a plan to keep "
        "a file of it.",
        "On a Mac, Cmd stands for Ctrl."})
    y += kit::paragraph(ui, {place.x, y, place.w, 0}, words) + 10;
  return y - 10 - place.y;
}

float draw_keys(Context& context, Rect place) {
  kit::Ui& ui = context.ui;
  float y = place.y + card_title(context, place, "Keyboard");
  for (const Shortcut& shortcut : shortcuts) {
    const bool beside = place.w > 380;
    kit::text(ui, {place.x, y, beside ? 170 : place.w, 22}, shortcut.keys, kit::Style::body_strong);
    if (!beside) y += 22;
    const float x = beside ? place.x + 180 : place.x;
    y += kit::paragraph(ui, {x, y, place.right() - x, 0}, shortcut.does, kit::Style::body,
                        ui.palette().second_ink) +
         6;
  }
  return y - place.y;
}

float draw_notices(Context& context, Rect place) {
  kit::Ui& ui = context.ui;
  Session& session = context.session;
  if (!session.notices_asked) {
    session.notices_asked = true;
    context.host.read_asset("notices.txt",
                            [&session](std::string text) { session.notices = std::move(text); });
  }
  float y = place.y + card_title(context, place, "What is inside");
  if (session.notices.empty())
    return y +
           kit::paragraph(ui, {place.x, y, place.w, 0},
                          "The list of parts and their licences "
                          "could not be read yet.",
                          kit::Style::body, ui.palette().second_ink) -
           place.y;
  if (!session.show_notices) {
    const kit::ButtonWords show{.key = "licences", .label = "Show parts and licences"};
    if (kit::button(ui, {place.x, y, kit::button_width(ui, show), ui.control_height()}, show))
      session.show_notices = true, ui.again();
    return y + ui.control_height() - place.y;
  }
  return y +
         kit::paragraph(ui, {place.x, y, place.w, 0}, session.notices, kit::Style::caption,
                        ui.palette().second_ink) -
         place.y;
}

}  // namespace

void draw_about(Context& context, Rect place) {
  page(context, place, "about", "About", [&](Column& column, Rect) {
    page_head(context, column, {"About Entente", ""});
    const Tile cards[] = {{"what", [&](Rect inside) { return draw_what(context, inside); }},
                          {"where", [&](Rect inside) { return draw_where(context, inside); }}};
    tiles(context, column, "words", cards, 360);
    grown_card(context, column, "keys", [&](Rect inside) { return draw_keys(context, inside); });
    grown_card(context, column, "notices",
               [&](Rect inside) { return draw_notices(context, inside); });
  });
}

void draw_unknown(Context& context, Rect place) {
  kit::Ui& ui = context.ui;
  page(context, place, "unknown", "Not found", [&](Column& column, Rect) {
    page_head(context, column,
              {"There is nothing at this address",
               "The plan may have been deleted from this browser, or the address is incomplete."});
    const Rect row = column.take(22);
    kit::text_link(ui, row, {.key = "home", .label = "Go to your plans", .target = "#/"});
  });
}

void draw_plain_bar(Context& context, Rect place) {
  kit::Ui& ui = context.ui;
  ui.fill(place, ui.palette().card);
  ui.line(place.x, place.bottom() - 1, place.right(), place.bottom() - 1, ui.palette().line);
  const auto landmark = ui.group(kit::Role::banner, "top", place);
  Rect inside = place.inset(ui.page_edge(), 12);
  draw_brand(ui, inside.x, inside.y + 10, 16);
  ui.draw_text(inside.x + 36, inside.y + 6, "Entente", kit::Style::card_title, ui.palette().ink);
  cover_with_link(ui, {inside.x - 8, inside.y, 124, 36}, "brand", "Entente, all plans", "#/");
  inside.cut_left(124);  // or the landmark would lie over the link
  const auto ways = ui.group(kit::Role::navigation, "ways", inside, "Main");
  const bool settings = context.route.place == Route::Place::settings;
  const bool about = context.route.place == Route::Place::about;
  kit::nav_link(
      ui, inside.cut_right(ui.text_width("Settings", kit::Style::body_strong) + 22, 4),
      {.key = "settings", .label = "Settings", .target = "#/settings", .current = settings});
  kit::nav_link(ui, inside.cut_right(ui.text_width("About", kit::Style::body_strong) + 22, 4),
                {.key = "about", .label = "About", .target = "#/about", .current = about});
}

}  // namespace entente::screen
