// The service worker: the site without a network, always whole. scripts/lib/site_version.mjs puts this
// version's name and the digest of its list of files (version.json) in place of the two words below, so
// a new version is a new worker. It keeps every file of its version or none, and a page is served by the
// version that it began with for as long as it is open.
const version = 'VERSION';
const listDigest = 'LIST';
const prefix = 'entente ';
const mine = prefix + version;
const markOf = (client) => new URL(`client/${client}`, registration.scope).href;

addEventListener('install', (event) => event.waitUntil(keepAll()));
addEventListener('activate', (event) => event.waitUntil(tidy()));
addEventListener('message', (event) => event.data === 'take over' && skipWaiting());
addEventListener('fetch', (event) => {
  const { request } = event;
  const inScope = request.url.startsWith(registration.scope);
  if (request.method === 'GET' && inScope) event.respondWith(answer(event));
});

// Each file with the digest that the list gives it, the list with the one above: while a new version
// is being put on the server, some do not fit, and there is no new version yet.
async function keepAll() {
  const cache = await caches.open(mine);
  try {
    const list = await fetched('version.json', listDigest);
    const { files } = await list.clone().json();
    await cache.put('version.json', list);
    const names = Object.keys(files);
    await Promise.all(names.map(async (name) => cache.put(name, await fetched(name, files[name]))));
  } catch (error) {
    await caches.delete(mine);
    throw error;
  }
}

async function fetched(name, digest) {
  const address = name === 'index.html' ? './' : name;
  const response = await fetch(address, { integrity: `sha256-${digest}`, cache: 'no-cache' });
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  // One that was redirected could not answer for a page.
  return new Response(response.body, { headers: response.headers });
}

async function answer(event) {
  const { request, clientId, resultingClientId } = event;
  const begins = request.mode === 'navigate';
  const cache = await caches.open(begins ? mine : await versionOf(clientId));
  const path = request.url.slice(registration.scope.length).replace(/[?#].*$/, '');
  const found = await cache.match(path || 'index.html');
  if (!found) return fetch(request);
  if (begins) event.waitUntil(cache.put(markOf(resultingClientId), new Response(mine)));
  return found;
}

// A page that began with an earlier version has its mark in that version's cache.
async function versionOf(client) {
  const mark = await caches.match(markOf(client));
  return mark ? mark.text() : mine;
}

// Lets go of earlier versions whose pages are all closed.
async function tidy() {
  const open = await clients.matchAll({ includeUncontrolled: true });
  const used = await Promise.all(open.map(({ id }) => versionOf(id)));
  for (const name of await caches.keys())
    if (name.startsWith(prefix) && name !== mine && !used.includes(name)) await caches.delete(name);
}
