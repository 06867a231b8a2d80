// Sealing and signing in the page: loaded when wanted, in a worker, under the page's own policy; and
// read by Debian's age and minisign.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { open, openPage, site } from './support.mjs';

const atTerminal = fileURLToPath(new URL('../seal/at_terminal.py', import.meta.url));
let chromium, page, folder;
const loaded = [];
before(async () => {
  chromium = await open();
  folder = await mkdtemp(join(tmpdir(), 'entente-seal-'));
  page = await openPage(chromium, {}, (fresh) =>
    fresh.on('request', (request) => loaded.push(new URL(request.url()).pathname)),
  );
});
after(async () => {
  await chromium.close();
  await rm(folder, { recursive: true, force: true });
});
afterEach(() => assert.deepEqual(page.problems, []));

const file = (name) => join(folder, name);
function run(...command) {
  const done = spawnSync(command[0], command.slice(1), { encoding: 'utf8' });
  assert.equal(done.status, 0, done.stdout + done.stderr);
}
const typed = (answers, ...command) => run('python3', atTerminal, ...answers, '--', ...command);

// Calls one method of a client in the page; bytes travel as lists of numbers.
const call = (method, ...given) =>
  page.evaluate(
    async ([name, values]) => {
      const read = (value) => (Array.isArray(value) ? new Uint8Array(value) : value);
      const client = await window.entente.host.sealing();
      const answer = await client[name](...values.map(read)).catch((error) => error.message);
      return answer instanceof Uint8Array ? [...answer] : answer;
    },
    [method, given],
  );
const text = (bytes) => Buffer.from(bytes).toString();
const plan = 'The plan of Ōtsu.';

test('nothing of it is loaded before it is wanted', () => {
  assert.deepEqual(loaded.filter((path) => path.startsWith('/seal/')), []);
});

test('the page itself holds nothing of it', async () => {
  const label = Buffer.from('age-encryption.org/v1/scrypt');
  assert.ok(!(await readFile(join(site, 'entente.wasm'))).includes(label));
  assert.ok((await readFile(join(site, 'seal/seal.wasm'))).includes(label));
});

test('the page seals and opens, in a worker that is gone afterwards', async () => {
  const started = page.waitForEvent('worker');
  const ended = started.then((worker) => worker.waitForEvent('close'));
  const sealed = await call('seal', plan, 'käse');
  await ended;
  assert.equal(text(sealed.slice(0, 21)), 'age-encryption.org/v1');
  assert.equal(text(await call('open', sealed, 'käse')), plan);
  assert.match(await call('open', sealed, 'tea'), /does not open this file/);
  assert.ok(loaded.includes('/seal/seal.wasm'));
});

test('the page goes on drawing while it seals', async () => {
  const frames = await page.evaluate(async () => {
    const client = await window.entente.host.sealing();
    let count = 0;
    let sealing = true;
    const next = () => sealing && (++count, requestAnimationFrame(next));
    requestAnimationFrame(next);
    await client.seal('the plan', 'käse');
    sealing = false;
    return count;
  });
  assert.ok(frames > 3, `${frames} frames`);
});

test('age opens what the page sealed, and the page what age sealed', async () => {
  await writeFile(file('sealed.age'), Buffer.from(await call('seal', plan, 'käse')));
  typed(['käse'], 'age', '-d', '-o', file('opened'), file('sealed.age'));
  assert.equal(await readFile(file('opened'), 'utf8'), plan);
  await writeFile(file('plain'), plan);
  typed(['käse', 'käse'], 'age', '-p', '-a', '-o', file('theirs.age'), file('plain'));
  const theirs = [...(await readFile(file('theirs.age')))];
  assert.equal(text(await call('open', theirs, 'käse')), plan);
});

test('minisign verifies what the page signed, and the page what minisign signed', async () => {
  const { secret, publicKey } = await call('makeKey');
  await writeFile(file('plan'), plan);
  await writeFile(file('plan.minisig'), await call('sign', plan, secret, 'file:plan'));
  run('minisign', '-V', '-m', file('plan'), '-P', publicKey);
  await writeFile(file('key'), await call('exportKey', secret, ''));
  run('minisign', '-S', '-s', file('key'), '-m', file('plan'), '-t', 'theirs');
  const signature = await readFile(file('plan.minisig'), 'utf8');
  const found = await call('verify', plan, signature, [], publicKey);
  assert.equal(found.outcome, 'no_key'); // an empty list of candidates
  const whole = await page.evaluate(
    async ([bytes, signed, key]) => {
      const client = await window.entente.host.sealing();
      return client.verify(bytes, signed, [key]);
    },
    [plan, signature, publicKey],
  );
  assert.deepEqual([whole.outcome, whole.publicKey, whole.comment], ['intact', publicKey, 'theirs']);
});

test('the application gets its answers through the host, and so when it cannot be loaded', async () => {
  const answers = await page.evaluate(async () => {
    const { constructor: Host } = window.entente.host;
    const { pack } = await import('./seal/client.mjs');
    const got = [];
    const host = new Host(document.createElement('input'), null);
    host.connect({ answer: (...given) => got.push(given) }, { now() {} }, null);
    await host.seal(7, pack(['not a key']), 11);
    const broken = new Host(document.createElement('input'), null);
    broken.connect({ answer: (...given) => got.push(given) }, { now() {} }, null);
    const { constructor: SealClient } = await window.entente.host.sealing();
    broken.sealer = new SealClient({ readWasm: () => Promise.reject(new Error('gone')) });
    await broken.seal(8, pack(['bytes']), 12);
    return got.map(([number, , bytes]) => [number, new TextDecoder().decode(bytes.slice(4))]);
  });
  assert.deepEqual(answers.map(([number]) => number), [11, 12]);
  assert.match(answers[0][1], /not a minisign public key/);
  assert.equal(answers[1][1], '');
});
