// Links that hold a plan, QR codes and the share sheet: what web/hand_over makes, read again.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { by, closeSound, open, openPage, settled } from './support.mjs';
import * as scenario from './scenario.mjs';

const jsQr = createRequire(import.meta.url)('jsqr');

let chromium, page, small;
before(async () => {
  chromium = await open();
  page = await openPage(chromium);
  await by(page, 'button', 'Start a plan').click();
  await page.getByLabel('Name of the alliance').fill('Hélix · 提携 🙂');
  await page.getByLabel('My company').fill('Corvane');
  await page.getByLabel('Partner company').fill('Marlow');
  await page.getByLabel('My name').fill('Ida Lund');
  await by(page, 'button', 'Start the plan').click();
  await by(page, 'button', 'Export').waitFor();
  small = await scenario.exported(page);
});
after(() => chromium.close());

// What a function of hand_over.mjs answers, as text; or { refused } with the words.
const asked = (deed, text) =>
  page.evaluate(
    async ([name, given]) => {
      const module = await import('./hand_over/hand_over.mjs');
      try {
        return new TextDecoder().decode(await module[name](new TextEncoder().encode(given)));
      } catch (error) {
        return { refused: error.message };
      }
    },
    [deed, text],
  );
// Text that does not get much smaller.
const noise = (size) => Array.from({ length: size }, (_, at) => (((at * 7919) ^ (at * at * 31)) % 94) + 33)
  .map((unit) => String.fromCharCode(unit)).join('');

async function arrive(address) {
  const asks = [];
  const watch = (other) => other.on('request', (request) => asks.push(request.url()));
  const context = await chromium.browser.newContext({ viewport: { width: 1440, height: 900 } });
  const other = await context.newPage();
  watch(other);
  other.problems = [];
  other.on('pageerror', (error) => other.problems.push(String(error)));
  await other.goto(address);
  await other.locator('#stage[data-ready="true"]').waitFor();
  await settled(other);
  return { page: other, asks };
}

test('a link opens the plan elsewhere; neither server nor history see it', async () => {
  const link = await asked('makeLink', small.toString('utf8'));
  assert.ok(link.startsWith(`${chromium.address}#plan=`), link.slice(0, 60));
  assert.match(link, /#plan=[\w-]+$/);
  const { page: other, asks } = await arrive(link);
  await by(other, 'button', 'Export').waitFor();
  assert.deepEqual(await scenario.exported(other), small);
  assert.doesNotMatch(other.url(), /plan=/);
  for (const address of asks) assert.doesNotMatch(new URL(address).pathname + new URL(address).search, /plan=/);
  await closeSound(other);
});

test('a link pasted into an open page opens its plan as well', async () => {
  const link = await asked('makeLink', small.toString('utf8'));
  const { page: other } = await arrive(chromium.address);
  await other.evaluate((hash) => (location.hash = hash), new URL(link).hash);
  await by(other, 'button', 'Export').waitFor();
  assert.deepEqual(await scenario.exported(other), small);
  await other.context().close();
});

for (const [name, change] of [
  ['cut off', (link) => link.slice(0, -40)],
  ['with a letter changed', (link) => link.slice(0, -60) + (link.at(-60) === 'A' ? 'B' : 'A') + link.slice(-59)],
  ['with a foreign letter', (link) => `${link}!`],
  ['empty', (link) => link.slice(0, link.indexOf('plan=') + 5)],
])
  test(`a link ${name} is refused in words`, async () => {
    const { page: other } = await arrive(change(await asked('makeLink', small.toString('utf8'))));
    const dialog = other.getByRole('alertdialog', { name: /problems? in the file$/ });
    await dialog.waitFor();
    assert.deepEqual(await scenario.plansHere(other).catch(() => []), []);
    await closeSound(other);
  });

test('a link that unpacks to too much is refused', async () => {
  const link = await asked('makeLink', ' '.repeat(9_000_000));
  const { page: other } = await arrive(link);
  await other.getByText(/The link is cut off or damaged/).first().waitFor();
  await other.context().close();
});

test('too much for a link is told with both figures', async () => {
  const { refused } = await asked('makeLink', noise(60_000));
  assert.match(refused, /^The link would be [\d,]+ characters long; programs take at most 30,000\./);
});

// As a camera sees it.
function read(modules, scale = 4) {
  const side = Math.sqrt(modules.length);
  assert.equal(side % 1, 0);
  const across = (side + 8) * scale;
  const pixels = new Uint8ClampedArray(across * across * 4).fill(255);
  for (let y = 0; y < side * scale; ++y)
    for (let x = 0; x < side * scale; ++x)
      if (modules[Math.floor(y / scale) * side + Math.floor(x / scale)] === '1')
        pixels.fill(0, ((y + 4 * scale) * across + x + 4 * scale) * 4, ((y + 4 * scale) * across + x + 4 * scale) * 4 + 3);
  return jsQr(pixels, across, across);
}

test('QR codes say what they were given, from one letter to the limit', async () => {
  for (const text of ['A', 'https://example.org/#plan=abc', 'Hélix · 提携 🙂', noise(300), noise(1200)]) {
    const modules = await asked('makeQrCode', text);
    assert.match(modules, /^[01]+$/);
    assert.equal(Buffer.from(read(modules).binaryData).toString('utf8'), text);
  }
});

test('too much for a QR code is told with the limit', async () => {
  const { refused } = await asked('makeQrCode', noise(1201));
  assert.match(refused, /1,201 characters .* at most 1,200/);
});

test('the share sheet is given the file; going away from it is no error', async () => {
  const shared = await page.evaluate(async () => {
    const { share } = await import('./hand_over/hand_over.mjs');
    const given = [];
    let leaves = false;
    navigator.canShare = ({ files }) => files.every(({ name }) => name.endsWith('.html'));
    navigator.share = async ({ files, title }) => {
      if (leaves) throw new DOMException('', 'AbortError');
      given.push([title, files[0].name, files[0].type, await files[0].text()]);
    };
    const words = (bytes) => new TextDecoder().decode(bytes);
    const bytes = new TextEncoder().encode('<!doctype html>');
    given.push(words(await share(bytes, 'helix.html', 'text/html')));
    leaves = true;
    given.push(words(await share(bytes, 'helix.html', 'text/html')));
    given.push(await share(bytes, 'helix.json', 'application/json').catch((error) => error.message));
    return given;
  });
  assert.deepEqual(shared, [
    ['helix.html', 'helix.html', 'text/html', '<!doctype html>'],
    'shared',
    '',
    'This browser does not share such files. Save the file and attach it.',
  ]);
});

test('a file dropped beside the stage, and text that is dropped', async () => {
  const { page: other } = await arrive(chromium.address);
  const here = other.url();
  await other.evaluate((text) => {
    for (const carries of [() => new File([text], 'plan.entente.json'), null]) {
      const transfer = new DataTransfer();
      if (carries) transfer.items.add(carries());
      else transfer.setData('text/uri-list', 'https://example.invalid/');
      for (const type of ['dragover', 'drop'])
        document.documentElement.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }
  }, small.toString('utf8'));
  await by(other, 'button', 'Export').waitFor();
  assert.deepEqual(await scenario.exported(other), small);
  assert.equal(new URL(other.url()).origin, new URL(here).origin);
  await other.context().close();
});
