#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "tests/unit/practice/story.hpp"
#include "workspace/quick_line.hpp"
#include "workspace/quick_word.hpp"

namespace entente {
namespace {

const Plan& plan() {
  static const std::unique_ptr<Plan> plan = practice::plan_with(
      R"(["person", "femi", {"name": "Femi Okoro", "party": "north"}],
         ["person", "anna", {"name": "Anna Berg", "party": "north"}])");
  return *plan;
}

/// Lines in which what is understood stands beside what is not, in any order.
rc::Gen<std::string> some_line() {
  const auto piece =
      rc::gen::oneOf(rc::gen::elementOf(std::vector<std::string>{
                         "!",     "!!",     "risk:", "@femi",      "@an",        "@zed",
                         "@",     "friday", "by",    "next",       "in",         "3",
                         "days",  "26",     "nov",   "26.11.",     "26.11.2026", "end",
                         "of",    "the",    "month", "may",        "24/7",       ",",
                         "!?",    "gap",    "数",    "供給　不足", "נתון",       "👩🏿‍🚀",
                         "a@b.c", "\u00a0", "\xff",  "\xe3\x81",   "Femi,"}),
                     rc::gen::arbitrary<std::string>());
  const auto pieces = rc::gen::container<std::vector<std::string>>(piece);
  return rc::gen::map(pieces, [](const std::vector<std::string>& all) {
    std::string line;
    for (const std::string& each : all) line += each + " ";
    return line;
  });
}

RC_GTEST_PROP(QuickLineProperty, NoWordIsLostThatWasNotUnderstood, ()) {
  const std::string text = *some_line();
  const QuickLine line = parse_quick_line(text, plan(), practice::today);
  std::string left;
  std::size_t from = 0;
  for (const QuickSpan& span : line.spans) {
    RC_ASSERT(span.begin >= from && span.end > span.begin && span.end <= text.size());
    left += text.substr(from, span.begin - from) + " ";
    from = span.end;
  }
  left += text.substr(from);
  const auto words = quick_words(left, 0), kept = quick_words(line.title, 0);
  std::size_t found = 0;
  for (const QuickWord& word : words) {
    const std::string plain = left.substr(word.begin, word.end - word.begin);
    const bool same =
        found < kept.size() &&
        plain.find(line.title.substr(kept[found].begin, kept[found].end - kept[found].begin)) == 0;
    if (same)
      ++found;
    else
      RC_ASSERT(plain.find_first_not_of(",;") == std::string::npos);
  }
  RC_ASSERT(found == kept.size());
}

RC_GTEST_PROP(QuickLineProperty, WhatIsUnderstoodIsReal, ()) {
  const QuickLine line = parse_quick_line(*some_line(), plan(), practice::today);
  RC_ASSERT(line.kind != nullptr);
  RC_ASSERT(bool(line.owner) == (line.owner_field != nullptr));
  RC_ASSERT(bool(line.date) == (line.date_field != nullptr));
  if (line.date) RC_ASSERT(date_from_text(text_from(line.date)) == line.date);
  RC_ASSERT(without_blanks(line.title) == line.title);
}

}  // namespace
}  // namespace entente
