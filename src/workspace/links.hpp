#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.hpp"
#include "record/transaction.hpp"

namespace entente {

/// Records tied to one record by one field.
struct LinkGroup {
  const Kind* kind = nullptr;    // of `records`
  const Field* field = nullptr;  // the record's own where it points, else that of `records`
  bool points = false;           // the record points at them; else they point at it
  std::vector<RecordKey> records;
};

/// What one record points at and what points at it, worked out of the descriptions, so that it
/// holds for every kind. After an edit only the tables it touched are looked through again.
class Links {
 public:
  /// First what the record's own fields point at, then what points at it, in the catalogue's order;
  /// no empty group. Holds until the next call.
  const std::vector<LinkGroup>& of(const Plan& plan, const RecordKey& key);
  /// How many tables were looked through since these were made.
  std::uint64_t tables_read() const { return tables_read_; }

 private:
  struct Source {
    const Table* table = nullptr;
    std::uint64_t revision = 0;
    std::vector<LinkGroup> groups;  // one for each field that may point at the record's kind
  };
  void read(Source& source, Visibility part, const RecordKey& key);
  void add_own(const Plan& plan, const RecordKey& key);
  void add_others();

  const Plan* plan_ = nullptr;
  Id plan_id_;
  RecordKey key_;
  std::uint64_t revision_ = 0;
  std::vector<Source> sources_;
  std::vector<LinkGroup> groups_;
  std::uint64_t tables_read_ = 0;
};

/// What a group means for the record: "Owner" or "Owner of 3 risks"; "Reports to: 2 bodies" where
/// the label is no single noun.
std::string link_words(const LinkGroup& group);

/// "1 risk", "3 agenda items", "2 people".
std::string counted_records(std::size_t count, const Kind& kind);

/// How many records of all groups point at the record, each counted once.
std::size_t pointing_records(std::span<const LinkGroup> groups);

/// Writes `to` wherever the groups' records point at `from`. A list names nobody twice, and no
/// record comes to point at itself. `arena` holds what is written until it is committed.
Result<void> replace_links(const Plan& plan, Transaction& transaction,
                           std::span<const LinkGroup> groups, Id from, Id to, Arena& arena);

}  // namespace entente
