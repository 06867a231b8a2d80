#pragma once
#include <memory>
#include <span>
#include <string>

#include "format/migration.hpp"
#include "format/plan_file.hpp"
#include "format/salvage.hpp"

namespace entente {

/// `read_plan` for a given version and its migrations, so that a test can bring its own.
Result<std::unique_ptr<Plan>> read_plan_as(std::string bytes, const Catalog& catalog,
                                           const FileBounds& bounds, int version,
                                           std::span<const Migration> steps);

/// Reads what can be read of bytes that are JSON and the head of a plan of this version, whatever
/// their bounds; what was left out is told in `left_out` and counted in `salvage`, whose `replica`
/// the caller chooses. A step of `rescue_plan`.
Result<std::unique_ptr<Plan>> salvage_plan(std::string bytes, const Catalog& catalog,
                                           Salvage& salvage, Problems& left_out);

}  // namespace entente
