#include "platform/native/clock.hpp"

#include <chrono>

namespace entente::platform {

Moment SystemClock::now() const {
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  return {std::chrono::duration_cast<std::chrono::milliseconds>(since).count()};
}

}  // namespace entente::platform
