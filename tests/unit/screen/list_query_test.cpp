#include "screen/list/list_query.hpp"

#include <gtest/gtest.h>

#include "practice/charter/records.hpp"
#include "practice/practice.hpp"
#include "screen/list/paste.hpp"
#include "screen/list/ranks.hpp"
#include "workspace/generate.hpp"
#include "workspace/sample.hpp"

namespace entente::screen {
namespace {

using practice::Measure;
using practice::Objective;

const Table& table_of(const Plan& plan, std::string_view kind) {
  return *plan.part(Visibility::shared).find(kind);
}

const Kind& kind_named(std::string_view name) { return *practice::catalog().find(name); }

std::unique_ptr<Plan> helix() { return std::move(*sample_plan("helix")); }

int slot_of(const Table& table, std::string_view field) { return table.find_slot(field); }

std::vector<std::string> titles(const Plan& plan, const Table& table, const ListQuery& query) {
  std::vector<std::string> found;
  for (const std::uint32_t row : rows_for(plan, table, query, searchable(plan, table)))
    found.push_back(headline(plan, table.kind().name, table.ids()[row]));
  return found;
}

TEST(ListQuery, FindsRowsByWordsInAnyFieldWhateverTheirAccents) {
  const auto plan = helix();
  const Table& people = table_of(*plan, "person");
  EXPECT_EQ(titles(*plan, people, {"sorensen", {}, -1, false}),
            std::vector<std::string>{"Margit Sörensen"});
  EXPECT_EQ(titles(*plan, people, {"marlow legal", {}, -1, false}),
            std::vector<std::string>{"Eleanor Price"});
  EXPECT_TRUE(titles(*plan, people, {"nobody like this", {}, -1, false}).empty());
}

TEST(ListQuery, KeepsRowsOfAnyChosenValue) {
  const auto plan = helix();
  const Table& measures = table_of(*plan, "measure");
  const Slot slot = static_cast<Slot>(slot_of(measures, "indicator"));
  const std::size_t leading = titles(*plan, measures, {"", {{slot, 1}}, -1, false}).size();
  const std::size_t lagging = titles(*plan, measures, {"", {{slot, 2}}, -1, false}).size();
  EXPECT_GT(leading, 0u);
  EXPECT_GT(lagging, 0u);
  EXPECT_EQ(titles(*plan, measures, {"", {{slot, 1}, {slot, 2}}, -1, false}).size(),
            leading + lagging);
}

TEST(ListQuery, LeavesOutRowsWithAValue) {
  const auto plan = helix();
  const Table& measures = table_of(*plan, "measure");
  const Slot slot = static_cast<Slot>(slot_of(measures, "indicator"));
  ListQuery query;
  const std::size_t all = titles(*plan, measures, query).size();
  const std::size_t lagging = titles(*plan, measures, {"", {{slot, 2}}, -1, false}).size();
  query.without = {{slot, 2}};
  EXPECT_EQ(titles(*plan, measures, query).size(), all - lagging);
}

TEST(ListQuery, ComparesLevelsByNumber) {
  EXPECT_EQ(filter_value(Level{4}), 4u);
  EXPECT_EQ(filter_value(Value{}), 0u);
}

TEST(ListQuery, SortsNumbersByValueAndEmptyOnesLast) {
  const auto plan = helix();
  const Table& measures = table_of(*plan, "measure");
  for (const bool descending : {false, true}) {
    const ListQuery query{"", {}, slot_of(measures, "target"), descending};
    double before = descending ? 1e300 : -1e300;
    bool empty = false;
    for (const std::uint32_t row : rows_for(*plan, measures, query, {})) {
      const Measure& measure = plan->all<Measure>()[row];
      if (!measure.target) {
        empty = true;
        continue;
      }
      EXPECT_FALSE(empty) << "a value after an empty one";
      const double now = measure.target.value.approximate();
      EXPECT_TRUE(descending ? now <= before : now >= before);
      before = now;
    }
  }
}

TEST(ListQuery, AnswersForEveryRowOfALargePlan) {
  const auto plan = generated_plan(20'000, 7, practice::catalog());
  for (const auto& table : plan->part(Visibility::shared).tables()) {
    const auto words = searchable(*plan, *table);
    EXPECT_EQ(words.size(), table->size());
    for (int slot = -1; slot < static_cast<int>(table->kind().fields.size()); ++slot) {
      auto rows = rows_for(*plan, *table, {"", {}, slot, false}, words);
      std::sort(rows.begin(), rows.end());
      EXPECT_EQ(rows.size(), table->size());
      EXPECT_TRUE(std::adjacent_find(rows.begin(), rows.end()) == rows.end());
    }
  }
}

TEST(Ranks, MoveARecordByOnePlace) {
  const auto plan = helix();
  const Kind& kind = kind_named(Objective::kind_name);
  const Table& table = table_of(*plan, kind.name);
  const auto before = rows_for(*plan, table, {}, {});
  const Id third = table.ids()[before[2]];
  const std::string earlier = moved_rank(*plan, kind, third, true);
  const Text first = plan->all<Objective>()[before[0]].rank.key;
  const Text second = plan->all<Objective>()[before[1]].rank.key;
  EXPECT_LT(first, earlier);
  EXPECT_LT(earlier, second);
  EXPECT_EQ(moved_rank(*plan, kind, table.ids()[before.front()], true), "");
  EXPECT_EQ(moved_rank(*plan, kind, table.ids()[before.back()], false), "");
}

std::vector<const Field*> shown_fields(const Kind& kind) {
  std::vector<const Field*> fields;
  for (const Field& field : kind.fields) fields.push_back(&field);
  return fields;
}

TEST(Paste, FindsReferencesByHeadlineAndChoicesByLabel) {
  const auto plan = helix();
  const Kind& kind = kind_named(Measure::kind_name);
  const auto pasted = read_pasted(*plan, kind, shown_fields(kind),
                                  "Measure\tOwner\tLeading or lagging\tColour\n"
                                  "Ideas\tmargit sorensen\tleading\tred\n"
                                  "Visits\tNobody At All\tsideways\tblue\n");
  EXPECT_TRUE(pasted.has_header);
  EXPECT_EQ(pasted.columns[3], nullptr) << "Colour";
  ASSERT_EQ(pasted.rows.size(), 2u);
  EXPECT_TRUE(pasted.rows[0].good);
  EXPECT_EQ(headline(*plan, "person", std::get<Id>(pasted.rows[0].values[1])), "Margit Sörensen");
  EXPECT_FALSE(pasted.rows[1].good);
  EXPECT_EQ(pasted.problems.size(), 2u);
  EXPECT_EQ(pasted.problems[0].place, "Row 3, Owner");
}

TEST(Paste, TakesColumnsInOrderWithoutAHeader) {
  const auto plan = helix();
  const Kind& kind = kind_named(Objective::kind_name);
  const auto pasted = read_pasted(*plan, kind, shown_fields(kind), "Win the tender\tMarlow Pharma");
  EXPECT_FALSE(pasted.has_header);
  ASSERT_EQ(pasted.rows.size(), 1u);
  EXPECT_TRUE(pasted.rows[0].good);
  EXPECT_EQ(std::get<Text>(pasted.rows[0].values[0]), "Win the tender");
}

}  // namespace
}  // namespace entente::screen
