#include "practice/practice.hpp"

#include <algorithm>

namespace entente::practice {

// Declared here and not in the header: there they would shadow every `const Intent& intent`.
#define PRACTICE(folder) extern const Practice folder;
#include "practice/practices.def"
#undef PRACTICE

namespace {

constexpr std::array<StageWords, 9> stage_words{{
    {"intent", "Intent", "Why an alliance at all, and what it must achieve."},
    {"fit", "Fit", "Whether the companies can work with each other."},
    {"negotiate", "Negotiate", "Reaching terms in a way that helps the work afterwards."},
    {"design", "Design", "Charter, bodies, decision rights and working agreements."},
    {"launch", "Launch", "Bringing both teams together and through their first hundred days."},
    {"run", "Run", "Meetings, decisions, commitments, risks and issues, week by week."},
    {"review", "Review", "Whether results and relationship are what both sides need."},
    {"adjust", "Adjust", "Repairing and changing what the review has shown."},
    {"exit", "Exit", "Ending or transforming the alliance with its reputation intact."},
}};

constexpr const Practice* every_practice[] = {
#define PRACTICE(folder) &folder,
#include "practice/practices.def"
#undef PRACTICE
};

std::vector<const Kind*> every_kind() {
  std::vector<const Kind*> kinds;
  for (const Practice* practice : every_practice)
    kinds.insert(kinds.end(), practice->kinds.begin(), practice->kinds.end());
  return kinds;
}

}  // namespace

std::uint64_t revision_of(const Plan& plan, std::span<const std::string_view> kinds) {
  std::uint64_t sum = 0;
  for (const std::string_view kind : kinds)
    for (const Visibility part : {Visibility::shared, Visibility::private_to_party})
      sum += plan.part(part).find(kind)->revision();
  return sum;
}

std::uint64_t revision_of(const Plan& plan, const Practice& practice) {
  if (practice.reads_all) return plan.revision();
  std::uint64_t sum = revision_of(plan, practice.also_reads);
  for (const Kind* kind : practice.kinds) {
    sum += revision_of(plan, std::span(&kind->name, 1));
    for (const Field& field : kind->fields)
      if (!field.target.empty()) sum += revision_of(plan, std::span(&field.target, 1));
  }
  return sum;
}

bool is_past(const Plan& plan, const RecordKey& key) {
  for (const Practice* practice : every_practice)
    for (const Kind* kind : practice->kinds)
      if (kind->name == key.kind)
        return practice->is_past && practice->is_past(plan, key.kind, key.id);
  return false;
}

std::span<const StageWords, 9> stages() { return stage_words; }

std::span<const Practice* const> practices() { return every_practice; }

const Practice* find_practice(std::string_view name) {
  const auto found = std::find_if(std::begin(every_practice), std::end(every_practice),
                                  [&](const Practice* each) { return each->name == name; });
  return found == std::end(every_practice) ? nullptr : *found;
}

const Catalog& catalog() {
  static const std::vector<const Kind*> kinds = every_kind();
  static const Catalog catalog{kinds};
  return catalog;
}

}  // namespace entente::practice
