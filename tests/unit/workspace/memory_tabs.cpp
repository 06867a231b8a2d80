#include "tests/unit/workspace/memory_tabs.hpp"

#include <algorithm>

namespace entente {

MemoryTabs::MemoryTabs(TabHub& hub) : hub_(hub) { hub_.tabs.push_back(this); }

MemoryTabs::~MemoryTabs() {
  std::erase(hub_.tabs, this);
  std::erase_if(hub_.pens, [this](const auto& pen) { return pen.second == this; });
}

void MemoryTabs::thaw() {
  frozen = false;
  for (const Id plan : std::exchange(stolen_, {}))
    if (const auto seat = seats_.find(plan); seat != seats_.end()) seat->second.lost();
}

void MemoryTabs::hide(Id plan) { seats_.at(plan).hiding(); }

void MemoryTabs::join(Id plan, Member member) { seats_[plan] = std::move(member); }

void MemoryTabs::leave(Id plan) {
  seats_.erase(plan);
  if (const auto pen = hub_.pens.find(plan); pen == hub_.pens.end() || pen->second != this) return;
  hub_.pens.erase(plan);
  for (MemoryTabs* tab : std::vector(hub_.tabs))
    if (const auto seat = tab->seats_.find(plan); seat != tab->seats_.end() && !tab->frozen)
      Member(seat->second).freed();
}

void MemoryTabs::grant(Id plan, const Answer& answer, const std::function<void(Answer)>& done) {
  hub_.pens[plan] = this;
  done(answer);
}

void MemoryTabs::ask(Id plan, Asking asking, std::function<void(Answer)> done) {
  const auto pen = hub_.pens.find(plan);
  if (pen == hub_.pens.end() || pen->second == this) return grant(plan, {true, false, 0}, done);
  if (asking == Asking::only_if_free) return done({});
  MemoryTabs& other = *pen->second;
  if (other.frozen) {
    other.stolen_.push_back(plan);
    return grant(plan, {true, true, 0}, done);
  }
  Member(other.seats_.at(plan)).asked([this, plan, done](std::uint64_t number) {
    grant(plan, {true, false, number}, done);
  });
}

void MemoryTabs::send(Id plan, const JournalEntry& entry) {
  for (MemoryTabs* tab : std::vector(hub_.tabs)) {
    if (tab == this || tab->frozen) continue;
    if (const auto seat = tab->seats_.find(plan); seat != tab->seats_.end())
      Member(seat->second).line(entry);
  }
}

}  // namespace entente
