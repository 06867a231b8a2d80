#pragma once
#include "base/time.hpp"

namespace entente::platform {

/// The system's wall clock.
class SystemClock : public Clock {
 public:
  Moment now() const override;
};

}  // namespace entente::platform
