#pragma once
#include "base/random.hpp"
#include "exchange/seal/sealer.hpp"

namespace entente {

// The deeds that know whose key is whose, so that the page need not load that knowledge before it
// signs or checks something. Their parts stand in sealer.hpp.

Result<Sealer::Parts> sign_noted(const Sealer::Parts& parts, Random& random);
Result<Sealer::Parts> judge_signature(const Sealer::Parts& parts);

}  // namespace entente
