// Search and commands from a real keyboard and by touch: Ctrl+K, typing, Enter, Back; and what the
// browser keeps for itself.
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { violations } from './axe.mjs';
import { by, chromiumForAll, closeSound, openPage, settled } from './support.mjs';
import * as scenario from './scenario.mjs';

const chromium = chromiumForAll();
let page;
afterEach(() => closeSound(page));

const words = 'Search or type a command';
const palette = () => by(page, 'dialog', words);
const box = () => palette().getByRole('combobox');
const told = async () => (await page.getByRole('status').allTextContents()).join('\n');

async function start(context = {}) {
  page = await openPage(chromium, context);
  await scenario.openSample(page);
  await settled(page);
}

test('Ctrl+K, a word, Enter: the record stands open, and Back leads where one was', async () => {
  await start();
  const home = page.url();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('jonas weber');
  await palette().getByRole('option', { name: 'Jonas Weber', exact: true }).waitFor();
  assert.match(await told(), /\d+ results?/);
  const active = await box().getAttribute('aria-activedescendant');
  assert.equal(await page.locator(`#${active}`).textContent(), 'Jonas Weber');
  await page.keyboard.press('Enter');
  await settled(page);
  assert.match(page.url(), /\/profile\?record=\w{13}$/);
  const details = by(page, 'complementary', 'Details');
  assert.ok(await details.evaluate((one) => one.contains(document.activeElement)));
  await by(details, 'link', 'Open as page').click();
  await settled(page);
  assert.match(page.url(), /\/record\/\w{13}$/);
  assert.ok(await by(page, 'heading', 'Jonas Weber').isVisible());
  assert.match(await page.title(), /^Jonas Weber · /);
  await page.goBack();
  await page.goBack();
  await settled(page);
  assert.equal(page.url(), home);
});

test('the arrow keys walk the list while the text is typed into; Escape gives the focus back', async () => {
  await start();
  await by(page, 'link', 'What now').focus();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('>go to');
  const options = palette().getByRole('option');
  await options.first().waitFor();
  const activeText = async () =>
    page.locator(`#${await box().getAttribute('aria-activedescendant')}`).textContent();
  const first = await activeText();
  await page.keyboard.press('ArrowDown');
  assert.notEqual(await activeText(), first);
  await page.keyboard.type(' charter');
  assert.equal(await box().inputValue(), '>go to charter');
  assert.equal(await activeText(), 'Go to Charter');
  assert.deepEqual(await violations(page), []);
  await page.keyboard.press('Escape');
  await settled(page);
  assert.equal(await palette().count(), 0);
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'What now');
});

test('a command does what it says, and is undone', async () => {
  await start();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('add objective');
  await page.keyboard.press('Enter');
  await by(page, 'dialog', 'New objective').waitFor();
  await page.keyboard.type('Found by search');
  await by(page, 'button', 'Save objective').click();
  await settled(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('found by');
  await palette().getByRole('option', { name: 'Found by search' }).waitFor();
  await box().fill('undo');
  await page.keyboard.press('Enter');
  await settled(page);
  assert.match(await told(), /Undone: Add objective/);
});

test('the browser keeps the key where no plan is open', async () => {
  page = await openPage(chromium);
  const prevented = () =>
    page.evaluate(() => {
      const event = new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, cancelable: true, bubbles: true });
      document.body.dispatchEvent(event);
      return event.defaultPrevented;
    });
  assert.equal(await prevented(), false);
  await scenario.openSample(page);
  await settled(page);
  assert.equal(await prevented(), true);
});

test('by touch alone, from the phone', async () => {
  await start({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await by(page, 'button', 'Search').tap();
  await box().fill('jonas');
  await palette().getByRole('option', { name: 'Jonas Weber', exact: true }).tap();
  await settled(page);
  assert.ok(await by(page, 'heading', 'Jonas Weber').isVisible());
  assert.deepEqual(await violations(page), []);
  await by(page, 'button', 'Back').tap();
  await settled(page);
  assert.equal(await by(page, 'button', 'Back').count(), 0);
});
