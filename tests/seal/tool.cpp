// entente_seal_tool DEED < packed > packed: one deed of the sealer, as seal.wasm performs it.
#include <cstdio>
#include <cstdlib>
#include <string>

#include "exchange/seal/packing.hpp"
#include "exchange/seal/sodium/perform.hpp"
#include "platform/native/random.hpp"

int main(int count, char** words) {
  if (count != 2) return 2;
  std::string packed;
  char buffer[1 << 16];
  while (const std::size_t read = std::fread(buffer, 1, sizeof buffer, stdin))
    packed.append(buffer, read);
  const auto parts = entente::unpack(packed);
  if (!parts) return 2;
  entente::platform::SystemRandom random;
  const std::string answer = entente::pack_answer(
      entente::perform(static_cast<entente::Sealer::Deed>(std::atoi(words[1])), *parts, random));
  return std::fwrite(answer.data(), 1, answer.size(), stdout) == answer.size() ? 0 : 1;
}
