// The kiosk (#kiosk), by fingers alone and by role and name: welcome, a visit, taking the plan along,
// the end of the visit, and that there is no other way out and nothing is kept.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { practices } from '../../web/kiosk/practice_lines.mjs';
import { violations } from './axe.mjs';
import {
  beginWith, chooser, keyboard, landscape, openKiosk, portrait, storedHere, touchCorners, typeByTouch, welcome,
} from './kiosk_support.mjs';
import { by, chromiumForAll, closeSound as close, openPage, settled } from './support.mjs';

const jsQr = createRequire(import.meta.url)('jsqr');

const chromium = chromiumForAll();

const line = (page) => by(page, 'textbox', 'Add in one line');
const addRisk = async (page, words) => {
  await line(page).tap();
  await keyboard(page).waitFor();
  await typeByTouch(page, `! ${words}`);
  await by(keyboard(page), 'button', 'Enter').tap();
  await settled(page);
};
const dialog = (page, name) => by(page, 'alertdialog', name);

test('the welcome says what Entente is, in the practices’ own words, and axe finds nothing', async () => {
  for (const colorScheme of ['light', 'dark']) {
    const page = await openKiosk(chromium, { colorScheme });
    await welcome(page).waitFor();
    await by(page, 'heading', 'Two companies, one plan').waitFor();
    const lines = await page.getByRole('list', { name: 'What is in a plan' }).getByRole('listitem').allTextContents();
    assert.ok(lines.length >= practices.length + 3, String(lines));
    assert.ok(lines.some((words) => /^Helix · oncology launch two companies, 16 people, 30 decisions/.test(words)), String(lines));
    assert.equal(await page.locator('canvas.network').getAttribute('data-drawn'), 'true');
    await page.waitForTimeout(700); // it has appeared
    assert.deepEqual(await violations(page), []);
    await close(page);
  }
  const folder = new URL('../../src/practice/', import.meta.url);
  const sources = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.cpp'));
  const all = (await Promise.all(sources.map((name) => readFile(new URL(name, folder), 'utf8')))).join('\n');
  for (const [label, help] of practices)
    for (const words of [label, help]) assert.ok(all.includes(`"${words}"`), `no practice says “${words}”`);
});

test('the picture moves, stands still where less motion is wanted, and rests while hidden', async () => {
  const drawings = async (page) => {
    await page.evaluate(() => {
      window.drawings = 0;
      const draw = WebGL2RenderingContext.prototype.clear;
      WebGL2RenderingContext.prototype.clear = function (...given) {
        if (this.canvas.classList.contains('network')) window.drawings += 1;
        return draw.apply(this, given);
      };
    });
    await page.waitForTimeout(1500);
    return page.evaluate(() => window.drawings);
  };
  const motion = { reducedMotion: 'no-preference', viewport: { width: 640, height: 400 } };
  const moving = await openKiosk(chromium, motion);
  const drawn = await drawings(moving);
  assert.ok(drawn >= 3 && drawn <= 46, `${drawn} pictures in 1.5 seconds`);
  await moving.evaluate(() => {
    Object.defineProperty(document, 'hidden', { get: () => true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  assert.equal(await drawings(moving), 0);
  await close(moving);
  const still = await openKiosk(chromium, { reducedMotion: 'reduce' });
  await still.waitForFunction(() => document.querySelector('canvas.network').dataset.drawn === 'true');
  await still.waitForTimeout(800);
  assert.equal(await drawings(still), 0);
  await close(still);
});

for (const [name, viewport] of Object.entries({ landscape, portrait }))
  test(`a visit by touch alone, ${name}: a sample, a risk, the countdown, the welcome again`, async () => {
    const page = await openKiosk(chromium, { viewport, asked: 'idle=6&countdown=3' });
    const before = await storedHere(page);
    await beginWith(page, /^Helix/);
    assert.equal(await page.locator('canvas.network').count(), 0);
    await addRisk(page, 'Größe of lot 14');
    await page.getByText('Größe of lot 14').first().waitFor({ state: 'attached' });
    await by(keyboard(page), 'button', 'Hide keyboard').tap();
    await keyboard(page).waitFor({ state: 'hidden' });
    await dialog(page, 'Are you still there?').waitFor();
    await by(page, 'button', 'I am still here').tap();
    await dialog(page, 'Are you still there?').waitFor({ state: 'detached' });
    await dialog(page, 'Are you still there?').waitFor();
    const left = Number(await page.getByRole('timer').textContent());
    assert.ok(left >= 1 && left <= 3, `${left} seconds`);
    await welcome(page).waitFor();
    await page.locator('#stage[data-ready="true"]').waitFor({ state: 'attached' });
    await settled(page);
    assert.deepEqual(await storedHere(page), before);
    assert.deepEqual(before.local, {});
    assert.deepEqual(before.databases, []);
    await beginWith(page, /^Helix/);
    assert.equal(await page.getByText('Größe of lot 14').count(), 0);
    await close(page);
  });

test('the keyboard: layers, shift, Backspace, fields that scroll, and no keyboard of the system', async () => {
  const page = await openKiosk(chromium);
  await beginWith(page, /^Pages/);
  await line(page).tap();
  await typeByTouch(page, 'Ab é 12');
  assert.equal(await line(page).inputValue(), 'Ab é 12');
  await by(keyboard(page), 'button', 'Backspace').tap();
  assert.equal(await line(page).inputValue(), 'Ab é 1');
  assert.equal(await line(page).getAttribute('inputmode'), 'none');
  for (const key of await keyboard(page).getByRole('button').all()) {
    const { width, height } = await key.boundingBox();
    assert.ok(width >= 44 && height >= 56, `${await key.getAttribute('aria-label')}: ${width} × ${height}`);
  }
  assert.deepEqual(await violations(page), []);
  const field = await line(page).boundingBox();
  const keys = await keyboard(page).boundingBox();
  assert.ok(field.y + field.height < keys.y, 'the field is under the keyboard');
  await close(page);
});

test('a field of a sample is changed: a date begins with digits, and stands above the keyboard', async () => {
  const page = await openKiosk(chromium);
  await beginWith(page, /^Helix/);
  await page.getByRole('link', { name: /: Two pages on first-line treatment/ }).first().tap();
  const due = by(page, 'textbox', 'Due').first();
  await due.tap();
  await by(keyboard(page), 'button', '1').waitFor();
  await page.waitForFunction(() => {
    const { y, bottom } = document.activeElement.getBoundingClientRect();
    return y > 0 && bottom < document.querySelector('.bar').getBoundingClientRect().y;
  });
  while ((await due.inputValue()) !== '') await by(keyboard(page), 'button', 'Backspace').tap();
  await typeByTouch(page, '1.12.2027');
  await by(keyboard(page), 'button', 'Enter').tap();
  await settled(page);
  assert.equal(await due.inputValue(), '1 Dec 2027');
  await close(page);
});

test('a plan of one’s own: its dialog by touch, from field to field', async () => {
  const page = await openKiosk(chromium, { viewport: portrait });
  await beginWith(page, /^A plan of your own/);
  await page.getByLabel('Name of the alliance').tap();
  await typeByTouch(page, 'Nova');
  for (const words of ['Ada', 'Bo', 'Cy']) {
    await by(keyboard(page), 'button', 'Next field').tap();
    await typeByTouch(page, words);
  }
  await by(keyboard(page), 'button', 'Hide keyboard').tap();
  await by(page, 'button', 'Start the plan').tap();
  await page.getByRole('button', { name: 'Export' }).waitFor();
  const visitor = await scanned(page);
  await visitor.getByText('Nova').first().waitFor({ state: 'attached' });
  await close(visitor);
  await close(page);
});

// What a phone's camera reads of the code, and the page that it opens.
async function codeOf(page) {
  await by(page, 'button', 'Take it along').tap();
  const code = page.getByRole('img', { name: /^QR code/ });
  await code.waitFor();
  const { side, dark } = await code.evaluate((svg) => ({
    side: svg.viewBox.baseVal.width,
    dark: [...svg.querySelector('path').getAttribute('d').matchAll(/M(\d+) (\d+)/g)].map(([, x, y]) => [+x, +y]),
  }));
  const scale = 3;
  const across = side * scale;
  const pixels = new Uint8ClampedArray(across * across * 4).fill(255);
  for (const [x, y] of dark)
    for (let row = 0; row < scale; ++row)
      for (let column = 0; column < scale; ++column)
        pixels.fill(0, (((y + 4) * scale + row) * across + (x + 4) * scale + column) * 4, (((y + 4) * scale + row) * across + (x + 4) * scale + column) * 4 + 3);
  const read = jsQr(pixels, across, across);
  await by(page, 'button', 'Close').tap();
  return read.data;
}
async function scanned(page) {
  const address = await codeOf(page);
  assert.ok(address.startsWith(`${chromium.address}#visit=`), address);
  const context = await chromium.browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const visitor = await context.newPage();
  visitor.problems = [];
  visitor.on('pageerror', (error) => visitor.problems.push(String(error)));
  await visitor.goto(address);
  await visitor.waitForURL(/#\/plan\//);
  await visitor.locator('#stage[data-ready="true"]').waitFor();
  await settled(visitor);
  return visitor;
}

test('the code brings the sample with the visitor’s changes to a phone, which keeps it', async () => {
  const page = await openKiosk(chromium);
  await beginWith(page, /^Meridian/);
  await addRisk(page, 'Taken along');
  const visitor = await scanned(page);
  await visitor.evaluate(() => (location.hash = `${location.hash.split('/').slice(0, 3).join('/')}/risks`));
  await visitor.getByText('Taken along').first().waitFor({ state: 'attached' });
  assert.ok(Object.keys(await visitor.evaluate(() => ({ ...localStorage }))).length > 0);
  await close(visitor);
  await close(page);
});

test('changes that are too many for a code are told, and the sample is offered as it was', async () => {
  const page = await openKiosk(chromium);
  await beginWith(page, /^Orchard/);
  await page.evaluate(() => {
    const words = Array.from({ length: 400 }, (_, at) => ((at * 7919 * at) % 46649).toString(36)).join(' ');
    const field = [...document.querySelectorAll('#mirror .field')].find((one) => one.getAttribute('aria-label') === 'Add in one line');
    field.focus();
    field.setRangeText(`! ${words} ${words.split('').reverse().join('')}`);
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  });
  await settled(page);
  await by(page, 'button', 'Take it along').tap();
  await page.getByText(/^Your 1 change is more than a code can hold/).waitFor();
  await page.getByRole('img', { name: 'QR code that opens the sample' }).waitFor();
  await close(page);
});

test('a code that is damaged says so', async () => {
  const context = await chromium.browser.newContext();
  const visitor = await context.newPage();
  await visitor.goto(`${chromium.address}#visit=AAAA`);
  await visitor.getByText(/^The code could not be read whole/).waitFor();
  await by(visitor, 'link', 'Open Entente').click();
  await by(visitor, 'button', 'Start a plan').waitFor();
  await context.close();
});

test('no way out: files, links, keys, Back, another address, another visitor’s plans', async () => {
  const context = await chromium.browser.newContext({ viewport: landscape, hasTouch: true });
  const owner = await context.newPage();
  await owner.goto(chromium.address);
  await by(owner, 'button', 'Open the sample Helix · oncology launch').click();
  await owner.waitForURL(/#\/plan\//);
  const own = await owner.evaluate(() => location.hash);
  await owner.close();
  const page = await context.newPage();
  page.problems = [];
  const left = [];
  page.on('download', () => left.push('download'));
  page.on('filechooser', () => left.push('file chooser'));
  context.on('page', (other) => left.push(other.url()));
  await page.goto(`${chromium.address}#kiosk`);
  await page.locator('#stage[data-ready="true"]').waitFor({ state: 'attached' });
  const before = await storedHere(page);
  await beginWith(page, /^A plan of your own/);
  await keyboard(page).waitFor();
  await by(page, 'button', 'Cancel').tap();
  await by(page, 'button', 'Open a file').tap();
  await page.getByText('Files cannot be opened on this screen.').waitFor();
  assert.equal(await by(page, 'heading', 'Your plans').count(), 0);
  await by(page, 'button', 'Open the sample Pages · coffee in bookshops').tap();
  await by(page, 'button', 'Export').waitFor();
  await by(page, 'button', 'Export').tap();
  await page.keyboard.press('Escape');
  const stopped = await page.evaluate(() => {
    const options = { bubbles: true, cancelable: true };
    const keys = [['p', true], ['w', true], ['F5'], ['F11'], ['BrowserBack'], ['ContextMenu'], ['l', true]];
    const pressed = keys.map(([key, ctrlKey = false]) => !dispatch(new KeyboardEvent('keydown', { key, ctrlKey, ...options })));
    const link = Object.assign(document.createElement('a'), { href: 'https://example.invalid/', target: '_blank' });
    document.getElementById('mirror').append(link);
    pressed.push(!link.dispatchEvent(new MouseEvent('click', options)));
    link.remove();
    pressed.push(!dispatch(new DragEvent('drop', options)), !dispatch(new MouseEvent('contextmenu', options)));
    pressed.push(!dispatch(new WheelEvent('wheel', { ctrlKey: true, ...options })));
    return pressed;
    function dispatch(event) {
      return document.body.dispatchEvent(event);
    }
  }).catch((error) => error.message);
  assert.deepEqual(stopped, Array.from({ length: 11 }, () => true));
  await page.evaluate(() => history.back());
  await page.evaluate((hash) => (location.hash = hash), own);
  await page.waitForTimeout(300);
  assert.match(page.url(), /#kiosk$/);
  assert.equal(await page.getByText('Corvane').count(), 0);
  assert.deepEqual(await storedHere(page), before);
  assert.deepEqual(left, []);
  assert.deepEqual(page.problems, []);
  await context.close();
});

test('only the operator’s gesture leads out, and it asks', async () => {
  const page = await openKiosk(chromium);
  await touchCorners(page, ['top left', 'bottom right', 'top right', 'bottom left']);
  assert.equal(await dialog(page, 'Leave the kiosk?').count(), 0);
  await touchCorners(page);
  await by(dialog(page, 'Leave the kiosk?'), 'button', 'Stay').tap();
  await welcome(page).waitFor();
  await beginWith(page, /^Helix/);
  await touchCorners(page);
  await by(dialog(page, 'Leave the kiosk?'), 'button', 'Leave the kiosk').tap();
  await by(page, 'button', 'Start a plan').waitFor();
  assert.match(page.url(), /#\/$/);
  assert.equal(await welcome(page).count(), 0);
  await page.context().close();
});

test('who comes by the address within the application gets there, too; Start over asks', async () => {
  const page = await openPage(chromium, { viewport: landscape, hasTouch: true });
  await page.evaluate(() => (location.hash = '#kiosk'));
  await welcome(page).waitFor();
  await beginWith(page, /^Helix/);
  await by(page, 'button', 'Start over').tap();
  await by(page, 'button', 'Go on').tap();
  await by(page, 'button', 'Start over').tap();
  await by(dialog(page, 'Start over?'), 'button', 'Start over').tap();
  await welcome(page).waitFor();
  assert.equal(await chooser(page).count(), 0);
  await page.context().close();
});

test('without a network the kiosk goes on, visit after visit', async () => {
  const page = await openKiosk(chromium);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await page.reload();
  await welcome(page).waitFor();
  await page.context().setOffline(true);
  await beginWith(page, /^Orchard/);
  await by(page, 'button', 'Start over').tap();
  await by(dialog(page, 'Start over?'), 'button', 'Start over').tap();
  await welcome(page).waitFor();
  await page.waitForFunction(() => document.querySelector('canvas.network')?.dataset.drawn === 'true');
  await beginWith(page, /^Meridian/);
  await page.context().setOffline(false);
  await page.context().close();
});
