#include "record/roles.hpp"

#include <gtest/gtest.h>

namespace entente {
namespace {

enum class State : std::uint8_t { none, waiting, over, dropped };
constexpr Choice states[] = {{"waiting", "Waiting"},
                             {"over", "Over", {}, Ending::done, Mood::good},
                             {"dropped", "Dropped", {}, Ending::dropped}};
constexpr std::span<const Choice> choices_of(State) { return states; }
enum class Weight : std::uint8_t { none, heavy, light };
constexpr Choice weights[] = {{"heavy", "Heavy"}, {"light", "Light"}};
constexpr std::span<const Choice> choices_of(Weight) { return weights; }

struct Task;
/// Two kinds that point at each other.
struct Plan2 {
  static constexpr std::string_view kind_name = "plan2";
  Text title;
  Ref<Task> first;
};
struct Task {
  static constexpr std::string_view kind_name = "task";
  Text title;
  State state = State::none;
  Weight weight = Weight::none;
  Date by;
  Ref<Plan2> part_of;
};
constexpr Field task_fields[] = {
    field<&Task::title>({.name = "title", .label = "Task"}),
    field<&Task::state>({.name = "state", .label = "State", .role = Role::status}),
    field<&Task::weight>({.name = "weight", .label = "Weight", .role = Role::weight}),
    field<&Task::by>({.name = "by", .label = "By", .role = Role::due}),
    field<&Task::part_of>({.name = "part_of", .label = "Part of", .role = Role::whole})};
constexpr Kind task_kind = kind<Task>({.label = "Task", .plural = "Tasks"}, task_fields);
constexpr Field plan2_fields[] = {field<&Plan2::first>({.name = "first", .label = "First"})};

TEST(Roles, FindAFieldWhateverItIsCalled) {
  ASSERT_NE(field_with(task_kind, Role::due), nullptr);
  EXPECT_EQ(field_with(task_kind, Role::due)->name, "by");
  EXPECT_EQ(field_with(task_kind, Role::owner), nullptr);
  EXPECT_EQ(field_with(task_kind, {Role::review, Role::due})->name, "by");
}

TEST(Roles, TheStatusSaysWhatIsOver) {
  Task task;
  EXPECT_TRUE(is_open(task_kind, &task)) << "nobody said anything: as the first";
  task.state = State::over;
  EXPECT_EQ(ending_of(task_kind, &task), Ending::done);
  task.state = State::dropped;
  EXPECT_EQ(ending_of(task_kind, &task), Ending::dropped);
}

TEST(Roles, ReadDatesReferencesAndWeights) {
  Task task;
  EXPECT_FALSE(date_in(task_kind, &task, Role::due));
  EXPECT_EQ(weight_order(task_kind, &task), 9);
  task.by = {20'000}, task.part_of.id = Id{5}, task.weight = Weight::light;
  EXPECT_EQ(date_in(task_kind, &task, Role::due).days, 20'000);
  EXPECT_EQ(reference_in(task_kind, &task, Role::whole), Id{5});
  EXPECT_EQ(weight_order(task_kind, &task), 2);
}

TEST(Roles, KindsMayPointAtEachOther) {
  EXPECT_EQ(plan2_fields[0].target, "task");
  EXPECT_EQ(field_with(task_kind, Role::whole)->target, "plan2");
}

}  // namespace
}  // namespace entente
