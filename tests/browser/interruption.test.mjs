// The graphics context is taken away ten times in the middle of work: while somebody types, with a
// dialog open, while the page scrolls, with a menu open. Nothing is missing afterwards.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pngjs from 'pngjs';
import { exported, openSample, valuesIn } from './scenario.mjs';
import { by, frameCount, open, openPage, settled } from './support.mjs';

let chromium, page;
before(async () => {
  chromium = await open();
  page = await openPage(chromium, { viewport: { width: 1280, height: 600 } });
  await openSample(page);
});
after(() => chromium.close());

async function go(route) {
  await page.evaluate((rest) => (location.hash = /#\/plan\/\w+/.exec(location.hash)[0] + rest), route);
  await settled(page);
}
const lose = () => page.evaluate(() => window.entente.loseContext());
async function restore() {
  const seen = await frameCount(page);
  await page.evaluate(() => window.entente.restoreContext());
  await page.waitForFunction((count) => window.entente.frameCount() > count, seen);
  await settled(page);
}
async function picture() {
  await settled(page);
  const clip = await page.getByRole('dialog').boundingBox();
  return pngjs.PNG.sync.read(await page.screenshot({ clip, caret: 'hide' })).data;
}

test('while somebody types', async () => {
  await go('/profile');
  const field = by(page, 'textbox', 'Agreement');
  await field.fill('');
  for (const letter of 'ten losses') {
    await lose();
    await page.keyboard.type(letter);
    await restore();
  }
  assert.equal(await field.inputValue(), 'ten losses');
  assert.ok(await field.evaluate((one) => one === document.activeElement));
  await page.keyboard.press('Tab');
  const values = valuesIn(await exported(page));
  assert.equal(Object.values(values.alliance)[0].agreement, 'ten losses');
});

test('with a dialog open that is half filled in', async () => {
  await go('/charter?view=measure');
  await by(page, 'button', 'Add measure').click();
  await by(page, 'textbox', 'Measure').fill('Half written');
  await page.keyboard.press('Tab');
  await page.mouse.move(5, 5);
  await page.waitForTimeout(7000); // what was said about the file goes after six seconds
  const before = await picture();
  for (let time = 0; time < 10; ++time) {
    await lose();
    await page.waitForTimeout(20);
    await restore();
  }
  assert.equal(Buffer.compare(before, await picture()), 0);
  assert.equal(await by(page, 'textbox', 'Measure').inputValue(), 'Half written');
  await page.keyboard.press('Escape');
  await settled(page);
});

test('while the page scrolls', async () => {
  await go('/profile');
  await page.mouse.move(800, 400);
  const offset = () =>
    page.evaluate(() => Math.max(...[...document.querySelectorAll('.scroll')].map((one) => one.scrollTop)));
  for (let time = 0; time < 10; ++time) {
    const down = time % 2 === 0;
    const before = await offset();
    await lose();
    await page.mouse.wheel(0, down ? 120 : -120);
    await page.waitForFunction(
      (seen) => Math.max(...[...document.querySelectorAll('.scroll')].map((one) => one.scrollTop)) !== seen,
      before,
    );
    await restore();
  }
  assert.deepEqual(page.problems, []);
});

test('with a menu open, and what it offers still works', async () => {
  await go('/profile?view=person');
  const row = page.getByRole('row').filter({ hasText: 'Jonas Weber' }).first();
  await row.click({ button: 'right' });
  const item = page.getByRole('menuitem', { name: 'Select', exact: true });
  await item.waitFor();
  for (let time = 0; time < 10; ++time) {
    await lose();
    await restore();
  }
  await item.click();
  await settled(page);
  assert.equal(await row.getAttribute('aria-selected'), 'true');
  assert.deepEqual(page.problems, []);
});
