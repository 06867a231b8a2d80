// "Clear site data" while the application is open: it saves its plan again from memory and says so.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { by, chromiumForAll, settled, site } from './support.mjs';
import * as scenario from './scenario.mjs';

const chromium = chromiumForAll(site);
let context;
beforeEach(async () => (context = await chromium.browser.newContext({ viewport: { width: 1280, height: 900 } })));
afterEach(() => context.close());

async function opened(route = '') {
  const page = await context.newPage();
  page.problems = [];
  page.on('pageerror', (error) => page.problems.push(String(error)));
  await scenario.start(page, chromium.address, route);
  return page;
}
async function withPlan() {
  const page = await opened();
  await scenario.openSample(page);
  await scenario.toStart(page);
  await scenario.startPlan(page);
  page.plan = /plan\/(\w+)/.exec(page.url())[1];
  await page.getByText(/^Saved \d/).first().waitFor();
  return page;
}
async function clear(page, storageTypes = 'all') {
  const session = await context.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: new URL(chromium.address).origin, storageTypes });
}
const written = (page, words) => by(page, 'textbox', 'In a few words').fill(words).then(() => page.keyboard.press('Tab'));
const banner = (page, words) => page.getByText(words).first().waitFor();
const keptLocally = (page) =>
  page.waitForFunction((plan) => Object.keys(localStorage).some((key) => key.startsWith(`entente/${plan}/snapshot`)), page.plan);
const keptInDatabase = (page) =>
  page.evaluate(
    async (plan) =>
      new Promise((done) => {
        indexedDB.open('entente').onsuccess = ({ target: { result } }) => {
          const keys = result.transaction('snapshots').objectStore('snapshots').getAllKeys();
          keys.onsuccess = () => {
            result.close();
            done(keys.result.some(([kept]) => kept === plan));
          };
        };
      }),
    page.plan,
  );
// Another tab, after this one is gone, finds the plan as it stood. ("Saved as …" tells of a file.)
async function foundAgain(page, words) {
  const { plan } = page;
  await settled(page);
  await page.getByText(/^Saved \d/).first().waitFor();
  await page.close();
  const later = await opened(`#/plan/${plan}/intent`);
  assert.equal(await by(later, 'textbox', 'In a few words').inputValue(), words);
  assert.deepEqual(later.problems, []);
  return later;
}

const again = /stored data was cleared\. The plan was saved again from this tab/;
for (const [way, act] of Object.entries({
  'by the browser': (page) => clear(page),
  'by a script': (page) =>
    page.evaluate(async () => {
      localStorage.clear();
      await new Promise((done) => (indexedDB.deleteDatabase('entente').onsuccess = done));
    }),
}))
  test(`cleared ${way}, then edited`, async () => {
    const page = await withPlan();
    await page.goto(`${chromium.address}index.html#/plan/${page.plan}/intent`);
    await written(page, 'Before');
    await act(page);
    await written(page, 'After');
    await banner(page, again);
    await banner(page, /Another plan is gone, too: /);
    const later = await foundAgain(page, 'After');
    await later.close();
  });

test('cleared and nothing done: saved again at once, told until it is closed, who I am is kept', async () => {
  const page = await withPlan();
  await written(page, 'As it stood');
  await settled(page);
  await clear(page);
  await banner(page, again);
  await keptLocally(page);
  await by(page, 'button', 'Close').first().click();
  await page.getByText(again).waitFor({ state: 'hidden' });
  await scenario.toStart(page);
  assert.equal((await scenario.plansHere(page)).length, 1);
  await page.goBack();
  const later = await foundAgain(page, 'As it stood');
  await later.evaluate(() => (location.hash = '#/settings'));
  await later.waitForFunction(() => [...document.querySelectorAll('input')].some(({ value }) => value === 'Ana Duarte'));
});

test('cleared while the tab is hidden', async () => {
  const page = await withPlan();
  await written(page, 'As it stood');
  await settled(page);
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await clear(page);
  await keptLocally(page);
  await page.waitForFunction(() => true);
  for (let tries = 0; tries < 50 && !(await keptInDatabase(page)); ++tries) await page.waitForTimeout(100);
  assert.ok(await keptInDatabase(page));
  await page.evaluate(() => {
    delete document.hidden;
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await banner(page, again);
  await foundAgain(page, 'As it stood');
});

for (const [store, name] of [
  ['local_storage', 'local storage'],
  ['indexeddb', "the browser's database"],
])
  test(`only ${name} was cleared`, async () => {
    const page = await withPlan();
    await written(page, 'As it stood');
    await settled(page);
    await clear(page, store);
    await banner(page, new RegExp(`cleared in part \\(${name}\\)\\. The plan was saved again from this tab`));
    assert.equal(await page.getByText(/gone, too/).count(), 0);
    await keptLocally(page);
    await scenario.toStart(page);
    assert.equal((await scenario.plansHere(page)).length, 2);
    await page.goBack();
    await foundAgain(page, 'As it stood');
  });

test('a tab that follows leaves it to the tab that edits, and goes on when that closes', async () => {
  const page = await withPlan();
  await written(page, 'As it stood');
  await settled(page);
  const follower = await opened(`#/plan/${page.plan}/intent`);
  await by(follower, 'button', 'Edit here instead').waitFor();
  await clear(page);
  await banner(page, again);
  await banner(follower, /The tab that edits this plan saves it again/);
  await page.getByText(/^Saved \d/).first().waitFor();
  await page.close();
  await by(follower, 'button', 'Edit here instead').waitFor({ state: 'hidden' });
  follower.plan = page.plan;
  await written(follower, 'From here');
  await foundAgain(follower, 'From here');
});

test('where there is no room to save it again, the edit stays here and the file is offered', async () => {
  const page = await withPlan();
  await written(page, 'As it stood');
  await settled(page);
  await page.evaluate(() => {
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    window.plain = [Storage.prototype.setItem, IDBObjectStore.prototype.put];
    Storage.prototype.setItem = full;
    IDBObjectStore.prototype.put = full;
  });
  await clear(page);
  await banner(page, /The plan could not be saved again/);
  await banner(page, /This plan is in this tab only/);
  await banner(page, /^Not saved/);
  await written(page, 'Only here');
  assert.match((await scenario.exported(page)).toString(), /Only here/);
  await page.evaluate(() => ([Storage.prototype.setItem, IDBObjectStore.prototype.put] = window.plain));
  await written(page, 'Room again');
  await page.getByText(/in this tab only/).waitFor({ state: 'hidden' });
  await foundAgain(page, 'Room again');
});

test('with no plan open, those that are gone are named', async () => {
  const page = await withPlan();
  await page.close();
  const start = await opened();
  assert.equal((await scenario.plansHere(start)).length, 2);
  await clear(start);
  await banner(start, /stored data was cleared\. What is gone: Helix, /);
  assert.equal((await scenario.plansHere(start)).length, 0);
});
