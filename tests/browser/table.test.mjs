// A plan of a hundred thousand records on the screen: opened, scrolled, sorted, filtered, pasted into
// and copied from, with only what is seen in the page.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, afterEach, before, test } from 'node:test';
import { by, frameCount, open, openPage, settled } from './support.mjs';
import * as scenario from './scenario.mjs';

const records = Number(process.env.ENTENTE_TABLE_RECORDS ?? 100_000);
const most = 60; // rows in the page at once, on a screen of 900 pixels

let chromium, page, plan, file, evenShare;
before(async () => {
  [chromium, file] = await Promise.all([open(), scenario.generated(records)]);
  page = await openPage(chromium, { permissions: ['clipboard-read', 'clipboard-write'] });
  await scenario.openFile(page, file.path);
  await by(page, 'button', 'Export').waitFor({ timeout: 120_000 });
  await settled(page);
  plan = new URL(page.url()).hash;
  const kinds = Object.keys(JSON.parse(readFileSync(file.path, 'utf8')).records).length;
  evenShare = records / kinds;
});
after(async () => {
  await chromium.close();
  await file.remove();
});
afterEach(() => assert.deepEqual(page.problems, []));

const go = async (route) => {
  await page.goto(`${page.url().split('#')[0]}${plan}/${route}`);
  await settled(page);
};
const grid = () => page.getByRole('main').getByRole('grid').first();
const rows = () => grid().getByRole('row');
const countOf = async () => Number(await grid().getAttribute('aria-rowcount')) - 1;
const indexes = () =>
  rows().evaluateAll((all) => all.map((one) => Number(one.getAttribute('aria-rowindex'))));
// The first cell with words of each row that is in the page.
const headlines = () => grid().getByRole('rowheader').allTextContents();
async function toTop() {
  await rows().nth(1).focus();
  await page.keyboard.press('Home');
  await settled(page);
}
async function bounded() {
  const count = await rows().count();
  assert.ok(count > 5 && count < most, `${count} rows in the page`);
}

// Shows the section with the most records of the whole plan, by the counts on the tabs.
let largest;
async function toLargest() {
  largest ??= await largestSection();
  await go(largest.practice);
  await page.getByRole('tab', { name: largest.name }).click();
  await settled(page);
}
async function largestSection() {
  let largest = { count: 0 };
  for (const practice of ['profile', 'intent', 'charter']) {
    await go(practice);
    for (const label of await page.getByRole('tab').allTextContents()) {
      const [, name, digits] = /^(.*?)\s+([\d\s.,\u202f]+)$/.exec(label) ?? [];
      const count = Number(digits?.replace(/\D/g, '') ?? 0);
      if (count > largest.count) largest = { practice, name, count };
    }
  }
  return largest;
}

test('the largest table is scrolled by wheel and keys, with few rows in the page', async () => {
  await toLargest();
  assert.ok(largest.count >= evenShare, JSON.stringify(largest));
  assert.equal(await countOf(), largest.count);
  await bounded();

  await rows().nth(2).hover();
  for (let turn = 0; turn < 20; ++turn) await page.mouse.wheel(0, 5000);
  await settled(page);
  assert.ok(Math.max(...(await indexes())) > Math.min(1000, largest.count / 2));
  await bounded();

  await rows().last().focus();
  await page.keyboard.press('End');
  await settled(page);
  assert.ok((await indexes()).includes(largest.count + 1));
  await bounded();
  await page.keyboard.press('PageUp');
  await settled(page);
  assert.ok(!(await indexes()).includes(2));
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await settled(page);
  assert.equal(
    await page.evaluate(() => document.activeElement.getAttribute('aria-rowindex')),
    '3',
  );
  await bounded();
});

test('it is sorted and filtered', async () => {
  await toLargest();
  await toTop();
  const all = await countOf();
  const header = grid().getByRole('columnheader').nth(1);
  const name = await header.textContent();
  await header.click();
  await settled(page);
  assert.equal(await header.getAttribute('aria-sort'), 'ascending');
  const rising = await headlines();
  await header.click();
  await settled(page);
  assert.equal(await header.getAttribute('aria-sort'), 'descending');
  const falling = await headlines();
  const order = new Intl.Collator('en').compare;
  assert.ok(order(rising[0], falling[0]) < 0, `${name}: ${rising[0]} before ${falling[0]}`);
  assert.equal(await countOf(), all);

  const filter = page.getByRole('main').getByRole('textbox', { name: /^Filter / });
  const wanted = falling[0].toLowerCase();
  await filter.fill(wanted);
  await settled(page);
  const found = await countOf();
  assert.ok(found > 0 && found < all, `${found} of ${all} for ${wanted}`);
  await page.getByText(`${found} found`, { exact: true }).waitFor();
  assert.equal((await headlines())[0], falling[0]);
  await filter.fill('no record says this');
  await by(page, 'button', 'Clear the filter').click();
  await settled(page);
  assert.equal(await countOf(), all);
  await header.click();
  await settled(page);
  assert.equal(await header.getAttribute('aria-sort'), null);
});

test('no frame is drawn in five seconds of rest', async () => {
  await scenario.atRest(page);
  const before = await frameCount(page);
  await page.waitForTimeout(5000);
  assert.equal((await frameCount(page)) - before, 0);
});

const clip = (text) => page.evaluate((words) => navigator.clipboard.writeText(words), text);
const clipped = () => page.evaluate(() => navigator.clipboard.readText());

test('rows out of a spreadsheet are pasted, looked at, added, and undone in one step', async () => {
  await go('profile?view=person');
  const before = await countOf();
  await clip('Name\tRole\tFavourite colour\nRosa Lind\tCounsel\tblue\n"Kim\tOkafor"\tAnalyst\t\n\tNobody\t\n');
  await rows().nth(1).focus();
  await page.keyboard.press('Control+v');
  const dialog = page.getByRole('dialog', { name: 'Paste rows into people' });
  const column = by(dialog, 'combobox', 'Favourite colour');
  await column.waitFor();
  assert.equal(await column.textContent(), 'Leave out');
  await dialog.getByText('2 of 3 rows can be added; these cannot:').waitFor();
  await by(dialog, 'button', 'Add 2 rows').click();
  await dialog.waitFor({ state: 'detached' });
  assert.equal(await countOf(), before + 2);
  const filter = page.getByRole('main').getByRole('textbox', { name: 'Filter people' });
  await filter.fill('rosa lind');
  await settled(page);
  assert.deepEqual(await headlines(), ['Rosa Lind']);
  await filter.fill('');
  await by(page, 'button', 'Export').focus();
  await page.keyboard.press('Control+z');
  await settled(page);
  assert.equal(await countOf(), before);
  await page.keyboard.press('Control+Shift+z');
  await settled(page);
  assert.equal(await countOf(), before + 2);
  await page.keyboard.press('Control+z');
  await settled(page);
});

test('selected rows are copied as a spreadsheet takes them', async () => {
  await go('profile?view=person');
  await rows().nth(1).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await page.getByText('2 selected', { exact: true }).waitFor();
  const names = await headlines();
  await page.keyboard.press('Control+c');
  const copied = (await clipped()).replace(/\n$/, '').split('\n').map((line) => line.split('\t'));
  assert.equal(copied.length, 3);
  assert.equal(copied[0][0], 'Name');
  assert.deepEqual([copied[1][0], copied[2][0]], [names[0], names[2]]);
  assert.ok(copied.every((line) => line.length === copied[0].length));
  await by(page, 'button', 'Clear selection').click();
});

test('what was copied can be pasted back', async () => {
  await go('profile?view=person');
  const before = await countOf();
  await rows().nth(1).focus();
  await page.keyboard.press('Control+v');
  await by(page, 'button', 'Add 2 rows').click();
  await settled(page);
  assert.equal(await countOf(), before + 2);
  await page.keyboard.press('Control+z');
  await settled(page);
  assert.equal(await countOf(), before);
});
