#include "format/parse.hpp"

#include "base/counts.hpp"
#include "format/scan.hpp"

/// What yyjson would read numbers with (scripts/cmake/dependencies.cmake). They stay texts here, so
/// it is never called; the real one brings four kilobytes into a first visit.
extern "C" double entente_reads_no_number(const char*, char**);
extern "C" double entente_reads_no_number(const char*, char**) { return 0; }

namespace entente {

namespace {

/// What stands where reading stopped: `"NaN"` for a word, one character otherwise.
std::string found_at(std::string_view bytes, std::size_t place) {
  const auto is_letter = [&](std::size_t at) {
    return at < bytes.size() &&
           ((bytes[at] >= 'a' && bytes[at] <= 'z') || (bytes[at] >= 'A' && bytes[at] <= 'Z'));
  };
  std::size_t end = place;
  while (is_letter(end) && end - place < 20) ++end;
  if (end == place && place < bytes.size() && bytes[place] > ' ' && bytes[place] < 0x7f) ++end;
  return std::string(bytes.substr(place, end - place));
}

std::string words_for(const yyjson_read_err& error, std::string_view bytes) {
  const std::string_view message = error.msg ? error.msg : "";
  const auto says = [&](std::string_view part) {
    return message.find(part) != std::string_view::npos;
  };
  if (error.code == YYJSON_READ_ERROR_MEMORY_ALLOCATION) return "there is not enough memory";
  if (error.code == YYJSON_READ_ERROR_UNEXPECTED_END) return "the file is cut off";
  if (says("UTF-8")) return "a text is not valid UTF-8";
  if (says("surrogate")) return "a text holds half of a character (a lone surrogate)";
  if (says("escape")) return "a text holds an unknown escape sequence";
  if (says("control")) return "a text holds a control character or a line break";
  if (error.code == YYJSON_READ_ERROR_UNEXPECTED_CONTENT)
    return "something stands behind the end of the plan";
  const std::string found = found_at(bytes, error.pos);
  if (error.code == YYJSON_READ_ERROR_INVALID_NUMBER)
    return "a number is not written as JSON numbers are";
  if (found.empty()) return "this is not valid JSON";
  return concat("this is not valid JSON: \"", found, "\" cannot stand here");
}

}  // namespace

Problem syntax_problem(const yyjson_read_err& error, std::string_view bytes) {
  return {"", concat(words_for(error, bytes), " (", line_and_column(bytes, error.pos), ")")};
}

Problems check_bounds(std::string_view bytes, const FileBounds& bounds,
                      std::vector<Section>* sections) {
  if (bytes.size() > bounds.bytes)
    return {{"", concat("the file is too large: ", grouped(bytes.size()),
                        " bytes, expected at most ", grouped(bounds.bytes))}};
  ProblemList problems;
  scan(bytes, bounds, problems, sections);
  return problems.take();
}

Tree parse_kept(char* bytes, std::size_t length, yyjson_read_err& error) {
  error = {};
  return Tree(yyjson_read_opts(bytes, length, YYJSON_READ_INSITU | YYJSON_READ_NUMBER_AS_RAW,
                               nullptr, &error));
}

Result<Tree> parse_in_place(std::string bytes, const FileBounds& bounds, Arena& arena) {
  if (Problems problems = check_bounds(bytes, bounds); !problems.empty()) return problems;
  const std::size_t length = bytes.size();
  bytes.append(parse_padding, '\0');
  char* kept = arena.adopt(std::move(bytes));
  yyjson_read_err error;
  Tree tree = parse_kept(kept, length, error);
  if (tree) return tree;
  // Reading in place changes texts before the place of the error, but no line break.
  return syntax_problem(error, {kept, length});
}

}  // namespace entente
