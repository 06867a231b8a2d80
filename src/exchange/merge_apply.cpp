#include <algorithm>

#include "base/order.hpp"
#include "exchange/joined_record.hpp"
#include "exchange/merge.hpp"
#include "exchange/privacy.hpp"

namespace entente {

using exchange::JoinedCell;
using exchange::JoinedRecord;
using exchange::LifeEntry;
using exchange::TablePair;

namespace {

/// Writes joined records into one's own part.
class MergeWriter {
 public:
  MergeWriter(Plan& plan, Visibility part) : plan_(plan), part_(plan.part(part)) {}

  /// Enters replicas that are new, in the order of the merge, whose dots then hold here.
  void see(const Replicas& replicas) {
    for (const Replica& replica : replicas.all()) {
      const int known = part_.replicas().find(replica.name);
      const Text name = known < 0 ? plan_.arena().keep(replica.name) : replica.name;
      const auto number = part_.replicas().number(name, replica.party, replica.person);
      if (replica.seen > 0) part_.replicas().see(Dot(number, replica.seen));
    }
  }

  void write(const TablePair& pair, JoinedRecord joined) {
    Table& table = table_for(pair);
    joined.id = id_here(joined.id);
    std::uint32_t row = bring_to_life(table, joined);
    table.set_made(row, joined.made);
    if (joined.live) make_way(joined.id);
    for (const JoinedCell& cell : joined.cells) write_cell(table, row, pair, joined, cell);
    write_life(table, joined);
  }

 private:
  Table& table_for(const TablePair& pair) {
    if (Table* found = part_.find(pair.theirs->kind().name)) return *found;
    return part_.table_of(plan_.arena().keep(pair.theirs->kind().name));
  }

  /// A colleague's private record under the id of one that is shared here stands apart from it.
  Id id_here(Id id) const {
    const PlanPart& shared = std::as_const(plan_).shared();
    if (&shared == &part_) return id;
    while (is_live(shared, id)) id = private_copy_of(id);
    return id;
  }

  /// A record that was made private, and now returns to the shared part because another party
  /// edited it unseen, or whose id another party has given to one of theirs: the private one goes
  /// on under an id of its own, its history with it.
  void make_way(Id id) {
    PlanPart& own = plan_.part(Visibility::private_to_party);
    if (&own == &part_) return;
    // A second one finds the place of the first taken, or that one shared again: two records never
    // have one id.
    Id fresh = private_copy_of(id);
    while (holds(own, fresh) || is_live(part_, fresh)) fresh = private_copy_of(fresh);
    bool moved = false;
    for (const auto& table : own.tables())
      if (table->row(id)) table->rename(id, fresh), moved = true;
    if (!moved) return;
    for (HistoryLine& line : plan_.history())
      if (line.part == Visibility::private_to_party && line.id == id) line.id = fresh;
  }

  static bool is_live(const PlanPart& part, Id id) {
    const auto has_row = [&](const auto& table) { return table->row(id).has_value(); };
    return std::any_of(part.tables().begin(), part.tables().end(), has_row);
  }

  static bool holds(const PlanPart& part, Id id) {
    for (const auto& table : part.tables())
      if (table->row(id) || table->removed().contains(id)) return true;
    return false;
  }

  static std::uint32_t bring_to_life(Table& table, const JoinedRecord& joined) {
    table.revive(joined.id);
    const auto row = table.row(joined.id);
    return row ? *row : table.insert(joined.id, joined.made);
  }

  void write_cell(Table& table, std::uint32_t row, const TablePair& pair,
                  const JoinedRecord& joined, const JoinedCell& cell) {
    int slot = table.find_slot(pair.fields[cell.field]);
    if (slot < 0) slot = table.slot_named(plan_.arena().keep(pair.fields[cell.field]));
    const auto place = static_cast<Slot>(slot);
    const std::vector<Rival> entries = exchange::known_entries(cell.entries);
    const bool written = !entries.empty();
    table.put(row, place, written ? kept(entries.front().value, plan_.arena()) : Value{});
    // Empty as old as the record is told apart from never written by a stamp of its own.
    if (written && (entries.front().dot != joined.made || is_empty(entries.front().value)))
      table.set_stamp(joined.id, place, entries.front().dot);
    else
      table.erase_stamp(joined.id, place);
    std::vector<Dot> withheld;
    for (const Rival& entry : cell.entries)
      if (exchange::is_withheld(entry.value)) withheld.push_back(entry.dot);
    table.set_withheld(joined.id, place, std::move(withheld));
    std::vector<Rival> rivals(entries.begin() + (written ? 1 : 0), entries.end());
    for (Rival& rival : rivals) rival.value = kept(rival.value, plan_.arena());
    table.set_rivals(joined.id, place, std::move(rivals));
  }

  static void write_life(Table& table, const JoinedRecord& joined) {
    std::vector<Rival> births;
    std::vector<Mark> marks;
    bool as_made = false;
    for (const LifeEntry& entry : joined.life) {
      if (!entry.birth)
        marks.push_back({entry.dot, entry.seen});
      else if (entry.dot == joined.made)
        as_made = true;
      else
        births.push_back({entry.dot, {}});
    }
    table.erase_stamp(joined.id, life_slot);
    if (!joined.live) {
      table.remove(joined.id, marks.front().removed, marks.front().seen);
      marks.erase(marks.begin());
    } else if (!as_made && !births.empty()) {
      table.set_stamp(joined.id, life_slot, births.front().dot);
      births.erase(births.begin());
    }
    if (joined.live) table.set_rivals(joined.id, life_slot, std::move(births));
    table.set_marks(joined.id, std::move(marks));
  }

  Plan& plan_;
  PlanPart& part_;
};

/// What this version does not know stands without stamps: the greater text wins in every copy.
void join_carried(Plan& ours, Visibility part, const PlanPart& theirs) {
  auto& carried = ours.part(part).carried();
  for (const Carried& member : theirs.carried()) {
    const auto found = std::find_if(carried.begin(), carried.end(),
                                    [&](const Carried& own) { return own.name == member.name; });
    const Carried copy{ours.arena().keep(member.name), {ours.arena().keep(member.value.json)}};
    if (found == carried.end())
      carried.push_back(copy);
    else if (found->value.json < member.value.json)
      *found = copy;
  }
  put_in_order(carried.begin(), carried.end(),
               [](const Carried& left, const Carried& right) { return left.name < right.name; });
}

}  // namespace

void Merge::apply(Plan& ours) && {
  // Names of copies that wrote nothing are no news, and nobody asked whether there is room for
  // them.
  if (!brings_news_) return;
  MergeWriter writer(ours, part_);
  writer.see(replicas_);
  for (const JoinedRecord& joined : joined_) writer.write(tables_[joined.table], joined);
  join_carried(ours, part_, std::as_const(*theirs_).part(part_));
  ours.set_file_bytes(ours.file_bytes() + growth_.bytes);
  ours.touch();
}

}  // namespace entente
