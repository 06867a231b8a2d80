// The application comes in two parts (web/rest.mjs): what the start page needs, and the rest. What is
// pressed before the rest is there waits in words; the start page in all its forms needs none of it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { by, chromiumForAll, closeSound, openPage, settled } from './support.mjs';

const chromium = chromiumForAll();
const restFile = '**/entente_rest.wasm';
const coming = 'One moment: the rest of Entente is on its way.';

// A page whose rest stands still until `come()`. What is asked for then and there is let through.
async function withoutRest({ poor, ...options } = {}) {
  let come;
  const arrival = new Promise((resolve) => (come = resolve));
  const page = await openPage(chromium, options, async (fresh) => {
    if (poor) await fresh.addInitScript(takeAway);
    await fresh.route(restFile, async (route) => {
      if (route.request().resourceType() !== 'xhr') await arrival;
      await route.continue();
    });
  });
  return { page, come };
}

// In the page: a browser that has neither.
function takeAway() {
  Object.defineProperty(window, 'indexedDB', { value: undefined });
  const { getContext } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.getContext = function (kind, wishes) {
    return kind === 'webgl2' ? null : getContext.call(this, kind, wishes);
  };
}

const told = (page) => page.locator('#waiting').textContent();
const planStands = (page) => by(page, 'navigation', 'Where you are').waitFor({ state: 'attached' });
const openSample = (page) => page.getByRole('button', { name: /^Open the sample / }).first().click();

test('a press before the rest is there waits in words and is then done', async () => {
  const { page, come } = await withoutRest();
  assert.equal(await told(page), '');
  await openSample(page);
  assert.equal(await told(page), coming);
  await page.locator('#waiting').waitFor({ state: 'visible' });
  come();
  await planStands(page);
  assert.equal(await told(page), '');
  await closeSound(page);
});

test('so does an address, a file that is dropped, and of several deeds the last', async () => {
  for (const [deed, result] of [
    [(page) => page.evaluate(() => (location.hash = '#/settings')), ['heading', 'Settings']],
    [dropNothing, ['alertdialog', 'There is one problem in the file']],
    [async (page) => (await openSample(page), await by(page, 'button', 'Start a plan').click()), ['dialog', /plan/]],
  ]) {
    const { page, come } = await withoutRest();
    await deed(page);
    await page.getByText(coming).waitFor();
    come();
    const [role, name] = result;
    await page.getByRole(role, { name }).waitFor();
    await closeSound(page);
  }
});

const dropNothing = (page) =>
  page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['no plan'], 'notes.txt'));
    document.getElementById('stage').dispatchEvent(new DragEvent('drop', { bubbles: true, dataTransfer }));
  });

test('a rest that does not arrive is fetched again, and said so', async () => {
  let failures = 2;
  const page = await openPage(chromium, {}, (fresh) =>
    fresh.route(restFile, (route) => (failures-- > 0 ? route.abort() : route.continue())),
  );
  await openSample(page);
  await page.getByText(/does not arrive/).waitFor();
  await planStands(page);
  assert.equal(await told(page), '');
  assert.ok(page.problems.every((one) => /net::ERR_FAILED/.test(one)), page.problems.join('\n'));
  await page.context().close();
});

test('parts of two versions are not put together', async () => {
  const page = await openPage(chromium, {}, (fresh) =>
    fresh.route(restFile, async (route) => {
      const response = await route.fetch();
      const body = Buffer.from(await response.body());
      body[body.length - 1] ^= 1; // the section "pair" is the last
      await route.fulfill({ body, contentType: 'application/wasm' });
    }),
  );
  await openSample(page);
  await page.getByText('A newer version of Entente has come. Please reload this page.').waitFor();
  await by(page, 'button', 'Start a plan').waitFor();
  await closeSound(page);
});

// What a person can do to a page without pressing anything.
async function lookAround(page) {
  const inMirror = page.locator('#mirror :is(button, a, [tabindex])');
  for (const one of await inMirror.all()) await one.hover({ timeout: 2000 }).catch(() => {});
  for (let step = 0; step < 24; ++step) await page.keyboard.press('Tab');
  for (const key of ['ArrowDown', 'PageDown', 'End', 'Home', 'Escape', 'a', '/', 'Control+k', 'Control+z'])
    await page.keyboard.press(key);
  await page.mouse.wheel(0, 500);
  await page.mouse.click(700, 5, { button: 'right' });
  await page.evaluate(() => document.dispatchEvent(new ClipboardEvent('copy', { bubbles: true, clipboardData: new DataTransfer() })));
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 700, height: 600 });
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.evaluate(() => window.entente.loseContext());
  await page.waitForTimeout(50);
  await page.evaluate(() => window.entente.restoreContext());
  await settled(page);
}

const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, hasTouch: true, isMobile: true };
for (const [name, options] of Object.entries({
  'on a desktop': {},
  'on a phone': phone,
  'in the dark, with more contrast and less motion': { colorScheme: 'dark', contrast: 'more', reducedMotion: 'reduce' },
  'in forced colours and German': { forcedColors: 'active', locale: 'de-DE' },
  'in Arabic': { locale: 'ar-EG', timezoneId: 'Asia/Tokyo' },
  'in Japanese at another zoom': { locale: 'ja-JP', deviceScaleFactor: 1.25 },
  'with plans in this browser': { plans: 2 },
  'without a database and a canvas': { poor: true },
}))
  test(`the start page needs nothing of the rest ${name}`, async () => {
    const { plans, ...rest } = options;
    const storageState = plans ? await browserWithPlans(plans) : undefined;
    const { page, come } = await withoutRest({ ...rest, storageState });
    await lookAround(page);
    assert.equal(await told(page), '');
    assert.deepEqual(page.problems, []);
    come();
    await openSample(page);
    await planStands(page);
    await closeSound(page);
  });

async function browserWithPlans(count) {
  const page = await openPage(chromium);
  for (let number = 0; number < count; ++number) {
    await page.evaluate(() => (location.hash = '#/'));
    await page.getByRole('button', { name: /^Open the sample / }).nth(number).click();
    await planStands(page);
    await settled(page);
  }
  await page.waitForTimeout(1000);
  const state = await page.context().storageState({ indexedDB: true });
  await page.context().close();
  return state;
}

test('a function that is called too early is fetched then and there, and told', async () => {
  const { page } = await withoutRest();
  await page.evaluate(() => {
    const { host } = window.entente;
    host.engine.route('/settings');
    host.frames.now();
  });
  await by(page, 'heading', 'Settings').waitFor();
  assert.equal(page.problems.length, 1, page.problems.join('\n'));
  assert.match(page.problems[0], /of entente_rest\.wasm is called before it is here/);
  await page.context().close();
});
