#pragma once
#include <array>
#include <set>
#include <string>
#include <vector>

#include "record/plan.hpp"

namespace entente {

/// What a reader notes that opens what can be read of a damaged plan: it leaves out what is wrong
/// instead of refusing the whole.
struct Salvage {
  /// A field of which one value or more were left out.
  struct Cell {
    Visibility part;
    Table* table;
    Id id;
    Slot slot;
  };
  using Names = std::set<std::string, std::less<>>;

  bool cut = false;  // the bytes ended too early: what comes last may be missing
  Text replica;      // under whose stamp stands what has lost its own
  std::size_t records = 0, values = 0, removals = 0, lines = 0;  // left out
  std::size_t stamps = 0;                                        // given anew
  std::vector<Cell> cells;
  std::array<Names, 2> used;                   // replicas of each part that a stamp names
  const std::array<Names, 2>* only = nullptr;  // the replicas to read; null: all

  bool wanted(Visibility part, Text name) const {
    return !only || (*only)[static_cast<std::size_t>(part)].contains(name);
  }
  void use(Visibility part, Text name) { used[static_cast<std::size_t>(part)].emplace(name); }
};

}  // namespace entente
