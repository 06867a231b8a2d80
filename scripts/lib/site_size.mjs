// node site_size.mjs FOLDER: prints what each file of the site weighs as it travels (Brotli).
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

const folder = process.argv[2];
const size = (file) => statSync(file).size;
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
// What travels until the first picture, and until a plan stands open (tests/browser/size.test.mjs counts
// a browser's own requests). The service worker takes the rest in time.
const until = {
  'the first picture': /^(index\.html|main\.mjs|entente\.(mjs|wasm)|styles\.css|icon\.svg|fonts\/.*|manifest\.webmanifest)$/,
  'an open plan': /^(entente_rest\.wasm|sw\.js|version\.json)$/,
};
const travelled = Object.keys(until).map(() => 0);
let whole = 0;
for (const file of files.sort()) {
  const travels = existsSync(file + '.br') ? Math.min(size(file + '.br'), size(file)) : size(file);
  whole += travels;
  const moment = Object.values(until).findIndex((names) => names.test(relative(folder, file)));
  for (let at = moment; at >= 0 && at < travelled.length; ++at) travelled[at] += travels;
  console.log(`${String(travels).padStart(9)}  ${relative(folder, file)}`);
}
Object.keys(until).forEach((moment, at) =>
  console.log(`${String(travelled[at]).padStart(9)}  bytes until ${moment}, Brotli`),
);
console.log(`${String(whole).padStart(9)}  bytes in all, Brotli`);
