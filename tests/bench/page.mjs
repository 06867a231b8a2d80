// The page's measurements in Chromium: start, frames, rest, and what the first visit loads.
import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { firstVisit } from '../../scripts/lib/first_visit.mjs';
import { openFile } from '../browser/scenario.mjs';
import { frameCount, launch, openPage, settled, site } from '../browser/support.mjs';
import { serve } from '../../scripts/serve.mjs';

const path = (relative) => fileURLToPath(new URL(`../../${relative}`, import.meta.url));
const startRounds = 11;
const stepCount = 200; // of each screen
const warmingSteps = 30;
const longTable = 100_000;
const restSeconds = 5;

const bench = process.env.ENTENTE_BENCH ?? path('build/native/entente_bench');
const program = process.env.ENTENTE_CLI ?? path('build/native/entente');
const make = (command, words) => execFileSync(command, words, { maxBuffer: 2 ** 28 });
const planFile = (name, buffer) => ({ name, mimeType: 'application/json', buffer });

const sorted = (numbers) => [...numbers].sort((one, other) => one - other);
const share = (numbers, part) => sorted(numbers)[Math.floor((numbers.length - 1) * part)];
const summary = (numbers) => ({
  median: share(numbers, 0.5),
  p95: share(numbers, 0.95),
  most: Math.max(...numbers),
});

// ---- Start.

// The bare page beside the site, so that both come from the same server.
async function bareSite() {
  const folder = await mkdtemp(join(tmpdir(), 'entente-bare-'));
  const built = process.env.ENTENTE_BARE ?? path('build/web');
  await cp(path('tests/bench/bare'), folder, { recursive: true });
  for (const name of ['bare_imgui.mjs', 'bare_imgui.wasm']) await cp(join(built, name), join(folder, name));
  execFileSync(path('scripts/compress'), [folder]);
  return folder;
}

// The storage of a browser that holds a plan of 10,000 records, and the plan's route.
async function storedPlan(browser, address) {
  const file = make(program, ['generate', '--records', '10000', '--seed', '7']);
  const page = await openPage({ browser, address });
  await openPlan(page, file);
  await page.evaluate(() => window.dispatchEvent(new Event('pagehide')));
  await page.waitForTimeout(2000);
  const storage = await page.context().storageState({ indexedDB: true });
  const route = await page.evaluate(() => location.hash);
  await page.context().close();
  return { storage, route };
}

async function openPlan(page, file) {
  await openFile(page, planFile('plan.entente.json', file));
  await page.waitForFunction(() => location.hash.startsWith('#/plan/'), null, { timeout: 120_000 });
  await page.getByRole('navigation', { name: 'Where you are' }).waitFor({ state: 'attached', timeout: 120_000 });
  await settled(page);
}

// In the page: notes when the plan stands there and its picture is painted.
function watchForPlan() {
  const there = () => {
    const stage = document.getElementById('stage');
    return stage?.dataset.settled === 'true' && stage.querySelector('[aria-label="Where you are"]');
  };
  const watch = new MutationObserver(() => {
    if (!there()) return;
    watch.disconnect();
    performance.mark('first-frame');
    document.documentElement.dataset.measured = 'true';
  });
  watch.observe(document, { subtree: true, childList: true, attributes: true });
}

const firstFrame = (page) =>
  page.evaluate(() => performance.getEntriesByName('first-frame')[0].startTime);

async function startOnce(browser, address, { route, storage, prepare, done }) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    storageState: storage,
  });
  const page = await context.newPage();
  if (prepare) await page.addInitScript(prepare);
  await page.goto(`${address}index.html${route}`, { waitUntil: 'commit' });
  await page.locator(`html[${done}="true"]`).waitFor({ state: 'attached', timeout: 60_000 });
  const milliseconds = await firstFrame(page);
  await context.close();
  return milliseconds;
}

async function measureStart(browser, address) {
  const folder = await bareSite();
  const bare = await serve(folder);
  const { storage, route } = await storedPlan(browser, address);
  const times = { entente: [], bare: [] };
  for (let round = 0; round < startRounds; ++round) {
    const plan = { route, storage, prepare: watchForPlan, done: 'data-measured' };
    times.entente.push(await startOnce(browser, address, plan));
    times.bare.push(await startOnce(browser, bare.address, { route: '', done: 'data-ready' }));
  }
  await bare.close();
  await rm(folder, { recursive: true });
  const [entente, other] = [summary(times.entente), summary(times.bare)];
  return { records: 10_000, rounds: startRounds, entente_ms: entente, bare_ms: other, ratio: entente.median / other.median };
}

// ---- Frames.

// One step of each kind in the page, followed by its frames; answers how many were painted so far.
const steps = {
  // Scrolls the longest region: `by` pixels, as a wheel does, or that share of the whole, as a scroll
  // bar that is dragged does. The next step follows at once, or, where `stops`, when all has settled.
  async scroll({ by, stops }) {
    const height = ({ scrollHeight, clientHeight }) => scrollHeight - clientHeight;
    const longest = () =>
      [...document.querySelectorAll('#mirror *')]
        .filter((one) => one.clientHeight > 100)
        .sort((one, other) => height(other) - height(one))[0];
    window.benchRegion ??= longest(); // looked for once: it costs more than a frame
    const region = window.benchRegion;
    const most = (window.benchHeight ??= height(region));
    if (most < 100) throw new Error('nothing to scroll');
    region.scrollTop = (region.scrollTop + (by > 1 ? by : by * most)) % most;
    await new Promise(requestAnimationFrame);
    if (stops) await window.entente.settled();
    return window.entente.frameCount();
  },
  // Moves the pointer to the next element that reacts to it.
  async hover({ number }) {
    const reacting = '#mirror button, #mirror a, #mirror input, #mirror [tabindex]';
    if (number === 0) window.benchReacting = [...document.querySelectorAll(reacting)];
    const all = window.benchReacting;
    const element = all[number % all.length];
    const box = element.getBoundingClientRect();
    const place = { bubbles: true, clientX: box.x + box.width / 2, clientY: box.y + box.height / 2 };
    element.dispatchEvent(new PointerEvent('pointermove', place));
    await new Promise(requestAnimationFrame);
    await window.entente.settled();
    return window.entente.frameCount();
  },
  // Nothing: what the measuring itself costs.
  async rest() {
    await new Promise(requestAnimationFrame);
    await window.entente.settled();
    return window.entente.frameCount();
  },
};

// Processor time of the page's main thread for each of `count` steps, in milliseconds: all of it, and
// that of scripts (the application itself; the rest is the browser's style, layout and picture).
// `frames`: how many each step painted (a control that lights up softly takes some).
async function processorTimes(page, session, step, values, count) {
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (wanted) => metrics.find(({ name }) => name === wanted).value * 1000;
    return { all: of('TaskDuration'), script: of('ScriptDuration') };
  };
  const times = { all: [], script: [], frames: [] };
  let painted = await frameCount(page);
  let before = await spent();
  for (let number = 0; number < count; ++number) {
    const now = await page.evaluate(step, { ...values, number });
    times.frames.push(now - painted);
    painted = now;
    const after = await spent();
    for (const part of ['all', 'script']) times[part].push(after[part] - before[part]);
    before = after;
  }
  return times;
}

// Of one screen: processor time per frame, all of the main thread's (scripts, style, layout, picture),
// less what a step without a frame costs.
async function measureScreen(page, route, step, values = {}) {
  await page.evaluate((to) => (location.hash = to), route);
  await settled(page);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await processorTimes(page, session, step, values, warmingSteps);
  const rest = await processorTimes(page, session, steps.rest, {}, warmingSteps);
  const times = await processorTimes(page, session, step, values, stepCount);
  const frames = times.frames.reduce((sum, some) => sum + some, 0);
  await session.detach();
  if (frames < stepCount / 2) throw new Error(`${route}: ${frames} frames in ${stepCount} steps`);
  const less = (part) => {
    const measuring = share(rest[part], 0.5);
    const each = (time, step) => Math.max(0, time - measuring) / Math.max(1, times.frames[step]);
    return { ...summary(times[part].map(each)), measuring };
  };
  return { frames, ...less('all'), script: less('script') };
}

async function measureFrames(browser, address) {
  const page = await openPage({ browser, address }, { viewport: { width: 1440, height: 900 } });
  await openPlan(page, make(bench, ['table', String(longTable)]));
  const home = await page.evaluate(() => location.hash.slice(1));
  const charter = `${home}/charter`;
  const result = {
    rows: longTable,
    table: await measureScreen(page, charter, steps.scroll, { by: 250 }),
    jumps: await measureScreen(page, charter, steps.scroll, { by: 0.037 }),
    stops: await measureScreen(page, charter, steps.scroll, { by: 250, stops: true }),
    home: await measureScreen(page, home, steps.hover),
    form: await measureScreen(page, `${home}/intent`, steps.hover),
  };
  if (page.problems.length) throw new Error(page.problems.join('\n'));
  await page.context().close();
  return result;
}

// ---- Rest.

function countTimers() {
  window.benchTimers = 0;
  for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame', 'requestIdleCallback']) {
    const ask = window[name];
    window[name] = (...values) => {
      window.benchTimers += 1;
      return ask.call(window, ...values);
    };
  }
}

async function measureRest(browser, address) {
  const page = await openPage({ browser, address }, {}, (fresh) => fresh.addInitScript(countTimers));
  await page.getByRole('button', { name: /^Open the sample / }).first().click();
  await page.getByRole('navigation', { name: 'Where you are' }).waitFor({ state: 'attached' });
  await page.waitForTimeout(4000); // the pause after which storage is tidied
  await settled(page);
  const look = () => page.evaluate(() => ({ frames: window.entente.frameCount(), timers: window.benchTimers }));
  const before = await look();
  await page.waitForTimeout(restSeconds * 1000);
  const after = await look();
  await page.context().close();
  return { seconds: restSeconds, frames: after.frames - before.frames, timers: after.timers - before.timers };
}

// ---- All of it.

async function withBrowser(work) {
  const server = await serve(site);
  const browser = await launch();
  try {
    return await work(browser, server.address);
  } finally {
    await browser.close();
    await server.close();
  }
}

export const measurePage = () =>
  withBrowser(async (browser, address) => ({
    start: await measureStart(browser, address),
    frame: await measureFrames(browser, address),
    rest: await measureRest(browser, address),
  }));

export const measureSize = () => withBrowser(firstVisit);
