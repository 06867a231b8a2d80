#include "practice/findings.hpp"

#include "practice/words.hpp"

namespace entente::practice {

Finding& about_all(Findings& findings, std::string_view kind, Finding::Weight weight,
                   std::string what) {
  findings.push_back({weight, {Visibility::shared, kind, {}}, {}, std::move(what)});
  return findings.back();
}

std::optional<Matter> due_matter(Date due, Date today) {
  if (!due || due.days > today.days + soon_days) return {};
  return due < today ? Matter::overdue : Matter::due_soon;
}

std::string days_words(Date day, Date today) {
  const int away = day.days - today.days;
  if (away == 0) return "today";
  if (away == 1) return "tomorrow";
  if (away == -1) return "yesterday";
  const auto count = static_cast<std::size_t>(away < 0 ? -away : away);
  return away < 0 ? counted(count, "day", "days") + " ago" : "in " + counted(count, "day", "days");
}

std::string left_words(const Plan& plan, Id person, Date today) {
  const Person* found = plan.find<Person>(person);
  return has_left(found, today) ? std::string(found->name) : std::string();
}

bool has_left(const Person* person, Date today) {
  return person && person->left && person->left < today;
}

Id party_of(const Plan& plan, Id person) {
  const Person* found = plan.find<Person>(person);
  return found ? found->party.id : Id{};
}

}  // namespace entente::practice
