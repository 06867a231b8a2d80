// The input files of one size, made once and kept in build/bench/merge: the plan, what each side does
// to it, and what each program makes of that.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const seed = 7;
const root = new URL('../../../', import.meta.url);
const path = (relative) => fileURLToPath(new URL(relative, root));
export const native = process.env.ENTENTE_MERGE_BENCH ?? path('build/native/entente_merge_bench');
export const folder = (size) => path(`build/bench/merge/${size}/`);

export const recordsOf = (size) => JSON.parse(readFileSync(`${folder(size)}base.json`)).records;
export const editsOf = (size, whose) => JSON.parse(readFileSync(`${folder(size)}${whose}.edits.json`)).edits;
export const fileOf = (size, whose, extension) => `${folder(size)}${whose}.${extension}`;

/// The plan, the edits and Entente's own files. Where they differ from those that are there (another
/// generator), the other programs' files are made anew as well.
export function makeScript(size) {
  const fresh = `${folder(size)}fresh/`;
  mkdirSync(fresh, { recursive: true });
  execFileSync(native, ['make', String(size), String(seed), fresh]);
  const names = ['base.json', 'mine.edits.json', 'theirs.edits.json'];
  const same = (name) =>
    existsSync(folder(size) + name) && readFileSync(fresh + name).equals(readFileSync(folder(size) + name));
  if (!names.every(same)) {
    renameSync(fresh, `${folder(size).slice(0, -1)}.fresh`);
    rmSync(folder(size), { recursive: true });
    renameSync(`${folder(size).slice(0, -1)}.fresh`, folder(size));
    return;
  }
  for (const whose of ['mine', 'theirs']) renameSync(`${fresh}${whose}.entente`, fileOf(size, whose, 'entente'));
  rmSync(fresh, { recursive: true });
}

function write(name, bytes) {
  writeFileSync(`${name}.part`, bytes);
  renameSync(`${name}.part`, name);
}

/// The two files of a program that has its own kind of document, and the one they come from.
export function makeFiles(size, { extension, start, edited }) {
  if (!start) return;
  const begin = fileOf(size, 'start', extension);
  if (!existsSync(begin)) write(begin, start(recordsOf(size)));
  ['mine', 'theirs'].forEach((whose, side) => {
    const name = fileOf(size, whose, extension);
    if (!existsSync(name)) write(name, edited(readFileSync(begin), editsOf(size, whose), side));
  });
}
