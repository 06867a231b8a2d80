// Commitments and the trust account: settled by keyboard and by touch, undone, told in the chart, and
// looked over by axe.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations } from './axe.mjs';
import { phone } from './person.mjs';
import { by, chromiumForAll, closeSound, openPage, settled } from './support.mjs';
import * as scenario from './scenario.mjs';

const chromium = chromiumForAll();

// The sample, open at a section of the practice.
async function openTrust(context = {}) {
  const page = await openPage(chromium, context);
  await scenario.openSample(page);
  const plan = /#(\/plan\/\w+)/.exec(page.url())[1];
  const to = async (view) => {
    await page.goto(`${page.url().split('#')[0]}#${plan}/trust?view=${view}`);
    await settled(page);
  };
  await to('commitment');
  return { page, to };
}

const owed = (page) => page.getByRole('list', { name: /^Owed by / }).getByRole('listitem');
const titleOf = (page) => page.getByRole('heading', { level: 1 }).textContent();

// { Corvane: 18, Marlow: 11 }, as the title of the account says.
async function balances(page) {
  const words = /Trust in (\S+) stands at (\S+), in (\S+) at (\S+)$/.exec(await titleOf(page));
  assert.ok(words, await titleOf(page));
  const number = (text) => Number(text.replace('−', '-'));
  return { [words[1]]: number(words[2]), [words[3]]: number(words[4]) };
}

// Settles the first commitment that is owed, and tells what came of it and of its undoing.
async function missAndUndo({ page, to }, press, undo) {
  await to('account');
  const start = await balances(page);
  await to('commitment');
  const open = await owed(page).count();
  const party = (await page.getByRole('list', { name: /^Owed by / }).first().getAttribute('aria-label'))
    .replace('Owed by ', '');
  await press(by(owed(page).first(), 'button', 'Missed'));
  await settled(page);
  assert.equal(await owed(page).count(), open - 1, 'it is owed no longer');
  await to('account');
  const fallen = await balances(page);
  assert.ok(fallen[party] < start[party], `${party} falls from ${start[party]}: ${fallen[party]}`);
  await undo();
  await settled(page);
  assert.deepEqual(await balances(page), start, 'one undo brings the balance back');
  await to('commitment');
  assert.equal(await owed(page).count(), open);
}

test('a commitment marked missed lowers the balance, and undo restores it, by keyboard alone', async () => {
  const trust = await openTrust();
  const press = async (locator) => {
    await scenario.tabTo(trust.page, locator);
    await trust.page.keyboard.press('Enter');
    await settled(trust.page);
    const focus = await trust.page.evaluate(() => document.activeElement.textContent);
    assert.equal(focus, 'Kept', 'the focus goes on to what is owed next');
  };
  await missAndUndo(trust, press, () => trust.page.keyboard.press('Control+z'));
  assert.deepEqual(trust.page.problems, []);
  await trust.page.context().close();
});

test('the same by touch on a phone', async () => {
  const trust = await openTrust(phone);
  const undo = () => trust.page.getByRole('button', { name: /^Undo/ }).last().tap();
  await missAndUndo(trust, (locator) => locator.tap(), undo);
  assert.deepEqual(trust.page.problems, []);
  await trust.page.context().close();
});

test('the chart is walked by arrow keys and leads to what moved it', async () => {
  const { page, to } = await openTrust();
  await to('account');
  const figure = by(page, 'figure', 'Trust account over time');
  const events = figure.getByRole('link');
  assert.ok((await events.count()) > 5);
  await scenario.tabTo(page, events.last());
  await page.keyboard.press('Home');
  await settled(page);
  const name = await events.first().textContent();
  assert.equal(await page.evaluate(() => document.activeElement.textContent), name);
  assert.match(name, / · \d+ \w+ 20\d\d/);
  await page.keyboard.press('Enter');
  await settled(page);
  assert.match(page.url(), /view=account&record=\w+/);
  await page.context().close();
});

test('the chart is a table for those who cannot see it, whose last row is the balance', async () => {
  const { page, to } = await openTrust();
  await to('account');
  const grid = by(page, 'grid', 'Trust account over time');
  const heads = await grid.getByRole('columnheader').allTextContents();
  const last = grid.getByRole('row').last();
  const cells = await last.getByRole('gridcell').allTextContents();
  const now = await balances(page);
  for (const [index, head] of heads.slice(1).entries()) {
    const party = head.split(',')[0];
    assert.equal(Number(cells[index].replace('−', '-')), now[party], head);
  }
  await page.context().close();
});

for (const [look, context] of Object.entries({
  'light and wide': { colorScheme: 'light' },
  'dark on a phone': { ...phone, colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
}))
  test(`axe finds no fault, ${look}`, async () => {
    const { page, to } = await openTrust(context);
    for (const view of ['commitment', 'account', 'trust_entry']) {
      await to(view);
      assert.equal((await violations(page)).join('\n'), '', view);
    }
    await closeSound(page);
  });
