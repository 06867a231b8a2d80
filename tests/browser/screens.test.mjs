// The screens as people use them: starting a plan, filling it in by keyboard alone, undoing,
// reloading, opening files, on wide screens and on phones. By role and name only.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { afterEach, test } from 'node:test';
import { phone } from './person.mjs';
import { by, chromiumForAll, closeSound, frameCount, openPage, settled } from './support.mjs';

const chromium = chromiumForAll();
let page;
afterEach(() => closeSound(page));

const heading = (name) => by(page, 'heading', name);

async function startPlan(context = {}) {
  page = await openPage(chromium, context);
  await by(page, 'button', 'Start a plan').click();
  await by(page, 'textbox', 'Name of the alliance').and(page.locator(':focus')).waitFor();
  await page.keyboard.type('Helix');
  for (const words of ['Corvane Biotech', 'Marlow Pharma', 'Ana Duarte']) {
    await page.keyboard.press('Tab');
    await page.keyboard.type(words);
  }
  await by(page, 'button', 'Start the plan').click();
  await page.waitForURL(/#\/plan\/\w+\/intent$/);
  await settled(page);
}

const goTo = async (rest) => {
  const plan = new URL(page.url()).hash.split('/')[2];
  await page.evaluate((hash) => (location.hash = hash), `#/plan/${plan}${rest}`);
  await settled(page);
};

test('a plan is started and its first field has the focus', async () => {
  await startPlan();
  const first = by(page, 'textbox', 'In a few words');
  assert.ok(await first.evaluate((element) => element === document.activeElement));
});

test('fields are filled in with the keyboard alone, and Tab goes on after each', async () => {
  await startPlan();
  await goTo('/profile');
  await by(page, 'textbox', 'Purpose').focus();
  await page.keyboard.type('Oncology in Europe');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Licence of March');
  await page.keyboard.press('Tab');
  assert.equal(await by(page, 'textbox', 'Purpose').inputValue(), 'Oncology in Europe');
  assert.equal(await by(page, 'textbox', 'Agreement').inputValue(), 'Licence of March');
  const next = by(page, 'combobox', 'Place on the continuum of interdependence');
  assert.ok(await next.evaluate((element) => element === document.activeElement));
});

test('what was typed is there after reloading, and undo takes it back', async () => {
  await startPlan();
  await goTo('/profile');
  await by(page, 'textbox', 'Start').fill('26.11.2026');
  await page.keyboard.press('Enter');
  await settled(page);
  assert.equal(await by(page, 'textbox', 'Start').inputValue(), '26 Nov 2026');
  await page.reload();
  await page.locator('#stage[data-ready="true"]').waitFor();
  await by(page, 'textbox', 'Start').waitFor();
  assert.equal(await by(page, 'textbox', 'Start').inputValue(), '26 Nov 2026');
  await by(page, 'textbox', 'Purpose').fill('Oncology');
  await by(page, 'textbox', 'Start').focus();
  await by(page, 'button', 'Undo: Change alliance').click();
  await settled(page);
  assert.equal(await by(page, 'textbox', 'Purpose').inputValue(), '');
});

test('rows out of a spreadsheet are shown before they are added', async () => {
  await startPlan();
  await goTo('/charter?view=measure');
  await by(page, 'button', 'Add measure').click();
  await page.keyboard.type('Days to decide');
  await by(page, 'button', 'Save measure').click();
  await by(page, 'button', 'Paste rows').click();
  const rows = 'Measure\tTarget\nMarket share\t12,5\nJoint ideas\teight\n';
  await by(page, 'textbox', 'Rows out of a spreadsheet').fill(rows);
  await page.getByText('1 of 2 rows can be added; these cannot:').waitFor();
  await by(page, 'button', 'Add 1 row').click();
  await by(page, 'rowheader', 'Market share').waitFor();
  assert.equal(await by(page, 'rowheader', 'Joint ideas').count(), 0);
});

test('Back goes back, screen by screen', async () => {
  await startPlan();
  await by(page, 'link', 'What now').click();
  await by(page, 'link', 'Design').first().click();
  await heading('Design').or(page.getByRole('heading', { name: /^Design:/ })).first().waitFor();
  await page.goBack();
  await page.getByRole('heading', { name: /(needs? you|still missing), Ana$/ }).waitFor();
});

test('a broken file is told in words and changes nothing', async () => {
  page = await openPage(chromium);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    by(page, 'button', 'Open a file').click(),
  ]);
  await chooser.setFiles({ name: 'broken.json', mimeType: 'application/json', buffer: Buffer.from('{') });
  await page.getByText(/broken\.json could not be opened\. Nothing was changed\./).waitFor();
});

test('an exported plan opens in another browser', async () => {
  await startPlan();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    by(page, 'button', 'Export').click(),
  ]);
  const bytes = await readFile(await download.path());
  const name = download.suggestedFilename();
  assert.match(name, /^helix .*\.entente\.json$/);
  await page.context().close();
  page = await openPage(chromium);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    by(page, 'button', 'Open a file').click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'application/json', buffer: bytes });
  await page.getByText('Say who you are in this plan, so that your edits carry your name.').waitFor();
});

test('a phone reaches everything by thumb', async () => {
  await startPlan(phone);
  await by(page, 'link', 'Stages').tap();
  await by(page, 'link', 'Charter').tap();
  await by(page, 'button', 'Add objective').first().tap();
  await page.keyboard.type('Launch in Germany');
  await by(page, 'button', 'Save objective').tap();
  await page.getByRole('link', { name: /^Launch in Germany/ }).tap();
  await by(page, 'button', 'Back').tap();
  await page.getByRole('link', { name: /^Launch in Germany/ }).waitFor();
});

test('no screen draws a frame at rest', async () => {
  await startPlan();
  for (const rest of ['', '/profile', '/intent', '/charter', '/stage/run']) {
    await goTo(rest);
    await page.waitForTimeout(3500); // until the snapshot after the last edit has been taken
    const frames = await frameCount(page);
    await page.waitForTimeout(1500);
    assert.equal(await frameCount(page), frames, rest);
  }
});
