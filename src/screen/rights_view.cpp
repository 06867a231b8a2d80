#include "screen/rights_view.hpp"

#include <algorithm>

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
using practice::Phase;
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

bool leaves_out(const Plan& plan, const DecisionRight& right, Id party) {
  const std::vector<Id> out = practice::parties_left_out(plan, right);
  return std::find(out.begin(), out.end(), party) != out.end();
}

bool wanted(Making& making, Id id, const RightsChip& chip) {
  switch (chip.only) {
    case Only::all:
      return true;
    case Only::no_driver:
      return !making.plan().find<DecisionRight>(id)->driver.id;
    case Only::overdue:
      return has_matter(making.context, id, Matter::overdue);
    case Only::left_out:
      return leaves_out(making.plan(), *making.plan().find<DecisionRight>(id), chip.party);
  }
  return true;
}

/// Notes a chip with how many of these rights it stands for, where there are any; `one` and `many`
/// stand behind the number.
void add_warning(Making& making, const std::vector<Id>& rights, RightsChip chip,
                 const std::string& one, const std::string& many) {
  const auto count =
      std::count_if(rights.begin(), rights.end(), [&](Id id) { return wanted(making, id, chip); });
  if (count == 0) return;
  chip.words = practice::counted(static_cast<std::size_t>(count), one, many);
  making.view.warnings.push_back(std::move(chip));
}

void choose_rights(Making& making) {
  RightsView& view = making.view;
  std::vector<Id> rights;
  for (const Id id : in_order(making.plan(), kind_of<DecisionRight>())) {
    const auto phase = static_cast<int>(making.plan().find<DecisionRight>(id)->phase);
    ++view.all, ++view.in_phase[phase];
    if (making.state.phase < 0 || making.state.phase == phase) rights.push_back(id);
  }
  const kit::Tone bad = kit::Tone::bad, warning = kit::Tone::warning;
  add_warning(making, rights, {Only::no_driver, {}, {}, bad}, "without driver", "without driver");
  add_warning(making, rights, {Only::overdue, {}, {}, bad}, "overdue", "overdue");
  for (const PartyView& party : making.context.view().parties())
    add_warning(making, rights, {Only::left_out, party.id, {}, warning},
                "leaves " + party.short_name + " out", "leave " + party.short_name + " out");
  for (const Id id : rights)
    if (wanted(making, id, making.state.only)) view.rights.push_back(id);
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
  for (const Id who : making.view.who)
    making.view.cells.push_back(
        {static_cast<std::uint8_t>(practice::part_of(right, who)), who == right.driver.id});
  making.view.rows.push_back(row);
}

void add_options(Making& making) {
  RightsView& view = making.view;
  for (const std::string_view kind : {Person::kind_name, Body::kind_name}) {
    const Choosable& all = making.context.view().choosable(kind);
    for (std::size_t index = 0; index < all.ids.size(); ++index) {
      const Person* person = making.plan().find<Person>(all.ids[index]);
      if (std::find(view.who.begin(), view.who.end(), all.ids[index]) != view.who.end()) continue;
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
  view.cells.reserve(view.rights.size() * view.columns.size());
  for (const Id id : view.rights) add_row(making, id);
  const std::span<const kit::MatrixCell> cells = view.cells;
  for (std::size_t row = 0; row < view.rows.size(); ++row)
    view.rows[row].cells = cells.subspan(row * view.columns.size(), view.columns.size());
  add_options(making);
  return view;
}

}  // namespace

const RightsView& rights_view(Context& context, RightsState& state) {
  const auto& practice = *practice::find_practice("rights");
  const RightsState::Stand stand{&context.plan(),   practice::revision_of(context.plan(), practice),
                                 context.today(),   state.phase,
                                 state.only.only,   state.only.party,
                                 state.added.size()};
  return state.view.get(stand, [&] { return made_view(context, state); });
}

}  // namespace entente::screen
