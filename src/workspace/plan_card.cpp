#include "workspace/plan_card.hpp"

#include "base/utf8.hpp"
#include "practice/profile/records.hpp"

namespace entente {
namespace {

/// Long enough to recognise a plan by, short enough for every file system with the date behind it.
constexpr std::size_t longest_name = 60;

bool stands_in_names(char32_t letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter >= 0xc0;
}

}  // namespace

PlanCard card_of(const Plan& plan) {
  PlanCard card;
  card.id = plan.id();
  card.title = plan.single<practice::Alliance>().name;
  if (card.title.empty()) card.title = "Untitled alliance";
  for (const practice::Party& party : plan.all<practice::Party>())
    if (!party.name.empty()) card.parties.emplace_back(party.name);
  if (!plan.history().empty())
    if (const auto* person = plan.find<practice::Person>(plan.history().back().person))
      card.edited_by = person->name;
  return card;
}

std::string file_name_for(std::string_view title, Date day) {
  const std::string plain = folded(title);
  std::string name;
  std::string_view rest = plain;
  while (!rest.empty() && name.size() < longest_name) {
    const auto letter = take_code_point(rest);
    if (letter && stands_in_names(*letter))
      append_code_point(name, *letter);
    else if (!name.empty() && name.back() != '-')
      name += '-';
  }
  while (!name.empty() && name.back() == '-') name.pop_back();
  return (name.empty() ? "alliance" : name) + " " + text_from(day) + ".entente.json";
}

}  // namespace entente
