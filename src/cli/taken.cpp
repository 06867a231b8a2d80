#include "cli/taken.hpp"

#include <filesystem>

#include "cli/files.hpp"
#include "cli/plan_input.hpp"
#include "cli/sealing.hpp"
#include "exchange/merge.hpp"
#include "format/plan_file.hpp"
#include "practice/practice.hpp"

namespace entente::cli {

std::unique_ptr<Plan> take_plan(std::string_view file, const Arguments& arguments,
                                Surroundings& surroundings) {
  auto bytes = take_in(file, arguments, surroundings);
  if (!bytes) return nullptr;
  auto plan = read_plan(std::move(*bytes), practice::catalog());
  if (plan) return std::move(*plan);
  fail(surroundings, plan.problems(), file);
  return nullptr;
}

Result<void> check_overwriting(std::string_view target, const Plan& plan,
                               Surroundings& surroundings) {
  std::error_code none;
  if (target == "-" || !std::filesystem::is_regular_file(target, none)) return {};
  auto bytes = read_bytes(target, FileBounds{}.bytes, surroundings.in);
  if (!bytes) return bytes.problems();
  auto there = read_plan(std::move(*bytes), practice::catalog());
  if (!there) return {};
  if ((*there)->id() != plan.id())
    return Problem{"", "holds another plan, which would be lost: name another file"};
  const bool has_private = private_count(**there) > 0;
  const auto news = Merge::prepare(plan, std::move(*there));
  if (news && !news->brings_news() && !has_private) return {};
  return Problem{"",
                 "holds edits of one's own that the file has not seen: entente merge joins both"};
}

}  // namespace entente::cli
