#include "practice/checks.hpp"

#include "practice/words.hpp"
#include "record/roles.hpp"

namespace entente::practice {
namespace {

using Weight = Finding::Weight;

/// One record under the eyes of what holds for every kind.
struct Looked {
  const Plan& plan;
  const Kind& kind;
  const void* record;
  RecordKey key;
  Date today;
  Findings& findings;
  Id person, party;  // whose move it is

  Finding& add(Weight weight, const Field& field, std::string what, Matter matter) const {
    Finding& finding = findings.emplace_back(Finding{weight, key, field.name, std::move(what)});
    finding.matter = matter, finding.person = person, finding.party = party;
    return finding;
  }
};

Looked looked_at(const Plan& plan, const Table& table, std::uint32_t row, Date today,
                 Findings& findings) {
  const Kind& kind = table.kind();
  const void* record = table.record(row);
  const Id owner = reference_in(kind, record, Role::owner);
  const Id person = owner ? owner : reference_in(kind, record, Role::driver);
  const Id owing = reference_in(kind, record, Role::by);
  return {plan,  kind,     record, {Visibility::shared, kind.name, table.ids()[row]},
          today, findings, person, owing ? owing : party_of(plan, person)};
}

/// Who answers for it, in the words of the role.
struct Answering {
  Role role;
  Matter nobody;
  std::string_view does, noun;  // "owns", "owner"
};
constexpr Answering answering[] = {{Role::owner, Matter::unowned, "owns", "owner"},
                                   {Role::driver, Matter::no_driver, "drives", "driver"}};

void look_at_person(const Looked& looked, const Answering& words) {
  const Field* field = field_with(looked.kind, words.role);
  if (!field || field->target != Person::kind_name) return;
  const Id person = reference_in(looked.kind, looked.record, words.role);
  if (!person) {
    Finding& nobody =
        looked.add(Weight::warning, *field,
                   "Nobody " + std::string(words.does) + " it: name one person.", words.nobody);
    nobody.day = date_in(looked.kind, looked.record, Role::raised);
    nobody.remedy.label = words.role == Role::owner ? "Name owner" : "Name driver";
    return;
  }
  const std::string name = left_words(looked.plan, person, looked.today);
  if (name.empty()) return;
  Finding& gone =
      looked.add(Weight::warning, *field,
                 name + " has left: name another " + std::string(words.noun) + ".", Matter::stale);
  gone.day = looked.plan.find<Person>(person)->left;
  gone.remedy.label = words.role == Role::owner ? "Replace owner" : "Name driver";
}

/// The deed that ends a record of this kind well.
Remedy ending_of_kind(const Looked& looked) {
  for (const Deed* deed : deeds_of(looked.kind.name))
    if (is_offered(*deed, looked.kind, looked.record) && deed->asks.empty())
      return remedy_by(*deed, looked.today);
  return {};
}

void look_at_due(const Looked& looked) {
  const Field* field = field_with(looked.kind, Role::due);
  const Date day = date_in(looked.kind, looked.record, Role::due);
  const auto matter = due_matter(day, looked.today);
  if (!field || !matter) return;
  const bool late = *matter == Matter::overdue;
  const std::string when = days_words(day, looked.today);
  Finding& due = looked.add(
      late ? Weight::warning : Weight::hint, *field,
      late ? "Was due " + when + ": finish it or agree on another day." : "Due " + when + ".",
      *matter);
  due.day = day, due.remedy = ending_of_kind(looked);
}

void look_at_review(const Looked& looked) {
  const Field* field = field_with(looked.kind, Role::review);
  const Date day = date_in(looked.kind, looked.record, Role::review);
  if (!field || !day || day >= looked.today) return;
  Finding& stale = looked.add(Weight::warning, *field,
                              "It was to be reviewed " + days_words(day, looked.today) +
                                  ": look at it again and set the next day.",
                              Matter::stale);
  stale.day = day, stale.remedy.label = "Review";
}

bool is_found(const Check& check, const Kind& kind, const void* record) {
  const bool open = is_open(kind, record);
  if (check.when != Check::When::always && open != (check.when == Check::When::open)) return false;
  if (check.found) return check.found(record);
  const Field* field = field_named(kind, check.field);
  return field && is_empty(value_of(*field, record));
}

}  // namespace

void find_by_roles(const Plan& plan, const Kind& kind, Date today, Findings& findings) {
  const Table& table = *plan.part(Visibility::shared).find(kind.name);
  for (std::uint32_t row = 0; row < table.size(); ++row) {
    if (!is_open(kind, table.record(row))) continue;
    const Looked looked = looked_at(plan, table, row, today, findings);
    look_at_due(looked);
    for (const Answering& words : answering) look_at_person(looked, words);
    look_at_review(looked);
  }
}

void find_by_checks(const Plan& plan, std::span<const Check> checks, Findings& findings) {
  for (const Check& check : checks) {
    const Table& table = *plan.part(Visibility::shared).find(check.kind);
    for (std::uint32_t row = 0; row < table.size(); ++row) {
      if (!is_found(check, table.kind(), table.record(row))) continue;
      const Looked looked = looked_at(plan, table, row, {}, findings);
      Finding& finding = findings.emplace_back(
          Finding{check.weight, looked.key, check.field, std::string(check.what)});
      finding.matter = check.matter, finding.remedy.label = check.remedy;
      finding.person = looked.person, finding.party = looked.party;
    }
  }
}

Findings findings_of(const Practice& practice, const Plan& plan, Date today) {
  Findings findings;
  if (practice.by_roles)
    for (const Kind* kind : practice.kinds) find_by_roles(plan, *kind, today, findings);
  find_by_checks(plan, practice.checks, findings);
  if (!practice.findings) return findings;
  Findings own = practice.findings(plan, today);
  findings.insert(findings.end(), std::make_move_iterator(own.begin()),
                  std::make_move_iterator(own.end()));
  return findings;
}

}  // namespace entente::practice
