// node page_frame.mjs FOLDER SCRIPT: writes FOLDER/page_file.html, the frame of the one-file page that
// web/hand_over/page_file.mjs fills: index.html with styles, fonts, icon and script (SCRIPT: all modules
// bundled into one) inside, and a policy that allows exactly these and no network at all.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const [folder, scriptFile] = process.argv.slice(2);
const read = (name) => readFileSync(join(folder, name));
const dataAddress = (type, bytes) => `data:${type};base64,${bytes.toString('base64')}`;
const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const script = readFileSync(scriptFile, 'utf8').trim();
const styles = read('styles.css')
  .toString()
  .trim()
  .replace(/url\(["']?([^"')]+\.woff2)["']?\)/g, (_, name) => `url(${dataAddress('font/woff2', read(name))})`);
for (const [name, text] of Object.entries({ script, styles }))
  if (/<\/(script|style)|<!--|\r/i.test(text)) throw new Error(`the ${name} cannot stand inside a page`);

const policy = [
  "default-src 'none'",
  `script-src ${hash(script)} 'wasm-unsafe-eval'`,
  `style-src ${hash(styles)}`,
  'img-src data: blob:',
  'font-src data:',
  "base-uri 'none'",
  'worker-src blob:',
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types entente',
].join('; ');

// What the script reads beside the page: what does not stand in the frame already.
const inFrame =
  /(?<!worker)\.mjs$|\.(js|html|woff2|svg|png|webmanifest)$|^(styles\.css|version\.json)$|^gallery\//;
const assets = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)))
  .filter((name) => !inFrame.test(name))
  .sort();
const list = JSON.stringify(assets).replaceAll('"', '&quot;');

function once(text, pattern, replacement) {
  if (!pattern.test(text)) throw new Error(`index.html has no ${pattern}`);
  return text.replace(pattern, () => replacement);
}
let page = read('index.html').toString();
page = once(page, /(?<=http-equiv="Content-Security-Policy" content=")[^"]*/, policy);
page = once(page, /<link rel="icon"[^>]*>/, `<link rel="icon" href="${dataAddress('image/svg+xml', read('icon.svg'))}">`);
page = once(page, /<link rel="stylesheet"[^>]*>/, `<style>${styles}</style>\n{{site}}`);
page = once(page, /<script type="module"[^>]*><\/script>\n/, '');
page = page.replace(/<link rel="(modulepreload|preload|manifest|apple-touch-icon)"[^>]*>\n/g, '');
page = once(
  page,
  /<\/body>/,
  `<script type="application/json" id="plan"></script>\n<template data-assets="${list}"></template>\n` +
    `{{assets}}\n<script type="module">${script}</script>\n</body>`,
);
writeFileSync(join(folder, 'page_file.html'), page);
