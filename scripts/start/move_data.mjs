// node move_data.mjs FIRST REST MAP: moves constants that only the rest reads out of FIRST's data into
// REST's. MAP is the linker's: where each constant begins and ends. What FIRST reads is what its code
// names by address, and what that points at, and so on: any word that could be an address counts as one.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dataOf, fileOf, sectionsOf, withData } from './wasm_file.mjs';

const [firstFile, restFile, mapFile] = process.argv.slice(2);
// An index may be counted from an address before the constant: a table of letters from U+1E00 on is
// asked at its address less 0x1e00.
const margin = 0x2000;

const first = sectionsOf(readFileSync(firstFile));
const pieces = dataOf(first);
const from = Math.min(...pieces.map(({ address }) => address));
const to = Math.max(...pieces.map(({ address, bytes }) => address + bytes.length));
const memory = Buffer.alloc(to - from);
for (const { address, bytes } of pieces) bytes.copy(memory, address - from);

// Lines of the map: address, place in the file, size, object and section of each constant.
const line = /^ *([0-9a-f]+) +[0-9a-f]+ +([0-9a-f]+) {9,}(.*):\((\.\w+)/;
const parts = readFileSync(mapFile, 'utf8')
  .split('\n')
  .map((text) => line.exec(text))
  .filter(Boolean)
  .map(([, address, size, object, section]) => ({
    address: parseInt(address, 16),
    size: parseInt(size, 16),
    texts: object === '<internal>',
    movable: section === '.rodata',
  }))
  .filter(({ address, size }) => size > 0 && address >= from && address + size <= to)
  .flatMap((part) => (part.texts ? stringsOf(part) : [part]))
  .sort((one, other) => one.address - other.address);

// The linker lays all texts together, each ended by a zero.
function stringsOf({ address, size, movable }) {
  const strings = [];
  for (let at = address; at < address + size; ) {
    const zero = memory.indexOf(0, at - from);
    const end = Math.min(zero < 0 ? to : zero + 1 + from, address + size);
    strings.push({ address: at, size: end - at, movable });
    at = end;
  }
  return strings;
}

const partAt = (address) => {
  let [low, high] = [0, parts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (parts[middle].address <= address) low = middle;
    else high = middle - 1;
  }
  return low;
};

const kept = new Set();
const open = [];
const keep = (index) => {
  if (index < 0 || index >= parts.length || kept.has(index)) return;
  kept.add(index);
  open.push(parts[index]);
};
function reach(address, around = 0) {
  if (address < from - around || address >= to) return;
  for (let index = partAt(address); index < parts.length; ++index) {
    if (parts[index].address > address + around) break;
    keep(index);
  }
}

const code = execFileSync('wasm-dis', [firstFile], { encoding: 'utf8', maxBuffer: 2 ** 30 });
for (const [, number] of code.matchAll(/(?:i32\.const |offset=)(\d+)/g)) reach(Number(number), margin);
parts.forEach((part, index) => part.movable || keep(index));
while (open.length) {
  const { address, size } = open.pop();
  for (let at = (address + 3) & ~3; at + 4 <= address + size; at += 4) reach(memory.readUInt32LE(at - from));
}

// Bytes that belong to no part stay.
const moves = new Uint8Array(to - from);
const constant = new Uint8Array(to - from);
parts.forEach(({ address, size, movable }, index) => {
  if (movable) constant.fill(1, address - from, address - from + size);
  if (!kept.has(index)) moves.fill(1, address - from, address - from + size);
});
const leastGap = 8; // a piece of data costs about as much as this many bytes

// [{ address, bytes }] of what is chosen and not zero, as memory is. Short gaps are filled with what is
// there: twice the same constant does no harm.
function piecesOf(chosen) {
  const runs = [];
  for (let at = 0; at < memory.length; ++at) {
    if (!chosen(at) || memory[at] === 0) continue;
    const last = runs.at(-1);
    if (last && at - last.end < leastGap && constant.subarray(last.end, at).every(Boolean)) last.end = at + 1;
    else runs.push({ start: at, end: at + 1 });
  }
  return runs.map(({ start, end }) => ({ address: from + start, bytes: memory.subarray(start, end) }));
}
const put = (file, sections, chosen) => writeFileSync(file, fileOf(withData(sections, piecesOf(chosen))));
put(firstFile, first, (at) => !moves[at]);
put(restFile, sectionsOf(readFileSync(restFile)), (at) => moves[at]);
