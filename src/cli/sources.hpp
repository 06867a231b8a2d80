#pragma once
#include <optional>

#include "cli/command.hpp"

namespace entente::cli {

/// The whole of `text` as a number.
std::optional<std::uint64_t> whole_number(std::string_view text);

/// When and by which random source a command works: the real ones, or those of --now and --seed.
class Sources {
 public:
  /// A problem where --now or --seed cannot be read: wrong usage.
  static Result<Sources> from(const Arguments& arguments, Surroundings& surroundings);
  Moment now() const { return now_; }
  Random& random() { return seeded_ ? *seeded_ : *system_; }

 private:
  Moment now_;
  Random* system_ = nullptr;
  std::optional<SeededRandom> seeded_;
};

}  // namespace entente::cli
