#include "practice/profile/names.hpp"

#include <algorithm>

#include "base/concat.hpp"
#include "base/hash.hpp"
#include "base/looks.hpp"
#include "base/order.hpp"

namespace entente::practice {
namespace {

constexpr std::string_view name_fields[] = {"name", "short_name"};
constexpr std::size_t least_told = 4;  // characters of an id

/// The same for names that look alike; 0 for one of nothing but marks, which is like no other.
std::uint64_t look_number(std::string_view name) {
  const std::string look = look_of(name);
  return look.empty() ? 0 : checksum(look);
}

bool clash(std::string_view name, const std::string& look, std::string_view other) {
  return !other.empty() && (other == name || (!look.empty() && look_of(other) == look));
}

/// The ids of other parties that could be taken for this one by its name.
std::vector<Id> namesakes(const Plan& plan, Id party, std::string_view name) {
  const Table& table = *plan.shared().find(Party::kind_name);
  const auto parties = table.all<Party>();
  const std::string look = look_of(name);
  std::vector<Id> ids;
  for (std::uint32_t row = 0; row < table.size(); ++row)
    if (table.ids()[row] != party &&
        (clash(name, look, parties[row].name) || clash(name, look, parties[row].short_name)))
      ids.push_back(table.ids()[row]);
  return ids;
}

}  // namespace

bool is_name(std::string_view field) {
  return std::find(std::begin(name_fields), std::end(name_fields), field) != std::end(name_fields);
}

Names::Names(const Table& table) : kind_(table.kind().name) {
  for (const std::string_view field : name_fields) {
    const int slot = table.find_slot(field);
    if (slot < 0) continue;
    for (std::uint32_t row = 0; row < table.size(); ++row) {
      const Value value = table.value(row, static_cast<Slot>(slot));
      const Text* name = std::get_if<Text>(&value);
      if (name && !name->empty())
        names_.push_back({look_number(*name), table.ids()[row], *name, field});
    }
  }
  put_in_order(names_.begin(), names_.end(),
               [](const Named& one, const Named& other) { return one.look < other.look; });
}

const Names::Named* Names::other(Id id, std::string_view name) const {
  const std::uint64_t look = look_number(name);
  auto other = std::lower_bound(names_.begin(), names_.end(), look,
                                [](const Named& one, std::uint64_t key) { return one.look < key; });
  for (; look != 0 && other != names_.end() && other->look == look; ++other)
    if (other->id != id) return &*other;
  return nullptr;
}

bool Names::bears(Id id, std::string_view name) const {
  const std::uint64_t look = look_number(name);
  return std::any_of(names_.begin(), names_.end(),
                     [&](const Named& one) { return one.id == id && one.look == look; });
}

std::string_view Names::name_of(Id id) const {
  std::string_view found;
  for (const Named& one : names_)
    if (one.id == id && (found.empty() || one.field == name_fields[0])) found = one.name;
  return found;
}

std::string Names::warning(Id id, std::string_view name) const {
  if (const std::string_view mixed = mixed_alphabets(name); !mixed.empty())
    return concat("A word of this name mixes ", mixed, " letters: it may imitate another.");
  const Named* found = other(id, name);
  if (!found) return {};
  if (found->name == name) return concat("Another ", kind_, " has the same name.");
  return concat("Looks like “", found->name, "”, which is written otherwise.");
}

std::string ComingNames::warning(Id id, std::string_view name) const {
  const Names::Named* holder = here_.other(id, name);
  const std::string_view called = holder ? there_.name_of(holder->id) : std::string_view();
  // Where the holder keeps its name, or the other copy does not know it, both bear it.
  if (!holder || called.empty() || there_.bears(holder->id, name)) {
    const std::string here = here_.warning(id, name);
    return here.empty() ? there_.warning(id, name) : here;
  }
  const std::string_view mine = here_.name_of(id);
  const std::string who = concat("Here “", holder->name, "” is the name of another ", here_.kind());
  if (!mine.empty() && there_.bears(holder->id, mine))
    return concat(who, ": the file exchanges the names of the two.");
  return concat(who, ", which the file calls “", called, "”.");
}

namespace {

int hue_of(const Party& party) {
  return party.hue ? static_cast<int>(party.hue.value.approximate()) : 0;
}

}  // namespace

std::vector<PartyPlace> parties_in_order(const Plan& plan) {
  const auto ids = plan.part(Visibility::shared).find(Party::kind_name)->ids();
  std::vector<PartyPlace> places;
  for (const Id id : ids) places.push_back({id, hue_of(*plan.find<Party>(id))});
  put_in_order(places.begin(), places.end(), [](auto& a, auto& b) { return a.id < b.id; });
  int next = 1;
  const auto taken = [&](int hue) {
    return std::any_of(places.begin(), places.end(), [&](auto& each) { return each.hue == hue; });
  };
  for (PartyPlace& place : places) {
    if (place.hue > 0) continue;
    while (taken(next)) ++next;
    place.hue = next;
  }
  put_in_order(places.begin(), places.end(), [](auto& a, auto& b) { return a.hue < b.hue; });
  return places;
}

std::string told_apart(const Plan& plan, Id party, std::string_view name) {
  const std::vector<Id> others = namesakes(plan, party, name);
  if (others.empty()) return std::string(name);
  const std::string own = text_from(party);
  std::size_t count = least_told;
  for (const Id other : others)
    while (count < own.size() && text_from(other).substr(0, count) == own.substr(0, count)) ++count;
  return concat(name, " (", own.substr(0, count), ")");
}

std::string title_of(const Plan& plan, std::string_view kind, Id id) {
  const std::string title = headline(plan, kind, id);
  return kind == Party::kind_name && !title.empty() ? told_apart(plan, id, title) : title;
}

}  // namespace entente::practice
