#pragma once
#include <string>
#include <string_view>

#include "format/value_reader.hpp"
#include "record/plan.hpp"

namespace entente {

/// What the readers of one file share.
struct Reading {
  Plan& plan;
  ProblemList problems;
  ValueReader values;
  std::size_t records = 0;  // met so far
  IdIndex live;             // ids of all records that are not removed: none may be used twice

  explicit Reading(Plan& into) : plan(into), values(into.arena()) {}
};

/// Reads the members of one part (the shared one at the file's top, the private one inside it) into
/// the plan. Each member function takes one member; call them in this order.
class PartReader {
 public:
  PartReader(Reading& reading, Visibility part);

  void replicas(yyjson_val* object);
  void records(yyjson_val* object);
  void stamps(yyjson_val* object);
  void removed(yyjson_val* object);
  void conflicts(yyjson_val* object);
  void history(yyjson_val* array);
  void carried(Text name, yyjson_val* value);

  /// A dot like "17@k3f9w2xq" of a listed replica that has issued it; none otherwise, and a
  /// problem.
  Dot dot(yyjson_val* value, const std::string& place);
  std::string place(std::initializer_list<std::string_view> parts) const {
    return pointer_to(prefix_, parts);
  }
  void problem(std::initializer_list<std::string_view> parts, std::string what) {
    reading_.problems.add(place(parts), std::move(what));
  }

 private:
  void replica(Text name, yyjson_val* value);
  Id id_member(yyjson_val* object, std::string_view replica, const char* name);
  Table* table_for(Text kind, yyjson_val* value, std::string_view section);
  void record(Table& table, Text name, yyjson_val* value);
  bool check_single(const Table& table, Id id, std::string_view section);
  void fields(Table& table, std::uint32_t row, yyjson_val* object, const std::string& at);
  void field(Table& table, std::uint32_t row, Slot slot, yyjson_val* value, const std::string& at);
  int slot_of(Table& table, Text name, Slot expected, const std::string& at);
  void stamp(Table& table, std::uint32_t row, yyjson_val* value);
  void later_stamps(Table& table, Id id, yyjson_val* object, const std::string& at);
  void check_stamped(const Table& table);
  void removed_record(Table& table, Text name, yyjson_val* value);
  void conflicts_of(Table& table, Text name, yyjson_val* value);
  void conflict(Table& table, Id id, Slot slot, yyjson_val* array, const std::string& at);
  void lives(Table& table, Id id, yyjson_val* array, const std::string& at);
  std::vector<Dot> seen(yyjson_val* object, const std::string& at);
  Dot dot_from(Text text, std::string& wrong);
  void history_line(yyjson_val* array, std::size_t number);
  Value history_value(const HistoryLine& line, yyjson_val* value, const std::string& at);

  Reading& reading_;
  Visibility part_;
  PlanPart& into_;
  std::string prefix_;
  int last_replica_ = -1;                 // of the dot read last: most are of one replica
  std::vector<std::uint32_t> slot_seen_;  // by slot: the ordinal of the object that had it last
  std::uint32_t ordinal_ = 0;
};

}  // namespace entente
