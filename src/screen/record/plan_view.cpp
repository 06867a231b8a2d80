#include "screen/record/plan_view.hpp"

#include <algorithm>
#include <tuple>

#include "base/order.hpp"
#include "base/utf8.hpp"
#include "practice/checks.hpp"
#include "practice/profile/names.hpp"
#include "practice/words.hpp"

namespace entente::screen {
namespace {

using practice::Alliance;
using practice::Finding;
using practice::Party;
using practice::Person;
using practice::Practice;

/// Findings are counted by kind. There are few kinds in a practice.
void count_kinds(PracticeView& view) {
  for (const Finding& finding : view.findings) {
    const auto found =
        std::find_if(view.kinds.begin(), view.kinds.end(),
                     [&](const KindFindings& each) { return each.kind == finding.key.kind; });
    KindFindings& counts = found != view.kinds.end()
                               ? *found
                               : view.kinds.emplace_back(KindFindings{finding.key.kind});
    ++counts.all;
    if (!finding.key.id) counts.whole.push_back(&finding);
  }
}

PracticeView view_of(const Practice& practice, const Plan& plan, Date today) {
  PracticeView view{&practice, {}, {}, {}, {}};
  {
    const ReadsScope scope(plan, view.reads);
    view.findings = practice::findings_of(practice, plan, today);
    if (practice.progress) view.progress = practice.progress(plan);
  }
  put_in_order(view.findings.begin(), view.findings.end(),
               [](const Finding& a, const Finding& b) { return a.weight > b.weight; });
  count_kinds(view);
  return view;
}

bool before(const FindingAbout& left, const FindingAbout& right) {
  return std::tie(left.id, left.practice) < std::tie(right.id, right.practice);
}

struct Named {
  std::string folded_label, label;
  Id id;
};

std::vector<Named> named_in(const Plan& plan, const Table& table) {
  std::vector<Named> named;
  for (const Id id : table.ids()) {
    std::string label = practice::title_of(plan, table.kind().name, id);
    named.push_back({folded(label), std::move(label), id});
  }
  put_in_order(named.begin(), named.end(), [](const Named& a, const Named& b) {
    return std::tie(a.folded_label, a.id) < std::tie(b.folded_label, b.id);
  });
  return named;
}

/// The party that a record is, or that a person belongs to; null for any other record.
const PartyView* side_of(const PlanView& view, std::string_view kind, Id id) {
  if (kind == Party::kind_name) return view.party(id);
  if (kind != Person::kind_name) return nullptr;
  const auto* person = view.plan().find<Person>(id);
  return person ? view.party(person->party.id) : nullptr;
}

Choosable choosable_in(const PlanView& view, const Table& table) {
  const std::string_view kind = table.kind().name;
  Choosable made;
  std::vector<const PartyView*> sides;
  for (Named& each : named_in(view.plan(), table)) {
    const PartyView* side = sides.emplace_back(side_of(view, kind, each.id));
    made.places[each.id] = static_cast<int>(made.ids.size());
    made.ids.push_back(each.id);
    made.labels.push_back(std::move(each.label));
    made.notes.push_back(side && side->id != each.id ? side->short_name : std::string());
  }
  for (std::size_t place = 0; place < made.ids.size(); ++place) {
    kit::Option option{made.labels[place], made.notes[place], {}};
    if (sides[place]) option.tone = sides[place]->tone;
    made.options.push_back(option);
  }
  return made;
}

std::size_t people_of(const Plan& plan, Id party) {
  const auto people = plan.all<Person>();
  return static_cast<std::size_t>(std::count_if(
      people.begin(), people.end(),
      [&](const Person& person) { return person.party.id == party && !person.left; }));
}

}  // namespace

std::vector<PartyView> parties_of(const Plan& plan) {
  std::vector<PartyView> parties;
  for (const practice::PartyPlace& place : practice::parties_in_order(plan)) {
    const Party& party = *plan.find<Party>(place.id);
    parties.push_back({place.id, practice::told_apart(plan, place.id, party.name),
                       practice::party_words(plan, place.id), kit::party_tone(place.hue - 1),
                       people_of(plan, place.id)});
  }
  return parties;
}

int Choosable::place_of(Id id) const {
  const auto found = places.find(id);
  return found == places.end() ? -1 : found->second;
}

/// Asks those practices again whose records have changed, and all of them about another plan or on
/// another day.
void PlanView::ask_rules() {
  const auto all = practice::practices();
  practices_.resize(all.size());
  std::vector<bool> asked(all.size());
  for (std::size_t index = 0; index < all.size(); ++index) {
    PracticeView& view = practices_[index];
    asked[index] = !view.practice || !view.reads.holds(*plan_);
    if (!asked[index]) continue;
    view = view_of(*all[index], *plan_, stand_.today);
    ++rules_asked_;
  }
  note_findings(asked);
}

/// What the practices that were asked say about records takes the place of what they said.
void PlanView::note_findings(const std::vector<bool>& asked) {
  std::erase_if(about_, [&](const FindingAbout& each) { return asked[each.practice]; });
  const auto kept = static_cast<std::ptrdiff_t>(about_.size());
  for (std::uint32_t index = 0; index < practices_.size(); ++index) {
    if (!asked[index]) continue;
    for (const Finding& finding : practices_[index].findings)
      if (finding.key.id) about_.push_back({finding.key.id, index, &finding});
  }
  put_in_order(about_.begin() + kept, about_.end(), before);
  std::inplace_merge(about_.begin(), about_.begin() + kept, about_.end(), before);
}

void PlanView::follow(const Plan& plan, Date today) {
  const Stand stand{&plan, plan.id(), plan.revision(), today};
  if (stand == stand_) return;
  if (&plan != stand_.plan || plan.id() != stand_.id || today != stand_.today) {
    practices_.clear();
    about_.clear();
  }
  plan_ = &plan;
  stand_ = stand;
  {
    parties_read_ = {};
    const ReadsScope scope(plan, parties_read_);
    parties_ = parties_of(plan);
  }
  ask_rules();
  const Text name = plan.single<Alliance>().name;
  title_ = name.empty() ? "Untitled alliance" : std::string(name);
}

std::size_t PlanView::findings_in(std::string_view kind) const {
  note_all_reads();
  std::size_t sum = 0;
  for (const PracticeView& view : practices_)
    for (const KindFindings& each : view.kinds)
      if (each.kind == kind) sum += each.all;
  return sum;
}

bool PlanView::has_findings_about_records(std::string_view kind) const {
  note_all_reads();
  return std::any_of(practices_.begin(), practices_.end(), [&](const PracticeView& view) {
    return std::any_of(view.kinds.begin(), view.kinds.end(), [&](const KindFindings& each) {
      return each.kind == kind && each.all > each.whole.size();
    });
  });
}

std::vector<const Finding*> PlanView::remarks_on(std::string_view kind) const {
  note_all_reads();
  std::vector<const Finding*> remarks;
  for (const PracticeView& view : practices_)
    for (const KindFindings& each : view.kinds)
      if (each.kind == kind) remarks.insert(remarks.end(), each.whole.begin(), each.whole.end());
  return remarks;
}

const PartyView* PlanView::party(Id id) const {
  if (plan_) plan_->note_reads(parties_read_);
  const auto found = std::find_if(parties_.begin(), parties_.end(),
                                  [&](const PartyView& each) { return each.id == id; });
  return found == parties_.end() ? nullptr : &*found;
}

kit::Tone PlanView::tone_of(Id id) const {
  const PartyView* found = party(id);
  return found ? found->tone : kit::Tone::accent;
}

const PracticeView& PlanView::practice(std::string_view name) const {
  note_all_reads();
  return *std::find_if(practices_.begin(), practices_.end(),
                       [&](const PracticeView& each) { return each.practice->name == name; });
}

std::string_view PlanView::finding_about(Id record, std::string_view field) const {
  for (const Finding* finding : findings_about(record))
    if (finding->field == field) return finding->what;
  return {};
}

std::span<const FindingAbout> PlanView::findings_about(Id record) const {
  note_all_reads();
  struct ById {
    bool operator()(const FindingAbout& each, Id id) const { return each.id < id; }
    bool operator()(Id id, const FindingAbout& each) const { return id < each.id; }
  };
  const std::span<const FindingAbout> all = about_;
  const auto [first, last] = std::equal_range(all.begin(), all.end(), record, ById{});
  return all.subspan(static_cast<std::size_t>(first - all.begin()),
                     static_cast<std::size_t>(last - first));
}

const Choosable& PlanView::choosable(std::string_view kind) {
  const Table& table = *plan_->part(Visibility::shared).find(kind);
  auto found = choosable_.find(kind);
  if (found == choosable_.end()) found = choosable_.try_emplace(std::string(kind)).first;
  const Table& parties = *plan_->part(Visibility::shared).find(Party::kind_name);
  return found->second.get({plan_, table.revision(), parties.revision()},
                           [&] { return choosable_in(*this, table); });
}

}  // namespace entente::screen
