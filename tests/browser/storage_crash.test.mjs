// A page that crashes and a browser that is killed in a burst of edits, many times: what is found
// again is whole, and at most the edit under the finger (crash) or the last second (kill) is missing.
// ENTENTE_CRASHES, ENTENTE_KILLS: how often; storage_app.test.mjs does the same fifty times to the
// application as a whole.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { open, sources } from './support.mjs';
import { Profile, storesPage } from './storage_support.mjs';

const crashes = Number(process.env.ENTENTE_CRASHES ?? 10);
const kills = Number(process.env.ENTENTE_KILLS ?? 10);
const second = 1000;

let server;
before(async () => (server = await serve(sources)));
after(() => server.close());

const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const between = (least, most) => least + Math.random() * (most - least);

// Makes edits as quickly as a person with a rattling keyboard, a snapshot now and then, and says when
// each was made. Goes on where the stores end.
async function burst(page, report) {
  await page.exposeFunction('made', report);
  await page.evaluate(async () => {
    const { number: start, generation: last } = await recovered();
    const generation = last + 1;
    const both = [local, database];
    for (const store of both) await call(store, 'takePen', plan, generation);
    for (const store of both) await compact(store, generation, Math.max(0, start));
    let number = Math.max(0, start);
    const edit = () => {
      ++number;
      for (const store of both)
        call(store, 'append', plan, generation, number, textOf(number)).catch(() => {});
      if (number % 20 === 0)
        for (const store of both) compact(store, generation, number).catch(() => {});
      made(number);
      setTimeout(edit, Math.random() * 15);
    };
    edit();
  });
}
const newest = (page) => page.evaluate(() => recovered().then(({ number }) => number));

test(`the page crashes ${crashes} times: only the edit under the finger may be missing`, async () => {
  const chromium = await open(sources);
  const context = await chromium.browser.newContext();
  let least = 0;
  for (let crash = 0; crash < crashes; ++crash) {
    const page = await storesPage(context, server.address);
    await burst(page, (number) => (least = number));
    await sleep(between(20, 300));
    const session = await context.newCDPSession(page);
    const crashed = new Promise((resolve) => page.once('crash', resolve));
    session.send('Page.crash').catch(() => {});
    await crashed;
    await page.close();
    const reader = await storesPage(context, server.address);
    const found = await newest(reader);
    await reader.close();
    assert.ok(found >= least, `crash ${crash}: found ${found}, but ${least} had been made`);
    least = found;
  }
  await chromium.close();
});

test(`the browser is killed ${kills} times: only the last second may be missing`, async (running) => {
  const profile = await Profile.make();
  running.after(() => profile.remove());
  const missing = [];
  let made = [];
  for (let kill = 0; kill <= kills; ++kill) {
    const page = await profile.start((context) => storesPage(context, server.address));
    const found = await newest(page);
    const killed = made.at(-1)?.killed ?? 0;
    const due = made.findLast(({ at }) => at < killed - second)?.number ?? 0;
    if (kill > 0) assert.ok(found >= due, `kill ${kill}: found ${found}, due ${due}`);
    if (kill > 0) missing.push(made.at(-1).number - found);
    made = [{ number: Math.max(0, found), at: 0 }];
    if (kill === kills) break;
    await burst(page, (number) => made.push({ number, at: Date.now() }));
    await sleep(between(100, 1600));
    const last = { number: made.at(-1).number, killed: Date.now(), at: Infinity };
    await profile.kill();
    made.push(last);
  }
  await profile.close();
  const most = Math.max(...missing);
  console.log(`edits missing after a kill: ${most} at most, ${missing.filter((one) => one > 0).length} of ${kills} times any`);
});
