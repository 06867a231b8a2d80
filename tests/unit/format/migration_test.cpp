#include "format/migration.hpp"

#include <gtest/gtest.h>

#include "base/concat.hpp"
#include "format/plan_reader.hpp"
#include "tests/unit/format/sample_plan.hpp"

namespace entente {
namespace {

using namespace test;

yyjson_mut_val* things_of(yyjson_mut_doc* tree) {
  yyjson_mut_val* records = yyjson_mut_obj_get(yyjson_mut_doc_get_root(tree), "records");
  return yyjson_mut_obj_get(records, "thing");
}

/// To a version 2 in which a thing's caption is its title.
void rename_caption(yyjson_mut_doc* tree) {
  yyjson_mut_obj_iter things = yyjson_mut_obj_iter_with(things_of(tree));
  while (yyjson_mut_val* id = yyjson_mut_obj_iter_next(&things))
    yyjson_mut_obj_rename_key(tree, yyjson_mut_obj_iter_get_val(id), "caption", "title");
}

/// To a version 3 in which every thing has a level.
void add_level(yyjson_mut_doc* tree) {
  yyjson_mut_obj_iter things = yyjson_mut_obj_iter_with(things_of(tree));
  while (yyjson_mut_val* id = yyjson_mut_obj_iter_next(&things))
    yyjson_mut_obj_add_val(tree, yyjson_mut_obj_iter_get_val(id), "level",
                           yyjson_mut_raw(tree, "3"));
}

constexpr Migration steps[] = {{1, rename_caption}, {2, add_level}};

std::string old_plan(int version) {
  return concat("{\"format\":\"entente-plan\",\"version\":", version,
                ",\"plan\":\"0000000000007\",\"replicas\":{\"k3f9w2xq\":{\"seen\":1}},"
                "\"records\":{\"thing\":{\"0000000000001\":{\"",
                version == 1 ? "caption" : "title",
                "\":\"One\",\"weight\":1.50}}},\"stamps\":{\"thing\":{\"0000000000001\":"
                "\"1@k3f9w2xq\"}}}");
}

TEST(Migration, EveryOlderVersionIsReadThroughOneStepPerVersion) {
  for (int version = 1; version <= 2; ++version) {
    const auto plan = read_plan_as(old_plan(version), catalog, {}, 3, steps);
    ASSERT_TRUE(plan) << text_from(plan.problems()[0]);
    const Thing* thing = (*plan)->find<Thing>(Id{1});
    EXPECT_EQ(thing->title, "One");
    EXPECT_EQ(thing->level.value, 3);
    EXPECT_EQ(text_from(thing->weight.value), "1.50");
  }
}

TEST(Migration, MakesNoStamps) {
  const auto plan = read_plan_as(old_plan(1), catalog, {}, 3, steps);
  ASSERT_TRUE(plan);
  EXPECT_EQ((*plan)->part(Visibility::shared).replicas().all()[0].seen, 1u);
  EXPECT_TRUE(things(**plan).later_stamps().empty());
}

TEST(Migration, AMissingStepIsSaid) {
  const auto plan =
      read_plan_as(old_plan(1), catalog, {}, 3, std::span<const Migration>(steps).first(1));
  ASSERT_FALSE(plan);
  EXPECT_EQ(text_from(plan.problems()[0]), "/version: there is no way from version 2 to 3");
}

}  // namespace
}  // namespace entente
