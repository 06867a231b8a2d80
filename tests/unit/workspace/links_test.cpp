#include "workspace/links.hpp"

#include <gtest/gtest.h>

#include "tests/unit/practice/story.hpp"
#include "tests/unit/record/test_kinds.hpp"

namespace entente {
namespace {

using namespace test;

RecordKey somebody(std::uint64_t id) { return {Visibility::shared, "friend", Id{id}}; }

struct Linking : testing::Test {
  Linking() {
    for (std::uint64_t id : {1000, 1001, 1002}) {
      Transaction add(plan, pen, now, "Add friend");
      add.insert(somebody(id));
      (void)add.set(somebody(id), "name", Text("A friend"));
      add.commit();
    }
    for (std::uint64_t id : {1, 2, 3}) add_thing(plan, thing(id), "A thing");
  }
  /// The words of each group of a record.
  std::vector<std::string> words(const RecordKey& key) {
    std::vector<std::string> all;
    for (const LinkGroup& group : links.of(plan, key)) all.push_back(link_words(group));
    return all;
  }
  void replace(std::uint64_t from, std::uint64_t to) {
    Transaction edit(plan, pen, now, "Replace");
    Arena arena;
    const auto& groups = links.of(plan, somebody(from));
    ASSERT_TRUE(replace_links(plan, edit, groups, Id{from}, Id{to}, arena));
    edit.commit();
  }
  using Words = std::vector<std::string>;

  Plan plan{catalog, Id{7}};
  Links links;
};

TEST_F(Linking, ShowsBothWays) {
  write(plan, thing(1), "owner", Id{1000});
  write(plan, thing(2), "owner", Id{1000});
  static constexpr Id users[] = {Id{1001}, Id{1000}};
  write(plan, thing(3), "users", IdList{users});
  EXPECT_EQ(words(somebody(1000)), (Words{"Owner of 2 things", "Users: 1 thing"}));
  EXPECT_EQ(words(thing(3)), Words{"Users"});
  EXPECT_EQ(links.of(plan, thing(3))[0].records, (std::vector{somebody(1001), somebody(1000)}));
  EXPECT_TRUE(links.of(plan, thing(3))[0].points);
}

TEST_F(Linking, CountsPrivateRecordsWithTheSharedOnes) {
  add_thing(plan, private_thing(9), "Ours");
  write(plan, private_thing(9), "owner", Id{1000});
  write(plan, thing(1), "owner", Id{1000});
  EXPECT_EQ(words(somebody(1000)), Words{"Owner of 2 things"});
}

TEST_F(Linking, LeavesOutWhatIsNotInThePlan) {
  write(plan, thing(1), "owner", Id{1003});
  EXPECT_TRUE(words(thing(1)).empty());
}

TEST_F(Linking, LooksThroughATableAgainOnlyWhereItChanged) {
  write(plan, thing(1), "owner", Id{1000});
  (void)links.of(plan, somebody(1000));
  const std::uint64_t before = links.tables_read();
  (void)links.of(plan, somebody(1000));
  write(plan, charter(), "title", Text("A charter"));
  (void)links.of(plan, somebody(1000));
  EXPECT_EQ(links.tables_read(), before);
  write(plan, thing(2), "owner", Id{1000});
  EXPECT_EQ(words(somebody(1000)), Words{"Owner of 2 things"});
  EXPECT_EQ(links.tables_read(), before + 1);
}

TEST_F(Linking, ReplacesARecordWhereverItIsNamed) {
  write(plan, thing(1), "owner", Id{1000});
  static constexpr Id all[] = {Id{1001}, Id{1000}, Id{1002}};
  write(plan, thing(2), "users", IdList{all});
  static constexpr Id one[] = {Id{1000}};
  write(plan, thing(3), "users", IdList{one});
  EXPECT_EQ(pointing_records(links.of(plan, somebody(1000))), 3u);
  replace(1000, 1002);
  static constexpr Id two[] = {Id{1001}, Id{1002}};
  static constexpr Id other[] = {Id{1002}};
  EXPECT_EQ(value_in(plan, thing(1), "owner"), Value{Id{1002}});
  EXPECT_EQ(value_in(plan, thing(2), "users"), Value{IdList{two}});
  EXPECT_EQ(value_in(plan, thing(3), "users"), Value{IdList{other}});
  EXPECT_TRUE(words(somebody(1000)).empty());
}

TEST(Links, NeverMakeARecordPointAtItself) {
  const auto plan = practice::plan_with(R"(["body", "steering", {"title": "Steering committee"}],
      ["body", "launch", {"title": "Launch team", "parent": "steering"}],
      ["body", "supply", {"title": "Supply team", "parent": "steering"}])");
  const RecordKey old{Visibility::shared, "body", practice::id_in_test("steering")};
  const RecordKey fresh{Visibility::shared, "body", practice::id_in_test("launch")};
  const RecordKey supply{Visibility::shared, "body", practice::id_in_test("supply")};
  Links links;
  EXPECT_EQ(link_words(links.of(*plan, old)[0]), "Reports to: 2 bodies");
  Transaction edit(*plan, pen, now, "Replace");
  Arena arena;
  ASSERT_TRUE(replace_links(*plan, edit, links.of(*plan, old), old.id, fresh.id, arena));
  edit.commit();
  EXPECT_EQ(value_in(*plan, fresh, "parent"), Value{});
  EXPECT_EQ(value_in(*plan, supply, "parent"), Value{fresh.id});
}

TEST(Links, CountRecordsInWords) {
  const Catalog& kinds = practice::catalog();
  EXPECT_EQ(counted_records(1, *kinds.find("person")), "1 person");
  EXPECT_EQ(counted_records(2, *kinds.find("person")), "2 people");
  EXPECT_EQ(counted_records(2, *kinds.find("agenda_item")), "2 agenda items");
  EXPECT_EQ(counted_records(2, *kinds.find("term")), "2 terms");
  EXPECT_EQ(counted_records(2, *kinds.find("conversation")), "2 no-agenda talks");
}

}  // namespace
}  // namespace entente
