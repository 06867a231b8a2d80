// Pointer, keyboard, focus, dialogs and scrolling on the gallery, by role and name only.
import assert from 'node:assert/strict';
import { beforeEach, afterEach, test } from 'node:test';
import { by, chromiumForAll, closeSound, openGallery, settled, sources } from './support.mjs';

const chromium = chromiumForAll(sources);
let page;
beforeEach(async () => (page = await openGallery(chromium)));
afterEach(() => closeSound(page));
const last = (words) => page.getByText(`Last: ${words}`, { exact: true }).waitFor({ timeout: 3000 });

test('a click is answered before it returns', async () => {
  const rows = page.getByRole('list', { name: 'Rows' }).getByRole('listitem');
  assert.equal(await rows.count(), 30);
  await by(page, 'button', 'Add row').click();
  assert.equal(await rows.count(), 31);
  const told = await page.getByRole('status').allTextContents();
  assert.deepEqual(told.filter(Boolean), ['Row added']);
  await by(page, 'checkbox', 'Agreed').check();
  await last('agreed');
});

test('a disabled button is read but does nothing', async () => {
  const locked = by(page, 'button', 'Locked');
  assert.ok(await locked.isDisabled());
  await locked.click({ force: true });
  assert.equal(await page.getByText('Last: locked pressed').count(), 0);
});

test('Tab walks in reading order; Enter and Space press', async () => {
  await by(page, 'button', 'Add row').focus();
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Open dialog');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Space');
  await last('row added');
});

test('a dialog takes the focus, holds it, and gives it back', async () => {
  await by(page, 'button', 'Open dialog').click();
  const dialog = page.getByRole('dialog', { name: 'A question' });
  const inside = () => dialog.evaluate((one) => one.contains(document.activeElement));
  assert.ok(await inside());
  for (let step = 0; step < 8; ++step) {
    await page.keyboard.press('Tab');
    const out = await page.evaluate(() => document.activeElement === document.body);
    assert.ok(out || (await inside()));
  }
  const behind = by(page, 'button', 'Add row');
  assert.ok(await behind.evaluate((one) => one.closest('[inert]') !== null));
  await dialog.getByRole('textbox', { name: 'Inside' }).focus();
  await page.keyboard.press('Escape');
  await last('dialog -1');
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Open dialog');
});

test('a list opens, is walked by arrows, and closes on a click on nothing', async () => {
  const combo = by(page, 'combobox', 'Short list');
  await combo.click();
  assert.equal(await combo.getAttribute('aria-expanded'), 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await last('short 1');
  await combo.click();
  await page.getByRole('heading', { name: 'Gallery' }).click();
  assert.equal(await combo.getAttribute('aria-expanded'), 'false');
});

test('a long list filters as one types', async () => {
  await by(page, 'combobox', 'Long list').click();
  await page.keyboard.type('del');
  assert.equal(await page.getByRole('option').count(), 1);
  await page.keyboard.press('Enter');
  await last('long 3');
});

test('a menu opens, is walked and chosen from', async () => {
  await by(page, 'button', 'More').click();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await last('deleted');
});

test('links go to their page, Back comes back', async () => {
  await by(page, 'link', 'Table').click();
  assert.ok(await page.getByRole('heading', { name: 'Table' }).isVisible());
  assert.match(page.url(), /#\/table$/);
  await page.goBack();
  await page.getByRole('heading', { name: 'Gallery' }).waitFor();
  await by(page, 'button', 'Go to table').click();
  assert.ok(await page.getByRole('heading', { name: 'Table' }).isVisible());
  assert.equal(await page.title(), 'Gallery /table');
  await page.goBack();
  await page.getByRole('heading', { name: 'Gallery' }).waitFor();
});

test('the wheel scrolls, and what is far down can be pressed', async () => {
  await page.mouse.move(700, 500);
  await page.mouse.wheel(0, 900);
  await page.waitForFunction(() => document.querySelector('.scroll').scrollTop > 800);
  await settled(page);
  await page.getByRole('button', { name: 'Remove' }).nth(29).click();
  await last('row removed');
});

test('PageDown scrolls where nothing has the focus', async () => {
  await page.keyboard.press('PageDown');
  await page.waitForFunction(() => document.querySelector('.scroll').scrollTop > 300);
});

test('a table of a hundred thousand rows has only the rows on the screen', async () => {
  await by(page, 'link', 'Table').click();
  const rows = page.getByRole('row');
  assert.ok((await rows.count()) < 60);
  const grid = page.getByRole('grid', { name: 'Records' });
  assert.equal(await grid.getAttribute('aria-rowcount'), '100001');
  await page.getByTestId('record3').click();
  await last('opened 3');
  await page.keyboard.press('End');
  await page.getByTestId('record99999').waitFor();
  assert.equal(
    await page.evaluate(() => document.activeElement.dataset.testid),
    'record99999',
  );
  await by(page, 'columnheader', 'Owner').focus();
  await page.keyboard.press('Enter');
  await last('sorted 1');
  assert.equal(await by(page, 'columnheader', 'Owner').getAttribute('aria-sort'), 'ascending');
});

test('keys of the browser reach it', async () => {
  await page.evaluate(() =>
    addEventListener('keydown', (event) => {
      if (['Control', 'Shift', 'Alt'].includes(event.key)) return;
      window.prevented = event.defaultPrevented;
      event.preventDefault(); // so that the test goes on
    }),
  );
  const stays = async (key) => {
    await page.keyboard.press(key);
    assert.equal(await page.evaluate(() => window.prevented), false, key);
  };
  for (const target of [by(page, 'button', 'Add row'), by(page, 'textbox', 'Name')]) {
    await target.focus();
    for (const key of ['Control+r', 'F5', 'F12', 'Control+-', 'Control+0', 'Control+f', 'Control+l',
      'Control+p', 'Control+Shift+i', 'Alt+ArrowLeft']) {
      await stays(key);
    }
  }
});

test('keys that the application uses do not reach the browser', async () => {
  await page.evaluate(() =>
    addEventListener('keydown', (event) => (window.prevented = event.defaultPrevented)),
  );
  await page.keyboard.press('Control+k');
  await last('search');
  assert.equal(await page.evaluate(() => window.prevented), true);
});

test('a file is chosen, is too large, is dropped', async () => {
  const choose = async (buffer) => {
    const waiting = page.waitForEvent('filechooser');
    await by(page, 'button', 'Choose file').click();
    await (await waiting).setFiles({ name: 'plan.json', mimeType: 'application/json', buffer });
  };
  await choose(Buffer.alloc(12, 'a'));
  await last('chose plan.json of 12, read 12');
  await choose(Buffer.alloc(2000, 'a'));
  await last('chose plan.json of 2000, read 0');
  const file = { name: 'given.json', mimeType: 'application/json', buffer: Buffer.from('{}') };
  await page.getByLabel('Open a plan file').setInputFiles(file);
  await last('dropped given.json of 2 bytes');
});

test('a file is handed out', async () => {
  const waiting = page.waitForEvent('download');
  await by(page, 'button', 'Download').click();
  assert.equal((await waiting).suggestedFilename(), 'gallery.txt');
});
