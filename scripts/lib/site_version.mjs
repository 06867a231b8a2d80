// node site_version.mjs FOLDER: writes FOLDER/version.json, which names this version of the site and
// gives every file with its SHA-256 (as integrity attributes have it), and puts both the name and the
// list's own digest into FOLDER/sw.js. Run when everything else is in its place. What is only for who
// works on Entente (gallery/) is left out: nobody's browser need keep it.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const folder = process.argv[2];
const digestOf = (bytes) => createHash('sha256').update(bytes).digest('base64');
const own = ['version.json', 'sw.js'];
const names = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)))
  .filter((name) => !own.includes(name) && !name.startsWith('gallery/'))
  .sort();
const files = Object.fromEntries(names.map((name) => [name, digestOf(readFileSync(join(folder, name)))]));
const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16);
const list = JSON.stringify({ version, files }) + '\n';
writeFileSync(join(folder, 'version.json'), list);

const worker = join(folder, 'sw.js');
let script = readFileSync(worker, 'utf8');
for (const [word, value] of [['VERSION', version], ['LIST', digestOf(list)]]) {
  if (script.split(`"${word}"`).length !== 2) throw new Error(`sw.js has not one "${word}"`);
  script = script.replace(`"${word}"`, JSON.stringify(value));
}
writeFileSync(worker, script);
