#include "platform/native/direct_sealer.hpp"

#include "exchange/seal/sodium/perform.hpp"

namespace entente::platform {

void DirectSealer::perform(Deed deed, Parts parts, Answer answer) {
  answer(entente::perform(deed, parts, random_));
}

}  // namespace entente::platform
