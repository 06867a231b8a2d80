// What a screen is made of for who cannot see it, and for who sees otherwise: headings, landmarks,
// tables, tabs, lists, menus, dialogs, figures as tables, more contrast, less motion, no WebGL. By
// role and name. (axe and the walk by Tab: accessibility.test.)
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pngjs from 'pngjs';
import { openSample } from './scenario.mjs';
import { screens, visitAll } from './screens.mjs';
import { by, frameCount, launch, open, openPage, settled } from './support.mjs';

let chromium, page;
before(async () => {
  chromium = await open();
  page = await openPage(chromium);
  await openSample(page);
});
after(() => chromium.close());

async function go(route, where = page) {
  await where.evaluate((rest) => (location.hash = /#\/plan\/\w+/.exec(location.hash)[0] + rest), route);
  await settled(where);
}

test('every screen has one heading of the first level, and no level is left out', async () => {
  const faults = [];
  let seen = 0;
  await visitAll(chromium, {}, async (visited, name) => {
    seen += 1;
    const levels = await visited
      .locator('#mirror > :not([inert]) :is(h1, h2, h3, h4), #mirror > :is(h1, h2, h3, h4):not([inert])')
      .evaluateAll((all) => all.map((one) => Number(one.localName[1])));
    const dialog = (await visited.locator('[aria-modal]').count()) > 0;
    if (!dialog && levels.filter((level) => level === 1).length !== 1) faults.push(`${name}: ${levels}`);
    const highest = new Set(levels);
    for (const level of highest) if (level > 2 && !highest.has(level - 1)) faults.push(`${name}: ${levels}`);
  });
  assert.deepEqual(faults, []);
  assert.equal(seen, screens.length);
});

test('the page has its landmarks, each once and by name where there are several', async () => {
  await go('/charter');
  for (const role of ['main', 'banner']) assert.equal(await page.getByRole(role).count(), 1, role);
  const ways = await page.getByRole('navigation').evaluateAll((all) => all.map((one) => one.ariaLabel));
  assert.ok(ways.length > 0);
  assert.equal(new Set(ways).size, ways.length);
});

test('a table tells how many rows and columns it has, and where each cell stands', async () => {
  await go('/charter?view=expectation');
  const grid = by(page, 'grid', 'Expectations');
  const rows = grid.getByRole('row');
  assert.equal(Number(await grid.getAttribute('aria-rowcount')), await rows.count());
  const heads = await grid.getByRole('columnheader').count();
  assert.equal(Number(await grid.getAttribute('aria-colcount')), heads);
  const columns = await rows.nth(1).getByRole('gridcell').evaluateAll((all) => all.map((one) => one.ariaColIndex));
  assert.deepEqual([...new Set(columns)], columns);
});

test('tabs are walked by arrows and tell which is chosen, of how many', async () => {
  await go('/charter');
  const tabs = by(page, 'tablist', 'Sections').getByRole('tab');
  await tabs.first().focus();
  await page.keyboard.press('ArrowRight');
  await settled(page);
  assert.equal(await tabs.nth(1).getAttribute('aria-selected'), 'true');
  assert.equal(await tabs.nth(0).getAttribute('aria-selected'), 'false');
  assert.equal(await tabs.nth(1).getAttribute('aria-setsize'), String(await tabs.count()));
  const panel = page.getByRole('tabpanel');
  assert.equal(await panel.getAttribute('id'), await tabs.nth(1).getAttribute('aria-controls'));
  const label = await panel.getAttribute('aria-label');
  assert.ok((await tabs.nth(1).textContent()).startsWith(label), label);
  assert.ok((await panel.getByRole('button').count()) > 0, 'what the tab shows is within its panel');
});

test('a list to choose from tells what the arrows stand on, and gives the focus back', async () => {
  await go('/charter?view=objective');
  await page.getByRole('main').getByRole('link', { name: /First patient treated/ }).click();
  const combo = by(page, 'combobox', 'Owner').first();
  await combo.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await settled(page);
  const active = await page.evaluate(() => {
    const id = document.activeElement.getAttribute('aria-activedescendant');
    return document.getElementById(id)?.getAttribute('role');
  });
  assert.equal(active, 'option');
  await page.keyboard.press('Escape');
  await settled(page);
  assert.equal(await combo.evaluate((one) => one === document.activeElement), true);
});

test('a menu and a dialog take the focus and give it back', async () => {
  await go('/profile?view=person');
  const row = page.getByRole('row').filter({ hasText: 'Jonas Weber' }).first();
  await row.click({ button: 'right' });
  const inMenu = () => page.evaluate(() => document.activeElement.closest('[role=menu]')?.ariaLabel);
  assert.equal(await inMenu(), 'Jonas Weber');
  await page.keyboard.press('Escape');
  await settled(page);
  assert.equal(await row.evaluate((one) => one === document.activeElement), true);
  const add = by(page, 'button', 'Add person').first();
  await add.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  assert.equal(await dialog.getAttribute('aria-modal'), 'true');
  assert.ok(await dialog.evaluate((one) => one.contains(document.activeElement)));
  await page.keyboard.press('Escape');
  await settled(page);
  assert.equal(await add.evaluate((one) => one === document.activeElement), true);
});

test('every figure has its data as a table or as buttons and links in reading order', async () => {
  const bare = [];
  let figures = 0;
  for (const route of ['', '/risks', '/trust?view=account', '/decisions', '/governance', '/intent?view=complement']) {
    await go(route);
    for (const one of await page.getByRole('figure').all()) {
      figures += 1;
      const data = one.locator('[role=grid], [role=row], [role=gridcell], [role=option], button, a');
      const beside = page.getByRole('grid', { name: (await one.getAttribute('aria-label')) ?? '' });
      if ((await data.count()) + (await beside.count()) === 0) bare.push(`${route}: ${await one.getAttribute('aria-label')}`);
    }
  }
  assert.deepEqual(bare, []);
  assert.ok(figures >= 4, `${figures}`);
});

// How far the darkest and the lightest pixel of hairlines and second ink lie apart.
test('who asks for more contrast gets it', async () => {
  const darkest = async (contrast) => {
    const other = await openPage(chromium, { contrast, viewport: { width: 900, height: 700 } });
    const { data } = pngjs.PNG.sync.read(await other.screenshot());
    const counts = new Map();
    for (let at = 0; at < data.length; at += 4) {
      const grey = data[at] + data[at + 1] + data[at + 2];
      counts.set(grey, (counts.get(grey) ?? 0) + 1);
    }
    await other.context().close();
    return [...counts].filter(([, count]) => count > 300).map(([grey]) => grey).sort((a, b) => a - b);
  };
  const [usual, more] = [await darkest('no-preference'), await darkest('more')];
  assert.notDeepEqual(usual, more);
});

test('who asks for less motion sees none', async () => {
  const frames = async (reducedMotion) => {
    const other = await openPage(chromium, { reducedMotion });
    const before = await frameCount(other);
    await by(other, 'button', 'Open a file').hover();
    await settled(other);
    const count = (await frameCount(other)) - before;
    await other.context().close();
    return count;
  };
  const calm = await frames('reduce');
  assert.ok(calm <= 3, `${calm} frames`);
  assert.ok((await frames('no-preference')) > calm);
});

test('without WebGL the application is a page that can be read and used', async () => {
  const browser = await launch(['--disable-3d-apis']);
  try {
    const plain = await openPage({ browser, address: chromium.address });
    await openSample(plain);
    await go('/charter', plain);
    const heading = plain.getByRole('heading', { level: 1 });
    const style = await heading.evaluate((one) => {
      const { opacity, color, backgroundColor } = getComputedStyle(one);
      return { opacity, color, backgroundColor };
    });
    assert.equal(style.opacity, '1');
    assert.notEqual(style.color, 'rgba(0, 0, 0, 0)');
    await by(plain, 'button', 'Add objective').first().click();
    await by(plain, 'textbox', 'Objective').fill('Readable');
    await by(plain, 'button', 'Save objective').click();
    await plain.getByRole('link', { name: /^Readable/ }).waitFor();
    assert.deepEqual(plain.problems, []);
  } finally {
    await browser.close();
  }
});

test('what fingers press is 44 pixels each way, and nothing else takes its middle', async () => {
  const faults = [];
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
  await visitAll(chromium, phone, async (visited, name) => {
    for (const fault of await visited.evaluate(smallTargets)) faults.push(`${name}: ${fault}`);
  });
  assert.deepEqual(faults, []);
});

// In the page. What scrolls or floats above may hide a target; beside it nothing may reach into the
// 24 pixels about its middle.
function smallTargets() {
  const roles = 'a, button, [role=option], [role=menuitem]';
  const region = (one) => one.closest('.scroll, #mirror > *');
  const takes = (one, x, y) => {
    const hit = document.elementFromPoint(x, y)?.closest(roles);
    return !hit || hit === one || region(hit) !== region(one);
  };
  const faults = [];
  for (const one of document.querySelectorAll(`#mirror :is(${roles})`)) {
    if (one.closest('[inert]')) continue;
    const box = one.getBoundingClientRect();
    if (box.bottom <= 0 || box.top >= innerHeight || box.width <= 1) continue;
    const name = `${one.getAttribute('role') ?? one.localName} ${one.ariaLabel ?? one.textContent}`;
    if (Math.min(box.width, box.height) < 43.9) faults.push(`${name}: ${box.width} by ${box.height}`);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    for (const [right, down] of [[0, 0], [-12, 0], [12, 0], [0, -12], [0, 12]])
      if (!takes(one, x + right, y + down)) faults.push(`${name}: covered at ${right}, ${down}`);
  }
  return faults;
}

test('nothing has to be scrolled sideways in a window 320 wide', async () => {
  const faults = [];
  // 1280 by 1024 at 400 % (WCAG 2.2, 1.4.10).
  const magnified = { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 };
  await visitAll(chromium, magnified, async (visited, name) => {
    const beyond = await visited.evaluate(() => {
      const all = [...document.querySelectorAll('#mirror :is(a, button, input, textarea, h1, h2, h3)')];
      const wide = all.filter((one) => {
        const { left, right, width } = one.getBoundingClientRect();
        return width > 1 && !one.closest('[inert]') && (left < -1 || right > innerWidth + 1);
      });
      return [document.scrollingElement.scrollWidth - innerWidth, wide.map((one) => one.ariaLabel ?? one.textContent)];
    });
    if (beyond[0] > 0 || beyond[1].length > 0) faults.push(`${name}: ${beyond}`);
  });
  assert.deepEqual(faults, []);
});
