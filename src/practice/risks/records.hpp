#pragma once
#include "practice/decisions/records.hpp"

namespace entente::practice {

/// Where a risk or issue was seen first: one register serves all practices (SOURCES.md V-08, V-10,
/// I-02, R-01, R-03).
enum class Origin : std::uint8_t {
  none,
  fit,
  negotiation,
  launch,
  charter,
  obstacle,
  work,
  review
};
inline constexpr Choice origin_choices[] = {{"fit", "Relationship due diligence"},
                                            {"negotiation", "Negotiation"},
                                            {"launch", "Launch"},
                                            {"charter", "Charter"},
                                            {"obstacle", "Difference between the companies"},
                                            {"work", "Daily work"},
                                            {"review", "Review or audit"}};
constexpr std::span<const Choice> choices_of(Origin) { return origin_choices; }

enum class Response : std::uint8_t { none, reduce, accept, transfer, avoid };
inline constexpr Choice response_choices[] = {
    {"reduce", "Reduce"}, {"accept", "Accept"}, {"transfer", "Transfer"}, {"avoid", "Avoid"}};
constexpr std::span<const Choice> choices_of(Response) { return response_choices; }

enum class RiskStatus : std::uint8_t { none, open, occurred, closed };
inline constexpr Choice risk_status_choices[] = {
    {"open", "Open", {}, Ending::open, Mood::warning},
    {"occurred", "Has occurred", {}, Ending::done, Mood::bad},
    {"closed", "Closed", {}, Ending::done, Mood::good}};
constexpr std::span<const Choice> choices_of(RiskStatus) { return risk_status_choices; }

enum class Priority : std::uint8_t { none, high, medium, low };
inline constexpr Choice priority_choices[] = {{"high", "High", {}, Ending::open, Mood::bad},
                                              {"medium", "Medium", {}, Ending::open, Mood::warning},
                                              {"low", "Low"}};
constexpr std::span<const Choice> choices_of(Priority) { return priority_choices; }

enum class IssueStatus : std::uint8_t { none, open, working, resolved };
inline constexpr Choice issue_status_choices[] = {
    {"open", "Open", {}, Ending::open, Mood::bad},
    {"working", "Being worked on", {}, Ending::open, Mood::warning},
    {"resolved", "Resolved", {}, Ending::done, Mood::good}};
constexpr std::span<const Choice> choices_of(IssueStatus) { return issue_status_choices; }

enum class ActionStatus : std::uint8_t { none, open, doing, done, dropped };
inline constexpr Choice action_status_choices[] = {
    {"open", "To do", {}, Ending::open, Mood::warning},
    {"doing", "Doing", {}, Ending::open, Mood::active},
    {"done", "Done", {}, Ending::done, Mood::good},
    {"dropped", "Dropped", {}, Ending::dropped, Mood::calm}};
constexpr std::span<const Choice> choices_of(ActionStatus) { return action_status_choices; }

/// What may happen and would hurt (SOURCES.md I-02, V-10, R-03).
struct Risk {
  static constexpr std::string_view kind_name = "risk";
  Text title;
  RiskStatus status = RiskStatus::none;  // none counts as open
  Level likelihood;
  Level impact;
  Ref<Person> owner;
  Response response = Response::none;
  LongText mitigation;
  Text trigger;      // what would show that it comes true
  Date review;       // when it is looked at next
  Ref<Party> party;  // whom it hits; none: all
  Origin origin = Origin::none;
  Date raised;
};

/// What has happened and hurts.
struct Issue {
  static constexpr std::string_view kind_name = "issue";
  Text title;
  IssueStatus status = IssueStatus::none;  // none counts as open
  Priority priority = Priority::none;
  Ref<Person> owner;
  Date due;
  LongText resolution;
  Ref<Risk> risk;        // the risk that came true
  Ref<Meeting> meeting;  // where it was raised
  Origin origin = Origin::none;
  Date raised;
  Date resolved;
};

/// Something that one person does by a day.
struct Action {
  static constexpr std::string_view kind_name = "action";
  Text title;
  ActionStatus status = ActionStatus::none;  // none counts as to do
  Ref<Person> owner;
  Date due;
  Date done;
  Ref<Meeting> meeting;  // where it was taken down
  Ref<Decision> decision;
  Ref<Risk> risk;
  Ref<Issue> issue;
  LongText note;
};

}  // namespace entente::practice
