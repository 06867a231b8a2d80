#include "format/rescue.hpp"

#include <gtest/gtest.h>

#include "tests/property/histories/copy.hpp"
#include "tests/unit/format/sample_plan.hpp"

// What does not open as a whole opens as far as it can be read, and tells what it lacks.

namespace entente {
namespace {

using namespace test;

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const auto place = text.find(from);
  EXPECT_NE(place, std::string::npos) << from;
  return place == std::string::npos ? text : text.replace(place, from.size(), to);
}

std::string list_of(const Problems& problems) {
  std::string text;
  for (const Problem& problem : problems) text += text_from(problem) + "\n";
  return text;
}

/// What is rescued out of the bytes, which no reader takes as they are.
Rescued rescued(const std::string& bytes) {
  EXPECT_FALSE(read_plan(bytes, catalog));
  auto result = rescue_plan(bytes, catalog);
  EXPECT_TRUE(result) << list_of(result ? Problems{} : result.problems());
  if (!result) return {};
  const std::string written = write_plan(*result->plan);
  const auto again = read_plan(written, catalog);
  EXPECT_TRUE(again);
  EXPECT_EQ(again ? write_plan(**again) : "", written);
  EXPECT_EQ(write_plan(*(*rescue_plan(bytes, catalog)).plan), written) << "not the same twice";
  return std::move(*result);
}

const std::string small{small_plan_bytes};

TEST(Rescue, AGoodPlanLacksNothing) {
  auto result = rescue_plan(small, catalog);
  ASSERT_TRUE(result);
  EXPECT_TRUE(result->whole());
  EXPECT_EQ(write_plan(*result->plan), small);
  EXPECT_EQ(words_for(*result), "Everything can be read.");
}

TEST(Rescue, ABadValueIsLeftOutAndComesBackFromAnotherCopy) {
  const std::string bad = replaced(small, "\"level\":3", "\"level\":9");
  const Rescued result = rescued(bad);
  EXPECT_EQ(result.values, 1u);
  EXPECT_EQ(list_of(result.left_out),
            "/records/thing/0000000000001/level: expected a level from 1 to 5, found 9\n");
  EXPECT_EQ(words_for(result), "What can be read lacks 1 value.");
  EXPECT_EQ(value_in(*result.plan, thing(1), "title"), Value(Text("One")));
  EXPECT_TRUE(is_empty(value_in(*result.plan, thing(1), "level")));
  ASSERT_TRUE(join_into(*result.plan, small));
  EXPECT_EQ(value_in(*result.plan, thing(1), "level"), Value(Level{3}));
}

TEST(Rescue, ABadRecordIsLeftOutWithACountAndItsPlace) {
  const std::string bad =
      replaced(small, "\"0000000000001\":{\"title\":\"One\",\"level\":3}", "\"0000000000001\":17");
  const Rescued result = rescued(bad);
  EXPECT_EQ(result.records, 1u);
  EXPECT_EQ(list_of(result.left_out),
            "/records/thing/0000000000001: expected an object, found 17\n");
  ASSERT_TRUE(join_into(*result.plan, small));
  EXPECT_EQ(write_values(*result.plan), write_values(**read_plan(small, catalog)));
}

TEST(Rescue, WhatHasNoStampIsStampedAnew) {
  const std::string bad =
      replaced(small, "\"0000000000003\":\"1@k3f9w2xq\"},\"thing\"", "},\"thing\"");
  const Rescued result = rescued(bad);
  EXPECT_EQ(words_for(result), "Every record and value can be read; what is wrong is mended.");
  ASSERT_TRUE(join_into(*result.plan, small));
  EXPECT_EQ(write_values(*result.plan), write_values(**read_plan(small, catalog)));
}

TEST(Rescue, ABadRemovalAndABadLineOfHistoryAreLeftOut) {
  std::string bad = replaced(small, "\"removed\":\"3@k3f9w2xq\"", "\"removed\":true");
  bad = replaced(bad, "\"write\",\"2@k3f9w2xq\"", "\"wrote\",\"2@k3f9w2xq\"");
  const Rescued result = rescued(bad);
  EXPECT_EQ(result.removals, 1u);
  EXPECT_EQ(result.lines, 1u);
  EXPECT_EQ(words_for(result), "What can be read lacks 1 removal, 1 line of history.");
  ASSERT_TRUE(join_into(*result.plan, small));
  EXPECT_TRUE(things(*result.plan).removed().contains(Id{2}));
}

TEST(Rescue, BytesThatAreCutOffOpenUpToTheLastGoodValue) {
  const auto plan = full_plan();
  const std::string bytes = write_plan(*plan);
  std::size_t opened_count = 0;
  for (std::size_t length = 1; length + 2 < bytes.size(); length += 7) {
    const std::string cut = bytes.substr(0, length);
    auto result = rescue_plan(cut, catalog);
    if (!result) continue;
    ++opened_count;
    EXPECT_FALSE(result->whole()) << length;
    const std::string written = write_plan(*result->plan);
    ASSERT_TRUE(read_plan(written, catalog)) << length;
    // What was lost comes back with a copy that has it.
    auto whole = opened(bytes);
    auto merge = Merge::prepare(*result->plan, whole);
    ASSERT_TRUE(merge) << length << " " << list_of(merge.problems());
    std::move(*merge).apply(*result->plan);
    auto own = Merge::prepare(*result->plan, whole, Visibility::private_to_party);
    ASSERT_TRUE(own) << length << " " << list_of(own.problems());
    std::move(*own).apply(*result->plan);
    EXPECT_EQ(write_values(*result->plan), write_values(*plan)) << length;
  }
  EXPECT_GT(opened_count, bytes.size() / 7 - 20);
}

TEST(Rescue, BytesThatAreSpoiltInTheMiddleOpenUpToThere) {
  const std::size_t place = small.find("\"stamps\"");
  std::string bad = small;
  bad[place + 3] = '\x01';
  const Rescued result = rescued(bad);
  EXPECT_NE(list_of(result.left_out).find("is cut off or spoilt at line 7, column 44"),
            std::string::npos)
      << list_of(result.left_out);
  EXPECT_EQ(value_in(*result.plan, thing(1), "title"), Value(Text("One")));
}

TEST(Rescue, JournalLinesBehindThePlanAreTakenUpToTheLastGoodOne) {
  const auto plan = small_plan();
  std::vector<std::string> lines;
  for (const char* title : {"Two", "Three", "Four", "Five"})
    lines.push_back(journal_line(*plan, write(*plan, thing(1), "title", Text(title))));
  lines[2] = replaced(lines[2], "2026-", "20260-");
  const Rescued result = rescued(stored_bytes(small, lines));
  EXPECT_EQ(result.edits, 2u);
  EXPECT_EQ(result.edits_left, 2u);
  EXPECT_EQ(value_in(*result.plan, thing(1), "title"), Value(Text("Three")));
  EXPECT_EQ(words_for(result), "What can be read lacks 2 later edits.");
  EXPECT_EQ(list_of(result.left_out).find("edit 3 behind the plan: /at"), 0u)
      << list_of(result.left_out);
}

TEST(Rescue, TooManyValuesOfAFieldAreReadUpToTheMost) {
  auto plan = small_plan();
  Table& table = *plan->part(Visibility::shared).find("thing");
  std::vector<Rival> rivals;
  for (int number = 0; number < 140; ++number) {
    Replicas& replicas = plan->part(Visibility::shared).replicas();
    const std::string name = "zzzzz" + std::to_string(100 + number);
    const Dot dot(replicas.number(plan->arena().keep(name), {}, {}), 1);
    replicas.see(dot);
    rivals.push_back({dot, plan->arena().keep("Value " + std::to_string(number))});
  }
  table.set_rivals(Id{1}, 0, rivals);
  const std::string before = write_plan(*plan);
  const Rescued result = rescued(before);
  EXPECT_EQ(result.values, 40u);
  EXPECT_EQ(things(*result.plan).rivals(Id{1}, 0).size(), limits::rivals);
  // It joins with what it was read from: the value that shows was decided upon.
  table.set_rivals(Id{1}, 0, std::vector<Rival>(rivals.begin(), rivals.begin() + 100));
  EXPECT_TRUE(join_into(*result.plan, shared_file(*plan)));
}

TEST(Rescue, CopiesOfWhichNothingIsLeftAreForgottenWhereTheyAreTooMany) {
  auto plan = small_plan();
  Replicas& replicas = plan->part(Visibility::shared).replicas();
  for (int number = 0; number < 12'000; ++number) {
    const std::string name = "zz" + std::to_string(1'000'000 + number).substr(1);
    replicas.see(Dot(replicas.number(plan->arena().keep(name), {}, {}), 1));
  }
  const Rescued result = rescued(write_plan(*plan));
  EXPECT_EQ(result.plan->shared().replicas().all().size(), 1u);
  EXPECT_EQ(list_of(result.left_out).find("/replicas: 12,000 copies of which nothing is left"), 0u)
      << list_of(result.left_out);
  EXPECT_EQ(write_values(*result.plan), write_values(*plan));
}

TEST(Rescue, APlanThatIsTooLargeLosesItsOldestHistory) {
  auto plan = small_plan();
  const std::string text(60'000, 'x');
  for (int number = 0; number < 1300; ++number)
    plan->history().push_back({now,
                               {},
                               {},
                               Act::write,
                               Visibility::shared,
                               {},
                               "thing",
                               Id{1},
                               "notes",
                               Text(text),
                               {},
                               "Old"});
  const Rescued result = rescued(write_plan(*plan));
  EXPECT_GT(result.lines, 200u);
  EXPECT_LE(write_plan(*result.plan).size(), most_for(limits::file_bytes, Use::edit));
  EXPECT_EQ(write_values(*result.plan), write_values(*plan));
}

TEST(Rescue, WhatIsNoPlanOfOnesOwnIsRefusedInWords) {
  const auto problem = [](const std::string& bytes) {
    const auto result = rescue_plan(bytes, catalog);
    return result ? std::string() : text_from(result.problems()[0]);
  };
  EXPECT_EQ(problem("<html>"), "this is a web page (HTML or XML), not a plan file");
  EXPECT_NE(problem("{\"a\":1").find("/format: missing"), std::string::npos);
  EXPECT_NE(problem(replaced(small, "\"version\":1", "\"version\":2")).find("needs version 2"),
            std::string::npos);
  EXPECT_EQ(problem(shared_file(*small_plan())),
            "this is a file that was made for another party; ask for it again");
}

TEST(Rescue, JsonIsClosedBehindItsLastWholeValue) {
  const auto closed = [](std::string_view bytes) {
    std::size_t used = 0;
    return closed_json(bytes, bytes.size(), used);
  };
  EXPECT_EQ(closed(R"({"a":1,"b":[1,2)"), R"({"a":1,"b":[1]})");
  EXPECT_EQ(closed(R"({"a":1,"b":{"c)"), R"({"a":1,"b":{}})");
  EXPECT_EQ(closed(R"({"a":"x\"y","b)"), R"({"a":"x\"y"})");
  EXPECT_EQ(closed(R"({"a":[{"b":nul)"), R"({"a":[]})");
  EXPECT_EQ(closed(R"({"a":[[1,[2]],3],"b":"c)"), R"({"a":[[1,[2]],3]})");
  EXPECT_EQ(closed(R"({"a":1} {"at":2})"), R"({"a":1})");
  EXPECT_EQ(closed(""), "");
  EXPECT_EQ(closed("{"), "{}");
}

}  // namespace
}  // namespace entente
