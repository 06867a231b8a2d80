// Files that belong to the application. On a site they lie beside the page; a page that is one file
// (hand_over/page_file.mjs) carries them inside, gzipped, in blocks that no browser runs.
const carried = (name) => document.querySelector(`script[data-asset="${name}"]`);

// Whether this page is such a file.
export const isPageFile = () => document.getElementById('plan') !== null;

// The file as it came, before the application changes its elements; null on a site.
export const pageAsItCame = isPageFile() ? document.documentElement.cloneNode(true) : null;

// The plan that the file carries, as bytes; null where there is none.
export function carriedPlan() {
  const text = document.getElementById('plan')?.textContent.trim();
  return text ? new TextEncoder().encode(text) : null;
}

// That plan's id; '' where there is none. It stands at the beginning of what Entente writes: a large
// plan is not read for it.
const head = /^\s*\{\s*"format":\s*"entente-plan",\s*"version":\s*\d+,\s*"plan":\s*"(\w+)"/;
export function carriedPlanId() {
  const text = document.getElementById('plan')?.textContent ?? '';
  try {
    return head.exec(text)?.[1] ?? String(JSON.parse(text).plan ?? '');
  } catch {
    return '';
  }
}

// The file's bytes, or null where it cannot be had.
export async function readAsset(name) {
  const response = await responseOf(name).catch(() => null);
  return response?.ok ? new Uint8Array(await response.arrayBuffer()) : null;
}

export async function responseOf(name) {
  const block = carried(name);
  if (!block) return fetch(new URL(name, document.baseURI));
  const stream = new Blob([bytesIn(atob(block.textContent))]).stream().pipeThrough(new DecompressionStream('gzip'));
  const type = name.endsWith('.wasm') ? 'application/wasm' : 'application/octet-stream';
  return new Response(stream, { headers: { 'Content-Type': type } });
}

function bytesIn(text) {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; ++at) bytes[at] = text.charCodeAt(at);
  return bytes;
}
