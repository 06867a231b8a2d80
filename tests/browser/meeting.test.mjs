// A meeting of the joint steering committee, run in the real page: bodies and a year of meetings,
// an agenda, what came of it, decisions, actions and commitments taken down, minutes; everything
// undone and done again, by role and name.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { beforeEach, afterEach, test } from 'node:test';
import { by, chromiumForAll, closeSound, openPage, settled } from './support.mjs';
import * as scenario from './scenario.mjs';

const chromium = chromiumForAll();
let page;
beforeEach(async () => (page = await openPage(chromium)));
afterEach(() => closeSound(page));

const press = async (role, name, scope = page) => {
  await by(scope, role, name).first().click();
  await settled(page);
};
const type = async (name, text, scope = page) => {
  await by(scope, 'textbox', name).fill(text);
  await by(scope, 'textbox', name).press('Tab');
  await settled(page);
};
const shows = (role, name) => by(page, role, name).first().waitFor();
const undoButton = () => page.getByRole('button', { name: /^Undo/ }).first();
const redoButton = () => page.getByRole('button', { name: /^Redo/ }).first();
const values = async () => scenario.valuesIn(await scenario.exported(page));

async function pressAll(button, keys) {
  let count = 0;
  for (; await button().isEnabled(); ++count) {
    assert.ok(count < 100, `${keys} comes to no end`);
    await page.keyboard.press(keys);
    await settled(page);
  }
  return count;
}

async function startPlan() {
  await press('button', 'Start a plan');
  const fields = {
    'Name of the alliance': 'Aurora',
    'My company': 'Nordlys Power',
    'Partner company': 'Tidewater Grid',
    'My name': 'Ida Holm',
  };
  for (const [label, text] of Object.entries(fields)) await by(page, 'textbox', label).fill(text);
  await press('button', 'Start the plan');
  await by(page, 'textbox', 'In a few words').waitFor();
}

// Goes to another part of the practice by its address, as a link in a mail would.
async function goTo(rest) {
  const plan = page.url().match(/#\/plan\/[^/?]+/)[0];
  await page.evaluate((hash) => (location.hash = hash), `${plan}/governance${rest}`);
  await settled(page);
}

async function addBody() {
  await goTo('');
  await press('button', 'Add body');
  const dialog = page.getByRole('dialog', { name: 'New body' });
  await scenario.fill(
    page,
    {
      Body: 'Joint steering committee',
      Tier: { option: 'Steering committee' },
      Authority: 'Budget and partners',
      Chair: { option: 'Ida Holm' },
      Members: { option: 'Ida Holm' },
      Meets: { option: 'Monthly' },
    },
    dialog,
  );
  await press('button', 'Save body', dialog);
  await dialog.waitFor({ state: 'detached' });
}

async function addPoints(points) {
  await by(page, 'textbox', 'Add to the agenda').click();
  for (const point of points) {
    await page.keyboard.type(point);
    await page.keyboard.press('Enter');
    await settled(page);
  }
}

async function takeDown(point, what, fields) {
  await press('button', what, by(page, 'group', `Take down on ${point}`));
  const dialog = page.getByRole('dialog', { name: `New ${what.toLowerCase()}` });
  await scenario.fill(page, fields, dialog);
  await press('button', `Save ${what.toLowerCase()}`, dialog);
  await dialog.waitFor({ state: 'detached' });
}

// The minutes as the page hands them over.
async function minutes() {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    by(page, 'button', 'Minutes').click(),
  ]);
  return readFile(await download.path(), 'utf8');
}

test('a JSC meeting run from agenda to decisions, actions and commitments', async () => {
  await startPlan();
  await addBody();
  const empty = await values();
  await shows('heading', 'One body owns no decision');
  const box =
    'Joint steering committee, Ida Holm, Nordlys Power, Monthly, Owns no decision';
  await shows('link', box);
  await page.getByRole('figure', { name: 'Bodies and whom they report to' }).waitFor();

  await goTo('?view=meeting');
  await press('button', 'Plan meetings');
  const planned = Object.values((await values()).meeting);
  planned.sort((one, other) => one.date.localeCompare(other.date));
  assert.ok(planned.length >= 12, `${planned.length} meetings in a year of months`);
  assert.notEqual(planned[0].host, planned[1].host, 'places take turns');

  await press('button', 'Open meeting');
  await addPoints(['Budget 2027', 'Sites that recruit nobody']);
  assert.equal(Object.values((await values()).agenda_item).length, 2);
  await press('button', 'Ida Holm');
  await type('What came of Budget 2027', 'Agreed at 18 million.');
  await takeDown('Budget 2027', 'Decision', { 'What was decided': '18 million EUR' });
  await takeDown('Sites that recruit nobody', 'Action', {
    Action: 'Send figures by site',
    Owner: { option: 'Ida Holm' },
    Due: '3 Dec 2026',
  });
  await takeDown('Sites that recruit nobody', 'Commitment', {
    Commitment: 'Two field managers',
    'Promised by': { option: 'Tidewater Grid' },
  });
  await shows('link', 'Two field managers, Tidewater Grid · Nobody yet · Open');

  await press('button', 'Close the meeting');
  const dialog = page.getByRole('dialog', { name: 'Close the meeting' });
  await by(dialog, 'textbox', 'Summary').fill('Budget agreed.');
  await press('button', 'Close the meeting', dialog);
  await dialog.waitFor({ state: 'detached' });
  await shows('button', 'Reopen');
  const text = await minutes();
  for (const part of ['Present: Ida Holm', 'Budget agreed.', '1. **Budget 2027**', '18 million EUR',
    'Send figures by site', '**Tidewater Grid** promises: Two field managers'])
    assert.ok(text.includes(part), `${part} is not in the minutes:\n${text}`);

  const filled = await values();
  const [decision] = Object.values(filled.decision), [action] = Object.values(filled.action);
  const [commitment] = Object.values(filled.commitment);
  for (const record of [decision, action, commitment])
    assert.equal(filled.meeting[record.meeting].status, 'held');
  assert.equal(decision.body, Object.keys(filled.body)[0]);

  // Nine deeds since the body: each was one step.
  for (let step = 0; step < 9; ++step) {
    await page.keyboard.press('Control+z');
    await settled(page);
  }
  assert.deepEqual(await values(), empty);
  await pressAll(undoButton, 'Control+z');
  await pressAll(redoButton, 'Control+Shift+z');
  assert.deepEqual(await values(), filled);
});

test('Back leads from a meeting to where one came from', async () => {
  await startPlan();
  await addBody();
  await goTo('?view=meeting');
  await press('button', 'Plan meetings');
  await press('button', 'Open meeting');
  await shows('button', 'Close the meeting');
  await page.goBack();
  await settled(page);
  await shows('button', 'Open meeting');
  await page.goForward();
  await settled(page);
  await shows('button', 'Close the meeting');
});

// A day from today on as fields and lists write it: "3 Dec 2026".
function day(away) {
  const date = new Date(Date.now() + away * 86_400_000);
  const month = date.toLocaleString('en', { month: 'short' });
  return `${date.getDate()} ${month} ${date.getFullYear()}`;
}
const home = async () => {
  await page.getByRole('link', { name: /^What now/ }).first().click();
  await settled(page);
};
const toPractice = async (route) => {
  const plan = page.url().match(/#\/plan\/[^/?]+/)[0];
  await page.evaluate((hash) => (location.hash = hash), `${plan}/${route}`);
  await settled(page);
};
const inMain = () => page.getByRole('main');
const undo = async () => {
  await page.keyboard.press('Control+z');
  await settled(page);
};
const redo = async () => {
  await page.keyboard.press('Control+Shift+z');
  await settled(page);
};
const heading = () => page.getByRole('heading', { level: 1 }).textContent();

// A committee that met: a question decided after twelve days, an action and a promise that are late.
async function holdMeeting() {
  await startPlan();
  await addBody();
  await goTo('?view=meeting');
  await press('button', 'Plan meetings');
  await press('button', 'Open meeting');
  await addPoints(['Budget 2027']);
  await takeDown('Budget 2027', 'Decision', {
    Status: { option: 'Decided' },
    Driver: { option: 'Ida Holm' },
    'Raised on': day(-12),
    'Decided on': day(0),
    'What was decided': '18 million EUR',
  });
  await takeDown('Budget 2027', 'Action', {
    Action: 'Send figures by site',
    Owner: { option: 'Ida Holm' },
    Due: day(-2),
  });
  await takeDown('Budget 2027', 'Commitment', {
    Commitment: 'Two field managers',
    'Promised by': { option: 'Tidewater Grid' },
    Due: day(-3),
  });
}

// What Home says of the action and the promise: how often each is named among what is to be done.
async function onHome() {
  await home();
  const lines = (words) => inMain().getByRole('link', { name: words }).count();
  return {
    action: await lines(/^Overdue: Send figures by site/),
    promise: await lines(/^(Overdue|No owner|Tidewater Grid): Two field managers/),
  };
}

test('what a meeting takes down shows on Home, in the speed, the trust account and on people', async () => {
  await holdMeeting();
  const shown = await onHome();
  assert.equal(shown.action, 1);
  assert.ok(shown.promise >= 1, 'Home tells of the promise that is late');
  const speed = inMain().getByRole('figure', { name: 'Median days to decide, by quarter' });
  await speed.waitFor();
  await by(inMain(), 'heading', 'Decision speed').waitFor();
  assert.match(await inMain().textContent(), /12 days/, 'raised twelve days ago, decided today');

  // The promise is missed: the account of who gave it falls.
  await toPractice('trust?view=account');
  assert.match(await heading(), /Trust/);
  assert.doesNotMatch(await heading(), /Tidewater Grid at −/);
  await toPractice('trust');
  await press('button', 'Missed');
  await toPractice('trust?view=account');
  assert.match(await heading(), /Trust in .*Tidewater Grid (stands )?at −\d/);
  const fallen = await heading();
  assert.equal((await onHome()).promise, 0, 'nobody waits for it any more');
  await undo();
  assert.ok((await onHome()).promise >= 1, 'one step back: it is late again');
  await redo();
  await toPractice('trust?view=account');
  assert.equal(await heading(), fallen);

  // Ida's own page names what she answers for.
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('ida holm');
  await settled(page);
  await page.keyboard.press('Enter');
  await settled(page);
  await press('link', 'Open as page');
  for (const group of ['Owner of 1 action', 'Driver of 1 decision', 'Chair of 1 body'])
    await shows('heading', group);
  await by(inMain(), 'link', 'Send figures by site').first().waitFor();
});

test('each deed of a meeting is one step back, seen where it had shown', async () => {
  await holdMeeting();
  await undo(); // the promise
  assert.deepEqual(await onHome(), { action: 1, promise: 0 });
  await undo(); // the action
  assert.deepEqual(await onHome(), { action: 0, promise: 0 });
  await toPractice('decisions');
  assert.match(await inMain().textContent(), /12 days/);
  await undo(); // the decision
  assert.doesNotMatch(await inMain().textContent(), /12 days/);
  await redo();
  assert.match(await inMain().textContent(), /12 days/);
  await redo();
  await redo();
  const again = await onHome();
  assert.equal(again.action, 1);
  assert.ok(again.promise >= 1);
});
