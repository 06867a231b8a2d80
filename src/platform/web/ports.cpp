#include "platform/web/ports.hpp"

#include <emscripten.h>

namespace {
// clang-format off
EM_JS(double, entente_host_now, (), { return Date.now(); });
EM_JS(unsigned, entente_host_random, (), { return Module.host.random(); });
// clang-format on
}  // namespace

namespace entente::platform {

Moment BrowserClock::now() const { return {static_cast<std::int64_t>(entente_host_now())}; }

std::uint64_t BrowserRandom::next() {
  const std::uint64_t high = entente_host_random();
  return high << 32 | entente_host_random();
}

}  // namespace entente::platform
