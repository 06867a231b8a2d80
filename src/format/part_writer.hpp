#pragma once
#include <functional>
#include <string>
#include <vector>

#include "format/sink.hpp"
#include "record/plan.hpp"

namespace entente {

/// Which removed records other parties are told of: their removal, never what they said.
using TellsRemoval = std::function<bool(const Table& table, const Removed& removed)>;

/// Writes the members of one part of a plan, in the one order that files have: kinds in the
/// catalog's order, then unknown ones by name; records by id; fields in the order of the
/// description, then unknown ones by name; replicas by name.
class PartWriter {
 public:
  PartWriter(const PlanPart& from, const Catalog& catalog, Sink& out);
  /// Of removed records only that they have gone and which stamps stood in them, and of those for
  /// which `tells` says no not even that: what leaves for another party.
  void hold_back_removed(TellsRemoval tells);

  /// "replicas":{…},… up to the last member of the part but its history, without a comma before or
  /// after.
  void write();
  /// ,"history":[…] of the lines of `part`; nothing where there are none.
  void history(std::span<const HistoryLine> lines, Visibility part);
  /// "records":{…}, of one kind only where `kind` is not empty.
  void records(std::string_view kind = {});
  /// Members of the file that this version does not know, each with a comma before it.
  void carried();
  bool empty() const;
  bool has_records(std::string_view kind = {}) const;

 private:
  void replicas();
  void record(const Table& table, std::uint32_t row);
  void stamps();
  void stamp(const Table& table, std::uint32_t row);
  void later_stamps(const Table& table, Id id);
  void removed();
  void removed_record(const Table& table, const Removed& removed);
  void removed_fields(const Table& table, const Removed& removed);
  void seen(std::span<const Dot> seen);
  bool leaves(const Table& table, const Removed& removed) const;
  std::vector<const Removed*> removed_records(const Table& table) const;
  std::vector<CellKey> contested_cells(const Table& table) const;
  void conflicts();
  void withheld();
  std::vector<Id> withheld_ids(const Table& table) const;
  std::vector<Dot> withheld_in(const Table& table, Id id, Slot slot) const;
  std::vector<std::pair<Slot, std::vector<Dot>>> withheld_fields(const Table& table, Id id) const;
  void withheld_record(const Table& table, Id id,
                       std::span<const std::pair<Slot, std::vector<Dot>>> fields);
  /// The order of stamps in files: by replica's name, then by counter.
  bool comes_first(Dot left, Dot right) const;
  void conflicts_of(const Table& table, Id id, std::span<const Slot> slots);
  void conflict(const Field* field, std::span<const Rival> rivals);
  void lives(std::span<const Rival> births, std::span<const Mark> marks);
  void history_line(const HistoryLine& line);
  void member(bool& first, std::string_view name);
  void begin_item(bool& first);
  void prepare(const Table& table);
  void prepare_later(const Table& table);

  const PlanPart& from_;
  Sink& out_;
  bool tells_removed_ = true;         // what removed records say
  TellsRemoval tells_;                // which of them are told at all; none: all
  std::vector<const Table*> tables_;  // in the order of files
  // Of the table being written:
  std::vector<std::pair<Id, std::uint32_t>> by_id_;  // its rows
  std::vector<Slot> slots_;                          // in the order of files
  std::vector<std::string> names_;                   // "name": of each slot, ready to append
  std::vector<std::pair<CellKey, Dot>> later_;       // by id, then in the order of files
  std::vector<std::pair<CellKey, Dot>>::const_iterator next_later_;
};

}  // namespace entente
