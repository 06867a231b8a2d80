#include "platform/native/folder_store.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include "platform/native/durable_file.hpp"
#include "platform/native/stored_text.hpp"
#include "workspace/keeper.hpp"

namespace entente::platform {
namespace {

namespace fs = std::filesystem;

class FolderStoreTest : public testing::Test {
 protected:
  static constexpr Id plan{7};
  const fs::path folder = fs::path(testing::TempDir()) / "entente-folder-store";
  const fs::path journal = folder / entente::text_from(plan) / "journal";
  FolderStore store{folder};
  std::string content = "s";

  FolderStoreTest() { fs::remove_all(folder); }
  ~FolderStoreTest() override { fs::remove_all(folder); }

  std::shared_ptr<Keeper> make() {
    return std::make_shared<Keeper>(plan, std::vector<Store*>{&store},
                                    Keeper::Listener{[] {}, [] {}, [this] { return content; }});
  }
  std::shared_ptr<Keeper> start() {
    auto keeper = make();
    keeper->read(Keeper::Reading::together, [](const auto&) {});
    keeper->take_pen(keeper->number(), [](const Result<void>& taken) { EXPECT_TRUE(taken); });
    return keeper;
  }
  void edit(Keeper& keeper, const std::string& text) {
    content += text;
    keeper.keep(text);
  }
  std::string reopened() {
    std::string text;
    make()->read(Keeper::Reading::together, [&](const Result<Recovered>& recovered) {
      if (!recovered) return;
      text = recovered->snapshot.bytes;
      for (const JournalEntry& entry : recovered->replay) text += entry.line;
    });
    return text;
  }
  std::vector<Id> listed() {
    std::vector<Id> ids;
    store.list([&](Result<std::vector<Id>> found) { ids = *found; });
    return ids;
  }
};

TEST_F(FolderStoreTest, FindsAgainWhatWasKept) {
  EXPECT_TRUE(listed().empty());
  const auto keeper = start();
  edit(*keeper, "{\"a\":1}");
  edit(*keeper, "{\"b\":\"Ä\"}");
  EXPECT_EQ(keeper->state().where, SaveState::Where::kept);
  EXPECT_EQ(reopened(), content);
  EXPECT_EQ(listed(), std::vector<Id>{plan});
  keeper->tidy();
  edit(*keeper, "c");
  EXPECT_EQ(reopened(), content);
}

TEST_F(FolderStoreTest, AnOlderPenIsRefused) {
  const auto first = start();
  edit(*first, "a");
  const auto second = start();
  store.append(plan, 1, {9, "late"}, [](const Result<void>& result) {
    ASSERT_FALSE(result);
    EXPECT_EQ(result.problems().front().place, pen_moved_place);
  });
  EXPECT_EQ(reopened(), "sa");
}

TEST_F(FolderStoreTest, KeepsTwoSnapshotsAndTheLinesThatTheOlderNeeds) {
  const auto keeper = start();
  for (int count = 0; count < 6; ++count) {
    edit(*keeper, "x");
    keeper->tidy();
  }
  StoredPlan stored;
  store.read(plan, [&](Result<StoredPlan> found) { stored = *found; });
  EXPECT_EQ(stored.snapshots.size(), 2u);
  EXPECT_EQ(stored.journal.size(), 1u);
  EXPECT_EQ(stored.damaged, 0u);
}

TEST_F(FolderStoreTest, ARottenSnapshotFallsBackToTheOneBefore) {
  const auto keeper = start();
  edit(*keeper, "a");
  keeper->tidy();
  edit(*keeper, "b");
  const fs::path newest = folder / entente::text_from(plan) / "snapshot-1";
  std::string bytes = *read_file(newest);
  bytes.back() ^= 1;
  ASSERT_TRUE(replace_file(newest, bytes));
  EXPECT_EQ(reopened(), "sab");
}

/// P17 on a disk: a journal cut off or damaged at any byte gives a state that was once committed,
/// and the next edit stands behind it whole.
TEST_F(FolderStoreTest, AJournalCutAtAnyByteLosesItsTailOnly) {
  {
    const auto keeper = start();
    for (const char* text : {"a", "bb", "ccc"}) edit(*keeper, text);
  }
  const std::string whole = *read_file(journal);
  const std::vector<std::string> states{"s", "sa", "sabb", "sabbccc"};
  for (std::size_t size = 0; size <= whole.size(); ++size) {
    ASSERT_TRUE(replace_file(journal, whole.substr(0, size)));
    const std::string found = reopened();
    EXPECT_NE(std::find(states.begin(), states.end(), found), states.end()) << size;
    content = found;
    fs::copy_file(folder / entente::text_from(plan) / "pen", folder / "pen",
                  fs::copy_options::overwrite_existing);
    StoredPlan stored;
    store.read(plan, [&](Result<StoredPlan> read) { stored = *read; });
    const auto next = recover(stored)->number() + 1;
    store.append(plan, stored.generation, {next, "next"},
                 [](const Result<void>& result) { EXPECT_TRUE(result); });
    EXPECT_EQ(reopened(), found + "next") << size;
  }
}

TEST_F(FolderStoreTest, AFolderThatCannotBeWrittenIsToldAndNothingIsLost) {
  const auto keeper = start();
  edit(*keeper, "a");
  fs::remove(journal);
  fs::create_directory(journal);  // not a file any more, whoever runs the test
  edit(*keeper, "b");
  EXPECT_EQ(keeper->state().where, SaveState::Where::nowhere);
  EXPECT_EQ(keeper->state().unsaved, 1u);
  EXPECT_FALSE(keeper->state().problems.front().what.empty());
  fs::remove(journal);
  keeper->flush([] {});
  keeper->tidy();
  EXPECT_EQ(keeper->state().where, SaveState::Where::kept);
  EXPECT_EQ(reopened(), "sab");
}

TEST_F(FolderStoreTest, SettingsOfAnyNameAndErasedPlans) {
  const auto keeper = start();
  store.write_setting("plan/../x", "value",
                      [](const Result<void>& result) { EXPECT_TRUE(result); });
  store.read_setting("plan/../x", [](Result<std::string> value) { EXPECT_EQ(*value, "value"); });
  store.read_setting("never", [](Result<std::string> value) { EXPECT_EQ(*value, ""); });
  store.usage([](Result<Usage> usage) {
    EXPECT_GT(usage->used, 0u);
    EXPECT_GT(usage->limit, usage->used);
  });
  store.erase(plan, [](const Result<void>& result) { EXPECT_TRUE(result); });
  EXPECT_TRUE(listed().empty());
}

TEST_F(FolderStoreTest, StoredLinesAndSnapshotsReadBackAndFeelEveryChange) {
  const std::string line = platform::text_from(JournalEntry{3, "{\"a\":1}", 2});
  ASSERT_EQ(line.back(), '\n');
  const std::string_view stored(line.data(), line.size() - 1);
  const auto entry = entry_from(stored);
  ASSERT_TRUE(entry);
  EXPECT_EQ(entry->number, 3u);
  EXPECT_EQ(entry->generation, 2u);
  EXPECT_EQ(entry->line, "{\"a\":1}");
  for (std::size_t index = 0; index < stored.size(); ++index) {
    std::string changed(stored);
    changed[index] ^= 1;
    EXPECT_FALSE(entry_from(changed)) << index;
  }
  EXPECT_FALSE(snapshot_from(""));
}

}  // namespace
}  // namespace entente::platform
