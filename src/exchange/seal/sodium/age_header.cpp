#include "exchange/seal/sodium/age_header.hpp"

#include <vector>

#include "base/concat.hpp"
#include "exchange/seal/problems.hpp"
#include "exchange/seal/sodium/age.hpp"
#include "exchange/seal/sodium/base64.hpp"

namespace entente {
namespace {

constexpr std::string_view intro = "age-encryption.org/";
constexpr std::size_t columns = 64;
constexpr std::size_t longest_line = 4096;  // age sets no bound; a scrypt stanza needs 60

struct Stanza {
  std::vector<std::string_view> arguments;
  std::string body;
};

Problem problem(std::string_view what) { return {"", std::string(what)}; }

bool is_visible(std::string_view text) {
  for (const char letter : text)
    if (letter < 0x21 || letter > 0x7e) return false;
  return !text.empty();
}

/// Takes lines off the file; says what is wrong with one that does not end.
class Lines {
 public:
  explicit Lines(std::string_view file) : file_(file), rest_(file) {}
  Result<std::string_view> next() {
    const std::size_t end = rest_.substr(0, longest_line).find('\n');
    if (end == rest_.npos)
      return problem(rest_.size() < longest_line ? seal_problem::cut_off
                                                 : seal_problem::broken_header);
    const std::string_view line = rest_.substr(0, end);
    rest_.remove_prefix(end + 1);
    return line;
  }
  bool stands(std::string_view text) const { return rest_.starts_with(text); }
  std::size_t taken() const { return file_.size() - rest_.size(); }

 private:
  std::string_view file_, rest_;
};

Result<void> read_version(Lines& lines) {
  if (!lines.stands(intro)) return problem(seal_problem::not_sealed);
  const auto line = lines.next();
  if (!line) return line.problems();
  const std::string_view version = line->substr(intro.size());
  if (version == "v1") return {};
  return problem(is_visible(version) ? seal_problem::newer : seal_problem::not_sealed);
}

/// "-> " and the arguments, each parted from the next by one space.
bool read_arguments(std::string_view line, std::vector<std::string_view>& arguments) {
  line.remove_prefix(2);
  while (line.starts_with(' ')) {
    line.remove_prefix(1);
    arguments.push_back(line.substr(0, line.find(' ')));
    if (!is_visible(arguments.back())) return false;
    line.remove_prefix(arguments.back().size());
  }
  return line.empty() && !arguments.empty();
}

Result<Stanza> read_stanza(Lines& lines) {
  Stanza stanza;
  auto line = lines.next();
  if (!line) return line.problems();
  if (!line->starts_with("-> ") || !read_arguments(*line, stanza.arguments))
    return problem(seal_problem::broken_header);
  std::string text;
  do {
    line = lines.next();
    if (!line) return line.problems();
    if (line->size() > columns) return problem(seal_problem::broken_header);
    text += *line;
  } while (line->size() == columns);
  auto body = bytes_from_base64(text, Padding::without);
  if (!body) return problem(seal_problem::broken_header);
  stanza.body = std::move(*body);
  return stanza;
}

/// A number without sign or leading zero; 0 for anything else, `age_work_most` + 1 for any more.
int work_from(std::string_view text) {
  if (text.starts_with('0')) return 0;
  int work = 0;
  for (const char digit : text) {
    if (digit < '0' || digit > '9') return 0;
    work = work > age_work_most ? work : work * 10 + (digit - '0');
  }
  return work > age_work_most ? age_work_most + 1 : work;
}

Result<AgeHeader> header_from(const std::vector<Stanza>& stanzas) {
  std::size_t scrypts = 0;
  for (const Stanza& stanza : stanzas) scrypts += stanza.arguments[0] == "scrypt";
  if (scrypts == 0 && !stanzas.empty()) return problem(seal_problem::for_keys);
  if (stanzas.size() != 1) return problem(seal_problem::broken_header);
  const auto& [arguments, body] = stanzas[0];
  if (arguments.size() != 3 || body.size() != 32) return problem(seal_problem::broken_header);
  auto salt = bytes_from_base64(arguments[1], Padding::without);
  const int work = work_from(arguments[2]);
  if (!salt || salt->size() != 16 || work == 0) return problem(seal_problem::broken_header);
  if (work > age_work_most) return problem(seal_problem::too_much_work);
  return AgeHeader{std::move(*salt), work, body, {}, {}, 0};
}

}  // namespace

Result<AgeHeader> read_age_header(std::string_view file) {
  Lines lines(file);
  if (const auto version = read_version(lines); !version) return version.problems();
  std::vector<Stanza> stanzas;
  while (!lines.stands("---")) {
    auto stanza = read_stanza(lines);
    if (!stanza) return stanza.problems();
    stanzas.push_back(std::move(*stanza));
    if (stanzas.size() > 1000) return problem(seal_problem::broken_header);
  }
  const std::string_view signed_part = file.substr(0, lines.taken() + 3);
  const auto line = lines.next();
  if (!line) return line.problems();
  if (!line->starts_with("--- ")) return problem(seal_problem::broken_header);
  auto mac = bytes_from_base64(line->substr(4), Padding::without);
  if (!mac || mac->size() != 32) return problem(seal_problem::broken_header);
  auto header = header_from(stanzas);
  if (!header) return header;
  header->signed_part = signed_part;
  header->mac = std::move(*mac);
  header->size = lines.taken();
  return header;
}

std::string age_header_before_mac(std::string_view salt, int log_work,
                                  std::string_view wrapped_key) {
  return concat(intro, "v1\n-> scrypt ", base64(salt, Padding::without), ' ', log_work, '\n',
                base64(wrapped_key, Padding::without), "\n---");
}

}  // namespace entente
