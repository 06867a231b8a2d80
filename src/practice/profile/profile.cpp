#include "practice/practice.hpp"
#include "practice/profile/records.hpp"
#include "practice/profile/rules.hpp"

namespace entente::practice {
namespace {

constexpr Field alliance_fields[] = {
    field<&Alliance::name>({.name = "name",
                            .label = "Name",
                            .help = "What people on every side call the alliance.",
                            .required = true}),
    field<&Alliance::purpose>({.name = "purpose",
                               .label = "Purpose",
                               .help = "In one line: what it is for and for whom."}),
    field<&Alliance::place>(
        {.name = "place",
         .label = "Place on the continuum of interdependence",
         .help = "How much each side depends on the other to succeed, from buying the other "
                 "company to buying from it."}),
    field<&Alliance::long_term>({.name = "long_term",
                                 .label = "Is it meant to last for years?",
                                 .help = "Beyond a single order, project or season.",
                                 .wide_only = true}),
    field<&Alliance::complex>({.name = "complex",
                               .label = "Is the work complex?",
                               .help = "Many people, functions or unknowns on each side.",
                               .wide_only = true}),
    field<&Alliance::interdependent>({.name = "interdependent",
                                      .label = "Does each side need the other to succeed?",
                                      .help = "Neither could reach the goal with an invoice.",
                                      .wide_only = true}),
    field<&Alliance::separate_companies>({.name = "separate_companies",
                                          .label = "Are they separate companies?",
                                          .help = "No common owner who could decide for both.",
                                          .wide_only = true}),
    field<&Alliance::common_goals>({.name = "common_goals",
                                    .label = "Do they share significant goals?",
                                    .help = "Goals that both would put on their own list.",
                                    .wide_only = true}),
    field<&Alliance::differing_goals>({.name = "differing_goals",
                                       .label = "Do they also have significant differing goals?",
                                       .help = "Goals that one side has and the other does not.",
                                       .wide_only = true}),
    field<&Alliance::agreement>({.name = "agreement",
                                 .label = "Agreement",
                                 .help = "The contract's name and date.",
                                 .wide_only = true}),
    field<&Alliance::start>(
        {.name = "start", .label = "Start", .help = "The day from which the agreement binds."}),
    field<&Alliance::term_end>({.name = "term_end",
                                .label = "End of the term",
                                .help = "The day on which the agreement ends unless renewed.",
                                .wide_only = true}),
    field<&Alliance::notes>({.name = "notes", .label = "Notes", .wide_only = true}),
};

constexpr Field party_fields[] = {
    field<&Party::name>({.name = "name", .label = "Name", .required = true}),
    field<&Party::short_name>(
        {.name = "short_name",
         .label = "Short name",
         .help = "How people say it in a meeting; used where room is small."}),
    field<&Party::city>({.name = "city", .label = "Home city"}),
    field<&Party::country>({.name = "country", .label = "Country"}),
    field<&Party::industry>({.name = "industry", .label = "Industry"}),
    field<&Party::brings>({.name = "brings",
                           .label = "What it brings",
                           .help = "Assets, skills and reach that the alliance counts on."}),
    field<&Party::hue>({.name = "hue",
                        .label = "Colour number",
                        .help = "Which party colour stands for it; empty takes the next free one.",
                        .wide_only = true,
                        .least = 1,
                        .most = 4}),
};

constexpr Field person_fields[] = {
    field<&Person::name>({.name = "name", .label = "Name", .required = true}),
    field<&Person::party>({.name = "party",
                           .label = "Party",
                           .help = "The company that employs the person.",
                           .role = Role::side}),
    field<&Person::role>({.name = "role",
                          .label = "Role",
                          .help = "What the person does for the alliance, not only the title."}),
    field<&Person::email>({.name = "email", .label = "E-mail"}),
    field<&Person::phone>({.name = "phone", .label = "Phone", .wide_only = true}),
    field<&Person::city>({.name = "city", .label = "City", .wide_only = true}),
    field<&Person::time_zone>({.name = "time_zone",
                               .label = "Time zone",
                               .help = "As calendars name it, such as Europe/Zurich.",
                               .wide_only = true}),
    field<&Person::left>({.name = "left",
                          .label = "Last day",
                          .help = "When the person leaves the alliance; their places then need "
                                  "someone else.",
                          .role = Role::settled,
                          .wide_only = true}),
    field<&Person::notes>({.name = "notes", .label = "Notes", .wide_only = true}),
};

constexpr Kind alliance_kind =
    kind<Alliance>({.label = "Alliance",
                    .plural = "Alliances",
                    .help = "What the alliance is called, what it is for and how it is tied.",
                    .icon = "handshake",
                    .single = true,
                    .headline = "name"},
                   alliance_fields);
constexpr Kind party_kind = kind<Party>({.label = "Party",
                                         .plural = "Parties",
                                         .help = "Name every company that signs the agreement.",
                                         .icon = "building-2",
                                         .headline = "name"},
                                        party_fields);
constexpr Kind person_kind =
    kind<Person>({.label = "Person",
                  .plural = "People",
                  .help = "Name everyone who decides, works or is to be informed.",
                  .icon = "user",
                  .headline = "name"},
                 person_fields);

constexpr const Kind* kinds[] = {&alliance_kind, &party_kind, &person_kind};

constexpr std::string_view parties[] = {Party::kind_name};
constexpr Section sections[] = {{.kind = Alliance::kind_name,
                                 .title = {.of = profile_title},
                                 .view = DrawnView{"alliance"},
                                 .also = parties},
                                {.kind = Person::kind_name},
                                {.kind = Alliance::kind_name,
                                 .key = "test",
                                 .label = "Is it an alliance?",
                                 .view = DrawnView{"alliance_test"}}};
constexpr std::string_view sources[] = {"V-06"};

}  // namespace

constinit extern const Practice profile{
    .name = "profile",
    .label = "Profile",
    .help = "Which companies and people form the alliance, and whether it is one.",
    .icon = "handshake",
    .stage = Stage::intent,
    .kinds = kinds,
    .by_roles = false,
    .findings = profile_findings,
    .progress = profile_progress,
    .sections = sections,
    .sources = sources,
    .matters = Matters::light};

}  // namespace entente::practice
