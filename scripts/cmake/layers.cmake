# One static library per folder of src. Links follow the one rule of direction (src/README.md), which
# scripts/check-includes holds for every #include as well (same table, scripts/layers.txt).

# Natively eight sources are compiled as one: what they include is read once, not eight times. The web
# build compiles each by itself, which shows where one leans on what another includes. Not practice and
# cli, whose files have the same names in them (kinds, options) for the same things.
option(ENTENTE_UNITY "Compile a folder's sources eight at a time" ON)
function(entente_batches name result)
  set(sources ${ARGN})
  if(EMSCRIPTEN OR NOT ENTENTE_UNITY OR name MATCHES "^(practice|cli)$")
    set(${result} ${sources} PARENT_SCOPE)
    return()
  endif()
  set(batches "")
  set(number 0)
  while(sources)
    list(SUBLIST sources 0 8 together)
    list(REMOVE_ITEM sources ${together})
    set(text "")
    foreach(source IN LISTS together)
      # From src, as every #include: then checkouts share what ccache keeps.
      cmake_path(RELATIVE_PATH source BASE_DIRECTORY "${PROJECT_SOURCE_DIR}/src" OUTPUT_VARIABLE path)
      string(APPEND text "#include \"${path}\"  // NOLINT(bugprone-suspicious-include)\n")
    endforeach()
    set(batch "${PROJECT_BINARY_DIR}/generated/batches/${name}_${number}.cpp")
    file(CONFIGURE OUTPUT "${batch}" CONTENT "${text}" @ONLY)
    # That a name hides another of its own file is held by the build that compiles each by itself.
    set_source_files_properties("${batch}" PROPERTIES COMPILE_OPTIONS -Wno-shadow)
    list(APPEND batches "${batch}")
    math(EXPR number "${number} + 1")
  endwhile()
  set(${result} ${batches} PARENT_SCOPE)
endfunction()

# A folder's library; without sources yet (headers only, or empty) an interface library.
function(entente_layer name)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/${name}/*.cpp")
  if(name STREQUAL "platform")
    if(EMSCRIPTEN)
      list(FILTER sources EXCLUDE REGEX "/platform/native/")
    else()
      list(FILTER sources EXCLUDE REGEX "/platform/web/")
    endif()
  endif()
  # What stands on libsodium is a library of its own (below).
  list(FILTER sources EXCLUDE REGEX "/exchange/seal/sodium/")
  list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
  set(library entente_${name})
  if(sources)
    entente_batches(${name} batches ${sources})
    add_library(${library} STATIC ${batches})
    target_link_libraries(${library} PUBLIC ${ARGN} PRIVATE entente_core_flags)
    target_include_directories(${library} PUBLIC "${PROJECT_SOURCE_DIR}/src"
      "${PROJECT_BINARY_DIR}/generated")
  else()
    add_library(${library} INTERFACE)
    target_link_libraries(${library} INTERFACE ${ARGN})
    target_include_directories(${library} INTERFACE "${PROJECT_SOURCE_DIR}/src"
      "${PROJECT_BINARY_DIR}/generated")
  endif()
endfunction()

entente_layer(base)
entente_layer(record entente_base)
entente_layer(format entente_record nlohmann_json yyjson)
entente_layer(exchange entente_format)
entente_layer(report entente_base)
entente_layer(practice entente_record entente_report)
entente_layer(workspace entente_practice entente_exchange entente_format)
entente_layer(kit entente_base imgui)
entente_layer(screen entente_workspace entente_kit)
if(EMSCRIPTEN)
  entente_layer(platform entente_screen)
else()
  entente_layer(platform entente_workspace entente_seal)
endif()

# Sealing and signing. Never part of the page's first download: the page loads it as a module of its
# own when something is sealed, opened, signed or verified (web.cmake).
file(GLOB seal_sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/exchange/seal/sodium/*.cpp")
list(FILTER seal_sources EXCLUDE REGEX "/libsodium\\.cpp$")
add_library(entente_seal STATIC ${seal_sources})
target_link_libraries(entente_seal PUBLIC entente_exchange sodium PRIVATE entente_core_flags)
entente_embed(entente_seal src/exchange/seal/sodium words.txt exchange/seal/sodium/word_list.hpp
  WordList word_lists)

# The scripts themselves are linked into what calls sample_plan(): not into the page, which fetches
# the one that is opened.
if(EXISTS "${PROJECT_SOURCE_DIR}/src/workspace/embedded_samples.hpp")
  entente_embed(entente_workspace src/workspace/samples *.json workspace/embedded_samples.hpp
    EmbeddedSample embedded_samples)
  entente_sample_words(entente_workspace src/workspace/samples)
endif()

if(NOT EMSCRIPTEN)
  entente_layer(cli entente_platform)
  if(EXISTS "${PROJECT_SOURCE_DIR}/src/cli/main.cpp")
    add_executable(entente src/cli/main.cpp)
    target_link_libraries(entente PRIVATE entente_cli entente_platform entente_core_flags)
  endif()
endif()

# Merging, reading and writing large plans want speed more than bytes, also in the web build.
if(EMSCRIPTEN)
  foreach(layer base record format exchange)
    get_target_property(type entente_${layer} TYPE)
    if(type STREQUAL "STATIC_LIBRARY")
      target_compile_options(entente_${layer} PRIVATE -Os)
    endif()
  endforeach()
  # Not so what runs once for an edit, a journal line or a review: it would be inlined everywhere.
  set(seldom
    base/time base/result base/random base/order
    record/change record/kind record/plan record/rank record/transaction record/transaction_commit
    record/undo record/value_text
    format/conflict_reader format/conflict_writer format/history_reader format/journal
    format/journal_reader format/migration format/plan_reader format/plan_writer format/recognise
    format/rows
    exchange/conflicts exchange/difference exchange/merge exchange/merge_apply exchange/privacy
    exchange/private_text exchange/review exchange/review_commit exchange/share
    exchange/word_difference exchange/seal/packing exchange/seal/sealer)
  foreach(name IN LISTS seldom)
    set_source_files_properties("${PROJECT_SOURCE_DIR}/src/${name}.cpp"
      PROPERTIES COMPILE_OPTIONS "-Oz")
  endforeach()
  # And so does a search with every letter typed.
  set_source_files_properties("${PROJECT_SOURCE_DIR}/src/workspace/search.cpp"
    "${PROJECT_SOURCE_DIR}/src/workspace/search_text.cpp" PROPERTIES COMPILE_OPTIONS "-Os")
endif()
