#include "tests/bench/merge/items.hpp"

namespace entente::bench {

const Catalog& item_catalog() {
  static constexpr const Kind* kinds[] = {
      &item_kind<0>, &item_kind<1>, &item_kind<2>, &item_kind<3>, &item_kind<4>,
      &item_kind<5>, &item_kind<6>, &item_kind<7>, &item_kind<8>, &item_kind<9>};
  static const Catalog catalog(kinds);
  return catalog;
}

}  // namespace entente::bench
