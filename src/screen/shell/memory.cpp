#include "screen/shell/memory.hpp"

namespace entente::screen {

void Memory::forget() {
  for (auto& [key, slot] : slots_)
    if (slot.kept) slot.drop(slot.kept);
  slots_.clear();
}

Memory::Slot& Memory::slot_of(std::string_view key) {
  const auto found = slots_.find(key);
  return found != slots_.end() ? found->second : slots_[std::string(key)];
}

}  // namespace entente::screen
