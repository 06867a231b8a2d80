// The application itself on a browser that crashes, is killed, is full, and has it open twice.
// ENTENTE_APP_CRASHES, ENTENTE_APP_KILLS, ENTENTE_APP_EDITS, ENTENTE_APP_MOVES: how often.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { by, launch, settled, site } from './support.mjs';
import { serve } from '../../scripts/serve.mjs';
import { fillLocalStorage, Profile, withoutPicture } from './storage_support.mjs';

const crashes = Number(process.env.ENTENTE_APP_CRASHES ?? 50);
const kills = Number(process.env.ENTENTE_APP_KILLS ?? 50);
const edits = Number(process.env.ENTENTE_APP_EDITS ?? 1000);
const moves = Number(process.env.ENTENTE_APP_MOVES ?? 100);
const field = 'Product or offer';

let server, browser, context;
before(async () => ([server, browser] = await Promise.all([serve(site), launch(withoutPicture)])));
after(() => Promise.all([server.close(), browser.close()]));
beforeEach(async () => (context = await browser.newContext({ viewport: { width: 1280, height: 900 } })));
afterEach(() => context.close());

const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const between = (least, most) => least + Math.random() * (most - least);

async function openApp(from, route = '', prepare = null) {
  const page = await from.newPage();
  if (prepare) await page.addInitScript(prepare);
  page.problems = [];
  page.on('pageerror', (error) => page.problems.push(String(error)));
  await page.goto(`${server.address}index.html${route}`);
  await page.locator('#stage[data-ready="true"]').waitFor();
  return page;
}

// A fresh plan on the page of its intent; returns the page's route.
async function startPlan(page) {
  await by(page, 'button', 'Start a plan').click();
  await page.getByLabel('Name of the alliance').fill('Helix');
  await page.getByLabel('My company').fill('Corvane');
  await page.getByLabel('Partner company').fill('Marlow');
  await page.getByLabel('My name').fill('Ida Lund');
  await by(page, 'button', 'Start the plan').click();
  await page.waitForURL(/\/plan\//);
  const plan = /plan\/(\w+)/.exec(page.url())[1];
  await by(page, 'textbox', field).or(by(page, 'link', 'Intent')).first().waitFor();
  return `#/plan/${plan}/intent`;
}

const product = (page) => by(page, 'textbox', field);
// The number that the last edit wrote, 0 before the first.
async function newest(page) {
  await product(page).waitFor();
  const value = await product(page).inputValue();
  assert.match(value, /^(edit \d+|)$/);
  return Number(value.slice(5));
}

// Writes "edit n" into the field as typing and leaving it does, again and again, and says each time
// what has been written.
async function burst(page, report, start) {
  await page.exposeFunction('made', report);
  await product(page).waitFor();
  const element = await product(page).elementHandle();
  await element.evaluate((input, first) => {
    let number = first;
    const edit = () => {
      number += 1;
      input.focus();
      input.value = `edit ${number}`;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      input.blur();
      made(number);
      setTimeout(edit, Math.random() * 30);
    };
    edit();
  }, start);
}

// Says each time the disk has confirmed a transaction, with the number of the newest edit in it.
const tellStored = () => {
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (value, ...rest) {
    const edits = [...String(value.text).matchAll(/edit (\d+)/g)];
    if (edits.length > 0)
      this.transaction.addEventListener('complete', () => window.stored?.(Number(edits.at(-1)[1])));
    return put.call(this, value, ...rest);
  };
};

async function write(page, number) {
  await product(page).fill(`edit ${number}`);
  await product(page).blur();
}

test(`the page crashes ${crashes} times: only the edit under the finger may be missing`, async () => {
  let page = await openApp(context);
  const route = await startPlan(page);
  await page.close();
  let least = 0;
  for (let crash = 0; crash <= crashes; ++crash) {
    page = await openApp(context, route);
    const found = await newest(page);
    assert.ok(found >= least, `crash ${crash}: found ${found}, but ${least} had been made`);
    assert.deepEqual(page.problems, []);
    if (crash === crashes) break;
    await burst(page, (number) => (least = number), found);
    await sleep(between(20, 400));
    const crashed = new Promise((resolve) => page.once('crash', resolve));
    const session = await context.newCDPSession(page);
    session.send('Page.crash').catch(() => {});
    await crashed;
    await page.close();
  }
});

// How old the oldest edit was that a kill took is told, not asserted: that is a matter of the machine.
test(`the browser is killed ${kills} times: nothing is missing that was stored`, async (running) => {
  const profile = await Profile.make();
  running.after(() => profile.remove());
  const ages = [];
  let route, made = [], stored = 0, killed = 0, confirmed = 0;
  for (let kill = 0; kill <= kills; ++kill) {
    const page = await profile.start((from) => openApp(from, route, tellStored));
    if (!route) {
      route = await startPlan(page);
      await by(page, 'status', 'Saved').or(page.getByText(/^Saved/)).first().waitFor();
    }
    const found = await newest(page);
    assert.ok(found >= stored, `kill ${kill}: found ${found}, stored ${stored}`);
    assert.deepEqual(page.problems, []);
    const missing = made.filter(({ number }) => number > found);
    if (missing.length > 0) ages.push(killed - missing[0].at);
    if (kill === kills) break;
    [made, stored] = [[], found];
    await page.exposeFunction('stored', (number) => ((stored = number), ++confirmed));
    await burst(page, (number) => made.push({ number, at: Date.now() }), found);
    await sleep(between(100, 1500));
    killed = Date.now();
    await profile.kill();
  }
  await profile.close();
  assert.ok(confirmed > 0, 'nothing was ever stored');
  console.log(`edits missing after ${ages.length} of ${kills} kills, the oldest ${Math.max(0, ...ages)} ms old`);
});

test('a second tab follows live and can take over', async () => {
  const first = await openApp(context);
  const route = await startPlan(first);
  await first.goto(`${server.address}index.html${route}`);
  const second = await openApp(context, route);
  const takeOver = by(second, 'button', 'Edit here instead');
  await takeOver.waitFor();
  await write(first, 1);
  await second.waitForFunction(() => document.body.innerHTML.includes('edit 1'));
  await takeOver.click();
  await by(first, 'button', 'Edit here instead').waitFor();
  await write(second, 2);
  await first.waitForFunction(() => document.body.innerHTML.includes('edit 2'));
  await second.close();
  await by(first, 'button', 'Edit here instead').waitFor({ state: 'hidden' });
  await write(first, 3);
  const third = await openApp(context, route);
  assert.equal(await newest(third), 3);
});

test(`${edits} edits over ${moves} moves of the pen, none lost`, async () => {
  const pages = [await openApp(context)];
  const route = await startPlan(pages[0]);
  await pages[0].goto(`${server.address}index.html${route}`);
  pages.push(await openApp(context, route));
  let made = 0;
  for (let move = 0; move < moves; ++move) {
    const page = pages[(move + 1) % 2];
    await page.bringToFront();
    await by(page, 'button', 'Edit here instead').click();
    await by(page, 'button', 'Edit here instead').waitFor({ state: 'hidden' });
    assert.equal(await newest(page), made, `move ${move}`);
    for (const end = Math.floor((edits * (move + 1)) / moves); made < end; ) await write(page, ++made);
  }
  await Promise.all(pages.map((page) => page.close()));
  const page = await openApp(context, route);
  assert.equal(await newest(page), edits);
  const file = await exported(page);
  assert.equal(new Set(file.match(/"edit \d+"/g)).size, edits); // each stands in the history
});

async function exported(page) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    by(page, 'button', 'Export').click(),
  ]);
  assert.match(download.suggestedFilename(), /^helix \d{4}-\d\d-\d\d\.entente\.json$/);
  return readFile(await download.path(), 'utf8');
}

test('both stores full: told at once, nothing lost, the file can be saved, and it recovers', async () => {
  const page = await openApp(context);
  const route = await startPlan(page);
  await page.goto(`${server.address}index.html${route}`);
  await write(page, 1);
  await page.getByText(/^Saved/).waitFor();
  await fillLocalStorage(page);
  await page.evaluate(() => {
    window.put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await write(page, 2);
  await page.getByText(/in this tab only/).waitFor();
  assert.match(await page.getByText(/in this tab only/).innerText(), /room for this site is full/);
  await write(page, 3);
  assert.equal(await newest(page), 3);
  assert.ok((await exported(page)).includes('edit 3'));
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage))
      if (key.startsWith('filler')) localStorage.removeItem(key);
    IDBObjectStore.prototype.put = window.put;
  });
  await write(page, 4);
  await page.getByText(/in this tab only/).waitFor({ state: 'hidden' });
  const later = await openApp(context, route);
  assert.equal(await newest(later), 4);
});

test('each store alone: told what that means, and found again', async () => {
  for (const blocked of ['localStorage', 'indexedDB']) {
    const alone = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    await alone.addInitScript((name) => {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    }, blocked);
    const page = await openApp(alone);
    const route = await startPlan(page);
    await page.goto(`${server.address}index.html${route}`);
    await write(page, 1);
    await page.getByText(/settings forbid this site to keep anything/).waitFor();
    await settled(page);
    await sleep(300);
    await page.close();
    assert.equal(await newest(await openApp(alone, route)), 1);
    await alone.close();
  }
});
