#pragma once
#include <string>

#include "kit/tokens.hpp"
#include "practice/figure.hpp"
#include "practice/words.hpp"
#include "record/plan.hpp"

namespace entente::screen {

/// "26 Nov 2026"; "" for no date.
std::string short_date(Date date);
/// Day and time in the time zone `minutes_east` of Greenwich: "26 Nov 2026, 10:42".
std::string moment_words(Moment moment, int minutes_east);
/// "10:42".
std::string clock_words(Moment moment, int minutes_east);

/// A value as people read it: dates in words, choices by label, references by headline, lists with
/// commas. "" for empty.
std::string shown(const Plan& plan, const Field& field, const Value& value);

/// A figure's value with its unit: "42 days", "1 day", "today" for none; "" for empty.
std::string figure_words(const practice::Figure& figure, const Value& value);

/// The tone of a choice's mood.
kit::Tone tone_of(Mood mood);

/// The texts with `joint` between them.
std::string joined(Texts list, std::string_view joint);

/// "Ana Duarte"; "Someone" for no person and "A former member" for one who is not in the plan.
std::string person_words(const Plan& plan, Id person);

/// "12 kB", "3.4 MB".
std::string bytes_words(std::uint64_t bytes);

using practice::capital;
using practice::count_words;
/// "Objective" -> "objective", "NDA" stays.
inline std::string lower(std::string_view label) { return practice::within_sentence(label); }

}  // namespace entente::screen
