#include "practice/risks/rules.hpp"

namespace entente::practice {
namespace {

constexpr Field risk_fields[] = {
    field<&Risk::title>({.name = "title", .label = "Risk", .required = true}),
    field<&Risk::status>({.name = "status", .label = "Status"}),
    field<&Risk::likelihood>({.name = "likelihood", .label = "Likelihood"}),
    field<&Risk::impact>({.name = "impact", .label = "Impact"}),
    field<&Risk::owner>({.name = "owner", .label = "Owner"}),
    field<&Risk::response>({.name = "response", .label = "Response"}),
    field<&Risk::mitigation>({.name = "mitigation",
                              .label = "Mitigation",
                              .help = "What is done so that it does not happen, or hurts less."}),
    field<&Risk::trigger>({.name = "trigger",
                           .label = "Trigger",
                           .help = "What would show that it comes true.",
                           .wide_only = true}),
    field<&Risk::review>(
        {.name = "review", .label = "Review on", .help = "When it is looked at next."}),
    field<&Risk::party>({.name = "party",
                         .label = "Hits",
                         .help = "Empty where it hits every party.",
                         .side = true}),
    field<&Risk::origin>({.name = "origin", .label = "Seen first in", .wide_only = true}),
    field<&Risk::raised>({.name = "raised", .label = "Raised on", .wide_only = true}),
};

constexpr Field issue_fields[] = {
    field<&Issue::title>({.name = "title", .label = "Issue", .required = true}),
    field<&Issue::status>({.name = "status", .label = "Status"}),
    field<&Issue::priority>({.name = "priority", .label = "Priority"}),
    field<&Issue::owner>({.name = "owner", .label = "Owner"}),
    field<&Issue::due>({.name = "due", .label = "To be resolved by"}),
    field<&Issue::resolution>({.name = "resolution", .label = "Resolution"}),
    field<&Issue::risk>({.name = "risk", .label = "Risk that came true", .wide_only = true}),
    field<&Issue::meeting>({.name = "meeting", .label = "Raised in", .wide_only = true}),
    field<&Issue::origin>({.name = "origin", .label = "Seen first in", .wide_only = true}),
    field<&Issue::raised>({.name = "raised", .label = "Raised on", .wide_only = true}),
    field<&Issue::resolved>({.name = "resolved", .label = "Resolved on", .wide_only = true}),
};

constexpr Field action_fields[] = {
    field<&Action::title>({.name = "title", .label = "Action", .required = true}),
    field<&Action::status>({.name = "status", .label = "Status"}),
    field<&Action::owner>({.name = "owner", .label = "Owner"}),
    field<&Action::due>({.name = "due", .label = "Due"}),
    field<&Action::done>({.name = "done", .label = "Done on", .wide_only = true}),
    field<&Action::meeting>({.name = "meeting", .label = "From meeting", .wide_only = true}),
    field<&Action::decision>({.name = "decision", .label = "From decision", .wide_only = true}),
    field<&Action::risk>({.name = "risk", .label = "Against risk", .wide_only = true}),
    field<&Action::issue>({.name = "issue", .label = "For issue", .wide_only = true}),
    field<&Action::note>({.name = "note", .label = "Note", .wide_only = true}),
};

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

}  // namespace

constinit extern const Practice risks{
    .name = "risks",
    .label = "Risks, issues, actions",
    .help = "What may go wrong, what has gone wrong, and who does what about it by when.",
    .icon = "triangle-alert",
    .stage = Stage::run,
    .kinds = kinds,
    .findings = risks_findings,
    .progress = risks_progress,
    .is_past = risks_past};

}  // namespace entente::practice
