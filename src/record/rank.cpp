#include "record/rank.hpp"

#include <algorithm>

namespace entente {

namespace {

// A key is the digits behind the point of a number between 0 and 1, in base 36.
constexpr std::string_view digits = "0123456789abcdefghijklmnopqrstuvwxyz";
constexpr int base = 36;

int digit_of(char letter) {
  const auto place = digits.find(letter);
  return place == std::string_view::npos ? 0 : static_cast<int>(place);
}

/// Adds 1 or -1 to a number of base 36; true where it wraps around.
bool step_counter(std::string& counter, int step) {
  const char limit = step > 0 ? digits.back() : digits.front();
  for (std::size_t place = counter.size(); place-- > 0;) {
    const bool carry = counter[place] == limit;
    const int digit = digit_of(counter[place]) + step;
    counter[place] = digits[static_cast<std::size_t>((digit + base) % base)];
    if (!carry) return false;
  }
  return true;
}

/// The key after (`step` 1) or before (-1) all others. Halving what is left would make keys grow by
/// one digit every five records, so a run of n highest (or lowest) digits is followed by a counter
/// of n + 1 digits: a thousand records appended make keys of at most three.
std::string stepped(std::string_view key, int step) {
  const char limit = step > 0 ? digits.back() : digits.front();
  std::size_t run = 0;
  while (run < key.size() && key[run] == limit) ++run;
  std::string counter(key.substr(run, run + 1));
  counter.resize(run + 1, digits.front());
  bool spent = step_counter(counter, step);
  if (counter.back() == digits.front()) spent |= step_counter(counter, step);
  // A counter that begins with the limit would be read as a longer run: that run begins here.
  spent |= counter.front() == limit;
  if (!spent) return std::string(run, limit) + counter;
  const std::string longer(run + 1, limit);
  if (step < 0) return longer + std::string(run + 2, digits.back());
  return longer + std::string(run + 1, digits.front()) + digits[1];
}

/// The shortest key between `before` and `after` ("" for the end); `before` < `after`.
std::string midpoint(std::string_view before, std::string_view after) {
  std::string shared;
  while (!after.empty() && (before.empty() ? digits.front() : before[0]) == after[0]) {
    shared.push_back(after[0]);
    after.remove_prefix(1);
    if (!before.empty()) before.remove_prefix(1);
  }
  const int low = before.empty() ? 0 : digit_of(before[0]);
  const int high = after.empty() ? base : digit_of(after[0]);
  if (high - low > 1) return shared + digits[static_cast<std::size_t>((low + high) / 2)];
  if (after.size() > 1) return shared + after[0];
  const std::string_view rest = before.empty() ? before : before.substr(1);
  return shared + digits[static_cast<std::size_t>(low)] + midpoint(rest, {});
}

}  // namespace

std::string rank_between(std::string_view before, std::string_view after) {
  if (before.empty() && after.empty()) return "i";
  if (after.empty()) return stepped(before, 1);
  if (before.empty()) return stepped(after, -1);
  // Two replicas may have made the same key, or a file wrong ones: then right behind `before`.
  if (before >= after) return std::string(before) + "i";
  return midpoint(before, after);
}

}  // namespace entente
