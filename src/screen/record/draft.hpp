#pragma once
#include <vector>

#include "base/arena.hpp"
#include "record/kind.hpp"
#include "record/transaction.hpp"
#include "record/value.hpp"

namespace entente::screen {

/// A record that is in no plan yet: what a form fills in before it is added as one edit.
class Draft {
 public:
  explicit Draft(const Kind& kind) : kind_(&kind), bytes_((kind.size + 7) / 8) { clear(); }
  const Kind& kind() const { return *kind_; }
  const void* record() const { return bytes_.data(); }
  void set(const Field& field, const Value& value);
  void set(std::string_view field, const Value& value);
  /// Required fields that are still empty.
  Problems check() const;
  /// Enters it all into the plan.
  Result<void> write(Transaction& transaction, const RecordKey& key) const;

 private:
  void clear();
  const Kind* kind_;
  std::vector<std::uint64_t> bytes_;
  Arena arena_;
};

/// What every record begins with by the roles of its fields: its first status, raised today.
void begin_record(Draft& draft, Date today);

}  // namespace entente::screen
