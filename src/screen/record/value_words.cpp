#include "screen/record/value_words.hpp"

#include <array>

#include "base/counts.hpp"
#include "practice/profile/names.hpp"

namespace entente::screen {
namespace {

std::string two_digits(std::int64_t number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

Moment local(Moment moment, int minutes_east) {
  return {moment.milliseconds + std::int64_t{minutes_east} * 60'000};
}

std::string choice_words(const Field& field, ChoiceNumber choice) {
  if (choice.number == 0 || choice.number > field.choices.size()) return {};
  return std::string(field.choices[choice.number - 1].label);
}

std::string record_words(const Plan& plan, const Field& field, Id id) {
  const std::string words = practice::title_of(plan, field.target, id);
  return words.empty() ? "(removed)" : words;
}

std::string list_words(const Plan& plan, const Field& field, IdList list) {
  std::string words;
  for (const Id id : list.ids) words += (words.empty() ? "" : ", ") + record_words(plan, field, id);
  return words;
}

}  // namespace

std::string short_date(Date date) {
  static constexpr std::array<std::string_view, 12> months{
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  if (!date) return {};
  const YearMonthDay day = calendar_from(date);
  return std::to_string(day.day) + " " + std::string(months[day.month - 1]) + " " +
         std::to_string(day.year);
}

std::string clock_words(Moment moment, int minutes_east) {
  const std::int64_t minutes = local(moment, minutes_east).milliseconds / 60'000 % 1440;
  return two_digits(minutes / 60) + ":" + two_digits(minutes % 60);
}

std::string moment_words(Moment moment, int minutes_east) {
  return short_date(date_from(local(moment, minutes_east))) + ", " +
         clock_words(moment, minutes_east);
}

std::string figure_words(const practice::Figure& figure, const Value& value) {
  const auto* number = std::get_if<Decimal>(&value);
  if (!number) return {};
  const std::string text = text_from(*number);
  if (figure.unit != "days") return text + std::string(figure.unit);
  if (text == "0") return "today";
  return text + (text == "1" ? " day" : " days");
}

kit::Tone tone_of(Mood mood) {
  static constexpr kit::Tone tones[] = {kit::Tone::neutral, kit::Tone::accent, kit::Tone::good,
                                        kit::Tone::warning, kit::Tone::bad};
  return tones[static_cast<std::size_t>(mood)];
}

std::string joined(Texts list, std::string_view joint) {
  std::string words;
  for (const Text text : list.texts) {
    if (!words.empty()) words += joint;
    words += text;
  }
  return words;
}

std::string shown(const Plan& plan, const Field& field, const Value& value) {
  if (is_empty(value)) return {};
  if (const auto* date = std::get_if<Date>(&value)) return short_date(*date);
  if (const auto* choice = std::get_if<ChoiceNumber>(&value)) return choice_words(field, *choice);
  if (const auto* id = std::get_if<Id>(&value)) return record_words(plan, field, *id);
  if (const auto* list = std::get_if<IdList>(&value)) return list_words(plan, field, *list);
  if (const auto* texts = std::get_if<Texts>(&value)) return joined(*texts, ", ");
  if (const auto* number = std::get_if<Decimal>(&value); number && !field.unit.empty())
    return entente::text_from(*number) + " " + std::string(field.unit);
  return text_from(field, value);
}

std::string person_words(const Plan& plan, Id person) {
  if (!person) return "Someone";
  const auto* found = plan.find<practice::Person>(person);
  return found ? std::string(found->name) : "A former member";
}

std::string bytes_words(std::uint64_t bytes) {
  if (bytes < 1000) return std::to_string(bytes) + " bytes";
  if (bytes < 1'000'000) return std::to_string((bytes + 500) / 1000) + " kB";
  const bool giga = bytes >= 1'000'000'000;
  const std::uint64_t unit = giga ? 100'000'000 : 100'000, tenths = (bytes + unit / 2) / unit;
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + (giga ? " GB" : " MB");
}

}  // namespace entente::screen
