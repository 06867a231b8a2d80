#include "format/journal.hpp"

#include <gtest/gtest.h>

#include "format/plan_file.hpp"
#include "tests/unit/record/test_kinds.hpp"

namespace entente {
namespace {

using namespace test;

struct JournalTest : testing::Test {
  Plan plan{catalog, Id{7}}, copy{catalog, Id{7}};

  std::string problem(std::string_view line) {
    const auto change = change_from_journal(line, copy);
    return change ? "none" : text_from(change.problems()[0]);
  }
};

TEST_F(JournalTest, ALineIsReadableAndBringsTheSameChange) {
  add_thing(plan, thing(1), "One");
  const std::string line = journal_line(plan, add_thing(plan, private_thing(2), "Own \"quoted\""));
  EXPECT_EQ(line,
            "{\"at\":\"2026-11-18T11:06:40.000Z\",\"person\":\"0000000000035\","
            "\"party\":\"0000000000036\",\"label\":\"Add thing\",\"private\":\"1@p07a0000\","
            "\"effects\":[[\"private\",\"insert\",\"thing\",\"0000000000002\"],[\"private\","
            "\"write\",\"thing\",\"0000000000002\",\"title\",null,\"Own \\\"quoted\\\"\"]]}");
  const auto change = change_from_journal(line, copy);
  ASSERT_TRUE(change);
  apply(copy, *change);
  EXPECT_EQ(journal_line(copy, *change), line);
}

TEST_F(JournalTest, ChoicesGoByTheirCodeAndUnknownOnesPass) {
  const Change change = [&] {
    add_thing(plan, thing(1), "One");
    return write(plan, thing(1), "colour", ChoiceNumber{2});
  }();
  const std::string line = journal_line(plan, change);
  EXPECT_NE(line.find("\"colour\",null,\"green\""), std::string::npos) << line;
}

TEST_F(JournalTest, ARemovalOfTheFirstVersionHasSeenAllThatItHadSeen) {
  const Pen other{Id{1}, Id{2}, "aaaaaaaa", "pppppppp"};
  std::vector<std::string> lines{journal_line(plan, add_thing(plan, thing(1), "One"))};
  Transaction add(plan, other, now, "Add");
  add.insert(thing(2));
  (void)add.set(thing(2), "title", Text("Two"));
  lines.push_back(journal_line(plan, add.commit()));
  lines.push_back(journal_line(plan, remove(plan, thing(1))));
  const std::string_view narrow = ",\"seen\":\"record\"";
  ASSERT_NE(lines[2].find(narrow), std::string::npos);
  const auto replayed = [&](const std::string& last) {
    Plan again{catalog, Id{7}};
    for (const std::string& line : {lines[0], lines[1], last}) {
      const auto change = change_from_journal(line, again);
      EXPECT_TRUE(change);
      if (change) apply(again, *change);
      if (change) EXPECT_EQ(journal_line(again, *change), line);
    }
    return things(again).removed().at(Id{1}).seen.size();
  };
  EXPECT_EQ(replayed(lines[2]), 1u);
  std::string first = lines[2];
  first.erase(first.find(narrow), narrow.size());
  EXPECT_EQ(replayed(first), 2u) << "it is known elsewhere with both";
}

TEST_F(JournalTest, RefusesLinesThatDoNotFitThePlan) {
  const std::string first = journal_line(plan, add_thing(plan, thing(1), "One"));
  const std::string second = journal_line(plan, write(plan, thing(1), "title", Text("Two")));
  EXPECT_EQ(problem(second).substr(0, 34), "/shared: the plan expects number 1");
  apply(copy, *change_from_journal(first, copy));
  EXPECT_EQ(problem(first).substr(0, 34), "/shared: the plan expects number 2");
  EXPECT_EQ(problem(second), "none");
}

TEST_F(JournalTest, RefusesNonsenseInWords) {
  EXPECT_NE(problem(""), "none");
  EXPECT_NE(problem("[]"), "none");
  EXPECT_NE(problem("{}"), "none");
  EXPECT_NE(problem("{\"at\":5}"), "none");
  EXPECT_NE(problem(std::string(100'000, '[')), "none");
  const std::string good =
      "{\"at\":\"2026-11-18T11:06:40.000Z\",\"person\":\"\",\"party\":\"\",\"label\":\"\","
      "\"shared\":\"1@k3f9w2xq\",\"effects\":[[\"insert\",\"thing\",\"0000000000001\"]]}";
  EXPECT_EQ(problem(good), "none");
  const auto changed = [&](std::string_view from, std::string_view to) {
    std::string line = good;
    return line.replace(line.find(from), from.size(), to);
  };
  for (const auto& [from, to] : {std::pair{"insert", "explode"},
                                 {"insert", "remove"},
                                 {"\"thing\"", "\"secret\""},
                                 {"\"thing\"", "\"charter\""},
                                 {"\"thing\"", "\"No Kind\""},
                                 {"1@k3f9w2xq", "2@k3f9w2xq"},
                                 {"1@k3f9w2xq", "1@short"},
                                 {"\"label\"", "\"lable\""},
                                 {"shared", "private"},
                                 {"]]", "],[\"insert\",\"thing\",\"0000000000001\"]]"},
                                 {"]]", ",7]]"}})
    EXPECT_NE(problem(changed(from, to)), "none") << from << " -> " << to;
}

}  // namespace
}  // namespace entente
