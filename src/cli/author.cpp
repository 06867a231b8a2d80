#include "cli/author.hpp"

#include <optional>

#include "base/concat.hpp"
#include "base/utf8.hpp"
#include "cli/names.hpp"
#include "practice/profile/records.hpp"

namespace entente::cli {
namespace {

using practice::Party;
using practice::Person;

Problem not_there(const Plan& plan, std::string_view file, std::string_view person, Id party) {
  const std::string name = headline(plan, Party::kind_name, party);
  return {"", concat("nobody called \"", person, "\" at ", name,
                     " is in the plan; add them first: ", "entente add ", file,
                     " person \"name=", person, "\" \"party=", name, "\" --as \"@", name, "\"")};
}

Problem elsewhere(const Plan& plan, Id person, Id party) {
  const std::string name = headline(plan, Person::kind_name, person);
  const std::string found = headline(plan, Party::kind_name, plan.find<Person>(person)->party.id);
  return {"", concat(name,
                     found.empty() ? " belongs to no party yet, not to "
                                   : concat(" belongs to ", found, ", not to "),
                     headline(plan, Party::kind_name, party))};
}

/// Of several people of one name, the one of the party.
std::optional<Id> person_of(const Plan& plan, std::string_view words, Id party) {
  const Kind& kind = *plan.catalog().find(Person::kind_name);
  if (const auto found = find_by_words(plan, kind, words, false)) return *found;
  const Table& people = *plan.part(Visibility::shared).find(Person::kind_name);
  for (std::uint32_t row = 0; row < people.size(); ++row)
    if (plan.all<Person>()[row].party.id == party &&
        folded(plan.all<Person>()[row].name) == folded(words))
      return people.ids()[row];
  return {};
}

}  // namespace

Result<Author> find_author(const Plan& plan, std::string_view file, std::string_view as) {
  const auto at = as.rfind('@');
  const Kind& parties = *plan.catalog().find(Party::kind_name);
  const auto party = find_by_words(plan, parties, as.substr(at + 1), false);
  if (!party) return Problem{"--as", party.problems().front().what};
  const std::string_view words = as.substr(0, at);
  if (words.empty()) return Author{*party, {}};
  const auto person = person_of(plan, words, *party);
  if (!person) return not_there(plan, file, words, *party);
  if (plan.find<Person>(*person)->party.id != *party) return elsewhere(plan, *person, *party);
  return Author{*party, *person};
}

std::string_view as_is_wrong(std::string_view as, bool party_alone) {
  const auto at = as.rfind('@');
  if (at == as.npos || at + 1 == as.size())
    return "--as says who and of which party: --as \"Ana Duarte@Corvane\"";
  if (at == 0 && !party_alone)
    return "--as names a person; @PARTY alone is for adding people: add yourself first";
  return {};
}

}  // namespace entente::cli
