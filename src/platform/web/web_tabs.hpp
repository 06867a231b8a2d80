#pragma once
#include <map>
#include <memory>

#include "workspace/tabs.hpp"

namespace entente::platform {

/// The other tabs of the browser, by way of web/storage/tabs.mjs: Web Locks and BroadcastChannel.
class WebTabs : public Tabs {
 public:
  WebTabs();
  ~WebTabs() override;
  void join(Id plan, Member member) override;
  void leave(Id plan) override;
  void ask(Id plan, Asking asking, std::function<void(Answer)> done) override;
  void send(Id plan, const JournalEntry& entry) override;

  struct Seat;

 private:
  std::map<Id, std::unique_ptr<Seat>> seats_;
};

}  // namespace entente::platform
