#pragma once
#include <string>
#include <vector>

#include "practice/governance/records.hpp"
#include "record/plan.hpp"

namespace entente::practice {

/// Still to be held: planned, or nothing said of it.
bool is_ahead(const Meeting& meeting);

/// The next meeting on `today` or later of a body (of any body for none); none where none is
/// planned.
Id next_meeting(const Plan& plan, Id body, Date today);

/// The last meeting of the same body before this one that was not called off; none where there is
/// none.
Id meeting_before(const Plan& plan, Id meeting);

/// The points of a meeting's agenda in their order.
std::vector<Id> agenda_of(const Plan& plan, Id meeting);

/// The day of meeting number `count` (0 is `first` itself) in a rhythm. Months keep the first one's
/// day where they have it and end on their last day where not: 31 January, 28 February, 31 March.
/// `first` for no rhythm.
Date meeting_day(Date first, Cadence cadence, int count);

/// A meeting that a body's rhythm asks for and that is not in the plan.
struct MeetingToMake {
  std::string title;  // "Steering committee, March 2027"; with the day for what meets by the week
  Date date;
  Id host;  // whose turn it is; none where no party is known
};

/// Meetings that a body's rhythm asks for on `from` to `until`, both included. Days are counted
/// from the body's first meeting, without one from its latest, else from the first working day (no
/// weekend) from `from` on. Where the body has a meeting on or near a day already (within 3 days
/// for weekly ones, 6, 10, 30, 60, 90 for the others), also one that was called off, none is made.
/// Hosts take turns after the host of the meeting before: the body's own, else every party. At most
/// 400.
std::vector<MeetingToMake> meetings_to_make(const Plan& plan, Id body, Date from, Date until);

}  // namespace entente::practice
