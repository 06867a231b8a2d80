// A small static server for the built site: the right media types, the precompressed forms, and the
// headers a real host should send as well (they are in web/index.html too where a page may say them).
// Usage: node scripts/serve.mjs PORT FOLDER; port 0 takes any free one. Also importable: see serve().
import { constants, realpathSync } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';

export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types entente',
].join('; ');

const mediaTypes = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
};

const encodings = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
];

// What is told of a path that leads nowhere, or to what may not be read. All else is "not now".
const nothingThere = new Set(
  ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'EACCES', 'EPERM', 'EISDIR'],
);

// A file below the folder, opened, with what is known of it; undefined where there is none, or where
// a link leads out of the folder. Whoever gets it closes it.
async function openBelow(folder, path) {
  let opened;
  try {
    const real = await realpath(path);
    if (!real.startsWith(folder.endsWith(sep) ? folder : folder + sep)) return undefined;
    // Without waiting: a pipe has no other end.
    opened = await open(real, constants.O_RDONLY | constants.O_NONBLOCK);
    const found = await opened.stat();
    if (found.isFile()) return { opened, found, path: real };
  } catch (error) {
    await opened?.close();
    if (nothingThere.has(error.code)) return undefined;
    throw error;
  }
  await opened.close();
  return undefined;
}

// The path a request means, or undefined where it cannot be read or leaves the folder.
function pathOf(folder, url) {
  let path;
  try {
    path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
  if (path.includes('\0')) return undefined;
  return normalize(join(folder, path.endsWith('/') ? path + 'index.html' : path));
}

function accepted(request) {
  return (request.headers['accept-encoding'] ?? '')
    .split(',')
    .map((part) => part.trim().split(';'))
    .filter(([, weight]) => !/^\s*q=0(\.0*)?$/.test(weight ?? ''))
    .map(([name]) => name);
}

// The file in the smallest form that the browser takes and that lies there.
async function chosenForm(folder, file, request) {
  const names = accepted(request);
  for (const { name, suffix } of encodings) {
    const form = names.includes(name) && (await openBelow(folder, file.path + suffix));
    if (!form) continue;
    await file.opened.close();
    return { ...form, name };
  }
  return file;
}

function headersOf(path, form) {
  const { mtimeMs, size } = form.found;
  const headers = {
    'Content-Type': mediaTypes[extname(path)] ?? 'application/octet-stream',
    'Content-Length': size,
    'Cache-Control': 'no-cache',
    ETag: `"${mtimeMs.toString(36)}-${size.toString(36)}"`,
    Vary: 'Accept-Encoding',
    'Content-Security-Policy': contentSecurityPolicy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
  if (form.name) headers['Content-Encoding'] = form.name;
  return headers;
}

function refuse(response, status, text, more = {}) {
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'X-Content-Type-Options': 'nosniff',
    ...more,
  });
  response.end(text + '\n');
}

// The bytes as they were when the headers were made. Where the file was cut short since, or whoever
// asks has gone, the connection ends: nobody waits for what does not come.
function send(form, response) {
  const { size } = form.found;
  if (size === 0) return response.end();
  const bytes = form.opened.createReadStream({ end: size - 1, autoClose: false });
  return pipeline(bytes, response).catch(() => response.destroy());
}

async function answer(folder, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return refuse(response, 405, 'Only GET and HEAD', { Allow: 'GET, HEAD' });
  }
  const path = pathOf(folder, request.url);
  const file = path && (await openBelow(folder, path));
  if (!file) return refuse(response, 404, 'Not found');
  const form = await chosenForm(folder, file, request);
  try {
    const headers = headersOf(file.path, form);
    const known = request.headers['if-none-match'] === headers.ETag;
    if (known) delete headers['Content-Length'];
    response.writeHead(known ? 304 : 200, headers);
    if (known || request.method === 'HEAD') response.end();
    else await send(form, response);
  } finally {
    await form.opened.close();
  }
}

// Whatever goes wrong with one request ends that one alone.
async function answerSafely(folder, request, response) {
  try {
    await answer(folder, request, response);
  } catch {
    if (response.headersSent) response.destroy();
    else refuse(response, 503, 'Not now');
  }
}

/** Serves `folder` on 127.0.0.1; resolves to { address, close } once it listens. */
export function serve(folder, port = 0) {
  const root = realpathSync(resolve(folder));
  const server = createServer((request, response) => answerSafely(root, request, response));
  return new Promise((done, failed) => {
    // Once it listens, more connections than the system allows are no reason to end.
    server.on('error', failed);
    server.listen(port, '127.0.0.1', () =>
      done({
        address: `http://127.0.0.1:${server.address().port}/`,
        close: () =>
          new Promise((closed) => {
            server.close(closed);
            server.closeAllConnections();
          }),
      }),
    );
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [port, folder] = process.argv.slice(2);
  const { address } = await serve(folder ?? 'dist', Number(port ?? 8080));
  console.log(`Serving ${folder ?? 'dist'} at ${address}`);
}
