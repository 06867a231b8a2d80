#include "practice/trust/rules.hpp"

namespace entente::practice {
namespace {

constexpr Field commitment_fields[] = {
    field<&Commitment::title>({.name = "title", .label = "Commitment", .required = true}),
    field<&Commitment::status>({.name = "status", .label = "Status", .role = Role::status}),
    field<&Commitment::by>({.name = "by", .label = "Promised by", .role = Role::by}),
    field<&Commitment::to>({.name = "to",
                            .label = "Promised to",
                            .help = "Empty where it is promised to every other party."}),
    field<&Commitment::owner>({.name = "owner", .label = "Owner", .role = Role::owner}),
    field<&Commitment::due>({.name = "due", .label = "Due", .role = Role::due}),
    field<&Commitment::settled>({.name = "settled",
                                 .label = "Settled on",
                                 .help = "The day it was kept or missed.",
                                 .role = Role::settled}),
    field<&Commitment::weight>({.name = "weight",
                                .label = "Weight",
                                .help = "How much hangs on it.",
                                .role = Role::weight,
                                .wide_only = true}),
    field<&Commitment::meeting>(
        {.name = "meeting", .label = "Made in", .role = Role::occasion, .wide_only = true}),
    field<&Commitment::note>({.name = "note", .label = "Note", .wide_only = true}),
};

constexpr Field trust_entry_fields[] = {
    field<&TrustEntry::title>({.name = "title",
                               .label = "Reason",
                               .help = "What happened, in a sentence both sides would sign.",
                               .required = true}),
    field<&TrustEntry::movement>({.name = "movement", .label = "Movement"}),
    field<&TrustEntry::party>({.name = "party",
                               .label = "Account of",
                               .help = "Who earned or lost trust.",
                               .role = Role::side}),
    field<&TrustEntry::with>(
        {.name = "with", .label = "In whose eyes", .help = "Empty: of every other party."}),
    field<&TrustEntry::amount>({.name = "amount", .label = "Amount", .role = Role::weight}),
    field<&TrustEntry::date>({.name = "date", .label = "Date", .role = Role::happened}),
    field<&TrustEntry::note>({.name = "note", .label = "Note", .wide_only = true}),
};

constexpr Kind commitment_kind =
    kind<Commitment>({.label = "Commitment",
                      .plural = "Commitments",
                      .help = "Write down what one party promises the other, with its day.",
                      .icon = "handshake"},
                     commitment_fields);
constexpr Kind trust_entry_kind =
    kind<TrustEntry>({.label = "Trust entry",
                      .plural = "Trust entries",
                      .help = "Note what earned or cost trust without having been promised.",
                      .icon = "piggy-bank"},
                     trust_entry_fields);

constexpr const Kind* kinds[] = {&commitment_kind, &trust_entry_kind};

constexpr RowNote owed_notes[] = {{"to", "to "}, {"due", "by ", "no date"}, {"owner"}};
constexpr View owed[] = {
    RowsView{.notes = owed_notes, .by_side = true, .none = "Owes nothing at the moment."}};
constexpr Section sections[] = {{.kind = Commitment::kind_name,
                                 .title = {.of = owed_title},
                                 .view = TableView{.heading = "All commitments"},
                                 .above = owed},
                                {.kind = TrustEntry::kind_name,
                                 .key = "account",
                                 .label = "Trust account",
                                 .title = {.of = account_title},
                                 .view = DrawnView{"trust_account"}},
                                {.kind = TrustEntry::kind_name, .label = "Entries"}};
constexpr std::string_view sources[] = {"B-06"};

}  // namespace

constinit extern const Practice trust{
    .name = "trust",
    .label = "Commitments and trust",
    .help = "What each side has promised the other, and what keeping it has earned.",
    .icon = "handshake",
    .stage = Stage::run,
    .kinds = kinds,
    .by_roles = false,
    .findings = trust_findings,
    .progress = trust_progress,
    .deeds = settlements,
    .sections = sections,
    .sources = sources,
    .matters = Matters::standard};

}  // namespace entente::practice
