#pragma once
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/concat.hpp"
#include "practice/practice.hpp"
#include "workspace/script.hpp"

namespace entente::practice {

/// The day on which tests look at a plan.
inline constexpr Date today{20'778};  // 2026-11-21

/// A plan in which one step has added `records`: the elements of a script's "add".
inline std::unique_ptr<Plan> plan_with(std::string_view records, std::string_view set = "") {
  const std::string script =
      concat(R"({"name": "test", "steps": [{"at": "2026-01-05T08:00", "as": "ana@north",)",
             R"("label": "Begin", "add": [["party", "north", {"name": "Northwind Gas", )",
             R"("short_name": "Northwind"}], ["person", "ana", {"name": "Ana", "party": "north"}])",
             records.empty() ? "" : ", ", records, R"(], "set": [)", set, "]}]}");
  auto plan = plan_from_script(script, catalog());
  if (plan) return std::move(*plan);
  for (const Problem& problem : plan.problems()) ADD_FAILURE() << text_from(problem);
  return nullptr;
}

inline Id id_in_test(std::string_view name) { return id_from_name(concat("test/", name)); }

/// What is found about one record (or, without a name, about kinds as a whole).
inline std::vector<std::string> found(const std::vector<Finding>& findings, std::string_view name,
                                      std::string_view field = {}) {
  std::vector<std::string> words;
  const Id id = name.empty() ? Id{} : id_in_test(name);
  for (const Finding& finding : findings)
    if (finding.key.id == id && (field.empty() || finding.field == field))
      words.push_back(finding.what);
  return words;
}

inline bool holds(const std::vector<std::string>& words, std::string_view text) {
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& each) { return each.find(text) != std::string::npos; });
}

inline constexpr std::string_view two_parties =
    R"(["party", "sol", {"name": "Solvang Chemie", "short_name": "Solvang"}],
       ["person", "per", {"name": "Per", "party": "sol"}])";

}  // namespace entente::practice
