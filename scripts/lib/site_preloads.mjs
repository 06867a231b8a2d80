// node site_preloads.mjs FOLDER: names every module that FOLDER/main.mjs leads to in index.html, so
// that the browser asks for all of them at once instead of finding them one import after the other.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const folder = process.argv[2];
const begin = join(folder, 'main.mjs');
const found = new Set([begin]);
for (const file of found) {
  const text = readFileSync(file, 'utf8');
  for (const [, path] of text.matchAll(/^(?:import|export) .*?from '(\.[^']+)';$/gms))
    found.add(join(dirname(file), path));
}
found.delete(begin);
const page = join(folder, 'index.html');
const html = readFileSync(page, 'utf8');
const named = [...found]
  .map((file) => `<link rel="modulepreload" href="${relative(folder, file)}">`)
  .filter((link) => !html.includes(link));
const place = '<script type="module" src="main.mjs"></script>';
if (!html.includes(place)) throw new Error(`${page} has no ${place}`);
writeFileSync(page, html.replace(place, [...named, place].join('\n')));
