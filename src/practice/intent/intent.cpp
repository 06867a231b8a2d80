#include "practice/intent/records.hpp"
#include "practice/intent/rules.hpp"
#include "practice/practice.hpp"

namespace entente::practice {
namespace {

constexpr Field intent_fields[] = {
    field<&Intent::title>({.name = "title",
                           .label = "In a few words",
                           .help = "What people will repeat when they are asked why.",
                           .required = true}),
    field<&Intent::type>({.name = "type",
                          .label = "Kind of intent",
                          .help = "The one reason that would be missed most."}),
    field<&Intent::asset>({.name = "asset",
                           .label = "Asset of the partner",
                           .help = "The one thing you could not build or buy in time."}),
    field<&Intent::asset_of>({.name = "asset_of", .label = "Whose asset"}),
    field<&Intent::region>({.name = "region",
                            .label = "Region",
                            .help = "The countries or territory where it counts."}),
    field<&Intent::action>(
        {.name = "action",
         .label = "What we do",
         .help = "A verb with a result, such as launch, register or co-develop."}),
    field<&Intent::offer>({.name = "offer",
                           .label = "Product or offer",
                           .help = "The product, service or platform by its name."}),
    field<&Intent::segment>({.name = "segment",
                             .label = "Segment",
                             .help = "The customers or patients, narrow enough to count."}),
    field<&Intent::deadline>({.name = "deadline",
                              .label = "Deadline",
                              .help = "The day by which it must be true.",
                              .role = Role::due}),
    field<&Intent::wording>({.name = "wording",
                             .label = "Own wording",
                             .help = "Replaces the sentence built from the fields above.",
                             .wide_only = true}),
};

constexpr Field complement_fields[] = {
    field<&Complement::title>({.name = "title",
                               .label = "Gap or need",
                               .help = "What a party lacks to reach the goal on its own.",
                               .required = true}),
    field<&Complement::party>({.name = "party",
                               .label = "Whose gap",
                               .help = "Admitting one's own gaps is what makes the map useful.",
                               .role = Role::side}),
    field<&Complement::met_by>(
        {.name = "met_by", .label = "Met by", .help = "The party whose strength closes the gap."}),
    field<&Complement::strength>(
        {.name = "strength", .label = "Strength", .help = "What that party has that closes it."}),
    field<&Complement::note>({.name = "note", .label = "Note", .wide_only = true}),
};

constexpr Field mindset_fields[] = {
    field<&Mindset::title>({.name = "title",
                            .label = "What the alliance is to us",
                            .help = "One sentence, as you would say it at home.",
                            .required = true}),
    field<&Mindset::party>({.name = "party", .label = "Party", .role = Role::side}),
    field<&Mindset::stance>({.name = "stance",
                             .label = "From exchange to co-creation",
                             .help = "1: we trade, and their gain is our loss. 5: we build "
                                     "something neither could build alone."}),
    field<&Mindset::reason>({.name = "reason",
                             .label = "What shows it",
                             .help = "A decision or habit of the last months that proves the "
                                     "number."}),
};

constexpr Field conversation_fields[] = {
    field<&Conversation::title>({.name = "title", .label = "Title", .required = true}),
    field<&Conversation::people>({.name = "people",
                                  .label = "People",
                                  .help = "At least one person from each of two parties."}),
    field<&Conversation::rhythm>({.name = "rhythm", .label = "Rhythm"}),
    field<&Conversation::last_held>({.name = "last_held", .label = "Last held"}),
    field<&Conversation::note>({.name = "note",
                                .label = "Note",
                                .help = "What came up that no report would have shown.",
                                .wide_only = true}),
};

constexpr Kind intent_kind =
    kind<Intent>({.label = "Intent",
                  .plural = "Intents",
                  .help = "State what the alliance must achieve, so precisely that it can fail.",
                  .icon = "compass"},
                 intent_fields);
constexpr Kind complement_kind =
    kind<Complement>({.label = "Complement",
                      .plural = "Interdependence map",
                      .help = "Set each side's gaps against the strengths that close them.",
                      .icon = "puzzle"},
                     complement_fields);
constexpr Kind mindset_kind =
    kind<Mindset>({.label = "Mindset",
                   .plural = "Mindsets",
                   .help = "Let each party place itself between trading and building together.",
                   .icon = "brain"},
                  mindset_fields);
constexpr Kind conversation_kind =
    kind<Conversation>({.label = "No-agenda talk",
                        .plural = "No-agenda talks",
                        .help = "Plan regular talks without an agenda; they show trouble early.",
                        .icon = "messages-square"},
                       conversation_fields);

constexpr const Kind* kinds[] = {&intent_kind, &complement_kind, &mindset_kind, &conversation_kind};

constexpr Section sections[] = {
    {.kind = Intent::kind_name,
     .label = "Statement",
     .title = {.of = intent_title},
     .view = DrawnView{"intent_statement", 12}},
    {.kind = Complement::kind_name, .view = DrawnView{"interdependence_map", 60}},
    {.kind = Mindset::kind_name, .view = DrawnView{"mindsets", 60}},
    {.kind = Conversation::kind_name}};
constexpr std::string_view sources[] = {"B-01", "B-02", "B-13", "R-04"};

}  // namespace

constinit extern const Practice intent{
    .name = "intent",
    .label = "Intent",
    .help = "Why these companies need each other, and what must come of it by when.",
    .icon = "compass",
    .stage = Stage::intent,
    .kinds = kinds,
    .by_roles = false,
    .findings = intent_findings,
    .progress = intent_progress,
    .sections = sections,
    .sources = sources,
    .matters = Matters::light};

}  // namespace entente::practice
