#include "practice/charter/records.hpp"
#include "practice/charter/rules.hpp"
#include "practice/practice.hpp"

namespace entente::practice {
namespace {

constexpr Field objective_fields[] = {
    field<&Objective::title>({.name = "title",
                              .label = "Objective",
                              .help = "What will be true once it is reached.",
                              .required = true}),
    field<&Objective::party>(
        {.name = "party",
         .label = "Whose objective",
         .help = "Empty for a joint one; a party where it is that party's own.",
         .role = Role::side}),
    field<&Objective::owner>({.name = "owner",
                              .label = "Owner",
                              .help = "The one person who reports on it.",
                              .role = Role::owner}),
    field<&Objective::due>({.name = "due", .label = "By when", .role = Role::due}),
    field<&Objective::reason>({.name = "reason",
                               .label = "Why it matters",
                               .help = "So that the other side understands why it will not be "
                                       "dropped.",
                               .wide_only = true}),
    field<&Objective::rank>({.name = "rank", .label = "Order", .wide_only = true}),
};

constexpr Field scope_item_fields[] = {
    field<&ScopeItem::title>({.name = "title", .label = "Item", .required = true}),
    field<&ScopeItem::scope>(
        {.name = "scope", .label = "Scope", .help = "What is out is worth as much as what is in."}),
    field<&ScopeItem::note>({.name = "note",
                             .label = "Note",
                             .help = "Where the line runs, and who decides on what is undecided."}),
    field<&ScopeItem::rank>({.name = "rank", .label = "Order", .wide_only = true}),
};

constexpr Field measure_fields[] = {
    field<&Measure::title>({.name = "title", .label = "Measure", .required = true}),
    field<&Measure::objective>(
        {.name = "objective", .label = "Objective", .help = "Whose success it tells."}),
    field<&Measure::indicator>(
        {.name = "indicator", .label = "Leading or lagging", .help = "A good set has both."}),
    field<&Measure::unit>(
        {.name = "unit", .label = "Unit", .help = "Such as days, % or million EUR."}),
    field<&Measure::baseline>(
        {.name = "baseline", .label = "Baseline", .help = "The value when counting began."}),
    field<&Measure::target>(
        {.name = "target", .label = "Target", .help = "The value that counts as success."}),
    field<&Measure::due>({.name = "due", .label = "By when", .role = Role::due}),
    field<&Measure::owner>({.name = "owner",
                            .label = "Owner",
                            .help = "Who brings the number to the meeting.",
                            .role = Role::owner}),
    field<&Measure::source>({.name = "source",
                             .label = "Source",
                             .help = "Where the number is read, the same way every time.",
                             .wide_only = true}),
};

constexpr Field term_fields[] = {
    field<&Term::title>({.name = "title", .label = "Term", .required = true}),
    field<&Term::clause>(
        {.name = "clause", .label = "Clause", .help = "Where it stands in the agreement."}),
    field<&Term::plain_words>({.name = "plain_words",
                               .label = "In plain words",
                               .help = "What people must do or leave, without legal words."}),
    field<&Term::understood_by>({.name = "understood_by",
                                 .label = "Understood by",
                                 .help = "People who have explained it back correctly."}),
};

constexpr Field rule_fields[] = {
    field<&Rule::title>({.name = "title", .label = "Title", .required = true}),
    field<&Rule::issue>({.name = "issue", .label = "Kind of issue"}),
    field<&Rule::rule>({.name = "rule",
                        .label = "Rule",
                        .help = "Who does what, within what time, and who hears of it."}),
    field<&Rule::owner>({.name = "owner",
                         .label = "Owner",
                         .help = "Who answers questions about the rule.",
                         .role = Role::owner}),
};

constexpr Field expectation_fields[] = {
    field<&Expectation::title>({.name = "title", .label = "Expectation", .required = true}),
    field<&Expectation::level>({.name = "level", .label = "Level"}),
    field<&Expectation::party>({.name = "party",
                                .label = "Of which party",
                                .help = "Empty where it is expected of every party.",
                                .role = Role::side}),
    field<&Expectation::people>({.name = "people",
                                 .label = "Of whom",
                                 .help = "Name the people, if it is not meant for all."}),
    field<&Expectation::detail>(
        {.name = "detail", .label = "In detail", .help = "How one would notice that it is met."}),
};

constexpr Kind objective_kind =
    kind<Objective>({.label = "Objective",
                     .plural = "Objectives",
                     .help = "Write down joint objectives and each party's own, side by side.",
                     .icon = "target"},
                    objective_fields);
constexpr Kind scope_item_kind =
    kind<ScopeItem>({.label = "Scope item",
                     .plural = "Scope",
                     .help = "Draw the line: what the alliance does, does not do, and must decide.",
                     .icon = "scan"},
                    scope_item_fields);
constexpr Kind measure_kind =
    kind<Measure>({.label = "Measure",
                   .plural = "Measures",
                   .help = "Agree how both sides will know that an objective is reached.",
                   .icon = "gauge"},
                  measure_fields);
constexpr Kind term_kind =
    kind<Term>({.label = "Term",
                .plural = "Contract terms",
                .help = "Put the terms that touch daily work into plain words and check that "
                        "people know them.",
                .icon = "scroll-text"},
               term_fields);
constexpr Kind rule_kind =
    kind<Rule>({.label = "Business rule",
                .plural = "Business rules",
                .help = "Settle how daily and rare matters are handled before they come up.",
                .icon = "list-checks"},
               rule_fields);
constexpr Kind expectation_kind =
    kind<Expectation>({.label = "Expectation",
                       .plural = "Expectations",
                       .help = "Say what is expected of individuals, teams and management.",
                       .icon = "user-check"},
                      expectation_fields);

constexpr std::string_view scope_notes[] = {"note"};
constexpr CardLine term_lines[] = {
    {.field = "clause", .look = CardLine::Look::caption},
    {.field = "plain_words", .empty = "Not in plain words yet."},
    {.field = "understood_by", .look = CardLine::Look::chips, .label = "Understood by"}};
constexpr Section sections[] = {
    {.kind = Objective::kind_name,
     .title = {.of = objectives_title},
     .view = SidesView{.joint = "Joint objectives", .own = "'s own"}},
    {.kind = ScopeItem::kind_name,
     .view = BoardView{.columns = "scope",
                       .otherwise = static_cast<std::uint8_t>(Scope::undecided),
                       .notes = scope_notes}},
    {.kind = Measure::kind_name},
    {.kind = Term::kind_name, .view = CardsView{term_lines}},
    {.kind = Rule::kind_name},
    {.kind = Expectation::kind_name}};
constexpr std::string_view sources[] = {"I-02", "V-10"};

constexpr const Kind* kinds[] = {&objective_kind, &scope_item_kind, &measure_kind,
                                 &term_kind,      &rule_kind,       &expectation_kind};

}  // namespace

constinit extern const Practice charter{
    .name = "charter",
    .label = "Charter",
    .help = "What both sides want, what is in and out, and how they will work together.",
    .icon = "scroll-text",
    .stage = Stage::design,
    .kinds = kinds,
    .by_roles = false,
    .findings = charter_findings,
    .progress = charter_progress,
    .sections = sections,
    .sources = sources,
    .matters = Matters::light};

}  // namespace entente::practice
