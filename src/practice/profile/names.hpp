#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "practice/profile/records.hpp"
#include "record/plan.hpp"

namespace entente::practice {

/// The names of a kind's records, short names among them, to tell when one could be taken for
/// another. Stands as long as the table is unchanged.
class Names {
 public:
  struct Named {
    std::uint64_t look;  // the same for names that look alike
    Id id;
    std::string_view name, field;  // the field that holds it
  };
  explicit Names(const Table& table);
  /// What a reader should know of a name given to the record `id`: that a word of it mixes
  /// alphabets, or that it is or looks like another record's; "" where there is nothing.
  std::string warning(Id id, std::string_view name) const;
  /// Another record that bears a name which looks like this one; null for none.
  const Named* other(Id id, std::string_view name) const;
  /// Whether the record bears a name that looks like this one.
  bool bears(Id id, std::string_view name) const;
  /// What the record is called; "" where it is not here.
  std::string_view name_of(Id id) const;
  const std::vector<Named>& all() const { return names_; }
  std::string_view kind() const { return kind_; }

 private:
  std::string_view kind_;
  std::vector<Named> names_;  // by look
};

/// The names here beside those of another copy: what should be known of a name that comes with it.
class ComingNames {
 public:
  ComingNames(const Table& here, const Table& there) : here_(here), there_(there) {}
  /// As `Names::warning` of either side; and where the other copy takes the name away from the
  /// record that bears it here, also how: exchanged for this one's, or for a third.
  std::string warning(Id id, std::string_view name) const;

 private:
  Names here_, there_;
};

/// A party and the number of its hue, 1 or more.
struct PartyPlace {
  Id id;
  int hue = 0;
};
/// Parties in the order in which they stand everywhere: by hue; those without one have the next
/// free number, by id.
std::vector<PartyPlace> parties_in_order(const Plan& plan);

/// The kinds whose records are told apart by a name that somebody could imitate: companies, people.
inline constexpr std::string_view named_kinds[] = {Party::kind_name, Person::kind_name};
/// The fields that hold such names.
bool is_name(std::string_view field);

/// The name of a party; where another's looks the same, with the first characters of its id, which
/// nobody can take: "Corvane (fh4x)".
std::string told_apart(const Plan& plan, Id party, std::string_view name);
/// What to call a record in a list or as a title: its headline, a party's told apart; "" where it
/// is not in the plan.
std::string title_of(const Plan& plan, std::string_view kind, Id id);

}  // namespace entente::practice
