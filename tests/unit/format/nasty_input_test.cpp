#include "tests/unit/format/nasty_input.hpp"

namespace entente {
namespace {

using namespace test;

TEST(NastyInput, OtherFormatsAreCalledByTheirName) {
  const std::pair<std::string, const char*> cases[] = {
      {"", "the file is empty; expected a plan"},
      {" \n\t ", "the file is empty; expected a plan"},
      {std::string("\x1f\x8b\x08\x00", 4), "this file is compressed (gzip); unpack it first"},
      {"PK\x03\x04rest", "this is a ZIP archive or an office document; unpack it first"},
      {"%PDF-1.7", "this is a PDF document, not a plan file"},
      {"\xef\xbb\xbf{}", "this file begins with a byte order mark; save it as UTF-8 without one"},
      {std::string("\xff\xfe{\0", 4),
       "this is UTF-16 text; save it as UTF-8 (without a byte order mark)"},
      {"age-encryption.org/v1\n",
       "this file is sealed with a passphrase; open it with the "
       "passphrase"},
      {"<!doctype html>", "this is a web page (HTML or XML), not a plan file"},
      {"[1,2]", "this is not a plan file: a plan file is a JSON object and begins with {"},
      {"{\"name\":\"left-pad\",\"version\":\"1.3.0\"}",
       "/format: missing, expected \"entente-plan\": this seems to be JSON of another program"},
      {"{\"format\":\"other\"}", "/format: expected \"entente-plan\", found \"other\""}};
  for (const auto& [bytes, words] : cases) EXPECT_EQ(problems_of(bytes), words);
}

TEST(NastyInput, CutOffAnywhereIsSaidAndRemovesNothing) {
  const std::string bytes(small_plan_bytes);
  for (std::size_t length = 1; length + 2 < bytes.size(); ++length)
    EXPECT_NE(problems_of(bytes.substr(0, length)).find("cut off"), std::string::npos) << length;
}

TEST(NastyInput, NewerVersionsAreRefusedWithTheVersionNeeded) {
  EXPECT_EQ(problems_of(changed("\"version\":1", "\"version\":2")),
            "/version: needs version 2 of the format; this Entente reads up to 1: open it with a "
            "newer Entente");
  EXPECT_EQ(problems_of(changed("\"version\":1", "\"version\":\"1\"")),
            "/version: expected a number from 1 up, found \"1\"");
  EXPECT_EQ(problems_of(changed("\"version\":1", "\"version\":1.5")),
            "/version: expected a number from 1 up, found 1.5");
}

TEST(NastyInput, WrongTypesAreToldTogetherWithTheirPlaces) {
  const std::string bytes =
      R"({"format":"entente-plan","version":1,"plan":"0000000000007","replicas":{"k3f9w2xq":{"seen":9}},
"records":{"thing":{"0000000000001":{"title":5,"notes":["x"],"weight":"heavy","price":"12 eur",
"due":"soon","colour":7,"level":6,"owner":"Ada","users":"none","tags":[1],"order":"A"},
"0000000000002":{"title":"","notes":null,"weight":1e30,"users":[],"tags":[""],"due":"2026-02-30"}}},
"stamps":{"thing":{"0000000000001":"1@k3f9w2xq","0000000000002":"1@k3f9w2xq"}}})";
  EXPECT_EQ(problems_of(bytes),
            R"(/records/thing/0000000000001/title: expected a line of text, found 5
/records/thing/0000000000001/notes: expected text, found a list
/records/thing/0000000000001/weight: expected a number like 12.50, found "heavy"
/records/thing/0000000000001/price: expected a sum like "1200.50 EUR", found "12 eur"
/records/thing/0000000000001/due: expected a date like 2026-11-26, found "soon"
/records/thing/0000000000001/colour: expected one of red, green, blue, found 7
/records/thing/0000000000001/level: expected a level from 1 to 5, found 6
/records/thing/0000000000001/owner: expected the id of a friend, found "Ada"
/records/thing/0000000000001/users: expected a list of ids of friend, found "none"
/records/thing/0000000000001/tags: expected a list of texts, found 1
/records/thing/0000000000001/order: expected lower-case letters and digits only
/records/thing/0000000000002/title: is an empty text; a field that is empty is left out
/records/thing/0000000000002/notes: expected text, found null (a field that is empty is left out)
/records/thing/0000000000002/weight: expected a number of at most 18 digits, found 1e30
/records/thing/0000000000002/users: expected a list of ids of friend, found a list
/records/thing/0000000000002/tags: an entry of the list is empty
/records/thing/0000000000002/due: expected a date like 2026-11-26, found "2026-02-30")");
}

TEST(NastyInput, DuplicatesAreRefusedAtEveryLevel) {
  EXPECT_EQ(problems_of(changed("\"level\":3", "\"level\":3,\"title\":\"Two\"")),
            "/records/thing/0000000000001/title: stands here twice; one of them must go");
  EXPECT_EQ(
      problems_of(changed("\"thing\":{\n\"0000000000001\"", "\"thing\":{\n\"0000000000003\"")),
      "/records/thing/0000000000003: this id is used twice; every record has its own\n"
      "/stamps/thing/0000000000001: there is no such record; was it taken out of the file by "
      "hand?");
  EXPECT_EQ(problems_of(changed("\"stamps\":{\"friend\"", "\"stamps\":{\"friend\":{},\"friend\"")),
            "/stamps/friend: stands here twice; one of them must go");
  EXPECT_EQ(
      problems_of(changed("\"replicas\"", "\"extra\":{\"a\":[{\"b\":1,\"b\":2}]},\"replicas\"")),
      "/extra/b: stands here twice; one of them must go");
  EXPECT_EQ(problems_of(changed("\"plan\"", "\"version\":1,\"plan\"")),
            "/version: stands here twice; one of them must go");
}

TEST(NastyInput, BoundsHoldBeforeAnythingIsBuilt) {
  const auto with_extra = [](std::string_view json) {
    return problems_of(changed("\"replicas\"", concat("\"extra\":", json, ",\n\"replicas\"")));
  };
  EXPECT_EQ(problems_of("{\"a\":" + std::string(100'000, '[')),
            "nested too deeply at line 1, column 21: more than 16 levels");
  // It may come to stand deeper than where it was read: in a conflict, in the private part.
  EXPECT_EQ(with_extra(std::string(8, '[') + std::string(8, ']')), "none");
  EXPECT_NE(with_extra(std::string(9, '[') + std::string(9, ']')), "none");
  EXPECT_NE(with_extra(std::string(16, '[') + std::string(16, ']')), "none");
  EXPECT_EQ(with_extra(concat('"', std::string(65'537, 'x'), '"')),
            "a text is too long at line 3, column 9: 65,537 bytes, expected at most 65,536");
  EXPECT_EQ(with_extra(concat('"', std::string(65'536, 'x'), '"')), "none");
  EXPECT_EQ(with_extra(concat("{\"", std::string(65, 'n'), "\":1}")),
            "a name is too long at line 3, column 10: 65 bytes, expected at most 64");
  EXPECT_EQ(with_extra(std::string(33, '1')),
            "a number is too long at line 3, column 9: 33 characters, expected at most 32");
  EXPECT_EQ(with_extra(std::string(32, '1')), "none");
  FileBounds few;
  few.records = 1;
  EXPECT_EQ(problems_of(std::string(small_plan_bytes), few),
            "too many records: 2, a plan may have at most 1");
  // Records whose removal is remembered have a bound of their own: removing makes room.
  FileBounds no_marks;
  no_marks.records = 2;
  EXPECT_EQ(problems_of(std::string(small_plan_bytes), no_marks), "none");
  no_marks.removed = 0;
  EXPECT_EQ(problems_of(std::string(small_plan_bytes), no_marks),
            "too many removed records: 1, a plan may remember at most 0");
  EXPECT_EQ(problems_of("{\"a\":\"" + std::string(200u << 20, 'x') + "\"}"),
            "the file is too large: 209,715,208 bytes, expected at most 67,108,864");
}

TEST(NastyInput, AHeadThatStandsTwiceIsSaidBesideWhatIsWrongWithIt) {
  EXPECT_EQ(problems_of(changed("\"version\":1", "\"version\":\"x\",\"version\":1")),
            "/version: stands here twice; one of them must go\n"
            "/version: expected a number from 1 up, found \"x\"");
}

TEST(NastyInput, AnExchangeHasItsFourTexts) {
  const auto exchange = [](std::string_view members) {
    return problems_of(
        changed("\"replicas\"", concat("\"exchange\":{\"from\":\"0000000000036\",\"to\":"
                                       "\"0000000000037\",\"at\":\"2026-11-18T11:06:40.000Z\"",
                                       members, "},\n\"replicas\"")));
  };
  EXPECT_EQ(exchange(",\"previous\":\"\""), "none");
  EXPECT_EQ(exchange(",\"previous\":\"0f\""), "none");
  for (const char* members : {"", ",\"previous\":{}", ",\"previous\":7", ",\"previous\":null",
                              ",\"previous\":\"\",\"more\":1"})
    EXPECT_EQ(exchange(members), "/exchange: expected from, to, at and previous of an exchange")
        << members;
  EXPECT_EQ(exchange(",\"previous\":\"\",\"previous\":\"\""),
            "/exchange/previous: stands here twice; one of them must go");
}

TEST(NastyInput, SomethingBehindTheEnd) {
  EXPECT_EQ(problems_of(std::string(small_plan_bytes) + "{}").substr(0, 43),
            "something stands behind the end of the plan");
}

TEST(NastyInput, OnlyTheFirstHundredProblemsAndACount) {
  std::string things;
  for (std::uint64_t id = 1; id <= 500; ++id)
    things += concat(id == 1 ? "" : ",", '"', text_from(Id{id}), "\":{\"level\":9}");
  const auto plan =
      read_plan(concat("{\"format\":\"entente-plan\",\"version\":1,\"plan\":\"0000000000007\","
                       "\"replicas\":{},\"records\":{\"thing\":{",
                       things, "}},\"stamps\":{}}"),
                catalog);
  ASSERT_FALSE(plan);
  ASSERT_EQ(plan.problems().size(), 101u);
  EXPECT_EQ(plan.problems().back().what, "and 900 more problems");
}

TEST(NastyInput, SectionsOnTheirOwnAreReadAsWithTheWhole) {
  const std::string bytes(small_plan_bytes);
  FileBounds apart;
  apart.section_bytes = 1;
  const auto plan = read_plan(bytes, catalog, apart);
  ASSERT_TRUE(plan);
  EXPECT_EQ(write_plan(**plan), write_plan(**read_plan(bytes, catalog)));
  // One byte changed anywhere is told in the same words, at the same place.
  for (std::size_t place = 0; place < bytes.size(); ++place)
    for (const char other : {'"', '{', '}', '[', ']', ',', ':', '\\', '7', 'x', '\x80'}) {
      std::string broken = bytes;
      broken[place] = other;
      problems_of(broken);
    }
}

}  // namespace
}  // namespace entente
