#include "workspace/generate.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "format/plan_file.hpp"
#include "practice/decisions/records.hpp"
#include "practice/governance/loops.hpp"
#include "practice/practice.hpp"
#include "practice/profile/records.hpp"
#include "practice/trust/records.hpp"
#include "record/transaction.hpp"

namespace entente {
namespace {

std::size_t count_of(const Plan& plan) {
  std::size_t count = 0;
  for (Visibility part : {Visibility::shared, Visibility::private_to_party})
    for (const auto& table : plan.part(part).tables()) count += table->size();
  return count;
}

void expect_values_fit(const Plan& plan, const Table& table) {
  for (std::uint32_t row = 0; row < table.size(); ++row) {
    EXPECT_TRUE(check_required(table, row).empty()) << table.kind().name;
    for (Slot slot = 0; slot < table.slot_count(); ++slot) {
      const Value value = table.value(row, slot);
      EXPECT_TRUE(check_value(*table.field(slot), value).empty());
      if (const Id* id = std::get_if<Id>(&value))
        EXPECT_EQ(find_record(plan, *id)->kind, table.field(slot)->target);
      if (const IdList* list = std::get_if<IdList>(&value))
        for (Id id : list->ids) EXPECT_EQ(find_record(plan, id)->kind, table.field(slot)->target);
    }
  }
}

TEST(Generate, MakesExactlyAsManyRecordsAsAsked) {
  for (std::size_t records : {1, 2, 4, 5, 17, 100, 1000})
    EXPECT_EQ(count_of(*generated_plan(records, 7, practice::catalog())), records);
}

TEST(Generate, SameSeedSameBytes) {
  const auto bytes = [](std::uint64_t seed) {
    return write_plan(*generated_plan(300, seed, practice::catalog()));
  };
  EXPECT_EQ(bytes(1), bytes(1));
  EXPECT_NE(bytes(1), bytes(2));
}

TEST(Generate, HasEveryKindAndOnlyFittingValues) {
  const auto plan = generated_plan(500, 3, practice::catalog());
  for (const Kind* kind : plan->catalog().kinds()) {
    const bool own = kind->always_private;
    const Table& table =
        *plan->part(own ? Visibility::private_to_party : Visibility::shared).find(kind->name);
    EXPECT_GT(table.size(), 0u) << kind->name;
    expect_values_fit(*plan, table);
  }
  EXPECT_TRUE(plan->history().empty());
}

TEST(Generate, NoBodyReportsToItself) {
  const auto plan = generated_plan(20'000, 3, practice::catalog());
  EXPECT_TRUE(practice::loops_of_bodies(*plan).empty());
  const auto bodies = plan->all<practice::Body>();
  EXPECT_TRUE(std::any_of(bodies.begin(), bodies.end(),
                          [](const practice::Body& body) { return bool(body.parent.id); }));
}

TEST(Generate, CanBeReadBack) {
  const std::string bytes = write_plan(*generated_plan(1000, 5, practice::catalog()));
  const auto plan = read_plan(bytes, practice::catalog());
  ASSERT_TRUE(plan) << text_from(plan.problems().front());
  EXPECT_EQ(write_plan(**plan), bytes);
}

TEST(Generate, ARecordTakesAbout360Bytes) {
  const auto plan = generated_plan(5000, 11, practice::catalog());
  const std::size_t each = write_values(*plan).size() / 5000;
  EXPECT_GT(each, 300u);
  EXPECT_LT(each, 420u);
}

bool is_weekday(Date day) { return (day.days + 3) % 7 < 5; }

TEST(Generate, DatesStandInTheirOrderOnWorkingDays) {
  const auto plan = generated_plan(4000, 9, practice::catalog());
  std::size_t decided = 0, settled = 0;
  for (const practice::Decision& each : plan->all<practice::Decision>()) {
    if (!each.decided) continue;
    ++decided;
    EXPECT_EQ(each.status, practice::DecisionStatus::decided);
    if (each.raised) EXPECT_LE(each.raised.days, each.decided.days);
  }
  for (const practice::Commitment& each : plan->all<practice::Commitment>())
    if (each.settled) {
      ++settled;
      EXPECT_TRUE(each.status == practice::CommitmentStatus::kept ||
                  each.status == practice::CommitmentStatus::missed);
    }
  EXPECT_GT(decided, 20u);
  EXPECT_GT(settled, 20u);
  for (const auto& table : plan->part(Visibility::shared).tables())
    for (std::uint32_t row = 0; row < table->size(); ++row)
      for (Slot slot = 0; slot < table->slot_count(); ++slot) {
        const Value value = table->value(row, slot);
        if (const Date* day = std::get_if<Date>(&value)) EXPECT_TRUE(is_weekday(*day));
      }
}

TEST(Generate, PlannedMeetingsLieAhead) {
  const auto plan = generated_plan(4000, 9, practice::catalog());
  const Date today{20'779};
  for (const practice::Meeting& each : plan->all<practice::Meeting>()) {
    if (!each.date) continue;
    const bool held = each.status == practice::MeetingStatus::held;
    if (held) EXPECT_LT(each.date.days, today.days);
    if (each.status == practice::MeetingStatus::planned) EXPECT_GE(each.date.days, today.days - 1);
  }
}

TEST(Generate, FewPeopleLeave) {
  const auto plan = generated_plan(20'000, 9, practice::catalog());
  const auto people = plan->all<practice::Person>();
  const auto left = std::count_if(people.begin(), people.end(),
                                  [](const practice::Person& each) { return bool(each.left); });
  EXPECT_GT(left, 0);
  EXPECT_LT(left * 12, static_cast<std::ptrdiff_t>(people.size()));
}

// ---- A catalogue of its own: whatever kinds come later, every type of field is filled.

enum class Fruit : std::uint8_t { none, apple, pear };
constexpr Choice fruits[] = {{"apple", "Apple"}, {"pear", "Pear"}};
constexpr std::span<const Choice> choices_of(Fruit) { return fruits; }

struct Basket {
  static constexpr std::string_view kind_name = "basket";
  Text title;
  LongText story;
  Number ripe;
  Money price;
  Date picked;
  Fruit fruit;
  Level taste;
  Ref<Basket> below;
  RefList<Basket> beside;
  TextList marks;
  Rank rank;
};
constexpr Field basket_fields[] = {
    field<&Basket::title>({.name = "title", .label = "Title", .required = true}),
    field<&Basket::story>({.name = "story", .label = "Story", .required = true}),
    field<&Basket::ripe>(
        {.name = "ripe", .label = "Ripe", .required = true, .least = -3, .most = 3}),
    field<&Basket::price>({.name = "price", .label = "Price", .required = true}),
    field<&Basket::picked>({.name = "picked", .label = "Picked", .required = true}),
    field<&Basket::fruit>({.name = "fruit", .label = "Fruit", .required = true}),
    field<&Basket::taste>({.name = "taste", .label = "Taste", .required = true}),
    field<&Basket::below>({.name = "below", .label = "Below", .required = true}),
    field<&Basket::beside>({.name = "beside", .label = "Beside", .required = true}),
    field<&Basket::marks>({.name = "marks", .label = "Marks", .required = true}),
    field<&Basket::rank>({.name = "rank", .label = "Rank", .required = true}),
};
constexpr Kind basket =
    kind<Basket>({.label = "Basket", .plural = "Baskets", .help = ""}, basket_fields);

TEST(Generate, WorksForKindsItHasNeverSeen) {
  const Kind* const kinds[] = {&basket};
  const Catalog catalog{kinds};
  const auto plan = generated_plan(200, 1, catalog);
  const Table& table = *plan->part(Visibility::shared).find("basket");
  EXPECT_EQ(table.size(), 200u);
  expect_values_fit(*plan, table);
}

}  // namespace
}  // namespace entente
