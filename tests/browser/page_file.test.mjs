// The page that is one file: application and plan together, opened from disk, without any network.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, test } from 'node:test';
import { by, closeSound, open, openPage, settled } from './support.mjs';
import * as scenario from './scenario.mjs';

let chromium, folder, made, another;
before(async () => {
  chromium = await open();
  folder = await mkdtemp(join(tmpdir(), 'entente-page-'));
  const page = await openPage(chromium);
  await scenario.openSample(page);
  const plan = await scenario.exported(page);
  made = { path: await savedPage(page, 'helix.html'), plan };
  await scenario.toStart(page);
  await page.getByRole('button', { name: /^Open the sample Meridian/ }).click();
  await by(page, 'button', 'Export').waitFor();
  await settled(page);
  another = { path: await savedPage(page, 'meridian.html'), plan: await scenario.exported(page) };
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
  return openIn(await newBrowser(offline), path);
}
const newBrowser = (offline = true) =>
  chromium.browser.newContext({ viewport: { width: 1440, height: 900 }, offline });
const exportOf = (page) => by(page, 'button', 'Export');
const whichCopy = (page) => by(page, 'alertdialog', 'Which copy do you want?');
// In a browser that may have had others open; there the page may begin with a question.
async function openIn(context, path, first = exportOf) {
  const page = await context.newPage();
  page.problems = [];
  page.requests = [];
  page.on('pageerror', (error) => page.problems.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && page.problems.push(message.text()));
  page.on('request', (request) => page.requests.push(request.url()));
  await page.goto(pathToFileURL(path).href);
  await page.locator('#stage[data-ready="true"]').waitFor();
  await first(page).waitFor();
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

// As the person says so, having been told what it means.
async function keepHere(page) {
  await by(page, 'button', 'Keep it here too').click();
  const dialog = by(page, 'alertdialog', 'Keep this plan in this browser?');
  await dialog.getByText(/Every page that is opened from this computer's disk shares one storage/).waitFor();
  await by(dialog, 'button', 'Keep it here').click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText(/^Saved/).first().waitFor();
  await settled(page);
}
const keysHere = (page) => page.evaluate(() => Object.keys(localStorage));
const idIn = (bytes) => JSON.parse(bytes.toString('utf8')).plan;

test('the plan can be kept in the browser, when the person says so, who is told before what that means', async () => {
  const page = await openFromDisk(made.path);
  await by(page, 'button', 'Keep it here too').click();
  await by(page, 'alertdialog', 'Keep this plan in this browser?').waitFor();
  await by(page, 'button', 'Cancel').click();
  await lives(page).waitFor();
  assert.deepEqual(await keysHere(page), []);
  await keepHere(page);
  await lives(page).waitFor({ state: 'hidden' });
  assert.ok((await keysHere(page)).length > 0);
  await writePurpose(page, 'Kept on this disk');
  const context = page.context();
  await page.close();
  const again = await openIn(context, made.path, whichCopy);
  const which = whichCopy(again);
  // Nobody said who edits here.
  await which.getByText(/^Here: last edited \d+ \w+ \d{4}, \d\d:\d\d, \d+ kB$/).waitFor();
  await which.getByText(/^In the file: last edited .* by /).waitFor();
  await by(which, 'button', 'Keep the one here').click();
  await settled(again);
  assert.equal(purposeOf(await scenario.exported(again)), 'Kept on this disk');
  assert.deepEqual(again.problems, []);
  await close(again);
});

test('consent for one page’s plan is none for the next page, which does not list it either', async () => {
  const context = await newBrowser();
  const first = await openIn(context, made.path);
  await keepHere(first);
  const kept = await keysHere(first);
  const second = await openIn(context, another.path);
  await lives(second).waitFor();
  await writePurpose(second, 'Nowhere but here');
  await lives(second).waitFor();
  assert.deepEqual((await keysHere(second)).sort(), kept.sort());
  assert.ok(!kept.some((key) => key.includes(idIn(another.plan))));
  assert.deepEqual(await inDatabase(second), [idIn(made.plan)]);
  await scenario.toStart(second);
  assert.equal((await scenario.plansHere(second)).length, 1);
  assert.doesNotMatch((await scenario.plansHere(second)).join(), /Helix/);
  await second.evaluate((id) => (location.hash = `#/plan/${id}`), idIn(made.plan));
  await by(second, 'heading', 'The plan cannot be opened').waitFor();
  // Asked for itself it is kept for itself; each then lists its own.
  await second.goto('about:blank');
  await second.goto(pathToFileURL(another.path).href);
  await keepHere(second);
  await scenario.toStart(second);
  assert.equal((await scenario.plansHere(second)).length, 1);
  await first.reload();
  await by(first, 'button', 'Keep the one here').click();
  await scenario.toStart(first);
  const listed = await scenario.plansHere(first);
  assert.equal(listed.length, 1);
  assert.match(listed[0], /Helix/);
  assert.deepEqual([...first.problems, ...second.problems], []);
  await context.close();
});
const inDatabase = (page) =>
  page.evaluate(
    () =>
      new Promise((done) => {
        indexedDB.open('entente').onsuccess = ({ target: { result } }) => {
          result.transaction('snapshots').objectStore('snapshots').getAllKeys().onsuccess = (event) =>
            done([...new Set(event.target.result.map(([plan]) => plan))]);
        };
      }),
  );

test('two pages of one plan that is kept nowhere do not write into each other', async () => {
  const context = await newBrowser();
  const pages = [await openIn(context, made.path), await openIn(context, made.path)];
  for (const [index, page] of pages.entries()) {
    assert.equal(await by(page, 'button', 'Edit here instead').count(), 0);
    await writePurpose(page, `Page ${index}`);
  }
  for (const [index, page] of pages.entries())
    assert.equal(purposeOf(await scenario.exported(page)), `Page ${index}`);
  await context.close();
});

test('a plan deleted from a page from disk is asked for anew', async () => {
  const page = await openFromDisk(made.path);
  await keepHere(page);
  await scenario.toStart(page);
  await page.getByRole('button', { name: /^Delete Helix/ }).click();
  await by(page, 'button', 'Delete').click();
  await page.waitForFunction(() => !Object.keys(localStorage).some((key) => key.startsWith('entente/keep')));
  await page.reload();
  await lives(page).waitFor();
  await close(page);
});

test('in a sandboxed frame links work, nothing fails, and Export says what is not known', async () => {
  const page = await chromium.browser.newPage({ viewport: { width: 1440, height: 900 } });
  const problems = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  const text = await readFile(made.path, 'utf8');
  await page.evaluate((content) => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    Object.assign(frame.style, { width: '1400px', height: '880px' });
    frame.srcdoc = content;
    document.body.append(frame);
  }, text);
  const frame = page.frames()[1];
  await by(frame, 'button', 'Export').waitFor();
  await by(frame, 'link', 'Intent').first().click();
  await frame.getByRole('heading', { level: 1, name: /^Intent is / }).waitFor();
  await by(frame, 'button', 'Export').click();
  await frame.getByText(/The browser was asked to save .* may forbid it/).first().waitFor();
  assert.equal(await frame.getByText(/Saved as/).count(), 0);
  await page.waitForTimeout(1500); // what comes when nobody waits for anything
  assert.deepEqual(problems, []);
  await page.close();
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
