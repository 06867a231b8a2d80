#pragma once
#include <string>
#include <vector>

#include "record/plan.hpp"

namespace entente {

/// A plan as the list of plans shows it, without opening it.
struct PlanCard {
  Id id;
  std::string title;                 // the alliance's name, else "Untitled alliance"
  std::vector<std::string> parties;  // their names, in the order of the plan
  Moment edited;                     // the newest edit here; zero: never
  std::string edited_by;             // the name of whoever made the newest edit; "": unknown
  std::uint64_t bytes = 0;           // of the plan file, as of the last snapshot; 0: unknown
  bool sample = false;               // made from a sample: not one's own work
};

/// The card's words out of the plan; `edited`, `bytes` and `sample` are the caller's matter.
PlanCard card_of(const Plan& plan);

/// "northwind-and-solvang 2026-11-21.entente.json": lower case, nothing that a file system minds.
std::string file_name_for(std::string_view title, Date day);

}  // namespace entente
