// node icons.mjs ICON.SVG FOLDER: the icons that an installed application needs, as PNG: 192 and 512
// pixels, and one on a full ground whose edges a system may cut away (the sign within the middle 70 %).
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(new URL('../npm/package.json', import.meta.url));
const { Resvg, initWasm } = require('@resvg/resvg-wasm');
await initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));

const [source, folder] = process.argv.slice(2);
const svg = readFileSync(source, 'utf8');
const [, side] = /viewBox="0 0 (\d+) \1"/.exec(svg);
const inner = svg.replace(/^<svg[^>]*>|<\/svg>\s*$/g, '');
const maskable =
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}">` +
  `<rect width="${side}" height="${side}" fill="#fff"/>` +
  `<g transform="translate(${side * 0.15} ${side * 0.15}) scale(0.7)">${inner}</g></svg>`;

mkdirSync(folder, { recursive: true });
const write = (name, drawing, width) => {
  const picture = new Resvg(drawing, { fitTo: { mode: 'width', value: width } }).render();
  writeFileSync(join(folder, name), picture.asPng());
};
write('icon-192.png', svg, 192);
write('icon-512.png', svg, 512);
write('maskable-512.png', maskable, 512);
