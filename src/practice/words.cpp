#include "practice/words.hpp"

#include <array>

#include "base/counts.hpp"
#include "practice/profile/names.hpp"

namespace entente::practice {

std::string date_words(Date date) {
  static constexpr std::string_view months[] = {"January",   "February", "March",    "April",
                                                "May",       "June",     "July",     "August",
                                                "September", "October",  "November", "December"};
  if (!date) return {};
  const YearMonthDay day = calendar_from(date);
  return std::to_string(day.day) + " " + std::string(months[day.month - 1]) + " " +
         std::to_string(day.year);
}

std::string weekday_words(Date date) {
  static constexpr std::string_view days[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                              "Friday", "Saturday", "Sunday"};
  return date ? std::string(days[weekday(date)]) : std::string();
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return grouped(count) + " " + std::string(count == 1 ? one : many);
}

std::string listed(const std::vector<std::string>& names) {
  std::string text;
  for (std::size_t index = 0; index < names.size(); ++index) {
    if (index > 0) text += index + 1 == names.size() ? " and " : ", ";
    text += names[index];
  }
  return text;
}

std::string party_words(const Plan& plan, Id party) {
  const Party* found = plan.find<Party>(party);
  if (!found) return {};
  return told_apart(plan, party, found->short_name.empty() ? found->name : found->short_name);
}

Progress progress_of(std::initializer_list<bool> steps) {
  Progress progress{0, static_cast<std::uint16_t>(steps.size())};
  for (bool step : steps) progress.done += step ? 1 : 0;
  return progress;
}

std::string capital(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

std::string count_words(std::size_t count, std::string_view one, std::string_view many) {
  static constexpr std::array<std::string_view, 13> numbers{
      "no",    "one",   "two",  "three", "four",   "five",  "six",
      "seven", "eight", "nine", "ten",   "eleven", "twelve"};
  const std::string number = count < numbers.size() ? std::string(numbers[count]) : grouped(count);
  return capital(number) + " " + std::string(count == 1 ? one : many);
}

std::string within_sentence(std::string_view label) {
  std::string words(label);
  const bool shouted = words.size() > 1 && words[1] >= 'A' && words[1] <= 'Z';
  if (!shouted && !words.empty() && words[0] >= 'A' && words[0] <= 'Z')
    words[0] = static_cast<char>(words[0] - 'A' + 'a');
  return words;
}

}  // namespace entente::practice
