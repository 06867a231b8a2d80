// Fingers on the application: scrolling with momentum, long presses, two fingers on a diagram, the
// phone's keyboard and its notches; and the same deeds for whoever has no fingers on it.
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { phone } from './person.mjs';
import { openSample } from './scenario.mjs';
import { by, chromiumForAll, closeSound, frameCount, openPage, settled } from './support.mjs';

const chromium = chromiumForAll();
let page, client;
afterEach(() => closeSound(page));

async function openPlan(context, route = '') {
  page = await openPage(chromium, context);
  await openSample(page);
  await go(route);
  client = await page.context().newCDPSession(page);
}
async function go(route) {
  await page.evaluate((rest) => (location.hash = /#\/plan\/\w+/.exec(location.hash)[0] + rest), route);
  await settled(page);
}
const touch = (type, ...points) =>
  client.send('Input.dispatchTouchEvent', {
    type,
    touchPoints: points.map(([x, y], id) => ({ x, y, id })),
  });
const middle = async (locator) => {
  const { x, y, width, height } = await locator.boundingBox();
  return [x + width / 2, y + height / 2];
};
async function longPress(locator) {
  const at = await middle(locator);
  await touch('touchStart', at);
  await page.waitForTimeout(900);
  await touch('touchEnd');
  await settled(page);
}
const mainScroll = () =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll('main .scroll, main.scroll, .scroll')];
    const tall = all.filter((one) => one.scrollHeight > one.clientHeight + 100);
    window.scrolled = tall.sort((one, other) => other.clientHeight - one.clientHeight)[0];
    return getComputedStyle(window.scrolled).overflowY;
  });
const offset = () => page.evaluate(() => window.scrolled.scrollTop);

// Momentum is the browser's where the scrolling is: nothing here may take the finger's moves away.
// Where the page has come to rest: the browser goes on for a moment after the finger has left.
async function restingOffset() {
  for (let last = NaN; ; await page.waitForTimeout(150)) {
    const now = await offset();
    if (now === last) return now;
    last = now;
  }
}

test('a finger scrolls by the browser’s own scrolling, and the picture follows', async () => {
  await openPlan(phone, '/profile');
  assert.equal(await mainScroll(), 'auto');
  await page.evaluate(() => {
    window.taken = 0;
    addEventListener('touchmove', (event) => (window.taken += Number(event.defaultPrevented)));
  });
  const button = by(page, 'textbox', 'Agreement');
  const before = await button.boundingBox();
  const frames = await frameCount(page);
  await touch('touchStart', [195, 640]);
  for (let y = 620; y >= 400; y -= 20) await touch('touchMove', [195, y]);
  await touch('touchEnd');
  const moved = await restingOffset();
  await settled(page);
  assert.ok(moved > 100, `${moved} pixels`);
  assert.equal(await page.evaluate(() => window.taken), 0);
  assert.ok(Math.abs(before.y - (await button.boundingBox()).y - moved) < 1);
  assert.ok((await frameCount(page)) > frames);
});

const rowOf = (words) => page.getByRole('row').filter({ hasText: words }).first();
const menuItem = (name) => page.getByRole('menuitem', { name, exact: true });

test('a tap that is over before gestures are loaded is no long press', async () => {
  page = await openPage(chromium, phone, (fresh) =>
    fresh.route('**/gestures.mjs', async (route) => {
      await new Promise((done) => setTimeout(done, 700));
      await route.continue();
    }),
  );
  await openSample(page);
  await go('/profile?view=person');
  await rowOf('Jonas Weber').tap();
  await page.waitForTimeout(1600);
  assert.equal(await page.getByRole('menu').count(), 0);
});

test('a long press on a row opens its menu, and the finger chooses from it', async () => {
  await openPlan(phone, '/profile?view=person');
  await longPress(rowOf('Jonas Weber'));
  await menuItem('Open').waitFor();
  assert.equal(await page.getByRole('menu').getAttribute('aria-label'), 'Jonas Weber');
  await menuItem('Open').tap();
  await page.waitForURL(/record=/);
  await go('/profile?view=person');
  await longPress(rowOf('Jonas Weber'));
  await menuItem('Select').tap();
  await by(page, 'button', 'Select all').waitFor();
  assert.equal(await page.getByRole('menu').count(), 0);
});

test('the right button, the menu key and Shift+F10 open the same menu', async () => {
  await openPlan({}, '/profile?view=person');
  const row = rowOf('Jonas Weber');
  await row.click({ button: 'right' });
  await menuItem('Remove').waitFor();
  await page.keyboard.press('Escape');
  await settled(page);
  assert.equal(await page.getByRole('menu').count(), 0);
  for (const key of ['ContextMenu', 'Shift+F10']) {
    await row.focus();
    await page.keyboard.press(key);
    await menuItem('Open').waitFor();
    assert.equal(await menuItem('Open').evaluate((one) => one === document.activeElement), true);
    await page.keyboard.press('Escape');
    await settled(page);
    assert.equal(await row.evaluate((one) => one === document.activeElement), true, key);
  }
});

const figure = () => page.getByRole('figure', { name: 'Bodies and whom they report to' });
const boxSize = async () => (await figure().getByRole('link').first().boundingBox()).height;

test('two fingers zoom the diagram of bodies, not the page', async () => {
  await openPlan({ ...phone, viewport: { width: 844, height: 700 } }, '/governance');
  const usual = await boxSize();
  const [x, y] = await middle(figure().getByRole('link').first());
  await touch('touchStart', [x - 30, y], [x + 30, y]);
  await page.waitForTimeout(300); // what fingers need is loaded now
  await touch('touchMove', [x - 31, y], [x + 31, y]);
  for (let apart = 40; apart <= 120; apart += 20) await touch('touchMove', [x - apart, y], [x + apart, y]);
  await touch('touchEnd');
  await settled(page);
  assert.ok((await boxSize()) > usual + 10, `${await boxSize()} of ${usual}`);
  assert.equal(await page.evaluate(() => visualViewport.scale), 1);
  await touch('touchStart', [x - 120, y], [x + 120, y]);
  for (let apart = 110; apart >= 20; apart -= 15) await touch('touchMove', [x - apart, y], [x + apart, y]);
  await touch('touchEnd');
  await settled(page);
  assert.ok((await boxSize()) < usual - 40);
});

test('the wheel with Ctrl, keys and buttons zoom it as well', async () => {
  await openPlan({}, '/governance');
  const usual = await boxSize();
  const [x, y] = await middle(figure().getByRole('link').first());
  await page.mouse.move(x, y);
  await page.waitForTimeout(300);
  await page.mouse.move(x + 1, y);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -120);
  await page.keyboard.up('Control');
  await settled(page);
  assert.ok((await boxSize()) > usual, 'the wheel');
  await figure().getByRole('link').first().focus();
  await page.keyboard.press('0');
  await settled(page);
  assert.equal(await boxSize(), usual);
  await page.keyboard.press('-');
  await settled(page);
  assert.ok((await boxSize()) < usual, 'a key');
  await by(page, 'button', 'Zoom in').click();
  await settled(page);
  assert.equal(await boxSize(), usual);
});

test('what an icon means is told to the hovering mouse, to the keyboard and to a finger that stays', async () => {
  await openPlan(phone);
  const button = by(page, 'button', 'Search');
  const { y, height } = await button.boundingBox();
  const clip = { x: 150, y: y + height, width: 240, height: 46 };
  await settled(page);
  const before = await page.screenshot({ clip });
  await touch('touchStart', await middle(button));
  await page.waitForTimeout(800);
  await settled(page);
  const held = await page.screenshot({ clip });
  await touch('touchEnd');
  assert.notEqual(Buffer.compare(before, held), 0);
});

test('the stage keeps clear of notches, and what is pressed there is hit', async () => {
  await openPlan(phone);
  const insets = { top: 47, left: 10, bottom: 34, right: 12 };
  await client.send('Emulation.setSafeAreaInsetsOverride', { insets });
  await page.waitForFunction(() => document.getElementById('stage').offsetTop === 47);
  await settled(page);
  const box = await page.locator('#stage').boundingBox();
  assert.deepEqual(box, { x: 10, y: 47, width: 390 - 22, height: 844 - 81 });
  const size = await page.evaluate(() => [canvas.width, canvas.height]);
  assert.deepEqual(size, [box.width * 2, box.height * 2]);
  await by(page, 'link', 'Stages').tap();
  await page.waitForURL(/stages$/);
});

test('the field that is typed into stays above the phone’s keyboard', async () => {
  await openPlan(phone, '/profile');
  const field = page.getByRole('main').getByRole('textbox').last();
  await field.scrollIntoViewIfNeeded();
  await field.tap();
  // Browsers that make the page smaller.
  await page.setViewportSize({ width: 390, height: 480 });
  await page.waitForFunction(() => document.getElementById('canvas').height === 960);
  await settled(page);
  const bottom = async () => {
    const { y, height } = await field.boundingBox();
    return y + height;
  };
  assert.ok((await bottom()) < 480, `${await bottom()}`);
  assert.ok(await field.evaluate((one) => one === document.activeElement));
});

test('the same where the keyboard covers the page', async () => {
  page = await openPage(chromium, phone, (fresh) =>
    fresh.addInitScript(() => {
      const view = new EventTarget();
      Object.assign(view, { scale: 1, height: 844, offsetTop: 0 });
      Object.defineProperty(window, 'visualViewport', { value: view });
    }),
  );
  await openSample(page);
  await go('/profile');
  const field = page.getByRole('main').getByRole('textbox').last();
  await field.scrollIntoViewIfNeeded();
  await field.tap();
  const cover = (height) =>
    page.evaluate((seen) => {
      visualViewport.height = seen;
      visualViewport.dispatchEvent(new Event('resize'));
    }, height);
  await cover(460);
  await page.waitForFunction(() => document.getElementById('canvas').height === 920);
  await settled(page);
  const { y, height } = await field.boundingBox();
  assert.ok(y + height <= 460, `${y + height}`);
  await cover(844);
  await page.waitForFunction(() => document.getElementById('stage').clientHeight === 844);
});
