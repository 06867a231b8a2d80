// The core's measurements, natively and as WebAssembly under Node, beside JSON.parse and
// JSON.stringify of the same document in the same run.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
const path = (relative) => fileURLToPath(new URL(relative, root));
const sizes = [1_000, 10_000, 100_000];
const roundsFor = (records) => (records > 10_000 ? 5 : 15);

const built = process.env.ENTENTE_BENCH_MODULE ?? path('build/web/entente_bench.js');
const load = () =>
  createRequire(import.meta.url)(built)({ wasmBinary: readFileSync(built.replace(/js$/, 'wasm')) });
const native = process.env.ENTENTE_BENCH ?? path('build/native/entente_bench');
const run = (...words) => execFileSync(native, words, { encoding: 'utf8', maxBuffer: 2 ** 30 });

// The quickest of several rounds of each, in turn, so that all of them meet the same machine.
function quickest(rounds, works) {
  const best = works.map(() => Infinity);
  for (let round = 0; round < rounds; ++round)
    works.forEach((work, index) => (best[index] = Math.min(best[index], work())));
  return best;
}

function timed(work) {
  const begun = performance.now();
  const result = work();
  return [performance.now() - begun, result];
}

function checked(milliseconds) {
  if (milliseconds < 0) throw new Error('the plan was not read, or not written as it was');
  return milliseconds;
}

function edits(module, records) {
  const at = module._malloc(24);
  module._bench_edit(records, at);
  const [median_us, p95_us, allocations] = module.HEAPF64.subarray(at / 8, at / 8 + 3);
  module._free(at);
  if (median_us < 0) throw new Error('an edit was refused');
  return { records, median_us, p95_us, allocations };
}

function searches(module, records) {
  const at = module._malloc(40);
  module._bench_search(records, at);
  const [index_ms, median_ms, worst_ms, edit_ms, allocations] = module.HEAPF64.subarray(at / 8, at / 8 + 5);
  module._free(at);
  if (worst_ms === 0) throw new Error('nothing was searched');
  return { records, index_ms, median_ms, worst_ms, edit_ms, allocations };
}

function files(module, records) {
  const bench = module._bench_open(records);
  const at = module._bench_file(bench);
  const bytes = module._bench_file_size(bench);
  const text = new TextDecoder().decode(module.HEAPU8.subarray(at, at + bytes));
  let tree;
  const [read_ms, write_ms, parse_ms, stringify_ms] = quickest(roundsFor(records), [
    () => checked(module._bench_read(bench)),
    () => checked(module._bench_write(bench)),
    () => {
      const [taken, parsed] = timed(() => JSON.parse(text));
      tree = parsed;
      return taken;
    },
    () => timed(() => JSON.stringify(tree))[0],
  ]);
  module._bench_close(bench);
  const ratio = (read_ms + write_ms) / (parse_ms + stringify_ms);
  return { records, bytes, read_ms, write_ms, parse_ms, stringify_ms, ratio };
}

function sizeAgainstValues(records, bytes) {
  const values = Buffer.byteLength(JSON.stringify(JSON.parse(run('values', String(records)))));
  return { records, bytes, values, ratio: bytes / values };
}

// In a process of its own: the highest memory of loading and saving `records` records.
function peak(records) {
  const script = fileURLToPath(import.meta.url);
  return JSON.parse(execFileSync(process.execPath, [script, 'peak', String(records)], { encoding: 'utf8' }));
}

async function measurePeak(records) {
  const empty = process.resourceUsage().maxRSS * 1024;
  const module = await load();
  const bench = module._bench_open(records);
  checked(module._bench_read(bench));
  checked(module._bench_write(bench));
  const whole = process.resourceUsage().maxRSS * 1024;
  console.log(JSON.stringify({ records, process: whole, node: empty, webassembly: module.HEAPU8.length }));
}

export async function measureCore() {
  const module = await load();
  const wasm = {
    edits: sizes.map((records) => edits(module, records)),
    files: sizes.map((records) => files(module, records)),
    searches: sizes.map((records) => searches(module, records)),
  };
  return {
    native: JSON.parse(run()),
    webassembly: wasm,
    file_size: wasm.files.map(({ records, bytes }) => sizeAgainstValues(records, bytes)),
    memory: peak(sizes.at(-1)),
  };
}

if (process.argv[2] === 'peak') await measurePeak(Number(process.argv[3]));
