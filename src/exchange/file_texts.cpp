#include "exchange/file_texts.hpp"

#include <vector>

namespace entente {

namespace {

constexpr std::size_t most_depth = 64;  // plan files have sixteen

using Take = std::function<void(std::span<const std::string>, std::string_view)>;

class Walk {
 public:
  Walk(std::string_view json, const Take& take) : json_(json), take_(take) {}

  void value() {
    skip_space();
    if (done()) return;
    if (json_[at_] == '"') {
      const std::string_view text = read_text(unescaped_);
      if (!failed_) take_(path_, text);
    } else if (json_[at_] == '{' || json_[at_] == '[') {
      members(json_[at_] == '{');
    } else {
      while (!done() && std::string_view(",]}").find(json_[at_]) == std::string_view::npos) ++at_;
    }
  }

 private:
  bool done() const { return failed_ || at_ >= json_.size(); }
  void skip_space() {
    while (at_ < json_.size() && std::string_view(" \n\t\r").find(json_[at_]) != json_.npos) ++at_;
  }

  /// An object's or list's members, each under its name or place.
  void members(bool named) {
    const char end = named ? '}' : ']';
    ++at_;
    failed_ = failed_ || path_.size() >= most_depth;
    path_.emplace_back();
    for (std::size_t place = 0; !done(); ++place) {
      skip_space();
      if (done() || json_[at_] == end) break;
      if (json_[at_] == ',') ++at_;
      skip_space();
      name(named, place);
      value();
      skip_space();
    }
    path_.pop_back();
    if (!done()) ++at_;
  }

  void name(bool named, std::size_t place) {
    if (!named) return void(path_.back() = std::to_string(place));
    if (done() || json_[at_] != '"') return void(failed_ = true);
    path_.back() = read_text(unescaped_);
    skip_space();
    ++at_;  // the colon
  }

  /// The text at which `at_` stands, in the file itself where nothing is escaped.
  std::string_view read_text(std::string& unescaped) {
    const std::size_t begin = ++at_;
    const std::size_t end = json_.find_first_of("\"\\", begin);
    if (end == json_.npos) return failed_ = true, std::string_view();
    if (json_[end] == '"') {
      at_ = end + 1;
      return json_.substr(begin, end - begin);
    }
    unescaped.clear();
    while (at_ < json_.size() && json_[at_] != '"') one_letter(unescaped);
    failed_ = failed_ || at_ >= json_.size();
    ++at_;
    return unescaped;
  }

  void one_letter(std::string& text) {
    if (json_[at_] != '\\') return text.push_back(json_[at_++]);
    if (at_ + 1 >= json_.size()) return void(at_ = json_.size());
    const char letter = json_[at_ + 1];
    at_ += 2;
    constexpr std::string_view escapes = "bfnrt", meant = "\b\f\n\r\t";
    const std::size_t known = escapes.find(letter);
    if (known != escapes.npos) return text.push_back(meant[known]);
    if (letter != 'u') return text.push_back(letter);
    // Plan files escape control characters so, and nothing above them.
    std::uint32_t point = 0;
    for (int digit = 0; digit < 4 && at_ < json_.size(); ++digit, ++at_) {
      const char hex = json_[at_];
      point =
          point * 16 + static_cast<std::uint32_t>(hex <= '9' ? hex - '0' : (hex | 32) - 'a' + 10);
    }
    if (point < 0x80) text.push_back(static_cast<char>(point));
  }

  std::string_view json_;
  const Take& take_;
  std::size_t at_ = 0;
  bool failed_ = false;
  std::vector<std::string> path_;
  std::string unescaped_;
};

}  // namespace

void each_json_text(std::string_view json, const Take& take) { Walk(json, take).value(); }

}  // namespace entente
