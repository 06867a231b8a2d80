#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "record/plan.hpp"

namespace entente {

/// Both sides' changes of a text in one, by words; nothing where both changed the same passage. The
/// same whichever side comes first.
std::optional<std::string> woven(std::string_view base, std::string_view one,
                                 std::string_view other);

/// The text that stood in a field before the edits of ours that `theirs` has not seen, by our
/// history; nothing where that does not tell.
std::optional<std::string_view> text_before(const Plan& ours, const Replicas& theirs,
                                            std::string_view kind, Id id, std::string_view field);

}  // namespace entente
