#pragma once
#include <map>
#include <string>
#include <string_view>

namespace entente::screen {

/// What screens remember while a plan is open, each under a key of its own ("charter title"), so
/// that the session need not know any of them. One key always holds one type; what is held is never
/// copied or moved.
class Memory {
 public:
  Memory() = default;
  Memory(const Memory&) = delete;
  ~Memory() { forget(); }

  template <class Kept>
  Kept& of(std::string_view key) {
    Slot& slot = slot_of(key);
    if (!slot.kept) {
      slot.kept = new Kept();
      slot.drop = [](void* kept) { delete static_cast<Kept*>(kept); };
    }
    return *static_cast<Kept*>(slot.kept);
  }
  void forget();

 private:
  struct Slot {
    void* kept = nullptr;
    void (*drop)(void*) = nullptr;
  };
  Slot& slot_of(std::string_view key);
  std::map<std::string, Slot, std::less<>> slots_;
};

}  // namespace entente::screen
