#include "cli/caution_words.hpp"

#include <algorithm>

#include "base/concat.hpp"
#include "cli/words.hpp"
#include "practice/profile/names.hpp"
#include "practice/words.hpp"
#include "record/headline.hpp"

namespace entente::cli {
namespace {

constexpr std::size_t most_lines = 50;

/// The record of a change as people know it here, else as the file calls it.
std::string about(const Plan& ours, const Review& review, const RecordChange& change) {
  const RecordKey key{Visibility::shared, change.kind, change.id};
  const Plan& plan = headline(ours, key).empty() ? review.merge().theirs() : ours;
  return concat(record_words(plan, key), " (", text_from(change.id), ")");
}

/// No more than a person reads.
std::vector<std::string> cut(std::vector<std::string> lines) {
  if (lines.size() <= most_lines) return lines;
  const std::size_t more = lines.size() - most_lines;
  lines.resize(most_lines);
  lines.push_back(concat("and ", more, " more like these"));
  return lines;
}

}  // namespace

Taker taker_of(const Plan& ours, const Plan& theirs) {
  for (const Replica& replica : ours.part(Visibility::private_to_party).replicas().all())
    if (replica.party) return {replica.party, {}};
  const auto& envelope = theirs.envelope();
  return {envelope ? envelope->to : Id{}, {}};
}

std::vector<std::string> caution_lines(const Plan& ours, const Review& review,
                                       const Cautions& cautions) {
  std::vector<std::string> lines, notes;
  for (const std::string& words : cautions.first) lines.push_back(concat("warning: ", words));
  for (std::size_t index = 0; index < cautions.of_changes.size(); ++index)
    for (const Caution& caution : cautions.of_changes[index])
      (caution.warning ? lines : notes)
          .push_back(concat(caution.warning ? "warning: " : "note: ",
                            about(ours, review, review.changes()[index]), ": ", caution.words));
  lines.insert(lines.end(), notes.begin(), notes.end());
  return cut(std::move(lines));
}

std::vector<std::string> name_lines(const Plan& plan) {
  std::vector<std::string> lines;
  for (const std::string_view kind : practice::named_kinds) {
    const practice::Names names(*plan.shared().find(kind));
    for (const practice::Names::Named& each : names.all())
      if (const std::string words = names.warning(each.id, each.name); !words.empty())
        lines.push_back(concat("warning: ", record_words(plan, {Visibility::shared, kind, each.id}),
                               " (", text_from(each.id), "): ", words));
  }
  return cut(std::move(lines));
}

std::string removed_parties(const Plan& ours, const Review& review, const Taker& taker) {
  std::vector<std::string> parties;
  for (const RecordChange& change : review.changes())
    if (wants_own_answer(change, taker))
      parties.push_back(concat(change.id == taker.party ? "your own party " : "the party ",
                               practice::party_words(ours, change.id)));
  return practice::listed(parties);
}

}  // namespace entente::cli
