// The same plan and edits through several programs, each run in a process of its own, all of them in
// each round, so that all meet the same machine; medians over the rounds, ratios within a round.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { makeScript, seed } from './files.mjs';

const script = fileURLToPath(new URL('run.mjs', import.meta.url));
const sizes = (process.env.ENTENTE_MERGE_SIZES ?? '1000 10000 100000').split(' ').map(Number);
const roundsFor = (records) => Number(process.env.ENTENTE_MERGE_ROUNDS ?? (records > 10_000 ? 5 : 9));
const patience = 300_000; // milliseconds for one run
const programs = ['json', 'entente_web', 'entente_native', 'yjs', 'loro', 'automerge', 'automerge_current'];
const steps = ['load', 'merge', 'plain', 'save'];

const versions = JSON.parse(readFileSync(new URL('package.json', import.meta.url))).dependencies;

function run(...words) {
  const done = spawnSync(process.execPath, [script, ...words.map(String)], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    timeout: patience,
  });
  if (done.status === 0) return words.includes('make') ? {} : JSON.parse(done.stdout);
  if (done.error) return { failed: done.error.code === 'ETIMEDOUT' ? 'took too long' : String(done.error) };
  const said = done.stderr.split('\n').find((line) => /error|panic|oom|memory/i.test(line)) ?? `exit ${done.status}`;
  return { failed: said.trim().slice(0, 160) };
}

const median = (numbers) => [...numbers].sort((one, other) => one - other)[Math.floor((numbers.length - 1) / 2)];
const sum = (result, ending) => steps.reduce((all, step) => all + (result[step + ending] ?? 0), 0);

function summary(results, json) {
  const failed = results.find((result) => result.failed);
  if (failed) return { failed: failed.failed };
  const of = (figure) => median(results.map(figure));
  const figures = Object.fromEntries(
    steps.flatMap((step) => ['', '_own', '_cpu'].map((ending) => step + ending))
      .filter((name) => name in results[0])
      .map((name) => [name, of((result) => result[name])]),
  );
  for (const [name, ending] of [['total', ''], ['own', '_own'], ['cpu', '_cpu']]) {
    const totals = results.map((result) => sum(result, ending));
    figures[name] = median(totals);
    figures[`${name}_least`] = Math.min(...totals);
    figures[`${name}_most`] = Math.max(...totals);
    // Against JSON.parse and JSON.stringify in the same round.
    figures[`${name}_ratio`] = median(totals.map((all, round) => all / sum(json[round], ending)));
  }
  return { ...results[0], ...figures, peak: Math.max(...results.map((result) => result.peak)) };
}

function measureSize(records) {
  makeScript(records);
  const results = Object.fromEntries(programs.map((program) => [program, []]));
  for (const program of programs) {
    const { failed } = run(program, 'make', records);
    if (failed) throw new Error(`${program}: its files were not made: ${failed}`);
  }
  for (let round = 0; round < roundsFor(records); ++round)
    for (const program of programs) {
      if (results[program].some((result) => result.failed)) continue; // it would fail again
      results[program].push(run(program, records, ...(round === 0 ? ['check'] : [])));
    }
  const figures = programs.map((program) => [program, summary(results[program], results.json)]);
  return { records, rounds: roundsFor(records), programs: Object.fromEntries(figures) };
}

export async function measureMerge() {
  return { seed, node: process.version, versions, sizes: sizes.map(measureSize) };
}
