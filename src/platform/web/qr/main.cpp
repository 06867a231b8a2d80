// qr.wasm: QR codes, loaded when the first is asked for (web/hand_over/qr.mjs). A WebAssembly of
// its own, because few visits need it. It imports nothing.
#include <cstdint>
#include <cstring>

#include <qrcodegen.h>

namespace {

// As most_qr_bytes in workspace/hand_over.hpp.
constexpr std::size_t most_bytes = 1'200;
constexpr std::size_t most_modules = 177 * 177;

// The text on its way in, the modules on their way out: an instance makes one code at a time.
std::uint8_t shared[most_modules];  // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

}  // namespace

extern "C" {

/// Where a text of that many bytes is to be put; null where it is too long.
__attribute__((export_name("qr_room"))) std::uint8_t* qr_room(std::size_t size) {
  return size <= most_bytes ? shared : nullptr;
}

/// Makes the code of the text put there, with the most error correction that costs no larger code.
/// Returns how many modules a side has, which then stand there row by row, 1 for dark; 0: no code.
__attribute__((export_name("qr_encode"))) int qr_encode(std::size_t size) {
  std::uint8_t text[qrcodegen_BUFFER_LEN_MAX], code[qrcodegen_BUFFER_LEN_MAX];
  if (size > most_bytes) return 0;
  std::memcpy(text, shared, size);
  if (!qrcodegen_encodeBinary(text, size, code, qrcodegen_Ecc_LOW, qrcodegen_VERSION_MIN,
                              qrcodegen_VERSION_MAX, qrcodegen_Mask_AUTO, true))
    return 0;
  const int side = qrcodegen_getSize(code);
  for (int y = 0; y < side; ++y)
    for (int x = 0; x < side; ++x) shared[y * side + x] = qrcodegen_getModule(code, x, y) ? 1 : 0;
  return side;
}

}  // extern "C"
