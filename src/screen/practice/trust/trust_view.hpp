#pragma once
#include <string>
#include <vector>

#include "kit/chart/trend.hpp"
#include "practice/trust/rules.hpp"
#include "screen/shell/context.hpp"

namespace entente::screen {

/// What the trust account's screens draw, worked out of the plan on change.

const practice::TrustLedger& trust_ledger(Context& context);

/// Over so many days a change is told.
inline constexpr int trust_window = 90;
/// "▲ 6 since 23 Aug", "▼ 2 …", "No change …" with `since` behind it, and the tone it has.
struct ChangeWords {
  std::string words;
  kit::Tone tone = kit::Tone::neutral;
};
ChangeWords change_words(int change, std::string_view since);

/// "Corvane, in Marlow's eyes"; "in all others' eyes" for none, where there are more than one.
std::string account_words(Context& context, Id party, Id with);

/// A chart of some accounts, ready to be handed to kit::trend. The last members point at the first.
struct TrustChart {
  std::vector<std::vector<kit::TrendPoint>> points;
  std::vector<std::string> names, labels, words, targets;
  std::vector<kit::TrendSeries> series;
  std::vector<kit::TrendEvent> events;
  Date from, to;
  int noted = -1;
  std::string note;
};

/// Every movement of one party's accounts, a line for each in whose eyes it stands; with two
/// parties
/// (`party` none) both accounts, each in its party's hue.
TrustChart trust_chart(Context& context, Id party);
/// The last year in a few points, one line for each party (in all others' eyes together), with the
/// movement that counted most.
TrustChart trust_outline(Context& context);

/// One movement in words.
struct MovedLine {
  std::string words, note, amount, target;
  kit::Tone tone = kit::Tone::neutral;
};
/// The newest movements, newest first, at most so many.
std::vector<MovedLine> moved_lines(Context& context, std::size_t most);

}  // namespace entente::screen
