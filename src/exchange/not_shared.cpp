#include <algorithm>

#include "base/concat.hpp"
#include "exchange/private_text.hpp"

namespace entente {

namespace {

constexpr std::string_view our_fault =
    " that is not in the shared part of this plan. This is a fault of Entente's: the file was not "
    "made, and nothing has left. Please report it, and keep a copy of the plan";

/// Holds the tables of a file's shared part against one's own.
class Holding {
 public:
  explicit Holding(const PlanPart& shared) : shared_(shared) {}

  Problems take() { return std::move(problems_); }

  void hold(const Table& table) {
    const Table* own = shared_.find(table.kind().name);
    for (std::uint32_t row = 0; row < table.size(); ++row) live(table, row, own);
    for (const auto& [id, mark] : table.removed()) removed(table, mark, own);
  }

 private:
  void live(const Table& table, std::uint32_t row, const Table* own) {
    const Id id = table.ids()[row];
    const auto own_row = own ? own->row(id) : std::nullopt;
    if (!own_row) return refuse(table, id, {}, "a record");
    for (Slot slot = 0; slot < table.slot_count(); ++slot) {
      const Value value = table.value(row, slot);
      const int own_slot = is_empty(value) ? -1 : own->find_slot(table.slot_name(slot));
      if (!is_empty(value) &&
          (own_slot < 0 || own->value(*own_row, static_cast<Slot>(own_slot)) != value))
        refuse(table, id, table.slot_name(slot), "a value");
      for (const Rival& rival : table.rivals(id, slot)) hold(table, id, slot, rival, *own);
    }
  }

  void hold(const Table& table, Id id, Slot slot, const Rival& rival, const Table& own) {
    const int own_slot = own.find_slot(table.slot_name(slot));
    const auto known =
        own_slot < 0 ? std::span<const Rival>() : own.rivals(id, static_cast<Slot>(own_slot));
    if (std::none_of(known.begin(), known.end(),
                     [&](const Rival& one) { return one.value == rival.value; }))
      refuse(table, id, table.slot_name(slot), "a value in conflict");
  }

  void removed(const Table& table, const Removed& mark, const Table* own) {
    if (!own || !own->removed().contains(mark.id))
      return refuse(table, mark.id, {}, "a removed record");
    for (Slot slot = 0; slot < table.slot_count(); ++slot)
      if (!is_empty(table.removed_value(mark, slot)) || !table.rivals(mark.id, slot).empty())
        refuse(table, mark.id, table.slot_name(slot), "words of a removed record");
  }

  void refuse(const Table& table, Id id, std::string_view field, std::string_view what) {
    if (problems_.size() >= most_problems) return;
    problems_.push_back({concat("/records/", table.kind().name, '/', text_from(id),
                                field.empty() ? "" : "/", field),
                         concat("the file would hold ", what, our_fault)});
  }

  static constexpr std::size_t most_problems = 20;
  const PlanPart& shared_;
  Problems problems_;
};

}  // namespace

Problems not_shared(const Plan& plan, const Plan& copy) {
  Problems problems;
  const auto& own_tables = copy.part(Visibility::private_to_party).tables();
  const bool has_private = std::any_of(own_tables.begin(), own_tables.end(), [](const auto& table) {
    return table->size() > 0 || !table->removed().empty();
  });
  if (has_private || !copy.part(Visibility::private_to_party).replicas().all().empty())
    problems.push_back({"/private", concat("the file would hold private records", our_fault)});
  if (!copy.history().empty())
    problems.push_back({"/history", concat("the file would hold a history", our_fault)});
  Holding holding(plan.shared());
  for (const auto& table : copy.shared().tables()) holding.hold(*table);
  for (Problem& problem : holding.take()) problems.push_back(std::move(problem));
  return problems;
}

}  // namespace entente
