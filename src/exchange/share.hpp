#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "record/plan.hpp"

namespace entente {

/// How many records of a kind leave in a file for another party, and how many stay.
struct ShareCount {
  std::string_view kind;
  std::uint32_t leaves = 0, stays = 0;
};

/// Words of a private record that also stand in what leaves.
struct ExposedText {
  RecordKey own;
  Text own_field;
  RecordKey shared;  // where they leave; no kind: in no record that this version knows of
  Text shared_field;
  std::string place;  // the same as a pointer into the file
  std::string text;   // the words that stand in both
  /// They stand where only a newer Entente shows or changes them, and nobody knows who wrote them.
  bool hidden = false;
};

/// What handing over the plan would do, told before it is done.
struct ShareCheck {
  std::vector<ShareCount> counts;  // kinds with records, in the order of the catalog
  std::uint32_t leaves = 0, stays = 0;
  std::uint32_t removals = 0;  // removed records of which leaves that they have gone, no more
  std::uint32_t untold = 0;    // removed records of which nothing leaves: nobody else ever had them
  std::uint32_t rivals = 0;    // values in conflict that leave beside those that show
  std::uint32_t carried = 0;   // members of the file that only a newer Entente knows
  std::vector<ExposedText> exposed;  // to be looked at by a person; it may be meant so
  Problems problems;  // what forbids it: a shared record that points at a private one
  /// Whether the file is only made for who says so after having seen `exposed`.
  bool asks() const;
};

/// In words, a sentence each, what leaves beside records as they show; nothing where nothing does.
std::vector<std::string> besides_words(const ShareCheck& check);

/// What this browser knows of its own writing, which no file can know better.
struct OwnWriting {
  std::string_view replica;  // of the shared part, the one that writes
  /// Its counters when a file of any kind left, in their order. What was written up to the first of
  /// them may be anywhere.
  std::span<const std::uint64_t> left;
};

/// Whether nobody else can ever have had a removed record: one replica alone made, wrote and
/// removed it, and no file left meanwhile. Then nobody else needs to know that there was one. A
/// record that any file may have held is told as removed: whoever has it must see it go, also who
/// gets it by way of a third.
bool is_unheard_of(const Table& table, const Removed& removed, const Replicas& replicas,
                   const OwnWriting& own);

/// Counts what leaves and stays, and looks for what a person should know first. `from` is one's own
/// party: what others wrote themselves is no secret to them.
ShareCheck check_share(const Plan& plan, Id from, const std::optional<OwnWriting>& own = {});

/// The file for another party: format, plan and envelope, then the shared part. It is given nothing
/// else, so nothing else can enter it: no history, no settings, nothing private. Removed records
/// are named with the stamps that joining needs and none of their words; those that are
/// `is_unheard_of` are left out. Two saves of the same part with the same envelope are the same
/// bytes.
std::string write_shared(Id plan, const Catalog& catalog, const SharedPart& shared,
                         const Envelope& envelope, const std::optional<OwnWriting>& own = {});

/// `write_shared` with its proof: refused where `check_share` has problems, where the bytes read
/// back hold anything that is not in the shared part, and, unless a person `agreed` after having
/// seen it, where `check_share` asks.
Result<std::string> share(const Plan& plan, const Envelope& envelope,
                          const std::optional<OwnWriting>& own = {}, bool agreed = false);

}  // namespace entente
