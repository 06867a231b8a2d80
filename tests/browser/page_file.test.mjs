// The page that is one file: application and plan together, opened from disk, without any network.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, test } from 'node:test';
import { by, closeSound, open, openPage, settled } from './support.mjs';
import * as scenario from './scenario.mjs';

let chromium, folder, made;
before(async () => {
  chromium = await open();
  folder = await mkdtemp(join(tmpdir(), 'entente-page-'));
  const page = await openPage(chromium);
  await scenario.openSample(page);
  const plan = await scenario.exported(page);
  made = { path: await savedPage(page, 'helix.html'), plan };
  await closeSound(page);
});
after(async () => {
  await chromium.close();
  await rm(folder, { recursive: true, force: true });
});

// By the palette, as Ctrl K and a few letters.
async function savedPage(page, name) {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('one html');
  return saved(page, name, () => page.keyboard.press('Enter'));
}
async function saved(page, name, act) {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  assert.match(download.suggestedFilename(), /\.html$/);
  const path = join(folder, name);
  await download.saveAs(path);
  await page.getByText(/^Saved as .*\.html in your downloads/).first().waitFor();
  return path;
}

// A page of a browser that never had it open before and has no network.
async function openFromDisk(path, { offline = true } = {}) {
  const context = await chromium.browser.newContext({ viewport: { width: 1440, height: 900 }, offline });
  const page = await context.newPage();
  page.problems = [];
  page.requests = [];
  page.on('pageerror', (error) => page.problems.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && page.problems.push(message.text()));
  page.on('request', (request) => page.requests.push(request.url()));
  await page.goto(pathToFileURL(path).href);
  await page.locator('#stage[data-ready="true"]').waitFor();
  await by(page, 'button', 'Export').waitFor();
  await settled(page);
  return page;
}
const close = (page) => page.context().close();
const purposeOf = (bytes) => Object.values(scenario.valuesIn(bytes).alliance)[0].purpose;
const lives = (page) => page.getByText(/^This plan lives in the file you opened/);

async function writePurpose(page, words) {
  const home = page.url().split('#')[1].split('/').slice(0, 3).join('/');
  await page.evaluate((route) => (location.hash = route), `${home}/profile`);
  await by(page, 'textbox', 'Purpose').fill(words);
  await page.keyboard.press('Enter');
  await settled(page);
}

test('it opens the plan from disk, asks for nothing but itself, keeps nothing', async () => {
  const page = await openFromDisk(made.path);
  await lives(page).waitFor();
  assert.deepEqual(await scenario.exported(page), made.plan);
  const others = page.requests.filter((address) => !/^(data|blob):/.test(address));
  assert.deepEqual(others, [pathToFileURL(made.path).href]);
  assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), []);
  assert.deepEqual(page.problems, []);
  await close(page);
});

test('edited and saved again it is the next such file, and so on', async () => {
  let path = made.path;
  const rests = [];
  for (const words of ['Second hand', 'Third hand </script><!-- & "<b>']) {
    const page = await openFromDisk(path);
    await writePurpose(page, words);
    const next = `hand-${words.length}.html`;
    path = await saved(page, next, () => by(page, 'button', 'Save this plan').click());
    assert.deepEqual(page.problems, []);
    await close(page);
    const opened = await openFromDisk(path);
    assert.equal(purposeOf(await scenario.exported(opened)), words);
    assert.deepEqual(opened.problems, []);
    await close(opened);
    rests.push((await readFile(path, 'utf8')).replace(/(id="plan">)[^<]*/, '$1'));
  }
  assert.ok(rests[0] === rests[1], 'the application in it is not the same to the byte');
});

test('the plan can be kept in the browser, when the person says so', async () => {
  const page = await openFromDisk(made.path);
  await by(page, 'button', 'Keep it here too').click();
  await lives(page).waitFor({ state: 'hidden' });
  await page.getByText(/^Saved/).first().waitFor();
  assert.ok((await page.evaluate(() => Object.keys(localStorage))).length > 0);
  await close(page);
});

test('edits that are in no file hold the page; saved ones let it go', async () => {
  const page = await openFromDisk(made.path);
  const held = () => page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })));
  assert.equal(await held(), false);
  await writePurpose(page, 'Only here');
  assert.equal(await held(), true);
  await saved(page, 'let-go.html', () => by(page, 'button', 'Save this plan').click());
  await settled(page);
  assert.equal(await held(), false);
  await close(page);
});

test('samples and licences are inside as well', async () => {
  const page = await openFromDisk(made.path);
  await scenario.toStart(page);
  await page.getByRole('button', { name: /^Open the sample (?!Helix)/ }).first().click();
  await by(page, 'button', 'Export').waitFor();
  await page.evaluate(() => (location.hash = '#/about'));
  await page.getByRole('button', { name: /licences|notices/i }).first().click();
  await page.getByText(/Dear ImGui/).first().waitFor();
  assert.deepEqual(page.problems, []);
  await close(page);
});

test('sealing and signing work inside, in a worker made of the file', async () => {
  const page = await openFromDisk(made.path);
  const opened = await page.evaluate(async () => {
    const client = await window.entente.host.sealing();
    const words = new TextEncoder().encode('between us');
    const { secret, publicKey } = await client.makeKey();
    const signature = await client.sign(words, secret, 'entente');
    const { outcome } = await client.verify(words, new TextEncoder().encode(signature), [publicKey]);
    const sealed = await client.seal(words, 'correct horse');
    return [outcome, new TextDecoder().decode(await client.open(sealed, 'correct horse'))];
  });
  assert.deepEqual(opened, ['intact', 'between us']);
  assert.deepEqual(page.problems, []);
  await close(page);
});

test('the application opens such a file of the partner as a plan', async () => {
  const page = await openPage(chromium);
  await scenario.openFile(page, made.path);
  await by(page, 'button', 'Export').waitFor();
  assert.deepEqual(await scenario.exported(page), made.plan);
  assert.deepEqual(page.problems, []);
  await close(page);
});

test('its policy allows neither foreign scripts nor any request', async () => {
  const page = await openFromDisk(made.path, { offline: false });
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  assert.match(policy, /^default-src 'none'; script-src 'sha256-[\w+/=]+' 'wasm-unsafe-eval';/);
  assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|connect-src/);
  const refused = await page.evaluate(async () => {
    const added = document.createElement('div');
    document.body.append(added);
    const tries = {
      fetch: () => fetch('https://example.invalid/'),
      eval: () => new Function('return 1')(),
      html: () => (added.innerHTML = '<b>x</b>'),
    };
    const found = [];
    for (const [name, attempt] of Object.entries(tries))
      // Outside of what the test driver calls, which is spared the policy.
      await new Promise((done) => setTimeout(done)).then(attempt).then(() => {}, () => found.push(name));
    return found;
  });
  assert.deepEqual(refused, ['fetch', 'eval', 'html']);
  await close(page);
});

test('a changed script in such a file does not run', async () => {
  const text = await readFile(made.path, 'utf8');
  const path = join(folder, 'changed.html');
  await writeFile(path, text.replace('<script type="module">', '<script type="module">window.changed=1;'));
  const page = await chromium.browser.newPage();
  await page.goto(pathToFileURL(path).href);
  assert.equal(await page.evaluate(() => window.changed), undefined);
  await page.close();
});
