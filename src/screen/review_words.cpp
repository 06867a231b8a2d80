#include "screen/review_words.hpp"

#include <algorithm>

#include "base/concat.hpp"
#include "practice/words.hpp"

namespace entente::screen {
namespace {

constexpr std::size_t most_named = 3;

bool has_kind(const practice::Practice& practice, std::string_view kind) {
  return std::any_of(practice.kinds.begin(), practice.kinds.end(),
                     [&](const Kind* known) { return known->name == kind; });
}

std::string person_name(const Plan& ours, const Plan& theirs, Id person) {
  const std::string here = headline(ours, "person", person);
  return here.empty() ? headline(theirs, "person", person) : here;
}

struct TurnWords {
  std::string_view chip;
  kit::Tone tone;
};

TurnWords turn_words(const RecordChange& change) {
  const bool conflict = std::any_of(change.fields.begin(), change.fields.end(),
                                    [](const FieldChange& field) { return field.conflict(); });
  if (change.turn == Turn::contested) return {"Removed or edited", kit::Tone::warning};
  if (conflict) return {"Conflict", kit::Tone::warning};
  switch (change.turn) {
    case Turn::added:
      return {"Added", kit::Tone::good};
    case Turn::removed:
      return {"Removed", kit::Tone::bad};
    case Turn::returned:
      return {"Back again", kit::Tone::good};
    default:
      return {"Changed", kit::Tone::accent};
  }
}

}  // namespace

std::vector<ReviewGroup> review_groups(const Review& review) {
  std::vector<ReviewGroup> groups;
  for (const practice::Practice* practice : practice::practices())
    groups.push_back({std::string(practice->label), {}});
  groups.push_back({"From a newer version", {}});
  const auto all = practice::practices();
  for (std::size_t index = 0; index < review.changes().size(); ++index) {
    std::size_t group = 0;
    while (group < all.size() && !has_kind(*all[group], review.changes()[index].kind)) ++group;
    groups[group].changes.push_back(index);
  }
  std::erase_if(groups, [](const ReviewGroup& group) { return group.changes.empty(); });
  return groups;
}

std::string people_words(const Plan& ours, const Plan& theirs, const std::vector<Id>& people) {
  std::vector<std::string> names;
  for (Id person : people)
    if (std::string name = person_name(ours, theirs, person); !name.empty())
      names.push_back(std::move(name));
  if (names.empty()) return {};
  if (names.size() > most_named) {
    const std::size_t others = names.size() - most_named;
    names.resize(most_named);
    names.push_back(practice::counted(others, "other", "others"));
  }
  return concat("by ", practice::listed(names));
}

ReviewLine review_line(const Plan& ours, const Review& review, const RecordChange& change) {
  const TurnWords turn = turn_words(change);
  const Kind* kind = ours.catalog().find(change.kind);
  ReviewLine line;
  line.chip = turn.chip;
  line.tone = turn.tone;
  line.kind = kind ? kind->label : change.kind;
  line.title = headline(ours, change.kind, change.id);
  if (line.title.empty()) line.title = headline(review.merge().theirs(), change.kind, change.id);
  if (line.title.empty()) line.title = line.kind;
  Dot dot = change.dot;
  for (const FieldChange& field : change.fields)
    if (!dot) dot = dot_of_theirs(field);
  line.by = writer_words(ours, review, dot);
  return line;
}

const Field* field_of(const Plan& plan, std::string_view kind, std::string_view field) {
  const Kind* known = plan.catalog().find(kind);
  if (!known) return nullptr;
  for (const Field& one : known->fields)
    if (one.name == field) return &one;
  return nullptr;
}

std::string review_value(const Plan& ours, const Plan& theirs, const Field* field,
                         const Value& value) {
  if (is_empty(value)) return "empty";
  if (const auto* raw = std::get_if<RawJson>(&value)) return std::string(raw->json);
  if (!field) return {};
  // Whichever plan has the record that it names.
  const Id* named = std::get_if<Id>(&value);
  const bool here = !named || !headline(ours, field->target, *named).empty();
  if (field->type == FieldType::rank) return "another place";
  return shown(here ? ours : theirs, *field, value);
}

std::string writer_words(const Plan& ours, const Review& review, Dot dot) {
  const std::string party = practice::party_words(ours, review.party(dot));
  const std::string person = person_name(ours, review.merge().theirs(), review.person(dot));
  if (party.empty() || person.empty()) return party + person;
  return concat(person, ", ", party);
}

}  // namespace entente::screen
