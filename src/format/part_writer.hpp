#pragma once
#include <string>
#include <vector>

#include "format/sink.hpp"
#include "record/plan.hpp"

namespace entente {

/// Writes the members of one part of a plan, in the one order that files have: kinds in the
/// catalog's order, then unknown ones by name; records by id; fields in the order of the
/// description, then unknown ones by name; replicas by name.
class PartWriter {
 public:
  PartWriter(const PlanPart& from, const Catalog& catalog, Sink& out);

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
  void conflicts();
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
  std::vector<const Table*> tables_;  // in the order of files
  // Of the table being written:
  std::vector<std::pair<Id, std::uint32_t>> by_id_;  // its rows
  std::vector<Slot> slots_;                          // in the order of files
  std::vector<std::string> names_;                   // "name": of each slot, ready to append
  std::vector<std::pair<CellKey, Dot>> later_;       // by id, then in the order of files
  std::vector<std::pair<CellKey, Dot>>::const_iterator next_later_;
};

}  // namespace entente
