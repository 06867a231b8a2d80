#include "screen/rights_view.hpp"

#include <algorithm>

#include "base/concat.hpp"
#include "base/utf8.hpp"
#include "practice/words.hpp"
#include "screen/practice_page.hpp"
#include "screen/value_words.hpp"

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
                     [&](const auto* each) { return each->matter == matter; });
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
  std::vector<Candidate> rights;
  for (const Id id : in_order(making.plan(), kind_of<DecisionRight>())) {
    const DecisionRight& right = *making.plan().find<DecisionRight>(id);
    const auto phase = static_cast<int>(right.phase);
    ++view.all, ++view.in_phase[phase];
    if (filter.phase < 0 || filter.phase == phase)
      rights.push_back({id, static_cast<bool>(right.driver.id),
                        has_matter(making.context, id, Matter::overdue),
                        practice::parties_left_out(making.plan(), right)});
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

/// Everybody with a part in one of the rights shown, and those asked for.
std::vector<Id> whom_to_show(Making& making) {
  std::vector<Id> ids = making.state.added;
  for (const Id id : making.view.rights) {
    const DecisionRight& right = *making.plan().find<DecisionRight>(id);
    for (const Id who : practice::people_in(right)) ids.push_back(who);
    for (const Id who : practice::bodies_in(right)) ids.push_back(who);
    if (right.driver.id) ids.push_back(right.driver.id);
    if (right.body.id) ids.push_back(right.body.id);
  }
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

bool is_alliance_manager(const Person& person) {
  return !person.left && folded(person.role).find("alliance") != std::string::npos;
}

void add_column(Making& making, Id id, std::string_view label, std::string note, bool can_ring) {
  RightsView& view = making.view;
  view.column_of.emplace(id, static_cast<std::uint32_t>(view.who.size()));
  view.who.push_back(id);
  view.columns.push_back({making.keep(text_from(id)), label, making.keep(note),
                          static_cast<std::uint16_t>(view.groups.size() - 1), can_ring});
}

/// People of one party (none: of no party), alliance managers first, then by name.
void add_people(Making& making, const std::vector<Id>& show, const PartyView* party) {
  struct One {
    bool later;
    Text name;
    Id id;
  };
  std::vector<One> people, others;
  const auto ids = making.plan().part(Visibility::shared).find(Person::kind_name)->ids();
  for (const Id id : ids) {
    const Person& person = *making.plan().find<Person>(id);
    const bool here = party ? person.party.id == party->id
                            : making.context.view().party(person.party.id) == nullptr;
    if (!here) continue;
    const bool manages = is_alliance_manager(person);
    if (manages || std::binary_search(show.begin(), show.end(), id))
      people.push_back({!manages, person.name, id});
    else if (party && !person.left && others.size() < people_to_begin_with)
      others.push_back({true, person.name, id});
  }
  if (people.empty()) people = std::move(others);
  if (people.empty()) return;
  std::sort(people.begin(), people.end(), [](const One& left, const One& right) {
    return std::tie(left.later, left.name, left.id) < std::tie(right.later, right.name, right.id);
  });
  const std::string_view name = party ? std::string_view(party->short_name) : "No party";
  making.view.groups.push_back({making.keep(name), party ? party->tone : kit::Tone::neutral});
  for (const One& one : people) {
    const bool left = static_cast<bool>(making.plan().find<Person>(one.id)->left);
    add_column(making, one.id, one.name, std::string(name) + (left ? ", has left" : ""), true);
  }
}

void add_bodies(Making& making, const std::vector<Id>& show) {
  bool first = true;
  for (const Id id : in_order(making.plan(), kind_of<Body>())) {
    const Body& body = *making.plan().find<Body>(id);
    if (body.tier != practice::Tier::steering && !std::binary_search(show.begin(), show.end(), id))
      continue;
    if (first) making.view.groups.push_back({"Joint", kit::Tone::accent});
    first = false;
    add_column(making, id, body.title, "body", false);
  }
}

/// Who has which part in a right, in the order of the columns.
void add_parts(Making& making, const DecisionRight& right) {
  auto& parts = making.view.parts;
  const auto first = static_cast<std::ptrdiff_t>(parts.size());
  const auto add = [&](Id who) {
    const auto column = making.view.column_of.find(who);
    if (column == making.view.column_of.end()) return;
    const auto mark = static_cast<std::uint8_t>(practice::part_of(right, who));
    parts.push_back({column->second, {mark, who == right.driver.id}});
  };
  for (const Id who : practice::people_in(right)) add(who);
  for (const Id who : practice::bodies_in(right)) add(who);
  if (right.driver.id && practice::part_of(right, right.driver.id) == practice::Part::none)
    add(right.driver.id);
  std::sort(parts.begin() + first, parts.end(),
            [](const auto& left, const auto& other) { return left.column < other.column; });
}

void add_row(Making& making, Id id) {
  const DecisionRight& right = *making.plan().find<DecisionRight>(id);
  kit::MatrixRow row;
  row.key = making.keep(text_from(id)), row.title = right.title;
  for (const practice::Finding* finding : making.context.view().findings_about(id)) {
    if (finding->weight == practice::Finding::Weight::hint) continue;
    row.note = making.keep(finding->what);
    const bool bad = finding->matter == Matter::no_driver || finding->matter == Matter::overdue ||
                     finding->weight == practice::Finding::Weight::wrong;
    row.note_tone = bad ? kit::Tone::bad : kit::Tone::warning;
    break;
  }
  const practice::Reading reading = practice::reading_of(making.plan(), right);
  row.chip = practice::words_of(reading);
  if (reading == practice::Reading::joint) row.chip_tone = kit::Tone::accent;
  making.view.rows.push_back(row);
}

void add_options(Making& making) {
  RightsView& view = making.view;
  for (const std::string_view kind : {Person::kind_name, Body::kind_name}) {
    const Choosable& all = making.context.view().choosable(kind);
    for (std::size_t index = 0; index < all.ids.size(); ++index) {
      const Person* person = making.plan().find<Person>(all.ids[index]);
      if (view.column_of.count(all.ids[index]) > 0) continue;
      if (person && person->left) continue;
      view.addable.push_back(all.ids[index]);
      view.options.push_back(
          {making.keep(all.labels[index]), making.keep(all.notes[index]), all.options[index].tone});
    }
  }
}

RightsView made_view(Context& context, RightsState& state) {
  ++state.made, ++context.session.derivations;
  RightsView view;
  Making making{context, state, view};
  choose_rights(making);
  const std::vector<Id> show = whom_to_show(making);
  for (const PartyView& party : context.view().parties()) add_people(making, show, &party);
  add_people(making, show, nullptr);
  add_bodies(making, show);
  std::vector<std::size_t> ends;
  for (const Id id : view.rights) {
    add_row(making, id);
    add_parts(making, *context.plan().find<DecisionRight>(id));
    ends.push_back(view.parts.size());
  }
  std::size_t first = 0;
  for (std::size_t row = 0; row < ends.size(); first = ends[row++])
    view.rows[row].parts = std::span(view.parts).subspan(first, ends[row] - first);
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

const RightsView& rights_view(Context& context, RightsState& state) {
  const auto& practice = *practice::find_practice("rights");
  const RightsFilter& filter = state.filter;
  const RightsState::Stand stand{&context.plan(),   practice::revision_of(context.plan(), practice),
                                 context.today(),   filter.phase,
                                 filter.only,       filter.party,
                                 state.added.size()};
  return state.view.get(stand, [&] { return made_view(context, state); });
}

}  // namespace entente::screen
