// Text fields and the clipboard: the browser's own, and the application hears of it.
import assert from 'node:assert/strict';
import { beforeEach, afterEach, test } from 'node:test';
import { by, chromiumForAll, closeSound, openGallery, settled, sources } from './support.mjs';

const chromium = chromiumForAll(sources);
let page;
beforeEach(async () => {
  page = await openGallery(chromium, { permissions: ['clipboard-read', 'clipboard-write'] });
});
afterEach(() => closeSound(page));
const last = (words) => page.getByText(`Last: ${words}`, { exact: true }).waitFor({ timeout: 3000 });
const field = (name) => by(page, 'textbox', name);

test('typing shows as a draft, Enter commits, leaving commits', async () => {
  await field('Name').fill('Anna');
  await page.getByText('Draft: Anna', { exact: true }).waitFor();
  await page.keyboard.press('Enter');
  await last('name Anna');
  await field('Name').fill('Anna D');
  await field('Amount').focus();
  await last('name Anna D');
});

test('keys that move and delete by words stay with the field', async () => {
  await field('Name').fill('Ana Maria');
  for (const key of ['Control+ArrowLeft', 'Control+Home', 'Control+Backspace', 'Control+Insert']) {
    await page.keyboard.press(key);
  }
  await page.getByText(/^Draft: /).waitFor({ timeout: 3000 });
});

test('Escape takes typing back and leaves the field', async () => {
  await field('Name').fill('Nobody');
  await page.keyboard.press('Escape');
  assert.equal(await field('Name').inputValue(), 'Ana Duarte');
  await page.getByText('No draft', { exact: true }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement === document.body), true);
});

test('a refused value gives way when the field is left', async () => {
  await field('Amount').fill('x');
  await field('Amount').blur();
  await last('amount x');
  assert.equal(await field('Amount').inputValue(), '');
});

test('a text area keeps Enter, Control+Enter commits', async () => {
  await field('Note').fill('');
  await page.keyboard.type('one');
  await page.keyboard.press('Enter');
  await page.keyboard.type('two');
  assert.equal(await field('Note').inputValue(), 'one\ntwo');
  await page.keyboard.press('Control+Enter');
  await last('note of 7');
});

test('undo is the field’s while there is typing, the application’s otherwise', async () => {
  await field('Name').focus();
  await page.keyboard.press('End');
  await page.keyboard.type('!');
  await page.keyboard.press('Control+z');
  assert.equal(await field('Name').inputValue(), 'Ana Duarte');
  await by(page, 'button', 'Add row').focus();
  await page.keyboard.press('Control+z');
  await last('undo');
  await page.keyboard.press('Control+Shift+z');
  await last('redo');
});

test('any script can be typed, with an input method too', async () => {
  await field('Name').fill('');
  await page.keyboard.insertText('日本語 العربية 👍🏽 é');
  const client = await page.context().newCDPSession(page);
  await client.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 });
  await client.send('Input.imeSetComposition', { text: 'にほ', selectionStart: 2, selectionEnd: 2 });
  await client.send('Input.insertText', { text: '日本' });
  assert.equal(await field('Name').inputValue(), '日本語 العربية 👍🏽 é日本');
  await page.keyboard.press('Tab');
  await last('name 日本語 العربية 👍🏽 é日本');
});

test('copy, cut and paste in fields are the browser’s', async () => {
  await field('Name').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), 'Ana Duarte');
  await field('Amount').focus();
  await page.keyboard.press('Control+v');
  assert.equal(await field('Amount').inputValue(), 'Ana Duarte');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+x');
  assert.equal(await field('Amount').inputValue(), '');
});

test('rows are copied and pasted through the real clipboard', async () => {
  await by(page, 'link', 'Table').click();
  await page.getByTestId('record2').focus();
  await page.keyboard.press('Control+c');
  await last('copied 2');
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), 'Record\t2');
  await page.evaluate(() => navigator.clipboard.writeText('a\tb'));
  await page.keyboard.press('Control+v');
  await page.getByText(/Last: pasted a\s+b/).waitFor({ timeout: 3000 });
});

test('a field’s own text stands where the canvas draws it', async () => {
  const place = await field('Name').boundingBox();
  const clip = { x: place.x + 4, y: place.y + 4, width: 150, height: place.height - 8 };
  const { PNG } = (await import('pngjs')).default;
  const ink = async () => {
    await settled(page);
    const { data, width } = PNG.sync.read(await page.screenshot({ clip, caret: 'hide' }));
    return inkOf(data, width);
  };
  const drawn = await ink();
  await field('Name').focus();
  const typed = await ink();
  for (const side of ['left', 'top', 'right', 'bottom']) {
    assert.ok(Math.abs(drawn[side] - typed[side]) <= 1, `${side} ${drawn[side]} ${typed[side]}`);
  }
});

// The box around all dark pixels.
function inkOf(data, width) {
  const box = { left: Infinity, top: Infinity, right: -1, bottom: -1 };
  for (let at = 0; at < data.length; at += 4) {
    if (data[at] > 150) continue;
    const x = (at / 4) % width;
    const y = Math.floor(at / 4 / width);
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
}
