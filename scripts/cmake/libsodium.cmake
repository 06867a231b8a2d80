# libsodium: what age files and minisign signatures need of it, plain C alone. The same code runs
# natively, in the tests and in the browser; sodium_init(), which would choose faster code for a
# processor, is not part of it, nor is its own random source (src/exchange/seal/sodium/libsodium.cpp).
entente_fetch(libsodium
  URL https://github.com/jedisct1/libsodium/archive/refs/tags/1.0.22-RELEASE.tar.gz
  URL_HASH SHA256=5838bb0c3da6148c24ebe531d1ed1297de9a87aea77d426bcd99f289e681631c)
set(libsodium_folder "${libsodium_SOURCE_DIR}/src/libsodium")

# What bytes run through, and what is slow on purpose.
set(libsodium_quick
  crypto_generichash/blake2b/ref/blake2b-compress-ref.c
  crypto_hash/sha256/cp/hash_sha256_cp.c
  crypto_onetimeauth/poly1305/donna/poly1305_donna.c
  crypto_pwhash/scryptsalsa208sha256/nosse/pwhash_scryptsalsa208sha256_nosse.c
  crypto_stream/chacha20/ref/chacha20_ref.c)
set(libsodium_rest
  crypto_aead/chacha20poly1305/aead_chacha20poly1305.c
  crypto_auth/hmacsha256/auth_hmacsha256.c
  crypto_core/ed25519/ref10/ed25519_ref10.c
  crypto_generichash/blake2b/ref/blake2b-ref.c
  crypto_generichash/blake2b/ref/generichash_blake2b.c
  crypto_hash/sha512/cp/hash_sha512_cp.c
  crypto_kdf/hkdf/kdf_hkdf_sha256.c
  crypto_onetimeauth/poly1305/onetimeauth_poly1305.c
  crypto_pwhash/scryptsalsa208sha256/crypto_scrypt-common.c
  crypto_pwhash/scryptsalsa208sha256/pbkdf2-sha256.c
  crypto_pwhash/scryptsalsa208sha256/pwhash_scryptsalsa208sha256.c
  crypto_pwhash/scryptsalsa208sha256/scrypt_platform.c
  crypto_sign/crypto_sign.c
  crypto_sign/ed25519/ref10/keypair.c
  crypto_sign/ed25519/ref10/open.c
  crypto_sign/ed25519/ref10/sign.c
  crypto_sign/ed25519/sign_ed25519.c
  crypto_stream/chacha20/stream_chacha20.c
  crypto_verify/verify.c
  sodium/runtime.c
  sodium/utils.c)
list(TRANSFORM libsodium_quick PREPEND "${libsodium_folder}/")
list(TRANSFORM libsodium_rest PREPEND "${libsodium_folder}/")

add_library(sodium STATIC ${libsodium_quick} ${libsodium_rest}
  "${PROJECT_SOURCE_DIR}/src/exchange/seal/sodium/libsodium.cpp")
target_include_directories(sodium SYSTEM PUBLIC "${libsodium_folder}/include"
  PRIVATE "${libsodium_folder}/include/sodium")
target_compile_definitions(sodium PUBLIC SODIUM_STATIC=1 PRIVATE CONFIGURED=1
  _GNU_SOURCE=1 $<$<STREQUAL:${CMAKE_C_BYTE_ORDER},LITTLE_ENDIAN>:NATIVE_LITTLE_ENDIAN=1>)
target_compile_options(sodium PRIVATE -w)
set_source_files_properties(${libsodium_quick} PROPERTIES COMPILE_OPTIONS -O2)
