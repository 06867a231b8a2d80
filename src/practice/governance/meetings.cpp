#include "practice/governance/meetings.hpp"

#include <algorithm>

#include "base/order.hpp"
#include "practice/words.hpp"

namespace entente::practice {
namespace {

constexpr std::size_t most_meetings = 400;

struct Rhythm {
  int days = 0, months = 0;  // between two meetings: one of them
  int near = 0;              // days on either side within which a meeting counts as that one
};

Rhythm rhythm_of(Cadence cadence) {
  static constexpr Rhythm rhythms[] = {{},         {7, 0, 3},  {14, 0, 6}, {0, 1, 10},
                                       {0, 3, 30}, {0, 6, 60}, {0, 12, 90}};
  return rhythms[static_cast<std::size_t>(cadence)];
}

Date months_later(Date first, int months) {
  YearMonthDay day = calendar_from(first);
  const int month = day.month - 1 + months;
  const int year = day.year + month / 12;
  const Date begin = date_from({year, month % 12 + 1, 1});
  const int next = month + 1;
  const Date end = date_from({day.year + next / 12, next % 12 + 1, 1});
  return {std::min(begin.days + day.day - 1, end.days - 1)};
}

/// A number of meetings after which `from` is not yet reached: where counting may begin.
int meetings_before(Date first, const Rhythm& rhythm, Date from) {
  const int days = from.days - first.days;
  const int longest = rhythm.days > 0 ? rhythm.days : rhythm.months * 31;
  return days <= 0 ? 0 : days / longest;
}

struct Known {
  Date date;
  Id host;
  friend auto operator<=>(const Known&, const Known&) = default;
};

/// The body's meetings that have a day, in the order of days.
std::vector<Known> known_meetings(const Plan& plan, Id body) {
  std::vector<Known> known;
  for (const Meeting& meeting : plan.all<Meeting>())
    if (meeting.body.id == body && meeting.date) known.push_back({meeting.date, meeting.host.id});
  put_in_order(known.begin(), known.end());
  return known;
}

bool is_known(const std::vector<Known>& known, Date date, int near) {
  const auto first = std::lower_bound(known.begin(), known.end(), Date{date.days - near},
                                      [](const Known& each, Date day) { return each.date < day; });
  return first != known.end() && first->date.days <= date.days + near;
}

/// Where counting begins that nothing was said about: never on a weekend.
Date first_day(const Body& body, const std::vector<Known>& known, Date from) {
  if (body.first_meeting) return body.first_meeting;
  if (!known.empty()) return known.back().date;
  const int day = weekday(from);
  return {day > 4 ? from.days + 7 - day : from.days};
}

/// The body's own hosts that are in the plan, else every party by its hue.
std::vector<Id> hosts_of(const Plan& plan, const Body& body) {
  std::vector<Id> hosts;
  for (const Id id : body.hosts.ids)
    if (plan.find<Party>(id)) hosts.push_back(id);
  if (!hosts.empty()) return hosts;
  std::vector<std::pair<double, Id>> parties;
  for (const Id id : plan.part(Visibility::shared).find(Party::kind_name)->ids()) {
    const Number hue = plan.find<Party>(id)->hue;
    parties.emplace_back(hue ? hue.value.approximate() : 1e9, id);
  }
  put_in_order(parties.begin(), parties.end());
  for (const auto& [hue, id] : parties) hosts.push_back(id);
  return hosts;
}

Id host_after(const std::vector<Id>& hosts, Id last) {
  if (hosts.empty()) return {};
  const auto found = std::find(hosts.begin(), hosts.end(), last);
  return found == hosts.end() || found + 1 == hosts.end() ? hosts.front() : *(found + 1);
}

std::string title_of(const Body& body, Date date, const Rhythm& rhythm) {
  std::string day = date_words(date);
  if (rhythm.days == 0) day.erase(0, day.find(' ') + 1);
  return std::string(body.title) + ", " + day;
}

}  // namespace

bool is_ahead(const Meeting& meeting) {
  return meeting.status == MeetingStatus::none || meeting.status == MeetingStatus::planned;
}

Id next_meeting(const Plan& plan, Id body, Date today) {
  const auto meetings = plan.all<Meeting>();
  const auto ids = plan.part(Visibility::shared).find(Meeting::kind_name)->ids();
  std::pair<Date, Id> next;
  for (std::size_t row = 0; row < meetings.size(); ++row) {
    const Meeting& meeting = meetings[row];
    if (!is_ahead(meeting) || !meeting.date || meeting.date < today) continue;
    if (body && meeting.body.id != body) continue;
    const std::pair<Date, Id> each{meeting.date, ids[row]};
    if (!next.second || each < next) next = each;
  }
  return next.second;
}

Id meeting_before(const Plan& plan, Id id) {
  const Meeting* meeting = plan.find<Meeting>(id);
  if (!meeting || !meeting->body.id || !meeting->date) return {};
  const auto meetings = plan.all<Meeting>();
  const auto ids = plan.part(Visibility::shared).find(Meeting::kind_name)->ids();
  std::pair<Date, Id> last;
  for (std::size_t row = 0; row < meetings.size(); ++row) {
    const Meeting& each = meetings[row];
    if (each.body.id != meeting->body.id || each.status == MeetingStatus::cancelled) continue;
    if (each.date && each.date < meeting->date && std::pair(each.date, ids[row]) > last)
      last = {each.date, ids[row]};
  }
  return last.second;
}

std::vector<Id> agenda_of(const Plan& plan, Id meeting) {
  const auto items = plan.all<AgendaItem>();
  const auto ids = plan.part(Visibility::shared).find(AgendaItem::kind_name)->ids();
  std::vector<std::pair<std::string_view, Id>> ranked;
  for (std::size_t row = 0; row < items.size(); ++row)
    if (items[row].meeting.id == meeting) ranked.emplace_back(items[row].rank.key, ids[row]);
  put_in_order(ranked.begin(), ranked.end());
  std::vector<Id> agenda;
  for (const auto& [rank, id] : ranked) agenda.push_back(id);
  return agenda;
}

Date meeting_day(Date first, Cadence cadence, int count) {
  const Rhythm rhythm = rhythm_of(cadence);
  if (rhythm.months > 0) return months_later(first, rhythm.months * count);
  return {first.days + rhythm.days * count};
}

std::vector<MeetingToMake> meetings_to_make(const Plan& plan, Id id, Date from, Date until) {
  std::vector<MeetingToMake> made;
  const Body* body = plan.find<Body>(id);
  if (!body || body->cadence == Cadence::none) return made;
  const Rhythm rhythm = rhythm_of(body->cadence);
  const std::vector<Known> known = known_meetings(plan, id);
  const std::vector<Id> hosts = hosts_of(plan, *body);
  const Date first = first_day(*body, known, from);
  Id host;
  auto past = known.begin();
  for (int count = meetings_before(first, rhythm, from); made.size() < most_meetings; ++count) {
    const Date date = meeting_day(first, body->cadence, count);
    if (date > until) break;
    for (; past != known.end() && past->date < date; ++past)
      if (past->host) host = past->host;
    if (date < from || is_known(known, date, rhythm.near)) continue;
    host = host_after(hosts, host);
    made.push_back({title_of(*body, date, rhythm), date, host});
  }
  return made;
}

}  // namespace entente::practice
