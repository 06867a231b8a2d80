#pragma once
#include <string>
#include <string_view>

#include "format/document.hpp"
#include "format/salvage.hpp"
#include "format/value_reader.hpp"
#include "record/plan.hpp"

namespace entente {

/// Tells most ids that are new from those that may have been there: two bits each (Bloom 1970),
/// which stay near the processor where an index of all records would not.
class IdSieve {
 public:
  /// Makes room for so many and forgets what was added.
  void reset(std::size_t ids);
  /// False where the id may have been added before.
  bool add(Id id) {
    const std::uint64_t hash = id.value * 0x9e3779b97f4a7c15u;
    const std::uint64_t pair = std::uint64_t{1} << (hash >> 58) | std::uint64_t{1}
                                                                      << (hash >> 52 & 63);
    std::uint64_t& word = words_[hash >> 20 & (words_.size() - 1)];
    const bool fresh = (word & pair) != pair;
    word |= pair;
    return fresh;
  }

 private:
  std::vector<std::uint64_t> words_ = std::vector<std::uint64_t>(1);  // a power of two of them
};

/// What the readers of one file share.
struct Reading {
  Document& document;
  Plan& plan;
  ProblemList problems;
  ValueReader values;
  std::size_t records = 0;  // met so far
  std::size_t seen = 0;     // entries of what removals had seen, met so far
  std::size_t most_seen;
  IdSieve ids;                 // of all records that are not removed: none may be used twice
  Salvage* salvage = nullptr;  // there where what is wrong is left out, not refused

  Reading(Document& from, Plan& into, const FileBounds& bounds)
      : document(from), plan(into), values(into.arena()), most_seen(bounds.seen) {}
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
  void withheld(yyjson_val* object);
  void history(yyjson_val* array);
  void carried(Text name, yyjson_val* value);
  /// Last, where what is wrong is left out: gives what is left of fields a sound stamp.
  void mend();
  /// The same for all of a part of which nobody knows what conflicts it held: as one edit.
  void stamp_all_anew();

  /// A dot like "17@k3f9w2xq" of a listed replica that has issued it; none otherwise, and a
  /// problem.
  Dot dot(yyjson_val* value, const std::string& place) {
    return dot(value, [&] { return place; });
  }
  std::string place(std::initializer_list<std::string_view> parts) const {
    return pointer_to(prefix_, parts);
  }
  void problem(std::initializer_list<std::string_view> parts, std::string what) {
    reading_.problems.add(place(parts), std::move(what));
  }

 private:
  /// The same, where the place is only spelled out if something is wrong.
  template <class Place>
  Dot dot(yyjson_val* value, Place place) {
    Wrong wrong;
    const Dot read = dot_of(value, wrong);
    if (!wrong.what.empty()) refuse_dot(place(), std::move(wrong));
    return read;
  }
  /// What is wrong with a dot, and which replica is to blame where all its dots have the same
  /// fault.
  struct Wrong {
    std::string what, replica;
  };
  void refuse_dot(std::string place, Wrong wrong);
  Dot dot_of(yyjson_val* value, Wrong& wrong);
  bool salvaging() const { return reading_.salvage != nullptr; }
  /// The stamp of what has lost its own.
  Dot anew();
  void mend(const Salvage::Cell& cell);
  void mend_removed(const Salvage::Cell& cell);
  void left_out(Table& table, Id id, Slot slot);
  int find_replica(Text name);
  void replica(Text name, yyjson_val* value);
  Id id_member(yyjson_val* object, std::string_view replica, const char* name);
  Table* table_for(Text kind, yyjson_val* value, std::string_view section);
  void expect_records();
  void records_of(Text kind, yyjson_val* value);
  void record(Table& table, Text name, yyjson_val* value);
  void refuse_record(const Table& table, Text name, std::string what);
  bool check_single(const Table& table, Id id, std::string_view section);
  void fields(Table& table, std::uint32_t row, yyjson_val* object, const std::string& at);
  void field(Table& table, std::uint32_t row, Slot slot, yyjson_val* value, const std::string& at);
  int slot_of(Table& table, Text name, Slot expected, const std::string& at);
  void stamps_of(Text kind, yyjson_val* value);
  void stamp(Table& table, std::uint32_t row, yyjson_val* value);
  template <class Place>
  void later_stamps(Table& table, Id id, yyjson_val* object, Place at);
  void refuse_stamp(Text kind, Text name);
  void check_stamped(Table& table);
  void removed_record(Table& table, Text name, yyjson_val* value);
  using ReadField = void (PartReader::*)(Table& table, Id id, Text field, yyjson_val* array,
                                         const std::string& at);
  void beside(std::string_view section, yyjson_val* object, ReadField read);
  void beside_record(Table& table, Text name, yyjson_val* value, const std::string& at,
                     ReadField read);
  std::optional<Slot> slot_beside(Table& table, Text field, const std::string& at);
  void conflicts_in(Table& table, Id id, Text field, yyjson_val* array, const std::string& at);
  void conflict(Table& table, Id id, Slot slot, yyjson_val* array, const std::string& at);
  Rival rival(const Field* field, yyjson_val* item, const std::string& at);
  void lives(Table& table, Id id, yyjson_val* array, const std::string& at);
  void withheld_in(Table& table, Id id, Text field, yyjson_val* array, const std::string& at);
  std::vector<Dot> seen(yyjson_val* object, const std::string& at);
  Dot dot_from(Text text, Wrong& wrong);
  Dot dot_of_replica(Text name, std::uint64_t counter, Wrong& wrong);
  std::optional<std::uint64_t> counter(yyjson_val* value, std::string& wrong);
  /// Names of causes (ProblemList::add_alike).
  std::string cause(std::string_view what, std::string_view of) const {
    return concat(prefix_, ' ', what, ' ', of);
  }
  bool check_replica(Text name, yyjson_val* value);
  void history_line(yyjson_val* array, std::size_t number);
  void read_history_line(yyjson_val* array, std::size_t number);
  Dot history_dot(yyjson_val* stamp, const std::string& at);
  Value history_value(const HistoryLine& line, yyjson_val* value, const std::string& at);

  Reading& reading_;
  Visibility part_;
  PlanPart& into_;
  std::string prefix_;
  bool replicas_known_ = false;           // the list of them could be read
  int last_replica_ = -1;                 // of the dot read last: most are of one replica
  std::vector<std::uint32_t> slot_seen_;  // by slot: the ordinal of the object that had it last
  std::uint32_t ordinal_ = 0;
};

}  // namespace entente
