#pragma once
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "practice/practice.hpp"

namespace entente::practice {

/// "9 November 2026"; "" for no date.
std::string date_words(Date date);

/// "Thursday"; "" for no date.
std::string weekday_words(Date date);

/// "1 place", "9 places", "1,234 places".
std::string counted(std::size_t count, std::string_view one, std::string_view many);

/// The first letter in upper case.
std::string capital(std::string text);
/// A number in words to twelve, then what is counted: "Three objectives", "No objectives".
std::string count_words(std::size_t count, std::string_view one, std::string_view many);
/// A label within a sentence: "Objective" -> "objective"; "NDA" stays.
std::string within_sentence(std::string_view label);

/// "Corvane", "Corvane and Marlow", "Corvane, Marlow and Sund".
std::string listed(const std::vector<std::string>& names);

/// What to call a party where room is small: its short name, else its name, told apart from another
/// that looks the same (profile/names.hpp); "" where it is unknown.
std::string party_words(const Plan& plan, Id party);

/// How many of the steps are taken.
Progress progress_of(std::initializer_list<bool> steps);

}  // namespace entente::practice
