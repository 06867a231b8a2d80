#include "screen/practice/trust/trust_view.hpp"

#include <algorithm>
#include <cstdlib>

#include "base/concat.hpp"
#include "base/order.hpp"
#include "practice/words.hpp"
#include "screen/record/value_words.hpp"

namespace entente::screen {
namespace {

using practice::TrustAccount;
using practice::TrustLedger;
using practice::TrustMove;

constexpr std::size_t most_events = 2000;  // the newest; more than a screen has pixels

std::string short_name(Context& context, Id party) {
  const PartyView* view = context.view().party(party);
  return view ? view->short_name : std::string();
}

std::string target_of(Context& context, const TrustMove& move) {
  return link_to(practice_of(context.plan().id(), "trust", "account", move.record));
}

/// The first day shown: the alliance's start, where it is not after the first movement.
Date first_day(Context& context, const TrustLedger& ledger) {
  Date first{context.today().days - 30};
  for (const TrustMove& move : ledger.moves)
    if (move.day) {
      first.days = std::min(first.days, move.day.days - 1);
      break;
    }
  const Date start = context.plan().single<practice::Alliance>().start;
  return start ? std::min(first, start) : first;
}

Date last_day(Context& context, const TrustLedger& ledger) {
  return ledger.moves.empty() ? context.today()
                              : std::max(context.today(), ledger.moves.back().day);
}

/// The balance at the end of each day on which it moved, from `from` on.
std::vector<kit::TrendPoint> points_of(const TrustAccount& account, const TrustLedger& ledger,
                                       Date from) {
  std::vector<kit::TrendPoint> points{{from, 0}};
  for (const TrustAccount::Line& line : account.lines) {
    const Date day = std::max(from, ledger.moves[line.move].day);
    if (points.back().day != day) points.push_back({day, 0});
    points.back().value = static_cast<float>(line.balance);
  }
  return points;
}

void point_at_lines(TrustChart& chart, std::span<const kit::Tone> tones) {
  for (std::size_t index = 0; index < chart.points.size(); ++index)
    chart.series.push_back(
        {chart.names[index], chart.labels[index], tones[index], chart.points[index]});
}

/// The movement once for each line that it moves; its words only with the first.
void add_events(Context& context, TrustChart& chart, const TrustLedger& ledger,
                std::span<const TrustAccount* const> accounts) {
  std::vector<std::string> told;
  const std::size_t first = ledger.moves.size() - std::min(ledger.moves.size(), most_events);
  for (std::size_t index = first; index < ledger.moves.size(); ++index) {
    const TrustMove& move = ledger.moves[index];
    bool first_line = true;
    for (std::size_t line = 0; move.day && line < accounts.size(); ++line) {
      const TrustAccount& account = *accounts[line];
      if (account.party != move.party || (move.with && account.with != move.with)) continue;
      chart.words.push_back(first_line ? short_name(context, move.party) + " " +
                                             practice::balance_words(move.amount) + " · " +
                                             practice::move_words(context.plan(), move) + " · " +
                                             short_date(move.day)
                                       : std::string());
      chart.targets.push_back(target_of(context, move));
      chart.events.push_back({move.day, static_cast<std::uint32_t>(line), {}, {}});
      first_line = false;
    }
  }
  for (std::size_t index = 0; index < chart.events.size(); ++index)
    chart.events[index].words = chart.words[index],
    chart.events[index].target = chart.targets[index];
}

// ---- The outline.

int total_on(const TrustLedger& ledger, Id party, Date day) {
  int total = 0;
  for (const TrustAccount& account : ledger.accounts)
    if (account.party == party) total += account.on(day, ledger.moves);
  return total;
}

/// What cost most in the time shown, else what earned most; the newest of equals.
const TrustMove* weightiest(const TrustLedger& ledger, Date from) {
  const TrustMove* found = nullptr;
  for (const TrustMove& move : ledger.moves) {
    if (move.day <= from) continue;
    if (!found || (move.amount < 0 && move.amount <= found->amount) ||
        (found->amount > 0 && move.amount >= found->amount))
      found = &move;
  }
  return found;
}

/// Thirteen days evenly apart, and the one noted.
std::vector<Date> outline_days(const TrustChart& chart, const TrustMove* noted) {
  std::vector<Date> days;
  for (int step = 0; step <= 12; ++step)
    days.push_back({chart.from.days + (chart.to.days - chart.from.days) * step / 12});
  if (noted) days.push_back(noted->day);
  put_in_order(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  return days;
}

void note_event(Context& context, TrustChart& chart, const TrustMove& move) {
  const auto parties = context.view().parties();
  for (std::size_t line = 0; line < parties.size(); ++line)
    if (parties[line].id == move.party) {
      std::string day = practice::date_words(move.day);
      day.resize(day.size() - 5);  // without the year
      const std::string words = practice::move_words(context.plan(), move);
      chart.note = concat(day, " · ", words);
      chart.words.push_back(parties[line].short_name + " " + practice::balance_words(move.amount) +
                            " · " + words + " · " + short_date(move.day));
      chart.targets.push_back(target_of(context, move));
      chart.events.push_back(
          {move.day, static_cast<std::uint32_t>(line), chart.words[0], chart.targets[0]});
      chart.noted = 0;
    }
}

}  // namespace

const TrustLedger& trust_ledger(Context& context) {
  return context.derived("trust ledger",
                         [&] { return practice::trust_account(context.plan(), context.today()); });
}

ChangeWords change_words(int change, std::string_view since) {
  const std::string rest = since.empty() ? std::string() : " " + std::string(since);
  if (change == 0) return {"No change" + rest, kit::Tone::neutral};
  return {(change > 0 ? "▲ " : "▼ ") + std::to_string(std::abs(change)) + rest,
          change > 0 ? kit::Tone::good : kit::Tone::bad};
}

std::string account_words(Context& context, Id party, Id with) {
  const auto parties = context.view().parties();
  if (!with && parties.size() == 2) with = parties[parties[0].id == party ? 1 : 0].id;
  const std::string eyes = with ? short_name(context, with) + "'s" : "all others'";
  return short_name(context, party) + ", in " + eyes + " eyes";
}

TrustChart trust_chart(Context& context, Id party) {
  const TrustLedger& ledger = trust_ledger(context);
  TrustChart chart;
  chart.from = first_day(context, ledger), chart.to = last_day(context, ledger);
  std::vector<const TrustAccount*> accounts;
  std::vector<kit::Tone> tones;
  for (const PartyView& whose : context.view().parties())
    for (const PartyView& eyes : context.view().parties()) {
      const TrustAccount* account = ledger.find(whose.id, eyes.id);
      if (!account || (party && whose.id != party)) continue;
      accounts.push_back(account);
      tones.push_back(party ? eyes.tone : whose.tone);
      chart.points.push_back(points_of(*account, ledger, chart.from));
      chart.names.push_back(account_words(context, whose.id, eyes.id));
      chart.labels.push_back((party ? eyes : whose).short_name + " " +
                             practice::balance_words(account->balance));
    }
  point_at_lines(chart, tones);
  add_events(context, chart, ledger, accounts);
  return chart;
}

TrustChart trust_outline(Context& context) {
  const TrustLedger& ledger = trust_ledger(context);
  TrustChart chart;
  chart.to = context.today();
  chart.from = std::max(first_day(context, ledger), Date{chart.to.days - 365});
  const TrustMove* noted = weightiest(ledger, chart.from);
  const std::vector<Date> days = outline_days(chart, noted);
  std::vector<kit::Tone> tones;
  for (const PartyView& party : context.view().parties()) {
    auto& points = chart.points.emplace_back();
    for (const Date day : days)
      points.push_back({day, static_cast<float>(total_on(ledger, party.id, day))});
    tones.push_back(party.tone);
    chart.names.push_back(account_words(context, party.id, {}));
    chart.labels.push_back(party.short_name + " " +
                           practice::balance_words(static_cast<int>(points.back().value)));
  }
  point_at_lines(chart, tones);
  if (noted) note_event(context, chart, *noted);
  return chart;
}

std::vector<MovedLine> moved_lines(Context& context, std::size_t most) {
  const auto& moves = trust_ledger(context).moves;
  std::vector<MovedLine> lines;
  for (auto move = moves.rbegin(); move != moves.rend() && lines.size() < most; ++move) {
    const std::string day = move->day ? short_date(move->day) : "no date";
    const bool two = context.view().parties().size() == 2;
    const std::string whose =
        two ? short_name(context, move->party) : account_words(context, move->party, move->with);
    lines.push_back({practice::move_words(context.plan(), *move), concat(whose, " · ", day),
                     practice::balance_words(move->amount), target_of(context, *move),
                     move->amount > 0 ? kit::Tone::good : kit::Tone::bad});
  }
  return lines;
}

}  // namespace entente::screen
