#pragma once
#include "exchange/join.hpp"
#include "exchange/joined_record.hpp"
#include "exchange/merge.hpp"

namespace entente {

/// Does the work of `Merge::prepare`: walks the other copy's records once and joins those that
/// differ. Records with the same birth and no stamps beside it on either side are only compared.
class MergeReader {
 public:
  MergeReader(Merge& merge, const Plan& ours);
  Problems run(const std::optional<OwnReplica>& own);

 private:
  using JoinedRecord = exchange::JoinedRecord;
  using RecordState = exchange::RecordState;

  void map_replicas();
  void check_own(const OwnReplica& own);
  bool holds_beyond(std::uint16_t replica, std::uint64_t counter) const;
  void read_table(const Table& theirs);
  exchange::TablePair pair_of(const Table& theirs) const;
  void mark_special(const Table& table);
  bool is_plain(std::uint32_t our_row, std::uint32_t their_row, const exchange::TablePair& pair);
  void join_record(Id id);
  void join_cells(const RecordState& ours, const RecordState& theirs, JoinedRecord& joined);
  void settle_life(const RecordState& ours, const RecordState& theirs, JoinedRecord& joined);
  bool saw_all(const exchange::LifeEntry& removal, const JoinedRecord& joined) const;
  void tell(const RecordState& ours, JoinedRecord&& joined, bool life_differs);
  void tell_fields(const RecordState& ours, const JoinedRecord& joined, RecordChange& change);
  void held(const RecordState& ours, std::uint32_t field, std::vector<Rival>& into) const;
  FieldChange told(const RecordState& ours, const exchange::JoinedCell& cell) const;
  void check_id(const JoinedRecord& joined);
  void refuse(const Table& table, Id id, std::string_view field, std::string what);
  Problems take_problems();
  /// The order in which values show and births count: the same in every copy.
  bool before(Dot left, Dot right) const;
  bool carries_news() const;
  // merge_room.cpp: what a plan may hold, asked before anything is joined.
  void check_fields(const exchange::TablePair& pair);
  void check_kinds();
  void check_values(const exchange::JoinedRecord& joined);
  void note_growth(const RecordState& ours, const exchange::JoinedRecord& joined,
                   const RecordChange& change);
  void check_growth();

  Merge& merge_;
  const Plan& ours_;
  const PlanPart& our_part_;
  const PlanPart& their_part_;
  exchange::DotMap map_, same_;
  exchange::Seen our_seen_, their_seen_;
  Problems problems_;
  struct Alike {
    std::size_t problem, others;  // which one is told, and how many more places are like it
  };
  std::vector<Alike> alike_;
  std::size_t refused_ = 0;
  std::uint32_t pair_ = 0;  // the table being read
  IdIndex special_;
  IdIndex fresh_;                 // ids of all records that come to life
  std::vector<Dot> dots_;         // of all values of the record being joined
  bool kept_of_removed_ = false;  // whether values of it stay though the other side claims newer
  std::vector<Rival> mine_, other_, both_;
  std::size_t lines_ = 0, line_bytes_ = 0;  // of history that the changes make
};

}  // namespace entente
