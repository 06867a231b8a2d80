#include "tests/unit/workspace/memory_store.hpp"

#include <algorithm>

namespace entente {
namespace {

Problem not_permitted() {
  return {std::string(needs_permission_place), "not before it is allowed"};
}

Result<void> moved() { return Problem{std::string(pen_moved_place), "another tab has the pen"}; }

void drop_lines_until(StoredPlan& stored, std::uint64_t number) {
  std::erase_if(stored.journal, [&](const JournalEntry& line) { return line.number <= number; });
}

}  // namespace

void MemoryStore::reply(std::function<void()> answer) {
  if (slow)
    held_.push_back(std::move(answer));
  else
    answer();
}

void MemoryStore::answer() {
  while (!held_.empty()) {
    const auto next = std::move(held_.front());
    held_.pop_front();
    next();
  }
}

void MemoryStore::clear() {
  plans_.clear();
  settings.clear();
  cleared_ = Id{};
}

void MemoryStore::clear(Id plan) {
  plans_.erase(plan);
  cleared_ = plan;
}

void MemoryStore::notice() {
  if (!std::exchange(cleared_, {})) return;
  for (const Watch& watch : std::vector(watches_)) watch.emptied();
}

void MemoryStore::tell_list_changed() {
  for (const Watch& watch : std::vector(watches_)) watch.list_changed();
}

void MemoryStore::write(Id plan, Done done, const std::function<Result<void>()>& carry_out) {
  const long number = writes_++;
  if (is_dead()) return;
  if (fuse && --*fuse == 0) return;
  if (cleared_ && (!*cleared_ || *cleared_ == plan)) {
    reply([done] { done(Problem{std::string(emptied_place), "what it held was cleared"}); });
    return notice();
  }
  Result<void> result;
  if (!keeps(plan))
    result = not_permitted();
  else if (refusing || number == fails_at)
    result = Problem{"", "there is no room left"};
  else
    result = carry_out();
  reply([done, result] { done(result); });
}

void MemoryStore::list(std::function<void(Result<std::vector<Id>>)> done) {
  if (unreadable) return reply([done] { done(Problem{"", "blocked"}); });
  if (!keeps({})) return reply([done] { done(not_permitted()); });
  std::vector<Id> ids;
  for (const auto& [id, stored] : plans_)
    if (!stored.snapshots.empty() && keeps(id)) ids.push_back(id);
  reply([done, ids] { done(ids); });
}

void MemoryStore::read(Id plan, std::function<void(Result<StoredPlan>)> done) {
  if (is_dead()) return;
  if (unreadable) return reply([done] { done(Problem{"", "blocked"}); });
  if (!keeps(plan)) return reply([done] { done(not_permitted()); });
  const auto found = plans_.find(plan);
  const StoredPlan stored = found == plans_.end() ? StoredPlan{} : found->second;
  reply([done, stored] { done(stored); });
}

void MemoryStore::append(Id plan, std::uint64_t generation, const JournalEntry& entry, Done done) {
  write(plan, done, [&]() -> Result<void> {
    StoredPlan& stored = plans_[plan];
    if (generation < stored.generation) return moved();
    std::erase_if(stored.journal, [&](const auto& line) { return line.number == entry.number; });
    stored.journal.push_back({entry.number, entry.line, generation});
    std::sort(stored.journal.begin(), stored.journal.end(),
              [](const auto& left, const auto& right) { return left.number < right.number; });
    return {};
  });
}

void MemoryStore::compact(Id plan, std::uint64_t generation, const Snapshot& snapshot, Done done) {
  write(plan, done, [&]() -> Result<void> {
    StoredPlan& stored = plans_[plan];
    if (generation < stored.generation) return moved();
    if (snapshot.bytes.size() > largest_snapshot)
      return Problem{std::string(too_large_place), "the plan is too large"};
    stored.generation = generation;
    std::erase_if(stored.snapshots, [&](const auto& one) { return one.number == snapshot.number; });
    stored.snapshots.insert(stored.snapshots.begin(),
                            {snapshot.number, snapshot.bytes, generation});
    if (stored.snapshots.size() > 2) stored.snapshots.resize(2);
    drop_lines_until(stored, stored.snapshots.back().number);
    return {};
  });
}

void MemoryStore::take_pen(Id plan, std::uint64_t generation, Done done) {
  write(plan, done, [&]() -> Result<void> {
    StoredPlan& stored = plans_[plan];
    if (generation <= stored.generation) return moved();
    stored.generation = generation;
    return {};
  });
}

void MemoryStore::trim(Id plan, std::uint64_t generation, std::uint64_t number, Done done) {
  write(plan, done, [&]() -> Result<void> {
    StoredPlan& stored = plans_[plan];
    if (generation < stored.generation) return moved();
    stored.generation = generation;
    stored.snapshots.clear();
    drop_lines_until(stored, number);
    return {};
  });
}

void MemoryStore::erase(Id plan, Done done) {
  write(plan, done, [&]() -> Result<void> {
    plans_.erase(plan);
    allowed.erase(plan);
    return {};
  });
}

void MemoryStore::usage(std::function<void(Result<Usage>)> done) {
  Usage usage{0, 0, "bytes"};
  for (const auto& [id, stored] : plans_) {
    for (const auto& snapshot : stored.snapshots) usage.used += snapshot.bytes.size();
    for (const auto& line : stored.journal) usage.used += line.line.size();
  }
  reply([done, usage] { done(usage); });
}

void MemoryStore::write_setting(std::string_view name, std::string_view value, Done done) {
  if (is_dead()) return;
  if (refusing || !keeps({})) return reply([done] { done(Problem{"", "there is no room left"}); });
  settings[std::string(name)] = value;
  reply([done] { done({}); });
}

void MemoryStore::read_setting(std::string_view name,
                               std::function<void(Result<std::string>)> done) {
  if (is_dead()) return;
  const auto found = settings.find(name);
  const std::string value = found == settings.end() ? "" : found->second;
  reply([done, value] { done(value); });
}

bool MemoryStore::keeps(Id plan) const {
  return permitted || (plan ? allowed.contains(plan) : !allowed.empty());
}

void MemoryStore::permit(Id plan, Done done) {
  allowed.insert(plan);
  reply([done] { done({}); });
}

}  // namespace entente
