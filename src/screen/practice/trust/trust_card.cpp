#include "screen/practice/trust/trust_card.hpp"

#include "practice/words.hpp"
#include "screen/practice/trust/trust_view.hpp"

namespace entente::screen {
namespace {

constexpr float chart_height = 140;
constexpr std::string_view title = "Trust account";

/// "since August": the month in which the time begins that is compared with.
std::string since_words(Date day) {
  const std::string words = practice::date_words(day);
  const std::size_t month = words.find(' ') + 1;
  return "since " + words.substr(month, words.rfind(' ') - month);
}

float draw_head(Context& context, Rect place, int change, bool moved) {
  kit::Ui& ui = context.ui;
  const float width = ui.text_width(title, kit::Style::card_title);
  const std::string target = link_to(practice_of(context.plan().id(), "trust", "account"));
  cover_with_link(ui, {place.x - 6, place.y - 4, width + 12, 32}, "trust", "Open the trust account",
                  target);
  kit::heading(ui, {place.x, place.y, width + 1, 0}, 2, title, kit::Style::card_title);
  if (!moved) return 24;
  const Date since{context.today().days - trust_window};
  const ChangeWords chip = change_words(change, since_words(since));
  const float room = kit::chip_width(ui, chip.words);
  kit::chip(ui, place.right() - room, place.y - 1, chip.words, chip.tone);
  return 26;
}

}  // namespace

float draw_trust_card(Context& context, Rect place) {
  kit::Ui& ui = context.ui;
  const practice::TrustLedger& ledger = trust_ledger(context);
  const int change = context.derived("trust change", [&] {
    return trust_ledger(context).change_since({context.today().days - trust_window});
  });
  float y = place.y + draw_head(context, place, change, !ledger.moves.empty()) + 8;
  if (ledger.moves.empty())
    return y +
           kit::paragraph(ui, {place.x, y, place.w, 0},
                          "It stands at zero. Promises kept raise it, promises missed lower it.",
                          kit::Style::body, ui.palette().second_ink) -
           place.y;
  const TrustChart& chart =
      context.derived("trust outline", [&] { return trust_outline(context); });
  kit::TrendWords words{.key = "trend", .name = "Trust account over the last year"};
  words.series = chart.series, words.events = chart.events;
  words.from = chart.from, words.to = chart.to;
  words.signed_values = words.compact = true;
  words.noted = chart.noted, words.note = chart.note;
  kit::trend(ui, {place.x, y, place.w, chart_height}, words);
  return y + chart_height - place.y;
}

}  // namespace entente::screen
