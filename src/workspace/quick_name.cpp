#include "workspace/quick_name.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "practice/profile/records.hpp"
#include "practice/words.hpp"

namespace entente {
namespace {

using practice::Person;

/// A person who may be meant, and how far the words have matched.
struct Candidate {
  Id id;
  std::string name;     // folded, the party's name behind it
  std::size_t own = 0;  // bytes of `name` that are the person's own
  std::size_t at = 0;   // the next word may match from here on
  bool exact = true;    // every word so far was a whole word of the name
  bool left = false;
};

bool parts(char letter) { return letter == ' ' || letter == '-' || letter == '.'; }

/// Where a word beginning with `word` stands in the name from `from` to `to`; npos: nowhere.
std::size_t word_in(const std::string& name, std::size_t from, std::size_t to,
                    std::string_view word) {
  for (std::size_t at = from; at < to; ++at) {
    const bool begins = at == 0 || parts(name[at - 1]);
    if (begins && std::string_view(name).substr(at, word.size()) == word) return at;
  }
  return std::string::npos;
}

bool is_whole(const std::string& name, std::size_t at, std::size_t size) {
  return at + size == name.size() || parts(name[at + size]);
}

/// Matches one more word; false where the name does not have it.
bool advance(Candidate& candidate, std::string_view word, bool party_counts) {
  const std::size_t to = party_counts ? candidate.name.size() : candidate.own;
  const std::size_t at = word_in(candidate.name, candidate.at, to, word);
  if (word.empty() || at == std::string::npos) return false;
  candidate.exact = candidate.exact && is_whole(candidate.name, at, word.size());
  candidate.at = at + word.size();
  return true;
}

std::vector<Candidate> everybody(const Plan& plan, Date today) {
  const Table& table = *plan.part(Visibility::shared).find(Person::kind_name);
  std::vector<Candidate> all;
  for (std::uint32_t row = 0; row < table.size(); ++row) {
    const Person& person = table.all<Person>()[row];
    Candidate candidate{table.ids()[row], folded(person.name), 0, 0, true, false};
    candidate.own = candidate.name.size();
    candidate.name += ' ' + folded(practice::party_words(plan, person.party.id));
    candidate.left = person.left && person.left < today;
    all.push_back(std::move(candidate));
  }
  return all;
}

/// Those of `from` who have `word` too.
std::vector<Candidate> who_has(const std::vector<Candidate>& from, std::string_view word,
                               bool party_counts) {
  std::vector<Candidate> having;
  for (Candidate candidate : from)
    if (advance(candidate, word, party_counts)) having.push_back(std::move(candidate));
  return having;
}

std::string name_of(const Plan& plan, Id id) {
  const Person& person = *plan.find<Person>(id);
  const std::string party = practice::party_words(plan, person.party.id);
  return std::string(person.name) + (party.empty() ? "" : " (" + party + ")");
}

std::string several(const Plan& plan, std::string_view said, const std::vector<Candidate>& who) {
  constexpr std::size_t most = 3;
  std::string names;
  for (std::size_t place = 0; place < std::min(most, who.size()); ++place)
    names += (place == 0 ? "" : ", ") + name_of(plan, who[place].id);
  if (who.size() > most) names += " …";
  return "“" + std::string(said) + "” may be " + names + ": write more of the name.";
}

bool only_one_is_exact(const std::vector<Candidate>& who) {
  return std::count_if(who.begin(), who.end(), [](auto& each) { return each.exact; }) == 1;
}

/// One word after the other is taken while several have all of them.
QuickName narrowed(const Plan& plan, std::span<const QuickWord> words, std::vector<Candidate> who) {
  const auto names_on = [&](std::size_t at) { return at < words.size() && !words[at].named; };
  std::size_t used = 1;
  while (who.size() > 1 && !only_one_is_exact(who) && names_on(used)) {
    auto fewer = who_has(who, words[used].plain, true);
    if (fewer.empty()) break;
    who = std::move(fewer), ++used;
  }
  if (only_one_is_exact(who)) std::erase_if(who, [](auto& each) { return !each.exact; });
  if (who.size() > 1) return {{}, 0, several(plan, words[0].plain, who)};
  Candidate one = who.front();
  for (; names_on(used); ++used) {  // the rest of the name, where it is written out
    one.exact = true;
    if (!advance(one, words[used].plain, false) || !one.exact) break;
  }
  return {one.id, used, {}};
}

}  // namespace

QuickName name_at(const Plan& plan, std::span<const QuickWord> words, Date today) {
  const std::string_view said = words[0].plain;
  if (said.empty()) return {};
  std::vector<Candidate> who = who_has(everybody(plan, today), said, false);
  const Id leaver = who.empty() ? Id{} : who.front().id;
  std::erase_if(who, [](const Candidate& each) { return each.left; });
  if (!who.empty()) return narrowed(plan, words, std::move(who));
  if (leaver) return {{}, 0, name_of(plan, leaver) + " has left."};
  return {{}, 0, "Nobody here is called “" + std::string(said) + "”."};
}

}  // namespace entente
