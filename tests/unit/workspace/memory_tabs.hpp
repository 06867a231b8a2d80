#pragma once
#include <map>
#include <vector>

#include "workspace/tabs.hpp"

namespace entente {

class MemoryTabs;

/// What the tabs of one browser share: who has each plan's pen.
struct TabHub {
  std::map<Id, MemoryTabs*> pens;
  std::vector<MemoryTabs*> tabs;
};

/// One tab of a browser in memory; everything happens at once. A frozen tab hears nothing and its
/// pen is taken by force.
class MemoryTabs : public Tabs {
 public:
  explicit MemoryTabs(TabHub& hub);
  ~MemoryTabs() override;

  bool frozen = false;
  /// Tells a tab that thaws what happened to its pens meanwhile.
  void thaw();
  void hide(Id plan);
  /// The browser takes the pen away and gives it to nobody.
  void lose(Id plan) { Member(seats_.at(plan)).lost(); }

  void join(Id plan, Member member) override;
  void leave(Id plan) override;
  void ask(Id plan, Asking asking, std::function<void(Answer)> done) override;
  void send(Id plan, const JournalEntry& entry) override;

 private:
  void grant(Id plan, const Answer& answer, const std::function<void(Answer)>& done);
  TabHub& hub_;
  std::map<Id, Member> seats_;
  std::vector<Id> stolen_;
};

}  // namespace entente
