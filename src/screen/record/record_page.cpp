#include "screen/record/record_page.hpp"

#include "base/concat.hpp"
#include "exchange/privacy.hpp"
#include "practice/profile/names.hpp"
#include "practice/words.hpp"
#include "screen/record/form.hpp"
#include "screen/record/history.hpp"
#include "screen/record/linked.hpp"
#include "screen/record/notes.hpp"
#include "screen/record/privacy_button.hpp"
#include "screen/record/value_words.hpp"
#include "screen/shell/icons.hpp"

namespace entente::screen {
namespace {

using practice::Person;

constexpr std::size_t most_linked = 8, most_lines = 60;
constexpr float two_columns = 860;  // from this width on

/// What the page keeps while one looks at it.
struct PageMemory {
  Linked linked;
  Memo<Session::PlanStand, std::vector<HistoryWords>> history;
  Id whole_history;  // of this record all lines are shown
};

struct RecordPage {
  Context& context;
  const Kind& kind;
  RecordKey key;
  PageMemory& memory;
  const std::vector<LinkedGroup>& linked;
  std::size_t places;  // records that point here and are not history

  bool is_person() const { return kind.name == Person::kind_name; }
  bool can_replace() const { return places > 0 && !kind.single && !context.read_only(); }
};

/// Who or what it is, in a line below its name.
std::string head_words(const RecordPage& page) {
  const Person* person = page.is_person() ? page.context.plan().find<Person>(page.key.id) : nullptr;
  const bool ours = page.key.id == page.context.workspace.my_party();
  if (!person) {
    const auto* practice = practice::find_practice(route_to({}, page.key).name);
    const std::string_view own = page.key.part == Visibility::shared ? "" : "Private · ";
    const std::string_view whose = ours ? " · Your own party" : "";
    return practice ? concat(own, page.kind.label, " · ", practice->label, whose)
                    : concat(own, page.kind.label, whose);
  }
  std::string words(person->role.empty() ? "Person" : person->role);
  const std::string party = practice::party_words(page.context.plan(), person->party.id);
  if (!party.empty()) append(words, " · ", party);
  return words;
}

/// That a person has left or leaves, and who still counts on them; "" for anybody else.
std::string leaving_words(const RecordPage& page) {
  const Person* person = page.is_person() ? page.context.plan().find<Person>(page.key.id) : nullptr;
  if (!person || !person->left) return {};
  const bool gone = person->left < page.context.today();
  std::string words = concat(gone ? "Left on " : "Leaves on ", practice::date_words(person->left));
  if (page.places > 0)
    append(words, gone ? ", and is still named in " : ", and is named in ",
           practice::counted(page.places, "place", "places"));
  return words + ".";
}

void draw_leaving(const RecordPage& page, Column& column, const std::string& words) {
  grown_card(page.context, column, "leaving", [&](Rect inside) {
    kit::Ui& ui = page.context.ui;
    const kit::ButtonWords replace{.key = "replace",
                                   .label = "Replace in all places",
                                   .emphasis = kit::Emphasis::primary,
                                   .icon = icon("users")};
    const float width = page.can_replace() ? kit::button_width(ui, replace) : 0;
    const bool beside = inside.w - width > 280;
    const kit::Color ink = kit::ink_of(ui.palette(), kit::Tone::warning);
    const float height = ui.control_height();
    const float top = inside.y + (beside && width > 0 ? (height - 22) / 2 : 0);
    kit::symbol(ui, {inside.x, top + 2, 18, 18}, icon("triangle-alert"), ink);
    const Rect room{inside.x + 28, top, inside.w - 28 - (beside ? width + 16 : 0), 0};
    float y = room.y + kit::paragraph(ui, room, words, kit::Style::body_strong, ink);
    if (width == 0) return y - inside.y;
    const Rect button{beside ? inside.right() - width : inside.x, beside ? inside.y : y + 12, width,
                      height};
    if (kit::button(ui, button, replace)) ask_to_replace(page.context, page.key);
    return std::max(y, button.bottom()) - inside.y;
  });
}

void draw_links(const RecordPage& page, Column& column) {
  grown_card(page.context, column, "linked", [&](Rect inside) {
    const std::string note =
        page.places ? practice::counted(page.places, "place", "places") : std::string();
    float y = inside.y + card_title(page.context, inside,
                                    page.is_person() ? "What they answer for" : "Linked", note);
    if (page.linked.empty())
      return y - inside.y +
             kit::paragraph(page.context.ui, {inside.x, y, inside.w, 0},
                            "Nothing is tied to it yet.", kit::Style::body,
                            page.context.ui.palette().second_ink);
    return y - inside.y +
           draw_linked(page.context, {inside.x, y, inside.w, 0}, page.linked, most_linked);
  });
}

/// Findings about the record as a whole; those about a field stand below the field.
float draw_findings(Context& context, Rect place, Id id) {
  float y = place.y;
  for (const practice::Finding* finding : context.view().findings_about(id))
    if (finding->field.empty())
      y += remark(context, {place.x, y, place.w, 0}, finding->what, kit::Tone::warning) + 8;
  return y > place.y ? y - place.y + 8 : 0;
}

void draw_details(const RecordPage& page, Column& column) {
  grown_card(page.context, column, "details", [&](Rect inside) {
    float y = inside.y + card_title(page.context, inside, "Details");
    y += draw_findings(page.context, {inside.x, y, inside.w, 0}, page.key.id);
    y += record_form(page.context, {inside.x, y, inside.w, 0}, page.kind, page.key) + 24;
    y += draw_notes(page.context, {inside.x, y, inside.w, 0}, page.key);
    return y - inside.y;
  });
}

float draw_older(const RecordPage& page, Rect place) {
  kit::Ui& ui = page.context.ui;
  const kit::ButtonWords words{.key = "older", .label = "Show all of it"};
  const Rect button{place.x, place.y, kit::button_width(ui, words), ui.control_height()};
  if (kit::button(ui, button, words)) {
    page.memory.whole_history = page.key.id;
    page.memory.history.forget();
    ui.again();
  }
  return button.h;
}

void draw_all_history(const RecordPage& page, Column& column) {
  Context& context = page.context;
  const bool whole = page.memory.whole_history == page.key.id;
  const std::size_t most = whole ? ~std::size_t{0} : most_lines;
  const auto& lines = page.memory.history.get(
      {&context.plan(), context.plan().revision(), page.key.id},
      [&] { return history_of(context.plan(), page.key.id, most, context.host); });
  if (lines.empty()) return;
  grown_card(context, column, "history", [&](Rect inside) {
    float y = inside.y + card_title(context, inside, "History");
    y += draw_history(context, {inside.x, y, inside.w, 0}, lines, false);
    if (lines.size() == most) y += 16 + draw_older(page, {inside.x, y + 16, inside.w, 0});
    return y - inside.y;
  });
}

/// A person's page is about what they do, any other record's about the record.
void draw_cards(const RecordPage& page, Column& column) {
  const float gap = kit::space::cards;
  const bool wide = column.width() >= two_columns;
  const float main = wide ? (column.width() - gap) * 0.58f : column.width();
  const float rest = wide ? column.width() - gap - main : column.width();
  Column left(column.x(), column.y(), main);
  if (page.is_person())
    draw_links(page, left);
  else
    draw_details(page, left);
  if (wide) draw_all_history(page, left);
  Column right(wide ? column.x() + main + gap : column.x(), wide ? column.y() : left.y(), rest);
  if (page.is_person())
    draw_details(page, right);
  else
    draw_links(page, right);
  if (!wide) draw_all_history(page, right);
  column.skip(std::max(left.y(), right.y()) - column.y());
}

/// The record is gone after this; what led here shows where to go on.
void remove(const RecordPage& page) {
  const Route route = route_to(page.context.plan().id(), page.key);
  page.context.remove(page.kind, {page.key.id}, route.with_record({}));
}

void draw_head(const RecordPage& page, Column& column, bool replace) {
  std::vector<kit::ButtonWords> buttons;
  const bool changes = !page.kind.single && !page.context.read_only();
  if (replace) buttons.push_back({.key = "replace", .label = "Replace in all places"});
  if (changes && can_move(page.kind))
    buttons.push_back(
        {.key = "privacy", .label = privacy_label(page.key), .icon = icon(privacy_icon(page.key))});
  if (changes) buttons.push_back({.key = "remove", .label = "Remove", .icon = icon("trash-2")});
  const std::string title = practice::title_of(page.context.plan(), page.kind.name, page.key.id);
  const auto pressed = page_head(page.context, column, {title, head_words(page), buttons});
  const std::string_view key = pressed ? buttons[*pressed].key : std::string_view{};
  if (key == "replace") ask_to_replace(page.context, page.key);
  if (key == "privacy") move_privacy(page.context, page.kind, page.key);
  if (key == "remove") remove(page);
}

void draw_record(const RecordPage& page, Rect place) {
  const auto keys = page.context.ui.keys("record", page.key.id.value);
  screen::page(page.context, place, "record page", page.kind.label, [&](Column& column, Rect) {
    const std::string leaving = leaving_words(page);
    draw_head(page, column, page.can_replace() && leaving.empty());
    if (!leaving.empty()) draw_leaving(page, column, leaving);
    draw_cards(page, column);
  });
}

void draw_missing(Context& context, Rect place) {
  page(context, place, "record page", "Record", [&](Column& column, Rect) {
    page_head(context, column,
              {"This record is not in the plan",
               "It was removed, or it belongs to another plan. Undo brings back what was removed "
               "last."});
    const std::string target = link_to(home_of(context.plan().id()));
    kit::text_link(context.ui, column.take(22),
                   {.key = "home", .label = "Go to what now", .target = target});
  });
}

}  // namespace

void draw_record_page(Context& context, Rect place) {
  const auto key = find_record(context.plan(), context.route.subject);
  const Kind* kind = key ? context.plan().catalog().find(key->kind) : nullptr;
  if (!kind) return draw_missing(context, place);
  auto& memory = context.session.memory.of<PageMemory>("record page");
  const auto& linked = linked_to(context, memory.linked, *key, true);
  const auto& links = memory.linked.links.of(context.plan(), *key);
  const std::size_t places = context.derived("places of " + text_from(key->id), [&] {
    return pointing_records(pointing_in(context.plan(), links, false));
  });
  draw_record({context, *kind, *key, memory, linked, places}, place);
  draw_replace(context);
}

}  // namespace entente::screen
