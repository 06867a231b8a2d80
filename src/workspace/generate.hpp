#pragma once
#include <cstdint>
#include <memory>

#include "record/plan.hpp"

namespace entente {

/// A synthetic plan of exactly `records` records, for measuring and for tests: the same for the
/// same seed and catalog, everywhere. Made from the descriptions alone, so that it has records of
/// every kind (where there are enough of them): one of each single kind, three of a kind that says
/// whose a record is, the rest in equal parts. Every reference leads to a record, every value fits
/// its field; a record takes about 360 bytes as plain JSON, as in the measurements that set the
/// aims (tests/bench/README.md). All of it is one unsigned edit without history.
std::unique_ptr<Plan> generated_plan(std::size_t records, std::uint64_t seed,
                                     const Catalog& catalog);

}  // namespace entente
