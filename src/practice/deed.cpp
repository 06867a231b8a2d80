#include "practice/deed.hpp"

#include "record/roles.hpp"

namespace entente::practice {

bool is_offered(const Deed& deed, const Kind& kind, const void* record) {
  return deed.offered ? deed.offered(record) : is_open(kind, record);
}

std::vector<std::pair<std::string_view, Value>> writes_of(const Deed& deed, Date today) {
  std::vector<std::pair<std::string_view, Value>> writes;
  for (const DeedWrite& write : deed.writes) {
    Value value;
    if (write.what == DeedWrite::What::choice) value = ChoiceNumber{write.choice};
    if (write.what == DeedWrite::What::today) value = today;
    writes.emplace_back(write.field, value);
  }
  return writes;
}

Result<void> carry_out(Transaction& transaction, const RecordKey& key, const Deed& deed,
                       Date today) {
  for (const auto& [field, value] : writes_of(deed, today))
    if (auto set = transaction.set(key, field, value); !set) return set;
  return {};
}

}  // namespace entente::practice
