#include "practice/governance/rules.hpp"

namespace entente::practice {
namespace {

constexpr Field body_fields[] = {
    field<&Body::title>({.name = "title", .label = "Body", .required = true}),
    field<&Body::tier>({.name = "tier", .label = "Tier"}),
    field<&Body::purpose>(
        {.name = "purpose", .label = "Purpose", .help = "What would be missed without it."}),
    field<&Body::authority>({.name = "authority",
                             .label = "Authority",
                             .help = "What it may decide without asking anyone."}),
    field<&Body::parent>({.name = "parent", .label = "Reports to", .role = Role::above}),
    field<&Body::chair>({.name = "chair", .label = "Chair", .role = Role::owner}),
    field<&Body::members>({.name = "members", .label = "Members"}),
    field<&Body::cadence>({.name = "cadence", .label = "Meets"}),
    field<&Body::first_meeting>({.name = "first_meeting",
                                 .label = "First meeting",
                                 .help = "Meetings are counted from this day on.",
                                 .wide_only = true}),
    field<&Body::hosts>(
        {.name = "hosts",
         .label = "Places take turns",
         .help = "Whose places it meets at, in this order; empty: every party in turn.",
         .wide_only = true}),
    field<&Body::rank>({.name = "rank", .label = "Order", .wide_only = true}),
};

constexpr Field meeting_fields[] = {
    field<&Meeting::title>({.name = "title", .label = "Meeting", .required = true}),
    field<&Meeting::body>({.name = "body", .label = "Body"}),
    field<&Meeting::date>({.name = "date", .label = "Date", .role = Role::happened}),
    field<&Meeting::host>({.name = "host", .label = "At whose place", .role = Role::side}),
    field<&Meeting::place>({.name = "place", .label = "Place", .help = "Town, room or call."}),
    field<&Meeting::status>({.name = "status", .label = "Status", .role = Role::status}),
    field<&Meeting::attendees>({.name = "attendees", .label = "Present", .wide_only = true}),
    field<&Meeting::summary>({.name = "summary",
                              .label = "Summary",
                              .help = "What somebody who was not there must know.",
                              .wide_only = true}),
};

constexpr Field agenda_item_fields[] = {
    field<&AgendaItem::title>({.name = "title", .label = "Point", .required = true}),
    field<&AgendaItem::meeting>({.name = "meeting", .label = "Meeting", .role = Role::whole}),
    field<&AgendaItem::lead>({.name = "lead", .label = "Led by", .role = Role::owner}),
    field<&AgendaItem::minutes>(
        {.name = "minutes", .label = "Minutes", .unit = "min", .least = 0, .most = 1440}),
    field<&AgendaItem::outcome>({.name = "outcome", .label = "What came of it"}),
    field<&AgendaItem::rank>({.name = "rank", .label = "Order", .wide_only = true}),
};

constexpr Kind body_kind =
    kind<Body>({.label = "Body",
                .plural = "Bodies",
                .help = "Name the bodies that steer the alliance, run it and do its work.",
                .icon = "users"},
               body_fields);
constexpr Kind meeting_kind =
    kind<Meeting>({.label = "Meeting",
                   .plural = "Meetings",
                   .help = "Plan a meeting by hand, or let a body's rhythm make them.",
                   .icon = "calendar"},
                  meeting_fields);
constexpr Kind agenda_item_kind =
    kind<AgendaItem>({.label = "Agenda item",
                      .plural = "Agenda",
                      .help = "Write down what a meeting has to settle, before it begins.",
                      .icon = "list"},
                     agenda_item_fields);

constexpr const Kind* kinds[] = {&body_kind, &meeting_kind, &agenda_item_kind};

constexpr View chart[] = {DrawnView{"bodies", 1000}};
constexpr View outlook[] = {DrawnView{"meeting_outlook"}};
constexpr Section sections[] = {
    {.kind = Body::kind_name, .title = {.of = bodies_title}, .above = chart},
    {.kind = Meeting::kind_name,
     .title = {.of = meetings_title},
     .view = TableView{.own_page = true},
     .above = outlook},
    {.kind = AgendaItem::kind_name}};
constexpr std::string_view sources[] = {"I-02", "B-03"};

}  // namespace

constinit extern const Practice governance{
    .name = "governance",
    .label = "Bodies and meetings",
    .help = "Who steers, who runs the day, who does the work, and when they meet.",
    .icon = "users",
    .stage = Stage::design,
    .kinds = kinds,
    .by_roles = false,
    .findings = governance_findings,
    .progress = governance_progress,
    .sections = sections,
    .sources = sources,
    .matters = Matters::light};

}  // namespace entente::practice
