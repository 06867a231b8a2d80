#include "screen/practice/governance/meeting_papers.hpp"

#include "tests/unit/practice/story.hpp"

namespace entente::screen {
namespace {

using practice::id_in_test;
using practice::today;

constexpr std::string_view story = R"(
  ["party", "sol", {"name": "Solvang Chemie", "short_name": "Solvang"}],
  ["person", "per", {"name": "Per", "party": "sol"}],
  ["person", "ida", {"name": "Ida", "party": "sol"}],
  ["intent", "why", {"title": "Why", "wording": "Store wind power for a whole night."}],
  ["body", "jsc", {"title": "Steering committee", "members": ["ana", "per", "ida"]}],
  ["meeting", "past", {"title": "August", "body": "jsc", "date": "2026-08-26", "status": "held"}],
  ["meeting", "m", {"title": "Steering committee, November 2026", "body": "jsc",
    "date": "2026-11-21", "host": "sol", "place": "Aarhus", "attendees": ["ana", "per"],
    "summary": "Budget agreed."}],
  ["meeting", "next", {"title": "N", "body": "jsc", "date": "2027-02-26", "host": "north"}],
  ["agenda_item", "a", {"title": "Budget *2027*", "meeting": "m", "lead": "ana", "minutes": "20",
    "outcome": "Agreed.\nWithout the third site."}],
  ["agenda_item", "b", {"title": "Sites", "meeting": "m"}],
  ["decision", "d", {"title": "Budget", "body": "jsc", "meeting": "m", "driver": "per",
    "status": "decided", "outcome": "18 million.", "rationale": "Both boards allow no more."}],
  ["decision", "open", {"title": "Third site", "body": "jsc", "driver": "ana",
    "raised": "2026-11-11", "options": "Now\nNever"}],
  ["action", "x", {"title": "Send figures", "meeting": "m", "owner": "per", "due": "2026-12-03"}],
  ["action", "late", {"title": "Call the harbour", "meeting": "past", "due": "2026-09-01"}],
  ["action", "done", {"title": "Done long ago", "meeting": "past", "status": "done"}],
  ["commitment", "c", {"title": "Two engineers", "by": "sol", "meeting": "m", "owner": "ida"}],
  ["risk", "r", {"title": "No permit", "likelihood": "3", "impact": "5", "owner": "ana"}],
  ["risk", "small", {"title": "Rain", "likelihood": "3", "impact": "1"}],
  ["risk", "closed", {"title": "Storm", "likelihood": "5", "impact": "5", "status": "closed"}])";

TEST(Minutes, HoldWhatOneWhoWasNotThereMustKnow) {
  EXPECT_EQ(minutes_of(*practice::plan_with(story), id_in_test("m")),
            R"(# Steering committee, November 2026

21 November 2026, Aarhus, at Solvang

Present: Ana (Northwind) and Per (Solvang)

Absent: Ida (Solvang)

Budget agreed.

## Agenda

1. **Budget \*2027\***, Ana (Northwind), 20 min
   Agreed.
   Without the third site.
2. **Sites**

## Decisions

- **Budget**: 18 million.
  - Driver: Per (Solvang)
  - Why: Both boards allow no more.

## Actions

- Send figures: Per (Solvang), by 3 December 2026

## Commitments

- **Solvang** promises: Two engineers: Ida (Solvang)

## Next meeting

26 February 2027, at Northwind
)");
}

TEST(Pack, HoldsWhatIsToBeDecidedAndWhatIsOpen) {
  EXPECT_EQ(pack_of(*practice::plan_with(story), id_in_test("m"), today),
            R"(# Steering committee, November 2026

21 November 2026, Aarhus, at Solvang

## Why we do this

Store wind power for a whole night.

## Agenda

1. **Budget \*2027\***, Ana (Northwind), 20 min
2. **Sites**

## Decisions wanted

- **Third site**: open
  - Driver: Ana (Northwind)
  - Options: Now
    Never
  - Open for 10 days

## Grave risks

- No permit: likelihood 3, impact 5, Ana (Northwind)

## Open actions

- Call the harbour: nobody yet, by 1 September 2026 **overdue**
- Send figures: Per (Solvang), by 3 December 2026

## Open commitments

- **Solvang** promises: Two engineers: Ida (Solvang)
)");
}

TEST(Papers, OfABareMeetingSayItsTitle) {
  const auto plan = practice::plan_with(R"(["meeting", "m", {"title": "First/last"}])");
  EXPECT_EQ(minutes_of(*plan, id_in_test("m")), "# First/last\n\n");
  EXPECT_EQ(pack_of(*plan, id_in_test("m"), today), "# First/last\n\n");
  EXPECT_EQ(paper_name(*plan, id_in_test("m"), "minutes"), "First-last - minutes.md");
}

TEST(Papers, OfNoMeetingAreEmpty) {
  const auto plan = practice::plan_with("");
  EXPECT_EQ(minutes_of(*plan, id_in_test("m")), "");
  EXPECT_EQ(pack_of(*plan, id_in_test("m"), today), "");
}

}  // namespace
}  // namespace entente::screen
