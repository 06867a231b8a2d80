#pragma once
#include <memory>
#include <optional>
#include <vector>

#include "exchange/record_change.hpp"
#include "record/room.hpp"

namespace entente {

/// What this copy knows of its own writing, which no file can know better.
struct OwnReplica {
  std::string_view name;         // of the part that is merged
  std::uint64_t handed_out = 0;  // the highest counter of it that ever left in a file
};

namespace exchange {
struct JoinedRecord;
struct TablePair;
}  // namespace exchange

/// Another copy of one part of a plan, held against one's own: what joining them would change, and
/// the joining. Commutative, associative and idempotent over files in any order (README.md of this
/// folder): per field the values that neither side has seen the other replace, per record its
/// births and removals in the same way. A removal holds only where it had seen all that is left of
/// the record.
class Merge {
 public:
  /// Works out what `theirs` changes in `ours`, which stays as it is. Problems, each with place,
  /// cause and remedy: another plan; the same stamp with different values (tampered with, or two
  /// browsers that share one copied storage); a version vector that claims to have seen what it
  /// cannot have; more than a plan may hold (record/limits.hpp): to leave anything out instead
  /// would be to say that it was seen and decided against. `own` where this copy writes itself:
  /// with it, edits of one's own that one never made ask for a new replica id
  /// (`needs_new_replica`), and claims to have seen edits that never left are refused.
  static Result<Merge> prepare(const Plan& ours, std::shared_ptr<Plan> theirs,
                               Visibility part = Visibility::shared,
                               std::optional<OwnReplica> own = {});
  Merge(Merge&&) noexcept;
  Merge& operator=(Merge&&) noexcept;
  ~Merge();

  /// What would change for a reader, by kind in the order of the catalog, then by id.
  const std::vector<RecordChange>& changes() const { return changes_; }
  /// Whether the other copy holds anything at all that this one does not: values or knowledge.
  bool brings_news() const { return brings_news_; }
  /// This storage was copied or set back: go on under a new replica id.
  bool needs_new_replica() const { return needs_new_replica_; }
  /// What one's own plan would hold more of.
  const Growth& growth() const { return growth_; }
  /// All replicas of both copies with what both have seen; the dots of `changes` go by them.
  const Replicas& replicas() const { return replicas_; }
  const Plan& theirs() const { return *theirs_; }
  const std::shared_ptr<Plan>& shared_theirs() const { return theirs_; }

  /// Joins: carries all changes and stamps into `ours`, which must be as it was when this was
  /// prepared. Texts of the other plan live on in `ours`.
  void apply(Plan& ours) &&;

 private:
  friend class MergeReader;
  Merge();
  std::shared_ptr<Plan> theirs_;
  Visibility part_ = Visibility::shared;
  Replicas replicas_;
  std::vector<exchange::TablePair> tables_;
  std::vector<exchange::JoinedRecord> joined_;
  std::vector<RecordChange> changes_;
  Growth growth_;
  bool brings_news_ = false;
  bool needs_new_replica_ = false;
};

}  // namespace entente
