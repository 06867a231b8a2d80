// QR codes, by qr.wasm (src/platform/web/qr/main.cpp), which is loaded when the first is asked for.
import { readAsset } from '../assets.mjs';

let encoder = null;

// The code's modules row by row, "1" for dark. text: UTF-8 bytes.
export async function qrCode(text) {
  encoder ??= await load();
  const { memory, qr_room, qr_encode } = encoder;
  const at = qr_room(text.length);
  if (at === 0) throw new Error(tooLong(text.length));
  new Uint8Array(memory.buffer, at, text.length).set(text);
  const side = qr_encode(text.length);
  if (side === 0) throw new Error(tooLong(text.length));
  const modules = new Uint8Array(memory.buffer, at, side * side);
  return Array.from(modules, (dark) => (dark ? '1' : '0')).join('');
}

const tooLong = (size) =>
  `A QR code for ${size.toLocaleString('en')} characters would be too fine for a telephone's camera; ` +
  'it takes at most 1,200. Hand over the file or the link.';

async function load() {
  const bytes = await readAsset('qr.wasm');
  if (!bytes) throw new Error('The part that draws QR codes could not be loaded.');
  return (await WebAssembly.instantiate(bytes)).instance.exports;
}
