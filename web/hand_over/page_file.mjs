// One HTML file that holds application and plan, opens from disk and needs no network. The site brings
// its frame (page_file.html, made by scripts/lib/page_frame.mjs: page, styles, fonts and script, with
// the hashes that its policy allows); what the script reads beside goes into blocks of data.
import { pageAsItCame, readAsset } from '../assets.mjs';

const planStart = '<script type="application/json" id="plan">';
const blockEnd = '</script>';

// The file's bytes. plan: the plan file's text.
export async function makePageFile(plan) {
  const page = pageAsItCame ? writtenOut(pageAsItCame) : await pageOfSite();
  const start = page.indexOf(planStart) + planStart.length;
  const end = page.indexOf(blockEnd, start);
  return new TextEncoder().encode(page.slice(0, start) + escaped(plan) + page.slice(end));
}

// The plan file's bytes out of the text of such a page, or null where it is none. The page is only
// looked through, nothing of it runs.
export function planInPage(text) {
  const start = text.indexOf(planStart);
  const end = text.indexOf(blockEnd, start);
  if (start < 0 || end < 0) return null;
  return new TextEncoder().encode(text.slice(start + planStart.length, end).trim());
}

// Inside a JSON text "<" stands in strings only, where this means the same; what could end the block
// or open a comment is gone.
const escaped = (json) => json.replaceAll('<', '\\u003c');

// Reading puts the space after the body into it; each such file would be a line longer.
const writtenOut = (root) => `<!doctype html>\n${root.outerHTML.replace(/\s*<\/body>\s*<\/html>$/, '\n</body></html>')}\n`;

async function pageOfSite() {
  const frame = await textOf('page_file.html');
  const names = JSON.parse(/data-assets="([^"]*)"/.exec(frame)[1].replaceAll('&quot;', '"'));
  const blocks = await Promise.all(names.map(blockOf));
  const { origin, pathname } = location;
  const site = `<meta name="entente-site" content="${origin}${pathname.replaceAll('&', '&amp;')}">`;
  return frame.replace('{{site}}', () => site).replace('{{assets}}', () => blocks.join('\n'));
}

async function blockOf(name) {
  const bytes = await needed(name);
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  const packed = new Uint8Array(await new Response(stream).arrayBuffer());
  return `<script type="application/octet-stream" data-asset="${name}">${base64(packed)}${blockEnd}`;
}

export function base64(bytes) {
  const parts = [];
  for (let at = 0; at < bytes.length; at += 8190)
    parts.push(btoa(String.fromCharCode(...bytes.subarray(at, at + 8190))));
  return parts.join('');
}

const textOf = async (name) => new TextDecoder().decode(await needed(name));
async function needed(name) {
  const bytes = await readAsset(name);
  if (!bytes) throw new Error(`The site did not give ${name}. Try again when it can be reached.`);
  return bytes;
}
