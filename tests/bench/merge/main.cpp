// The merge bench natively: `entente_merge_bench make N SEED FOLDER` writes the plan that both
// sides begin with, what each does to it and the two files to merge; `entente_merge_bench run MINE
// THEIRS OUT` reads, merges and writes them, once, and prints what it took as JSON.
#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/concat.hpp"
#include "format/plan_file.hpp"
#include "tests/bench/merge/make.hpp"
#include "tests/bench/merge/merge.hpp"

namespace entente::bench {
namespace {

bool write_file(const std::string& path, std::string_view bytes) {
  std::FILE* file = std::fopen(path.c_str(), "wb");
  if (!file) return false;
  const bool whole = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
  return std::fclose(file) == 0 && whole && !bytes.empty();
}

int make(std::size_t records, std::uint64_t seed, const std::string& folder) {
  const Script script(records, seed);
  const std::string file = write_plan(script.base());
  bool good = write_file(concat(folder, "/base.json"), write_values(script.base()));
  for (const int side : {0, 1}) {
    const std::string name = concat(folder, side == 0 ? "/mine" : "/theirs");
    good = good && write_file(concat(name, ".edits.json"), script.edits_as_json(side)) &&
           write_file(concat(name, ".entente"), edited_file(file, script.edits(side), side));
  }
  return good ? 0 : 1;
}

bool fill_room(MergeBench& bench, int side, const char* path) {
  std::FILE* file = std::fopen(path, "rb");
  if (!file) return false;
  std::fseek(file, 0, SEEK_END);
  const auto bytes = static_cast<std::size_t>(std::ftell(file));
  std::rewind(file);
  const bool whole = std::fread(bench.room(side, bytes), 1, bytes, file) == bytes;
  return std::fclose(file) == 0 && whole;
}

double milliseconds(timeval time) {
  return static_cast<double>(time.tv_sec) * 1000 + static_cast<double>(time.tv_usec) / 1000;
}

/// Times steps by the wall clock and by the processor.
class Steps {
 public:
  template <class Step>
  bool take(const char* name, Step step) {
    const auto begun = std::chrono::steady_clock::now();
    const double used = processor();
    if (!step()) return false;
    const std::chrono::duration<double, std::milli> taken =
        std::chrono::steady_clock::now() - begun;
    const double spent = processor() - used;  // there is one thread
    std::printf("\"%s\":%.3f,\"%s_own\":%.3f,\"%s_cpu\":%.3f,", name, taken.count(), name, spent,
                name, spent);
    return true;
  }

 private:
  static double processor() {
    rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime);
  }
};

int run(const char* mine, const char* theirs, const char* out) {
  MergeBench bench;
  Steps steps;
  std::putchar('{');
  const bool good = steps.take("load", [&] {
    return fill_room(bench, 0, mine) && bench.read(0);
  }) && steps.take("merge", [&] {
    return fill_room(bench, 1, theirs) && bench.read(1) && bench.merge();
  }) && steps.take("save", [&] { return bench.write(); });
  rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  std::printf("\"peak\":%ld,\"conflicts\":%s}\n", usage.ru_maxrss * 1024,
              bench.conflicts().c_str());
  return good && write_file(out, bench.written()) ? 0 : 1;
}

}  // namespace
}  // namespace entente::bench

int main(int count, char** words) {
  using namespace entente::bench;
  const std::string_view what = count == 5 ? words[1] : "";
  if (what == "make")
    return make(std::strtoul(words[2], nullptr, 10), std::strtoull(words[3], nullptr, 10),
                words[4]);
  if (what == "run") return run(words[2], words[3], words[4]);
  std::fputs("usage: entente_merge_bench make N SEED FOLDER | run MINE THEIRS OUT\n", stderr);
  return 2;
}
