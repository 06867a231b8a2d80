// The core's measurements as WebAssembly: what tests/bench/core.mjs calls under Node.
#include <emscripten.h>

#include "tests/bench/core.hpp"

using entente::bench::FileBench;

extern "C" {

/// Into `numbers`: median and 95th percentile in microseconds, allocations.
EMSCRIPTEN_KEEPALIVE void bench_edit(std::size_t records, double* numbers) {
  const auto cost = entente::bench::edit_cost(records);
  numbers[0] = cost.median_us, numbers[1] = cost.p95_us;
  numbers[2] = static_cast<double>(cost.allocations);
}

/// Into `numbers`: SearchCost, in the order of its members.
EMSCRIPTEN_KEEPALIVE void bench_search(std::size_t records, double* numbers) {
  const auto cost = entente::bench::search_cost(records);
  numbers[0] = cost.index_ms, numbers[1] = cost.median_ms, numbers[2] = cost.worst_ms;
  numbers[3] = cost.edit_ms, numbers[4] = static_cast<double>(cost.allocations);
}

EMSCRIPTEN_KEEPALIVE FileBench* bench_open(std::size_t records) { return new FileBench(records); }
EMSCRIPTEN_KEEPALIVE void bench_close(FileBench* bench) { delete bench; }
EMSCRIPTEN_KEEPALIVE const char* bench_file(FileBench* bench) { return bench->file().data(); }
EMSCRIPTEN_KEEPALIVE std::size_t bench_file_size(FileBench* bench) { return bench->file().size(); }
/// Milliseconds; below 0 where it failed.
EMSCRIPTEN_KEEPALIVE double bench_read(FileBench* bench) { return bench->read(); }
EMSCRIPTEN_KEEPALIVE double bench_write(FileBench* bench) { return bench->write(); }

}  // extern "C"
