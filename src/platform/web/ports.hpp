#pragma once
#include "base/random.hpp"
#include "base/time.hpp"

namespace entente::platform {

/// Date.now().
class BrowserClock : public Clock {
 public:
  Moment now() const override;
};

/// crypto.getRandomValues.
class BrowserRandom : public Random {
 public:
  std::uint64_t next() override;
};

}  // namespace entente::platform
