// Risks, issues and actions: a typed line becomes a record, the heat map filters its table, cards
// move between columns; by keyboard alone and by touch.
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { phone } from './person.mjs';
import { by, chromiumForAll, closeSound, openPage, settled } from './support.mjs';
import * as scenario from './scenario.mjs';

const chromium = chromiumForAll();
let page;
afterEach(() => closeSound(page));

async function startPlan(context = {}) {
  page = await openPage(chromium, context);
  await scenario.startPlan(page);
}

async function section(name) {
  const plan = /#(\/plan\/\w+)/.exec(page.url())[1];
  await page.goto(`${page.url().split('#')[0]}#${plan}/risks?view=${name}`);
  await line().waitFor();
  await settled(page);
}
const line = () => by(page, 'textbox', 'Add in one line');
const cell = (name) => by(page, 'button', name);
const row = (name) => by(page, 'rowheader', name);

async function enterLine(text) {
  await scenario.tabTo(page, line());
  await scenario.type(page, text);
  await page.keyboard.press('Enter');
  await settled(page);
}

async function records() {
  return scenario.valuesIn(await scenario.exported(page));
}
const only = (kind) => Object.values(kind)[0];

test('a typed line becomes a risk, seen before it is made, and undone in one step', async () => {
  await startPlan();
  await section('risk');
  await scenario.tabTo(page, line());
  await scenario.type(page, '! Supply gap @ana 26 nov 2027');
  await settled(page);
  const preview = 'Risk · Supply gap · owner Ana Duarte · review on 26 Nov 2027';
  await page.getByText(preview, { exact: true }).waitFor();
  await page.keyboard.press('Enter');
  await settled(page);
  assert.equal(await line().inputValue(), '');
  await row('Supply gap').waitFor();
  const { risk, person } = await records();
  assert.equal(only(risk).title, 'Supply gap');
  assert.equal(only(risk).review, '2027-11-26');
  assert.equal(only(risk).owner, Object.keys(person)[0]);
  await page.keyboard.press('Control+z');
  await settled(page);
  assert.equal(await row('Supply gap').count(), 0);
});

test('titles in other scripts stay as they were typed', async () => {
  await startPlan();
  await section('action');
  for (const title of ['供給不足を調べる', 'تحقق من الإمداد', '👩🏿‍🚀 e\u0301'])
    await enterLine(`${title} @ana tomorrow`);
  const { action } = await records();
  const titles = Object.values(action).map((each) => each.title);
  assert.deepEqual(titles.sort(), ['供給不足を調べる', 'تحقق من الإمداد', '👩🏿‍🚀 e\u0301'].sort());
});

// A level in the inspector's form.
async function assess(title, levels) {
  await row(title).click();
  await settled(page);
  const details = page.getByRole('complementary', { name: 'Details' });
  for (const [field, level] of Object.entries(levels)) {
    await details.getByRole('radiogroup', { name: field }).getByRole('radio').nth(level - 1).click();
    await settled(page);
  }
  await by(details, 'button', 'Close').click();
  await settled(page);
}

test('the heat map is a table that filters by keyboard', async () => {
  await startPlan();
  await section('risk');
  await enterLine('! Supply gap');
  await enterLine('! Late label');
  await assess('Supply gap', { Likelihood: 4, Impact: 5 });
  await assess('Late label', { Likelihood: 1, Impact: 2 });
  const map = page.getByRole('grid', { name: 'Open risks by likelihood and impact' });
  assert.equal(await map.getByRole('columnheader').count(), 5);
  assert.equal(await map.getByRole('rowheader').count(), 5);
  const high = cell('1 risk, Likelihood 4, Impact 5');
  await scenario.tabTo(page, map.locator('button[tabindex="0"]'));
  for (const key of ['PageUp', 'End', 'ArrowDown']) {
    await page.keyboard.press(key);
    await settled(page);
  }
  await page.keyboard.press('Enter');
  await settled(page);
  assert.equal(await high.getAttribute('aria-pressed'), 'true');
  assert.equal(await row('Late label').count(), 0);
  await page.keyboard.press('Space');
  await settled(page);
  await row('Late label').waitFor();
  await page.goBack();
  await settled(page);
  assert.equal(await row('Late label').count(), 0, 'the address keeps what was asked');
});

test('a card moves by keyboard, says when it was done, and is undone in one step', async () => {
  await startPlan();
  await section('action');
  await enterLine('Call the regulator');
  await scenario.press(page, 'button', 'Move Call the regulator');
  await settled(page);
  await page.keyboard.press('ArrowDown');
  await settled(page);
  await page.keyboard.press('Enter');
  await settled(page);
  const done = page.getByRole('list', { name: 'Done', exact: true });
  await done.getByRole('link', { name: 'Call the regulator' }).waitFor();
  const moved = only((await records()).action);
  assert.equal(moved.status, 'done');
  assert.match(moved.done, /^\d{4}-\d\d-\d\d$/);
  await page.keyboard.press('Control+z');
  await settled(page);
  await page.getByRole('list', { name: 'To do', exact: true }).getByRole('link').waitFor();
  assert.equal(only((await records()).action).done, undefined);
});

test('all of it by touch on a phone', async () => {
  await startPlan(phone);
  await section('issue');
  await line().tap();
  await page.keyboard.insertText('!! Line down @ana');
  await by(page, 'button', 'Add').tap();
  await settled(page);
  await by(page, 'button', 'Move Line down').tap();
  await settled(page);
  await by(page, 'menuitem', 'Move to Being worked on').tap();
  await settled(page);
  assert.equal(only((await records()).issue).status, 'working');
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= 390, `${wide} wide`);
});
