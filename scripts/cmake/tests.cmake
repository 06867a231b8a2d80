# entente_tests: tests/unit and tests/property, one binary. As WebAssembly: the core's unit tests.
enable_testing()

file(GLOB_RECURSE unit_sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tests/unit/*.cpp")
file(GLOB_RECURSE property_sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tests/property/*.cpp")
# Counts steps by a hook that only the build for histories has.
list(FILTER property_sources EXCLUDE REGEX "/histories/cost_")
set(test_libraries entente_screen entente_workspace entente_kit entente_seal)
if(EMSCRIPTEN)
  list(FILTER unit_sources EXCLUDE REGEX "/unit/(platform|cli|kit|screen)/")
  set(property_sources "")
  set(test_libraries entente_workspace entente_seal)
else()
  list(APPEND test_libraries entente_cli entente_platform rapidcheck)
endif()

if(unit_sources OR property_sources)
  add_executable(entente_tests ${unit_sources} ${property_sources})
  target_link_libraries(entente_tests PRIVATE entente_flags ${test_libraries} googletest)
  target_include_directories(entente_tests PRIVATE "${PROJECT_SOURCE_DIR}")
  # The tests themselves need no optimising, and there is much of them; what they test is compiled as
  # ever.
  if(EMSCRIPTEN)
    set_source_files_properties(${unit_sources} PROPERTIES COMPILE_OPTIONS -O1)
  else()
    set_source_files_properties(${unit_sources} PROPERTIES COMPILE_OPTIONS -O0)
  endif()
  # Only where it is read: a path in every command line would part what checkouts share in ccache.
  set_source_files_properties("${PROJECT_SOURCE_DIR}/tests/unit/exchange/seal/testkit_test.cpp"
    PROPERTIES COMPILE_DEFINITIONS ENTENTE_TESTS_DIR="${PROJECT_SOURCE_DIR}/tests")
  set_source_files_properties("${PROJECT_SOURCE_DIR}/tests/unit/practice/data_test.cpp"
    PROPERTIES COMPILE_DEFINITIONS ENTENTE_SOURCES="${PROJECT_SOURCE_DIR}/src/practice/SOURCES.md")
  if(EMSCRIPTEN)
    target_link_options(entente_tests PRIVATE -sENVIRONMENT=node -sNODERAWFS=1 -sEXIT_RUNTIME=1
      -sALLOW_MEMORY_GROWTH=1 -sASSERTIONS=1 -sSTACK_OVERFLOW_CHECK=1)
    add_test(NAME core_as_webassembly COMMAND node --no-experimental-fetch "$<TARGET_FILE:entente_tests>")
  else()
    add_test(NAME unit COMMAND entente_tests "--gtest_filter=-*Property*")
    add_test(NAME property COMMAND entente_tests "--gtest_filter=*Property*")
  endif()
endif()

# The properties of exchange alone, with little to link: scripts/test-histories builds them
# optimised, as they are and with mutants in the core. Every branch taken in the core counts a step.
if(NOT EMSCRIPTEN)
  file(GLOB histories_sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tests/property/histories/*.cpp")
  add_executable(entente_histories EXCLUDE_FROM_ALL ${histories_sources})
  target_link_libraries(entente_histories PRIVATE entente_flags entente_exchange googletest)
  target_include_directories(entente_histories PRIVATE "${PROJECT_SOURCE_DIR}")
  if(ENTENTE_COUNT_STEPS)
    foreach(layer base record format exchange)
      target_compile_options(entente_${layer} PRIVATE -fsanitize-coverage=trace-pc)
    endforeach()
  endif()
endif()

# Stories of the command line: data files that a small runner plays (tests/scenario/run).
if(TARGET entente)
  add_test(NAME scenario COMMAND "${PROJECT_SOURCE_DIR}/tests/scenario/run" "$<TARGET_FILE:entente>")
endif()
