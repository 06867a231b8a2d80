#pragma once
#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>

namespace entente::cli {

/// Text that the program put together out of its own words alone: its line breaks stand.
struct Own {
  std::string text;
};

/// A text that may have several lines: those after the first begin with `margin`, so that none of
/// them can pass for a line of the program's.
struct Lines {
  std::string_view text, margin;
};

/// The one door to what people read on a terminal. A literal is the program's own and goes through
/// as it is. Everything else may come out of a file or a command line: it stays on its line, and
/// what hides in it is written out, ⟨U+202E⟩ (base/visible.hpp).
class Printer {
 public:
  explicit Printer(std::ostream& out) : out_(&out) {}

  template <std::size_t size>
  Printer& operator<<(const char (&own)[size]) {
    return put({own, size - 1});
  }
  Printer& operator<<(const Own& own) { return put(own.text); }
  Printer& operator<<(std::string_view text);
  Printer& operator<<(const Lines& lines);
  /// As sentences have numbers: 1,234.
  Printer& operator<<(std::size_t count);
  Printer& operator<<(char) = delete;  // is it one's own or not? a literal says so

 private:
  Printer& put(std::string_view bytes);

  std::ostream* out_;
};

}  // namespace entente::cli
