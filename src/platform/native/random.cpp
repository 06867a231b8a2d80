#include "platform/native/random.hpp"

namespace entente::platform {

std::uint64_t SystemRandom::next() {
  static_assert(sizeof(std::random_device::result_type) == 4);
  return std::uint64_t{device_()} << 32 | device_();
}

}  // namespace entente::platform
