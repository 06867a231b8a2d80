#pragma once
#include <gtest/gtest.h>

#include "tests/unit/workspace/memory_store.hpp"
#include "tests/unit/workspace/memory_tabs.hpp"
#include "workspace/workspace.hpp"

namespace entente {

/// A clock that goes a second further at every look.
class CountingClock : public Clock {
 public:
  Moment now() const override { return {1'795'000'000'000 + 1000 * looks_++}; }

 private:
  mutable std::int64_t looks_ = 0;
};

/// A browser in memory: two stores that outlive its tabs.
struct Browser {
  MemoryStore local{"local storage"}, durable{"database"};
  TabHub hub;
  CountingClock clock;
  SeededRandom random{42};
};

/// One of its tabs, with a workspace in it.
struct Tab {
  explicit Tab(Browser& browser);
  /// A fresh plan of two companies.
  void create(const std::string& alliance = "Helix");
  void open(Id plan);
  /// Writes the alliance's purpose: the smallest edit.
  Result<Change> edit(const std::string& purpose);
  std::string purpose() const;
  Id plan() const { return workspace.plan()->id(); }
  std::string bytes() const { return workspace.export_plan().bytes; }

  MemoryTabs tabs;
  Workspace workspace;
};

inline const auto succeeds = [](const Result<void>& result) {
  EXPECT_TRUE(result) << (result ? "" : text_from(result.problems().front()));
};

}  // namespace entente
