#pragma once
#include "base/random.hpp"
#include "exchange/seal/sealer.hpp"

namespace entente {

/// Does one thing, here and now; both sealers and the web's module end here. Parts too few for the
/// deed are a problem, so that nothing a page sends can do harm.
Result<Sealer::Parts> perform(Sealer::Deed deed, const Sealer::Parts& parts, Random& random);

}  // namespace entente
