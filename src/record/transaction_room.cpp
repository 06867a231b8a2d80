#include <algorithm>

#include "base/concat.hpp"
#include "base/utf8.hpp"
#include "record/transaction.hpp"

namespace entente {

std::string fitting_label(std::string_view label) {
  constexpr std::string_view more = "…";
  label = label.substr(0, label.find('\n'));
  std::string fit(label);
  if (label.size() > limits::label_bytes)
    fit = concat(first_bytes(label, limits::label_bytes - more.size()), more);
  return check_text(fit, true).empty() ? fit : std::string();
}

/// What one write adds: the value, its name and stamp, and both values in the line of history.
std::size_t Transaction::write_bytes(const Touched& record, const Write& write) const {
  const std::size_t value = json_bytes(write.value);
  const std::size_t name = record.table->slot_name(write.slot).size();
  const std::size_t kept = bytes_per_value + 2 * name + value;
  if (bulk_) return kept;
  return kept + bytes_per_value + name + value + json_bytes(value_before(record, write.slot));
}

Growth Transaction::growth() const {
  Growth growth;
  const std::size_t line = bulk_ ? 0 : 2 * bytes_per_record + json_text_bytes(label_);
  growth.bytes = 2 * (bytes_per_mark + json_text_bytes(label_));
  for (const Touched& record : touched_) {
    const auto is = [](Life life, Life wanted) { return life == wanted ? 1 : 0; };
    growth.records += is(record.now, Life::live) - is(record.before, Life::live);
    growth.removed += is(record.now, Life::removed) - is(record.before, Life::removed);
    growth.bytes += bytes_per_record + line;
    // What a removal has seen is at most what wrote the record's values.
    if (record.now == Life::removed)
      growth.bytes += bytes_per_mark + bytes_per_seen * record.table->slot_count();
    if (record.cleared) growth.bytes += line * record.table->slot_count();
  }
  for (const Write& write : writes_)
    growth.bytes += write_bytes(touched_[write.record], write) + line;
  return growth;
}

/// Only removing and deciding is upkeep: records that go or stay, fields that held several values.
Use Transaction::use() const {
  if (upkeep_) return Use::upkeep;
  const auto stays = [](const Touched& record) {
    return record.now != Life::live || record.before == Life::live;
  };
  const auto decides = [&](const Write& write) {
    const Touched& record = touched_[write.record];
    return record.now != Life::live || !record.table->rivals(record.id, write.slot).empty();
  };
  const bool upkeep = std::all_of(touched_.begin(), touched_.end(), stays) &&
                      std::all_of(writes_.begin(), writes_.end(), decides);
  return upkeep ? Use::upkeep : Use::edit;
}

/// Whether the replicas that would sign can: each is listed, or there is room to list it, and it
/// has a number left.
Problems Transaction::check_pen(Growth& growth) const {
  Problems problems;
  for (const Visibility part : {Visibility::shared, Visibility::private_to_party}) {
    const auto concerned = [&](const Touched& record) { return record.part == part; };
    if (std::none_of(touched_.begin(), touched_.end(), concerned)) continue;
    const Replicas& replicas = plan_.part(part).replicas();
    const int known =
        replicas.find(part == Visibility::shared ? pen_.shared_replica : pen_.private_replica);
    if (known < 0) {
      ++growth.replicas[static_cast<std::size_t>(part)];
      growth.bytes += bytes_per_replica;
    } else if (replicas[static_cast<std::uint16_t>(known)].seen >= limits::counter) {
      problems.push_back({"",
                          "This copy of the plan has no number left for another edit. Save it as a "
                          "file and open that: it then goes on as a new copy."});
    }
  }
  return problems;
}

Problems Transaction::check_room() const {
  Growth wanted = growth();
  Problems problems = check_pen(wanted);
  const Problems full = entente::check_room(plan_, wanted, use());
  problems.insert(problems.end(), full.begin(), full.end());
  return problems;
}

}  // namespace entente
