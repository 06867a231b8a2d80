#include "practice/view.hpp"
#include "practice/words.hpp"
#include "record/roles.hpp"

namespace entente::practice {
namespace {

const Table& table_of(const Plan& plan, const Kind& kind) {
  return *plan.part(Visibility::shared).find(kind.name);
}

std::size_t count_in(const Table& table, Date today, const TitleCount& counts) {
  std::size_t count = 0;
  for (std::uint32_t row = 0; row < table.size(); ++row)
    count += counts.counts(table.record(row), today);
  return count;
}

}  // namespace

std::string title_of(const Plan& plan, Date today, const Kind& kind, const Title& title) {
  if (title.of) return title.of(plan, today, kind);
  const Table& table = table_of(plan, kind);
  if (table.size() == 0) return std::string(title.none_yet);
  for (const TitleCount& counts : title.counts)
    if (const std::size_t count = count_in(table, today, counts); count > 0)
      return count_words(count, counts.one, counts.many);
  return std::string(title.otherwise);
}

std::string due_title(const Plan& plan, Date today, const Kind& kind) {
  const Table& table = table_of(plan, kind);
  std::size_t open = 0, late = 0;
  for (std::uint32_t row = 0; row < table.size(); ++row) {
    if (!is_open(kind, table.record(row))) continue;
    const Date due = date_in(kind, table.record(row), Role::due);
    ++open, late += due && due < today;
  }
  const std::string one = within_sentence(kind.label), many = within_sentence(kind.plural);
  if (open == 0) return "No " + one + " is open";
  if (late > 0) return count_words(late, one + " is overdue", many + " are overdue");
  return count_words(open, one + " is open, and in time", many + " are open, and all in time");
}

}  // namespace entente::practice
