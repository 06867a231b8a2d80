#pragma once
#include <memory>
#include <string_view>

#include "record/plan.hpp"

namespace entente {

/// A plan written as a story: dated, signed steps that are played through Transactions, so that its
/// stamps, its history and its replicas are those of real work.
///
///     {"name": "helix", "title": …, "story": …, "order": 1,
///      "steps": [{"at": "2025-01-20T09:12", "as": "ana@corvane", "label": "Add people",
///                 "private": false,
///                 "add": [["person", "femi", {"name": "Femi Okoro", "party": "corvane"}]],
///                 "set": [["alliance", {"purpose": "…"}]],
///                 "remove": ["weekly_call"]}]}
///
/// Records have local names; ids are hashes of the script's and the local name, so the same script
/// makes the same plan everywhere. A kind of which there is one only goes by the kind's name. All
/// values are texts as commands write them (record/value.hpp), references local names, lists
/// arrays. Records with an order get theirs in the order of the script.
/// Problems name the step ("/steps/3") and what is wrong with it.
Result<std::unique_ptr<Plan>> plan_from_script(std::string_view script, const Catalog& catalog);

/// The id of the plan that the script of this name makes.
Id script_plan_id(std::string_view name);

}  // namespace entente
