#pragma once
#include <compare>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/arena.hpp"
#include "base/id.hpp"

namespace entente {

/// The birth of a value: the `counter`-th transaction of a replica (a number in the part's list of
/// replicas). Two values with the same dot in the same place are the same value.
struct Dot {
  std::uint64_t packed = 0;  // replica number above, counter in the lower 48 bits
  static constexpr std::uint64_t counter_limit = std::uint64_t{1} << 48;
  constexpr Dot() = default;
  constexpr Dot(std::uint16_t replica, std::uint64_t counter)
      : packed((std::uint64_t{replica} << 48) | counter) {}
  std::uint16_t replica() const { return static_cast<std::uint16_t>(packed >> 48); }
  std::uint64_t counter() const { return packed & (counter_limit - 1); }
  explicit operator bool() const { return packed != 0; }
  friend auto operator<=>(const Dot&, const Dot&) = default;
};

/// One copy of a plan that was edited on its own, and the highest counter seen of it. Together the
/// `seen` of all replicas are the version vector. Counters start at 1.
struct Replica {
  Text name;  // 8 characters of Crockford's base 32, random
  Id party;
  Id person;
  std::uint64_t seen = 0;
};

/// The replicas of one part of a plan, in the order in which this copy met them (files sort by
/// name).
class Replicas {
 public:
  std::span<const Replica> all() const { return replicas_; }
  /// The number of the replica called `name`; enters it where it is new. `name` must lie in the
  /// plan's arena.
  std::uint16_t number(Text name, Id party, Id person);
  /// The number, or -1; as quick for ten thousand replicas as for two.
  int find(std::string_view name) const;
  const Replica& operator[](std::uint16_t number) const { return replicas_[number]; }
  bool covers(Dot dot) const { return replicas_[dot.replica()].seen >= dot.counter(); }
  /// Notes that `dot` has been seen.
  void see(Dot dot);

 private:
  std::vector<Replica> replicas_;
  std::unordered_map<Text, std::uint16_t> numbers_;  // by name
};

/// "17@k3f9w2xq".
std::string text_from(Dot dot, const Replicas& replicas);

}  // namespace entente
