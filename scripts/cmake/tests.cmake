# entente_tests: tests/unit and tests/property, one binary. As WebAssembly: the core's unit tests.
enable_testing()

file(GLOB_RECURSE unit_sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tests/unit/*.cpp")
file(GLOB_RECURSE property_sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tests/property/*.cpp")
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
  target_compile_definitions(entente_tests PRIVATE
    ENTENTE_SOURCE_DIR="${PROJECT_SOURCE_DIR}" ENTENTE_TESTS_DIR="${PROJECT_SOURCE_DIR}/tests")
  if(EMSCRIPTEN)
    target_link_options(entente_tests PRIVATE -sENVIRONMENT=node -sNODERAWFS=1 -sEXIT_RUNTIME=1
      -sALLOW_MEMORY_GROWTH=1 -sASSERTIONS=1 -sSTACK_OVERFLOW_CHECK=1)
    add_test(NAME core_as_webassembly COMMAND node --no-experimental-fetch "$<TARGET_FILE:entente_tests>")
  else()
    add_test(NAME unit COMMAND entente_tests "--gtest_filter=-*Property*")
    add_test(NAME property COMMAND entente_tests "--gtest_filter=*Property*")
  endif()
endif()

# Stories of the command line: data files that a small runner plays (tests/scenario/run).
if(TARGET entente)
  add_test(NAME scenario COMMAND "${PROJECT_SOURCE_DIR}/tests/scenario/run" "$<TARGET_FILE:entente>")
endif()
