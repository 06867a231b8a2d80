// How parts go to seal.wasm and back, in one piece: each behind its size in four bytes, the lowest
// first. src/exchange/seal/packing.cpp does the same.
const encoder = new TextEncoder();

// parts: texts or bytes.
export function pack(parts) {
  const pieces = parts.map((part) => (typeof part === 'string' ? encoder.encode(part) : part));
  const packed = new Uint8Array(pieces.reduce((size, piece) => size + 4 + piece.length, 0));
  const view = new DataView(packed.buffer);
  let at = 0;
  for (const piece of pieces) {
    view.setUint32(at, piece.length, true);
    packed.set(piece, at + 4);
    at += 4 + piece.length;
  }
  return packed;
}

// The parts as bytes.
export function unpack(packed) {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const parts = [];
  for (let at = 0; at < packed.length; ) {
    const size = view.getUint32(at, true);
    parts.push(packed.subarray(at + 4, at + 4 + size));
    at += 4 + size;
  }
  return parts;
}
