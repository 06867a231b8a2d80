#include "exchange/review.hpp"

#include <algorithm>

#include "base/concat.hpp"
#include "base/counts.hpp"

namespace entente {

Review::Review(Merge merge) : merge_(std::move(merge)), answers_(merge_.changes().size()) {
  for (std::size_t index = 0; index < answers_.size(); ++index) {
    const RecordChange& change = changes()[index];
    if (change.turn == Turn::contested) answers_[index].record = Answer::open;
    for (const FieldChange& field : change.fields)
      answers_[index].fields.push_back({field.conflict() ? Answer::open : Answer::accept, 0, {}});
  }
}

void Review::answer_record(std::size_t change, Answer answer) {
  // Of a record that one side removed and the other edited only its staying is decided.
  const bool of_values = answer == Answer::accept || answer == Answer::refuse;
  if (changes()[change].turn == Turn::contested && of_values) answer = Answer::open;
  answers_[change].record = answer;
  if (answer != Answer::accept && answer != Answer::refuse) return;
  for (std::size_t field = 0; field < answers_[change].fields.size(); ++field) {
    const bool conflict = changes()[change].fields[field].conflict();
    // To accept what a partner sends does not choose between what both wrote.
    answers_[change].fields[field] = {
        conflict && answer == Answer::accept ? Answer::open : answer, 0, {}};
  }
}

void Review::answer_field(std::size_t change, std::size_t field, FieldAnswer answer) {
  answers_[change].fields[field] = answer;
}

Dot dot_of_theirs(const FieldChange& change) {
  for (const HeldValue& held : change.values)
    if (!held.ours) return held.dot;
  return change.dot;
}

Id Review::person(Dot dot) const { return dot ? merge_.replicas()[dot.replica()].person : Id{}; }

Id Review::party(Dot dot) const { return dot ? merge_.replicas()[dot.replica()].party : Id{}; }

ReviewCounts Review::counts() const {
  ReviewCounts counts;
  const auto note = [&](Dot dot) {
    const Id one = person(dot);
    if (one && std::find(counts.people.begin(), counts.people.end(), one) == counts.people.end())
      counts.people.push_back(one);
  };
  for (std::size_t index = 0; index < answers_.size(); ++index) {
    const RecordChange& change = changes()[index];
    counts.added += change.turn == Turn::added;
    counts.changed += change.turn == Turn::changed;
    counts.removed += change.turn == Turn::removed;
    counts.returned += change.turn == Turn::returned;
    counts.conflicts += change.turn == Turn::contested;
    counts.undecided += change.turn == Turn::contested && answers_[index].record == Answer::open;
    note(change.dot);
    for (std::size_t field = 0; field < change.fields.size(); ++field) {
      note(dot_of_theirs(change.fields[field]));
      counts.conflicts += change.fields[field].conflict();
      counts.undecided +=
          change.fields[field].conflict() && answers_[index].fields[field].answer == Answer::open;
    }
  }
  return counts;
}

std::string words_for(const ReviewCounts& counts) {
  std::string words;
  const auto add = [&](std::uint32_t count, std::string_view what) {
    if (count > 0) append(words, words.empty() ? "" : ", ", grouped(count), " ", what);
  };
  add(counts.added, "added");
  add(counts.changed, "changed");
  add(counts.removed, "removed");
  add(counts.returned, "back again");
  add(counts.conflicts, counts.conflicts == 1 ? "conflict" : "conflicts");
  return words.empty() ? "nothing new" : words;
}

FieldAnswer choose_of(const Review& review, const FieldChange& change, Id party, bool theirs) {
  for (std::size_t index = 0; index < change.values.size(); ++index)
    if ((review.party(change.values[index].dot) == party) != theirs)
      return {Answer::choose, index, {}};
  return {Answer::open, 0, {}};
}

}  // namespace entente
