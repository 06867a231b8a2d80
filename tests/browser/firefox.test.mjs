// The main path in Firefox: a plan is started, filled in, searched, handed out as a file, taken in
// again and reloaded, and says the same all the time.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { openFirefox } from './firefox_support.mjs';
import { valuesIn } from './scenario.mjs';
import { site } from './support.mjs';

let server, firefox, page;
const problems = [];

before(async () => {
  server = await serve(site);
  firefox = await openFirefox();
  page = watched(await firefox.browser.newPage());
  await start('');
});
after(async () => {
  await firefox?.close();
  await server?.close();
});

// Whatever it logs as an error fails the tests.
function watched(fresh) {
  fresh.on('pageerror', (error) => problems.push(error.message));
  fresh.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  return fresh;
}
const settled = () => page.evaluate(() => window.entente.settled());
async function start(route) {
  await page.goto(`${server.address}index.html${route}`);
  await page.waitForSelector('#stage[data-ready="true"]');
  await settled();
}
async function by(role, name) {
  const found = await page.waitForSelector(`::-p-aria(${name}[role="${role}"])`);
  await settled();
  return found;
}
async function click(role, name) {
  await (await by(role, name)).click();
  await settled();
}
// As a person: a click into the field, all of it marked, typed over, and on by Tab.
async function fill(name, text) {
  await (await by('textbox', name)).click({ count: 3 });
  await page.keyboard.type(text);
  await page.keyboard.press('Tab');
  await settled();
}
const valueOf = async (name) => (await by('textbox', name)).evaluate((field) => field.value);
const control = async (key) => {
  await page.keyboard.down('Control');
  await page.keyboard.press(key);
  await page.keyboard.up('Control');
  await settled();
};
const drawn = () =>
  page.evaluate(() => !document.documentElement.classList.contains('no-canvas'));

test('it is Firefox, and it draws on the canvas', async () => {
  assert.match(await firefox.browser.version(), /^firefox/i);
  assert.ok(await drawn());
});

test('a plan is started', async () => {
  await click('button', 'Start a plan');
  await page.keyboard.type('Helix');
  for (const words of ['Corvane Biotech', 'Marlow Pharma', 'Ana Duarte']) {
    await page.keyboard.press('Tab');
    await page.keyboard.type(words);
  }
  await click('button', 'Start the plan');
  await by('textbox', 'In a few words');
  assert.match(page.url(), /#\/plan\/\w+\/intent$/);
});

test('a field is filled in, undone and redone', async () => {
  const plan = /#\/plan\/\w+/.exec(page.url())[0];
  await page.evaluate((route) => (location.hash = route), `${plan}/profile`);
  await fill('Purpose', 'Oncology für Europa 日本');
  await fill('Start', '26.11.2026');
  assert.equal(await valueOf('Purpose'), 'Oncology für Europa 日本');
  assert.equal(await valueOf('Start'), '26 Nov 2026');
  await page.evaluate(() => document.activeElement.blur());
  await control('z');
  assert.equal(await valueOf('Start'), '');
  await control('y');
  assert.equal(await valueOf('Start'), '26 Nov 2026');
});

test('what was written is found', async () => {
  await control('k');
  await page.keyboard.type('oncol');
  await settled();
  const found = () =>
    page.evaluate(() => [...document.querySelectorAll('[role=option]')].map((one) => one.textContent));
  assert.deepEqual(await found(), ['Helix']);
  await page.keyboard.type('x');
  await settled();
  assert.deepEqual(await found(), []);
  await page.keyboard.press('Escape');
  await settled();
});

test('the file says it all, and opens again in a browser that has nothing', async () => {
  await click('button', 'Export');
  const file = await firefox.downloaded();
  const before = valuesIn(file.bytes);
  assert.equal(Object.values(before.alliance)[0].purpose, 'Oncology für Europa 日本');
  assert.equal(Object.values(before.alliance)[0].start, '2026-11-26');
  await page.reload();
  await page.waitForSelector('#stage[data-ready="true"]');
  assert.equal(await valueOf('Purpose'), 'Oncology für Europa 日本');
  await openElsewhere(file);
  assert.deepEqual(problems, []);
});

// In a context of its own, without storage: the file makes the same plan.
async function openElsewhere(file) {
  const context = await firefox.browser.createBrowserContext();
  page = watched(await context.newPage());
  await start('');
  const input = await page.waitForSelector('#file');
  await input.uploadFile(file.path);
  await page.waitForFunction(() => /#\/plan\//.test(location.hash));
  await settled();
  const plan = /#\/plan\/\w+/.exec(page.url())[0];
  await page.evaluate((route) => (location.hash = route), `${plan}/profile`);
  assert.equal(await valueOf('Purpose'), 'Oncology für Europa 日本');
  assert.equal(await valueOf('Start'), '26 Nov 2026');
}
