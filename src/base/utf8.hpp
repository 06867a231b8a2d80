#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace entente {

/// Takes the first code point off `text`; nothing at its end or where it is not UTF-8 (then one
/// byte is taken). Surrogates and overlong forms are not UTF-8.
std::optional<char32_t> take_code_point(std::string_view& text);

bool is_utf8(std::string_view text);
/// Whether a text is plain ASCII without any control character: most are, and need no other check.
bool is_printable_ascii(std::string_view text);
void append_code_point(std::string& text, char32_t code_point);

/// The start of a text that is UTF-8, of at most `bytes` bytes, without half a character at its
/// end.
std::string_view first_bytes(std::string_view text, std::size_t bytes);

/// Lower-cased and stripped of Latin accents, for searching and sorting ("Émile" -> "emile").
std::string folded(std::string_view text);

/// Characters that a plan's text may not hold: C0 and C1 controls but tab and newline, and the
/// bidirectional embeddings, overrides and isolates U+202A-202E and U+2066-2069 (design.md "The
/// file"; Trojan Source, CVE-2021-42574). Returns the first one found.
std::optional<char32_t> forbidden_character(std::string_view text);

}  // namespace entente
