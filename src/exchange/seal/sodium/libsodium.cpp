// What libsodium's own files for it would supply and must not: a random source that nobody passed
// in, and a way to go on after a call that breaks its contract. Our code reaches neither; the
// linker asks for both.
#include <cstddef>
#include <cstdlib>

extern "C" {

void sodium_misuse() { std::abort(); }
void randombytes_buf(void* const, const std::size_t) { std::abort(); }

}  // extern "C"
