#include "screen/record/removal.hpp"

#include <algorithm>

#include "base/concat.hpp"
#include "practice/profile/names.hpp"
#include "practice/references.hpp"
#include "practice/words.hpp"

namespace entente::screen {
namespace {

using practice::Party;
using practice::Person;

bool holds(const std::vector<Id>& ids, Id id) {
  return id && std::find(ids.begin(), ids.end(), id) != ids.end();
}

/// In how many places the records are named.
std::size_t places_of(const Plan& plan, const Kind& kind, const std::vector<Id>& ids) {
  const auto places = practice::places_of(plan, kind.name);
  std::size_t sum = 0;
  for (const Id id : ids)
    if (const auto found = places.find(id); found != places.end()) sum += found->second;
  return sum;
}

std::string title_of(const Context& context, const Kind& kind, const std::vector<Id>& ids) {
  const std::string name = practice::title_of(context.plan(), kind.name, ids.front());
  if (kind.name == Person::kind_name) return "Remove yourself from the plan?";
  const bool own = holds(ids, context.workspace.my_party());
  if (ids.size() > 1)
    return concat("Remove ", ids.size(), own ? " parties, your own among them?" : " parties?");
  return concat("Remove ", own ? "your own party, " : "", name, own ? ", from the plan?" : "?");
}

std::string meaning_of(const Context& context, const Kind& kind, const std::vector<Id>& ids) {
  const std::size_t places = places_of(context.plan(), kind, ids);
  std::string words;
  if (kind.name == Party::kind_name)
    words = "The plan is made between its parties. ";
  else
    words = "You would then edit this plan as nobody who is in it. ";
  if (places > 0)
    append(words, practice::counted(places, "record names", "records name"),
           ids.size() == 1 ? " it" : " them", " and would then name nobody. ");
  return words + "The other side sees the removal with the next file. It can be undone.";
}

}  // namespace

std::optional<Question> question_before_removing(Context& context, const Kind& kind,
                                                 const std::vector<Id>& ids) {
  const bool party = kind.name == Party::kind_name;
  const bool self = kind.name == Person::kind_name && holds(ids, context.workspace.my_person());
  if (!party && !self) return {};
  Question question;
  question.title = title_of(context, kind, ids);
  question.words = meaning_of(context, kind, ids);
  question.action = self ? "Remove me" : ids.size() > 1 ? "Remove the parties" : "Remove the party";
  return question;
}

}  // namespace entente::screen
