#pragma once
#include <string>
#include <vector>

#include "exchange/merge.hpp"
#include "record/transaction.hpp"

namespace entente {

/// What a person says to one change.
enum class Answer : std::uint8_t {
  accept,  // as it comes
  refuse,  // mine again, as a new edit, so that the other side sees it
  choose,  // one of the values of a conflict
  write,   // a third value
  open,    // a conflict stays with all its values, here and there
  keep,    // a contested record stays
  remove   // a contested record goes
};

struct FieldAnswer {
  Answer answer = Answer::accept;
  std::size_t chosen = 0;  // with `choose`: in FieldChange::values
  Value written;           // with `write`; must live until the commit
};

/// The answers to one RecordChange.
struct RecordAnswer {
  Answer record = Answer::accept;  // accept, refuse; of a contested one keep, remove, open
  std::vector<FieldAnswer> fields;
};

/// How much a file brings.
struct ReviewCounts {
  std::uint32_t added = 0, changed = 0, removed = 0, returned = 0;  // records
  std::uint32_t conflicts = 0;  // fields with several values, and contested records
  std::uint32_t undecided = 0;  // conflicts answered with `open`
  std::vector<Id> people;       // who wrote what changes, in the order of the changes
  bool empty() const { return added + changed + removed + returned + conflicts == 0; }
};

/// "7 added, 12 changed, 1 removed, 2 conflicts"; "nothing new" for none.
std::string words_for(const ReviewCounts& counts);

/// The stamp of what a file brings for a field; not of one's own value that shows before theirs.
Dot dot_of_theirs(const FieldChange& change);

/// A partner's file as a proposal: every change with its answer. What only they changed is accepted
/// and conflicts stay open unless the person says otherwise. Nothing is written before `commit`.
class Review {
 public:
  explicit Review(Merge merge);

  const Merge& merge() const { return merge_; }
  const std::vector<RecordChange>& changes() const { return merge_.changes(); }
  const RecordAnswer& answer(std::size_t change) const { return answers_[change]; }
  /// Accepts or refuses a whole record, its fields with it; of a contested one keep, remove, open.
  void answer_record(std::size_t change, Answer answer);
  void answer_field(std::size_t change, std::size_t field, FieldAnswer answer);
  ReviewCounts counts() const;
  /// What the plan would hold more of, with the answers as they are.
  Growth growth() const;
  /// The person who wrote a value, none where the file does not say.
  Id person(Dot dot) const;
  Id party(Dot dot) const;

  /// Joins the file into `plan` (which must be as it was when the merge was prepared) and carries
  /// the answers out as one edit of `pen`. Returns all of it as one change for undo; its stamps may
  /// be none. Where the plan has no room for all of it, it says so and the plan stays as it is. The
  /// history gets a line for each record and one for the exchange, `label`. The
  /// journal cannot tell stamps of others: keep a snapshot.
  Result<Change> commit(Plan& plan, const Pen& pen, Moment now, std::string_view label) &&;

 private:
  Merge merge_;
  std::vector<RecordAnswer> answers_;
};

/// The answer by which a conflict takes the value of a party (`ours` as the party that asks), or
/// `open` where that party wrote none of them.
FieldAnswer choose_of(const Review& review, const FieldChange& change, Id party, bool theirs);

}  // namespace entente
