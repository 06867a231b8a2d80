// A small static server for the built site: the right media types, the precompressed forms, and the
// headers a real host should send as well (they are in web/index.html too where a page may say them).
// Usage: node scripts/serve.mjs PORT FOLDER; port 0 takes any free one. Also importable: see serve().
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
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

function statFile(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() ? found : undefined;
}

// The file a request means, or undefined where it leaves the folder or there is none.
function fileOf(folder, url) {
  let path;
  try {
    path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
  if (path.includes('\0')) return undefined;
  const file = normalize(join(folder, path.endsWith('/') ? path + 'index.html' : path));
  if (!file.startsWith(folder + sep)) return undefined;
  return statFile(file) ? file : undefined;
}

function accepted(request) {
  return (request.headers['accept-encoding'] ?? '')
    .split(',')
    .map((part) => part.trim().split(';'))
    .filter(([, weight]) => !/^\s*q=0(\.0*)?$/.test(weight ?? ''))
    .map(([name]) => name);
}

function chosenForm(file, request) {
  const names = accepted(request);
  for (const { name, suffix } of encodings) {
    if (names.includes(name) && statFile(file + suffix)) return { path: file + suffix, name };
  }
  return { path: file };
}

function headersOf(file, form) {
  const found = statFile(form.path);
  const headers = {
    'Content-Type': mediaTypes[extname(file)] ?? 'application/octet-stream',
    'Content-Length': found.size,
    'Cache-Control': 'no-cache',
    ETag: `"${found.mtimeMs.toString(36)}-${found.size.toString(36)}"`,
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

function refuse(response, status, text) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(text + '\n');
}

function answer(folder, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return refuse(response, 405, 'Only GET and HEAD');
  }
  const file = fileOf(folder, request.url);
  if (!file) return refuse(response, 404, 'Not found');
  const form = chosenForm(file, request);
  const headers = headersOf(file, form);
  if (request.headers['if-none-match'] === headers.ETag) {
    delete headers['Content-Length'];
    response.writeHead(304, headers);
    return response.end();
  }
  response.writeHead(200, headers);
  if (request.method === 'HEAD') return response.end();
  return createReadStream(form.path).pipe(response);
}

/** Serves `folder` on 127.0.0.1; resolves to { address, close } once it listens. */
export function serve(folder, port = 0) {
  const root = resolve(folder);
  const server = createServer((request, response) => answer(root, request, response));
  return new Promise((done, failed) => {
    server.once('error', failed);
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
