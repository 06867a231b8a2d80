#include <gtest/gtest.h>

#include "base/concat.hpp"
#include "tests/unit/format/sample_plan.hpp"

namespace entente {
namespace {

using namespace test;

std::string problems_once(std::string bytes, const FileBounds& bounds) {
  const auto plan = read_plan(std::move(bytes), catalog, bounds);
  if (plan) return "none";
  std::string all;
  for (const Problem& problem : plan.problems()) {
    if (!all.empty()) all += "\n";
    all += text_from(problem);
  }
  return all;
}

/// All problems of reading `bytes`, one a line; "none" where there is a plan. The same whether the
/// sections are parsed with the whole, as those of small files are, or each on its own.
std::string problems_of(const std::string& bytes, FileBounds bounds = {}) {
  std::string all = problems_once(bytes, bounds);
  bounds.section_bytes = 1;
  EXPECT_EQ(problems_once(bytes, bounds), all);
  return all;
}

/// The small plan with one piece of it replaced.
std::string changed(std::string_view from, std::string_view to) {
  std::string bytes(small_plan_bytes);
  const std::size_t place = bytes.find(from);
  EXPECT_NE(place, std::string::npos) << from;
  return bytes.replace(place, from.size(), to);
}

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

TEST(NastyInput, HandEditsThatWouldAddOrRemoveAreToldApart) {
  EXPECT_EQ(problems_of(changed("\"0000000000003\":\"1@k3f9w2xq\"", "")),
            "/stamps/friend/0000000000003: missing: every record needs the stamp of its making "
            "(records are added with Entente, not by hand)");
  EXPECT_EQ(problems_of(changed("\"0000000000003\":{\"name\":\"Ada\"}", "")),
            "/stamps/friend/0000000000003: there is no such record; was it taken out of the file "
            "by hand?");
  EXPECT_EQ(problems_of(changed("\"0000000000002\":{\"made\"", "\"0000000000001\":{\"made\"")),
            "/removed/thing/0000000000001: this record is removed and there at the same time");
}

TEST(NastyInput, StampsMustMakeSense) {
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

TEST(NastyInput, WhatRemovalsHadSeenIsBoundedInAll) {
  FileBounds few;
  few.seen = 1;
  EXPECT_EQ(problems_of(std::string(small_plan_bytes), few), "none");
  few.seen = 0;
  EXPECT_EQ(
      problems_of(std::string(small_plan_bytes), few),
      "/removed/thing/0000000000002/seen: too much is told of what removals had seen, expected "
      "at most 0 counters in all: this file was not written by Entente");
}

TEST(NastyInput, StampsOfWithheldWordsMustMakeSense) {
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
}

TEST(NastyInput, EscapedLengthsCountWhatTheyStandFor) {
  std::string escaped;
  for (int count = 0; count < 65'536; ++count) escaped += "\\n";
  EXPECT_EQ(problems_of(changed("\"level\":3", concat("\"notes\":\"", escaped, '"'))), "none");
  EXPECT_EQ(problems_of(changed("\"level\":3", concat("\"notes\":\"", escaped, "x\""))),
            "a text is too long at line 7, column 40: 65,537 bytes, expected at most 65,536");
  std::string wide;
  for (int count = 0; count < 65'536; ++count) wide += "\\u6771";
  EXPECT_EQ(problems_of(changed("\"level\":3", concat("\"notes\":\"", wide, '"'))),
            "/records/thing/0000000000001/notes: is too long: 196,608 bytes, expected at most "
            "65,536");
}

/// A name that is longer than it is written would be written longer than it may be read.
TEST(NastyInput, EscapedNamesCountWhatTheyStandFor) {
  const auto name = [](std::size_t letters) {
    std::string escaped;
    while (letters-- > 0) escaped += "\\u00e9";
    return escaped;
  };
  const auto member = [&](std::size_t letters) {
    return problems_of(changed("\"replicas\"", concat('"', name(letters), "\":1,\n\"replicas\"")));
  };
  const auto inside = [&](std::size_t letters) {
    return problems_of(
        changed("\"replicas\"", concat("\"extra\":{\"", name(letters), "\":1},\n\"replicas\"")));
  };
  EXPECT_EQ(member(32), "none");
  EXPECT_NE(member(33).find(": is too long: 66 bytes, expected at most 64"), std::string::npos);
  EXPECT_EQ(inside(32), "none");
  EXPECT_EQ(inside(33), "/extra: is too long: 66 bytes, expected at most 64");
}

TEST(NastyInput, WholeNumbersStandInAnyForm) {
  const auto level = [](std::string_view json) {
    return problems_of(changed("\"level\":3", concat("\"level\":", json)));
  };
  for (const char* three : {"3", "3.0", "3e0", "30e-1", "0.3e1", "3.0000000000000000"})
    EXPECT_EQ(level(three), "none") << three;
  EXPECT_EQ(level("3.5"),
            "/records/thing/0000000000001/level: expected a level from 1 to 5, found 3.5");
  EXPECT_EQ(level("3.0000000000000000000"),
            "/records/thing/0000000000001/level: expected a number of at most 18 digits, found "
            "3.0000000000000000000");
  EXPECT_NE(level("-3"), "none");
  EXPECT_EQ(problems_of(changed("\"version\":1", "\"version\":1.0")), "none");
  EXPECT_EQ(problems_of(changed("\"seen\":3}", "\"seen\":3.0}")), "none");
  EXPECT_EQ(problems_of(changed("\"seen\":{\"k3f9w2xq\":3}", "\"seen\":{\"k3f9w2xq\":3e0}")),
            "none");
  EXPECT_EQ(problems_of(changed("\"seen\":{\"k3f9w2xq\":3}", "\"seen\":{\"k3f9w2xq\":0}")),
            "/removed/thing/0000000000002/seen/k3f9w2xq: expected a counter from 1 up, found 0");
  EXPECT_EQ(problems_of(changed("\"seen\":3}", "\"seen\":281474976710656}")).substr(0, 90),
            "/replicas/k3f9w2xq/seen: expected the highest counter seen, like 412, found "
            "28147497671065");
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

TEST(NastyInput, SumsHaveNoExponent) {
  EXPECT_EQ(problems_of(changed("\"level\":3", "\"price\":\"1e3 EUR\"")),
            "/records/thing/0000000000001/price: expected a sum like \"1200.50 EUR\", found \"1e3 "
            "EUR\"");
}

TEST(NastyInput, TextThatIsNoneOrHidesSomething) {
  const auto title = [](std::string_view json) { return problems_of(changed("\"One\"", json)); };
  EXPECT_EQ(title("\"\xff\""), "a text is not valid UTF-8 (line 7, column 27)");
  EXPECT_EQ(title("\"\xc0\xaf\""), "a text is not valid UTF-8 (line 7, column 27)");
  EXPECT_EQ(title("\"\\ud800\"").substr(0, 52),
            "a text holds half of a character (a lone surrogate) ");
  EXPECT_EQ(title("\"\\udc00x\"").substr(0, 52),
            "a text holds half of a character (a lone surrogate) ");
  EXPECT_EQ(title("\"a\\u202eb\""),
            "/records/thing/0000000000001/title: holds the invisible control character U+202E, "
            "which can make text read differently from what it says");
  EXPECT_EQ(title("\"a\\u0000b\""),
            "/records/thing/0000000000001/title: holds the invisible control character U+0000, "
            "which does not belong in text");
  EXPECT_EQ(title("\"a\\nb\""),
            "/records/thing/0000000000001/title: expected one line, found a line break");
  EXPECT_EQ(title("\"a\nb\""),
            "a text holds a control character or a line break (line 7, column 28)");
  EXPECT_EQ(title("\"\\q\"").substr(0, 42), "a text holds an unknown escape sequence (l");
  EXPECT_EQ(title("\"right-to-left mark \\u200f is honest\""), "none");
}

TEST(NastyInput, NumbersThatJsonDoesNotHave) {
  const auto level = [](std::string_view json) {
    return problems_of(changed("\"level\":3", concat("\"weight\":", json)));
  };
  EXPECT_EQ(level("NaN"), "this is not valid JSON: \"NaN\" cannot stand here (line 7, column 41)");
  EXPECT_NE(level("Infinity").find("\"Infinity\" cannot stand here"), std::string::npos);
  EXPECT_NE(level("-Infinity"), "none");
  EXPECT_EQ(level("01").substr(0, 43), "a number is not written as JSON numbers are");
  EXPECT_NE(level("0x10"), "none");
  EXPECT_NE(level("1,"), "none");
  EXPECT_EQ(level("5"), "none");
}

TEST(NastyInput, SomethingBehindTheEnd) {
  EXPECT_EQ(problems_of(std::string(small_plan_bytes) + "{}").substr(0, 43),
            "something stands behind the end of the plan");
}

TEST(NastyInput, KindsAndFieldsMustHaveNames) {
  EXPECT_EQ(
      problems_of(changed("\"level\":3", "\"Big Level\":3")),
      "/records/thing/0000000000001/Big Level: expected the name of a field in small letters");
  EXPECT_EQ(problems_of(changed("\"records\":{", "\"records\":{\"a/b\":{},")),
            "/records/a~1b: expected the name of a kind in small letters, like risk");
  EXPECT_EQ(problems_of(changed("\"records\":{", "\"records\":{\"secret\":{},")),
            "/records/secret: records of this kind are private; they never stand in the shared "
            "part");
  EXPECT_EQ(
      problems_of(changed("\"records\":{", "\"records\":{\"charter\":{\"0000000000009\":{}},")),
      "/records/charter/0000000000009: a plan has only one record of this kind, with the id " +
          text_from(id_from_name("charter")));
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

TEST(NastyInput, OneReplicaAtFaultIsOneProblem) {
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

TEST(NastyInput, StampsThatAreMissingAreToldFiveTimes) {
  const std::string said = problems_of_many("\"replicas\":{},", "");
  EXPECT_EQ(std::count(said.begin(), said.end(), '\n'), 4);
  EXPECT_TRUE(said.ends_with("(and 25 more of this kind)")) << said;
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
