#include "base/concat.hpp"
#include "exchange/merge_reader.hpp"

namespace entente {

using exchange::JoinedCell;
using exchange::LifeEntry;
using exchange::TablePair;

namespace {

/// What stands beside the value that shows, or beside the birth or removal that holds.
std::size_t beside(std::size_t entries) { return entries == 0 ? 0 : entries - 1; }

std::size_t bytes_of(const JoinedCell& cell, Text field) {
  std::size_t bytes = 0;
  for (const Rival& entry : cell.entries)
    bytes += bytes_per_value + 2 * field.size() + json_bytes(entry.value);
  return bytes;
}

std::size_t bytes_of(const std::vector<LifeEntry>& life) {
  std::size_t bytes = 0;
  for (const LifeEntry& entry : life)
    bytes += entry.birth ? bytes_per_record : bytes_per_mark + entry.seen.size() * bytes_per_seen;
  return bytes;
}

}  // namespace

void MergeReader::check_kinds() {
  std::size_t unknown = our_part_.tables().size() - ours_.catalog().kinds().size();
  for (const auto& table : their_part_.tables())
    if (!our_part_.find(table->kind().name) && ++unknown > limits::unknown_kinds)
      return problems_.push_back(
          {concat("/records/", table->kind().name),
           concat("the file brings kinds of records that this version does not know, and a plan "
                  "has at most ",
                  limits::unknown_kinds, " of those. Ask whoever sent it what made them")});
}

void MergeReader::check_fields(const TablePair& pair) {
  const std::size_t known = pair.theirs->kind().fields.size();
  if (pair.fields.size() - known <= limits::unknown_fields) return;
  problems_.push_back(
      {concat("/records/", pair.theirs->kind().name),
       concat("the file brings fields that this version does not know, and a kind of record has at "
              "most ",
              limits::unknown_fields, " of those. Ask whoever sent it what made them")});
}

/// To keep only some of the values would not do: the other copies hold the rest, which this one
/// would then claim to have seen and replaced, and no two copies would come to the same.
void MergeReader::check_values(const JoinedRecord& joined) {
  const TablePair& pair = merge_.tables_[joined.table];
  for (const JoinedCell& cell : joined.cells)
    if (beside(cell.entries.size()) > limits::rivals)
      refuse(*pair.theirs, joined.id, pair.fields[cell.field],
             concat("with the file ", cell.entries.size(),
                    " values would stand against each other here, and there can be at most ",
                    limits::rivals + 1,
                    ". Ask whoever sent it to decide between theirs and to hand over again"));
  if (beside(joined.life.size()) > limits::rivals)
    refuse(*pair.theirs, joined.id, "",
           concat("with the file this record would have been made and removed ", joined.life.size(),
                  " times at once, and there can be at most ", limits::rivals + 1,
                  ". Ask whoever sent it to decide whether it stays and to hand over again"));
}

void MergeReader::note_growth(const RecordState& ours, const JoinedRecord& joined,
                              const RecordChange& change) {
  Growth& growth = merge_.growth_;
  const TablePair& pair = merge_.tables_[joined.table];
  const bool was_live = ours.live(), was_removed = ours.known() && !was_live;
  growth.records += joined.live - was_live;
  growth.removed += !joined.live - was_removed;
  growth.bytes += bytes_per_record + bytes_of(joined.life);
  for (const JoinedCell& cell : joined.cells)
    growth.bytes += bytes_of(cell, pair.fields[cell.field]);
  const auto add_line = [&](Text field, const Value& from, const Value& to) {
    ++lines_;
    line_bytes_ +=
        json_bytes(HistoryLine{{}, {}, {}, {}, {}, {}, change.kind, {}, field, from, to, {}});
  };
  if (joined.live != was_live) add_line({}, {}, {});
  for (const FieldChange& field : change.fields)
    if (field.before != field.after) add_line(field.field, field.before, field.after);
}

void MergeReader::check_growth() {
  if (!merge_.brings_news_) return;
  Growth& growth = merge_.growth_;
  if (lines_ <= most_history_lines) growth.bytes += line_bytes_;
  growth.bytes += bytes_per_mark + limits::label_bytes;
  const std::size_t here = our_part_.replicas().all().size();
  const std::size_t replicas = merge_.replicas_.all().size();
  growth.bytes += (replicas - here) * bytes_per_replica;
  for (const Carried& member : their_part_.carried())
    growth.bytes += member.name.size() + member.value.json.size() + 8;
  if (replicas > here && replicas > most_for(limits::replicas, Use::exchange))
    problems_.push_back(
        {"/replicas",
         concat("the file tells of ", grouped(their_part_.replicas().all().size()),
                " copies of this plan that were edited. With those known here there would be ",
                grouped(replicas), ", and a plan has at most ", grouped(limits::replicas.most),
                ", of which some are kept for one's own. Ask whoever sent it where they come from; "
                "if they are all real, carry on in a new plan")});
  if (!problems_.empty()) return;
  problems_ = check_room(ours_, growth, Use::exchange);
  growth.replicas[static_cast<std::size_t>(merge_.part_)] =
      static_cast<std::ptrdiff_t>(replicas - here);
}

}  // namespace entente
