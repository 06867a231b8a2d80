#include "cli/printer.hpp"

#include <ostream>

#include "base/counts.hpp"
#include "base/visible.hpp"

namespace entente::cli {

Printer& Printer::put(std::string_view bytes) {
  *out_ << bytes;
  return *this;
}

Printer& Printer::operator<<(std::string_view text) { return put(visible(text)); }
Printer& Printer::operator<<(const Lines& lines) {
  return put(visible_lines(lines.text, lines.margin));
}
Printer& Printer::operator<<(std::size_t count) { return put(grouped(count)); }

}  // namespace entente::cli
