# Turns files into a .cpp with their bytes: entente_embed(TARGET FOLDER PATTERN HEADER TYPE FUNCTION)
# The header declares `struct TYPE { std::string_view name; std::string_view bytes; };` and
# `std::span<const TYPE> FUNCTION();` in namespace entente. `name` is the file's name up to its
# first dot; the order is that of the names.
function(entente_embed target folder pattern header type function)
  set(output "${PROJECT_BINARY_DIR}/generated/embedded/${function}.cpp")
  set(script "${PROJECT_SOURCE_DIR}/scripts/cmake/embed_files.cmake")
  file(GLOB inputs CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/${folder}/${pattern}")
  list(SORT inputs)
  list(JOIN inputs "|" joined)
  add_custom_command(OUTPUT "${output}"
    COMMAND ${CMAKE_COMMAND} "-DINPUTS=${joined}" "-DOUTPUT=${output}" "-DHEADER=${header}"
      "-DTYPE=${type}" "-DFUNCTION=${function}" -P "${script}"
    DEPENDS ${inputs} "${script}"
    COMMENT "Embedding ${folder}" VERBATIM)
  target_sources(${target} PRIVATE "${output}")
endfunction()

# What lists of samples show, made of the scripts in FOLDER: entente_sample_words(TARGET FOLDER)
function(entente_sample_words target folder)
  set(output "${PROJECT_BINARY_DIR}/generated/embedded/sample_words.cpp")
  set(script "${PROJECT_SOURCE_DIR}/scripts/cmake/sample_words.cmake")
  file(GLOB inputs CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/${folder}/*.json")
  list(JOIN inputs "|" joined)
  add_custom_command(OUTPUT "${output}"
    COMMAND ${CMAKE_COMMAND} "-DINPUTS=${joined}" "-DOUTPUT=${output}" -P "${script}"
    DEPENDS ${inputs} "${script}"
    COMMENT "Words of ${folder}" VERBATIM)
  target_sources(${target} PRIVATE "${output}")
endfunction()
