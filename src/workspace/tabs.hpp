#pragma once
#include <cstdint>
#include <functional>

#include "workspace/storage.hpp"

namespace entente {

/// The other tabs of this browser: who of them has the pen of a plan, and the lines that the one
/// with the pen writes. One tab at a time may write a plan; the others follow. Calls and news come
/// on the same thread.
class Tabs {
 public:
  /// What a tab wants to hear about a plan that it has open.
  struct Member {
    /// The tab with the pen wrote this line.
    std::function<void(const JournalEntry&)> line;
    /// Another tab asks for the pen, which is here: save, then call `release` with the number of
    /// the newest line. After about two seconds without that, the pen is taken.
    std::function<void(std::function<void(std::uint64_t number)> release)> asked;
    /// The pen was taken from here.
    std::function<void()> lost;
    /// The tab that had the pen let go of it.
    std::function<void()> freed;
    /// This tab may be gone in a moment: keep what is not kept.
    std::function<void()> hiding;
  };
  enum class Asking : std::uint8_t { only_if_free, from_another_tab };
  struct Answer {
    bool granted = false;
    bool taken_by_force = false;  // no other tab handed it over in order
    std::uint64_t number = 0;     // the newest line of the tab that handed it over; 0: unknown
  };

  virtual ~Tabs() = default;
  virtual void join(Id plan, Member member) = 0;
  /// Gives back the pen, where it is here, and hears no more of the plan.
  virtual void leave(Id plan) = 0;
  virtual void ask(Id plan, Asking asking, std::function<void(Answer)> done) = 0;
  virtual void send(Id plan, const JournalEntry& entry) = 0;
};

}  // namespace entente
