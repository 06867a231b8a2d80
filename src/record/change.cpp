#include "record/change.hpp"

#include "record/plan.hpp"
#include "record/room.hpp"

namespace entente {

namespace {

/// What the part's replicas had seen, as one dot each.
std::vector<Dot> version_vector(const Replicas& replicas) {
  std::vector<Dot> seen;
  seen.reserve(replicas.all().size());
  for (std::size_t number = 0; number < replicas.all().size(); ++number)
    if (const auto counter = replicas.all()[number].seen)
      seen.emplace_back(static_cast<std::uint16_t>(number), counter);
  return seen;
}

/// Carries the effects of one change out, with one dot for each part.
class Application {
 public:
  Application(Plan& plan, const Change& change)
      : plan_(plan),
        change_(change),
        shared_(dot_for(Visibility::shared, change.shared_replica, change.shared_counter)),
        private_(dot_for(Visibility::private_to_party, change.private_replica,
                         change.private_counter)) {}

  void run() {
    // First, so that a removal covers what the same change wrote to the record before.
    see(Visibility::shared, shared_);
    see(Visibility::private_to_party, private_);
    for (const Effect& effect : change_.effects) carry_out(effect);
    if (change_.bulk) note_bulk(Visibility::shared, shared_);
    if (change_.bulk) note_bulk(Visibility::private_to_party, private_);
    plan_.touch();
  }

 private:
  Dot dot_for(Visibility part, Text replica, std::uint64_t counter) {
    if (counter == 0) return {};
    return {plan_.part(part).replicas().number(replica, change_.party, change_.person), counter};
  }

  void carry_out(const Effect& effect) {
    PlanPart& part = plan_.part(effect.part);
    const Dot dot = effect.part == Visibility::shared ? shared_ : private_;
    Table& table = part.table_of(effect.kind);
    switch (effect.act) {
      case Act::insert:
        table.insert(effect.id, dot);
        break;
      case Act::remove:
        table.remove(effect.id, dot, version_vector(part.replicas()));
        break;
      case Act::restore:
      case Act::keep:
        table.restore(effect.id, dot);
        break;
      case Act::write:
        if (!write(table, effect, dot)) return;  // told by its record's line
        break;
    }
    if (!change_.bulk) note(effect, dot);
  }

  /// Writes one cell; says whether its record is older than this change.
  bool write(Table& table, const Effect& effect, Dot dot) {
    const auto row = table.row(effect.id);
    if (!row) return false;
    const Slot slot = table.slot_named(effect.field);
    table.put(*row, slot, effect.to);
    table.set_rivals(effect.id, slot, {});
    if (table.made(*row) == dot) return false;
    table.set_stamp(effect.id, slot, dot);
    return true;
  }

  void note(const Effect& effect, Dot dot) {
    plan_.history().push_back({change_.at, change_.person, change_.party, effect.act, effect.part,
                               dot, effect.kind, effect.id, effect.field, effect.from, effect.to,
                               change_.label});
  }

  void see(Visibility part, Dot dot) {
    if (dot) plan_.part(part).replicas().see(dot);
  }

  void note_bulk(Visibility part, Dot dot) {
    if (!dot) return;
    HistoryLine line;
    line.at = change_.at;
    line.person = change_.person;
    line.party = change_.party;
    line.part = part;
    line.dot = dot;
    line.label = change_.label;
    plan_.history().push_back(line);
  }

  Plan& plan_;
  const Change& change_;
  Dot shared_, private_;
};

}  // namespace

void apply(Plan& plan, const Change& change) {
  if (change.empty()) return;
  Application(plan, change).run();
  plan.set_file_bytes(plan.file_bytes() + bytes_added(plan, change));
}

}  // namespace entente
