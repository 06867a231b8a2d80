// seal.wasm: what stands behind the sealer on the web, a module of its own with libsodium in it.
// web/seal/module.mjs calls it: memory for packed parts from `seal_room`, then `seal_perform`,
// whose answer lies at `seal_answer` until the next one.
#include <emscripten.h>

#include <cstdlib>
#include <string>

#include "exchange/seal/packing.hpp"
#include "exchange/seal/sodium/perform.hpp"

extern "C" {
/// 32 bits of crypto.getRandomValues.
__attribute__((import_module("entente"), import_name("random"))) unsigned entente_random();
}

namespace {

using entente::Sealer;

class BrowserRandom : public entente::Random {
 public:
  std::uint64_t next() override { return std::uint64_t{entente_random()} << 32 | entente_random(); }
};

/// What one call leaves for the next to read.
std::string& answer() {
  static std::string text;
  return text;
}

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE void* seal_room(std::size_t size) { return std::malloc(size + 1); }

/// Takes over the memory of the packed parts; returns the size of the packed answer.
EMSCRIPTEN_KEEPALIVE std::size_t seal_perform(int deed, char* packed, std::size_t size) {
  answer().clear();
  answer().shrink_to_fit();
  const auto parts = entente::unpack({packed, size});
  std::free(packed);
  BrowserRandom random;
  answer() = entente::pack_answer(
      entente::perform(static_cast<Sealer::Deed>(deed), parts.value_or(Sealer::Parts{}), random));
  return answer().size();
}

EMSCRIPTEN_KEEPALIVE const char* seal_answer() { return answer().data(); }

}  // extern "C"
