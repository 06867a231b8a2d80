#include "practice/references.hpp"

#include <algorithm>

namespace entente::practice {
namespace {

using Places = std::unordered_map<Id, std::uint32_t>;

/// The ids that one field of a record names.
std::span<const Id> named(const Field& field, const void* record) {
  const void* member = field.at(record);
  if (field.type == FieldType::reference) return {static_cast<const Id*>(member), 1};
  return *static_cast<const std::span<const Id>*>(member);
}

std::vector<const Field*> fields_naming(const Kind& kind, std::string_view target) {
  std::vector<const Field*> found;
  for (const Field& field : kind.fields)
    if (field.target == target) found.push_back(&field);
  return found;
}

void count(const Table& table, std::string_view target, Places& places) {
  const std::vector<const Field*> fields = fields_naming(table.kind(), target);
  if (fields.empty()) return;
  std::vector<Id> ids;
  for (std::uint32_t row = 0; row < table.size(); ++row) {
    ids.clear();
    for (const Field* field : fields)
      for (Id id : named(*field, table.record(row)))
        if (id && std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
    for (Id id : ids) ++places[id];
  }
}

}  // namespace

std::unordered_map<Id, std::uint32_t> places_of(const Plan& plan, std::string_view target) {
  Places places;
  for (Visibility part : {Visibility::shared, Visibility::private_to_party})
    for (const auto& table : plan.part(part).tables()) count(*table, target, places);
  return places;
}

}  // namespace entente::practice
