#include "cli/words.hpp"

#include <gtest/gtest.h>

#include "practice/practice.hpp"
#include "record/transaction.hpp"

namespace entente::cli {
namespace {

struct CommandWords : testing::Test {
  RecordKey add(std::string_view kind, std::uint64_t id, std::string_view field,
                std::string_view text, Pen pen = {}) {
    const RecordKey key{Visibility::shared, kind, Id{id}};
    if (pen.shared_replica.empty()) pen.shared_replica = "k3f9w2xq";
    Transaction edit(plan, pen, Moment{1'795'000'000'000}, "Add");
    edit.insert(key);
    EXPECT_TRUE(edit.set(key, field, Text(text)));
    edit.commit();
    return key;
  }
  Dot made(const RecordKey& key) const {
    const Table& table = *plan.part(key.part).find(key.kind);
    return table.made(*table.row(key.id));
  }
  Plan plan{practice::catalog(), Id{7}};
};

TEST_F(CommandWords, SayWhoWroteAsFarAsThePlanKnows) {
  add("party", 11, "short_name", "Corvane");
  add("person", 12, "name", "Ana Duarte");
  const auto both = add("rule", 21, "title", "A", {Id{12}, Id{11}, "aaaaaaaa", "bbbbbbbb"});
  const auto party = add("rule", 22, "title", "B", {Id{99}, Id{11}, "cccccccc", "dddddddd"});
  const auto person = add("rule", 23, "title", "C", {Id{12}, Id{99}, "eeeeeeee", "ffffffff"});
  const auto nobody = add("rule", 24, "title", "D", {Id{98}, Id{99}, "gggggggg", "hhhhhhhh"});
  const auto writer = [&](const RecordKey& key) { return writer_words(plan, key.part, made(key)); };
  EXPECT_EQ(writer(both), "Ana Duarte, Corvane");
  EXPECT_EQ(writer(party), "Corvane");
  EXPECT_EQ(writer(person), "Ana Duarte");
  EXPECT_EQ(writer(nobody), "somebody at replica gggggggg");
}

TEST_F(CommandWords, OfValuesKnownAndUnknown) {
  add("person", 12, "name", "Ana Duarte");
  const Field* owner = field_of(plan, "objective", "owner");
  ASSERT_NE(owner, nullptr);
  EXPECT_EQ(words_of(plan, owner, Id{12}), "Ana Duarte");
  EXPECT_EQ(words_of(plan, owner, Id{13}), text_from(Id{13}) + " (not in the plan)");
  EXPECT_EQ(words_of(plan, owner, {}), "(empty)");
  EXPECT_EQ(words_of(plan, nullptr, RawJson{"{\"newer\":1}"}), "{\"newer\":1}");
  EXPECT_EQ(field_words(plan, "objective", "owner"), "Owner");
  EXPECT_EQ(field_words(plan, "objective", "mood"), "mood");
  EXPECT_EQ(field_words(plan, "dragon", "fire"), "fire");
}

TEST_F(CommandWords, OfRecordsWithoutATitle) {
  const auto key = add("objective", 31, "reason", "because");
  EXPECT_EQ(record_words(plan, key.kind, key.id), "Objective \"Untitled objective\"");
}

}  // namespace
}  // namespace entente::cli
