// Entente natively: a program of its own that times itself.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileOf, native } from '../files.mjs';

export const extension = 'entente';

export function run(size) {
  const out = fileOf(size, 'out', 'entente');
  const words = ['run', fileOf(size, 'mine', extension), fileOf(size, 'theirs', extension), out];
  const { conflicts, peak, ...times } = JSON.parse(execFileSync(native, words, { encoding: 'utf8', maxBuffer: 2 ** 28 }));
  const saved = readFileSync(out);
  return { ...times, peak, saved, told: () => conflicts, result: () => JSON.parse(saved.toString()).records };
}
