#pragma once
#include <string>

#include "record/plan.hpp"

namespace entente {

/// What a person calls the record that stands in this part under this id; "" where that part has
/// none. For what concerns another party's file: an id that they give to a record of theirs must
/// never be told by the title of a private one here.
std::string headline(const Plan& plan, const RecordKey& key);

}  // namespace entente
