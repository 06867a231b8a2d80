#include "tests/bench/core.hpp"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <new>
#include <vector>

#include "base/concat.hpp"
#include "format/plan_file.hpp"
#include "practice/practice.hpp"
#include "record/transaction.hpp"
#include "tests/unit/workspace/memory_store.hpp"
#include "workspace/generate.hpp"
#include "workspace/search.hpp"
#include "workspace/workspace.hpp"

namespace {
std::size_t counted = 0;

void* counting(std::size_t bytes) {
  ++counted;
  if (void* block = std::malloc(bytes == 0 ? 1 : bytes)) return block;
  std::abort();
}
}  // namespace

void* operator new(std::size_t bytes) { return counting(bytes); }
void* operator new[](std::size_t bytes) { return counting(bytes); }
void operator delete(void* block) noexcept { std::free(block); }
void operator delete[](void* block) noexcept { std::free(block); }
void operator delete(void* block, std::size_t) noexcept { std::free(block); }
void operator delete[](void* block, std::size_t) noexcept { std::free(block); }

namespace entente::bench {
namespace {

constexpr std::uint64_t seed = 7;
constexpr int edits = 1000;  // fewer than force a snapshot (Keeper::tidy_lines)
constexpr int warming_edits = 50;
constexpr std::string_view table_kind = "objective";

using Clock = std::chrono::steady_clock;

double microseconds_since(Clock::time_point begun) {
  return std::chrono::duration<double, std::micro>(Clock::now() - begun).count();
}

class CountingClock : public entente::Clock {
 public:
  Moment now() const override { return {1'795'000'000'000 + 1000 * looks_++}; }

 private:
  mutable std::int64_t looks_ = 0;
};

/// MemoryStore finds a line's place among the others, which a browser's store does not have to.
class LineStore : public MemoryStore {
 public:
  void append(Id, std::uint64_t, const JournalEntry& entry, Done done) override {
    lines_.push_back(entry);
    done({});
  }

 private:
  std::vector<JournalEntry> lines_;
};

/// A workspace with one generated plan open for writing.
struct Desk {
  explicit Desk(std::size_t records) {
    workspace.start([](const Result<void>&) {});
    workspace.add_sample(generated_plan(records, seed, practice::catalog()),
                         [](const Result<void>&) {});
  }
  LineStore local, durable;
  CountingClock clock;
  SeededRandom random{seed};
  Workspace workspace{{&local, &durable, nullptr, &clock, &random}};
};

/// The n-th small edit: another record's title each time, all over the table.
bool edit(Workspace& workspace, const Table& table, int number, const std::string& title) {
  const Id id = table.ids()[static_cast<std::size_t>(number) * 7919 % table.size()];
  const RecordKey key{Visibility::shared, table.kind().name, id};
  const auto done = workspace.edit("Change title", [&](Transaction& transaction) {
    return transaction.set(key, "title", Text(title));
  });
  return done && !done->effects.empty();
}

template <class Number>
Number share(std::vector<Number> numbers, double part) {
  std::sort(numbers.begin(), numbers.end());
  return numbers[static_cast<std::size_t>(static_cast<double>(numbers.size() - 1) * part)];
}

}  // namespace

std::size_t allocations() { return counted; }

std::unique_ptr<Plan> long_table(std::size_t records) {
  auto plan = std::make_unique<Plan>(practice::catalog(), id_from_name("long table"));
  SeededRandom random(seed);
  Transaction fill(*plan, {{}, {}, "benchaaa", "benchbbb"}, {1'795'000'000'000}, "Fill");
  fill.mark_bulk();
  std::vector<std::string> titles;
  titles.reserve(records);
  for (std::size_t row = 0; row < records; ++row) {
    const RecordKey key{Visibility::shared, table_kind, random.id()};
    titles.push_back(concat("Objective ", row + 1, " of the alliance in its second year"));
    fill.insert(key);
    (void)fill.set(key, "title", Text(titles.back()));
  }
  fill.commit();
  return plan;
}

EditCost edit_cost(std::size_t records) {
  Desk desk(records);
  const Table& table = *desk.workspace.plan()->part(Visibility::shared).find(table_kind);
  std::vector<double> times;
  std::vector<std::size_t> counts;
  for (int number = -warming_edits; number < edits; ++number) {
    const std::string title = concat("A title that nobody wrote before, number ", number + 1000);
    const std::size_t before = allocations();
    const auto begun = Clock::now();
    if (!edit(desk.workspace, table, number + warming_edits, title)) return {-1, -1, 0};
    if (number < 0) continue;
    times.push_back(microseconds_since(begun));
    counts.push_back(allocations() - before);
  }
  return {share(times, 0.5), share(times, 0.95), share(counts, 0.5)};
}

namespace {

constexpr std::string_view queries[] = {"committee agreement",
                                        "supply of nowhere",
                                        "patient with",
                                        "delivers second batch",
                                        "zebra",
                                        "e",
                                        "an"};
constexpr std::size_t results = 50;
constexpr int rounds = 5;

/// Types one query and keeps for each letter the least it cost in any round.
void type(SearchIndex& index, const Plan& plan, std::string_view query, std::vector<double>& times,
          std::vector<std::size_t>& counts) {
  times.resize(query.size(), 1e9);
  counts.resize(query.size());
  for (std::size_t letter = 0; letter < query.size(); ++letter) {
    const std::size_t before = allocations();
    const auto begun = Clock::now();
    (void)index.find(plan, query.substr(0, letter + 1), results);
    times[letter] = std::min(times[letter], microseconds_since(begun) / 1000);
    counts[letter] = allocations() - before;
  }
}

}  // namespace

SearchCost search_cost(std::size_t records) {
  Desk desk(records);
  const Plan& plan = *desk.workspace.plan();
  const Table& table = *plan.part(Visibility::shared).find(table_kind);
  SearchIndex index;
  const auto begun = Clock::now();
  index.follow(plan);
  SearchCost cost{microseconds_since(begun) / 1000, 0, 0, 0, 0};
  std::vector<double> all_times, times, first;
  std::vector<std::size_t> all_counts, counts;
  for (const std::string_view query : queries) {
    times.clear();
    for (int round = 0; round < rounds; ++round) type(index, plan, query, times, counts);
    all_times.insert(all_times.end(), times.begin(), times.end());
    all_counts.insert(all_counts.end(), counts.begin(), counts.end());
  }
  for (int number = 0; number < 4 * rounds; ++number) {
    if (!edit(desk.workspace, table, number, concat("Another title, number ", number))) return {};
    type(index, plan, "s", first, counts);
  }
  cost.median_ms = share(all_times, 0.5), cost.worst_ms = share(all_times, 1);
  cost.edit_ms = first.front(), cost.allocations = share(all_counts, 0.5);
  return cost;
}

FileBench::FileBench(std::size_t records)
    : file_(write_plan(*generated_plan(records, seed, practice::catalog()))) {}

std::string FileBench::values() const { return write_values(*plan_); }

double FileBench::read() {
  plan_.reset();
  const auto begun = Clock::now();
  auto plan = read_plan(file_, practice::catalog());
  const double taken = microseconds_since(begun) / 1000;
  if (!plan) return -1;
  plan_ = std::move(*plan);
  return taken;
}

double FileBench::write() const {
  const auto begun = Clock::now();
  const std::string written = write_plan(*plan_);
  const double taken = microseconds_since(begun) / 1000;
  return written == file_ ? taken : -1;
}

}  // namespace entente::bench
