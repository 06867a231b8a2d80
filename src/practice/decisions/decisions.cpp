#include "practice/decisions/rules.hpp"

namespace entente::practice {
namespace {

constexpr Field decision_fields[] = {
    field<&Decision::title>({.name = "title",
                             .label = "Decision",
                             .help = "The question as it was asked.",
                             .required = true}),
    field<&Decision::status>({.name = "status", .label = "Status", .role = Role::status}),
    field<&Decision::right>({.name = "right",
                             .label = "Decision right",
                             .help = "Which of the agreed decision rights it falls under.",
                             .wide_only = true}),
    field<&Decision::body>({.name = "body", .label = "Body", .help = "Who decides."}),
    field<&Decision::meeting>(
        {.name = "meeting", .label = "Meeting", .role = Role::occasion, .wide_only = true}),
    field<&Decision::driver>({.name = "driver", .label = "Driver", .role = Role::driver}),
    field<&Decision::raised>({.name = "raised", .label = "Raised on", .role = Role::raised}),
    field<&Decision::decided>({.name = "decided", .label = "Decided on", .role = Role::settled}),
    field<&Decision::options>({.name = "options",
                               .label = "Options",
                               .help = "What could be done, one to a line.",
                               .wide_only = true}),
    field<&Decision::outcome>({.name = "outcome", .label = "What was decided"}),
    field<&Decision::rationale>(
        {.name = "rationale",
         .label = "Why",
         .help = "The reason that will convince somebody who was not there.",
         .wide_only = true}),
    field<&Decision::review>({.name = "review",
                              .label = "Review on",
                              .help = "When to ask whether it was right.",
                              .role = Role::review}),
};

constexpr Kind decision_kind = kind<Decision>(
    {.label = "Decision",
     .plural = "Decisions",
     .help = "Take down each decision with its reason, so that it need not be fought again.",
     .icon = "clipboard-check"},
    decision_fields);

constexpr const Kind* kinds[] = {&decision_kind};

bool lacks_day(const void* record) {
  const auto& decision = *static_cast<const Decision*>(record);
  return decision.status == DecisionStatus::decided && !decision.decided;
}

constexpr auto decide_writes = ended_as(DecisionStatus::decided, "decided");
constexpr DeedWrite today_writes[] = {to_today("decided")};
constexpr std::string_view asked[] = {"outcome", "rationale", "decided", "review"};
constexpr Deed deeds[] = {{.kind = Decision::kind_name,
                           .id = "decided",
                           .label = "Decide",
                           .word = "Decided",
                           .icon = "check",
                           .writes = decide_writes,
                           .asks = asked,
                           .title = "Take the decision",
                           .confirm = "Mark as decided",
                           .above = "options",
                           .missing = "Write down what was decided."},
                          {.kind = Decision::kind_name,
                           .id = "today",
                           .label = "Decided today",
                           .word = "Decided today",
                           .icon = "calendar",
                           .writes = today_writes,
                           .offered = lacks_day}};

Value days_open_of(const Plan&, Id, const void* record, Date today) {
  const auto days = days_open(*static_cast<const Decision*>(record), today);
  return days ? Value{Decimal{*days, 0}} : Value{};
}
constexpr Figure figures[] = {{Decision::kind_name,
                               {.name = "days", .label = "Days open", .type = FieldType::number},
                               days_open_of,
                               "days"}};

constexpr RowNote who_decides[] = {{"driver", "", "No driver"}, {"body", "", "no body"}};
constexpr View above[] = {
    RowsView{.title = "Waiting for a decision", .notes = who_decides, .figure = "days"},
    DrawnView{"decision_speed"}};
constexpr std::string_view columns[] = {"title", "status", "days",   "driver",
                                        "body",  "raised", "decided"};
constexpr Section sections[] = {{.kind = Decision::kind_name,
                                 .title = {.of = decisions_title},
                                 .view = TableView{.columns = columns, .open_first = true},
                                 .above = above}};

constexpr std::string_view sources[] = {"V-07"};

}  // namespace

constinit extern const Practice decisions{
    .name = "decisions",
    .label = "Decision log",
    .help = "What was asked, who decided it, why, and how long it took.",
    .icon = "clipboard-check",
    .stage = Stage::run,
    .kinds = kinds,
    .by_roles = false,
    .findings = decisions_findings,
    .progress = decisions_progress,
    .deeds = deeds,
    .figures = figures,
    .sections = sections,
    .sources = sources,
    .matters = Matters::light};

}  // namespace entente::practice
