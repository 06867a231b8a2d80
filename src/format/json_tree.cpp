#include "format/json_tree.hpp"

#include <algorithm>
#include <charconv>
#include <functional>
#include <memory>
#include <vector>

#include "base/counts.hpp"
#include "base/order.hpp"
#include "base/utf8.hpp"
#include "format/json_writer.hpp"
#include "format/plan_file.hpp"

namespace entente {

namespace {

/// The start of a text, fit to stand in a message.
std::string excerpt(std::string_view text) {
  constexpr std::size_t longest = 40;
  std::string out;
  while (!text.empty() && out.size() < longest) {
    const auto letter = take_code_point(text);
    std::string bytes;
    append_code_point(bytes, letter.value_or('?'));
    out += bytes == "\n" || forbidden_character(bytes) ? "?" : bytes;
  }
  return text.empty() ? out : out + "…";
}

void check_plain(std::string_view text, std::size_t most, const std::string& place,
                 ProblemList& problems) {
  if (const auto bad = forbidden_character(text)) problems.add(place, forbidden_words(*bad));
  if (text.size() > most)
    problems.add(place, concat("is too long: ", grouped(text.size()), " bytes, expected at most ",
                               grouped(most)));
}

/// Digits as they mostly stand: without point and exponent. Nothing for any other number.
std::optional<std::uint64_t> plain_digits(Text written) {
  std::uint64_t number = 0;
  const char* const end = written.data() + written.size();
  const auto [stop, error] = std::from_chars(written.data(), end, number);
  if (error != std::errc{} || stop != end) return {};
  return number;
}

}  // namespace

std::string found_words(yyjson_val* value) {
  if (is_text(value)) return concat("found \"", excerpt(text_of(value)), '"');
  if (is_number(value)) return concat("found ", number_of(value));
  if (yyjson_is_null(value)) return "found null (a field that is empty is left out)";
  if (yyjson_is_bool(value)) return yyjson_get_bool(value) ? "found true" : "found false";
  if (yyjson_is_arr(value)) return "found a list";
  return yyjson_is_obj(value) ? "found an object" : "found nothing";
}

std::optional<std::uint64_t> whole_number(yyjson_val* value, std::string_view expected,
                                          std::string& wrong) {
  if (is_number(value))
    if (const auto number = plain_digits(number_of(value))) return number;
  auto number = is_number(value) ? decimal_from_text(number_of(value)) : std::nullopt;
  while (number && number->places > 0 && number->digits % 10 == 0)
    number = Decimal{number->digits / 10, number->places - 1};
  if (number && number->places == 0 && number->digits >= 0)
    return static_cast<std::uint64_t>(number->digits);
  wrong = is_number(value) && !number ? digits_words(number_of(value))
                                      : concat("expected ", expected, ", ", found_words(value));
  return {};
}

std::string digits_words(std::string_view number) {
  return concat("expected a number of at most 18 digits, found ", number);
}

std::string pointer_to(std::string_view prefix, std::initializer_list<std::string_view> parts) {
  std::string pointer(prefix);
  for (std::string_view part : parts) {
    pointer.push_back('/');
    for (char letter : part) {
      if (letter == '~')
        pointer += "~0";
      else if (letter == '/')
        pointer += "~1";
      else
        pointer.push_back(letter);
    }
  }
  return pointer;
}

void check_duplicates(yyjson_val* object, const std::string& place, ProblemList& problems) {
  if (yyjson_obj_size(object) < 2) return;
  std::vector<Text> names;
  names.reserve(yyjson_obj_size(object));
  each_member(object, [&](Text name, yyjson_val*) { names.push_back(name); });
  // Files that Entente wrote have long lists in order.
  if (std::adjacent_find(names.begin(), names.end(), std::greater_equal<>()) == names.end()) return;
  put_in_order(names.begin(), names.end());
  for (std::size_t index = 1; index < names.size(); ++index)
    if (names[index] == names[index - 1] && (index == 1 || names[index] != names[index - 2]))
      problems.add(pointer_to(place, {names[index]}), "stands here twice; one of them must go");
}

bool is_name(std::string_view name) {
  if (name.empty() || name.size() > 64 || name[0] < 'a' || name[0] > 'z') return false;
  return std::all_of(name.begin(), name.end(), [](char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '_';
  });
}

void append_minified(Sink& out, yyjson_val* value, const std::string& place, ProblemList& problems,
                     std::size_t depth) {
  if (depth > limits::unknown_depth && (yyjson_is_arr(value) || yyjson_is_obj(value)))
    return problems.add(place, concat("is nested too deeply: a value that this version does not "
                                      "know has at most ",
                                      limits::unknown_depth, " levels"));
  bool first = true;
  const auto separate = [&] {
    if (!first) out.put(',');
    first = false;
  };
  if (is_text(value)) {
    check_plain(text_of(value), limits::text_bytes, place, problems);
    append_json_text(out, text_of(value));
  } else if (is_number(value)) {
    check_plain(number_of(value), limits::number_letters, place, problems);
    out.put(number_of(value));
  } else if (yyjson_is_arr(value)) {
    out.put('[');
    each_item(value, [&](yyjson_val* item) {
      separate();
      append_minified(out, item, place, problems, depth + 1);
    });
    out.put(']');
  } else if (yyjson_is_obj(value)) {
    check_duplicates(value, place, problems);
    out.put('{');
    each_member(value, [&](Text name, yyjson_val* member) {
      separate();
      check_plain(name, limits::name_bytes, place, problems);
      append_json_text(out, name);
      out.put(':');
      append_minified(out, member, place, problems, depth + 1);
    });
    out.put('}');
  } else {
    out.put(yyjson_is_null(value) ? "null" : yyjson_get_bool(value) ? "true" : "false");
  }
}

}  // namespace entente
