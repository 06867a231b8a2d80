// The frame around the screens, and its manners as a web page: addresses, history, the browser's own
// keys, rest, and two tabs on one plan.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { by, chromiumForAll, closeSound, frameCount, openPage, settled } from './support.mjs';
import * as scenario from './scenario.mjs';

const chromium = chromiumForAll();
let page, plan;
beforeEach(async () => {
  page = await openPage(chromium);
  await scenario.openSample(page);
  plan = new URL(page.url()).hash;
});
afterEach(() => closeSound(page));

const title = (name, on = page) =>
  on.getByRole('main').getByRole('heading', { level: 1, name }).waitFor({ timeout: 10_000 });
const go = (route) => scenario.start(page, chromium.address, route);

// ---- Keys.

test('the browser’s own keys reach the browser, from the page and from a field', async () => {
  await go(`${plan}/profile`);
  await page.evaluate(() => {
    window.kept = [];
    window.addEventListener('keydown', (event) => {
      window.kept.push([event.key, event.defaultPrevented]);
      event.preventDefault(); // so that the page stays for the rest of the test
    });
  });
  const keys = [
    'Control+r', 'Control+f', 'Control+Shift+R', 'Control+Equal', 'Control+Minus', 'Control+0',
    'Control+l', 'Control+p', 'Control+t', 'Control+w', 'F5', 'F6', 'F11', 'F12', 'Alt+ArrowLeft',
  ];
  for (const place of [by(page, 'textbox', 'Purpose'), by(page, 'button', 'Export')]) {
    await place.focus();
    await page.evaluate(() => (window.kept = []));
    for (const key of keys) await page.keyboard.press(key);
    const seen = (await page.evaluate(() => window.kept)).filter(
      ([key]) => !['Control', 'Shift', 'Alt'].includes(key),
    );
    assert.equal(seen.length, keys.length);
    assert.deepEqual(seen.filter(([, taken]) => taken), []);
  }
});

test('undo is taken, so that the browser does not do something else with it', async () => {
  await go(`${plan}/profile`);
  await page.evaluate(() => {
    window.taken = [];
    window.addEventListener('keydown', (event) => window.taken.push(event.defaultPrevented));
  });
  await by(page, 'textbox', 'Purpose').fill('Another');
  await page.keyboard.press('Enter');
  await by(page, 'button', 'Export').focus();
  await page.keyboard.press('Control+z');
  assert.equal(await page.evaluate(() => window.taken.at(-1)), true);
});

// ---- Addresses.

test('Back and Forward go through the screens that were seen', async () => {
  await title(/things need you/);
  await by(page, 'link', 'Design').first().click();
  await title(/^Design/);
  await by(page, 'link', 'Charter').first().click();
  await title(/objectives have no measure/);
  await page.getByRole('tab', { name: /^Measures/ }).click();
  await by(page, 'grid', 'Measures').waitFor();
  await page.goBack();
  await page.getByRole('tab', { name: /^Objectives/, selected: true }).waitFor();
  await page.goBack();
  await title(/^Design/);
  await page.goBack();
  await title(/things need you/);
  await page.goForward();
  await title(/^Design/);
  await page.goBack();
  await page.goBack();
  await title('Two companies, one plan');
  assert.equal(await page.title(), 'Entente');
  await page.goForward();
  await title(/things need you/);
  assert.equal(await page.title(), 'Helix · oncology launch · Entente');
});

test('a link to a record opens the plan with the record', async () => {
  await go(`${plan}/charter`);
  const wanted = page.getByRole('main').getByRole('link', { name: /^First patient treated/ });
  const address = await wanted.getAttribute('href');
  assert.match(address, /\?(.*&)?record=/);
  await page.goto('about:blank');
  await go(address);
  const details = page.getByRole('complementary', { name: 'Details' });
  await details.getByRole('heading', { name: /^First patient treated/ }).waitFor();
  assert.match(await by(details, 'textbox', 'Objective').inputValue(), /^First patient treated/);
  await by(details, 'button', 'Close').click();
  await details.waitFor({ state: 'detached' });
  assert.doesNotMatch(page.url(), /record=/);
});

test('an address that means nothing says so and leads on', async () => {
  const wrong = ['#/nowhere', '#/plan/0000000000000', `${plan}/nothing`, `${plan}/stage/never`, '#/plan/%FF'];
  for (const route of wrong) {
    await page.goto('about:blank');
    await go(route);
    await title(/nothing at this address|cannot be opened/);
    await page.getByRole('main').getByRole('link', { name: 'Go to your plans' }).click();
    await title('Two companies, one plan');
  }
  await go(`${plan}/charter?record=0000000000000`);
  await title(/objectives have no measure/);
});

test('a theme that is chosen holds, also after a reload', async () => {
  const ground = async () => {
    await settled(page);
    return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  };
  await go('#/settings');
  const light = await ground();
  await by(page, 'radio', 'Dark').check();
  const dark = await ground();
  assert.notEqual(dark, light);
  await page.reload();
  await by(page, 'radio', 'Dark').waitFor();
  await settled(page);
  assert.ok(await by(page, 'radio', 'Dark').isChecked());
  assert.equal(await ground(), dark);
  await page.emulateMedia({ colorScheme: 'dark' });
  await by(page, 'radio', 'Light').check();
  assert.equal(await ground(), light);
  await by(page, 'radio', 'As the system').check();
  assert.equal(await ground(), dark);
});

// ---- Rest.

const caret = (name) => async (on) => {
  await by(on, 'textbox', name).focus();
  await on.keyboard.type('x');
};
// How full the storage is the browser says when it has counted.
const storageCounted = (on) => on.getByText(/database: .+ of /).waitFor();
const restful = [
  ['the start page', '#/'],
  ['settings', '#/settings', storageCounted],
  ['about', '#/about'],
  ['an unknown address', '#/nowhere'],
  ['home', ''],
  ['all stages', '/stages'],
  ['a stage', '/stage/design'],
  ['the profile with the caret in a field', '/profile', caret('Purpose')],
  ['people', '/profile?view=person'],
  ['the alliance test', '/profile?view=test'],
  ['the intent with the caret in a field', '/intent', caret('Region')],
  ['the interdependence map', '/intent?view=complement'],
  ['the objectives', '/charter'],
  ['the measures with the filter in use', '/charter?view=measure', caret('Filter measures')],
  ['the terms', '/charter?view=term'],
];
async function restlessOf(places) {
  const own = await openPage(chromium);
  await scenario.openSample(own);
  const start = own.url();
  const restless = [];
  for (const [name, route, prepare] of places) {
    await own.goto(route.startsWith('#') ? `${chromium.address}index.html${route}` : start + route);
    await settled(own);
    await prepare?.(own);
    await scenario.atRest(own);
    const before = await frameCount(own);
    await own.waitForTimeout(5000);
    const drawn = (await frameCount(own)) - before;
    if (drawn > 0) restless.push(`${name}: ${drawn}`);
  }
  await closeSound(own);
  return restless;
}
test('no frame is drawn in five seconds of rest, on any screen', async () => {
  const pages = 5; // what rests takes no time from others
  const shares = Array.from({ length: pages }, (_, at) => restful.filter((__, place) => place % pages === at));
  const restless = await Promise.all(shares.map(restlessOf));
  assert.deepEqual(restless.flat(), []);
});

// ---- Two tabs on one plan.

const pen = (on) => by(on, 'button', 'Edit here instead');
async function another() {
  const other = await page.context().newPage();
  await scenario.start(other, chromium.address, `${plan}/profile`);
  return other;
}
const write = async (on, name, words) => {
  await by(on, 'textbox', name).fill(words);
  await on.keyboard.press('Enter');
};
const reads = (on, name, words) =>
  on.waitForFunction(
    ([label, wanted]) =>
      [...document.querySelectorAll('input, textarea')].some(
        (one) => one.getAttribute('aria-label') === label && one.value === wanted,
      ),
    [name, words],
    { timeout: 5000 },
  );

test('of two tabs one edits, the other follows at once; the pen can be moved', async () => {
  await go(`${plan}/profile`);
  const other = await another();
  await pen(other).waitFor();
  assert.equal(await pen(page).count(), 0);
  assert.equal(await by(other, 'textbox', 'Purpose').isEditable(), false);
  assert.ok(await page.getByRole('button', { name: 'Add party' }).isVisible());
  assert.equal(await other.getByRole('button', { name: 'Add party' }).count(), 0);

  await write(page, 'Purpose', 'Written in the first tab');
  await reads(other, 'Purpose', 'Written in the first tab');

  await pen(other).click();
  await pen(page).waitFor();
  await pen(other).waitFor({ state: 'detached' });
  assert.equal(await by(page, 'textbox', 'Purpose').isEditable(), false);
  await write(other, 'Purpose', 'Written in the second tab');
  await reads(page, 'Purpose', 'Written in the second tab');

  await pen(page).click();
  await pen(other).waitFor();
  await write(page, 'Agreement', 'The pen came back');
  await reads(other, 'Agreement', 'The pen came back');
  const [one, two] = [await scenario.exported(page), await scenario.exported(other)];
  assert.deepEqual(scenario.valuesIn(one), scenario.valuesIn(two));
  assert.equal(Object.values(scenario.valuesIn(one).alliance)[0].purpose, 'Written in the second tab');
});

test('a tab that is closed leaves the pen to the other', async () => {
  await go(`${plan}/profile`);
  const other = await another();
  await pen(other).waitFor();
  await page.close();
  await pen(other).waitFor({ state: 'detached', timeout: 10_000 });
  await write(other, 'Purpose', 'The only tab left');
  await other.reload();
  await by(other, 'textbox', 'Purpose').waitFor();
  await reads(other, 'Purpose', 'The only tab left');
});
