#include "practice/profile/names.hpp"

#include <algorithm>

#include "base/concat.hpp"
#include "base/hash.hpp"
#include "base/looks.hpp"
#include "base/order.hpp"

namespace entente::practice {

Names::Names(const Table& table) {
  for (std::uint32_t row = 0; row < table.size(); ++row) {
    const Value value = table.value(row, table.kind().headline);
    const Text* name = std::get_if<Text>(&value);
    if (name && !name->empty())
      names_.push_back({checksum(look_of(*name)), table.ids()[row], *name});
  }
  put_in_order(names_.begin(), names_.end(),
               [](const Named& one, const Named& other) { return one.look < other.look; });
}

std::string Names::warning(Id id, std::string_view name) const {
  if (const std::string_view mixed = mixed_alphabets(name); !mixed.empty())
    return concat("A word of this name mixes ", mixed, " letters: it may imitate another.");
  const std::uint64_t look = checksum(look_of(name));
  auto other = std::lower_bound(names_.begin(), names_.end(), look,
                                [](const Named& one, std::uint64_t key) { return one.look < key; });
  for (; other != names_.end() && other->look == look; ++other)
    if (other->id != id && other->name != name)
      return concat("Looks like “", other->name, "”, which is written otherwise.");
  return {};
}

}  // namespace entente::practice
