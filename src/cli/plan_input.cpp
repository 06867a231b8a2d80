#include "cli/plan_input.hpp"

#include "base/visible.hpp"
#include "cli/files.hpp"
#include "format/plan_file.hpp"
#include "practice/practice.hpp"
#include "record/room.hpp"

namespace entente::cli {

std::unique_ptr<Plan> open_plan(std::string_view file, Surroundings& surroundings,
                                std::string* read) {
  auto bytes = read_bytes(file, FileBounds{}.bytes, surroundings.in);
  if (!bytes) {
    fail(surroundings, bytes.problems(), file);
    return nullptr;
  }
  if (read) *read = *bytes;
  return plan_from(std::move(*bytes), file, surroundings);
}

std::unique_ptr<Plan> plan_from(std::string bytes, std::string_view file,
                                Surroundings& surroundings) {
  auto plan = read_plan(std::move(bytes), practice::catalog());
  if (plan) return std::move(*plan);
  fail(surroundings, plan.problems(), file);
  return nullptr;
}

Exit print_json(std::string_view json, Surroundings& surroundings) {
  const auto written = write_bytes("-", visible_json(json), surroundings.bytes);
  return written ? Exit::done : fail(surroundings, written.problems());
}

namespace {

std::size_t count_in(const PlanPart& part) {
  std::size_t count = 0;
  for (const auto& table : part.tables()) count += table->size();
  return count;
}

}  // namespace

std::size_t record_count(const Plan& plan) {
  return count_in(plan.part(Visibility::shared)) + private_count(plan);
}

std::size_t private_count(const Plan& plan) {
  return count_in(plan.part(Visibility::private_to_party));
}

}  // namespace entente::cli
