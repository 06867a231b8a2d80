// Bytes into what local storage holds, and the checksum that finds torn or rotten pieces.

const table = Uint32Array.from({ length: 256 }, (_, start) => {
  let value = start;
  for (let bit = 0; bit < 8; ++bit) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

// CRC-32 over a text's UTF-16 units (each as two bytes) or over bytes, as 8 hexadecimal digits.
export function checksum(data) {
  let value = 0xffffffff;
  if (typeof data === 'string') {
    for (let index = 0; index < data.length; ++index) {
      const unit = data.charCodeAt(index);
      value = table[(value ^ unit) & 255] ^ (value >>> 8);
      value = table[(value ^ (unit >>> 8)) & 255] ^ (value >>> 8);
    }
  } else {
    for (const byte of data) value = table[(value ^ byte) & 255] ^ (value >>> 8);
  }
  return (~value >>> 0).toString(16).padStart(8, '0');
}

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
