// Two and more tabs with one plan: who has the pen, how it moves, what a tab that lost it may not do.
// A small writer stands in for the application; the stores and web/storage/tabs.mjs are the real ones.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { chromiumForAll, sources } from './support.mjs';
import { storesPage } from './storage_support.mjs';

const edits = Number(process.env.ENTENTE_TAB_EDITS ?? 1000);
const moves = Number(process.env.ENTENTE_TAB_MOVES ?? 100);

const chromium = chromiumForAll(sources);
let context;
beforeEach(async () => (context = await chromium.browser.newContext()));
afterEach(() => context.close());

// `writer` in the page: ask(insist), edit(), number, has, lost, seen (numbers of lines heard).
async function tab(prepare) {
  const page = await storesPage(context, chromium.address);
  await page.evaluate(prepare ?? (() => {}));
  await page.evaluate(() => {
    const tabs = new Tabs();
    const writer = { number: 0, generation: 0, has: false, lost: 0, freed: 0, seen: [], saves: [] };
    tabs.join(plan, {
      line: (number, generation) => {
        writer.seen.push(number);
        writer.number = number;
        writer.generation = generation;
      },
      asked: async (release) => {
        await writer.taking; // asked again before the pen was quite here
        writer.has = false;
        await Promise.all(writer.saves);
        release(writer.number);
      },
      lost: () => ((writer.has = false), ++writer.lost),
      freed: () => ++writer.freed,
      hiding() {},
    });
    writer.ask = (insist) => (writer.taking = take(insist));
    const take = async (insist) => {
      const answer = await new Promise((done) => tabs.ask(plan, insist, done));
      if (!answer.granted) return answer;
      const found = await recovered();
      writer.number = Math.max(0, found.number);
      writer.generation = found.generation + 1;
      for (const store of [local, database]) await call(store, 'takePen', plan, writer.generation);
      if (found.number < 0) for (const store of [local, database]) await compact(store, writer.generation, 0);
      writer.has = true;
      return answer;
    };
    writer.edit = () => {
      if (!writer.has) throw new Error('no pen');
      const number = ++writer.number;
      const line = [plan, writer.generation, number, textOf(number)];
      writer.saves = [local, database].map((store) => call(store, 'append', ...line));
      tabs.send(plan, number, writer.generation, textOf(number));
      return Promise.all(writer.saves);
    };
    Object.assign(window, { writer, tabs });
  });
  return page;
}
const ask = (page, insist = false) => page.evaluate((value) => writer.ask(value), insist);
const state = (page) =>
  page.evaluate(() => {
    const { number, has, lost, seen } = writer;
    return { number, has, lost, seen };
  });

test('the first tab has the pen, the second follows its lines live', async () => {
  const [first, second] = [await tab(), await tab()];
  assert.equal((await ask(first)).granted, true);
  assert.equal((await ask(second)).granted, false);
  await first.evaluate(async () => {
    for (let count = 0; count < 20; ++count) await writer.edit();
  });
  await second.waitForFunction(() => writer.seen.length === 20);
  assert.deepEqual((await state(second)).seen, Array.from({ length: 20 }, (_, index) => index + 1));
});

test('a tab that closes frees the pen and tells so', async () => {
  const [first, second] = [await tab(), await tab()];
  await ask(first);
  await first.evaluate(() => writer.edit());
  await first.evaluate(() => tabs.leave(plan));
  await second.waitForFunction(() => writer.freed > 0);
  const answer = await ask(second);
  assert.deepEqual([answer.granted, answer.byForce], [true, false]);
  assert.equal((await state(second)).number, 1);
  const third = await tab();
  assert.equal((await ask(third)).granted, false);
  await second.close(); // as a person closes a tab
  await third.waitForFunction(() => writer.freed > 0);
  assert.equal((await ask(third)).granted, true);
});

test(`${edits} edits over ${moves} moves of the pen, none lost`, async () => {
  const pages = [await tab(), await tab(), await tab()];
  await ask(pages[0]);
  let made = 0;
  for (let move = 0; move < moves; ++move) {
    const page = pages[move % pages.length];
    const answer = await ask(page, true);
    assert.deepEqual([answer.granted, answer.byForce], [true, false], `move ${move}`);
    const share = Math.floor((edits * (move + 1)) / moves) - made;
    // Not awaited one by one: the hand-over must wait for what is still on its way.
    await page.evaluate((count) => {
      for (let index = 0; index < count; ++index) writer.edit();
    }, share);
    made += share;
  }
  await pages[(moves - 1) % pages.length].evaluate(() => Promise.all(writer.saves));
  const reader = await storesPage(context, chromium.address);
  assert.equal(await reader.evaluate(() => recovered().then(({ number }) => number)), edits);
  for (const page of pages) assert.equal((await state(page)).lost, 0);
});

test('three tabs that ask at once are all served, one after the other', async () => {
  const pages = [await tab(), await tab(), await tab(), await tab()];
  await ask(pages[0]);
  await pages[0].evaluate(() => writer.edit());
  const answers = await Promise.all(pages.slice(1).map((page) => ask(page, true)));
  assert.ok(answers.every(({ granted, byForce }) => granted && !byForce), JSON.stringify(answers));
  const states = await Promise.all(pages.map(state));
  assert.equal(states.filter(({ has }) => has).length, 1);
  assert.ok(states.every(({ lost }) => lost === 0));
});

test('a tab that hangs loses the pen and cannot write past it', async () => {
  const [first, second] = [await tab(), await tab()];
  await ask(first);
  await first.evaluate(() => writer.edit());
  const stuck = first.evaluate(() => {
    for (const end = Date.now() + 4000; Date.now() < end; ) {
      // Busy: it hears nothing, as a frozen tab does not.
    }
  });
  const answer = await ask(second, true);
  assert.deepEqual([answer.granted, answer.byForce], [true, true]);
  await second.evaluate(() => writer.edit());
  await stuck;
  await first.waitForFunction(() => !writer.has);
  for (const store of ['local', 'database']) {
    const late = first.evaluate((name) => call(window[name], 'append', plan, 1, 2, 'late'), store);
    await assert.rejects(late, /pen\|/);
  }
  assert.equal(await second.evaluate(() => recovered().then(({ number }) => number)), 2);
});

test('without Web Locks the tabs ask each other', async () => {
  const withoutLocks = () => Object.defineProperty(navigator, 'locks', { value: undefined });
  const [first, second] = [await tab(withoutLocks), await tab(withoutLocks)];
  assert.equal((await ask(first)).granted, true);
  await first.evaluate(() => writer.edit());
  assert.equal((await ask(second)).granted, false);
  const answer = await ask(second, true);
  assert.deepEqual([answer.granted, answer.byForce], [true, false]);
  assert.equal((await state(second)).number, 1);
  assert.equal((await ask(first)).granted, false);
});

test('a pen that was taken early is the one who joins, and goes again where nobody does', async () => {
  const page = await storesPage(context, chromium.address);
  const found = await page.evaluate(async () => {
    const member = { line() {}, asked() {}, lost() {}, freed() {}, hiding() {} };
    const asks = async (tabs, name) => (await new Promise((done) => tabs.ask(name, false, done))).granted;
    const [early, other] = [new Tabs(), new Tabs()];
    for (const name of ['joined', 'forgotten']) other.join(name, member);
    const answers = { early: await early.takeEarly('joined'), late: await other.takeEarly('joined') };
    answers.while = await asks(other, 'joined');
    early.join('joined', member);
    answers.joined = await asks(early, 'joined');
    answers.still = await asks(other, 'joined');
    early.leave('joined');
    await new Promise((resolve) => setTimeout(resolve, 50));
    answers.after = await asks(other, 'joined');
    answers.forgotten = await early.takeEarly('forgotten');
    answers.soon = await asks(other, 'forgotten');
    await new Promise((resolve) => setTimeout(resolve, 3200));
    answers.later = await asks(other, 'forgotten');
    return answers;
  });
  assert.deepEqual(found, {
    early: true, late: false, while: false, joined: true, still: false, after: true,
    forgotten: true, soon: false, later: true,
  });
});
