// Bytes into what local storage holds, and the checksum that finds torn or rotten pieces.

// Four tables of 256 in one: four bytes are taken at a time.
const table = new Int32Array(1024);
for (let start = 0; start < 256; ++start) {
  let value = start;
  for (let bit = 0; bit < 8; ++bit) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  table[start] = value;
}
for (let at = 256; at < 1024; ++at)
  table[at] = (table[at - 256] >>> 8) ^ table[table[at - 256] & 255];

const fourOn = (value) =>
  table[768 + (value & 255)] ^
  table[512 + ((value >>> 8) & 255)] ^
  table[256 + ((value >>> 16) & 255)] ^
  table[value >>> 24];
const oneOn = (value, byte) => table[(value ^ byte) & 255] ^ (value >>> 8);

// CRC-32 over a text's UTF-16 units (each as two bytes) or over bytes, as 8 hexadecimal digits.
export function checksum(data) {
  let value = -1;
  let at = 0;
  if (typeof data === 'string') {
    for (; at + 2 <= data.length; at += 2)
      value = fourOn(value ^ (data.charCodeAt(at) | (data.charCodeAt(at + 1) << 16)));
    for (; at < data.length; ++at) {
      const unit = data.charCodeAt(at);
      value = oneOn(oneOn(value, unit), unit >>> 8);
    }
  } else {
    for (; at + 4 <= data.length; at += 4)
      value = fourOn(
        value ^ (data[at] | (data[at + 1] << 8) | (data[at + 2] << 16) | (data[at + 3] << 24)),
      );
    for (; at < data.length; ++at) value = oneOn(value, data[at]);
  }
  return (~value >>> 0).toString(16).padStart(8, '0');
}

// Whether two pieces of bytes are the same; the browser compares them quicker than a loop does.
export const sameBytes = (one, other) =>
  one.length === other.length &&
  (globalThis.indexedDB
    ? indexedDB.cmp(one, other) === 0
    : one.every((byte, at) => byte === other[at]));

async function through(bytes, transform) {
  const stream = new Blob([bytes]).stream().pipeThrough(transform);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
export const compress = (bytes) => through(bytes, new CompressionStream('gzip'));
export const expand = (bytes) => through(bytes, new DecompressionStream('gzip'));

// The newest whole snapshot of those given (newest first), with its bytes, and those before it only
// where it is torn or an older pen wrote it beside a newer one's lines: then they may be needed.
// unpacked(snapshot): its compressed bytes. `found.damaged` counts the torn ones.
export async function expandNeeded(found, expandOne, unpacked) {
  const whole = [];
  for (const snapshot of found.snapshots) {
    try {
      whole.push({ ...snapshot, bytes: await expandOne(snapshot, () => unpacked(snapshot)) });
    } catch {
      ++found.damaged;
      continue;
    }
    const outdated = ({ number, generation }) =>
      number <= snapshot.number && generation > snapshot.generation;
    if (!found.lines.some(outdated)) break;
  }
  found.snapshots = whole;
  return found;
}

export const packedSize = (bytes) => Math.ceil((bytes.length * 8) / 15);

const firstUnit = 0x20; // below are controls; 0x20 + 15 bits ends before the surrogates
const chunk = 8192; // arguments of one fromCharCode

// 15 bits in each UTF-16 unit: local storage counts units, and lone surrogates do not survive.
export function pack(bytes) {
  const units = new Uint16Array(packedSize(bytes));
  let held = 0;
  let bits = 0;
  let count = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    if (bits < 15) continue;
    bits -= 15;
    units[count++] = firstUnit + (held >>> bits);
    held &= (1 << bits) - 1;
  }
  if (bits > 0) units[count++] = firstUnit + (held << (15 - bits));
  const parts = [];
  for (let start = 0; start < units.length; start += chunk)
    parts.push(String.fromCharCode.apply(null, units.subarray(start, start + chunk)));
  return parts.join('');
}

// What `pack` was given; `length` is its size in bytes.
export function unpack(text, length) {
  const bytes = new Uint8Array(length);
  let held = 0;
  let bits = 0;
  let count = 0;
  for (let index = 0; index < text.length && count < length; ++index) {
    held = (held << 15) | (text.charCodeAt(index) - firstUnit);
    bits += 15;
    while (bits >= 8 && count < length) {
      bits -= 8;
      bytes[count++] = held >>> bits;
      held &= (1 << bits) - 1;
    }
  }
  return bytes;
}
