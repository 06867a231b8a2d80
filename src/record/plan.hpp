#pragma once
#include <deque>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "record/change.hpp"
#include "record/reads.hpp"
#include "record/table.hpp"

namespace entente {

/// A member of the file that this version does not know, carried as it came.
struct Carried {
  Text name;
  RawJson value;
};

/// One part of a plan: what is shared with the other parties, or what is private to one's own. Each
/// has its own tables and its own replicas and counters, so that nothing of the private part shows
/// in the shared one, not even as a gap.
class PlanPart {
 public:
  PlanPart(const Catalog& catalog, Visibility part);
  std::span<const std::unique_ptr<Table>> tables() const {
    if (reads_) reads_->note_all();
    return tables_;
  }
  /// The same for who only asks how far they have come.
  std::span<const std::unique_ptr<Table>> unnoted_tables() const { return tables_; }
  /// The table of a kind this version knows or the plan holds; null otherwise.
  const Table* find(std::string_view kind) const;
  Table* find(std::string_view kind);
  const Replicas& replicas() const {
    if (reads_) reads_->note_all();
    return replicas_;
  }
  Replicas& replicas() { return replicas_; }
  /// The table of `kind`, made where it is new; a kind this version does not know has no fields of
  /// its own and carries everything as it came. `kind` must lie in the plan's arena.
  Table& table_of(Text kind);
  /// Members of the file beside those known, in the order of their names.
  std::vector<Carried>& carried() { return carried_; }
  const std::vector<Carried>& carried() const { return carried_; }

 private:
  friend class Plan;
  std::vector<std::unique_ptr<Table>> tables_;  // in the catalog's order, then unknown kinds
  std::unordered_map<std::string_view, std::uint32_t> numbers_;  // of the tables, by kind
  Visibility part_;
  mutable Reads* reads_ = nullptr;
  std::deque<Kind> unknown_kinds_;
  Replicas replicas_;
  std::vector<Carried> carried_;
};

/// What the other parties may have: the one type that the writer of their file takes.
class SharedPart final : public PlanPart {
  using PlanPart::PlanPart;
};
/// What stays with one's own party.
class PrivatePart final : public PlanPart {
  using PlanPart::PlanPart;
};

/// What a file says of the exchange that it was made for; one's own full copy has none.
struct Envelope {
  Id from, to;    // parties
  Moment at;      // when it was made; for people to read, it decides nothing
  Text previous;  // hash of the file that `from` made for `to` before, so that both hold the chain
};

/// Everything recorded about one alliance: the unit that is saved, shared and merged.
class Plan {
 public:
  Plan(const Catalog& catalog, Id id)
      : catalog_(&catalog),
        id_(id),
        shared_(catalog, Visibility::shared),
        private_(catalog, Visibility::private_to_party) {}
  Plan(const Plan&) = delete;

  Id id() const { return id_; }
  const Catalog& catalog() const { return *catalog_; }
  PlanPart& part(Visibility part) {
    if (part == Visibility::shared) return shared_;
    return private_;
  }
  const PlanPart& part(Visibility part) const {
    if (part == Visibility::shared) return shared_;
    return private_;
  }
  const SharedPart& shared() const { return shared_; }
  const std::optional<Envelope>& envelope() const { return envelope_; }
  void set_envelope(std::optional<Envelope> envelope) { envelope_ = envelope; }
  Arena& arena() { return arena_; }
  const Arena& arena() const { return arena_; }
  std::span<const HistoryLine> history() const {
    if (shared_.reads_) shared_.reads_->note_all();
    return history_;
  }
  std::vector<HistoryLine>& history() { return history_; }
  /// What the file's sections take at most where there is nothing in them yet.
  static constexpr std::size_t sections_bytes = 512;
  /// Bytes that the plan's file has, or a little more: edits and joins add what they bring, which
  /// is never too little, and who reads or writes the file knows them for certain.
  std::size_t file_bytes() const { return file_bytes_; }
  void set_file_bytes(std::size_t bytes) { file_bytes_ = bytes; }
  /// Goes up by one with every change.
  std::uint64_t revision() const {
    if (shared_.reads_) shared_.reads_->note_all();
    return revision_;
  }
  void touch() { ++revision_; }
  /// From now on notes in `reads` (null: nowhere) which tables are read; answers where they were
  /// noted before. For `ReadsScope`.
  Reads* note_reads_in(Reads* reads) const;
  /// Notes what was read when something was worked out that is used again now.
  void note_reads(const Reads& reads) const {
    if (shared_.reads_) shared_.reads_->add(reads);
  }

  /// All shared records of a kind, as their struct.
  template <class Record>
  std::span<const Record> all() const {
    return shared_.find(Record::kind_name)->template all<Record>();
  }
  /// A shared record by id, or null.
  template <class Record>
  const Record* find(Id id) const {
    const Table& table = *shared_.find(Record::kind_name);
    const auto row = table.row(id);
    return row ? static_cast<const Record*>(table.record(*row)) : nullptr;
  }
  /// The one record of a kind of which there is one only; an empty one where nothing was written.
  template <class Record>
  Record single() const {
    const Record* found = find<Record>(id_from_name(Record::kind_name));
    return found ? *found : Record{};
  }

 private:
  const Catalog* catalog_;
  Id id_;
  Arena arena_;
  SharedPart shared_;
  PrivatePart private_;
  std::optional<Envelope> envelope_;
  std::vector<HistoryLine> history_;
  std::size_t file_bytes_ = sections_bytes;
  std::uint64_t revision_ = 0;
};

/// Where a record stands: which part, which kind, which id.
struct RecordKey {
  Visibility part = Visibility::shared;
  std::string_view kind;
  Id id;
  friend bool operator==(const RecordKey&, const RecordKey&) = default;
};

/// Finds a record by id alone, in all tables of both parts.
std::optional<RecordKey> find_record(const Plan& plan, Id id);

/// What a person calls the record: its headline, or "Untitled risk" where it has none; "" for an id
/// that is not in the plan.
std::string headline(const Plan& plan, std::string_view kind, Id id);

}  // namespace entente
