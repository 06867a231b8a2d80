# Each tests/fuzz/NAME.cpp is a libFuzzer target fuzz_NAME; fuzz_all builds them. They stand on the same
# objects as the unit tests, which are compiled once for both (compiler.cmake).
file(GLOB fuzz_sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tests/fuzz/*.cpp")
add_custom_target(fuzz_all)
foreach(source IN LISTS fuzz_sources)
  cmake_path(GET source STEM name)
  add_executable(fuzz_${name} EXCLUDE_FROM_ALL "${source}")
  add_dependencies(fuzz_all fuzz_${name})
  target_include_directories(fuzz_${name} PRIVATE "${PROJECT_SOURCE_DIR}")
  target_link_libraries(fuzz_${name} PRIVATE entente_flags entente_workspace entente_seal)
  target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
endforeach()
