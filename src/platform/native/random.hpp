#pragma once
#include <random>

#include "base/random.hpp"

namespace entente::platform {

/// The system's random source (/dev/urandom): for ids and replica names.
class SystemRandom : public Random {
 public:
  std::uint64_t next() override;

 private:
  std::random_device device_{"/dev/urandom"};
};

}  // namespace entente::platform
