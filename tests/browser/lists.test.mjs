// Tables of records as a person works with them: a question that the address keeps, many records
// changed at once, rows out of a spreadsheet; and samples, which are fetched when they are opened.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { by, open, openPage, settled, site } from './support.mjs';
import * as scenario from './scenario.mjs';

let chromium, page, plan;
before(async () => {
  chromium = await open();
  page = await openPage(chromium, { permissions: ['clipboard-read', 'clipboard-write'] });
  await scenario.openSample(page);
  plan = new URL(page.url()).hash;
});
after(() => chromium.close());
afterEach(() => assert.deepEqual(page.problems, []));

const go = async (route) => {
  await page.goto(`${page.url().split('#')[0]}${plan}/${route}`);
  await settled(page);
};
const grid = (name) => page.getByRole('main').getByRole('grid', { name, exact: true });
const titles = (name) => grid(name).getByRole('rowheader').allTextContents();
const steps = () => page.evaluate(() => history.length);
const hash = () => decodeURIComponent(new URL(page.url()).hash);

test('a sample travels only when it is opened', async () => {
  const wasm = readFileSync(join(site, 'entente.wasm'));
  const script = JSON.parse(readFileSync(join(site, 'samples/helix.json'), 'utf8'));
  assert.ok(wasm.includes(script.story), 'the start page tells its story');
  const sentences = JSON.stringify(script.steps).match(/[A-Z][^"\\]{60,}/g);
  assert.ok(sentences.length > 20);
  for (const each of sentences) assert.ok(!wasm.includes(each), `the program holds “${each}”`);
});

test('a sample that does not come is offered again', async () => {
  const other = await openPage(chromium);
  await other.route('**/samples/*.json', (route) => route.abort());
  await by(other, 'button', 'Open the sample Helix · oncology launch').click();
  await by(other, 'alertdialog', 'The sample did not come').waitFor();
  await other.unroute('**/samples/*.json');
  await by(other, 'button', 'Try again').click();
  await by(other, 'button', 'Export').waitFor();
  await other.context().close();
});

test('a filter stands in the address: letters replace it, chips step, Back and reload keep it', async () => {
  await go('charter?view=measure');
  const all = await titles('Measures');
  const before = await steps();
  await by(page, 'textbox', 'Filter measures').click();
  await page.keyboard.type('da');
  await settled(page);
  const found = await titles('Measures');
  assert.ok(found.length > 0 && found.length < all.length, found.join(', '));
  assert.equal(await steps(), before, 'a step of Back for a letter');
  assert.match(hash(), /filter=da/);

  await by(page, 'button', 'Leading').click();
  await settled(page);
  assert.equal(await steps(), before + 1);
  assert.match(hash(), /is=indicator:leading/);
  const leading = await titles('Measures');
  assert.ok(leading.length < all.length);

  await page.reload();
  await page.locator('#stage[data-ready="true"]').waitFor();
  await settled(page);
  assert.deepEqual(await titles('Measures'), leading);
  assert.equal(await by(page, 'textbox', 'Filter measures').inputValue(), 'da');

  await page.goBack();
  await settled(page);
  assert.deepEqual(await titles('Measures'), found);
  assert.equal(await by(page, 'textbox', 'Filter measures').inputValue(), 'da');
});

test('a copied address shows the same rows in the same order', async () => {
  await go('charter?view=measure');
  await grid('Measures').getByRole('columnheader', { name: 'Target' }).click();
  await grid('Measures').getByRole('columnheader', { name: 'Target' }).click();
  await by(page, 'button', 'Lagging').click();
  await settled(page);
  const shown = await titles('Measures');
  assert.match(hash(), /sort=-target/);
  const address = page.url();
  const other = await page.context().newPage();
  await other.goto(address);
  await other.locator('#stage[data-ready="true"]').waitFor();
  await settled(other);
  const there = other.getByRole('main').getByRole('grid', { name: 'Measures' }).getByRole('rowheader');
  assert.deepEqual(await there.allTextContents(), shown);
  await other.close();
});

test('many records get one value in one step that is undone by one', async () => {
  await go('charter?view=measure&is=indicator:lagging');
  const shown = await titles('Measures');
  assert.ok(shown.length > 1);
  await by(page, 'checkbox', 'Select all rows').click();
  await by(page, 'button', 'Edit').click();
  const dialog = by(page, 'dialog', `Edit ${shown.length} measures`);
  await dialog.getByRole('combobox', { name: 'Field' }).click();
  await by(page, 'option', 'Leading or lagging').click();
  const group = by(dialog, 'radiogroup', 'Leading or lagging');
  await by(group, 'radio', 'Leading').click();
  await by(dialog, 'button', `Change ${shown.length} measures`).click();
  await settled(page);
  await by(page, 'button', 'Clear the filter').waitFor();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await settled(page);
  assert.deepEqual(await titles('Measures'), shown);
});

test('many records are selected and changed by keyboard alone', async () => {
  await go('charter?view=measure');
  await grid('Measures').getByRole('row').nth(1).focus();
  await page.keyboard.press('Control+a');
  await settled(page);
  const count = (await titles('Measures')).length;
  await scenario.press(page, 'button', 'Edit');
  const dialog = by(page, 'dialog', `Edit ${count} measures`);
  await dialog.waitFor();
  await scenario.fill(page, { Field: { option: 'Unit' }, Unit: 'points' }, dialog);
  await scenario.press(page, 'button', `Change ${count} measures`, dialog);
  await settled(page);
  assert.equal(await grid('Measures').getByRole('gridcell', { name: 'points' }).count() > 0, true);
  await page.keyboard.press('Control+z');
  await settled(page);
});

test('rows out of a spreadsheet are matched, checked and added in one step', async () => {
  await go('charter?view=measure');
  const before = (await titles('Measures')).length;
  const rows = 'KPI\tGoal\tOwner\nNew countries\t4\tAna Duarte\nTime to answer\tsoon\tNobody At All\n';
  await page.evaluate((text) => navigator.clipboard.writeText(text), rows);
  await grid('Measures').getByRole('row').nth(1).focus();
  await page.keyboard.press('Control+v');
  const dialog = by(page, 'dialog', 'Paste rows into measures');
  await dialog.waitFor();
  await settled(page);
  await by(dialog, 'checkbox', 'The first row names the columns').click();
  await settled(page);
  for (const [column, field] of [['KPI', 'Measure'], ['Goal', 'Target'], ['Owner', 'Owner']]) {
    const combo = by(dialog, 'combobox', column);
    if ((await combo.textContent()) === field) continue;
    await combo.click();
    await by(page, 'option', field).click();
    await settled(page);
  }
  await by(dialog, 'gridcell', 'Nobody At All: There is no person called "Nobody At All".').waitFor();
  await by(dialog, 'button', 'Add 1 row').click();
  await settled(page);
  assert.equal((await titles('Measures')).length, before + 1);
  await page.keyboard.press('Control+z');
  await settled(page);
  assert.equal((await titles('Measures')).length, before);
});
