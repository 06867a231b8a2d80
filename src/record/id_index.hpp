#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "base/id.hpp"

namespace entente {

/// From id to row: open addressing in one block, since a node per record would cost three times the
/// memory and most of the time of loading a large plan.
class IdIndex {
 public:
  std::optional<std::uint32_t> find(Id id) const;
  /// `id` must not be in the index yet.
  void insert(Id id, std::uint32_t row);
  /// The same for an id that may be there already: then nothing changes and it says false.
  bool insert_new(Id id, std::uint32_t row);
  /// Changes the row of an id that is in the index.
  void move(Id id, std::uint32_t row);
  void erase(Id id);
  void reserve(std::uint32_t count);

 private:
  struct Entry {
    Id id;  // none: free
    std::uint32_t row = 0;
  };
  std::size_t place_of(Id id) const;
  void grow(std::size_t capacity);
  std::vector<Entry> entries_;
  std::size_t used_ = 0;
};

}  // namespace entente
