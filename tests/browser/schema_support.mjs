// The program's schema, compiled by an independent validator, and the program's own verdict.
import addFormats from 'ajv-formats';
import Ajv2020 from 'ajv/dist/2020.js';
import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

export const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
export const program = process.env.ENTENTE ?? path.join(root, 'build', 'native', 'entente');
assert.ok(existsSync(program), `${program} is not there: build it first`);

/** Runs the program; its standard output. */
export const entente = (...words) =>
    execFileSync(program, words, {encoding: 'utf8', maxBuffer: 1 << 28});

export const schema = JSON.parse(entente('schema'));

/** A compiled validator of the schema; with `allErrors` it goes on behind the first. */
export function compiled(allErrors) {
  const ajv = new Ajv2020({strict: true, strictRequired: false, strictTypes: false, allErrors});
  addFormats(ajv);
  assert.ok(ajv.validateSchema(schema), ajv.errorsText(ajv.errors));
  const accepts = ajv.compile(schema);
  accepts.words = () => ajv.errorsText(accepts.errors, {separator: '\n'});
  return accepts;
}

/** Runs `use(folder)` with a folder that is gone afterwards. */
export function inFolder(use) {
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-schema-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, {recursive: true});
  }
}

/**
 * What `entente validate` says of each text: a list of problems, empty where it is a plan. One
 * process for all of them.
 */
export function verdicts(texts) {
  return inFolder(folder => {
    const files = texts.map((text, number) => `${number}.entente.json`);
    files.forEach((file, number) => writeFileSync(path.join(folder, file), texts[number]));
    const ran = spawnSync(
        program, ['validate', ...files], {cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28});
    assert.ok([0, 1].includes(ran.status), `validate ended with ${ran.status}: ${ran.error}`);
    const valid = new Set(ran.stdout.match(/^\d+(?=\.entente\.json: valid)/gm));
    const problems = texts.map(() => []);
    for (const [, number, problem] of ran.stderr.matchAll(/^(\d+)\.entente\.json:(.*)$/gm))
      problems[number].push(problem);
    problems.forEach(
        (found, number) => assert.equal(
            found.length === 0, valid.has(`${number}`), `one verdict for ${files[number]}`));
    return problems;
  });
}
