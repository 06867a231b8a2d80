# entente_bench: the core's measurements (tests/bench), natively a program, for the web a module that
# Node runs. Built on demand: scripts/bench.
set(bench_folder "${PROJECT_SOURCE_DIR}/tests/bench")
if(EMSCRIPTEN)
  set(bench_main "${bench_folder}/exports.cpp")
else()
  set(bench_main "${bench_folder}/main.cpp")
endif()
add_executable(entente_bench EXCLUDE_FROM_ALL "${bench_folder}/core.cpp" "${bench_main}"
  "${PROJECT_SOURCE_DIR}/tests/unit/workspace/memory_store.cpp")
target_link_libraries(entente_bench PRIVATE entente_flags entente_workspace)
target_include_directories(entente_bench PRIVATE "${PROJECT_SOURCE_DIR}")
if(EMSCRIPTEN)
  # Emscripten 3.1.6's ES modules do not run under Node.
  target_link_options(entente_bench PRIVATE -sENVIRONMENT=node -sMODULARIZE=1
    -sALLOW_MEMORY_GROWTH=1 -sMEMORY_GROWTH_GEOMETRIC_STEP=1 -sFILESYSTEM=0 -sEXPORTED_FUNCTIONS=_malloc,_free)
endif()

# entente_limits_bench: time and memory of the largest plans there may be, by growing sizes
# (scripts/bench-limits).
if(NOT EMSCRIPTEN)
  add_executable(entente_limits_bench EXCLUDE_FROM_ALL "${bench_folder}/limits.cpp")
  target_link_libraries(entente_limits_bench PRIVATE entente_flags entente_workspace)
  target_include_directories(entente_limits_bench PRIVATE "${PROJECT_SOURCE_DIR}")
endif()

# entente_merge_bench: a plan's two files read, merged and written (tests/bench/merge), likewise.
set(merge_bench_sources items.cpp merge.cpp)
if(EMSCRIPTEN)
  list(APPEND merge_bench_sources exports.cpp)
else()
  list(APPEND merge_bench_sources make.cpp main.cpp)
endif()
list(TRANSFORM merge_bench_sources PREPEND "${bench_folder}/merge/")
add_executable(entente_merge_bench EXCLUDE_FROM_ALL ${merge_bench_sources})
target_link_libraries(entente_merge_bench PRIVATE entente_flags entente_exchange)
target_include_directories(entente_merge_bench PRIVATE "${PROJECT_SOURCE_DIR}")
if(EMSCRIPTEN)
  target_link_options(entente_merge_bench PRIVATE -sENVIRONMENT=node -sMODULARIZE=1
    -sALLOW_MEMORY_GROWTH=1 -sMEMORY_GROWTH_GEOMETRIC_STEP=1 -sFILESYSTEM=0)
endif()
