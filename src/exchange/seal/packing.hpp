#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "exchange/seal/sealer.hpp"

namespace entente {

// How the parts of a deed go to the web's module and back, in one piece: each behind its size in
// four bytes, the lowest first. web/seal/packing.mjs does the same.

std::string pack(const Sealer::Parts& parts);
/// Nothing where the sizes do not fit.
std::optional<Sealer::Parts> unpack(std::string_view packed);

/// An answer: a first part that is empty, then its parts; or what is wrong as the only part.
std::string pack_answer(const Result<Sealer::Parts>& answer);
Result<Sealer::Parts> unpack_answer(std::string_view packed);

}  // namespace entente
