#include <vector>

#include "format/json_space.hpp"
#include "format/rescue.hpp"

namespace entente {

namespace {

/// Walks over valid JSON and remembers where it could be closed: behind the last whole value of the
/// innermost list or object.
class Closer {
 public:
  Closer(std::string_view bytes, std::size_t end) : bytes_(bytes.substr(0, end)) {}

  std::string run(std::size_t& used) {
    while (place_ < bytes_.size() && !complete_) step(bytes_[place_]);
    used = safe_;
    if (safe_ == 0) return {};
    std::string closed(bytes_.substr(0, safe_));
    for (std::size_t depth = safe_depth_; depth-- > 0;) closed += open_[depth] == '{' ? '}' : ']';
    return closed;
  }

 private:
  void step(char letter) {
    if (letter == '"') return text();
    if (letter == '{' || letter == '[') return open(letter);
    if (letter == '}' || letter == ']') return close();
    ++place_;
    if (letter == ':') name_ = false;
    if (letter == ',') name_ = in_object();
    if (letter == ':' || letter == ',' || is_json_space(letter)) return;
    word();
  }

  bool in_object() const { return !open_.empty() && open_.back() == '{'; }

  void open(char letter) {
    open_.push_back(letter);
    name_ = letter == '{';
    ++place_;
    // One that is empty so far can be closed at once.
    note_safe();
  }

  void close() {
    if (open_.empty()) return void(complete_ = true);
    open_.pop_back();
    ++place_;
    note_safe();
    complete_ = open_.empty();
  }

  void text() {
    for (++place_; place_ < bytes_.size() && bytes_[place_] != '"'; ++place_)
      if (bytes_[place_] == '\\') ++place_;
    if (place_ >= bytes_.size()) return void(place_ = bytes_.size());
    ++place_;
    if (!name_) note_safe();
  }

  /// A number or a literal; whole only where something follows.
  void word() {
    constexpr std::string_view ends = ",:]} \n\r\t";
    place_ = bytes_.find_first_of(ends, place_);
    if (place_ == std::string_view::npos) return void(place_ = bytes_.size());
    note_safe();
  }

  /// What is still open stays where it is until something before this place is closed, and that is
  /// noted in turn.
  void note_safe() {
    if (!whole_so_far()) return;
    safe_ = place_;
    safe_depth_ = open_.size();
  }

  /// A list that is a value, half read, is another value than was written. Only the history is a
  /// list of things that stand for themselves: it stands in the file or in its private part.
  bool whole_so_far() const {
    const std::size_t list = open_.find('[');
    return list == open_.npos || (list <= 2 && list + 1 == open_.size());
  }

  std::string_view bytes_;
  std::size_t place_ = 0, safe_ = 0, safe_depth_ = 0;
  std::string open_;  // the brackets that are not closed yet
  bool name_ = false, complete_ = false;
};

}  // namespace

std::string closed_json(std::string_view bytes, std::size_t end, std::size_t& used) {
  return Closer(bytes, end).run(used);
}

}  // namespace entente
