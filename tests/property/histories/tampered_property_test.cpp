#include <gtest/gtest.h>

#include <cstdlib>

#include "tests/property/histories/history.hpp"
#include "tests/property/histories/tampering.hpp"

// P15: whatever a file says, joining it ends in words or in a plan that is whole, and nothing of
// ours goes without being told.

namespace entente {
namespace {

using namespace test;

struct Outcomes {
  int unreadable = 0, refused = 0, nothing_new = 0, joined = 0;
};

/// What is gone from our registers and not told; "" where all is well.
std::string lost(const Plan& ours, const Plan& joined, const std::vector<RecordChange>& changes,
                 Names& names) {
  const State before = state_of(ours, Visibility::shared, names);
  const State after = state_of(joined, Visibility::shared, names);
  const auto told = [&](const Register& cell, int value) {
    for (const RecordChange& change : changes) {
      if (names.of(change.kind) != cell.kind || change.id != cell.id) continue;
      for (const FieldChange& field : change.fields) {
        if (names.of(field.field) != cell.field) continue;
        const Table& table = *ours.part(change.part).find(change.kind);
        const Field* known = table.field(static_cast<Slot>(table.find_slot(field.field)));
        if (names.of(json_of(known, field.before)) == value) return true;
        for (const HeldValue& gone : field.gone)
          if (names.of(json_of(known, gone.value)) == value) return true;
      }
    }
    return false;
  };
  for (const auto& [cell, entries] : before.registers) {
    if (cell.field == Register::life || !before.live.contains({cell.kind, cell.id})) continue;
    const auto now_there = after.registers.find(cell);
    for (const Entry& entry : entries) {
      if (entry.value == names.of(untold)) continue;  // nothing was held
      // Emptiness that gives way to words that the file keeps back is emptiness still.
      const auto is_untold = [&](const Entry& one) { return one.value == names.of(untold); };
      if (entry.value == names.of("null") && now_there != after.registers.end() &&
          std::all_of(now_there->second.begin(), now_there->second.end(), is_untold))
        continue;
      const bool held = now_there != after.registers.end() &&
                        std::any_of(now_there->second.begin(), now_there->second.end(),
                                    [&](const Entry& one) { return one.value == entry.value; });
      if (!held && !told(cell, entry.value))
        return names.text(cell.kind) + " " + std::to_string(cell.id.value) + " " +
               names.text(cell.field) + ": " + names.text(entry.value);
    }
  }
  for (const auto& record : before.live) {
    const auto is_it = [&](const RecordChange& change) {
      return names.of(change.kind) == record.first && change.id == record.second &&
             change.turn == Turn::removed;
    };
    if (!after.live.contains(record) && std::none_of(changes.begin(), changes.end(), is_it))
      return names.text(record.first) + " " + std::to_string(record.second.value) + " went untold";
  }
  return {};
}

/// Takes a spoilt file in; says what is wrong with how that went.
std::string take_in(const Copy& copy, const std::string& spoilt, Outcomes& outcomes) {
  auto read = read_plan(spoilt, *copy.version);
  if (!read) {
    ++outcomes.unreadable;
    return read.problems().empty() ? "refused without words" : "";
  }
  const std::string bytes = write_plan(*copy.plan);
  const auto ours = opened(bytes, *copy.version);
  auto merge = Merge::prepare(*ours, std::move(*read), Visibility::shared,
                              OwnReplica{copy.pen.shared_replica, copy.handed_out});
  if (write_plan(*ours) != bytes) return "looking at it changes the plan";
  if (!merge) {
    ++outcomes.refused;
    return merge.problems().empty() || merge.problems()[0].what.empty() ? "refused without words"
                                                                        : "";
  }
  ++(merge->brings_news() ? outcomes.joined : outcomes.nothing_new);
  const std::vector<RecordChange> changes = merge->changes();
  const auto theirs = merge->shared_theirs();
  std::move(*merge).apply(*ours);
  const std::string joined = write_plan(*ours);
  const auto again = opened(joined, *copy.version);
  if (!again || write_plan(*again) != joined) return "the joined plan is not whole";
  auto second = Merge::prepare(*again, opened(spoilt, *copy.version));
  if (!second) return "refused the second time: " + text_from(second.problems()[0]);
  if (second->brings_news() || !second->changes().empty()) return "brings news twice:\n" + joined;
  Names names;
  const std::string words = lost(*copy.plan, *ours, changes, names);
  return words.empty() ? words : "lost: " + words;
}

TEST(ExchangeProperty, P15AnyFileEndsInWordsOrAWholePlanAndNothingIsLost) {
  Outcomes outcomes;
  const char* wanted = std::getenv("ENTENTE_HISTORIES");
  const std::uint64_t histories = wanted ? std::strtoull(wanted, nullptr, 10) : 250;
  constexpr std::uint64_t spoilt_files = 20;  // 5,000 files at least
  int failures = 0;
  for (std::uint64_t seed = 0; seed < histories && failures < 5; ++seed) {
    Verdict verdict;
    History history(seed, verdict);
    history.wander();
    const Copy& ours = history.copies()[0];
    const std::string file =
        shared_file(*history.copies()[1 + seed % (history.copies().size() - 1)].plan);
    Tampering tampering(seed);
    for (std::uint64_t number = 0; number < spoilt_files; ++number) {
      const std::string spoilt = tampering.spoil(file);
      const std::string wrong = take_in(ours, spoilt, outcomes);
      if (wrong.empty()) continue;
      ++failures;
      ADD_FAILURE() << "history " << seed << ", file " << number << ": " << wrong << "\n"
                    << (failures < 3 ? file + "\nspoilt:\n" + spoilt : "");
    }
  }
  std::printf("P15: %d not read, %d refused by merge, %d nothing new, %d joined\n",
              outcomes.unreadable, outcomes.refused, outcomes.nothing_new, outcomes.joined);
  for (int count : {outcomes.unreadable, outcomes.refused, outcomes.nothing_new, outcomes.joined})
    EXPECT_GT(count, 100);
}

}  // namespace
}  // namespace entente
