// node run.mjs PROGRAM SIZE [check]: one program once, in this process: loads one's own file, merges
// the other's whole file, makes plain values of it, saves. Prints times and memory as JSON; with
// `check` also sizes and how the result stands against what is right. With `make` in place of a size
// and a size behind it: only makes its input files.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { editsOf, fileOf, makeFiles, recordsOf } from './files.mjs';
import { judged, truthOf } from './truth.mjs';

const [name, ...words] = process.argv.slice(2);
const program = await import(`./programs/${name}.mjs`);

// Milliseconds that this thread has spent on a processor: what the clock would show if the machine had
// nothing else to do. Not where the kernel does not tell.
function ownTime() {
  try {
    return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return undefined;
  }
}

function taken(times, step, work) {
  const used = process.cpuUsage();
  const own = ownTime();
  const begun = performance.now();
  const result = work();
  times[step] = performance.now() - begun;
  times[`${step}_own`] = own === undefined ? times[step] : ownTime() - own;
  const { user, system } = process.cpuUsage(used);
  times[`${step}_cpu`] = (user + system) / 1000;
  return result;
}

function run(size) {
  if (program.run) return program.run(size);
  const times = {};
  const file = (whose) => fileOf(size, whose, program.extension);
  const load = program.loadFile ?? ((path) => program.load(readFileSync(path)));
  const merge = program.mergeFile ?? (program.merge && ((doc, path) => program.merge(doc, readFileSync(path))));
  let doc = taken(times, 'load', () => load(file('mine')));
  if (merge) doc = taken(times, 'merge', () => merge(doc, file('theirs')));
  const result = program.plain && taken(times, 'plain', () => program.plain(doc));
  const saved = taken(times, 'save', () => program.save(doc));
  const peak = process.resourceUsage().maxRSS * 1024;
  const told = (cells) => program.conflicts?.(doc, cells) ?? { fields: [], records: [] };
  return { ...times, peak, saved, told, result: () => result ?? program.plainOfFile?.(saved) ?? doc };
}

function print(size, { saved, told, result: made, ...figures }, check) {
  if (check) {
    const result = made();
    const plain = Buffer.from(JSON.stringify(result));
    Object.assign(figures, {
      bytes: saved.length,
      gzip: gzipSync(saved).length,
      plain_bytes: plain.length,
      plain_gzip: gzipSync(plain).length,
    });
    const edits = ['mine', 'theirs'].map((whose) => editsOf(size, whose));
    const written = new Map(edits.flat().filter(([act]) => act === 'write').map((edit) => [edit.slice(1, 4).join('/'), edit.slice(1, 4)]));
    if (name !== 'json')
      Object.assign(figures, judged(truthOf(recordsOf(size), edits), result, told([...written.values()])));
  }
  console.log(JSON.stringify(figures));
}

if (words[0] === 'make') makeFiles(Number(words[1]), program);
else print(Number(words[0]), run(Number(words[0])), words[1] === 'check');
