// The core's measurements natively: `entente_bench` prints them as JSON; `entente_bench table N`
// writes a plan with one long table, `entente_bench values N` a generated plan's plain values.
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "format/plan_file.hpp"
#include "tests/bench/core.hpp"

namespace entente::bench {
namespace {

constexpr std::size_t sizes[] = {1'000, 10'000, 100'000};

void print_edit(std::size_t records) {
  const EditCost cost = edit_cost(records);
  std::printf("{\"records\":%zu,\"median_us\":%.2f,\"p95_us\":%.2f,\"allocations\":%zu}", records,
              cost.median_us, cost.p95_us, cost.allocations);
}

void print_search(std::size_t records) {
  const SearchCost cost = search_cost(records);
  std::printf("{\"records\":%zu,\"index_ms\":%.2f,\"median_ms\":%.3f,\"worst_ms\":%.3f,", records,
              cost.index_ms, cost.median_ms, cost.worst_ms);
  std::printf("\"edit_ms\":%.3f,\"allocations\":%zu}", cost.edit_ms, cost.allocations);
}

/// The quickest of several rounds; below 0 where one failed.
double least(double one, double other) { return one < other ? one : other; }

void print_file(std::size_t records) {
  FileBench bench(records);
  double read = bench.read(), write = bench.write();
  for (int round = 1; round < (records > 10'000 ? 5 : 15); ++round)
    read = least(read, bench.read()), write = least(write, bench.write());
  std::printf("{\"records\":%zu,\"bytes\":%zu,\"read_ms\":%.3f,\"write_ms\":%.3f}", records,
              bench.file().size(), read, write);
}

void print_all(const char* name, void (*print)(std::size_t)) {
  std::printf("\"%s\":[", name);
  for (const std::size_t records : sizes) {
    if (records != sizes[0]) std::putchar(',');
    print(records);
  }
  std::putchar(']');
}

bool print_bytes(const std::string& bytes) {
  return std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size();
}

int run(int count, char** words) {
  const std::string_view what = count == 3 ? words[1] : "";
  const std::size_t records = count == 3 ? std::strtoul(words[2], nullptr, 10) : 0;
  if (what == "table") return print_bytes(write_plan(*long_table(records))) ? 0 : 1;
  if (what == "values") {
    FileBench bench(records);
    return bench.read() >= 0 && print_bytes(bench.values()) ? 0 : 1;
  }
  if (count != 1) return 2;
  std::putchar('{');
  print_all("edits", print_edit);
  std::putchar(',');
  print_all("files", print_file);
  std::putchar(',');
  print_all("searches", print_search);
  std::puts("}");
  return 0;
}

}  // namespace
}  // namespace entente::bench

int main(int count, char** words) { return entente::bench::run(count, words); }
