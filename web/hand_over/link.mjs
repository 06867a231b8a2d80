// A link whose fragment, which browsers never send to a server, holds a plan: the plan file's bytes,
// deflated, in the alphabet that addresses allow.
import { base64 } from './page_file.mjs';

export const start = '#plan=';
const mostCharacters = 30_000; // as in src/workspace/hand_over.hpp, which says why
const mostBytes = 8_000_000; // such a link unpacks to at most
const damaged = 'The link is cut off or damaged: mail programs shorten long links. Ask for the file instead.';

// plan: the plan file's bytes. site: where the application is served.
export async function makeLink(plan, site = siteHere()) {
  if (!site) throw new Error('This page is a file of its own, so there is no address to link to. Hand over the file.');
  const link = site + start + textIn(await through(plan, new CompressionStream('deflate-raw')));
  if (link.length > mostCharacters)
    throw new Error(
      `The link would be ${link.length.toLocaleString('en')} characters long; programs take at most ` +
        `${mostCharacters.toLocaleString('en')}. Hand over the file instead.`,
    );
  return link;
}

// Bytes in the alphabet that addresses allow.
export const textIn = (bytes) =>
  base64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

// hash: an address from "#" on. The plan file's bytes.
export const planInLink = (hash) => unpackedText(hash.slice(start.length));

// What was deflated and written with `textIn`.
export async function unpackedText(text) {
  try {
    const plain = text.replaceAll('-', '+').replaceAll('_', '/');
    const packed = Uint8Array.from(atob(plain), (unit) => unit.charCodeAt(0));
    return await through(packed, new DecompressionStream('deflate-raw'), mostBytes);
  } catch {
    throw new Error(damaged);
  }
}

export async function through(bytes, transform, most = Infinity) {
  const reader = new Blob([bytes]).stream().pipeThrough(transform).getReader();
  const parts = [];
  let size = 0;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    parts.push(piece.value);
    size += piece.value.length;
    if (size > most) throw new Error('too large');
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

// The address of the site's page; that of the site it came from where it is a file.
export function siteHere() {
  const kept = document.querySelector('meta[name="entente-site"]')?.content;
  if (kept) return kept;
  if (location.protocol === 'file:') return '';
  return location.origin + location.pathname.replace(/index\.html$/, '');
}
