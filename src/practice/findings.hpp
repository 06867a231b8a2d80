#pragma once
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "practice/practice.hpp"
#include "practice/profile/records.hpp"

namespace entente::practice {

using Findings = std::vector<Finding>;

/// Notes a finding about a kind as a whole; what else is known of it is set on the answer.
Finding& about_all(Findings& findings, std::string_view kind, Finding::Weight weight,
                   std::string what);

/// Calls `look(id, record, add)` for every shared record of a kind, where
/// `add(weight, field, what)` notes a finding about that record and answers it.
template <class Record, class Look>
void look_at_each(const Plan& plan, Findings& findings, Look look) {
  const Table& table = *plan.part(Visibility::shared).find(Record::kind_name);
  const auto records = plan.all<Record>();
  for (std::uint32_t row = 0; row < table.size(); ++row) {
    const Id id = table.ids()[row];
    look(id, records[row],
         [&](Finding::Weight weight, std::string_view field, std::string what) -> Finding& {
           findings.push_back(
               {weight, {Visibility::shared, Record::kind_name, id}, field, std::move(what)});
           return findings.back();
         });
  }
}

/// Finds shared records of one kind by id: for rules that ask for thousands of them, which should
/// not look for the kind's table each time.
template <class Record>
class Lookup {
 public:
  explicit Lookup(const Plan& plan)
      : table_(*plan.part(Visibility::shared).find(Record::kind_name)) {}
  const Record* find(Id id) const {
    const auto row = table_.row(id);
    return row ? static_cast<const Record*>(table_.record(*row)) : nullptr;
  }

 private:
  const Table& table_;
};

template <class Record, class Test>
bool any(const Plan& plan, Test test) {
  const auto records = plan.all<Record>();
  return std::any_of(records.begin(), records.end(), test);
}

/// Whether there are records of a kind, and `counted` has each of them.
template <class Record, class Counted>
bool each_is_among(const Plan& plan, const Counted& counted) {
  const auto ids = plan.part(Visibility::shared).find(Record::kind_name)->ids();
  return !ids.empty() &&
         std::all_of(ids.begin(), ids.end(), [&](Id id) { return counted.count(id) > 0; });
}

/// Days before its date from which something is due soon.
inline constexpr int soon_days = 7;

/// Whether a day has passed (overdue) or comes within `soon_days` (due soon, today included);
/// nothing for a later day or none.
std::optional<Matter> due_matter(Date due, Date today);

/// "3 days ago", "yesterday", "today", "tomorrow", "in 4 days".
std::string days_words(Date day, Date today);

/// The person's name where they have left or are marked as leaving before today; "" otherwise and
/// for none.
std::string left_words(const Plan& plan, Id person, Date today);
/// Whether that is so.
bool has_left(const Person* person, Date today);

/// Notes that nobody owns a record, or that whoever owns it has left. `add` as `look_at_each`
/// hands it out; `field` is the owner's.
template <class Add>
void find_owner(const Plan& plan, Id owner, Date today, Add add, std::string_view field = "owner") {
  if (!owner) {
    Finding& none = add(Finding::Weight::warning, field, "Nobody owns it: name one person.");
    none.matter = Matter::unowned, none.remedy.label = "Name owner";
  } else if (const std::string name = left_words(plan, owner, today); !name.empty()) {
    Finding& left = add(Finding::Weight::warning, field, name + " has left: name another owner.");
    left.matter = Matter::stale, left.person = owner, left.remedy.label = "Replace";
  }
}

/// `add`, which also notes whose move it is.
template <class Add>
auto moved_by(Id party, Id person, Add add) {
  return [party, person, add](Finding::Weight weight, std::string_view field,
                              std::string what) -> Finding& {
    Finding& finding = add(weight, field, std::move(what));
    finding.party = party, finding.person = person;
    return finding;
  };
}

/// The remedy that is a deed done today.
inline Remedy remedy_by(const Deed& deed, Date today) {
  return {deed.label, writes_of(deed, today)};
}

/// The party of a person; none where it is not known.
Id party_of(const Plan& plan, Id person);

}  // namespace entente::practice
