#include "screen/exchange/review_words.hpp"

#include <algorithm>

#include "base/concat.hpp"
#include "practice/profile/names.hpp"
#include "practice/words.hpp"
#include "record/headline.hpp"

namespace entente::screen {
namespace {

constexpr std::size_t most_names = 3;

bool has_kind(const practice::Practice& practice, std::string_view kind) {
  return std::any_of(practice.kinds.begin(), practice.kinds.end(),
                     [&](const Kind* known) { return known->name == kind; });
}

/// What the shared part of either plan calls a record, one's own first. Never the private part: an
/// id in their file may be that of a private record here.
std::string shared_title(const Plan& ours, const Plan& theirs, std::string_view kind, Id id) {
  for (const Plan* plan : {&ours, &theirs}) {
    const std::string title = headline(*plan, {Visibility::shared, kind, id});
    if (title.empty()) continue;
    return kind == practice::Party::kind_name ? practice::told_apart(*plan, id, title) : title;
  }
  return {};
}

std::string person_name(const Plan& ours, const Plan& theirs, Id person) {
  return shared_title(ours, theirs, practice::Person::kind_name, person);
}

/// The records that a value names, as people call them.
std::string named_words(const Plan& ours, const Plan& theirs, std::string_view target,
                        std::span<const Id> ids) {
  std::string words;
  for (const Id id : ids) {
    const std::string title = shared_title(ours, theirs, target, id);
    append(words, words.empty() ? "" : ", ",
           title.empty() ? std::string_view("a record that is not there") : title);
  }
  return words;
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
  if (names.size() > most_names) {
    const std::size_t others = names.size() - most_names;
    names.resize(most_names);
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
  line.title = shared_title(ours, review.merge().theirs(), change.kind, change.id);
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
  if (field->type == FieldType::rank) return "another place";
  if (const Id* named = std::get_if<Id>(&value))
    return named_words(ours, theirs, field->target, std::span(named, 1));
  if (const IdList* list = std::get_if<IdList>(&value))
    return named_words(ours, theirs, field->target, list->ids);
  return shown(ours, *field, value);
}

std::string writer_words(const Plan& ours, const Review& review, Dot dot) {
  const std::string party = practice::party_words(ours, review.party(dot));
  const std::string person = person_name(ours, review.merge().theirs(), review.person(dot));
  if (party.empty() || person.empty()) return party + person;
  return concat(person, ", ", party);
}

}  // namespace entente::screen
