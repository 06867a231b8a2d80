#pragma once
#include "practice/profile/records.hpp"

namespace entente::practice {

/// The three tiers of an alliance's bodies (SOURCES.md B-03).
enum class Tier : std::uint8_t { none, steering, office, team };
inline constexpr Choice tier_choices[] = {
    {"steering", "Steering committee", "Sets direction and decides what teams cannot."},
    {"office", "Alliance management office", "Runs the alliance from day to day."},
    {"team", "Working team", "Does a part of the work."}};
constexpr std::span<const Choice> choices_of(Tier) { return tier_choices; }

/// How often a body meets.
enum class Cadence : std::uint8_t {
  none,
  weekly,
  fortnightly,
  monthly,
  quarterly,
  half_yearly,
  yearly
};
inline constexpr Choice cadence_choices[] = {
    {"weekly", "Weekly"},       {"fortnightly", "Every two weeks"}, {"monthly", "Monthly"},
    {"quarterly", "Quarterly"}, {"half_yearly", "Twice a year"},    {"yearly", "Yearly"}};
constexpr std::span<const Choice> choices_of(Cadence) { return cadence_choices; }

enum class MeetingStatus : std::uint8_t { none, planned, held, cancelled };
inline constexpr Choice meeting_status_choices[] = {
    {"planned", "Planned", {}, Ending::open, Mood::active},
    {"held", "Held", {}, Ending::done, Mood::good},
    {"cancelled", "Cancelled", {}, Ending::dropped, Mood::calm}};
constexpr std::span<const Choice> choices_of(MeetingStatus) { return meeting_status_choices; }

/// A group with a say in the alliance (SOURCES.md B-03, I-02).
struct Body {
  static constexpr std::string_view kind_name = "body";
  Text title;
  Tier tier = Tier::none;
  LongText purpose;
  LongText authority;  // what it may decide alone
  Ref<Body> parent;    // the body it reports to
  Ref<Person> chair;
  RefList<Person> members;
  Cadence cadence = Cadence::none;
  Date first_meeting;    // where the cadence begins
  RefList<Party> hosts;  // whose places take turns, in this order; empty: every party's
  Rank rank;
};

/// One sitting of a body.
struct Meeting {
  static constexpr std::string_view kind_name = "meeting";
  Text title;
  Ref<Body> body;
  Date date;
  Ref<Party> host;  // at whose place
  Text place;
  MeetingStatus status = MeetingStatus::none;  // none counts as planned
  RefList<Person> attendees;
  LongText summary;
};

inline bool is_planned(const Meeting& meeting) {
  return meeting.status == MeetingStatus::none || meeting.status == MeetingStatus::planned;
}

/// A point of a meeting's agenda, with what came of it.
struct AgendaItem {
  static constexpr std::string_view kind_name = "agenda_item";
  Text title;
  Ref<Meeting> meeting;
  Ref<Person> lead;
  Number minutes;
  LongText outcome;
  Rank rank;
};

}  // namespace entente::practice
