#include "record/kind.hpp"

namespace entente {

const Kind* Catalog::find(std::string_view name) const {
  for (const Kind* kind : kinds_)
    if (kind->name == name) return kind;
  return nullptr;
}

}  // namespace entente
