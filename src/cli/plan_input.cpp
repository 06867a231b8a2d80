#include "cli/plan_input.hpp"

#include "base/concat.hpp"
#include "cli/files.hpp"
#include "format/plan_file.hpp"
#include "practice/practice.hpp"
#include "record/room.hpp"

namespace entente::cli {

std::unique_ptr<Plan> open_plan(std::string_view file, Surroundings& surroundings) {
  auto bytes = read_bytes(file, FileBounds{}.bytes, surroundings.in);
  if (!bytes) {
    fail(surroundings, bytes.problems(), file);
    return nullptr;
  }
  auto plan = read_plan(std::move(*bytes), practice::catalog());
  if (plan) return std::move(*plan);
  fail(surroundings, plan.problems(), file);
  return nullptr;
}

Exit save_plan(const Plan& plan, std::string_view file, Surroundings& surroundings) {
  const std::string bytes = write_plan(plan);
  if (bytes.size() > limits::file_bytes.most)
    return fail(
        surroundings,
        {{"", concat("is not written: the plan would have ", grouped(bytes.size()),
                     " bytes, and a plan file has at most ", grouped(limits::file_bytes.most))}},
        file);
  return save_text(bytes, file, surroundings);
}

Exit save_text(std::string_view text, std::string_view file, Surroundings& surroundings) {
  const auto written = write_bytes(file, text, surroundings.out);
  return written ? Exit::done : fail(surroundings, written.problems(), file);
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
