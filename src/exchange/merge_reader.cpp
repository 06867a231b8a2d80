#include "exchange/merge_reader.hpp"

#include "base/concat.hpp"
#include "base/counts.hpp"

namespace entente {

using exchange::DotMap;
using exchange::Seen;
using exchange::TablePair;

MergeReader::MergeReader(Merge& merge, const Plan& ours)
    : merge_(merge),
      ours_(ours),
      our_part_(ours.part(merge.part_)),
      their_part_(std::as_const(*merge.theirs_).part(merge.part_)) {}

Problems MergeReader::run(const std::optional<OwnReplica>& own) {
  map_replicas();
  if (own && problems_.empty()) check_own(*own);
  if (!problems_.empty()) return std::move(problems_);
  check_kinds();
  for (const auto& table : their_part_.tables())
    if (table->size() > 0 || !table->removed().empty()) read_table(*table);
  for (const Replica& replica : merge_.replicas_.all()) {
    const auto number = static_cast<std::size_t>(&replica - merge_.replicas_.all().data());
    if (their_seen_[number] > our_seen_[number]) merge_.brings_news_ = true;
  }
  if (!merge_.joined_.empty() || carries_news()) merge_.brings_news_ = true;
  check_growth();
  return take_problems();
}

/// Whether a member that this version does not know would be taken over: the greater text is.
bool MergeReader::carries_news() const {
  const auto& own = our_part_.carried();
  return std::any_of(their_part_.carried().begin(), their_part_.carried().end(),
                     [&](const Carried& member) {
                       return std::none_of(own.begin(), own.end(), [&](const Carried& known) {
                         return known.name == member.name && known.value.json >= member.value.json;
                       });
                     });
}

void MergeReader::map_replicas() {
  merge_.replicas_ = our_part_.replicas();
  std::vector<std::uint16_t> numbers;
  const auto differ = [](Id left, Id right) { return left && right && left != right; };
  for (const Replica& replica : their_part_.replicas().all()) {
    const auto number = merge_.replicas_.number(replica.name, replica.party, replica.person);
    const Replica& known = merge_.replicas_[number];
    if (differ(known.party, replica.party) || differ(known.person, replica.person))
      problems_.push_back({concat("/replicas/", replica.name),
                           "this copy is said to be somebody else's than is known here; the file "
                           "was tampered with. Ask for it again"});
    numbers.push_back(number);
  }
  map_ = DotMap(std::move(numbers));
  const std::size_t count = merge_.replicas_.all().size();
  our_seen_ = Seen(our_part_.replicas(), same_, count);
  their_seen_ = Seen(their_part_.replicas(), map_, count);
  for (std::size_t number = 0; number < count; ++number)
    if (their_seen_[number] > 0)
      merge_.replicas_.see(Dot(static_cast<std::uint16_t>(number), their_seen_[number]));
}

void MergeReader::check_own(const OwnReplica& own) {
  const int found = merge_.replicas_.find(own.name);
  if (found < 0) return;
  const auto number = static_cast<std::uint16_t>(found);
  const std::uint64_t claimed = their_seen_[number];
  if (claimed <= own.handed_out) return;
  if (claimed > our_seen_[number] && holds_beyond(number, our_seen_[number])) {
    merge_.needs_new_replica_ = true;
    return;
  }
  problems_.push_back(
      {concat("/replicas/", own.name, "/seen"),
       concat("the file claims to have seen edit ", claimed, " of this browser, but only ",
              own.handed_out,
              " ever left it; the file was tampered with or damaged. Ask for it again")});
}

/// Whether the other copy holds a value that `replica` wrote after `counter`.
bool MergeReader::holds_beyond(std::uint16_t replica, std::uint64_t counter) const {
  const auto beyond = [&](Dot dot) {
    const Dot mapped = map_(dot);
    return dot && mapped.replica() == replica && mapped.counter() > counter;
  };
  for (const auto& table : their_part_.tables()) {
    for (std::uint32_t row = 0; row < table->size(); ++row)
      if (beyond(table->made(row))) return true;
    for (const auto& [cell, dot] : table->later_stamps())
      if (beyond(dot)) return true;
    for (const auto& [id, mark] : table->removed())
      if (beyond(mark.removed) || beyond(mark.made)) return true;
    for (const auto& [cell, rivals] : table->rivals())
      for (const Rival& rival : rivals)
        if (beyond(rival.dot)) return true;
    for (const auto& [cell, dots] : table->withheld())
      if (std::any_of(dots.begin(), dots.end(), beyond)) return true;
  }
  return false;
}

TablePair MergeReader::pair_of(const Table& theirs) const {
  TablePair pair{our_part_.find(theirs.kind().name), &theirs, {}, {}};
  const Slot ours = pair.ours ? pair.ours->slot_count() : Slot{0};
  for (Slot slot = 0; slot < ours; ++slot) {
    pair.fields.push_back(pair.ours->slot_name(slot));
    pair.their_slots.push_back(theirs.find_slot(pair.fields.back()));
  }
  for (Slot slot = 0; slot < theirs.slot_count(); ++slot) {
    const Text name = theirs.slot_name(slot);
    if (pair.ours && pair.ours->find_slot(name) >= 0) continue;
    pair.fields.push_back(name);
    pair.their_slots.push_back(slot);
  }
  return pair;
}

/// Records that have more than one stamp: all others are as they were made.
void MergeReader::mark_special(const Table& table) {
  for (const auto& [cell, dot] : table.later_stamps()) special_.insert_new(cell.id, 0);
  for (const auto& [cell, rivals] : table.rivals()) special_.insert_new(cell.id, 0);
  for (const auto& [id, marks] : table.marks()) special_.insert_new(id, 0);
  for (const auto& [cell, dots] : table.withheld()) special_.insert_new(cell.id, 0);
}

void MergeReader::read_table(const Table& theirs) {
  pair_ = static_cast<std::uint32_t>(merge_.tables_.size());
  merge_.tables_.push_back(pair_of(theirs));
  const TablePair pair = merge_.tables_.back();
  check_fields(pair);
  special_ = IdIndex{};
  mark_special(theirs);
  if (pair.ours) mark_special(*pair.ours);
  std::vector<Id> differing;
  for (std::uint32_t row = 0; row < theirs.size(); ++row) {
    const Id id = theirs.ids()[row];
    const auto here = pair.ours ? pair.ours->row(id) : std::nullopt;
    if (here && !special_.find(id) && is_plain(*here, row, pair)) continue;
    differing.push_back(id);
  }
  for (const auto& [id, mark] : theirs.removed()) differing.push_back(id);
  std::sort(differing.begin(), differing.end());
  for (Id id : differing) join_record(id);
}

/// Whether both have the record as it was made, the same.
bool MergeReader::is_plain(std::uint32_t our_row, std::uint32_t their_row, const TablePair& pair) {
  if (pair.ours->made(our_row) != map_(pair.theirs->made(their_row))) return false;
  const std::size_t known = pair.ours->kind().fields.size();
  const void* left = pair.ours->record(our_row);
  const void* right = pair.theirs->record(their_row);
  for (std::size_t field = 0; field < pair.fields.size(); ++field) {
    const auto slot = static_cast<Slot>(field);
    if (field < known) {
      const Field& description = pair.ours->kind().fields[field];
      if (!same_value(description, left, right)) return false;
      // A choice of a newer version is kept beside the record; there is none where one shows.
      if (description.type != FieldType::choice || !is_empty(value_of(description, left))) continue;
    }
    const int there = pair.their_slots[field];
    const Value mine = slot < pair.ours->slot_count() ? pair.ours->value(our_row, slot) : Value{};
    if (mine != (there < 0 ? Value{} : pair.theirs->value(their_row, static_cast<Slot>(there))))
      return false;
  }
  return true;
}

bool MergeReader::before(Dot left, Dot right) const {
  if (left.counter() != right.counter()) return left.counter() < right.counter();
  return merge_.replicas_[left.replica()].name < merge_.replicas_[right.replica()].name;
}

void MergeReader::refuse(const Table& table, Id id, std::string_view field, std::string what) {
  ++refused_;
  // One tampered replica makes many places wrong in the same way: told once, and how many more.
  for (Alike& alike : alike_)
    if (problems_[alike.problem].what == what) {
      ++alike.others;
      return;
    }
  alike_.push_back({problems_.size(), 0});
  problems_.push_back(
      {concat("/records/", table.kind().name, '/', text_from(id), field.empty() ? "" : "/", field),
       std::move(what)});
}

Problems MergeReader::take_problems() {
  for (const Alike& alike : alike_)
    if (alike.others > 0)
      append(problems_[alike.problem].what, " (the same in ", grouped(alike.others),
             alike.others == 1 ? " other place)" : " other places)");
  return std::move(problems_);
}

}  // namespace entente
