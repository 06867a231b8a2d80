#pragma once
#include <string>
#include <vector>

#include "exchange/review.hpp"
#include "kit/tokens.hpp"
#include "practice/practice.hpp"
#include "screen/record/value_words.hpp"

namespace entente::screen {

/// The changes of a review that belong to one practice, by their places in Review::changes().
struct ReviewGroup {
  std::string label;
  std::vector<std::size_t> changes;
};
/// By practice in the order of practices; what this version does not know comes last.
std::vector<ReviewGroup> review_groups(const Review& review);

/// "by Ana Duarte, Ben Ode and 2 others"; "" where nobody is known.
std::string people_words(const Plan& ours, const Plan& theirs, const std::vector<Id>& people);

/// How one change is read: the words of its chip, and of the record.
struct ReviewLine {
  std::string chip, kind, title, by;
  kit::Tone tone = kit::Tone::neutral;
};
ReviewLine review_line(const Plan& ours, const Review& review, const RecordChange& change);

/// The description of a field, null where this version does not know it.
const Field* field_of(const Plan& plan, std::string_view kind, std::string_view field);
/// A value as people read it, by the plan that knows the records it names; "empty" for none.
std::string review_value(const Plan& ours, const Plan& theirs, const Field* field,
                         const Value& value);
/// "Corvane, Ana Duarte": who wrote a value.
std::string writer_words(const Plan& ours, const Review& review, Dot dot);

}  // namespace entente::screen
