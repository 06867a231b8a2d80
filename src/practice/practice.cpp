#include "practice/practice.hpp"

#include <algorithm>

#include "base/order.hpp"
#include "record/roles.hpp"

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

/// In the order of stages, within one as practices.def lists them.
std::vector<const Practice*> every_practice() {
  std::vector<const Practice*> all{
#define PRACTICE(folder) &folder,
#include "practice/practices.def"
#undef PRACTICE
  };
  put_in_order(all.begin(), all.end(), [](const Practice* one, const Practice* other) {
    return one->stage < other->stage;
  });
  return all;
}

std::vector<const Kind*> every_kind() {
  std::vector<const Kind*> kinds;
  for (const Practice* practice : practices())
    kinds.insert(kinds.end(), practice->kinds.begin(), practice->kinds.end());
  return kinds;
}

}  // namespace

bool is_past(const Plan& plan, const RecordKey& key) {
  const Table* table = plan.part(key.part).find(key.kind);
  const auto row = table ? table->row(key.id) : std::nullopt;
  if (!row) return false;
  const Kind& kind = table->kind();
  const void* record = table->record(*row);
  if (!is_open(kind, record)) return true;
  if (field_with(kind, Role::happened) && !field_with(kind, Role::status)) return true;
  const Field* whole = field_with(kind, Role::whole);
  const Id id = whole ? reference_in(kind, record, Role::whole) : Id{};
  return id && is_past(plan, {key.part, whole->target, id});
}

std::vector<const Deed*> deeds_of(std::string_view kind) {
  std::vector<const Deed*> deeds;
  for (const Practice* practice : practices())
    for (const Deed& deed : practice->deeds)
      if (deed.kind == kind) deeds.push_back(&deed);
  return deeds;
}

const Deed* find_deed(std::string_view kind, std::string_view id) {
  for (const Deed* deed : deeds_of(kind))
    if (deed->id == id) return deed;
  return nullptr;
}

std::vector<const Figure*> figures_of(std::string_view kind) {
  std::vector<const Figure*> figures;
  for (const Practice* practice : practices())
    for (const Figure& figure : practice->figures)
      if (figure.kind == kind) figures.push_back(&figure);
  return figures;
}

const Figure* find_figure(std::string_view kind, std::string_view name) {
  for (const Figure* figure : figures_of(kind))
    if (figure->field.name == name) return figure;
  return nullptr;
}

std::span<const StageWords, 9> stages() { return stage_words; }

std::span<const Practice* const> practices() {
  static const std::vector<const Practice*> all = every_practice();
  return all;
}

const Practice* find_practice(std::string_view name) {
  for (const Practice* practice : practices())
    if (practice->name == name) return practice;
  return nullptr;
}

const Catalog& catalog() {
  static const std::vector<const Kind*> kinds = every_kind();
  static const Catalog catalog{kinds};
  return catalog;
}

}  // namespace entente::practice
