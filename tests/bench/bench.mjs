// node bench.mjs PART...: measures core, merge, page and size, writes build/bench/results.json (parts that
// were not measured stay as they were) and prints each figure beside the number to reach.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { measureCore } from './core.mjs';
import { measureMerge } from './merge/measure.mjs';
import { mergeRows, mergeTable } from './merge/table.mjs';
import { measurePage, measureSize } from './page.mjs';
import { mostBytes } from '../../scripts/lib/first_visit.mjs';

const folder = new URL('../../build/bench/', import.meta.url);
const file = new URL('results.json', folder);
const measures = { core: measureCore, merge: measureMerge, page: measurePage, size: measureSize };
const megabyte = 1_000_000;

function earlier() {
  try {
    return JSON.parse(readFileSync(file));
  } catch {
    return {};
  }
}

const number = (value, digits = 2) => value.toFixed(digits);
const atMost = (what, value, limit, unit, digits) => ({
  what,
  figure: `${number(value, digits)} ${unit}`.trim(),
  reach: `at most ${limit} ${unit}`.trim(),
  met: value <= limit,
});
const told = (what, figure) => ({ what, figure, reach: '', met: undefined });

function coreRows({ native, webassembly, file_size, memory }) {
  const rows = [];
  for (const [where, { edits }] of Object.entries({ native, webassembly })) {
    for (const { records, median_us, p95_us, allocations } of edits) {
      rows.push(atMost(`edit, ${records} records, ${where}: p95`, p95_us / 1000, 1, 'ms', 4));
      rows.push(told('  median, allocations', `${number(median_us)} µs, ${allocations}`));
    }
    const growth = edits.at(-1).median_us / edits[0].median_us;
    rows.push(atMost(`edit, ${where}: 100,000 against 1,000 records`, growth, 2, 'times'));
  }
  for (const [where, { searches }] of Object.entries({ native, webassembly }))
    for (const { records, index_ms, median_ms, worst_ms, edit_ms, allocations } of searches) {
      rows.push(atMost(`search, a letter, ${records} records, ${where}: worst`, worst_ms, 50, 'ms'));
      rows.push(told('  the first letter after an edit', `${number(edit_ms)} ms`));
      const rest = `${number(median_ms)}, ${number(index_ms, 1)} ms, ${allocations}`;
      rows.push(told('  median; first look; allocations', rest));
    }
  for (const one of webassembly.files) {
    rows.push(atMost(`load and save, ${one.records} records, WebAssembly`, one.ratio, 1, '× JSON'));
    const parts = [one.read_ms, one.write_ms, one.parse_ms, one.stringify_ms].map((ms) => number(ms, 1));
    rows.push(told('  read, write; JSON.parse, JSON.stringify', `${parts.join(', ')} ms`));
  }
  for (const { records, read_ms, write_ms } of native.files)
    rows.push(told(`read, write, ${records} records, native`, `${number(read_ms, 1)}, ${number(write_ms, 1)} ms`));
  for (const { records, ratio } of file_size)
    rows.push(atMost(`file against plain values, ${records} records`, ratio, 1.6, 'times'));
  const peak = (memory.process - memory.node) / megabyte;
  rows.push(atMost(`peak memory, load and save, ${memory.records} records`, peak, 250, 'MB', 0));
  return rows;
}

function pageRows({ start, frame, rest }) {
  const rows = [atMost(`start with ${start.records} records, against bare Dear ImGui`, start.ratio, 1.25, 'times')];
  const medians = [start.entente_ms.median, start.bare_ms.median].map((ms) => number(ms, 0));
  rows.push(told('  medians: Entente, bare', `${medians.join(', ')} ms`));
  const screens = {
    table: `processor time a frame, table of ${frame.rows} rows`,
    jumps: '  the same, dragging the scroll bar',
    stops: '  the same, coming to rest after each step',
    home: 'processor time a frame, home',
    form: 'processor time a frame, form',
  };
  for (const [screen, what] of Object.entries(screens)) {
    const { p95, median, script } = frame[screen];
    rows.push(atMost(`${what}: p95`, p95, 4, 'ms'));
    const other = `${number(median)}; ${number(script.median)}, ${number(script.p95)} ms`;
    rows.push(told('  median; scripts alone: median, p95', other));
  }
  rows.push(atMost(`frames in ${rest.seconds} s of rest`, rest.frames, 0, '', 0));
  rows.push(atMost(`timers in ${rest.seconds} s of rest`, rest.timers, 0, '', 0));
  return rows;
}

function sizeRows(visit) {
  const kilobytes = (count) => count / 1000;
  const moments = { picture: 'until the first picture, Brotli', sample: 'until a sample stands open, Brotli' };
  return Object.entries(moments).flatMap(([moment, what]) => {
    const { files, bytes } = visit[moment];
    const each = files.map((one) => told(`  ${one.name}`, `${number(kilobytes(one.bytes), 1)} kB`));
    return [atMost(what, kilobytes(bytes), kilobytes(mostBytes[moment]), 'kB', 1), ...each];
  });
}

const rowsOf = { core: coreRows, merge: mergeRows, page: pageRows, size: sizeRows };
const verdict = { true: 'met', false: 'NOT MET', undefined: '' };

function print(rows) {
  for (const { what, figure, reach, met } of rows)
    console.log(`${what.padEnd(52)} ${figure.padStart(28)}   ${reach.padEnd(22)} ${verdict[met]}`);
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((part) => !(part in measures));
if (unknown.length) {
  console.error(`no such part: ${unknown.join(', ')}; there are ${Object.keys(measures).join(', ')}`);
  process.exit(2);
}
const results = earlier();
const machine = { processors: cpus().length, model: cpus()[0].model };
for (const part of wanted.length ? wanted : Object.keys(measures)) {
  const load_before = loadavg()[0];
  results[part] = { measured: new Date().toISOString(), machine, load_before, ...(await measures[part]()) };
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify(results, null, 2) + '\n');
  if (part === 'merge') console.log(mergeTable(results[part]));
  print(rowsOf[part](results[part]));
}
