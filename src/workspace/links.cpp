#include "workspace/links.hpp"

#include <algorithm>

#include "base/concat.hpp"
#include "base/counts.hpp"
#include "base/order.hpp"

namespace entente {
namespace {

bool is_reference(const Field& field) {
  return field.type == FieldType::reference || field.type == FieldType::references;
}

/// The ids that one field of a record names.
std::span<const Id> named(const Field& field, const void* record) {
  const void* member = field.at(record);
  if (field.type == FieldType::reference) return {static_cast<const Id*>(member), 1};
  return *static_cast<const std::span<const Id>*>(member);
}

bool names(const Field& field, const void* record, Id id) {
  const std::span<const Id> ids = named(field, record);
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

std::optional<RecordKey> key_of(const Plan& plan, std::string_view kind, Id id) {
  for (const Visibility part : {Visibility::shared, Visibility::private_to_party})
    if (const Table* table = plan.part(part).find(kind); table && table->row(id))
      return RecordKey{part, kind, id};
  return {};
}

std::string lower(std::string_view words) {
  std::string text(words);
  const bool abbreviation = text.size() > 1 && text[1] >= 'A' && text[1] <= 'Z';
  if (!abbreviation && !text.empty() && text[0] >= 'A' && text[0] <= 'Z') text[0] += 'a' - 'A';
  return text;
}

/// What more than one are called. A kind's plural may be the name of the whole ("Agenda").
std::string many_words(const Kind& kind) {
  const bool whole = kind.label.starts_with(kind.plural) || kind.plural.empty() ||
                     kind.label.empty() || kind.plural[0] != kind.label[0];
  return whole ? lower(kind.label) + "s" : lower(kind.plural);
}

/// The list without `from` and with `to` once, in the first place of either.
std::vector<Id> replaced(std::span<const Id> ids, Id from, Id to) {
  std::vector<Id> list;
  for (Id id : ids) {
    if (id == from) id = to;
    if (!id || std::find(list.begin(), list.end(), id) == list.end()) list.push_back(id);
  }
  std::erase(list, Id{});
  return list;
}

}  // namespace

const std::vector<LinkGroup>& Links::of(const Plan& plan, const RecordKey& key) {
  const bool same = plan_ == &plan && plan_id_ == plan.id() && key_ == key;
  if (same && revision_ == plan.revision()) return groups_;
  if (!same) sources_.clear();
  plan_ = &plan, plan_id_ = plan.id(), key_ = key, revision_ = plan.revision();
  std::size_t number = 0;
  for (const Kind* kind : plan.catalog().kinds())
    for (const Visibility part : {Visibility::shared, Visibility::private_to_party}) {
      const Table& table = *plan.part(part).find(kind->name);
      if (number == sources_.size()) sources_.push_back({nullptr, ~std::uint64_t{0}, {}});
      Source& source = sources_[number++];
      source.table = &table;
      if (source.revision != table.revision()) read(source, part, key);
    }
  groups_.clear();
  add_own(plan, key);
  add_others();
  return groups_;
}

void Links::read(Source& source, Visibility part, const RecordKey& key) {
  const Table& table = *source.table;
  source.revision = table.revision();
  source.groups.clear();
  for (const Field& field : table.kind().fields) {
    if (!is_reference(field) || field.target != key.kind) continue;
    LinkGroup group{&table.kind(), &field, false, {}};
    for (std::uint32_t row = 0; row < table.size(); ++row)
      if (names(field, table.record(row), key.id))
        group.records.push_back({part, table.kind().name, table.ids()[row]});
    source.groups.push_back(std::move(group));
  }
  if (!source.groups.empty()) ++tables_read_;
}

void Links::add_own(const Plan& plan, const RecordKey& key) {
  const Table* table = plan.part(key.part).find(key.kind);
  const auto row = table ? table->row(key.id) : std::nullopt;
  if (!row) return;
  for (const Field& field : table->kind().fields) {
    if (!is_reference(field)) continue;
    LinkGroup group{plan.catalog().find(field.target), &field, true, {}};
    for (const Id id : named(field, table->record(*row)))
      if (const auto target = id ? key_of(plan, field.target, id) : std::nullopt)
        group.records.push_back(*target);
    if (group.kind && !group.records.empty()) groups_.push_back(std::move(group));
  }
}

/// A kind's shared and private records stand next to each other in `sources_`.
void Links::add_others() {
  for (const Source& source : sources_)
    for (const LinkGroup& group : source.groups) {
      if (group.records.empty()) continue;
      const auto known = std::find_if(groups_.begin(), groups_.end(), [&](const LinkGroup& each) {
        return !each.points && each.field == group.field;
      });
      if (known == groups_.end())
        groups_.push_back(group);
      else
        known->records.insert(known->records.end(), group.records.begin(), group.records.end());
    }
}

std::string link_words(const LinkGroup& group) {
  if (group.points) return std::string(group.field->label);
  const std::string records = counted_records(group.records.size(), *group.kind);
  const bool noun = group.field->type == FieldType::reference &&
                    group.field->label.find(' ') == std::string_view::npos;
  return concat(group.field->label, noun ? " of " : ": ", records);
}

std::string counted_records(std::size_t count, const Kind& kind) {
  return concat(grouped(count), ' ', count == 1 ? lower(kind.label) : many_words(kind));
}

std::size_t pointing_records(std::span<const LinkGroup> groups) {
  std::vector<Id> ids;
  for (const LinkGroup& group : groups)
    if (!group.points)
      for (const RecordKey& key : group.records) ids.push_back(key.id);
  put_in_order(ids.begin(), ids.end());
  return static_cast<std::size_t>(std::unique(ids.begin(), ids.end()) - ids.begin());
}

Result<void> replace_links(const Plan& plan, Transaction& transaction,
                           std::span<const LinkGroup> groups, Id from, Id to, Arena& arena) {
  for (const LinkGroup& group : groups) {
    if (group.points) continue;
    for (const RecordKey& key : group.records) {
      const Table& table = *plan.part(key.part).find(key.kind);
      const auto row = table.row(key.id);
      if (!row || !names(*group.field, table.record(*row), from)) continue;
      const Id there = key.id == to ? Id{} : to;
      const std::vector<Id> ids = replaced(named(*group.field, table.record(*row)), from, there);
      Value value;
      if (group.field->type == FieldType::references)
        value = IdList{arena.keep(std::span<const Id>(ids))};
      else if (there)
        value = there;
      if (auto set = transaction.set(key, group.field->name, value); !set) return set;
    }
  }
  return {};
}

}  // namespace entente
