#include "format/scan.hpp"

#include <algorithm>

#include "base/counts.hpp"
#include "base/eight_bytes.hpp"
#include "format/json_space.hpp"

namespace entente {

namespace {

/// The place of the next quote or backslash from `place` on; the end where there is none.
std::size_t end_of_run(std::string_view bytes, std::size_t place) {
  for (; place + 8 <= bytes.size(); place += 8) {
    const std::uint64_t word = eight_bytes(bytes.data() + place);
    const std::uint64_t marks = marks_of(word, '"') | marks_of(word, '\\');
    if (marks != 0) return place + bytes_before(marks);
  }
  while (place < bytes.size() && bytes[place] != '"' && bytes[place] != '\\') ++place;
  return place;
}

bool is_of_number(char letter) {
  return (letter >= '0' && letter <= '9') || letter == '-' || letter == '+' || letter == '.' ||
         letter == 'e' || letter == 'E';
}

/// Walks over tokens and keeps what the bounds need: how deep it is, and below which top-level
/// members, since records are counted where records stand.
class Scanner {
 public:
  Scanner(std::string_view bytes, const FileBounds& bounds, ProblemList& problems,
          std::vector<Section>* sections)
      : bytes_(bytes), bounds_(bounds), problems_(problems), sections_(sections) {}

  void run() {
    while (place_ < bytes_.size() && !stopped_) run_to(place_ + stretch);
    if (!stopped_ && depth_ > 0)
      problems_.add("", concat("the file is cut off: it ends at ", here(bytes_.size()),
                               " before it is complete"));
    if (records_ > bounds_.records)
      problems_.add("", concat("too many records: ", grouped(records_),
                               ", a plan may have at most ", grouped(bounds_.records)));
    if (removed_ > bounds_.removed)
      problems_.add("", concat("too many removed records: ", grouped(removed_),
                               ", a plan may remember at most ", grouped(bounds_.removed)));
  }

 private:
  // WebAssembly is compiled well only when a function is called again: not one loop over it all.
  static constexpr std::size_t stretch = 64u << 10;

  [[gnu::noinline]] void run_to(std::size_t end) {
    end = std::min(end, bytes_.size());
    while (place_ < end && !stopped_) step(bytes_[place_]);
  }

  void step(char letter) {
    switch (letter) {
      case '"':
        return text();
      case '{':
      case '[':
        return open(letter);
      case '}':
      case ']':
        close();
        break;
      case ',':
      case ':':
      case '\n':
        break;
      default:
        if (is_of_number(letter)) return number();
    }
    ++place_;
  }

  void open(char letter) {
    if (++depth_ > bounds_.depth) {
      problems_.add("", concat("nested too deeply at ", here(place_), ": more than ", bounds_.depth,
                               " levels"));
      stopped_ = true;
    }
    if (letter == '{') {
      const bool own = depth_ > 2 && members_[1] == "private";
      const std::string_view member = members_[own ? 2 : 1];
      if (depth_ == (own ? 4u : 3u) && is_section(member)) begin_section();
      if (depth_ == (own ? 5u : 4u)) {
        records_ += member == "records";
        removed_ += member == "removed";
      }
    }
    ++place_;
  }

  static bool is_section(std::string_view member) {
    return member == "records" || member == "stamps";
  }

  void begin_section() {
    section_depth_ = depth_;
    section_ = {place_, 0, records_};
  }

  void close() {
    if (sections_ && depth_ > 0 && depth_ == section_depth_) {
      section_depth_ = 0;
      section_.end = place_ + 1;
      section_.records = records_ - section_.records;
      if (section_.end - section_.start >= bounds_.section_bytes) sections_->push_back(section_);
    }
    depth_ -= depth_ > 0 ? 1 : 0;
  }

  void number() {
    const std::size_t start = place_;
    while (place_ < bytes_.size() && is_of_number(bytes_[place_])) ++place_;
    if (place_ - start > bounds_.number_bytes)
      problems_.add("",
                    concat("a number is too long at ", here(start), ": ", grouped(place_ - start),
                           " characters, expected at most ", bounds_.number_bytes));
  }

  void text() {
    const std::size_t start = ++place_;
    std::size_t escapes = 0;  // bytes that escaping adds, counted generously: see check_length
    place_ = end_of_run(bytes_, place_);
    while (place_ < bytes_.size() && bytes_[place_] == '\\') {
      const bool unicode = place_ + 1 < bytes_.size() && bytes_[place_ + 1] == 'u';
      escapes += unicode ? 5 : 1;
      place_ = end_of_run(bytes_, place_ + 2);
    }
    if (place_ >= bytes_.size()) return cut_in_text(start);
    finish_text(start, escapes);
  }

  void cut_in_text(std::size_t start) {
    problems_.add("", concat("the file is cut off: it ends in the middle of a text that begins at ",
                             here(start - 1)));
    stopped_ = true;
  }

  /// Lengths are those without escapes, at least; the reader checks texts again when it has them.
  void finish_text(std::size_t start, std::size_t escapes) {
    const std::size_t raw = place_ - start;
    const std::size_t length = raw - std::min(raw, escapes);
    ++place_;
    if (depth_ <= 2 && depth_ > 0) members_[depth_] = bytes_.substr(start, raw);
    if (length <= bounds_.key_bytes) return;
    const bool is_name = next_is_colon();
    const std::size_t most = is_name ? bounds_.key_bytes : bounds_.text_bytes;
    if (length > most)
      problems_.add("", concat(is_name ? "a name" : "a text", " is too long at ", here(start - 1),
                               ": ", grouped(length), " bytes, expected at most ", grouped(most)));
  }

  bool next_is_colon() const {
    std::size_t place = place_;
    while (place < bytes_.size() && is_json_space(bytes_[place])) ++place;
    return place < bytes_.size() && bytes_[place] == ':';
  }

  /// Only worked out for the problems that are kept: it counts lines from the start.
  std::string here(std::size_t offset) const {
    return problems_.count() < ProblemList::limit ? line_and_column(bytes_, offset) : std::string();
  }

  std::string_view bytes_;
  const FileBounds& bounds_;
  ProblemList& problems_;
  std::size_t place_ = 0;
  std::size_t depth_ = 0;
  std::size_t records_ = 0, removed_ = 0;
  std::string_view members_[3];  // the last text seen at depth 1 and 2: the member being read
  std::vector<Section>* sections_;
  Section section_;                // the one being read, if any
  std::size_t section_depth_ = 0;  // 0: none
  bool stopped_ = false;
};

}  // namespace

void scan(std::string_view bytes, const FileBounds& bounds, ProblemList& problems,
          std::vector<Section>* sections) {
  Scanner(bytes, bounds, problems, sections).run();
}

std::string line_and_column(std::string_view bytes, std::size_t offset) {
  const std::string_view before = bytes.substr(0, offset);
  const auto line = std::count(before.begin(), before.end(), '\n') + 1;
  const std::size_t start = before.rfind('\n');
  const std::size_t column = offset - (start == std::string_view::npos ? 0 : start + 1) + 1;
  return concat("line ", line, ", column ", column);
}

}  // namespace entente
