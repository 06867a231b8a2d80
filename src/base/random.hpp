#pragma once
#include <cstdint>
#include "base/id.hpp"

namespace entente {

/// A source of random bits. The system's lives in platform; tests and `generate` use a seeded one.
class Random {
 public:
  virtual ~Random() = default;
  virtual std::uint64_t next() = 0;
  Id id() {
    while (true)
      if (Id made{next()}) return made;
  }
};

/// The same numbers for the same seed, everywhere (SplitMix64; Steele, Lea and Flood 2014).
class SeededRandom : public Random {
 public:
  explicit SeededRandom(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() override;
  /// A number from 0 to `limit` - 1; `limit` at least 1.
  std::uint64_t below(std::uint64_t limit) { return next() % limit; }

 private:
  std::uint64_t state_;
};

}  // namespace entente
