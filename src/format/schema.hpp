#pragma once
#include <string>

#include "record/kind.hpp"

namespace entente {

/// The JSON Schema (2020-12) of a plan file, out of the descriptions: known kinds strictly, unknown
/// kinds and fields admitted, as the reader does.
std::string plan_schema(const Catalog& catalog);

}  // namespace entente
