#include "practice/risks/rules.hpp"

namespace entente::practice {
namespace {

constexpr Field risk_fields[] = {
    field<&Risk::title>({.name = "title", .label = "Risk", .required = true}),
    field<&Risk::status>({.name = "status", .label = "Status", .role = Role::status}),
    field<&Risk::likelihood>({.name = "likelihood", .label = "Likelihood"}),
    field<&Risk::impact>({.name = "impact", .label = "Impact"}),
    field<&Risk::owner>({.name = "owner", .label = "Owner", .role = Role::owner}),
    field<&Risk::response>({.name = "response", .label = "Response"}),
    field<&Risk::mitigation>({.name = "mitigation",
                              .label = "Mitigation",
                              .help = "What is done so that it does not happen, or hurts less."}),
    field<&Risk::trigger>({.name = "trigger",
                           .label = "Trigger",
                           .help = "What would show that it comes true.",
                           .wide_only = true}),
    field<&Risk::review>({.name = "review",
                          .label = "Review on",
                          .help = "When it is looked at next.",
                          .role = Role::review}),
    field<&Risk::party>({.name = "party",
                         .label = "Hits",
                         .help = "Empty where it hits every party.",
                         .role = Role::side}),
    field<&Risk::origin>({.name = "origin", .label = "Seen first in", .wide_only = true}),
    field<&Risk::raised>(
        {.name = "raised", .label = "Raised on", .role = Role::raised, .wide_only = true}),
};

constexpr Field issue_fields[] = {
    field<&Issue::title>({.name = "title", .label = "Issue", .required = true}),
    field<&Issue::status>({.name = "status", .label = "Status", .role = Role::status}),
    field<&Issue::priority>({.name = "priority", .label = "Priority", .role = Role::weight}),
    field<&Issue::owner>({.name = "owner", .label = "Owner", .role = Role::owner}),
    field<&Issue::due>({.name = "due", .label = "To be resolved by", .role = Role::due}),
    field<&Issue::resolution>({.name = "resolution", .label = "Resolution"}),
    field<&Issue::risk>({.name = "risk", .label = "Risk that came true", .wide_only = true}),
    field<&Issue::meeting>(
        {.name = "meeting", .label = "Raised in", .role = Role::occasion, .wide_only = true}),
    field<&Issue::origin>({.name = "origin", .label = "Seen first in", .wide_only = true}),
    field<&Issue::raised>(
        {.name = "raised", .label = "Raised on", .role = Role::raised, .wide_only = true}),
    field<&Issue::resolved>(
        {.name = "resolved", .label = "Resolved on", .role = Role::settled, .wide_only = true}),
};

constexpr Field action_fields[] = {
    field<&Action::title>({.name = "title", .label = "Action", .required = true}),
    field<&Action::status>({.name = "status", .label = "Status", .role = Role::status}),
    field<&Action::owner>({.name = "owner", .label = "Owner", .role = Role::owner}),
    field<&Action::due>({.name = "due", .label = "Due", .role = Role::due}),
    field<&Action::done>(
        {.name = "done", .label = "Done on", .role = Role::settled, .wide_only = true}),
    field<&Action::meeting>(
        {.name = "meeting", .label = "From meeting", .role = Role::occasion, .wide_only = true}),
    field<&Action::decision>({.name = "decision", .label = "From decision", .wide_only = true}),
    field<&Action::risk>({.name = "risk", .label = "Against risk", .wide_only = true}),
    field<&Action::issue>({.name = "issue", .label = "For issue", .wide_only = true}),
    field<&Action::note>({.name = "note", .label = "Note", .wide_only = true}),
};

bool is_still_open(const Risk& risk) { return is_open(risk); }
bool is_bare(const Risk& risk) { return is_open(risk) && lacks_mitigation(risk); }
bool is_high_and_open(const Risk& risk) { return is_open(risk) && is_high(risk); }

constexpr Kind risk_kind =
    kind<Risk>({.label = "Risk",
                .plural = "Risks",
                .help = "Write down what may happen, how likely it is and how much it would hurt.",
                .icon = "triangle-alert"},
               risk_fields);
constexpr Kind issue_kind =
    kind<Issue>({.label = "Issue",
                 .plural = "Issues",
                 .help = "Write down what stands in the way now, and who clears it.",
                 .icon = "circle-alert"},
                issue_fields);
constexpr Kind action_kind = kind<Action>({.label = "Action",
                                           .plural = "Actions",
                                           .help = "Give each thing to do one owner and one day.",
                                           .icon = "list-checks"},
                                          action_fields);

constexpr const Kind* kinds[] = {&risk_kind, &issue_kind, &action_kind};
constexpr Deed deeds[] = {resolve_issue, finish_action};

constexpr Check checks[] = {{.kind = Issue::kind_name,
                             .field = "resolution",
                             .what = "Resolved, but nobody has written down how.",
                             .when = Check::When::over}};

constexpr TitleCount risk_counts[] = {
    {counting<Risk, is_bare>, "high risk has no mitigation", "high risks have no mitigation"},
    {counting<Risk, is_high_and_open>, "high risk, and it is met", "high risks, and all are met"},
    {counting<Risk, is_still_open>, "open risk, and it is not high",
     "open risks, and none is high"}};
constexpr std::string_view beside_grid[] = {"title", "likelihood", "impact", "owner"};
constexpr Section sections[] = {
    {.kind = Risk::kind_name,
     .title = {.none_yet = "What may go wrong?",
               .counts = risk_counts,
               .otherwise = "No risk is open"},
     .view = GridView{.up = "likelihood",
                      .across = "impact",
                      .title = "Open risks",
                      .name = "Open risks by likelihood and impact",
                      .note = "High from 12 (our convention).",
                      .unplaced_one = "risk is not assessed.",
                      .unplaced_many = "risks are not assessed.",
                      .high = high_score,
                      .columns = beside_grid},
     .quick_line = true},
    {.kind = Issue::kind_name, .title = {.of = due_title}, .view = BoardView{}, .quick_line = true},
    {.kind = Action::kind_name,
     .title = {.of = due_title},
     .view = BoardView{},
     .quick_line = true}};
constexpr std::string_view sources[] = {"I-02", "V-10"};

}  // namespace

constinit extern const Practice risks{
    .name = "risks",
    .label = "Risks, issues, actions",
    .help = "What may go wrong, what has gone wrong, and who does what about it by when.",
    .icon = "triangle-alert",
    .stage = Stage::run,
    .kinds = kinds,
    .checks = checks,
    .findings = risks_findings,
    .progress = risks_progress,
    .deeds = deeds,
    .sections = sections,
    .sources = sources,
    .matters = Matters::light};

}  // namespace entente::practice
