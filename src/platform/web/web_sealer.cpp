#include "platform/web/web_sealer.hpp"

#include <emscripten.h>

#include "exchange/seal/packing.hpp"

namespace {

// clang-format off
EM_JS(void, entente_host_seal, (int deed, const char* packed, int size, int call), {
  Module.host.seal(deed, HEAPU8.slice(packed, packed + size), call);
});
// clang-format on

}  // namespace

namespace entente::platform {

void WebSealer::perform(Deed deed, Parts parts, Answer answer) {
  const int call =
      calls_.add([answer = std::move(answer)](std::string, std::string packed, std::size_t) {
        answer(unpack_answer(packed));
      });
  const std::string packed = pack(parts);
  entente_host_seal(static_cast<int>(deed), packed.data(), static_cast<int>(packed.size()), call);
}

}  // namespace entente::platform
