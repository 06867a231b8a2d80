// Who decides what, by keyboard alone and by touch alone; then the decision log. Everything is found
// by role and name.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { violations } from './axe.mjs';
import { by, open, openPage, settled } from './support.mjs';
import * as scenario from './scenario.mjs';

let chromium, page, plan;
before(async () => {
  chromium = await open();
  page = await openPage(chromium);
  plan = await startPlan(page);
});
after(() => chromium.close());
afterEach(() => assert.deepEqual(page.problems, []));

// A plan of two companies and one person, by keys.
async function startPlan(page) {
  await scenario.startPlan(page, {
    'Name of the alliance': 'Aurora',
    'My company': 'Nordlys',
    'Partner company': 'Tidewater',
    'My name': 'Ida Holm',
  });
  return new URL(page.url()).hash.match(/^#\/plan\/\w+/)[0];
}

async function go(page, plan, route) {
  await page.goto(`${page.url().split('#')[0]}${plan}/${route}`);
  await settled(page);
}
const key = async (name) => {
  await page.keyboard.press(name);
  await settled(page);
};
const focused = () => page.evaluate(() => document.activeElement.textContent);
const cell = (name) => by(page, 'gridcell', name);

test('the usual decisions are added at once, and worked through by keys', async () => {
  await go(page, plan, 'rights');
  await by(page, 'heading', 'Say who decides what').waitFor();
  await scenario.press(page, 'button', 'Add these 12 decisions');
  await settled(page);
  await by(page, 'heading', 'Twelve decisions have no driver').waitFor();
  const grid = by(page, 'grid', 'Decision rights');
  assert.equal(await grid.getAttribute('aria-rowcount'), '13');

  await scenario.tabTo(page, grid.locator('[tabindex="0"]'));
  assert.equal(await focused(), 'Whether this goal needs a partner');
  await key('ArrowDown');
  await key('ArrowRight');
  assert.equal(await focused(), 'Which candidate to approach first, Ida Holm: no part');
  await key('c');
  assert.equal(await focused(), 'Which candidate to approach first, Ida Holm: is consulted');
  await key('d');
  assert.equal(await focused(), 'Which candidate to approach first, Ida Holm: must agree, driver');
  await by(page, 'heading', 'Eleven decisions have no driver').waitFor();
  await key('Space');
  assert.equal(await focused(), 'Which candidate to approach first, Ida Holm: is consulted, driver');
  for (let step = 0; step < 3; ++step) await key('Control+z');
  await by(page, 'heading', 'Twelve decisions have no driver').waitFor();
  await cell('Which candidate to approach first, Ida Holm: no part').waitFor();
  for (let step = 0; step < 2; ++step) await key('Control+Shift+z');
  await cell('Which candidate to approach first, Ida Holm: must agree, driver').waitFor();
});

test('the last row is reached by keys and opens its record', async () => {
  await cell('Which candidate to approach first, Ida Holm: must agree, driver').focus();
  await key('Control+End');
  assert.equal(await focused(), 'Public statements about the alliance, Ida Holm: no part');
  await key('Home');
  await key('Enter');
  const details = page.getByRole('complementary', { name: 'Details' });
  await by(details, 'heading', 'Public statements about the alliance').waitFor();
  await key('Escape');
  await details.waitFor({ state: 'detached' });
});

test('the phases filter, and the address remembers it', async () => {
  await scenario.press(page, 'button', 'Negotiation 4');
  await settled(page);
  assert.equal(await by(page, 'grid', 'Decision rights').getAttribute('aria-rowcount'), '5');
  await page.reload();
  await page.locator('#stage[data-ready="true"]').waitFor();
  await by(page, 'rowheader', 'Signing the agreement').waitFor();
  assert.equal(await by(page, 'grid', 'Decision rights').getAttribute('aria-rowcount'), '5');
  assert.deepEqual(await violations(page), []);
});

test('a decision is raised, decided and undone by keys', async () => {
  await go(page, plan, 'decisions');
  await scenario.press(page, 'button', 'Add decision');
  await scenario.fill(page, { Decision: 'Second source' }, page.getByRole('dialog'));
  await scenario.press(page, 'button', 'Save decision', page.getByRole('dialog'));
  await by(page, 'heading', 'One decision is open').waitFor();
  await scenario.press(page, 'button', 'Decide');
  const dialog = by(page, 'dialog', 'Take the decision');
  await dialog.waitFor();
  await scenario.fill(page, { 'What was decided': 'Tidewater', Why: 'Nearer' }, dialog);
  await scenario.press(page, 'button', 'Mark as decided', dialog);
  await by(page, 'heading', 'Nothing waits for a decision').waitFor();
  const speed = by(page, 'grid', 'Median days to decide, by quarter');
  assert.equal(await speed.getByRole('row').count(), 7);
  assert.equal(await speed.getByRole('row').last().getByRole('gridcell').textContent(), '0');
  await key('Control+z');
  await by(page, 'heading', 'One decision is open').waitFor();
  await key('Control+Shift+z');
  await by(page, 'heading', 'Nothing waits for a decision').waitFor();
  await page.reload();
  await page.locator('#stage[data-ready="true"]').waitFor();
  await speed.waitFor();
  assert.deepEqual(await violations(page), []);
});

test('on a phone a card for each decision, worked by taps', async () => {
  const phone = await openPage(chromium, {
    viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true,
  });
  const hash = await startPlan(phone);
  await go(phone, hash, 'rights');
  await by(phone, 'button', 'Add these 12 decisions').tap();
  await settled(phone);
  await by(phone, 'button', 'Show everyone').first().tap();
  await settled(phone);
  const name = (part) => `Whether this goal needs a partner, Ida Holm: ${part}`;
  for (const [before, then] of [
    ['no part', 'must agree'], ['must agree', 'is consulted'], ['is consulted', 'is informed'],
    ['is informed', 'no part'],
  ]) {
    await by(phone, 'gridcell', name(before)).tap();
    await by(phone, 'gridcell', name(then)).waitFor();
  }
  assert.deepEqual(await violations(phone), []);
  assert.deepEqual(phone.problems, []);
});
