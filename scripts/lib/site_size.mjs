// node site_size.mjs FOLDER: prints what each file of the site weighs as it travels (Brotli).
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

const folder = process.argv[2];
const size = (file) => statSync(file).size;
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
// What a first visit loads. After the first picture the service worker takes the rest.
const first =
  /^(index\.html|main\.mjs|entente\.(mjs|wasm)|styles\.css|icon\.svg|fonts\/.*|sw\.js|version\.json|manifest\.webmanifest)$/;
let whole = 0;
let visit = 0;
for (const file of files.sort()) {
  const travels = existsSync(file + '.br') ? Math.min(size(file + '.br'), size(file)) : size(file);
  whole += travels;
  if (first.test(relative(folder, file))) visit += travels;
  console.log(`${String(travels).padStart(9)}  ${relative(folder, file)}`);
}
console.log(`${String(visit).padStart(9)}  bytes in a first visit, Brotli`);
console.log(`${String(whole).padStart(9)}  bytes in all, Brotli`);
