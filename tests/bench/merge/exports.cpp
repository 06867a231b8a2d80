// The merge bench as WebAssembly: what tests/bench/merge/programs/entente_web.mjs calls under Node.
#include <emscripten.h>

#include "tests/bench/merge/merge.hpp"

namespace {
entente::bench::MergeBench bench;
}

extern "C" {

EMSCRIPTEN_KEEPALIVE char* merge_room(int side, std::size_t bytes) {
  return bench.room(side, bytes);
}
EMSCRIPTEN_KEEPALIVE bool merge_read(int side) { return bench.read(side); }
EMSCRIPTEN_KEEPALIVE bool merge_join() { return bench.merge(); }
EMSCRIPTEN_KEEPALIVE bool merge_write() { return bench.write(); }
EMSCRIPTEN_KEEPALIVE const char* merge_written() { return bench.written().data(); }
EMSCRIPTEN_KEEPALIVE std::size_t merge_written_size() { return bench.written().size(); }
EMSCRIPTEN_KEEPALIVE const char* merge_conflicts() { return bench.conflicts().data(); }
EMSCRIPTEN_KEEPALIVE std::size_t merge_conflicts_size() { return bench.conflicts().size(); }

}  // extern "C"
