#include "tests/unit/format/nasty_input.hpp"

namespace entente {
namespace {

using namespace test;

TEST(NastyStamps, HandEditsThatWouldAddOrRemoveAreToldApart) {
  EXPECT_EQ(problems_of(changed("\"0000000000003\":\"1@k3f9w2xq\"", "")),
            "/stamps/friend/0000000000003: missing: every record needs the stamp of its making "
            "(records are added with Entente, not by hand)");
  EXPECT_EQ(problems_of(changed("\"0000000000003\":{\"name\":\"Ada\"}", "")),
            "/stamps/friend/0000000000003: there is no such record; was it taken out of the file "
            "by hand?");
  EXPECT_EQ(problems_of(changed("\"0000000000002\":{\"made\"", "\"0000000000001\":{\"made\"")),
            "/removed/thing/0000000000001: this record is removed and there at the same time");
}

TEST(NastyStamps, StampsMustMakeSense) {
  const auto stamp = [](std::string_view text) {
    return problems_of(changed("\"friend\":{\n\"0000000000003\":\"1@k3f9w2xq\"",
                               concat("\"friend\":{\n\"0000000000003\":", text)));
  };
  EXPECT_EQ(stamp("\"9@k3f9w2xq\""),
            "/stamps/friend/0000000000003: the stamp 9@k3f9w2xq is ahead of what the file has seen "
            "of its replica (3)");
  EXPECT_EQ(stamp("\"1@zzzzzzzz\""),
            "/stamps/friend/0000000000003: the replica of the stamp 1@zzzzzzzz is not listed under "
            "replicas");
  for (const char* text :
       {"\"0@k3f9w2xq\"", "\"01@k3f9w2xq\"", "\"-1@k3f9w2xq\"", "\"@k3f9w2xq\"", "\"1k3f9w2xq\"",
        "\"\"", "\"1@\"", "1", "[]", "[\"1@k3f9w2xq\"]", "[\"1@k3f9w2xq\",{\"name\":1}]",
        "{\"name\":\"1@k3f9w2xq\"}", "\"99999999999999999999@k3f9w2xq\""})
    EXPECT_NE(stamp(text), "none") << text;
}

TEST(NastyStamps, WhatRemovalsHadSeenIsBoundedInAll) {
  FileBounds few;
  few.seen = 1;
  EXPECT_EQ(problems_of(std::string(small_plan_bytes), few), "none");
  few.seen = 0;
  EXPECT_EQ(
      problems_of(std::string(small_plan_bytes), few),
      "/removed/thing/0000000000002/seen: too much is told of what removals had seen, expected "
      "at most 0 counters in all: this file was not written by Entente");
}

TEST(NastyStamps, StampsOfWithheldWordsMustMakeSense) {
  const auto withheld = [](std::string_view json) {
    return problems_of(
        changed("\"history\"", concat("\"withheld\":{\"thing\":", json, "},\n\"history\"")));
  };
  EXPECT_EQ(withheld(R"({"0000000000002":{"notes":["2@k3f9w2xq"]}})"), "none");
  EXPECT_EQ(withheld(R"({"0000000000002":{"title":["1@k3f9w2xq","2@k3f9w2xq"]}})"), "none");
  for (const char* json :
       {"1", "{\"x\":{}}", "{\"0000000000009\":{}}", "{\"0000000000002\":1}",
        "{\"0000000000002\":{\"Notes\":[\"2@k3f9w2xq\"]}}", "{\"0000000000002\":{\"notes\":[]}}",
        "{\"0000000000002\":{\"notes\":\"2@k3f9w2xq\"}}", "{\"0000000000002\":{\"notes\":[1]}}",
        "{\"0000000000002\":{\"notes\":[\"9@k3f9w2xq\"]}}",
        "{\"0000000000002\":{\"notes\":[\"2@k3f9w2xq\",\"2@k3f9w2xq\"]}}",
        "{\"0000000000002\":{\"\":[\"2@k3f9w2xq\"]}}"})
    EXPECT_NE(withheld(json), "none") << json;
  // What is wrong with stamps is told of them, not besides that they are alike.
  EXPECT_EQ(
      withheld(R"({"0000000000002":{"notes":["1@zzzzzzzz","2@zzzzzzzz"]}})"),
      "/withheld/thing/0000000000002/notes: the replica of the stamp 1@zzzzzzzz is not listed "
      "under replicas (and 1 more of its stamps)");
}

/// What the reader says of 30 things whose stamps are `stamps`, one a line.
std::string problems_of_many(std::string_view replicas, std::string_view stamp) {
  std::string things, stamps;
  for (std::uint64_t id = 1; id <= 30; ++id) {
    const std::string name = concat(id == 1 ? "" : ",", '"', text_from(Id{id}), "\":");
    things += name + "{\"title\":\"T\"}";
    if (!stamp.empty()) append(stamps, name, stamp);
  }
  return problems_of(
      concat("{\"format\":\"entente-plan\",\"version\":1,\"plan\":\"0000000000007\",", replicas,
             "\"records\":{\"thing\":{", things, "}},\"stamps\":{\"thing\":{", stamps, "}}}"));
}

TEST(NastyStamps, OneReplicaAtFaultIsOneProblem) {
  constexpr std::string_view stamp = "\"2@k3f9w2xq\"";
  EXPECT_EQ(
      problems_of_many("\"replicas\":{\"k3f9w2xq\":{\"seen\":1}},", stamp),
      "/stamps/thing/0000000000001: the stamp 2@k3f9w2xq is ahead of what the file has seen of "
      "its replica (1) (and 29 more of its stamps)");
  EXPECT_EQ(problems_of_many("\"replicas\":{},", stamp),
            "/stamps/thing/0000000000001: the replica of the stamp 2@k3f9w2xq is not listed under "
            "replicas (and 29 more of its stamps)");
  EXPECT_EQ(problems_of_many("\"replicas\":{\"k3f9w2xq\":{\"seen\":-1}},", stamp),
            "/replicas/k3f9w2xq/seen: expected the highest counter seen, like 412, found -1");
  EXPECT_EQ(problems_of_many("\"replicas\":{\"k3f9w2xq\":7},", stamp),
            "/replicas/k3f9w2xq: expected an object, found 7");
  EXPECT_EQ(problems_of_many("", stamp), "/replicas: missing");
}

TEST(NastyStamps, StampsThatAreMissingAreToldFiveTimes) {
  const std::string said = problems_of_many("\"replicas\":{},", "");
  EXPECT_EQ(std::count(said.begin(), said.end(), '\n'), 4);
  EXPECT_TRUE(said.ends_with("(and 25 more of this kind)")) << said;
}

}  // namespace
}  // namespace entente
