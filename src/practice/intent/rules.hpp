#pragma once
#include "practice/intent/records.hpp"
#include "practice/practice.hpp"

namespace entente::practice {

/// Why a statement is not specific: the field to mend and what to write there.
struct Gap {
  std::string_view field;
  std::string what;
  friend bool operator==(const Gap&, const Gap&) = default;
};

/// The strategic intent as one sentence: "Leverage Marlow's oncology field force in Germany to
/// launch Veltrasib for … by 31 December 2027." A part not yet written stands as its label in
/// square brackets. `asset_owner` is the party's name; empty where none is named.
std::string composed(const Intent& intent, std::string_view asset_owner);

/// The sentence to show: the own wording where there is one, else the composed one.
std::string statement(const Plan& plan, const Intent& intent);

/// What keeps the statement from being specific: missing parts first, then vague words.
std::vector<Gap> specificity(const Intent& intent);

/// Phrases in `text` that sound like a strategy and commit to nothing, each with what to write
/// instead. In the order of a fixed list, each once, whatever its case.
std::vector<std::string> vague_phrases(std::string_view text);

/// The day by which the next talk is due; none where it was never held or has no rhythm.
Date next_due(const Conversation& conversation);

/// "The intent is specific", or how much keeps it vague.
std::string intent_title(const Plan& plan, Date today, const Kind& kind);

std::vector<Finding> intent_findings(const Plan& plan, Date today);
Progress intent_progress(const Plan& plan);

}  // namespace entente::practice
