#include "screen/practice/trust/trust_account.hpp"

#include "base/counts.hpp"
#include "practice/words.hpp"
#include "screen/practice/trust/trust_view.hpp"
#include "screen/record/value_words.hpp"
#include "screen/shell/icons.hpp"

namespace entente::screen {
namespace {

using practice::Movement;
using practice::TrustAccount;
using practice::TrustEntry;
using practice::TrustLedger;

constexpr std::size_t most_lines = 10, most_kept = 200;

// ---- The figures.

float draw_balance(Context& context, Rect place, const TrustAccount& account, int before) {
  kit::Ui& ui = context.ui;
  const PartyView* party = context.view().party(account.party);
  const kit::Color ink = kit::ink_of(ui.palette(), party ? party->tone : kit::Tone::neutral);
  ui.circle(place.x + 5, place.y + 9, 5, ink);
  float y = place.y + kit::paragraph(ui, {place.x + 18, place.y, place.w - 18, 0},
                                     account_words(context, account.party, account.with),
                                     kit::Style::caption, ui.palette().second_ink);
  y += 6;
  kit::text(ui, {place.x, y, place.w, 36}, practice::balance_words(account.balance),
            kit::Style::figure, ink);
  y += 36 + 8;
  ChangeWords change = change_words(account.balance - before, "in 90 days");
  if (kit::chip_width(ui, change.words) > place.w)
    change = change_words(account.balance - before, {});
  kit::chip(ui, place.x, y, change.words, change.tone);
  return y + 26 - place.y;
}

/// Where there are more than two parties: one party's balances in all others' eyes, one a line.
float draw_party(Context& context, Rect place, const PartyView& party, const TrustLedger& ledger,
                 const std::vector<int>& before) {
  kit::Ui& ui = context.ui;
  ui.circle(place.x + 5, place.y + 12, 5, kit::ink_of(ui.palette(), party.tone));
  float y =
      place.y + card_title(context, {place.x + 18, place.y, place.w - 18, 0}, party.short_name);
  for (std::size_t index = 0; index < ledger.accounts.size(); ++index) {
    const TrustAccount* account = &ledger.accounts[index];
    if (account->party != party.id) continue;
    const std::string eyes = "In " + context.view().party(account->with)->short_name + "'s eyes";
    const std::string balance = practice::balance_words(account->balance);
    const ChangeWords change = change_words(account->balance - before[index], "in 90 days");
    const float width = ui.text_width(balance, kit::Style::page_title) + 1;
    kit::separator(ui, place.x, y, place.w);
    y += 12;
    kit::paragraph(ui, {place.x, y, place.w - width - 12, 0}, eyes);
    kit::text(ui, {place.right() - width, y + 8, width, 34}, balance, kit::Style::page_title);
    kit::chip(ui, place.x, y + 26, change.words, change.tone);
    y += 26 + 26 + 12;
  }
  return y - 12 - place.y;
}

/// The balance of each account 90 days ago.
const std::vector<int>& balances_before(Context& context) {
  return context.derived("trust balances before", [&] {
    const TrustLedger& ledger = trust_ledger(context);
    std::vector<int> all;
    const Date then{context.today().days - trust_window};
    for (const TrustAccount& account : ledger.accounts)
      all.push_back(account.on(then, ledger.moves));
    return all;
  });
}

void draw_balances(Context& context, Column& column, const TrustLedger& ledger) {
  const auto parties = context.view().parties();
  const std::vector<int>& before = balances_before(context);
  const bool two = parties.size() <= 2;
  std::vector<std::string> keys;
  for (const PartyView& party : parties) keys.push_back(text_from(party.id));
  std::vector<Tile> all;
  for (std::size_t index = 0; index < parties.size(); ++index)
    all.push_back(
        {keys[index], [&, index](Rect inside) {
           if (!two) return draw_party(context, inside, parties[index], ledger, before);
           const TrustAccount* account = ledger.find(parties[index].id, parties[1 - index].id);
           return draw_balance(context, inside, *account,
                               before[static_cast<std::size_t>(account - ledger.accounts.data())]);
         }});
  tiles(context, column, "balances", all, two && context.ui.phone() ? 150 : 240);
}

// ---- The chart.

/// Whose account the chart shows where there are more than two parties.
Id chosen_party(Context& context) {
  const auto parties = context.view().parties();
  if (parties.size() <= 2) return {};
  Id& chosen = context.session.memory.of<Id>("trust party shown");
  if (!context.view().party(chosen)) chosen = parties[0].id;
  return chosen;
}

float choose_party(Context& context, Rect place) {
  const auto parties = context.view().parties();
  std::vector<kit::Option> options;
  int selected = 0;
  for (const PartyView& party : parties) {
    if (party.id == chosen_party(context)) selected = static_cast<int>(options.size());
    options.push_back({party.short_name, {}, party.tone});
  }
  const kit::FieldWords words{.key = "party", .label = "Account of"};
  const float width = std::min(place.w, 280.f);
  const float height = kit::field_height(context.ui, width, words);
  const auto now =
      kit::combo(context.ui, {place.x, place.y, width, height}, words, options, selected, false);
  if (now) {
    context.session.memory.of<Id>("trust party shown") = parties[static_cast<std::size_t>(*now)].id;
    context.ui.again();
  }
  return height + 16;
}

float draw_chart(Context& context, Rect place) {
  const Id party = chosen_party(context);
  float y = place.y + card_title(context, place, "How it came about");
  if (party) y += choose_party(context, {place.x, y, place.w, 0});
  const TrustChart& chart = context.derived("trust chart " + text_from(party),
                                            [&] { return trust_chart(context, party); });
  kit::TrendWords words{.key = "trend", .name = "Trust account over time"};
  words.series = chart.series, words.events = chart.events;
  words.from = chart.from, words.to = chart.to;
  words.stepped = words.signed_values = true;
  const float height = context.ui.phone() ? 260 : 320;
  kit::trend(context.ui, {place.x, y, place.w, height}, words);
  return y + height - place.y;
}

// ---- What moved it.

void add_entry(Context& context, Movement movement) {
  context.add_record(kind_of<TrustEntry>(), [movement, today = context.today()](Draft& draft) {
    draft.set("movement", ChoiceNumber{static_cast<std::uint8_t>(movement)});
    draft.set("date", today);
  });
}

float draw_buttons(Context& context, Rect place) {
  if (context.read_only()) return 0;
  kit::Ui& ui = context.ui;
  const kit::ButtonWords all[] = {
      {.key = "deposit", .label = "Add deposit", .icon = icon("plus")},
      {.key = "withdrawal", .label = "Add withdrawal", .icon = icon("minus")}};
  float x = place.x, y = place.y;
  for (std::size_t index = 0; index < std::size(all); ++index) {
    const float width = kit::button_width(ui, all[index]);
    if (x > place.x && x + width > place.right()) x = place.x, y += ui.control_height() + 8;
    if (kit::button(ui, {x, y, width, ui.control_height()}, all[index]))
      add_entry(context, index == 0 ? Movement::deposit : Movement::withdrawal);
    x += width + 8;
  }
  return y + ui.control_height() - place.y + 16;
}

float draw_moved(Context& context, Rect place, const MovedLine& line) {
  kit::Ui& ui = context.ui;
  const float left = 56;
  kit::chip(ui, place.x, place.y + 2, line.amount, line.tone);
  float y = place.y + ui.draw_lines({place.x + left, place.y, place.w - left, 0}, line.words,
                                    kit::Style::body, ui.palette().ink);
  ui.draw_text_cut(place.x + left, y, place.w - left, line.note, kit::Style::caption,
                   ui.palette().second_ink);
  y += 18;
  cover_with_link(ui, {place.x + left - 8, place.y - 6, place.w - left + 16, y - place.y + 12},
                  "open", line.words + ", " + line.note, line.target);
  return y - place.y;
}

struct ShownLines {
  std::size_t most = most_lines;
};

float draw_what_moved(Context& context, Rect place) {
  kit::Ui& ui = context.ui;
  const auto& lines =
      context.derived("trust moved", [&] { return moved_lines(context, most_kept); });
  auto& shown = ui.remember<ShownLines>(ui.id("shown"));
  const std::size_t all = trust_ledger(context).moves.size();
  const std::size_t count = std::min(shown.most, lines.size());
  const std::string note = all > count ? grouped(count) + " of " + grouped(all) : std::string();
  float y = place.y + card_title(context, place, "What moved it", note);
  y += draw_buttons(context, {place.x, y, place.w, 0});
  {
    const auto scope =
        ui.group(kit::Role::list, "moved", {place.x, y, place.w, 0}, "What moved it");
    for (std::size_t index = 0; index < count; ++index) {
      kit::separator(ui, place.x, y, place.w);
      const auto keys = ui.keys("line", index);
      const auto item = ui.group(kit::Role::list_item, "item", {place.x, y, place.w, 60});
      y += 12 + draw_moved(context, {place.x, y + 12, place.w, 0}, lines[index]) + 12;
    }
  }
  if (count >= lines.size()) return y - 8 - place.y;
  const kit::ButtonWords more{.key = "more", .label = "Show more"};
  if (kit::button(ui, {place.x, y, kit::button_width(ui, more), ui.control_height()}, more))
    shown.most += 20, ui.again();
  return y + ui.control_height() - place.y;
}

void draw_account(Context& context, Column& column) {
  const TrustLedger& ledger = trust_ledger(context);
  if (ledger.moves.empty()) {
    const kit::EmptyWords words{
        .key = "empty",
        .title = "Nothing has moved the account yet",
        .words =
            "Trust stands at zero on the day of the contract. Promises kept raise it, "
            "promises missed lower it; what nobody promised is noted by hand.",
        .action = context.read_only() ? "" : "Add deposit",
        .icon = icon("piggy-bank")};
    const float width = std::min(column.width() - 40, 440.f);
    const Rect card = column.take(kit::paragraph_height(context.ui, width, words.words) + 204 +
                                  context.ui.control_height());
    kit::card(context.ui, card);
    if (kit::empty_state(context.ui, card.inset(20), words)) add_entry(context, Movement::deposit);
    return;
  }
  draw_balances(context, column, ledger);
  grown_card(context, column, "chart", [&](Rect inside) { return draw_chart(context, inside); });
  grown_card(context, column, "moved",
             [&](Rect inside) { return draw_what_moved(context, inside); });
}

}  // namespace

void trust_account_picture(Context& context, Section& section) {
  section.count = -1;
  section.draw = [&context](Column& column, Rect) { draw_account(context, column); };
}

}  // namespace entente::screen
