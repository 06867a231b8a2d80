// web/storage without the application: what it keeps, what it finds torn, what it does where the
// browser refuses, and how tabs share a plan.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { chromiumForAll, sources } from './support.mjs';
import { fillLocalStorage, storesPage } from './storage_support.mjs';

const chromium = chromiumForAll(sources);
let context, page;
beforeEach(async () => {
  context = await chromium.browser.newContext();
  page = await storesPage(context, chromium.address);
});
afterEach(() => context.close());

const anotherTab = () => storesPage(context, chromium.address);
const refusal = (promise) => promise.then(() => '', (error) => /Error: (.*)/.exec(error.message)[1]);

test('bytes survive packing into UTF-16 units', async () => {
  const wrong = await page.evaluate(() => {
    const failures = [];
    for (let length = 0; length < 70; ++length) {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 151 + length * 17) & 255);
      const text = packing.pack(bytes);
      if (text.length !== Math.ceil((length * 8) / 15)) failures.push(`${length}: size`);
      if (/[\ud800-\udfff]/.test(text)) failures.push(`${length}: surrogate`);
      if (packing.unpack(text, length).join() !== bytes.join()) failures.push(`${length}: bytes`);
    }
    return failures;
  });
  assert.deepEqual(wrong, []);
});

test('the checksum is CRC-32 and feels every change', async () => {
  const [known, changes] = await page.evaluate(() => [
    packing.checksum(new TextEncoder().encode('123456789')),
    new Set(['ab', 'ba', 'a', 'aā', 'ab '].map((text) => packing.checksum(text))).size,
  ]);
  assert.equal(known, 'cbf43926');
  assert.equal(changes, 5);
});

for (const store of ['local', 'database']) {
  test(`${store}: lines, snapshots, pen and settings are found again`, async () => {
    await page.evaluate(async (name) => {
      const store = window[name];
      await call(store, 'takePen', plan, 1);
      await compact(store, 1, 0);
      for (let number = 1; number <= 5; ++number)
        await call(store, 'append', plan, 1, number, textOf(number));
      await compact(store, 1, 3);
      await call(store, 'writeSetting', 'theme', 'dark\n%');
    }, store);
    const later = await anotherTab();
    const found = await later.evaluate(async (name) => {
      const store = window[name];
      const { generation, damaged, lines, snapshots } = await call(store, 'read', plan);
      return {
        generation,
        damaged,
        lines: lines.map((line) => [line.number, line.generation, line.text === textOf(line.number)]),
        snapshots: snapshots.map(({ number, bytes }) => [number, new TextDecoder().decode(bytes)]),
        plans: await call(store, 'list'),
        theme: await call(store, 'readSetting', 'theme'),
        never: await call(store, 'readSetting', 'never'),
      };
    }, store);
    assert.deepEqual(found.lines, [1, 2, 3, 4, 5].map((number) => [number, 1, true]));
    assert.deepEqual(found.snapshots.map(([number]) => number), [3]); // the older one is not needed
    assert.match(found.snapshots[0][1], /"edit":3,/);
    assert.deepEqual(found.plans, ['plan']);
    assert.deepEqual([found.generation, found.damaged], [1, 0]);
    assert.deepEqual([found.theme, found.never], ['dark\n%', '']);
  });

  test(`${store}: two snapshots are kept and no line that neither needs`, async () => {
    const found = await page.evaluate(async (name) => {
      const store = window[name];
      for (let number = 1; number <= 6; ++number) {
        await call(store, 'append', plan, 1, number, textOf(number));
        if (number % 2 === 0) await compact(store, 1, number);
      }
      const { lines, snapshots } = await call(store, 'read', plan);
      const inDatabase = () =>
        new Promise((done) => {
          indexedDB.open('entente').onsuccess = ({ target: { result: opened } }) => {
            const kept = opened.transaction('snapshots').objectStore('snapshots');
            kept.count().onsuccess = ({ target }) => done(target.result);
          };
        });
      const locally = () => Object.keys(localStorage).filter((key) => key.includes('/snapshot/'));
      const kept = name === 'local' ? locally().length : await inDatabase();
      return [lines.map((one) => one.number), snapshots[0].number, kept];
    }, store);
    assert.deepEqual(found, [[5, 6], 6, 2]);
  });

  test(`${store}: an older pen is refused everywhere`, async () => {
    await page.evaluate(async (name) => call(window[name], 'takePen', plan, 2), store);
    const calls = [
      (name) => call(window[name], 'append', plan, 1, 1, 'late'),
      (name) => compact(window[name], 1, 1),
      (name) => call(window[name], 'trim', plan, 1, 1),
      (name) => call(window[name], 'takePen', plan, 2),
    ];
    for (const late of calls) assert.match(await refusal(page.evaluate(late, store)), /^pen\|/);
  });

  test(`${store}: an erased plan is gone`, async () => {
    const plans = await page.evaluate(async (name) => {
      const store = window[name];
      await compact(store, 1, 0);
      await call(store, 'append', plan, 1, 1, textOf(1));
      await call(store, 'erase', plan);
      return call(store, 'list');
    }, store);
    assert.deepEqual(plans, []);
  });

  test(`${store}: only the tail of a plan kept elsewhere`, async () => {
    const found = await page.evaluate(async (name) => {
      const store = window[name];
      await compact(store, 1, 0);
      for (let number = 1; number <= 4; ++number)
        await call(store, 'append', plan, 1, number, textOf(number));
      await call(store, 'trim', plan, 1, 3);
      const { lines, snapshots } = await call(store, 'read', plan);
      return [lines.map((one) => one.number), snapshots.length];
    }, store);
    assert.deepEqual(found, [[4], 0]);
  });

  test(`${store}: on a page from disk only the plan is kept that was allowed`, async () => {
    const found = await page.evaluate(async (name) => {
      const { Permission } = await import('/storage/permission.mjs');
      // A page that carries the plan `home`, as it is opened.
      const opened = (home) => new window[name].constructor(new Permission(true, home));
      const tried = (promise) => promise.then(() => 'kept', (error) => error.message.split('|')[0]);
      const line = (store, id) => tried(call(store, 'append', id, 1, 1, 'x'));
      const first = opened('a');
      const refused = [await line(first, 'a'), await tried(call(first, 'list')), await tried(call(first, 'writeSetting', 'workspace', 'x'))];
      const traces = [Object.keys(localStorage), (await indexedDB.databases()).length];
      await call(first, 'permit', 'a');
      const allowed = [await line(first, 'a'), await line(first, 'b')];
      await compact(first, 1, 1).catch(() => {});
      await call(first, 'compact', 'a', 1, 1, packing.compress(new Uint8Array(3)));
      await call(first, 'writeSetting', 'workspace', 'of a');
      const second = opened('b');
      const apart = [second.keeps('a'), second.keeps('b'), second.keeps(''), await line(second, 'a'), await tried(call(second, 'list'))];
      await call(second, 'permit', 'b');
      await call(second, 'compact', 'b', 1, 1, packing.compress(new Uint8Array(3)));
      const setting = await call(second, 'readSetting', 'workspace');
      const lists = [await call(second, 'list'), await call(opened('a'), 'list')];
      const erased = [await tried(call(second, 'erase', 'a')), await tried(call(second, 'erase', 'b'))];
      lists.push(await call(second, 'list'), await call(opened('a'), 'list'));
      new Permission(true, 'b').withdraw('b');
      return { refused, traces, allowed, apart, setting, lists, erased, withdrawn: opened('b').keeps('b') };
    }, store);
    assert.deepEqual(found.refused, ['permission', 'permission', 'permission']);
    assert.deepEqual(found.traces, [[], 0]);
    assert.deepEqual(found.allowed, ['kept', 'permission']);
    assert.deepEqual(found.apart, [false, false, false, 'permission', 'permission']);
    assert.equal(found.setting, '');
    assert.deepEqual(found.lists, [['b'], ['a'], [], ['a']]);
    assert.deepEqual(found.erased, ['permission', 'kept']);
    assert.equal(found.withdrawn, false);
  });
}

test('a plan begun in a page from disk is that page’s, and another page’s own where that carries it', async () => {
  const found = await page.evaluate(async () => {
    const { Permission } = await import('/storage/permission.mjs');
    const opened = (home) => new Permission(true, home);
    opened('a').give('a');
    opened('a').give('new');
    const pages = [opened('a').keeps('new'), opened('b').keeps('new'), opened('new').keeps('new')];
    // What the person allowed of one page in an earlier version held for all: it stands for what is kept.
    localStorage.setItem('entente/keep', 'yes');
    localStorage.setItem('entente/c/line/1', 'x');
    return [...pages, opened('c').keeps('c'), opened('d').keeps('d'), opened('d').keeps('c')];
  });
  assert.deepEqual(found, [true, false, true, true, false, false]);
});

test('local storage: a torn line and a torn snapshot are found and left out', async () => {
  const found = await page.evaluate(async () => {
    await compact(local, 1, 0);
    await call(local, 'append', plan, 1, 1, textOf(1));
    await compact(local, 1, 1);
    await call(local, 'append', plan, 1, 2, textOf(2));
    const tear = (key) => localStorage.setItem(key, localStorage.getItem(key).slice(0, -1));
    tear('entente/plan/line/2');
    tear('entente/plan/snapshot/1');
    localStorage.setItem('entente/plan/line/9', localStorage.getItem('entente/plan/line/1'));
    const { lines, snapshots, damaged } = await call(local, 'read', plan);
    return [lines.map((one) => one.number), snapshots.map((one) => one.number), damaged];
  });
  assert.deepEqual(found, [[1], [0], 3]);
});

test('local storage full: told in words, nothing lost, works again with room', async () => {
  await page.evaluate(async () => {
    await compact(local, 1, 0);
    await call(local, 'append', plan, 1, 1, textOf(1));
  });
  await fillLocalStorage(page);
  const told = await page.evaluate(() =>
    call(local, 'append', plan, 1, 2, textOf(2)).catch((error) => error.message),
  );
  assert.equal(told, "|the browser's room for this site is full");
  // A snapshot finds room all the same: in the place of the one before it.
  await page.evaluate(() => compact(local, 1, 1));
  assert.equal(await page.evaluate(() => recovered().then(({ number }) => number)), 1);
  const { used, limit } = await page.evaluate(() => call(local, 'usage'));
  assert.ok(used > limit - 200 && used <= limit, `${used} of ${limit}`);
  const number = await page.evaluate(async () => {
    for (const key of Object.keys(localStorage))
      if (key.startsWith('filler')) localStorage.removeItem(key);
    await call(local, 'append', plan, 1, 2, textOf(2));
    return (await recovered()).number;
  });
  assert.equal(number, 2);
});

test('a snapshot that fits once but not twice replaces the one before it', async () => {
  const found = await page.evaluate(async () => {
    const noise = (size) => {
      const bytes = new Uint8Array(size);
      for (let start = 0; start < size; start += 65536)
        crypto.getRandomValues(bytes.subarray(start, Math.min(size, start + 65536)));
      return bytes;
    };
    const write = (number, size) =>
      call(local, 'compact', plan, 1, number, packing.compress(noise(size)));
    await write(1, 5_500_000);
    await write(2, 5_500_000);
    const kept = await call(local, 'read', plan);
    const refused = await write(3, 7_500_000).catch((error) => error.message);
    const after = await call(local, 'read', plan);
    return [kept.snapshots.map((one) => one.number), refused, after.snapshots[0].number];
  });
  assert.deepEqual(found, [[2], 'size|the plan is too large for it', 2]);
});

test('where the browser blocks a store it says so and the other serves', async () => {
  const [locally, inDatabase] = await page.evaluate(async () => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
    const blocked = await call(local, 'list').catch((error) => error.message);
    await call(database, 'append', plan, 1, 1, 'kept');
    indexedDB.open = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    const other = new database.constructor({ check() {} }, undefined, 'other');
    return [blocked, await call(other, 'list').catch((error) => error.message)];
  });
  const words = "|the browser's settings forbid this site to keep anything";
  assert.deepEqual([locally, inDatabase], [words, words]);
});

test('the database is opened anew after the site data was cleared', async () => {
  await page.evaluate(() => call(database, 'append', plan, 1, 1, textOf(1)));
  const session = await context.newCDPSession(page);
  const { origin } = new URL(chromium.address);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  const kept = await page.evaluate(async () => {
    for (let attempt = 0; attempt < 3; ++attempt)
      try {
        await call(database, 'append', plan, 1, 1, textOf(1));
        break;
      } catch {
        // The connection was closed under it: the next call opens a new one.
      }
    return (await call(database, 'read', plan)).lines.length;
  });
  assert.equal(kept, 1);
});

test('a database of a newer version is not held up by this tab', async () => {
  await page.evaluate(() => call(database, 'list'));
  const upgraded = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.open('entente', 2);
        request.onblocked = () => resolve('blocked');
        request.onsuccess = () => resolve('upgraded');
      }),
  );
  assert.equal(upgraded, 'upgraded');
  assert.notEqual(await refusal(page.evaluate(() => call(database, 'list'))), '');
});
