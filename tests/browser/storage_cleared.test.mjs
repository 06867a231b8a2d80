// "Clear site data" under an open page, as the two stores notice it; and the application, which saves its
// plan again.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { chromiumForAll, sources } from './support.mjs';
import { storesPage } from './storage_support.mjs';

const chromium = chromiumForAll(sources);
let context, page;
beforeEach(async () => {
  context = await chromium.browser.newContext();
  page = await preparedPage();
});
afterEach(() => context.close());

// A page that writes the plan and counts what its stores tell: `told`.
async function preparedPage() {
  const opened = await storesPage(context, chromium.address);
  await opened.evaluate(() => {
    window.told = { local: 0, database: 0, list: 0 };
    local.watch({ emptied: () => ++told.local, listChanged: () => ++told.list });
    database.watch({ emptied: () => ++told.database });
    window.begin = async (store) => {
      await call(store, 'takePen', plan, 1);
      await compact(store, 1, 0);
      await call(store, 'append', plan, 1, 1, textOf(1));
    };
    window.append = (store, number) =>
      call(store, 'append', plan, 1, number, textOf(number)).then(() => 'kept', (error) => error.message.split('|')[0]);
  });
  return opened;
}
const begin = () => page.evaluate(() => Promise.all([begin(local), begin(database)]));
const told = () => page.evaluate(() => ({ ...window.told }));
async function clear(storageTypes = 'all') {
  const session = await context.newCDPSession(page);
  const { origin } = new URL(chromium.address);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes });
}

const ways = {
  local: {
    'by the browser': () => clear('local_storage'),
    'by a script': () => page.evaluate(() => localStorage.clear()),
    'by another tab': async () => (await storesPage(context, chromium.address)).evaluate(() => localStorage.clear()),
    'but for the pen': () =>
      page.evaluate(() => {
        for (const key of Object.keys(localStorage)) if (!key.endsWith('pen')) localStorage.removeItem(key);
      }),
    'in its newest line': () => page.evaluate(() => localStorage.removeItem('entente/plan/line/1')),
  },
  database: {
    'by the browser': () => clear('indexeddb'),
    'by a script': () =>
      page.evaluate(() => new Promise((done) => (indexedDB.deleteDatabase('entente').onsuccess = done))),
    'in its snapshots': () => emptyTable('snapshots'),
    'in its lines': () => emptyTable('lines'),
  },
};
const emptyTable = (name) =>
  page.evaluate(
    (table) =>
      new Promise((done) => {
        indexedDB.open('entente').onsuccess = ({ target: { result } }) => {
          const transaction = result.transaction(table, 'readwrite');
          transaction.objectStore(table).clear();
          transaction.oncomplete = () => done(result.close());
        };
      }),
    name,
  );

for (const [store, kinds] of Object.entries(ways))
  for (const [way, act] of Object.entries(kinds))
    test(`${store}, cleared ${way}: the next line is refused or already told, and then all goes on`, async () => {
      await begin();
      await act();
      const first = await page.evaluate((name) => append(window[name], 2), store);
      await page.waitForFunction((name) => told[name] > 0, store);
      // Told before, the store went on as an empty one; its connection may be closing.
      assert.ok(['emptied', 'kept', ''].includes(first), first);
      const other = store === 'local' ? 'database' : 'local';
      assert.equal((await told())[other], 0);
      assert.equal(await page.evaluate((name) => append(window[name], 2), other), 'kept');
      const whole = await page.evaluate(async (name) => {
        const one = window[name];
        await compact(one, 1, 2);
        await append(one, 3);
        const { generation, snapshots, lines } = await call(one, 'read', plan);
        return [generation, snapshots[0].number, lines.at(-1).number];
      }, store);
      assert.deepEqual(whole, [1, 2, 3]);
      assert.equal((await told())[store], 1);
    });

for (const way of ['by the browser', 'by another tab'])
  test(`local, cleared ${way}: told without anything being written`, async () => {
    await begin();
    await ways.local[way]();
    await page.waitForFunction(() => told.local === 1);
  });

for (const way of ['by the browser', 'by a script'])
  test(`database, cleared ${way}: told without anything being written`, async () => {
    await begin();
    await ways.database[way]();
    await page.waitForFunction(() => told.database === 1);
  });

test('what is not told is found when somebody looks', async () => {
  await begin();
  await page.evaluate(() => localStorage.clear());
  await emptyTable('snapshots');
  await page.evaluate(() => [local, database].forEach((store) => store.look()));
  await page.waitForFunction(() => told.local === 1 && told.database === 1);
});

test('a page that only looks at its plans learns of it, too', async () => {
  await begin();
  const other = await preparedPage();
  await other.evaluate(() => Promise.all([call(local, 'list'), call(database, 'list')]));
  await clear();
  await other.waitForFunction(() => told.local === 1 && told.database === 1);
});

test('nothing is told where nothing was cleared', async () => {
  await begin();
  const other = await preparedPage();
  await other.evaluate(async () => {
    for (const store of [local, database]) {
      await call(store, 'takePen', plan, 2); // the pen moves, and its new tab lets go of lines
      await call(store, 'compact', plan, 2, 1, packing.compress(new Uint8Array(3)));
      await call(store, 'compact', plan, 2, 2, packing.compress(new Uint8Array(3)));
      await call(store, 'takePen', 'another', 1);
      await call(store, 'erase', 'another');
      await call(store, 'writeSetting', 'theme', '');
    }
  });
  for (const one of [page, other])
    await one.evaluate(async () => {
      for (const store of [local, database]) {
        store.look();
        await call(store, 'list');
      }
      await new Promise((done) => setTimeout(done, 100));
    });
  const { local, database } = await told();
  assert.deepEqual([local, database], [0, 0]);
  const theirs = await other.evaluate(() => told);
  assert.deepEqual([theirs.local, theirs.database], [0, 0]);
});

test('other tabs hear of plans that come and go', async () => {
  const other = await preparedPage();
  await page.evaluate(() => begin(local));
  await other.waitForFunction(() => told.list > 0);
  await other.evaluate(() => (told.list = 0));
  await page.evaluate(() => call(local, 'erase', plan));
  await other.waitForFunction(() => told.list > 0);
  assert.equal(await other.evaluate(() => told.local), 0);
});

test('at rest nothing looks', async () => {
  await begin();
  const looks = await page.evaluate(async () => {
    let count = 0;
    for (const [owner, name] of [[Storage.prototype, 'getItem'], [IDBDatabase.prototype, 'transaction']]) {
      const plain = owner[name];
      owner[name] = function (...values) {
        ++count;
        return plain.apply(this, values);
      };
    }
    await new Promise((done) => setTimeout(done, 3000));
    return count;
  });
  assert.equal(looks, 0);
});
