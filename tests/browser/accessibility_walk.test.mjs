// Every screen by the keyboard: Tab reaches everything, in view and to be seen, also where the browser
// magnifies.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import pngjs from 'pngjs';
import { visitAll } from './screens.mjs';
import { chromiumForAll, openPage, settled } from './support.mjs';
import * as scenario from './scenario.mjs';

const chromium = chromiumForAll();
const sizes = {
  1440: { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' },
  390: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, reducedMotion: 'reduce' },
};
const looks = { light: { colorScheme: 'light' }, 'forced colours': { forcedColors: 'active' } };

// ---- The walk by Tab, on one screen of each make.

const alike = /^stage-(?!design)|^charter-(measures|rules|expectations|term-record)$|^intent-(mindsets|talks|record)$/;
// A list that is open closes when the focus leaves it.
const walked = (name) => !alike.test(name) && !name.endsWith('-list');

// Marks what Tab should reach, and tells how many they are.
const reachable = (page) =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll('#mirror [tabindex="0"]')];
    const open = all.filter((one) => !one.closest('[inert]') && !one.disabled);
    window.unreached = new Set(open);
    return open.length;
  });
// What the focus is on: a name to report, whether it can be seen and hit where it stands, and whether it
// has been everywhere.
const focused = (page) =>
  page.evaluate(async () => {
    await window.entente.settled();
    const one = document.activeElement;
    window.unreached.delete(one);
    const done = window.unreached.size === 0;
    if (one === document.body) return { done };
    const box = one.getBoundingClientRect();
    // Some part of what lies within the window is not covered by something else.
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
    const isHit = ([across, down]) => {
      const hit = document.elementFromPoint(left + (right - left) * across, top + (bottom - top) * down);
      return hit !== null && (one.contains(hit) || hit.contains(one));
    };
    const spots = [[0.5, 0.5], [0.1, 0.1], [0.9, 0.1], [0.1, 0.9], [0.9, 0.9], [0.5, 0.1], [0.5, 0.9]];
    return {
      done,
      name: `${one.getAttribute('role') ?? one.localName} ${one.getAttribute('aria-label') ?? one.textContent}`.slice(0, 80),
      seen: right > left && bottom > top && spots.some(isHit),
      box: { x: box.x, y: box.y, width: box.width, height: box.height },
      beside: box.left < -1 || box.right > innerWidth + 1,
    };
  });

// Presses Tab until the focus has been everywhere. More comes up on the way where a region scrolls.
async function walk(page, each) {
  const count = await reachable(page);
  await page.evaluate(() => document.activeElement.blur());
  for (let step = 0; step < 2 * count + 10; ++step) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    if (at.name) await each(at);
    if (at.done) break;
  }
  return page.evaluate(() =>
    [...window.unreached]
      .filter((one) => one.isConnected && one.tabIndex === 0)
      .map((one) => one.outerHTML.slice(0, 200)),
  );
}

for (const [width, size] of Object.entries(sizes))
  test(`Tab reaches everything on every screen, in view, ${width} wide`, async () => {
    const faults = [];
    await visitAll(chromium, size, async (page, name) => {
      const left = await walk(page, (at) => {
        if (!at.seen) faults.push(`${name}: hidden: ${at.name}`);
      });
      for (const one of left) faults.push(`${name}: not reached: ${one}`);
    }, walked);
    assert.equal(faults.join('\n'), '');
  });

// What is seen in a box and a little around it.
const edge = 4;
const picture = async (page, { x, y, width, height }) => {
  await settled(page);
  const [left, top] = [Math.max(0, Math.floor(x - edge)), Math.max(0, Math.floor(y - edge))];
  const { width: right, height: bottom } = page.viewportSize();
  const clip = {
    x: left,
    y: top,
    width: Math.min(right, Math.ceil(x + width + edge)) - left,
    height: Math.min(bottom, Math.ceil(y + height + edge)) - top,
  };
  return pngjs.PNG.sync.read(await page.screenshot({ clip })).data;
};

for (const look of ['light', 'forced colours'])
  test(`the focus can be seen wherever Tab brings it, ${look}`, async () => {
    const page = await openPage(chromium, { reducedMotion: 'reduce', ...looks[look] });
    await scenario.openSample(page);
    const root = page.url();
    const invisible = [];
    for (const route of ['', '/charter?view=objective', '/charter?view=measure']) {
      await page.goto(`${root}${route}`);
      await settled(page);
      if (route.endsWith('objective')) {
        await page.getByRole('main').getByRole('link', { name: /First patient treated/ }).click();
        await settled(page);
      }
      await walk(page, async ({ name, box }) => {
        const on = await picture(page, box);
        await page.evaluate(() => {
          window.last = document.activeElement;
          window.last.blur();
        });
        const off = await picture(page, box);
        await page.evaluate(() => window.last.focus({ preventScroll: true, focusVisible: true }));
        if (on.equals(off)) invisible.push(`${route}: ${name}`);
      });
    }
    assert.equal(invisible.join('\n'), '');
    await page.context().close();
  });

// ---- Magnified. The browser's zoom makes the window so many CSS pixels small.

for (const [zoom, viewport] of [[200, { width: 720, height: 450 }], [400, { width: 360, height: 225 }]])
  test(`nothing is lost at ${zoom} %`, async () => {
    const faults = [];
    const context = { viewport, deviceScaleFactor: zoom / 100 };
    await visitAll(chromium, context, async (page, name) => {
      const left = await walk(page, (at) => {
        if (!at.seen) faults.push(`${name}: hidden: ${at.name}`);
        if (at.beside) faults.push(`${name}: wider than the window: ${at.name}`);
      });
      for (const one of left) faults.push(`${name}: not reached: ${one}`);
      const room = await page.evaluate(() => {
        const main = document.querySelector('main, [role="main"]').getBoundingClientRect();
        return Math.min(main.bottom, innerHeight) - Math.max(main.top, 0);
      });
      if (room < 80) faults.push(`${name}: ${room} pixels of content`);
    }, walked);
    assert.equal(faults.join('\n'), '');
  });
