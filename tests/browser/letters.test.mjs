// Letters can be read where a browser falsifies what pages read back of their pictures: they never are
// read back. Where pictures cannot be painted truly either, the page's own words stand in.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import pngjs from 'pngjs';
import { counting, forbidden, read, uploaded } from './falsified.mjs';
import { openFirefox } from './firefox_support.mjs';
import * as scenario from './scenario.mjs';
import { inManyScripts } from './scripts_plan.mjs';
import { by, closeSound, open, openPage, settled } from './support.mjs';

let chromium, plan, folder;
before(async () => {
  chromium = await open();
  const page = await openPage(chromium);
  await scenario.openSample(page);
  plan = inManyScripts(await scenario.exported(page));
  await page.context().close();
  folder = await mkdtemp(join(tmpdir(), 'entente-letters-'));
  await writeFile(join(folder, 'scripts.entente.json'), plan);
});
after(async () => {
  await chromium.close();
  await rm(folder, { recursive: true, force: true });
});

// The people of a plan in many scripts: what stands below the bar that tells the time.
const place = { x: 248, y: 64, width: 1192, height: 836 };
const people = (page) => page.getByRole('rowheader', { name: 'Ольга Иванова', exact: true });

async function withPeople(context, script, use) {
  const page = await openPage(chromium, context, (fresh) => script && fresh.addInitScript(script));
  await scenario.openFile(page, scenario.asFile('scripts.entente.json', plan));
  await by(page, 'button', 'Export').waitFor();
  await page.evaluate(
    () => (location.hash = `#/plan/${location.hash.split('/')[2]}/profile?view=person`),
  );
  await people(page).waitFor();
  await settled(page);
  await use(page);
  await closeSound(page);
}
async function pictureOf(context, script) {
  let picture;
  await withPeople(context, script, async (page) => (picture = await page.screenshot({ clip: place })));
  return pngjs.PNG.sync.read(picture);
}

// How much of what is drawn in either of two pictures is not in the other, from 0 to 1. What is not
// drawn is a ground: a colour that fills a fiftieth of the picture, in both.
function unlike(one, other) {
  assert.deepEqual([one.width, one.height], [other.width, other.height]);
  const colour = ({ data }, at) => (data[at] << 16) | (data[at + 1] << 8) | data[at + 2];
  const counts = new Map();
  for (let at = 0; at < one.data.length; at += 4)
    counts.set(colour(one, at), (counts.get(colour(one, at)) ?? 0) + 1);
  const isGround = (of) => counts.get(of) * 50 > one.width * one.height;
  let drawn = 0;
  let different = 0;
  for (let at = 0; at < one.data.length; at += 4) {
    if (colour(one, at) === colour(other, at) && isGround(colour(one, at))) continue;
    drawn += 1;
    const far = [0, 1, 2].some((part) => Math.abs(one.data[at + part] - other.data[at + part]) > 24);
    if (far) different += 1;
  }
  return different / drawn;
}

for (const colorScheme of ['light', 'dark']) {
  describe(colorScheme, () => {
    let plain;
    before(async () => (plain = await pictureOf({ colorScheme })));
    for (const [what, script] of Object.entries(read)) {
      test(`reading gives ${what}: every word stands as ever`, async () => {
        const share = unlike(plain, await pictureOf({ colorScheme }, script));
        assert.ok(share < 0.01, `${share} of it is different`);
      });
    }
    test('the measure tells letters from none', async () => {
      const none = `document.fonts.load = async () => [];
        CanvasRenderingContext2D.prototype.fillText = () => {};`;
      assert.ok(unlike(plain, await pictureOf({ colorScheme }, none)) > 0.3);
    });
  });
}

test('nothing that was painted is ever read back', async () => {
  await withPeople({}, counting, async (page) => {
    for (const route of ['governance', 'trust', 'risks', 'rights', '']) {
      await page.evaluate(
        (route) => (location.hash = `#/plan/${location.hash.split('/')[2]}/${route}`),
        route,
      );
      await settled(page);
    }
    await page.waitForTimeout(1000);
    assert.equal(await page.evaluate(() => window.readBack), 0);
  });
});

// The words of an element as the page itself shows them: in the ink of the theme, over its ground.
async function assertPlain(page, { ink, ground }, notice) {
  await page.locator('html.no-canvas').waitFor();
  await page.getByRole('status').getByText(notice).waitFor();
  const looks = await people(page).evaluate((one) => {
    const { color, opacity } = getComputedStyle(one);
    return { color, opacity, ground: getComputedStyle(document.body).backgroundColor };
  });
  assert.deepEqual(looks, { color: ink, opacity: '1', ground });
  const tiny = await page.evaluate(() => {
    const leaves = [...document.querySelectorAll('#mirror .leaf')].filter((one) => one.textContent);
    return leaves.filter((one) => parseFloat(getComputedStyle(one).fontSize) < 12).map((one) => one.textContent);
  });
  assert.deepEqual(tiny, []);
  const drawn = pngjs.PNG.sync.read(await people(page).screenshot());
  let inked = 0;
  const wanted = ink.match(/\d+/g).map(Number);
  for (let at = 0; at < drawn.data.length; at += 4)
    if (wanted.every((part, index) => Math.abs(drawn.data[at + index] - part) < 40)) inked += 1;
  assert.ok(inked > 50, `${inked} pixels of ink`);
}
const themes = {
  light: { ink: 'rgb(24, 32, 43)', ground: 'rgb(245, 246, 248)' },
  dark: { ink: 'rgb(233, 238, 244)', ground: 'rgb(15, 20, 27)' },
};
for (const [colorScheme, theme] of Object.entries(themes)) {
  for (const [what, script] of Object.entries(uploaded)) {
    test(`${colorScheme}: what is painted comes out ${what}: the page’s words stand in`, async () => {
      await withPeople({ colorScheme }, script, (page) => assertPlain(page, theme, /changes or forbids/));
    });
  }
  test(`${colorScheme}: no page may paint: the page’s words stand in`, async () => {
    await withPeople({ colorScheme }, forbidden, async (page) => {
      await assertPlain(page, theme, /changes or forbids/);
      await by(page, 'button', 'Close').click();
      assert.equal(await page.locator('.notice').count(), 0);
    });
  });
}

test('where letters come out as painted nothing stands in for them', async () => {
  await withPeople({}, read.noise, async (page) => {
    await page.waitForTimeout(2000);
    assert.equal(await page.locator('.notice, html.no-canvas').count(), 0);
  });
});

describe('Firefox that resists fingerprinting', () => {
  // The people of the plan in Firefox, in light and in dark, which is chosen in the settings: there the
  // page is not told what the system has.
  async function pictures(preferences, density) {
    const firefox = await openFirefox(preferences);
    try {
      const page = await firefox.browser.newPage();
      if (density) await page.evaluateOnNewDocument(pretend, density);
      await page.goto(`${chromium.address}index.html`);
      const ready = () => page.waitForSelector('#stage[data-ready="true"]');
      await ready();
      const rest = () => page.evaluate(() => window.entente.settled());
      await (await page.waitForSelector('#file')).uploadFile(join(folder, 'scripts.entente.json'));
      await page.waitForFunction(() => /#\/plan\//.test(location.hash));
      const route = await page.evaluate(() => `#/plan/${location.hash.split('/')[2]}/profile?view=person`);
      const go = async (to) => {
        await page.evaluate((to) => (location.hash = to), to);
        await rest();
      };
      const taken = {};
      for (const theme of ['Light', 'Dark']) {
        await go('#/settings');
        await (await page.waitForSelector(`::-p-aria(${theme}[role="radio"])`)).click();
        await rest();
        await go(route);
        await page.waitForSelector('::-p-aria(Ольга Иванова[role="rowheader"])');
        await rest();
        taken[theme] = pngjs.PNG.sync.read(Buffer.from(await page.screenshot({ clip: place })));
      }
      const falsified = await page.evaluate(() => {
        const context = document.createElement('canvas').getContext('2d');
        context.fillRect(0, 0, 9, 9);
        return context.getImageData(4, 4, 1, 1).data.join() !== '0,0,0,255';
      });
      const plain = await page.evaluate(() => document.documentElement.className);
      return { taken, falsified, plain, density: await page.evaluate(() => devicePixelRatio) };
    } finally {
      await firefox.close();
    }
  }
  // What resists also says another density than the screen has, and is painted for that one.
  const pretend = (density) => Object.defineProperty(window, 'devicePixelRatio', { get: () => density });
  test('its letters are those of Firefox that does not', async () => {
    const resisting = await pictures({ 'privacy.resistFingerprinting': true });
    const usual = await pictures({}, resisting.density);
    assert.deepEqual([usual.falsified, resisting.falsified], [false, true]);
    assert.equal(resisting.plain, '');
    for (const theme of ['Light', 'Dark']) {
      const share = unlike(usual.taken[theme], resisting.taken[theme]);
      assert.ok(share < 0.02, `${theme}: ${share} of it is different`);
    }
  });
});
