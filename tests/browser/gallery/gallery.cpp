#include "gallery/gallery.hpp"

#include "base/concat.hpp"
#include "kit/icons.hpp"

namespace entente::platform {

using namespace kit;

void Gallery::open_file(std::string name, std::string bytes) {
  say("dropped " + name + " of " + std::to_string(bytes.size()) + " bytes");
}

void Gallery::draw(Ui& ui) {
  Display display = ui.display();
  display.dark = dark_.value_or(display.dark);
  ui.set_display(display);
  Rect all = ui.screen();
  if (ui.shortcut("z", true)) say("undo");
  if (ui.shortcut("z", true, true)) say("redo");
  if (ui.shortcut("k", true)) say("search");
  host_.set_title("Gallery " + route_);
  if (!ui.phone())
    draw_rail(ui, all.cut_left(space::rail));
  else if (route_.starts_with(shown))
    draw_rail(ui, all.cut_top(States::count * 38 + 48));
  const auto main = ui.group(Role::main, "main", all);
  if (route_.starts_with(shown))
    draw_states(ui, all);
  else if (route_ == "/table")
    draw_table(ui, all.inset(28));
  else
    draw_page(ui, all);
  if (dialog_open_) draw_dialog(ui);
  if (toasts_.draw(ui)) say("toast's action");
}

void Gallery::draw_rail(Ui& ui, Rect place) {
  ui.fill(place, ui.palette().card);
  const auto scope = ui.group(Role::navigation, "rail", place, "Pages");
  Rect at = place.inset(12, 24);
  if (route_.starts_with(shown)) return draw_states_rail(ui, at);
  const bool table = route_ == "/table";
  nav_link(ui, at.cut_top(36, 2),
           {.key = "widgets", .label = "Widgets", .target = "#/", .current = !table});
  nav_link(ui, at.cut_top(36, 2),
           {.key = "table", .label = "Table", .target = "#/table", .current = table});
}

void Gallery::draw_states_rail(Ui& ui, Rect at) {
  const float foot = 44;
  for (std::size_t page = 0; page < States::count; ++page) {
    const std::string target = concat("#", shown, States::routes[page]);
    nav_link(ui, at.cut_top(36, 2),
             {.key = States::names[page],
              .label = States::names[page],
              .target = ui.keep(target),
              .current = concat("#", route_) == target});
  }
  if (ui.phone()) return;
  if (button(ui, at.cut_bottom(foot), {.key = "theme", .label = "Other theme"}))
    dark_ = !ui.display().dark, ui.again();
}

void Gallery::draw_states(Ui& ui, Rect place) {
  for (std::size_t page = States::count; page-- > 0;)
    if (route_.substr(shown.size()) == States::routes[page] || page == 0)
      return states_.draw(ui, place, static_cast<States::Page>(page));
}

void Gallery::draw_page(Ui& ui, Rect place) {
  auto scroll = ui.scroll("page", place, "Widgets");
  Rect at = scroll.area.inset(ui.page_edge(), 28);
  at.h = 1e6f;
  at.cut_top(heading(ui, at, 1, "Gallery", Style::page_title), 8);
  at.cut_top(paragraph(ui, at, "Last: " + last_), 8);
  at.cut_top(
      paragraph(
          ui, at,
          "Ελληνικά Русский 日本語 ไทย العربية 👍🏽 café — "
          "“quotes” "
          "€"),
      12);
  draw_buttons(ui, at.cut_top(44, 8));
  draw_more_buttons(ui, at.cut_top(44, 12));
  draw_fields(ui, at);
  draw_choices(ui, at);
  draw_rows(ui, at);
  scroll.reach(at.y + 28);
}

void Gallery::draw_buttons(Ui& ui, Rect place) {
  if (button(ui, place.cut_left(130, 8),
             {.key = "add", .label = "Add row", .emphasis = Emphasis::primary, .icon = icon::plus}))
    ++rows_, ui.announce("Row added"), say("row added");
  if (button(ui, place.cut_left(130, 8), {.key = "dialog", .label = "Open dialog"}))
    dialog_open_ = true;
  if (button(ui, place.cut_left(130, 8), {.key = "theme", .label = "Other theme"}))
    dark_ = !ui.display().dark, ui.again();
  if (button(ui, place.cut_left(130, 8),
             {.key = "locked", .label = "Locked", .disabled = true, .why_disabled = "No pen"}))
    say("locked pressed");
  const MenuItem items[] = {{.key = "copy", .label = "Duplicate"},
                            {.key = "delete", .label = "Delete", .danger = true}};
  if (const auto chosen =
          menu_button(ui, place.cut_left(130, 8), {.key = "more", .label = "More"}, items))
    say(*chosen == 0 ? "duplicated" : "deleted");
}

void Gallery::draw_more_buttons(Ui& ui, Rect place) {
  if (button(ui, place.cut_left(130, 8), {.key = "save", .label = "Download"}))
    host_.download("gallery.txt", "text/plain", "gallery");
  if (button(ui, place.cut_left(130, 8), {.key = "pick", .label = "Choose file"}))
    host_.pick_file(".json", 1000, [this](std::string name, std::string bytes, std::size_t size) {
      say("chose " + name + " of " + std::to_string(size) + ", read " +
          std::to_string(bytes.size()));
    });
  if (button(ui, place.cut_left(130, 8), {.key = "toast", .label = "Show toast"}))
    toasts_.show(ui, "Something happened", Tone::good, "Undo");
  if (button(ui, place.cut_left(130, 8), {.key = "go", .label = "Go to table"}))
    host_.go("/table", false);
  if (button(ui, place.cut_left(44, 8),
             {.key = "icon", .label = "Only an icon", .icon = icon::check, .icon_only = true}))
    say("icon pressed");
}

void Gallery::draw_fields(Ui& ui, Rect& at) {
  const FieldWords name{.key = "name",
                        .label = "Name",
                        .help = "As in the contract",
                        .hint = "Somebody",
                        .required = true};
  if (const auto done = text_field(ui, at.cut_top(84, 8), name, {.value = name_}))
    name_ = *done, say("name " + name_);
  const FieldWords amount{.key = "amount", .label = "Amount", .unit = "EUR"};
  if (const auto done =
          text_field(ui, at.cut_top(64, 8), amount, {.value = amount_, .input_mode = "decimal"}))
    say("amount " + *done), amount_ = done->starts_with("x") ? amount_ : *done;
  const FieldWords note{.key = "note", .label = "Note"};
  if (const auto done = text_field(ui, at.cut_top(132, 8), note, {.value = note_, .lines = 4}))
    note_ = *done, say("note of " + std::to_string(note_.size()));
  const auto draft = kit::draft(ui, "name");
  at.cut_top(paragraph(ui, at, draft ? "Draft: " + *draft : "No draft"), 12);
}

void Gallery::draw_choices(Ui& ui, Rect& at) {
  const Option few[] = {{"One"}, {"Two"}, {"Three", "the third"}};
  static constexpr std::string_view names[] = {"Alpha",   "Bravo", "Charlie", "Delta", "Echo",
                                               "Foxtrot", "Golf",  "Hotel",   "India", "Juliett"};
  std::vector<Option> many;
  for (std::string_view one : names) many.push_back({one});
  if (const auto done =
          combo(ui, at.cut_top(66, 8), {.key = "short", .label = "Short list"}, few, short_choice_))
    short_choice_ = *done, say("short " + std::to_string(short_choice_));
  if (const auto done =
          combo(ui, at.cut_top(66, 8), {.key = "long", .label = "Long list"}, many, long_choice_))
    long_choice_ = *done, say("long " + std::to_string(long_choice_));
  if (const auto done =
          segmented(ui, at.cut_top(66, 8), {.key = "side", .label = "Side"}, few, side_))
    side_ = *done, say("side " + std::to_string(side_));
  if (const auto done = level_field(ui, at.cut_top(66, 8), {.key = "level", .label = "Level"},
                                    level_, "low", "high"))
    level_ = *done, say("level " + std::to_string(level_));
  if (const auto done = check_box(ui, at.cut_top(36, 12), "agreed", "Agreed", agreed_))
    agreed_ = *done, say(agreed_ ? "agreed" : "not agreed");
  const TabWords all[] = {{"first", "First"}, {"second", "Second", 4}};
  if (const auto done = tabs(ui, at.cut_top(44, 12), "Parts", all, tab_, ui.id("part")))
    tab_ = *done, say("tab " + std::to_string(tab_));
  const auto part = ui.group(Role::tab_panel, "part", at.cut_top(0), all[tab_].label);
  progress(ui, at.cut_top(8, 12), 0.4f, "Two of five answered");
}

void Gallery::draw_rows(Ui& ui, Rect& at) {
  const auto list =
      ui.group(Role::list, "rows", {at.x, at.y, at.w, static_cast<float>(rows_) * 40}, "Rows");
  for (int index = 0; index < rows_; ++index) {
    Rect row = at.cut_top(36, 4);
    const auto keys = ui.keys("row", static_cast<std::uint64_t>(index));
    const auto item = ui.group(Role::list_item, "item", row);
    ui.fill(row, ui.palette().card, space::control_radius);
    text(ui, {row.x + 12, row.y + 7, 200, 22}, "Row number " + std::to_string(index));
    if (button(ui, row.cut_right(120),
               {.key = "remove", .label = "Remove", .emphasis = Emphasis::quiet}))
      --rows_, say("row removed");
  }
}

void Gallery::draw_dialog(Ui& ui) {
  const ButtonWords buttons[] = {{.key = "ok", .label = "Keep", .emphasis = Emphasis::primary},
                                 {.key = "no", .label = "Cancel"}};
  const auto content = [&](Rect place) {
    if (const auto done =
            text_field(ui, place, {.key = "inside", .label = "Inside"}, {.value = inside_}))
      inside_ = *done, say("inside " + inside_);
    return 70.f;
  };
  const auto pressed = dialog(ui, {.key = "dialog", .title = "A question"}, content, buttons);
  if (!pressed) return;
  dialog_open_ = false;
  say("dialog " + std::to_string(*pressed));
}

void Gallery::draw_table(Ui& ui, Rect place) {
  place.cut_top(heading(ui, place, 1, "Table", Style::page_title), 8);
  place.cut_top(paragraph(ui, place, "Last: " + last_), 8);
  const Column columns[] = {{.key = "title", .label = "Title", .weight = 3},
                            {.key = "owner", .label = "Owner"},
                            {.key = "sum", .label = "Sum", .right = true}};
  TableWords words{.key = "table", .name = "Records", .columns = columns, .rows = 100'000};
  words.cell = [this](std::int64_t row, std::size_t column) -> Cell {
    cell_text_ = (column == 0 ? "Record " : column == 1 ? "Owner " : "") + std::to_string(row);
    return {.text = cell_text_, .strong = column == 0};
  };
  words.row_id = [this](std::int64_t row) -> std::string_view {
    return row_id_ = "record" + std::to_string(row);
  };
  words.selected = [this](std::int64_t row) { return selected_[static_cast<std::size_t>(row)]; };
  words.selectable = words.accepts_paste = true;
  words.sorted_by = sorted_by_, words.descending = descending_;
  const TableNews news = table(ui, place, words);
  if (news.type == TableNews::Type::copy) ui.answer_copy("Record\t" + std::to_string(news.row));
  take_news(news);
}

void Gallery::take_news(const TableNews& news) {
  using Type = TableNews::Type;
  const std::string row = std::to_string(news.row);
  if (news.type == Type::open) say("opened " + row);
  if (news.type == Type::paste) say("pasted " + news.text);
  if (news.type == Type::copy) say("copied " + row);
  if (news.type == Type::remove) say("removed " + row);
  if (news.type == Type::select) {
    const auto at = static_cast<std::size_t>(news.row);
    selected_[at] = !selected_[at];
    say("selected " + row);
  }
  if (news.type == Type::sort) {
    descending_ = sorted_by_ == news.column && !descending_;
    sorted_by_ = news.column;
    say("sorted " + std::to_string(news.column));
  }
}

}  // namespace entente::platform
