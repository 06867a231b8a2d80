#include "practice/intent/rules.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "practice/words.hpp"

namespace entente::practice {
namespace {

using Weight = Finding::Weight;

RecordKey key_of(std::string_view kind, Id id = {}) { return {Visibility::shared, kind, id}; }

template <class Record>
std::span<const Id> ids_of(const Plan& plan) {
  return plan.part(Visibility::shared).find(Record::kind_name)->ids();
}

void find_in_intents(const Plan& plan, std::vector<Finding>& findings) {
  const auto intents = plan.all<Intent>();
  if (intents.empty())
    findings.push_back({Weight::warning,
                        key_of(Intent::kind_name),
                        {},
                        "No intent yet: state what the alliance must achieve, and by when."});
  for (std::size_t row = 0; row < intents.size(); ++row)
    for (Gap& gap : specificity(intents[row]))
      findings.push_back({Weight::warning, key_of(Intent::kind_name, ids_of<Intent>(plan)[row]),
                          gap.field, std::move(gap.what)});
}

std::string_view gap_in(const Complement& complement) {
  if (!complement.party.id) return "party";
  if (!complement.met_by.id) return "met_by";
  return complement.strength.empty() ? "strength" : "";
}

std::string_view gap_words(std::string_view field) {
  if (field == "party") return "Say whose gap this is.";
  if (field == "met_by") return "A gap that no party closes yet: say who could.";
  return "Name the strength that closes the gap.";
}

void find_in_complements(const Plan& plan, std::vector<Finding>& findings) {
  const auto complements = plan.all<Complement>();
  for (std::size_t row = 0; row < complements.size(); ++row) {
    const Complement& complement = complements[row];
    const RecordKey key = key_of(Complement::kind_name, ids_of<Complement>(plan)[row]);
    if (const auto field = gap_in(complement); !field.empty())
      findings.push_back({Weight::hint, key, field, std::string(gap_words(field))});
    if (complement.party.id && complement.party.id == complement.met_by.id)
      findings.push_back({Weight::wrong, key, "met_by",
                          "A party closes its own gap here: then it is none. Name the other."});
  }
}

std::unordered_set<Id> parties_with_gaps(const Plan& plan) {
  std::unordered_set<Id> parties;
  for (const Complement& complement : plan.all<Complement>()) parties.insert(complement.party.id);
  return parties;
}

std::unordered_map<Id, int> stances(const Plan& plan) {
  std::unordered_map<Id, int> levels;
  for (const Mindset& mindset : plan.all<Mindset>())
    if (mindset.stance.value > 0) levels[mindset.party.id] = mindset.stance.value;
  return levels;
}

void find_missing_sides(const Plan& plan, std::vector<Finding>& findings) {
  const auto admitted = parties_with_gaps(plan);
  const auto levels = stances(plan);
  for (Id party : ids_of<Party>(plan)) {
    const std::string name = party_words(plan, party);
    if (!admitted.count(party))
      findings.push_back(
          {Weight::hint,
           key_of(Complement::kind_name),
           {},
           name + " names no gap of its own: a map with one side is a sales pitch."});
    if (!levels.count(party))
      findings.push_back({Weight::hint,
                          key_of(Mindset::kind_name),
                          {},
                          name + " has not placed itself between exchange and co-creation."});
  }
}

void find_distance(const Plan& plan, std::vector<Finding>& findings) {
  const auto levels = stances(plan);
  if (levels.size() < 2) return;
  const auto by_level = [](const auto& left, const auto& right) {
    return std::pair(left.second, left.first) < std::pair(right.second, right.first);
  };
  const auto [low, high] = std::minmax_element(levels.begin(), levels.end(), by_level);
  if (high->second - low->second < 2) return;
  findings.push_back({Weight::warning, key_of(Mindset::kind_name), "stance",
                      party_words(plan, high->first) + " places itself at " +
                          std::to_string(high->second) + ", " + party_words(plan, low->first) +
                          " at " + std::to_string(low->second) +
                          ": talk about what each expects of the other."});
}

std::size_t parties_in(const Plan& plan, const Conversation& conversation) {
  std::unordered_set<Id> parties;
  for (Id id : conversation.people.ids)
    if (const Person* person = plan.find<Person>(id); person && person->party.id)
      parties.insert(person->party.id);
  return parties.size();
}

void find_in_conversations(const Plan& plan, std::vector<Finding>& findings) {
  const auto conversations = plan.all<Conversation>();
  if (conversations.empty())
    findings.push_back({Weight::hint,
                        key_of(Conversation::kind_name),
                        {},
                        "No talk without an agenda is planned between the alliance managers."});
  for (std::size_t row = 0; row < conversations.size(); ++row)
    if (parties_in(plan, conversations[row]) < 2)
      findings.push_back({Weight::warning,
                          key_of(Conversation::kind_name, ids_of<Conversation>(plan)[row]),
                          "people", "Only one party takes part: name someone of the other."});
}

Date after_months(Date date, int months) {
  YearMonthDay day = calendar_from(date);
  const int month = day.month - 1 + months;
  day.year += month / 12;
  day.month = month % 12 + 1;
  const YearMonthDay next{day.month == 12 ? day.year + 1 : day.year, day.month % 12 + 1, 1};
  const int last = calendar_from(Date{date_from(next).days - 1}).day;
  day.day = std::min(day.day, last);
  return date_from(day);
}

bool is_specific(const Plan& plan) {
  const auto intents = plan.all<Intent>();
  return std::any_of(intents.begin(), intents.end(),
                     [](const Intent& intent) { return specificity(intent).empty(); });
}

template <class Parties>
bool covers_all(const Plan& plan, const Parties& parties) {
  const auto ids = ids_of<Party>(plan);
  return ids.size() >= 2 &&
         std::all_of(ids.begin(), ids.end(), [&](Id id) { return parties.count(id) > 0; });
}

}  // namespace

Date next_due(const Conversation& conversation) {
  const Date last = conversation.last_held;
  if (!last) return {};
  switch (conversation.rhythm) {
    case Rhythm::none:
      return {};
    case Rhythm::weekly:
      return {last.days + 7};
    case Rhythm::fortnightly:
      return {last.days + 14};
    case Rhythm::monthly:
      return after_months(last, 1);
    case Rhythm::quarterly:
      return after_months(last, 3);
  }
  return {};
}

std::string intent_title(const Plan& plan, Date, const Kind&) {
  const auto intents = plan.all<Intent>();
  if (intents.empty()) return "Say what the alliance must achieve";
  std::size_t vague = 0;
  for (const Intent& intent : intents) vague += specificity(intent).empty() ? 0 : 1;
  if (vague == 0)
    return intents.size() == 1 ? "The intent is specific" : "All intents are specific";
  if (intents.size() > 1)
    return count_words(vague, "intent is still vague", "intents are still vague");
  return count_words(specificity(intents[0]).size(), "thing keeps the intent vague",
                     "things keep the intent vague");
}

std::vector<Finding> intent_findings(const Plan& plan, Date) {
  std::vector<Finding> findings;
  find_in_intents(plan, findings);
  find_in_complements(plan, findings);
  find_missing_sides(plan, findings);
  find_distance(plan, findings);
  find_in_conversations(plan, findings);
  return findings;
}

Progress intent_progress(const Plan& plan) {
  return progress_of({!plan.all<Intent>().empty(), is_specific(plan),
                      covers_all(plan, parties_with_gaps(plan)), covers_all(plan, stances(plan)),
                      !plan.all<Conversation>().empty()});
}

}  // namespace entente::practice
