#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "kit/chart/comparison_layout.hpp"
#include "kit/ui.hpp"

namespace entente::kit {

/// One column: a party that answers for itself.
struct ComparisonParty {
  std::string_view key, name;
  Tone tone = Tone::neutral;
  std::string_view note;     // "7 of 7 · Ana Duarte, 12 November"
  bool own = false;          // its answers can be given here; else they are theirs to give
  std::string_view waiting;  // where it has not answered: "It fills its column in its own copy."
};
/// What one party answers to one question.
struct ComparisonCell {
  std::int16_t choice = -1;  // among the question's choices; -1: none
  std::string_view words;
};
/// One question, with the answers in the order of the parties.
struct ComparisonItem {
  std::string_view key, title;
  std::string_view question;                  // below the title: "How do you decide?"
  std::span<const std::string_view> choices;  // none: it is answered in words
  std::span<const ComparisonCell> cells;      // one for each party
  std::string_view challenge;                 // what is likely to come of it
  std::string_view risk, risk_target;         // the risk made of it, and where it stands
};

struct ComparisonWords {
  std::string_view key, name;
  std::span<const ComparisonParty> parties;
  std::span<const ComparisonItem> items;
  std::uint64_t revision = 0;  // another one wherever parties or items have changed
  bool read_only = false;
};

/// What the person did; at most one thing a frame.
struct ComparisonNews {
  enum class Type : std::uint8_t {
    none,
    choose,    // the party answers with `choice`; -1: with none
    write,     // the party's answer in words is to be written: open it
    make_risk  // of the question's answers
  } type = Type::none;
  std::size_t item = 0, party = 0;
  int choice = -1;
};

/// Questions with every party's answer side by side, and between them whether they differ: only
/// that is filled, and with a word, never by colour alone. Behind them what is likely to come of it
/// and the risk made of it, or one press that makes it. Where a party has not answered, one box
/// stands over all such rows. In a narrow place parties stand below each other, in a very narrow
/// one each question is a card. Only what is near the screen is drawn and mirrored. It takes
/// `comparison_height`.
ComparisonNews comparison(Ui& ui, Rect place, const ComparisonWords& words);
float comparison_height(Ui& ui, float width, const ComparisonWords& words);

/// All, what differs, what is alike, what waits, each with its count; and whether differences stand
/// first: for the comparison of the same words in the open scope. Returns its height.
float comparison_controls(Ui& ui, Rect place, const ComparisonWords& words);

}  // namespace entente::kit
