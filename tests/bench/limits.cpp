// What the largest plans cost that there may be: `entente_limits_bench [MB …]` builds plans that
// are full of one thing each, for growing sizes, and prints what reading, writing, joining and one
// edit take of a processor's time, with the memory that reading needs beside the file. The last
// columns say how much longer a megabyte takes to read, write and join than in the smallest: about
// 1 where it is linear.
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "base/concat.hpp"
#include "exchange/merge.hpp"
#include "exchange/share.hpp"
#include "format/plan_file.hpp"
#include "practice/practice.hpp"
#include "record/transaction.hpp"

namespace entente::bench {
namespace {

constexpr std::string_view kind = "objective";
constexpr std::string_view letters = "0123456789abcdefghjkmnpqrstvwxyz";

std::string replica_name(std::size_t number) {
  std::string name(8, 'z');
  for (std::size_t place = 8; place-- > 2; number /= 32) name[place] = letters[number % 32];
  return name;
}

/// A plan that is filled by hand, as a file could bring it.
struct Full {
  Full() {
    for (std::size_t number = 0; number < 200; ++number) add_replica(number);
  }
  Dot add_replica(std::size_t number) {
    Replicas& replicas = part.replicas();
    const Dot dot(replicas.number(plan->arena().keep(replica_name(number)), {}, {}), 1);
    replicas.see(dot);
    return dot;
  }
  Id add_record(std::size_t text, Dot made) {
    const Id id{++ids * 0x9e3779b97f4a7c15u | 1};
    const std::uint32_t row = table.insert(id, made);
    words.assign(text, 'x');
    table.put(row, title, plan->arena().keep(words));
    bytes += text + 110;
    return id;
  }

  std::unique_ptr<Plan> plan = std::make_unique<Plan>(practice::catalog(), Id{7});
  PlanPart& part = plan->part(Visibility::shared);
  Table& table = *part.find(kind);
  Slot title = static_cast<Slot>(table.find_slot("title"));
  std::string words;
  std::uint64_t ids = 0;
  std::size_t bytes = 4096;  // of the file, about
};

using Fill = void (*)(Full&, std::size_t bytes);

/// As many records as there may be share the bytes.
void records(Full& full, std::size_t bytes) {
  const std::size_t most = most_for(limits::records, Use::edit);
  while (full.bytes < bytes && full.table.size() < most) full.add_record(120, Dot(0, 1));
}
void texts(Full& full, std::size_t bytes) {
  while (full.bytes < bytes) full.add_record(60'000, Dot(0, 1));
}
void history(Full& full, std::size_t bytes) {
  const Id id = full.add_record(10, Dot(0, 1));
  for (; full.bytes < bytes; full.bytes += 420)
    full.plan->history().push_back({Moment{1'795'000'000'000},
                                    {},
                                    {},
                                    Act::write,
                                    Visibility::shared,
                                    Dot(0, 1),
                                    kind,
                                    id,
                                    "title",
                                    full.plan->arena().keep(std::string(120, 'a')),
                                    full.plan->arena().keep(std::string(120, 'b')),
                                    "Change"});
}
void conflicts(Full& full, std::size_t bytes) {
  while (full.bytes < bytes) {
    // The last stamp is the one that shows, as in every file that Entente writes.
    const Id id = full.add_record(40, Dot(limits::rivals, 1));
    std::vector<Rival> rivals;
    for (std::uint16_t number = 0; number < limits::rivals; ++number)
      rivals.push_back({Dot(number, 1), Text("Another value")});
    full.table.set_rivals(id, full.title, std::move(rivals));
    full.bytes += limits::rivals * 31;
  }
}
void removed(Full& full, std::size_t bytes) {
  while (full.bytes < bytes && full.table.removed().size() < limits::removed.most) {
    full.table.remove(full.add_record(90, Dot(0, 1)), Dot(1, 1), {Dot(0, 1), Dot(1, 1)});
    full.bytes += 90;
  }
}
/// Ten thousand copies that were edited, and stamps of all of them in turn.
void replicas(Full& full, std::size_t bytes) {
  std::vector<Dot> dots;
  // Two places are left for the copy that edits the other plan, and for one's own.
  for (std::size_t number = 200; number + 2 < most_for(limits::replicas, Use::exchange); ++number)
    dots.push_back(full.add_replica(number));
  const std::size_t most = most_for(limits::records, Use::edit);
  for (std::size_t next = 0; full.bytes < bytes && full.table.size() < most; ++next)
    full.add_record(120, dots[next % dots.size()]);
}

/// Removals that have each seen all of very many copies: what a file tells of them is bounded.
void seen(Full& full, std::size_t bytes) {
  std::vector<Dot> all{Dot(0, 1)};
  while (full.part.replicas().all().size() < 5'000)
    all.push_back(full.add_replica(full.part.replicas().all().size()));
  for (std::size_t told = 0; full.bytes < bytes && told + all.size() < FileBounds{}.seen;
       told += all.size()) {
    full.table.remove(full.add_record(90, Dot(0, 1)), Dot(1, 1), all);
    full.bytes += 13 * all.size();
  }
}

struct Shape {
  const char* name;
  Fill fill;
};
constexpr Shape shapes[] = {
    {"records", records}, {"texts", texts},       {"history", history}, {"conflicts", conflicts},
    {"removed", removed}, {"replicas", replicas}, {"seen", seen}};

/// Of this process's own time: what else the machine does counts not.
double milliseconds_since(std::clock_t begun) {
  return 1000.0 * static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC;
}

/// Of this process, in kB: "VmHWM" the most since `forget_peak`, "VmRSS" now.
long memory(const char* what) {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.starts_with(what)) return std::strtol(line.c_str() + line.find(':') + 1, nullptr, 10);
  return 0;
}
void forget_peak() { std::ofstream("/proc/self/clear_refs") << 5; }

struct Cost {
  std::size_t bytes = 0;
  double read = 0, write = 0, join = 0, edit = 0;  // milliseconds
  double memory = 0;                               // MB beside the file
};

double one_edit(Plan& plan) {
  const auto begun = std::clock();
  const Pen pen{{}, {}, "mmmmmmmm", "nnnnnnnn"};
  Transaction edit(plan, pen, Moment{1'795'000'000'000}, "Edit");
  const Table& table = *plan.shared().find(kind);
  if (table.size() > 0)
    (void)edit.set({Visibility::shared, kind, table.ids()[0]}, "title", Text("Another title"));
  if (edit.check().empty()) edit.commit();
  return milliseconds_since(begun);
}

/// What is wrong with a plan that should be good, to standard error.
bool told(const Problems& problems) {
  for (const Problem& problem : problems) std::fprintf(stderr, "%s\n", text_from(problem).c_str());
  return problems.empty();
}

bool measure(const Shape& shape, std::size_t bytes, Cost& cost) {
  std::string file;
  {
    Full full;
    shape.fill(full, bytes);
    file = write_plan(*full.plan);
  }
  cost.bytes = file.size();
  forget_peak();
  const long before = memory("VmRSS");
  std::string copy = file;
  auto begun = std::clock();
  auto plan = read_plan(std::move(copy), practice::catalog());
  cost.read = milliseconds_since(begun);
  if (!plan) return told(plan.problems());
  cost.memory = static_cast<double>(memory("VmHWM") - before) / 1024;
  begun = std::clock();
  if (write_plan(**plan) != file) return false;
  cost.write = milliseconds_since(begun);
  auto other = read_plan(std::move(file), practice::catalog());
  if (!other) return told(other.problems());
  (void)one_edit(**other);
  begun = std::clock();
  auto merge = Merge::prepare(**plan, std::move(*other));
  if (!merge) return told(merge.problems());
  std::move(*merge).apply(**plan);
  cost.join = milliseconds_since(begun);
  cost.edit = one_edit(**plan);
  return true;
}

/// The same in a process of its own, whose memory nothing was in before; none where it failed.
std::optional<Cost> measured_apart(const Shape& shape, std::size_t bytes) {
  int ends[2];
  if (pipe(ends) != 0) return {};
  if (fork() == 0) {
    Cost cost;
    const bool good = measure(shape, bytes, cost) && write(ends[1], &cost, sizeof cost) > 0;
    _exit(good ? 0 : 1);
  }
  close(ends[1]);
  Cost cost;
  const bool good = read(ends[0], &cost, sizeof cost) == static_cast<ssize_t>(sizeof cost);
  close(ends[0]);
  wait(nullptr);
  return good ? std::optional(cost) : std::nullopt;
}

/// The least of three measurements: what else the machine does only ever adds.
std::optional<Cost> least_of_three(const Shape& shape, std::size_t bytes) {
  std::optional<Cost> least = measured_apart(shape, bytes);
  for (int time = 1; time < 3 && least; ++time) {
    const auto again = measured_apart(shape, bytes);
    if (!again) return {};
    for (double Cost::*part : {&Cost::read, &Cost::write, &Cost::join, &Cost::edit, &Cost::memory})
      (*least).*part = std::min((*least).*part, (*again).*part);
  }
  return least;
}

int run(const std::vector<std::size_t>& sizes) {
  std::printf("%-10s %6s %8s %9s %8s %8s %10s   %s\n", "full of", "MB", "read ms", "write ms",
              "join ms", "edit ms", "memory MB", "growth of read, write, join");
  for (const Shape& shape : shapes) {
    Cost least;
    for (const std::size_t megabytes : sizes) {
      const auto measured = least_of_three(shape, megabytes << 20);
      if (!measured) {
        std::printf("%-10s %8zu  was not read as it was written\n", shape.name, megabytes);
        return 1;
      }
      const Cost& cost = *measured;
      const double size = static_cast<double>(cost.bytes) / (1 << 20);
      if (least.bytes == 0) least = cost;
      const double times = static_cast<double>(cost.bytes) / static_cast<double>(least.bytes);
      std::printf("%-10s %6.1f %8.0f %9.0f %8.0f %8.2f %10.0f   %.2f %.2f %.2f\n", shape.name, size,
                  cost.read, cost.write, cost.join, cost.edit, cost.memory,
                  cost.read / least.read / times, cost.write / least.write / times,
                  cost.join / least.join / times);
      std::fflush(stdout);
    }
  }
  return 0;
}

}  // namespace
}  // namespace entente::bench

int main(int count, char** words) {
  std::vector<std::size_t> sizes;
  for (int index = 1; index < count; ++index)
    sizes.push_back(std::strtoul(words[index], nullptr, 10));
  if (sizes.empty()) sizes = {4, 8, 16, 32, 58};
  return entente::bench::run(sizes);
}
