# Programs over entente_seal: for the web the module that the page loads, natively one for the tests.
if(EMSCRIPTEN)
  # seal.wasm: sealing and signing with libsodium, loaded by the page when it is wanted. A module without
  # glue (web/seal/module.mjs); scrypt takes up to 1 GiB where a key file of minisign's asks for it.
  add_executable(entente_seal_web src/platform/web/seal/main.cpp)
  set_target_properties(entente_seal_web PROPERTIES OUTPUT_NAME seal SUFFIX .wasm)
  target_link_libraries(entente_seal_web PRIVATE entente_seal entente_core_flags)
  target_link_options(entente_seal_web PRIVATE --no-entry -sSTANDALONE_WASM=1 -sALLOW_MEMORY_GROWTH=1
    -sFILESYSTEM=0 -sSUPPORT_LONGJMP=0 -sDISABLE_EXCEPTION_THROWING=1
    # Its random source is given when it is started.
    -sERROR_ON_UNDEFINED_SYMBOLS=0 -sWARN_ON_UNDEFINED_SYMBOLS=0)
else()
  # Performs one deed, as the module does (tests/seal); built on demand: scripts/test-seal.
  add_executable(entente_seal_tool EXCLUDE_FROM_ALL "${PROJECT_SOURCE_DIR}/tests/seal/tool.cpp")
  target_link_libraries(entente_seal_tool PRIVATE entente_flags entente_seal entente_platform)
endif()
