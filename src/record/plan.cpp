#include "record/plan.hpp"

#include "base/concat.hpp"
#include "record/headline.hpp"

namespace entente {

PlanPart::PlanPart(const Catalog& catalog, Visibility part) : part_(part) {
  tables_.reserve(catalog.kinds().size());
  for (const Kind* kind : catalog.kinds()) {
    numbers_.emplace(kind->name, static_cast<std::uint32_t>(tables_.size()));
    tables_.push_back(std::make_unique<Table>(*kind));
  }
}

const Table* PlanPart::find(std::string_view kind) const {
  const auto found = numbers_.find(kind);
  if (found == numbers_.end()) return nullptr;
  if (reads_) reads_->note(static_cast<unsigned>(part_), found->second);
  return tables_[found->second].get();
}

Table* PlanPart::find(std::string_view kind) {
  return const_cast<Table*>(std::as_const(*this).find(kind));
}

Table& PlanPart::table_of(Text kind) {
  if (Table* found = find(kind)) return *found;
  Kind unknown;
  unknown.name = unknown.label = unknown.plural = kind;
  unknown_kinds_.push_back(unknown);
  numbers_.emplace(kind, static_cast<std::uint32_t>(tables_.size()));
  tables_.push_back(std::make_unique<Table>(unknown_kinds_.back()));
  return *tables_.back();
}

Reads* Plan::note_reads_in(Reads* reads) const {
  Reads* before = shared_.reads_;
  shared_.reads_ = private_.reads_ = reads;
  return before;
}

std::optional<RecordKey> find_record(const Plan& plan, Id id) {
  for (const Visibility part : {Visibility::shared, Visibility::private_to_party})
    for (const auto& table : plan.part(part).tables())
      if (table->row(id)) return RecordKey{part, table->kind().name, id};
  return {};
}

namespace {

/// "Risk" within a sentence: "risk"; an abbreviation stays ("KPI").
std::string within_sentence(std::string_view label) {
  std::string word(label);
  const bool abbreviation = word.size() > 1 && word[1] >= 'A' && word[1] <= 'Z';
  if (!abbreviation && !word.empty() && word[0] >= 'A' && word[0] <= 'Z') word[0] += 'a' - 'A';
  return word;
}

std::string headline_of(const Table& table, std::uint32_t row) {
  const Kind& kind = table.kind();
  if (kind.headline >= kind.fields.size()) return concat("Untitled ", within_sentence(kind.label));
  const std::string text = text_from(kind.fields[kind.headline], table.value(row, kind.headline));
  return text.empty() ? concat("Untitled ", within_sentence(kind.label)) : text;
}

}  // namespace

std::string headline(const Plan& plan, const RecordKey& key) {
  const Table* table = plan.part(key.part).find(key.kind);
  const auto row = table ? table->row(key.id) : std::nullopt;
  return row ? headline_of(*table, *row) : std::string();
}

std::string headline(const Plan& plan, std::string_view kind, Id id) {
  const std::string shared = headline(plan, {Visibility::shared, kind, id});
  return shared.empty() ? headline(plan, {Visibility::private_to_party, kind, id}) : shared;
}

}  // namespace entente
