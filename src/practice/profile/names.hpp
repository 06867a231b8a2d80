#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "practice/profile/records.hpp"
#include "record/table.hpp"

namespace entente::practice {

/// The names of a kind's records, to tell when one could be taken for another. Stands as long as
/// the table is unchanged.
class Names {
 public:
  struct Named {
    std::uint64_t look;  // the same for names that look alike
    Id id;
    std::string_view name;
  };
  explicit Names(const Table& table);
  /// What a reader should know of a name given to the record `id`: that a word of it mixes
  /// alphabets, or that it looks like another record's; "" where there is nothing.
  std::string warning(Id id, std::string_view name) const;
  const std::vector<Named>& all() const { return names_; }

 private:
  std::vector<Named> names_;  // by look
};

/// The kinds whose records are told apart by a name that somebody could imitate: companies, people.
inline constexpr std::string_view named_kinds[] = {Party::kind_name, Person::kind_name};

}  // namespace entente::practice
