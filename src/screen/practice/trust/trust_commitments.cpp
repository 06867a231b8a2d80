#include "screen/practice/trust/trust_commitments.hpp"

#include <algorithm>

#include "base/counts.hpp"
#include "base/order.hpp"
#include "practice/trust/rules.hpp"
#include "practice/words.hpp"
#include "screen/list/list.hpp"
#include "screen/record/deeds.hpp"
#include "screen/record/value_words.hpp"
#include "screen/shell/icons.hpp"

namespace entente::screen {
namespace {

using practice::Commitment;
using practice::Matter;

constexpr std::size_t most_shown = 6;  // of a party, before "Show more"

/// One open commitment in words.
struct Owed {
  Id id;
  Date due;
  std::string title, note, days;
  std::optional<Matter> matter;
};

/// What one party owes.
struct Debts {
  Id party;  // none: nobody was named
  std::string key, name;
  kit::Tone tone = kit::Tone::neutral;
  std::vector<Owed> owed;
  std::size_t overdue = 0;
};

std::string note_of(Context& context, const Commitment& commitment) {
  const Plan& plan = context.plan();
  const std::string to = practice::party_words(plan, commitment.to.id);
  std::string note = to.empty() ? "" : "to " + to + " · ";
  note += commitment.due ? "by " + short_date(commitment.due) : "no date";
  return commitment.owner.id ? note + " · " + person_words(plan, commitment.owner.id) : note;
}

Owed owed_from(Context& context, Id id, const Commitment& commitment) {
  Owed owed{id, commitment.due, std::string(commitment.title), note_of(context, commitment), {},
            {}};
  owed.matter = practice::due_matter(commitment.due, context.today());
  if (owed.matter) owed.days = practice::days_words(commitment.due, context.today());
  return owed;
}

bool sooner(const Owed& a, const Owed& b) {
  if (a.due == b.due) return a.id < b.id;
  return a.due && (!b.due || a.due < b.due);
}

std::vector<Debts> work_out(Context& context) {
  std::vector<Debts> all;
  for (const PartyView& party : context.view().parties())
    all.push_back({party.id, text_from(party.id), party.short_name, party.tone, {}, 0});
  all.push_back({{}, "nobody", "Nobody named", kit::Tone::neutral, {}, 0});
  const auto ids = context.plan().part(Visibility::shared).find(Commitment::kind_name)->ids();
  const auto commitments = context.plan().all<Commitment>();
  for (std::size_t row = 0; row < ids.size(); ++row) {
    if (!practice::is_open(commitments[row])) continue;
    std::size_t column = 0;
    while (column + 1 < all.size() && all[column].party != commitments[row].by.id) ++column;
    all[column].owed.push_back(owed_from(context, ids[row], commitments[row]));
    all[column].overdue += all[column].owed.back().matter == Matter::overdue;
  }
  if (all.back().owed.empty()) all.pop_back();
  for (Debts& debts : all) put_in_order(debts.owed.begin(), debts.owed.end(), sooner);
  return all;
}

const std::vector<Debts>& debts_in(Context& context) {
  return context.derived("trust debts", [&] { return work_out(context); });
}

// ---- Settling.

void settle(Context& context, const Owed& owed, const practice::Deed& how) {
  const RecordKey key{Visibility::shared, Commitment::kind_name, owed.id};
  do_deed(context, how, key, owed.title);
}

/// What a column remembers: whether all is shown, and where the focus goes on when what it stood on
/// is settled.
struct Shown {
  std::size_t most = most_shown;
  Id focus;
  bool focus_add = false;
};

bool draw_settlements(Context& context, Rect place, const Owed& owed, Shown& shown) {
  kit::Ui& ui = context.ui;
  float x = place.x;
  bool settled = false;
  for (const practice::Deed& how : practice::settlements) {
    const bool quiet = how.id == "released";
    const kit::ButtonWords words{
        .key = how.id,
        .label = how.word,
        .emphasis = quiet ? kit::Emphasis::quiet : kit::Emphasis::secondary};
    const float width = kit::button_width(ui, words);
    if (kit::button(ui, {x, place.y, width, place.h}, words)) {
      settle(context, owed, how);
      settled = true;
    }
    x += width + 8;
  }
  if (shown.focus == owed.id) {
    shown.focus = {};
    ui.request_focus(ui.id(practice::settlements[0].id));
  }
  return settled;
}

// ---- Drawing.

float draw_matter(Context& context, Rect place, const Owed& owed) {
  if (!owed.matter) return 0;
  const bool late = *owed.matter == Matter::overdue;
  const float width = kit::chip(context.ui, place.x, place.y, late ? "Overdue" : "Due soon",
                                late ? kit::Tone::bad : kit::Tone::warning);
  kit::text(context.ui, {place.x + width + 10, place.y + 4, place.w - width - 10, 18}, owed.days,
            kit::Style::caption, context.ui.palette().second_ink);
  return 26 + 8;
}

/// The words, which are a link to the record, and below them the buttons.
float draw_owed(Context& context, Rect place, const Owed& owed, Shown& shown, bool& settled) {
  kit::Ui& ui = context.ui;
  float y = place.y + draw_matter(context, place, owed);
  const float top = y;
  y += ui.draw_lines({place.x, y, place.w, 0}, owed.title, kit::Style::body_strong,
                     ui.palette().ink);
  y += ui.draw_lines({place.x, y, place.w, 0}, owed.note, kit::Style::caption,
                     ui.palette().second_ink);
  const Rect words{place.x - 8, top - 4, place.w + 16, y - top + 8};
  cover_with_link(ui, words, "open", owed.title + ", " + owed.note,
                  link_to(context.route.with_record(owed.id)), context.route.record == owed.id);
  const auto owner = context.view().finding_about(owed.id, "owner");
  if (!owner.empty())
    y += 6 + remark(context, {place.x, y + 6, place.w, 0}, owner, kit::Tone::warning);
  if (context.read_only()) return y - place.y;
  const Rect buttons{place.x, y + 10, place.w, ui.control_height()};
  settled = draw_settlements(context, buttons, owed, shown);
  return buttons.bottom() - place.y;
}

float draw_all_owed(Context& context, Rect place, const Debts& debts, Shown& shown) {
  kit::Ui& ui = context.ui;
  float y = place.y;
  const auto scope = ui.group(kit::Role::list, "owed", place, "Owed by " + debts.name);
  bool settled = false;  // the one before
  for (std::size_t index = 0; index < std::min(shown.most, debts.owed.size()); ++index) {
    const Owed& owed = debts.owed[index];
    if (std::exchange(settled, false)) shown.focus = owed.id;
    kit::separator(ui, place.x, y, place.w);
    const auto keys = ui.keys("commitment", owed.id.value);
    const auto item =
        ui.group(kit::Role::list_item, "item", {place.x - 8, y, place.w + 16, 60}, owed.title);
    y += 16 + draw_owed(context, {place.x, y + 16, place.w, 0}, owed, shown, settled) + 16;
  }
  shown.focus_add = settled;
  return y - place.y;
}

float draw_more(Context& context, Rect place, const Debts& debts, Shown& shown) {
  if (debts.owed.size() <= shown.most) return 0;
  kit::Ui& ui = context.ui;
  const std::string label = "Show " + grouped(debts.owed.size() - shown.most) + " more";
  const kit::ButtonWords more{.key = "more", .label = label, .emphasis = kit::Emphasis::quiet};
  const Rect button{place.x - 12, place.y, kit::button_width(ui, more), ui.control_height()};
  if (kit::button(ui, button, more)) shown.most += 40, ui.again();
  return button.h + 4;
}

float draw_add(Context& context, Rect place, const Debts& debts, Shown& shown) {
  if (context.read_only()) return 0;
  kit::Ui& ui = context.ui;
  const kit::ButtonWords add{.key = "add",
                             .label = "Add commitment",
                             .emphasis = kit::Emphasis::quiet,
                             .icon = icon("plus")};
  const Rect button{place.x - 12, place.y, kit::button_width(ui, add), ui.control_height()};
  if (std::exchange(shown.focus_add, false)) ui.request_focus(ui.id(add.key));
  if (kit::button(ui, button, add))
    context.add_record(kind_of<Commitment>(), [party = debts.party](Draft& draft) {
      if (party) draft.set("by", Value{party});
    });
  return button.h;
}

float draw_debts(Context& context, Rect place, const Debts& debts) {
  kit::Ui& ui = context.ui;
  Shown& shown = ui.remember<Shown>(ui.id("shown"));
  ui.circle(place.x + 6, place.y + 12, 5, kit::ink_of(ui.palette(), debts.tone));
  const std::string note = debts.owed.empty() ? "" : grouped(debts.owed.size()) + " open";
  float y =
      place.y + card_title(context, {place.x + 20, place.y, place.w - 20, 0}, debts.name, note);
  if (debts.owed.empty())
    y += kit::paragraph(ui, {place.x, y, place.w, 0}, "Owes nothing at the moment.",
                        kit::Style::body, ui.palette().second_ink) +
         8;
  else
    y += draw_all_owed(context, {place.x, y, place.w, 0}, debts, shown);
  y += draw_more(context, {place.x, y, place.w, 0}, debts, shown);
  y += draw_add(context, {place.x, y, place.w, 0}, debts, shown);
  return y - place.y;
}

void draw_all(Context& context, Column& column) {
  const auto& all = debts_in(context);
  std::vector<Tile> columns;
  for (const Debts& debts : all)
    columns.push_back({debts.key, [&](Rect inside) { return draw_debts(context, inside, debts); }});
  tiles(context, column, "debts", columns, 330);
  const ListWords words{&kind_of<Commitment>()};
  const bool few = count_of(context.plan(), kind_of<Commitment>()) <= 60;
  const float most = context.ui.phone() && few ? 1e6f : 560;
  column.skip(8);
  column.skip(
      kit::heading(context.ui, column.rest(), 2, "All commitments", kit::Style::card_title) + 12);
  list(context, column.take(list_height(context, words, most)), words);
}

/// "Corvane owes two things, one is overdue", and behind it "Marlow three, one overdue".
std::string owes_words(const Debts& debts, bool first) {
  const std::size_t count = debts.owed.size();
  std::string number = lower(count_words(count, "", ""));
  number.pop_back();
  std::string words = debts.name + (first ? " owes " : " ") + number;
  if (first) words += count == 1 ? " thing" : " things";
  if (debts.overdue == 0) return words;
  if (debts.overdue == count) return words + (count > 1 ? ", all overdue" : ", overdue");
  const std::string late = first ? count_words(debts.overdue, "is overdue", "are overdue")
                                 : count_words(debts.overdue, "overdue", "overdue");
  return words + ", " + lower(late);
}

}  // namespace

std::string owed_words(Context& context) {
  std::string words;
  for (const Debts& debts : debts_in(context))
    if (debts.party && !debts.owed.empty())
      words += (words.empty() ? "" : "; ") + owes_words(debts, words.empty());
  if (!words.empty()) return words;
  return count_of(context.plan(), kind_of<Commitment>()) == 0 ? "Write down what each side promises"
                                                              : "Nobody owes anything";
}

Section commitments_section(Context& context) {
  Section section = list_section(context, kind_of<Commitment>());
  section.title.clear();
  if (section.count > 0)
    section.draw = [&context](Column& column, Rect) { draw_all(context, column); };
  return section;
}

}  // namespace entente::screen
