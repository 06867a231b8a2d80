#include "format/plan_file.hpp"

#include <gtest/gtest.h>

#include "base/concat.hpp"
#include "tests/unit/format/sample_plan.hpp"

namespace entente {
namespace {

using namespace test;

TEST(PlanFile, ReadsLikeThisAndTheSameAgain) {
  const auto plan = small_plan();
  const std::string bytes = write_plan(*plan);
  EXPECT_EQ(bytes, small_plan_bytes);
  const auto read = read_plan(bytes, catalog);
  ASSERT_TRUE(read) << text_from(read.problems()[0]);
  EXPECT_EQ(write_plan(**read), bytes);
}

TEST(PlanFile, EveryTypeOfFieldComesBack) {
  const auto plan = full_plan();
  const std::string bytes = write_plan(*plan);
  const auto read = read_plan(bytes, catalog);
  ASSERT_TRUE(read) << text_from(read.problems()[0]);
  EXPECT_EQ(write_plan(**read), bytes);
  const Thing* thing = (*read)->find<Thing>(Id{1});
  ASSERT_NE(thing, nullptr);
  EXPECT_EQ(thing->notes.text, "Two lines\nand a \"quote\" \\ 東京");
  EXPECT_EQ(text_from(thing->weight.value), "12.50");
  EXPECT_EQ(text_from(thing->price), "-1200.50 EUR");
  EXPECT_EQ(thing->colour, Colour::blue);
  EXPECT_EQ(thing->users.ids.size(), 2u);
  EXPECT_EQ(thing->tags.texts[1], "two");
}

TEST(PlanFile, WhatThisVersionDoesNotKnowIsCarriedByteForByte) {
  const std::string bytes(newer_plan_bytes);
  const auto read = read_plan(bytes, catalog);
  ASSERT_TRUE(read) << text_from(read.problems()[0]);
  EXPECT_EQ(write_plan(**read), bytes);
  // An edit elsewhere and a restored removal leave it alone.
  write(**read, thing(1), "level", Level{2});
  remove(**read, thing(1));
  Transaction back(**read, pen, now, "Restore");
  back.restore(thing(1));
  back.commit();
  const std::string edited = write_plan(**read);
  for (const char* piece : {"\"colour\":\"mauve\"", "\"shape\":{\"sides\":[3,1.0e5,-0]}",
                            "\"planet\":{\n\"0000000000005\":{\"moons\":2,\"name\":\"Mars\"}}"})
    EXPECT_NE(edited.find(piece), std::string::npos) << piece << "\n" << edited;
  EXPECT_EQ(write_plan(**read_plan(edited, catalog)), edited);
}

TEST(PlanFile, WordsThatWereNotToldKeepTheirStamps) {
  const auto with = [](std::string_view stamps) {
    std::string bytes(small_plan_bytes);
    bytes.insert(
        bytes.find("\"history\""),
        concat("\"withheld\":{\"thing\":{\n\"0000000000002\":{\"title\":", stamps, "}}},\n"));
    return bytes;
  };
  // Beside a value that is told, all stamps of the field are listed.
  const std::string both = with("[\"1@k3f9w2xq\",\"2@k3f9w2xq\"]");
  const auto plan = read_plan(both, catalog);
  ASSERT_TRUE(plan) << text_from(plan.problems()[0]);
  EXPECT_EQ(things(**plan).withheld(Id{2}, 0).size(), 1u);
  EXPECT_EQ(write_plan(**plan), both);
  // A version that does not know of them carries them on while the field is written: they are
  // stale.
  const auto stale = read_plan(with("[\"2@k3f9w2xq\"]"), catalog);
  ASSERT_TRUE(stale);
  EXPECT_EQ(write_plan(**stale), small_plan_bytes);
}

TEST(PlanFile, PrivateRecordsStandApartAndLeaveNoGap) {
  Plan with(catalog, Id{7}), without(catalog, Id{7});
  for (Plan* plan : {&with, &without}) {
    add_thing(*plan, thing(1), "Shared");
    if (plan == &with) {
      add_thing(*plan, private_thing(2), "Own");
      write(*plan, private_thing(2), "level", Level{1});
      remove(*plan, private_thing(2));
    }
    write(*plan, thing(1), "title", Text("Still shared"));
  }
  const std::string bytes = write_plan(with), plain = write_plan(without);
  const std::size_t start = bytes.find(",\n\"private\":");
  ASSERT_NE(start, std::string::npos);
  EXPECT_EQ(bytes.substr(0, start), plain.substr(0, plain.size() - 3));
  EXPECT_EQ(plain.find("private"), std::string::npos);
}

TEST(PlanFile, ValuesAloneHaveNoStamps) {
  const auto plan = small_plan();
  EXPECT_EQ(write_values(*plan),
            "{\n\"records\":{\"friend\":{\n\"0000000000003\":{\"name\":\"Ada\"}},\"thing\":{\n"
            "\"0000000000001\":{\"title\":\"One\",\"level\":3}}}\n}\n");
  EXPECT_EQ(write_values(*plan, "friend"),
            "{\n\"records\":{\"friend\":{\n\"0000000000003\":{\"name\":\"Ada\"}}}\n}\n");
}

TEST(PlanFile, OrderOfEditsDoesNotShow) {
  Plan forward(catalog, Id{7}), backward(catalog, Id{7});
  for (std::uint64_t id = 1; id <= 20; ++id) add_thing(forward, thing(id), "T");
  Transaction all(backward, pen, now, "Add");
  for (std::uint64_t id = 20; id >= 1; --id) {
    all.insert(thing(id));
    (void)all.set(thing(id), "title", Text("T"));
  }
  all.commit();
  EXPECT_EQ(write_values(forward), write_values(backward));
}

TEST(PlanFile, StampsCostLittle) {
  Plan plan(catalog, Id{7});
  SeededRandom random(5);
  Transaction many(plan, pen, now, "Generate");
  many.mark_bulk();
  const std::string notes(120, 'n');
  for (int count = 0; count < 1000; ++count) {
    const RecordKey key{Visibility::shared, "thing", random.id()};
    many.insert(key);
    (void)many.set(key, "title", Text("A title of usual length"));
    (void)many.set(key, "notes", Text(notes));
  }
  many.commit();
  EXPECT_LT(static_cast<double>(write_plan(plan).size()),
            1.6 * static_cast<double>(write_values(plan).size()));
}

}  // namespace
}  // namespace entente
