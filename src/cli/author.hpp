#pragma once
#include <string_view>

#include "record/plan.hpp"

namespace entente::cli {

/// In whose name a plan is edited; the person may be none.
struct Author {
  Id party, person;
};

/// What is wrong with the writing of --as; "" for nothing. `party_alone` allows "@PARTY".
std::string_view as_is_wrong(std::string_view as, bool party_alone);

/// Who "PERSON@PARTY" is in the plan: names or ids, whatever the case. Where somebody is not in the
/// plan yet, the problem says how to add them to `file`.
Result<Author> find_author(const Plan& plan, std::string_view file, std::string_view as);

}  // namespace entente::cli
