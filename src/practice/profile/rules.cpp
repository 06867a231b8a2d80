#include "practice/profile/rules.hpp"

#include <algorithm>
#include <unordered_set>

#include "practice/findings.hpp"
#include "practice/profile/names.hpp"
#include "practice/references.hpp"
#include "practice/words.hpp"

namespace entente::practice {
namespace {

using Verdict = AllianceTest::Verdict;

struct Question {
  Answer Alliance::*answer;
  std::string_view field;
  std::string_view asked;    // "whether it is meant to last for years"
  std::string_view refused;  // what a "no" means
  std::string_view partly;   // what a "partly" means
};

constexpr Question questions[] = {
    {&Alliance::separate_companies, "separate_companies", "whether they are separate companies",
     "One owner can decide for both sides, so this is work inside a company.",
     "A common owner can decide part of it; the rest needs agreement between the companies."},
    {&Alliance::interdependent, "interdependent", "whether each side needs the other",
     "Neither side needs the other to succeed: terms and invoices will do.",
     "Only one side or only some of the work depends on the other; say which."},
    {&Alliance::complex, "complex", "whether the work is complex",
     "The work is simple enough for a contact person and a contract.",
     "Some of the work is routine; keep it out of the alliance's meetings."},
    {&Alliance::long_term, "long_term", "whether it is meant to last for years",
     "It ends too soon for an investment in the relationship to pay back.",
     "Only part of it lasts; agree what happens to the rest."},
    {&Alliance::common_goals, "common_goals", "whether they share significant goals",
     "Without goals in common there is a deal, but nothing to run together.",
     "Few goals are shared; those deserve to be written first."},
    {&Alliance::differing_goals, "differing_goals", "whether they have differing goals",
     "Where no goals differ nothing has to be balanced between the companies.",
     "Say openly where goals differ: that is what has to be managed."},
};

std::string not_one_because(const Alliance& alliance) {
  if (alliance.place == Continuum::acquisition || alliance.place == Continuum::merger)
    return "a merger or acquisition";
  if (alliance.separate_companies == Answer::no) return "work inside one company";
  if (alliance.interdependent == Answer::no || alliance.common_goals == Answer::no)
    return "an arm's-length deal between customer and supplier";
  if (alliance.complex == Answer::no || alliance.long_term == Answer::no)
    return "too little interaction";
  return "nothing that has to be balanced";
}

bool is_takeover(const Alliance& alliance) {
  return alliance.place == Continuum::acquisition || alliance.place == Continuum::merger;
}

std::size_t count(const Alliance& alliance, Answer answer) {
  return std::count_if(std::begin(questions), std::end(questions), [&](const Question& question) {
    return alliance.*question.answer == answer;
  });
}

Verdict verdict_of(const Alliance& alliance) {
  if (is_takeover(alliance) || count(alliance, Answer::no) > 0) return Verdict::not_one;
  if (count(alliance, Answer::none) > 0) return Verdict::unanswered;
  return count(alliance, Answer::partly) > 0 ? Verdict::in_part : Verdict::alliance;
}

std::string headline_of(const Alliance& alliance, Verdict verdict) {
  switch (verdict) {
    case Verdict::alliance:
      return "An alliance";
    case Verdict::in_part:
      return "An alliance in part";
    case Verdict::not_one:
      return "Not an alliance: " + not_one_because(alliance);
    case Verdict::unanswered:
      break;
  }
  return counted(std::size(questions) - count(alliance, Answer::none), "answer", "answers") +
         " of " + std::to_string(std::size(questions));
}

std::string reason(const Question& question, Answer answer) {
  if (answer == Answer::no) return std::string(question.refused);
  if (answer == Answer::partly) return std::string(question.partly);
  return "Not yet answered: " + std::string(question.asked) + ".";
}

Finding about_alliance(Finding::Weight weight, std::string_view field, std::string what) {
  return {weight,
          {Visibility::shared, Alliance::kind_name, id_from_name(Alliance::kind_name)},
          field,
          std::move(what)};
}

void find_in_alliance(const Alliance& alliance, std::vector<Finding>& findings) {
  using Weight = Finding::Weight;
  if (alliance.name.empty())
    findings.push_back(about_alliance(Weight::warning, "name", "Give the alliance a name."));
  if (alliance.purpose.empty())
    findings.push_back(
        about_alliance(Weight::hint, "purpose", "Say in one line what the alliance is for."));
  const AllianceTest test = alliance_test(alliance);
  if (test.verdict == Verdict::not_one)
    findings.push_back(about_alliance(Weight::hint, "place",
                                      test.headline + ". Manage it as what it is, or change what "
                                                      "it is."));
  if (test.verdict == Verdict::alliance && alliance.place == Continuum::customer_vendor)
    findings.push_back(about_alliance(
        Weight::hint, "place",
        "All six answers say alliance, yet it stands at traditional customer and vendor."));
}

void find_in_parties(const Plan& plan, std::vector<Finding>& findings) {
  const std::size_t count = plan.all<Party>().size();
  if (count >= 2) return;
  findings.push_back({Finding::Weight::wrong,
                      {Visibility::shared, Party::kind_name, {}},
                      {},
                      count == 0 ? "No party yet: name the companies in the alliance."
                                 : "One party only: name the other company."});
}

std::string leaving_words(Date left, std::uint32_t places) {
  return "Last day " + date_words(left) + ", still named in " + counted(places, "place", "places") +
         ": name someone else there.";
}

/// A pass over the whole plan, and so only where somebody has left.
std::unordered_map<Id, std::uint32_t> places_to_mend(const Plan& plan) {
  const bool any_left = any<Person>(plan, [](const Person& each) { return bool(each.left); });
  return any_left ? places_of(plan, Person::kind_name) : std::unordered_map<Id, std::uint32_t>{};
}

void find_in_people(const Plan& plan, Date today, std::vector<Finding>& findings) {
  const auto places = places_to_mend(plan);
  const Table& table = *plan.part(Visibility::shared).find(Person::kind_name);
  const auto people = plan.all<Person>();
  for (std::uint32_t row = 0; row < table.size(); ++row) {
    const RecordKey key{Visibility::shared, Person::kind_name, table.ids()[row]};
    const Person& person = people[row];
    if (!plan.find<Party>(person.party.id))
      findings.push_back(
          {Finding::Weight::warning, key, "party", "Belongs to no party: say to which."});
    const auto named = places.find(key.id);
    if (!person.left || named == places.end()) continue;
    Finding left{Finding::Weight::warning, key, "left", leaving_words(person.left, named->second)};
    left.matter = person.left < today ? Matter::stale : Matter::due_soon;
    left.day = person.left, left.party = person.party.id, left.remedy.label = "Replace";
    findings.push_back(std::move(left));
  }
}

/// Names that could be taken for another's.
void find_in_names(const Plan& plan, std::vector<Finding>& findings) {
  for (const std::string_view kind : named_kinds) {
    const Table& table = *plan.part(Visibility::shared).find(kind);
    const Names names(table);
    for (const Names::Named& each : names.all())
      if (std::string what = names.warning(each.id, each.name); !what.empty())
        findings.push_back({Finding::Weight::warning,
                            {Visibility::shared, kind, each.id},
                            each.field,
                            std::move(what)});
  }
}

bool every_party_has_people(const Plan& plan) {
  std::unordered_set<Id> staffed;
  for (const Person& person : plan.all<Person>())
    if (!person.left) staffed.insert(person.party.id);
  const auto ids = plan.part(Visibility::shared).find(Party::kind_name)->ids();
  return ids.size() >= 2 &&
         std::all_of(ids.begin(), ids.end(), [&](Id party) { return staffed.count(party) > 0; });
}

}  // namespace

AllianceTest alliance_test(const Alliance& alliance) {
  AllianceTest test{verdict_of(alliance), {}, {}};
  test.headline = headline_of(alliance, test.verdict);
  if (is_takeover(alliance))
    test.reasons.push_back("After a merger or acquisition one hierarchy decides.");
  for (const Question& question : questions)
    if (const Answer answer = alliance.*question.answer; answer != Answer::yes)
      test.reasons.push_back(reason(question, answer));
  return test;
}

bool is_alliance_manager(const Person& person) {
  constexpr std::string_view word = "alliance";
  const auto same = [](char letter, char wanted) { return (letter | 0x20) == wanted; };
  const Text role = person.role;
  return !person.left &&
         std::search(role.begin(), role.end(), word.begin(), word.end(), same) != role.end();
}

std::string profile_title(const Plan& plan, Date, const Kind&) {
  std::vector<std::string> names;
  for (const PartyPlace& party : parties_in_order(plan))
    names.push_back(party_words(plan, party.id));
  if (names.size() < 2) return "Name the companies in the alliance";
  return listed(names) + (names.size() == 2 ? " are in it together" : " form the alliance");
}

std::vector<Finding> profile_findings(const Plan& plan, Date today) {
  std::vector<Finding> findings;
  find_in_alliance(plan.single<Alliance>(), findings);
  find_in_parties(plan, findings);
  find_in_people(plan, today, findings);
  find_in_names(plan, findings);
  return findings;
}

Progress profile_progress(const Plan& plan) {
  const Alliance alliance = plan.single<Alliance>();
  return progress_of({!alliance.name.empty(), !alliance.purpose.empty(),
                      alliance.place != Continuum::none, static_cast<bool>(alliance.start),
                      count(alliance, Answer::none) == 0, plan.all<Party>().size() >= 2,
                      every_party_has_people(plan)});
}

}  // namespace entente::practice
