#pragma once
#include <string>
#include <string_view>

namespace entente {

/// The alphabets that one word of a text mixes, "Latin and Cyrillic"; "" where each word is of one.
/// A name made so most often imitates another (Unicode Technical Standard 39, "mixed-script").
std::string_view mixed_alphabets(std::string_view text);

/// The same for texts that look alike: whatever their case, spaces, accents and points,
/// apostrophes, commas, hyphens and full stops; letters in one piece or in several; and the letters
/// of Cyrillic, Greek and full width as the Latin ones whose shape they have. "" where nothing is
/// left.
std::string look_of(std::string_view text);

}  // namespace entente
