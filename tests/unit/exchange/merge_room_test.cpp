#include <gtest/gtest.h>

#include "tests/property/histories/copy.hpp"

// A file that would make more of a plan than can be read again is refused as a whole, with its
// place, before anything is joined; and what the plan holds can be read afterwards.

namespace entente {
namespace {

using namespace test;

constexpr std::string_view letters = "0123456789abcdefghjkmnpqrstvwxyz";

/// The n-th of the names that replicas can have.
std::string replica_name(std::size_t number) {
  std::string name(8, 'z');
  for (std::size_t place = 8; place-- > 3; number /= 32) name[place] = letters[number % 32];
  return name;
}

struct MergeRoomTest : testing::Test {
  MergeRoomTest() {
    add_thing(mine, thing(1), "One");
    EXPECT_TRUE(join_into(yours, shared_file(mine)));
  }

  Dot foreign(std::size_t number) {
    Replicas& replicas = yours.part(Visibility::shared).replicas();
    const Dot dot(replicas.number(yours.arena().keep(replica_name(number)), {}, {}), 1);
    replicas.see(dot);
    return dot;
  }

  Problems refused() {
    const std::string before = write_plan(mine);
    const auto file = opened(shared_file(yours));
    EXPECT_TRUE(file) << "the file itself must be good";
    if (!file) return {};
    const auto merge = Merge::prepare(mine, file);
    EXPECT_EQ(write_plan(mine), before);
    return merge ? Problems{} : merge.problems();
  }

  void take() {
    ASSERT_TRUE(join_into(mine, shared_file(yours)));
    const std::string bytes = write_plan(mine);
    EXPECT_LE(bytes.size(), mine.file_bytes());
    const auto read = read_plan(bytes, catalog);
    ASSERT_TRUE(read) << text_from(read.problems()[0]);
    EXPECT_EQ(write_plan(**read), bytes);
  }

  Table& their_things() { return *yours.part(Visibility::shared).find("thing"); }

  Plan mine{catalog, Id{7}}, yours{catalog, Id{7}};
};

TEST_F(MergeRoomTest, AHundredValuesBesideTheOneThatShowsAreTakenAndNoMore) {
  std::vector<Rival> rivals;
  for (std::size_t number = 0; number < limits::rivals; ++number)
    rivals.push_back({foreign(number), yours.arena().keep("Value " + std::to_string(number))});
  their_things().set_rivals(Id{1}, 0, rivals);
  their_things().set_stamp(Id{1}, 0, foreign(limits::rivals));
  write(mine, thing(1), "title", Text("Mine"));
  const Problems problems = refused();
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_EQ(problems[0].place, "/records/thing/0000000000001/title");
  EXPECT_EQ(
      problems[0].what,
      "with the file 102 values would stand against each other here, and there can be at most "
      "101. Ask whoever sent it to decide between theirs and to hand over again");
}

TEST_F(MergeRoomTest, DecidingOnTheirSideIsTheWayOn) {
  std::vector<Rival> rivals;
  for (std::size_t number = 0; number < limits::rivals; ++number)
    rivals.push_back({foreign(number), yours.arena().keep("Value " + std::to_string(number))});
  their_things().set_rivals(Id{1}, 0, rivals);
  take();  // mine has not been changed since they saw it
  EXPECT_EQ(things(mine).rivals(Id{1}, 0).size(), limits::rivals);
}

TEST_F(MergeRoomTest, TooManyCopiesAreRefused) {
  for (std::size_t number = 0; number + 1 < limits::replicas.most; ++number) foreign(number);
  const Problems problems = refused();
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_EQ(problems[0].place, "/replicas");
  EXPECT_NE(problems[0].what.find("10,000 copies of this plan that were edited"), std::string::npos)
      << problems[0].what;
}

TEST_F(MergeRoomTest, AsManyCopiesAsLeaveRoomForOnesOwnAreTaken) {
  const std::size_t most = most_for(limits::replicas, Use::exchange);
  for (std::size_t number = 0; number + 1 < most; ++number) foreign(number);
  take();
  EXPECT_EQ(mine.shared().replicas().all().size(), most);
  Transaction edit(mine, {{}, {}, "mmmmmmmm", "nnnnnnnn"}, now, "Edit with a copy that is new");
  (void)edit.set(thing(1), "title", Text("Still to be edited"));
  const Problems problems = edit.check();
  EXPECT_TRUE(problems.empty()) << problems[0].place << ": " << problems[0].what;
}

TEST_F(MergeRoomTest, KindsAndFieldsThatNobodyKnowsAreBoundedTogether) {
  const auto add = [](Plan& plan, const std::string& kind, std::uint64_t id) {
    PlanPart& part = plan.part(Visibility::shared);
    Table& table = part.table_of(plan.arena().keep(kind));
    table.insert(Id{id}, Dot(0, 1));
  };
  for (std::uint64_t number = 0; number < 150; ++number) {
    add(mine, "ours" + std::to_string(number), 1000 + number);
    add(yours, "theirs" + std::to_string(number), 2000 + number);
  }
  Problems problems = refused();
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_TRUE(problems[0].place.starts_with("/records/theirs")) << problems[0].place;
  EXPECT_NE(problems[0].what.find("at most 200"), std::string::npos);
}

TEST_F(MergeRoomTest, FieldsThatNobodyKnowsAreBoundedTogether) {
  const auto add = [](Plan& plan, const std::string& field) {
    Table& table = *plan.part(Visibility::shared).find("thing");
    table.put(*table.row(Id{1}), table.slot_named(plan.arena().keep(field)), RawJson{"1"});
  };
  for (std::uint64_t number = 0; number < 150; ++number) {
    add(mine, "ours" + std::to_string(number));
    add(yours, "theirs" + std::to_string(number));
  }
  const Problems problems = refused();
  ASSERT_FALSE(problems.empty());
  EXPECT_EQ(problems[0].place, "/records/thing");
  EXPECT_NE(problems[0].what.find("at most 200"), std::string::npos);
}

TEST_F(MergeRoomTest, MoreRecordsThanAPlanHasAreRefused) {
  Table& friends = *mine.part(Visibility::shared).find("friend");
  for (std::size_t number = 0; number + 2 < most_for(limits::records, Use::exchange); ++number)
    friends.put(friends.insert(Id{1'000'000 + number}, Dot(0, 1)), 0, Text("Ada"));
  add_thing(yours, thing(2), "Two");
  EXPECT_TRUE(refused().empty());
  add_thing(yours, thing(3), "Three");
  const Problems problems = refused();
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_NE(problems[0].what.find("This plan would have 249,501 records"), std::string::npos)
      << problems[0].what;
}

TEST_F(MergeRoomTest, MoreBytesThanAFileHasAreRefused) {
  mine.set_file_bytes(most_for(limits::file_bytes, Use::exchange) - 2000);
  write(yours, thing(1), "notes", Text("short"));
  EXPECT_TRUE(refused().empty());
  const std::string text(2000, 'x');
  write(yours, thing(1), "notes", Text(text));
  const Problems problems = refused();
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_NE(problems[0].what.find("A plan has at most 64.0 MB"), std::string::npos);
}

}  // namespace
}  // namespace entente
