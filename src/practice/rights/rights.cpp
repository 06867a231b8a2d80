#include "practice/rights/rules.hpp"

namespace entente::practice {
namespace {

constexpr Field decision_right_fields[] = {
    field<&DecisionRight::title>({.name = "title",
                                  .label = "Decision",
                                  .help = "What is to be decided, each time it comes up.",
                                  .required = true}),
    field<&DecisionRight::phase>({.name = "phase", .label = "Phase"}),
    field<&DecisionRight::driver>({.name = "driver",
                                   .label = "Driver",
                                   .help = "The one person who brings it to an end.",
                                   .role = Role::driver}),
    field<&DecisionRight::body>(
        {.name = "body", .label = "Belongs to", .help = "The body that owns the decision."}),
    field<&DecisionRight::negotiate>({.name = "negotiate",
                                      .label = "Must agree",
                                      .help = "People without whom it cannot be decided."}),
    field<&DecisionRight::negotiate_bodies>(
        {.name = "negotiate_bodies", .label = "Bodies that must agree", .wide_only = true}),
    field<&DecisionRight::consult>(
        {.name = "consult", .label = "Consulted", .help = "Heard before it is decided."}),
    field<&DecisionRight::consult_bodies>(
        {.name = "consult_bodies", .label = "Bodies consulted", .wide_only = true}),
    field<&DecisionRight::inform>(
        {.name = "inform", .label = "Informed", .help = "Told once it is decided."}),
    field<&DecisionRight::inform_bodies>(
        {.name = "inform_bodies", .label = "Bodies informed", .wide_only = true}),
    field<&DecisionRight::decide_by>(
        {.name = "decide_by", .label = "Decide by", .role = Role::due}),
    field<&DecisionRight::note>({.name = "note", .label = "Note", .wide_only = true}),
    field<&DecisionRight::rank>({.name = "rank", .label = "Order", .wide_only = true}),
};

constexpr Kind decision_right_kind =
    kind<DecisionRight>({.label = "Decision right",
                         .plural = "Decision rights",
                         .help = "List the decisions that come up, and give each one driver.",
                         .icon = "scale"},
                        decision_right_fields);

constexpr const Kind* kinds[] = {&decision_right_kind};

constexpr Section sections[] = {{.kind = DecisionRight::kind_name,
                                 .label = "Who decides what",
                                 .title = {.of = rights_title},
                                 .view = DrawnView{"rights_matrix"},
                                 .usual = &usual_decisions},
                                {.kind = DecisionRight::kind_name,
                                 .key = "table",
                                 .label = "As a table",
                                 .title = {.as_first = true}}};
constexpr std::string_view sources[] = {"V-07", "B-03"};

}  // namespace

constinit extern const Practice rights{.name = "rights",
                                       .label = "Decision rights",
                                       .help =
                                           "For each decision: who must agree, who is consulted, "
                                           "who is informed, and the one person who drives it.",
                                       .icon = "scale",
                                       .stage = Stage::design,
                                       .kinds = kinds,
                                       .by_roles = false,
                                       .findings = rights_findings,
                                       .progress = rights_progress,
                                       .sections = sections,
                                       .sources = sources,
                                       .matters = Matters::standard};

}  // namespace entente::practice
