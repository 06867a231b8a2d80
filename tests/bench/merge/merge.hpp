#pragma once
#include <memory>
#include <string>

#include "record/plan.hpp"

namespace entente::bench {

/// One's own file and another's of the same plan, read, merged and written: each step on its own,
/// for whoever has the clock.
class MergeBench {
 public:
  /// Room for the bytes of a file, which then are filled in; 0 for one's own, 1 for the other.
  char* room(int side, std::size_t bytes);
  bool read(int side);
  /// Joins the other copy into one's own and lets go of it.
  bool merge();
  bool write();
  const std::string& written() const { return written_; }
  /// What the merge told of conflicts, as JSON: {"fields":[[kind,id,field,[value,…]],…],
  /// "records":[[kind,id],…]}, the records being those that one side removed and the other edited.
  const std::string& conflicts() const { return conflicts_; }

 private:
  std::string bytes_[2];
  std::shared_ptr<Plan> plans_[2];
  std::string conflicts_, written_;
};

}  // namespace entente::bench
