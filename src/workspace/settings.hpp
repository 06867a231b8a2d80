#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "workspace/lifeline.hpp"
#include "workspace/plan_card.hpp"
#include "workspace/storage.hpp"
#include "workspace/text_map.hpp"

namespace entente {

/// What this browser knows about a plan beside the plan itself: its card, who I am in it, and under
/// which replica ids I edit it. Never part of the plan or of any file.
struct PlanSettings {
  PlanCard card;
  Id party, person;
  std::string shared_replica, private_replica;  // 8 characters; empty before the first edit
  std::uint64_t handed_counter = 0;  // the highest stamp of shared_replica that ever left in a file
  Moment handed_out;                 // when a file of it was last made; zero: never
  std::uint32_t apart = 0;           // pieces of it that could not be read, kept apart
  std::string apart_words;           // what the newest of them is
};

/// Named texts, and what is known about each plan, kept in every store at once. Of two stores' the
/// version written last stands.
class Settings {
 public:
  Settings(std::vector<Store*> stores, const Clock& clock)
      : stores_(std::move(stores)), clock_(clock) {}

  /// Reads the named texts.
  void read(std::function<void()> done);
  /// "" where it was never set.
  std::string_view find(std::string_view name) const;
  void set(std::string_view name, std::string_view value);

  /// What is known about a plan; only the card's id where nothing is.
  void read_plan(Id plan, std::function<void(PlanSettings)> done);
  void write_plan(const PlanSettings& settings);
  void forget_plan(Id plan);
  /// Writes the named texts again, after a store became willing.
  void write_again();

 private:
  void read_newest(const std::string& name, std::function<void(TextMap)> done);
  void write(const std::string& name, TextMap map);

  std::vector<Store*> stores_;
  const Clock& clock_;
  TextMap texts_;
  Lifeline lifeline_;
};

}  // namespace entente
