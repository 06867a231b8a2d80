#include "screen/practice/rights/rights_view.hpp"

#include <algorithm>

#include "base/concat.hpp"
#include "base/order.hpp"
#include "practice/profile/rules.hpp"
#include "practice/words.hpp"
#include "screen/record/value_words.hpp"
#include "screen/view/practice_page.hpp"

namespace entente::screen {
namespace {

using practice::Body;
using practice::DecisionRight;
using practice::Matter;
using practice::Person;
using Only = RightsChip::Only;

/// From a party that has no column yet, as many people.
constexpr int people_to_begin_with = 3;

struct Making {
  Context& context;
  const RightsState& state;
  RightsView& view;
  const Plan& plan() const { return context.plan(); }
  std::string_view keep(std::string_view text) { return view.texts->keep(text); }
};

bool has_matter(Context& context, Id right, Matter matter) {
  const auto findings = context.view().findings_about(right);
  return std::any_of(findings.begin(), findings.end(),
                     [&](const FindingAbout& each) { return each->matter == matter; });
}

/// A right of the phase that is shown, and what is to be mended about it.
struct Candidate {
  Id id;
  bool driven = false, overdue = false;
  std::vector<Id> left_out;
};

bool wanted(const Candidate& right, const RightsChip& chip) {
  switch (chip.only) {
    case Only::all:
      return true;
    case Only::no_driver:
      return !right.driven;
    case Only::overdue:
      return right.overdue;
    case Only::left_out:
      return std::find(right.left_out.begin(), right.left_out.end(), chip.party) !=
             right.left_out.end();
  }
  return true;
}

/// Notes a chip with how many of these rights it stands for, where there are any; `one` and `many`
/// stand behind the number.
void add_warning(RightsView& view, const std::vector<Candidate>& rights, RightsChip chip,
                 const std::string& one, const std::string& many) {
  const auto count = std::count_if(rights.begin(), rights.end(),
                                   [&](const Candidate& each) { return wanted(each, chip); });
  if (count == 0) return;
  chip.words = practice::counted(static_cast<std::size_t>(count), one, many);
  view.warnings.push_back(std::move(chip));
}

void choose_rights(Making& making) {
  RightsView& view = making.view;
  const RightsFilter& filter = making.state.filter;
  const practice::Lookup<Person> people(making.plan());
  std::vector<Candidate> rights;
  for (const Id id : in_order(making.plan(), kind_of<DecisionRight>())) {
    const DecisionRight& right = *making.plan().find<DecisionRight>(id);
    const auto phase = static_cast<int>(right.phase);
    ++view.all, ++view.in_phase[phase];
    if (filter.phase < 0 || filter.phase == phase)
      rights.push_back({id, static_cast<bool>(right.driver.id),
                        has_matter(making.context, id, Matter::overdue),
                        practice::parties_left_out(making.plan(), people, right)});
  }
  const kit::Tone bad = kit::Tone::bad, warning = kit::Tone::warning;
  add_warning(view, rights, {Only::no_driver, {}, {}, bad}, "without driver", "without driver");
  add_warning(view, rights, {Only::overdue, {}, {}, bad}, "overdue", "overdue");
  for (const PartyView& party : making.context.view().parties())
    add_warning(view, rights, {Only::left_out, party.id, {}, warning},
                "leaves " + party.short_name + " out", "leave " + party.short_name + " out");
  for (const Candidate& right : rights)
    if (wanted(right, {filter.only, filter.party, {}, {}})) view.rights.push_back(right.id);
}

/// Which rows of the tables of people and of bodies are shown.
struct Whom {
  explicit Whom(const Plan& plan)
      : people(plan.part(Visibility::shared).find(Person::kind_name)),
        bodies(plan.part(Visibility::shared).find(Body::kind_name)),
        shows_person(people->size()),
        shows_body(bodies->size()) {}
  void add(std::span<const Id> ids) {
    for (const Id id : ids)
      if (const auto person = people->row(id))
        shows_person[*person] = true;
      else if (const auto body = bodies->row(id))
        shows_body[*body] = true;
  }
  const Table *people, *bodies;
  std::vector<bool> shows_person, shows_body;
};

/// Everybody with a part in one of the rights shown, and those asked for.
Whom whom_to_show(Making& making) {
  Whom whom(making.plan());
  whom.add(making.state.added);
  for (const Id id : making.view.rights) {
    const DecisionRight& right = *making.plan().find<DecisionRight>(id);
    for (const auto& people : {right.negotiate, right.consult, right.inform}) whom.add(people.ids);
    for (const auto& bodies : {right.negotiate_bodies, right.consult_bodies, right.inform_bodies})
      whom.add(bodies.ids);
    whom.add({&right.driver.id, 1});
    whom.add({&right.body.id, 1});
  }
  return whom;
}

void add_column(Making& making, Id id, std::string_view label, std::string_view note,
                bool can_ring) {
  RightsView& view = making.view;
  view.column_of.emplace(id, static_cast<std::uint32_t>(view.who.size()));
  view.who.push_back(id);
  view.columns.push_back({making.keep(text_from(id)), label, note,
                          static_cast<std::uint16_t>(view.groups.size() - 1), can_ring});
}

/// Those of one party (null: of none) who may have a column.
struct PeopleOf {
  struct One {
    bool later;
    Text name;
    Id id;
    bool left;
  };
  const PartyView* party = nullptr;
  std::vector<One> people, others;
};

/// By party, those of no party last.
std::vector<PeopleOf> people_by_party(Making& making, const Whom& whom) {
  const auto parties = making.context.view().parties();
  std::vector<PeopleOf> groups(parties.size() + 1);
  for (std::size_t index = 0; index < parties.size(); ++index)
    groups[index].party = &parties[index];
  const auto people = making.plan().all<Person>();
  for (std::size_t row = 0; row < people.size(); ++row) {
    const Person& person = people[row];
    const PartyView* party = making.context.view().party(person.party.id);
    PeopleOf& group =
        party ? groups[static_cast<std::size_t>(party - parties.data())] : groups.back();
    const bool manages = practice::is_alliance_manager(person),
               left = static_cast<bool>(person.left);
    const PeopleOf::One one{!manages, person.name, whom.people->ids()[row], left};
    if (manages || whom.shows_person[row])
      group.people.push_back(one);
    else if (party && !left && group.others.size() < people_to_begin_with)
      group.others.push_back(one);
  }
  return groups;
}

/// Alliance managers first, then by name.
void add_people(Making& making, PeopleOf& group) {
  auto& people = group.people.empty() ? group.others : group.people;
  if (people.empty()) return;
  put_in_order(people.begin(), people.end(), [](const auto& one, const auto& other) {
    return std::tie(one.later, one.name, one.id) < std::tie(other.later, other.name, other.id);
  });
  const PartyView* party = group.party;
  const std::string_view name = making.keep(party ? party->short_name : "No party");
  const std::string_view gone = making.keep(std::string(name) + ", has left");
  making.view.groups.push_back({name, party ? party->tone : kit::Tone::neutral});
  for (const auto& one : people) add_column(making, one.id, one.name, one.left ? gone : name, true);
}

void add_bodies(Making& making, const Whom& whom) {
  bool first = true;
  for (const Id id : in_order(making.plan(), kind_of<Body>())) {
    const Body& body = *making.plan().find<Body>(id);
    if (body.tier != practice::Tier::steering && !whom.shows_body[*whom.bodies->row(id)]) continue;
    if (first) making.view.groups.push_back({"Joint", kit::Tone::accent});
    first = false;
    add_column(making, id, body.title, "body", false);
  }
}

/// Who has which part in a right, in the order of the columns.
std::vector<kit::MatrixPart> parts_in(const RightsView& view, const DecisionRight& right) {
  std::vector<kit::MatrixPart> parts;
  const auto add = [&](Id who) {
    const auto column = view.column_of.find(who);
    if (column == view.column_of.end()) return;
    const auto mark = static_cast<std::uint8_t>(practice::part_of(right, who));
    parts.push_back({column->second, {mark, who == right.driver.id}});
  };
  for (const Id who : practice::people_in(right)) add(who);
  for (const Id who : practice::bodies_in(right)) add(who);
  if (right.driver.id && practice::part_of(right, right.driver.id) == practice::Part::none)
    add(right.driver.id);
  put_in_order(parts.begin(), parts.end(),
               [](const auto& left, const auto& other) { return left.column < other.column; });
  return parts;
}

/// The first thing to mend about it that is more than a hint.
void note_in(Context& context, Id id, const RightsView& view, kit::MatrixRow& row) {
  for (const practice::Finding* finding : context.view().findings_about(id)) {
    if (finding->weight == practice::Finding::Weight::hint) continue;
    row.note = view.texts->keep(finding->what);
    const bool bad = finding->matter == Matter::no_driver || finding->matter == Matter::overdue ||
                     finding->weight == practice::Finding::Weight::wrong;
    row.note_tone = bad ? kit::Tone::bad : kit::Tone::warning;
    return;
  }
}

/// The words lie in what the plan view offers, which is made anew only where this view is, too.
void add_options(Making& making) {
  RightsView& view = making.view;
  for (const std::string_view kind : {Person::kind_name, Body::kind_name}) {
    const Choosable& all = making.context.view().choosable(kind);
    for (std::size_t index = 0; index < all.ids.size(); ++index) {
      const Person* person = making.plan().find<Person>(all.ids[index]);
      if (view.column_of.count(all.ids[index]) > 0) continue;
      if (person && person->left) continue;
      view.addable.push_back(all.ids[index]);
      view.options.push_back(all.options[index]);
    }
  }
}

RightsView made_view(Context& context, RightsState& state) {
  ++state.made, ++context.session.derivations;
  RightsView view;
  Making making{context, state, view};
  choose_rights(making);
  const Whom whom = whom_to_show(making);
  for (PeopleOf& group : people_by_party(making, whom)) add_people(making, group);
  add_bodies(making, whom);
  view.rows.resize(view.rights.size());
  add_options(making);
  return view;
}

}  // namespace

RightsFilter rights_filter(const ListAddress& address) {
  RightsFilter filter;
  for (const std::string& text : address.is) {
    const std::string_view is = text;
    for (int phase = 1; phase <= 3; ++phase)
      if (is == concat("phase:", practice::phase_choices[phase - 1].code)) filter.phase = phase;
    if (is == "phase:") filter.phase = 0;
    if (is == "driver:") filter.only = Only::no_driver;
    if (is == "matter:overdue") filter.only = Only::overdue;
    if (!is.starts_with("without:")) continue;
    const auto party = id_from_text(is.substr(8));
    if (party) filter.only = Only::left_out, filter.party = *party;
  }
  return filter;
}

ListAddress address_of(const RightsFilter& filter) {
  ListAddress address;
  if (filter.phase == 0) address.is.push_back("phase:");
  if (filter.phase > 0)
    address.is.push_back(concat("phase:", practice::phase_choices[filter.phase - 1].code));
  if (filter.only == Only::no_driver) address.is.push_back("driver:");
  if (filter.only == Only::overdue) address.is.push_back("matter:overdue");
  if (filter.only == Only::left_out) address.is.push_back("without:" + text_from(filter.party));
  return address;
}

void fill_row(Context& context, const RightsView& view, std::size_t row) {
  kit::MatrixRow& made = view.rows[row];
  const Id id = view.rights[row];
  if (!made.key.empty()) return;
  const DecisionRight& right = *context.plan().find<DecisionRight>(id);
  made.key = view.texts->keep(text_from(id)), made.title = right.title;
  note_in(context, id, view, made);
  const practice::Reading reading = practice::reading_of(context.plan(), right);
  made.chip = practice::words_of(reading);
  if (reading == practice::Reading::joint) made.chip_tone = kit::Tone::accent;
  const std::vector<kit::MatrixPart> parts = parts_in(view, right);
  made.parts = view.texts->keep(std::span<const kit::MatrixPart>(parts));
}

const RightsView& rights_view(Context& context, RightsState& state) {
  const RightsFilter& filter = state.filter;
  const RightsState::Stand stand{context.today(), filter.phase, filter.only, filter.party,
                                 state.added.size()};
  return state.view.get(context.plan(), stand, [&] { return made_view(context, state); });
}

}  // namespace entente::screen
