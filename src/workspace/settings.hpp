#pragma once
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "workspace/lifeline.hpp"
#include "workspace/plan_card.hpp"
#include "workspace/storage.hpp"

namespace entente {

/// What this browser knows about a plan beside the plan itself: its card, who I am in it, and under
/// which replica ids I edit it. Never part of the plan or of any file.
struct PlanSettings {
  PlanCard card;
  Id party, person;
  std::string shared_replica, private_replica;  // 8 characters; empty before the first edit
};

/// Named texts and what is known about each plan, kept in every store at once. When they are read,
/// the newer of two stores' versions stands.
class Settings {
 public:
  Settings(std::vector<Store*> stores, const Clock& clock)
      : stores_(std::move(stores)), clock_(clock) {}

  /// Reads the named texts. Problems only where every store refuses.
  void read(std::function<void(Result<void>)> done);
  /// "" where it was never set.
  std::string_view find(std::string_view name) const;
  void set(std::string_view name, std::string_view value);

  /// What is known about a plan; empty where nothing is.
  void read_plan(Id plan, std::function<void(PlanSettings)> done);
  void write_plan(const PlanSettings& settings);
  /// Forgets a plan's.
  void forget(Id plan);
  /// Writes everything again that is known here (after the stores became willing).
  void write_all();

 private:
  void read_newest(std::string name, std::function<void(Result<std::string>)> done);
  void write(std::string name, std::string value);
  std::vector<Store*> stores_;
  const Clock& clock_;
  std::map<std::string, std::string, std::less<>> texts_;
  Lifeline lifeline_;
};

}  // namespace entente
