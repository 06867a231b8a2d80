// The site without a network, and while a new version of it is being put on the server.
import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { by, launch, settled, site } from './support.mjs';
import { serve } from '../../scripts/serve.mjs';
import * as scenario from './scenario.mjs';

const listed = fileURLToPath(new URL('../../scripts/lib/site_version.mjs', import.meta.url));

let browser, folder, server, context, page;
before(async () => (browser = await launch()));
after(() => browser.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-site-'));
  await cp(site, folder, { recursive: true, filter: (name) => !/\.(br|gz)$/.test(name) });
  server = await serve(folder);
  context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  page = await opened();
});
afterEach(async () => {
  assert.deepEqual(page.problems, []);
  await context.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

async function opened() {
  const one = await context.newPage();
  one.problems = [];
  one.on('pageerror', (error) => one.problems.push(String(error)));
  await one.goto(server.address);
  await one.locator('#stage[data-ready="true"]').waitFor();
  await settled(one);
  return one;
}

// The worker of this version has all its files.
const whole = (one = page) => one.evaluate(() => navigator.serviceWorker.ready.then(() => true));
// What the browser does by itself now and then.
const lookForUpdate = (one = page) =>
  one.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update().catch(() => {});
    const worker = registration.installing;
    if (!worker) return registration.waiting ? 'waiting' : 'none';
    return new Promise((done) =>
      worker.addEventListener('statechange', () => {
        if (worker.state === 'installed') done('waiting');
        if (worker.state === 'redundant') done('refused');
      }),
    );
  });
const cachesHere = () => page.evaluate(() => caches.keys());
const textOf = (one, path) => one.evaluate((name) => fetch(name).then((found) => found.text()), path);
const notice = (one = page) => one.getByText(/^A new version is ready/);

// Puts another version on the server: `files` it is told to change, then the list unless half done.
async function deploy(mark, { half = false } = {}) {
  const styles = join(folder, 'styles.css');
  await writeFile(styles, `${await readFile(styles, 'utf8')}\n/* ${mark} */\n`);
  const notices = join(folder, 'notices.txt');
  await writeFile(notices, `${await readFile(notices, 'utf8')}\n${mark}\n`);
  const worker = await readFile(join(site, 'sw.js'), 'utf8');
  const [, version, list] = /"(\w{16})"[^"]*"([\w+/=]{44})"/.exec(worker);
  await writeFile(join(folder, 'sw.js'), worker.replace(version, 'VERSION').replace(list, 'LIST'));
  execFileSync(process.execPath, [listed, folder]);
  if (half) await writeFile(styles, `${await readFile(styles, 'utf8')}/* the rest comes in a moment */`);
}

test('without a network: reload, a sample, edit, export, import, licences', async () => {
  await whole();
  await server.close();
  await page.reload();
  await page.locator('#stage[data-ready="true"]').waitFor();
  await scenario.openSample(page);
  const home = page.url().split('#')[1].split('/').slice(0, 3).join('/');
  await page.evaluate((route) => (location.hash = route), `${home}/profile`);
  await by(page, 'textbox', 'Purpose').fill('Written on a train');
  await page.keyboard.press('Enter');
  await settled(page);
  const file = await scenario.exported(page);
  assert.match(file.toString('utf8'), /Written on a train/);
  await page.reload();
  await by(page, 'textbox', 'Purpose').waitFor();
  assert.equal(await by(page, 'textbox', 'Purpose').inputValue(), 'Written on a train');
  await scenario.toStart(page);
  await by(page, 'button', 'Delete Helix · oncology launch').click();
  await page.getByRole('alertdialog').getByRole('button', { name: /^Delete/ }).last().click();
  await settled(page);
  await scenario.openFile(page, scenario.asFile('plan.entente.json', file));
  await by(page, 'button', 'Export').waitFor();
  assert.deepEqual(await scenario.exported(page), file);
  await page.evaluate(() => (location.hash = '#/about'));
  await by(page, 'button', 'Show parts and licences').click();
  await page.getByText(/Dear ImGui/).first().waitFor();
});

test('every file of the site is there without a network', async () => {
  await whole();
  await page.reload();
  await page.locator('#stage[data-ready="true"]').waitFor();
  await server.close();
  const { files } = JSON.parse(await readFile(join(site, 'version.json'), 'utf8'));
  const missing = await page.evaluate(async (names) => {
    const found = await Promise.all(names.map((name) => fetch(name).then((one) => one.ok, () => false)));
    return names.filter((_, index) => !found[index]);
  }, Object.keys(files));
  assert.deepEqual(missing, []);
  assert.ok('page_file.html' in files && 'qr.wasm' in files && 'seal/seal.wasm' in files && 'samples/helix.json' in files);
});

test('a half-updated site is never taken; the whole one is, when the person says so', async () => {
  await whole();
  await page.reload();
  await settled(page);
  await deploy('Edition 2', { half: true });
  assert.equal(await lookForUpdate(), 'refused');
  assert.equal((await cachesHere()).length, 1);
  assert.equal(await notice().count(), 0);
  await page.reload();
  await settled(page);
  assert.doesNotMatch((await textOf(page, 'styles.css')) + (await textOf(page, 'notices.txt')), /Edition 2/);

  await cp(join(site, 'styles.css'), join(folder, 'styles.css'));
  await deploy('Edition 3');
  assert.equal(await lookForUpdate(), 'waiting');
  await notice().waitFor();
  await page.reload();
  await notice().waitFor();
  assert.doesNotMatch(await textOf(page, 'notices.txt'), /Edition 3/);
  const started = page.waitForEvent('load');
  await by(page, 'button', 'Start the new version').click();
  await started;
  await page.locator('#stage[data-ready="true"]').waitFor();
  assert.match(await textOf(page, 'notices.txt'), /Edition 3/);
  assert.match(await textOf(page, 'styles.css'), /Edition 3/);
  assert.equal(await notice().count(), 0);
});

test('other pages keep the version they began with, and lose no edit', async () => {
  await whole();
  await page.reload();
  await settled(page);
  const other = await opened();
  await scenario.openSample(other);
  await deploy('Edition 2');
  assert.equal(await lookForUpdate(), 'waiting');
  await Promise.all([notice().waitFor(), notice(other).waitFor()]);
  const started = page.waitForEvent('load');
  await by(page, 'button', 'Start the new version').click();
  await started;
  await page.locator('#stage[data-ready="true"]').waitFor();
  assert.match(await textOf(page, 'notices.txt'), /Edition 2/);
  assert.doesNotMatch(await textOf(other, 'notices.txt'), /Edition 2/);

  const home = other.url().split('#')[1].split('/').slice(0, 3).join('/');
  await other.evaluate((route) => (location.hash = route), `${home}/profile`);
  await by(other, 'textbox', 'Purpose').fill('Typed, and not yet left');
  const reloaded = other.waitForEvent('load');
  await by(other, 'button', 'Start the new version').click();
  await reloaded;
  await by(other, 'textbox', 'Purpose').waitFor();
  assert.equal(await by(other, 'textbox', 'Purpose').inputValue(), 'Typed, and not yet left');
  assert.match(await textOf(other, 'notices.txt'), /Edition 2/);
  assert.deepEqual(other.problems, []);
});

test('a file changed on the way is never kept', async () => {
  await context.close();
  const wrong = join(folder, 'samples/helix.json');
  await writeFile(wrong, (await readFile(wrong, 'utf8')) + ' ');
  context = await browser.newContext();
  const begun = context.waitForEvent('serviceworker'); // after the first picture
  page = await opened();
  // A worker that failed may be ended before it can say so.
  const state = await (await begun)
    .evaluate(async () => {
      const over = ['activated', 'redundant'];
      while (!over.includes(self.serviceWorker.state)) await new Promise((done) => setTimeout(done, 20));
      return self.serviceWorker.state;
    })
    .catch(() => 'ended');
  assert.notEqual(state, 'activated');
  await page.waitForFunction(async () => !(await navigator.serviceWorker.getRegistration()));
  assert.deepEqual(await cachesHere(), []);
});

test('the manifest and its icons are what installing needs', async () => {
  const manifest = JSON.parse(await textOf(page, 'manifest.webmanifest'));
  for (const size of [192, 512])
    assert.ok(manifest.icons.some(({ sizes, purpose }) => sizes === `${size}x${size}` && !purpose));
  assert.ok(manifest.icons.some(({ purpose }) => purpose === 'maskable'));
  for (const { src, sizes } of manifest.icons.filter(({ type }) => type === 'image/png')) {
    const side = await page.evaluate(async (name) => {
      const picture = await createImageBitmap(await (await fetch(name)).blob());
      return `${picture.width}x${picture.height}`;
    }, src);
    assert.equal(side, sizes);
  }
  const client = await context.newCDPSession(page);
  const { installabilityErrors } = await client.send('Page.getInstallabilityErrors');
  assert.deepEqual(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito'), []);
});
