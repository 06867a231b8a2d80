// scripts/serve: no request ends or hangs it, none leaves its folder.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { request as ask } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

const program = new URL('../../../scripts/serve.mjs', import.meta.url).pathname;
let base, folder, child, port, ended;

before(async () => {
  base = mkdtempSync(join(tmpdir(), 'serve-'));
  folder = join(base, 'site');
  mkdirSync(join(folder, 'inner'), { recursive: true });
  writeFileSync(join(base, 'secret.txt'), 'outside');
  writeFileSync(join(folder, 'index.html'), '<p>whole</p>');
  writeFileSync(join(folder, 'index.html.br'), 'brotli');
  writeFileSync(join(folder, 'inner', 'index.html'), 'inner');
  writeFileSync(join(folder, 'empty.txt'), '');
  writeFileSync(join(folder, 'large.txt'), Buffer.alloc(1 << 20, 'x'));
  symlinkSync('../secret.txt', join(folder, 'out.txt'));
  symlinkSync('..', join(folder, 'up'));
  symlinkSync('loop', join(folder, 'loop'));
  symlinkSync('index.html', join(folder, 'inside.html'));
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  child = spawn(process.execPath, [program, '0', folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  child.once('exit', (code) => (ended = code));
  port = await new Promise((found) => {
    child.stdout.on('data', (words) => found(Number(/:(\d+)\//.exec(words)[1])));
  });
});
after(() => {
  child.kill();
  rmSync(base, { recursive: true });
});

// Status, headers and body of what the server answers to a path as it is written.
function get(path, { method = 'GET', headers = {} } = {}) {
  return new Promise((done, failed) => {
    const asked = ask({ port, path, method, headers, agent: false, timeout: 60_000 }, (response) => {
      let body = '';
      response.on('data', (bytes) => (body += bytes));
      response.on('end', () => done({ status: response.statusCode, headers: response.headers, body }));
      response.on('error', failed);
    });
    asked.on('timeout', () => asked.destroy(new Error(`no answer to ${path.slice(0, 60)}`)));
    asked.on('error', failed);
    asked.end();
  });
}

// What comes back for bytes that no client would send, until the connection ends or a second is over.
function raw(bytes) {
  return new Promise((done) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.setTimeout(1000, () => socket.destroy());
    socket.on('data', (part) => (answer += part.toString('latin1')));
    socket.on('error', () => {});
    socket.on('close', () => done(answer));
  });
}

async function expectAlive() {
  assert.equal(ended, undefined, 'the server has ended');
  assert.equal((await get('/')).body, '<p>whole</p>');
}

test('a name that no file can have is not found', async () => {
  for (const path of [
    `/${'a'.repeat(256)}`,
    `/${'a'.repeat(255)}/${'b'.repeat(300)}`,
    `/${'a/'.repeat(4000)}`,
    `/${'%C3%A9'.repeat(200)}`,
    `/${'a'.repeat(252)}`, // with .br behind it too long
    `/index.html/${'a'.repeat(300)}`,
    '/index.html/more',
    '/inner',
    '/none/',
    '/pipe',
    '/loop',
    '/loop/x',
  ]) {
    const { status } = await get(path, { headers: { 'accept-encoding': 'br, gzip' } });
    assert.equal(status, 404, path.slice(0, 60));
    await expectAlive();
  }
});

test('what cannot be read is not found', async () => {
  for (const path of ['/%', '/%zz', '/%ff%fe', '/%00', '/a%00.html', '//', '///', '/%E0%A4%A']) {
    assert.equal((await get(path)).status, 404, path);
    await expectAlive();
  }
});

test('nothing outside the folder is given, by no spelling and no link', async () => {
  for (const path of [
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/inner/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/out.txt',
    '/up/secret.txt',
    '/up/site/../secret.txt',
    '/../site-other/x',
  ]) {
    const { status, body } = await get(path);
    assert.equal(status, 404, path);
    assert.ok(!body.includes('outside'));
  }
  assert.equal((await get('/inside.html')).body, '<p>whole</p>');
});

test('HEAD, other methods, ranges and forms', async () => {
  const head = await get('/large.txt', { method: 'HEAD' });
  assert.deepEqual([head.status, head.body, head.headers['content-length']], [200, '', `${1 << 20}`]);
  assert.equal((await get('/none', { method: 'HEAD' })).status, 404);
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'])
    assert.equal((await get('/', { method })).status, 405, method);
  for (const range of ['bytes=0-3', 'bytes=-5', 'bytes=9-1', 'bytes=0-0,-1', 'lines=1', ''])
    assert.equal((await get('/inner/', { headers: { range } })).body, 'inner');
  assert.equal((await get('/empty.txt')).status, 200);
  const small = await get('/', { headers: { 'accept-encoding': 'br' } });
  assert.deepEqual([small.headers['content-encoding'], small.body], ['br', 'brotli']);
  const known = await get('/', { headers: { 'if-none-match': (await get('/')).headers.etag } });
  assert.equal(known.status, 304);
});

test('bytes that are no request', async () => {
  for (const bytes of [
    '\r\n\r\n',
    'GET\r\n\r\n',
    `GET /${'a'.repeat(100_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
    `GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(100_000)}\r\n\r\n`,
    'GET /\0 HTTP/1.1\r\nHost: x\r\n\r\n',
    'CONNECT example.org:443 HTTP/1.1\r\nHost: x\r\n\r\n',
    'GET http://[/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    'GET http://other.example/../../secret.txt HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    'GET * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
    'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 999999999\r\n\r\nshort',
    '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
  ]) {
    assert.ok(!(await raw(bytes)).includes('outside'));
    await expectAlive();
  }
});

test('whoever hangs up in the middle, and a file that is cut short', async () => {
  const leave = () =>
    new Promise((done) => {
      const socket = connect(port, '127.0.0.1', () =>
        socket.write('GET /large.txt HTTP/1.1\r\nHost: x\r\n\r\n'),
      );
      socket.once('data', () => socket.destroy());
      socket.on('error', () => {});
      socket.on('close', done);
    });
  for (let round = 0; round < 20; ++round) await leave();
  await expectAlive();
  // The connection ends instead of waiting for bytes that are gone.
  const path = join(folder, 'cut.txt');
  writeFileSync(path, Buffer.alloc(16 << 20, 'x'));
  const cut = new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write('GET /cut.txt HTTP/1.1\r\nHost: x\r\n\r\n'),
    );
    socket.once('data', () => {
      socket.pause();
      truncateSync(path, 100);
      setTimeout(() => socket.resume(), 50);
    });
    socket.on('data', () => {});
    socket.on('error', () => {});
    socket.on('close', done);
  });
  await cut;
  await expectAlive();
});

test('many at once, each answered', async () => {
  const paths = ['/', '/large.txt', `/${'a'.repeat(300)}`, '/out.txt', '/none', '/inner/'];
  const answers = await Promise.all(Array.from({ length: 300 }, (_, at) => get(paths[at % 6])));
  const codes = answers.map(({ status }) => status);
  assert.deepEqual(codes.slice(0, 6), [200, 200, 404, 404, 404, 200]);
  assert.ok(codes.every((status, at) => status === codes[at % 6]));
  await expectAlive();
});

test('more than the system lets it open are told so, and it goes on', async () => {
  const few = spawn('bash', ['-c', `ulimit -n 40; exec "$0" "$1" 0 "$2"`, process.execPath, program, folder], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let code;
  few.once('exit', (value) => (code = value ?? 'killed'));
  const there = await new Promise((found) =>
    few.stdout.on('data', (words) => found(Number(/:(\d+)\//.exec(words)[1]))),
  );
  const own = port;
  port = there;
  try {
    await Promise.allSettled(Array.from({ length: 120 }, () => get('/large.txt')));
    assert.equal(code, undefined, 'the server has ended');
    assert.equal((await get('/')).status, 200);
  } finally {
    port = own;
    few.kill();
  }
});
