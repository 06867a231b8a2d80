// Entente as WebAssembly. A file goes from the disk straight into its memory.
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

export const extension = 'entente';

const built =
  process.env.ENTENTE_MERGE_MODULE ??
  fileURLToPath(new URL('../../../../build/web/entente_merge_bench.js', import.meta.url));
const module = await createRequire(import.meta.url)(built)({ wasmBinary: readFileSync(built.replace(/js$/, 'wasm')) });

function read(side, path) {
  const file = openSync(path);
  const bytes = fstatSync(file).size;
  const at = module._merge_room(side, bytes);
  if (readSync(file, module.HEAPU8, at, bytes, 0) !== bytes) throw new Error('the file was not read whole');
  closeSync(file);
  if (!module._merge_read(side)) throw new Error('the file was refused');
}

export function loadFile(path) {
  read(0, path);
  return module;
}

export function mergeFile(_, path) {
  read(1, path);
  if (!module._merge_join()) throw new Error('the merge was refused');
  return module;
}

const bytesAt = (at, size) => Buffer.from(module.HEAPU8.buffer, at, size);

export function save() {
  if (!module._merge_write()) throw new Error('nothing was written');
  return bytesAt(module._merge_written(), module._merge_written_size());
}

export const conflicts = () => JSON.parse(bytesAt(module._merge_conflicts(), module._merge_conflicts_size()).toString());
export const plainOfFile = (bytes) => JSON.parse(bytes.toString()).records;
