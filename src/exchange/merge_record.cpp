#include <algorithm>

#include "base/order.hpp"
#include "exchange/merge_reader.hpp"

namespace entente {

using exchange::JoinedCell;
using exchange::Joining;
using exchange::LifeEntry;
using exchange::TablePair;

namespace {

std::string words_for(Joining joining) {
  return joining == Joining::differs
             ? "the file holds another value under a stamp that is known here: it was tampered "
               "with, or two browsers write with one copied storage. Ask for it again; where a "
               "browser's storage was copied, open the plan from a file there"
             : "the file claims to have seen a newer value than it holds: it was tampered with, "
               "or storage was copied or set back. Ask for it again";
}

bool same_stamp(const Rival& left, const Rival& right) {
  return left.dot == right.dot &&
         exchange::is_withheld(left.value) == exchange::is_withheld(right.value);
}

/// Whether the same value shows and the same ones stand beside it, as far as they are known; a file
/// has those in its own order. Where all are withheld none shows.
bool same_entries(const std::vector<Rival>& left, const std::vector<Rival>& right) {
  if (left.empty() || right.empty()) return left.empty() && right.empty();
  const bool none_shows =
      exchange::is_withheld(left.front().value) && exchange::is_withheld(right.front().value);
  return (none_shows || same_stamp(left.front(), right.front())) &&
         std::is_permutation(left.begin(), left.end(), right.begin(), right.end(), same_stamp);
}

}  // namespace

void MergeReader::join_record(Id id) {
  const TablePair& pair = merge_.tables_[pair_];
  const RecordState ours(pair.ours, id, same_);
  const RecordState theirs(pair.theirs, id, map_);
  JoinedRecord joined;
  joined.table = pair_;
  joined.id = id;
  joined.made =
      !ours.known() || (theirs.made() != ours.made() && before(theirs.made(), ours.made()))
          ? theirs.made()
          : ours.made();
  kept_of_removed_ = false;
  join_cells(ours, theirs, joined);
  const std::size_t known = refused_;
  settle_life(ours, theirs, joined);
  if (kept_of_removed_ && joined.live) refuse(*pair.theirs, id, "", words_for(Joining::unfounded));
  if (refused_ != known) return;
  const std::vector<LifeEntry> had = ours.life();
  const bool life_differs =
      ours.live() != joined.live ||
      !std::is_permutation(had.begin(), had.end(), joined.life.begin(), joined.life.end(),
                           [](const LifeEntry& a, const LifeEntry& b) { return a.dot == b.dot; });
  if (joined.cells.empty() && !life_differs && ours.made() == joined.made) return;
  if (joined.live ? !ours.live() : !ours.known()) check_id(joined);
  check_values(joined);
  tell(ours, std::move(joined), life_differs);
}

void MergeReader::join_cells(const RecordState& ours, const RecordState& theirs,
                             JoinedRecord& joined) {
  const TablePair& pair = merge_.tables_[pair_];
  const std::size_t own_slots = pair.ours ? pair.ours->slot_count() : 0;
  const bool both_removed = ours.known() && !ours.live() && theirs.known() && !theirs.live();
  dots_.clear();
  for (std::size_t field = 0; field < pair.fields.size(); ++field) {
    mine_.clear();
    other_.clear();
    if (field < own_slots) ours.entries(static_cast<Slot>(field), mine_);
    const int there = pair.their_slots[field];
    if (there >= 0) theirs.entries(static_cast<Slot>(there), other_);
    Joining joining = exchange::join(mine_, other_, our_seen_, their_seen_, both_);
    // The first version does not know that words may be withheld: of a record that we removed it
    // keeps those that it had, though it has been told of newer stamps. Where the record returns,
    // it is another copy that claims too much.
    if (joining == Joining::unfounded && both_removed) {
      both_ = mine_;
      joining = Joining::good;
      kept_of_removed_ = true;
    }
    if (joining != Joining::good)
      refuse(*pair.theirs, ours.known() ? ours.id() : theirs.id(), pair.fields[field],
             words_for(joining));
    for (const Rival& entry : both_) dots_.push_back(entry.dot);
    // What shows is the last in the order that all copies agree on, of what is known here.
    put_in_order(both_.begin(), both_.end(), [&](const Rival& a, const Rival& b) {
      const bool unknown = exchange::is_withheld(a.value);
      if (unknown != exchange::is_withheld(b.value)) return !unknown;
      return before(b.dot, a.dot);
    });
    const auto twins = [](const Rival& a, const Rival& b) { return a.dot == b.dot; };
    if (std::adjacent_find(both_.begin(), both_.end(), twins) != both_.end())
      refuse(*pair.theirs, joined.id, pair.fields[field], words_for(Joining::differs));
    const bool restamped = ours.known() && ours.made() != joined.made && !both_.empty();
    if (restamped || !same_entries(mine_, both_))
      joined.cells.push_back({static_cast<std::uint32_t>(field), both_});
  }
}

void MergeReader::settle_life(const RecordState& ours, const RecordState& theirs,
                              JoinedRecord& joined) {
  const TablePair& pair = merge_.tables_[pair_];
  auto& life = joined.life;
  Joining joining = exchange::join(ours.life(), theirs.life(), our_seen_, their_seen_, life);
  // A table keeps births that no removal has seen; an honest file has no others.
  const auto gone = [&](Dot birth) {
    return std::any_of(life.begin(), life.end(), [&](const LifeEntry& entry) {
      return !entry.birth && exchange::covers(entry.seen, birth);
    });
  };
  std::vector<LifeEntry> standing;
  for (const LifeEntry& entry : life)
    if (!entry.birth || !gone(entry.dot)) standing.push_back(entry);
  life = std::move(standing);
  const bool born =
      std::any_of(life.begin(), life.end(), [](const LifeEntry& entry) { return entry.birth; });
  if (joining == Joining::good && !born && !gone(joined.made)) joining = Joining::unfounded;
  put_in_order(life.begin(), life.end(), [&](const LifeEntry& a, const LifeEntry& b) {
    return a.birth != b.birth ? a.birth : before(b.dot, a.dot);
  });
  for (const LifeEntry& entry : life) {
    const auto twin = [&](const LifeEntry& other) { return other.dot == entry.dot; };
    if (std::count_if(life.begin(), life.end(), twin) > 1) joining = Joining::differs;
  }
  if (joining != Joining::good) refuse(*pair.theirs, joined.id, "", words_for(joining));
  const auto holding = std::find_if(life.begin(), life.end(),
                                    [&](const LifeEntry& entry) { return saw_all(entry, joined); });
  joined.live = holding == life.end();
  // It holds only where there is no birth: then all entries are removals.
  if (!joined.live) std::rotate(life.begin(), holding, holding + 1);
}

/// Whether a removal had seen everything that is left of the record.
bool MergeReader::saw_all(const LifeEntry& removal, const JoinedRecord& joined) const {
  if (removal.birth) return false;
  const auto seen = [&](Dot dot) { return exchange::covers(removal.seen, dot); };
  return std::all_of(dots_.begin(), dots_.end(), seen) &&
         std::all_of(joined.life.begin(), joined.life.end(),
                     [&](const LifeEntry& entry) { return !entry.birth || seen(entry.dot); });
}

/// A record that is new here, or comes back, must not have the id of one of another kind.
void MergeReader::check_id(const JoinedRecord& joined) {
  const TablePair& pair = merge_.tables_[joined.table];
  bool taken = joined.live && !fresh_.insert_new(joined.id, 0);
  for (const auto& table : our_part_.tables())
    taken = taken || (table.get() != pair.ours &&
                      (table->row(joined.id) || table->removed().contains(joined.id)));
  if (taken)
    refuse(*pair.theirs, joined.id, "",
           "the file gives the id of another record of this plan to this one: it was tampered "
           "with. Ask for it again");
}

void MergeReader::tell(const RecordState& ours, JoinedRecord&& joined, bool life_differs) {
  const TablePair& pair = merge_.tables_[joined.table];
  RecordChange change;
  change.part = merge_.part_;
  change.kind = pair.theirs->kind().name;
  change.id = joined.id;
  const bool contested = joined.live && !joined.life.empty() && !joined.life.back().birth;
  if (!ours.known())
    change.turn = Turn::added;
  else if (ours.live() != joined.live)
    change.turn = joined.live ? Turn::returned : Turn::removed;
  if (contested && life_differs) change.turn = Turn::contested;
  if (life_differs && !joined.life.empty()) change.dot = joined.life.back().dot;
  tell_fields(ours, joined, change);
  const bool shows =
      joined.live ? change.turn != Turn::changed || !change.fields.empty() : ours.live();
  note_growth(ours, joined, change);
  if (shows) merge_.changes_.push_back(std::move(change));
  merge_.joined_.push_back(std::move(joined));
}

/// The fields that change; of a record that comes, or comes back, all that it holds.
void MergeReader::tell_fields(const RecordState& ours, const JoinedRecord& joined,
                              RecordChange& change) {
  const bool comes = ours.known() && !ours.live() && joined.live;
  auto next = joined.cells.begin();
  for (std::uint32_t field = 0; field < merge_.tables_[pair_].fields.size(); ++field) {
    JoinedCell as_it_was{field, {}};
    const bool changes = next != joined.cells.end() && next->field == field;
    if (!changes && !comes) continue;
    if (!changes) held(ours, field, as_it_was.entries);
    FieldChange told_field = told(ours, changes ? *next : as_it_was);
    // What goes with a record unseen is refused with its removal, too.
    const bool goes_unseen =
        changes && ours.live() && !joined.live && exchange::holds_withheld(next->entries);
    if (changes) ++next;
    if (goes_unseen || told_field.before != told_field.after || told_field.conflict() ||
        !told_field.gone.empty())
      change.fields.push_back(std::move(told_field));
  }
}

/// What stands in a field here, by its number in the pair of tables.
void MergeReader::held(const RecordState& ours, std::uint32_t field,
                       std::vector<Rival>& into) const {
  const TablePair& pair = merge_.tables_[pair_];
  into.clear();
  if (pair.ours && field < pair.ours->slot_count()) ours.entries(static_cast<Slot>(field), into);
}

FieldChange MergeReader::told(const RecordState& ours, const JoinedCell& cell) const {
  FieldChange change;
  change.field = merge_.tables_[pair_].fields[cell.field];
  std::vector<Rival> had;
  held(ours, cell.field, had);
  had = exchange::known_entries(had);
  const std::vector<Rival> entries = exchange::known_entries(cell.entries);
  if (!had.empty() && ours.live()) change.before = had.front().value;
  if (!entries.empty()) {
    change.after = entries.front().value;
    change.dot = entries.front().dot;
  }
  const bool differ = std::any_of(entries.begin(), entries.end(),
                                  [&](const Rival& e) { return e.value != change.after; });
  const auto stands_in = [](const std::vector<Rival>& among, const Rival& one) {
    return std::any_of(among.begin(), among.end(),
                       [&](const Rival& entry) { return entry.dot == one.dot; });
  };
  if (ours.live())
    for (const Rival& mine : had)
      if (mine.value != change.before && !stands_in(entries, mine))
        change.gone.push_back({mine.dot, mine.value, true});
  if (!differ || (ours.live() && same_entries(had, entries))) return change;
  for (const Rival& entry : entries)
    change.values.push_back({entry.dot, entry.value, stands_in(had, entry)});
  return change;
}

}  // namespace entente
