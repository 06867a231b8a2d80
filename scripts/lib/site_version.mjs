// node site_version.mjs FOLDER: writes FOLDER/version.json, a digest over the whole site and the
// list of its files, for the service worker's cache and for the About page.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const folder = process.argv[2];
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name !== 'version.json')
  .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)))
  .sort();
const digest = createHash('sha256');
for (const file of files) digest.update(file).update('\0').update(readFileSync(join(folder, file)));
const version = digest.digest('hex').slice(0, 16);
writeFileSync(join(folder, 'version.json'), JSON.stringify({ version, files }) + '\n');
