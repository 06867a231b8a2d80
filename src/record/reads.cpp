#include "record/reads.hpp"

#include "record/plan.hpp"

namespace entente {

Reads::Reads() = default;
Reads::Reads(const Reads&) = default;
Reads::Reads(Reads&&) noexcept = default;
Reads& Reads::operator=(const Reads&) = default;
Reads& Reads::operator=(Reads&&) noexcept = default;
Reads::~Reads() = default;

void Reads::note(unsigned part, std::size_t index) {
  std::vector<bool>& tables = tables_[part];
  if (tables.size() <= index) tables.resize(index + 1);
  tables[index] = true;
}

void Reads::add(const Reads& other) {
  all_ = all_ || other.all_;
  for (unsigned part = 0; part < 2; ++part)
    for (std::size_t index = 0; index < other.tables_[part].size(); ++index)
      if (other.tables_[part][index]) note(part, index);
}

std::uint64_t Reads::revision_in(const Plan& plan) const {
  if (all_) return plan.revision();
  std::uint64_t sum = 0;
  for (unsigned part = 0; part < 2; ++part) {
    const auto tables = plan.part(static_cast<Visibility>(part)).unnoted_tables();
    for (std::size_t index = 0; index < tables_[part].size() && index < tables.size(); ++index)
      if (tables_[part][index]) sum += tables[index]->revision();
  }
  return sum;
}

void Reads::close(const Plan& plan) {
  // What reads no table was handed something worked out before: then anything may change it.
  if (tables_[0].empty() && tables_[1].empty()) all_ = true;
  plan_ = plan.id();
  revision_ = revision_in(plan);
}

bool Reads::holds(const Plan& plan) const {
  return plan_ == plan.id() && revision_ == revision_in(plan);
}

bool Reads::reads(const Plan& plan, std::string_view kind) const {
  if (all_) return true;
  for (unsigned part = 0; part < 2; ++part) {
    const auto tables = plan.part(static_cast<Visibility>(part)).unnoted_tables();
    for (std::size_t index = 0; index < tables_[part].size() && index < tables.size(); ++index)
      if (tables_[part][index] && tables[index]->kind().name == kind) return true;
  }
  return false;
}

ReadsScope::ReadsScope(const Plan& plan, Reads& reads)
    : plan_(plan), reads_(reads), outer_(plan.note_reads_in(&reads)) {}

ReadsScope::~ReadsScope() {
  reads_.close(plan_);
  plan_.note_reads_in(outer_);
  if (outer_) outer_->add(reads_);
}

}  // namespace entente
