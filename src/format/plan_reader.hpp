#pragma once
#include <memory>
#include <span>
#include <string>

#include "format/migration.hpp"
#include "format/plan_file.hpp"

namespace entente {

/// `read_plan` for a given version and its migrations, so that a test can bring its own.
Result<std::unique_ptr<Plan>> read_plan_as(std::string bytes, const Catalog& catalog,
                                           const FileBounds& bounds, int version,
                                           std::span<const Migration> steps);

}  // namespace entente
