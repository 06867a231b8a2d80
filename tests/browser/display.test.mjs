// Painting: exact pixels at any density, nothing at rest, a lost context, no WebGL at all, themes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import pngjs from 'pngjs';
import { by, chromiumForAll, frameCount, launch, openGallery, settled, sources } from './support.mjs';

const chromium = chromiumForAll(sources);

async function withPage(context, use, from = chromium) {
  const page = await openGallery(from, context);
  await use(page);
  await page.context().close();
}
// The same in a browser of its own, started with more switches.
async function withBrowser(switches, context, use) {
  const browser = await launch(switches);
  try {
    await withPage(context, use, { browser, address: chromium.address });
  } finally {
    await browser.close();
  }
}
const canvasSize = (page) =>
  page.evaluate(() => {
    const { width, height } = document.getElementById('canvas');
    return [width, height];
  });

for (const density of [1, 1.1, 1.25, 1.5, 2, 3]) {
  test(`one canvas pixel is one pixel of the screen at ${density}`, async () => {
    await withBrowser([`--force-device-scale-factor=${density}`], { viewport: null }, async (page) => {
      const [width, height] = await canvasSize(page);
      const box = await page.evaluate(
        () =>
          new Promise((done) =>
            new ResizeObserver(([entry]) => done(entry.devicePixelContentBoxSize[0])).observe(
              document.getElementById('canvas'),
              { box: 'device-pixel-content-box' },
            ),
          ).then(({ inlineSize, blockSize }) => [inlineSize, blockSize, devicePixelRatio]),
      );
      assert.deepEqual([width, height], box.slice(0, 2));
      assert.ok(Math.abs(box[2] - density) < 0.01);
    });
  });
}

// The colours from top to bottom at one place of a picture: [colour, how many pixels], …
function bands(picture, x, from, to) {
  const all = [];
  for (let y = Math.round(from); y < Math.round(to); ++y) {
    const at = (y * picture.width + Math.round(x)) * 4;
    const colour = picture.data.subarray(at, at + 3).toString('hex');
    if (all.at(-1)?.[0] === colour) all.at(-1)[1] += 1;
    else all.push([colour, 1]);
  }
  return all;
}

for (const density of [1, 1.1, 1.25, 1.5, 2, 3]) {
  test(`hairlines are whole pixels at ${density}, without a blurred edge`, async () => {
    await withBrowser([`--force-device-scale-factor=${density}`], { viewport: null }, async (page) => {
      const wide = Math.max(1, Math.round(density));
      const edges = [
        [page.getByRole('textbox').first(), ({ x, y, width }) => [x + width / 2, y]],
        [by(page, 'tablist', 'Parts'), ({ x, y, width, height }) => [x + width - 8, y + height - 1]],
      ];
      for (const [element, edgeOf] of edges) {
        await element.scrollIntoViewIfNeeded();
        await settled(page);
        const [x, y] = edgeOf(await element.boundingBox());
        const picture = pngjs.PNG.sync.read(await page.screenshot());
        const seen = bands(picture, x * density, (y - 4) * density, (y + 4) * density);
        assert.equal(seen.length, 3, `${element}: ${seen.join(' ')}`);
        assert.equal(seen[1][1], wide, `${element}: ${seen.join(' ')}`);
      }
    });
  });
}

test('the canvas follows the window', async () => {
  await withPage({}, async (page) => {
    await page.setViewportSize({ width: 801, height: 607 });
    await page.waitForFunction(() => document.getElementById('canvas').width === 801);
    await settled(page);
    assert.deepEqual(await canvasSize(page), [801, 607]);
  });
});

// Counts what the page asks the browser for from now on.
const countWork = (page) =>
  page.evaluate(() => {
    window.asked = 0;
    for (const name of ['requestAnimationFrame', 'setTimeout', 'setInterval']) {
      const own = window[name];
      window[name] = (...all) => ((window.asked += 1), own.apply(window, all));
    }
  });

// Headless Chromium hides no tab: the page is told what a browser tells it.
const tellHidden = (page, hidden) =>
  page.evaluate((value) => {
    Object.defineProperty(document, 'hidden', { get: () => value, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);

test('a hidden tab does nothing, and is up to date when it is looked at again', async () => {
  await withPage({}, async (page) => {
    await by(page, 'button', 'Show toast').click();
    const toast = by(page, 'region', 'Message: Something happened');
    await toast.waitFor({ state: 'attached' });
    await page.mouse.move(700, 20);
    await page.waitForTimeout(1000);
    await tellHidden(page, true);
    await settled(page);
    const before = await frameCount(page);
    await countWork(page);
    await page.waitForTimeout(7000); // the toast's time is over meanwhile
    assert.equal((await frameCount(page)) - before, 0);
    assert.equal(await page.evaluate(() => window.asked), 0);
    assert.equal(await toast.count(), 1);
    await tellHidden(page, false);
    await settled(page);
    assert.equal(await toast.count(), 0);
  });
});

test('nothing is drawn and no timer runs at rest', async () => {
  await withPage({}, async (page) => {
    await by(page, 'button', 'Add row').click();
    await page.mouse.move(700, 20);
    await page.waitForTimeout(1500);
    await settled(page);
    const before = await frameCount(page);
    await countWork(page);
    await page.waitForTimeout(5000);
    assert.equal((await frameCount(page)) - before, 0);
    assert.equal(await page.evaluate(() => window.asked), 0);
  });
});

test('the graphics context may be lost ten times', async () => {
  await withPage({}, async (page) => {
    const picture = async () => {
      await settled(page);
      return pngjs.PNG.sync.read(await page.screenshot({ clip: { x: 0, y: 0, width: 600, height: 300 } }));
    };
    await page.mouse.move(900, 20);
    const before = await picture();
    for (let time = 0; time < 10; ++time) {
      const count = await frameCount(page);
      await page.evaluate(() => window.entente.loseContext());
      await page.waitForTimeout(30);
      await page.evaluate(() => window.entente.restoreContext());
      await page.waitForFunction((seen) => window.entente.frameCount() > seen, count);
    }
    const after = await picture();
    assert.equal(Buffer.compare(before.data, after.data), 0);
    await by(page, 'button', 'Add row').click();
    assert.deepEqual(page.problems, []);
  });
});

test('without WebGL the page can be read and used', async () => {
  await withBrowser(['--disable-3d-apis'], {}, async (page) => {
    const heading = page.getByRole('heading', { name: 'Gallery' });
    assert.equal(await heading.evaluate((one) => getComputedStyle(one).opacity), '1');
    await by(page, 'button', 'Add row').click();
    await page.getByText('Last: row added', { exact: true }).waitFor();
  });
});

test('the system’s theme, and the application’s over it', async () => {
  await withPage({ colorScheme: 'light' }, async (page) => {
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    assert.equal(await ground(), 'rgb(245, 246, 248)');
    await by(page, 'button', 'Other theme').click();
    assert.equal(await ground(), 'rgb(15, 20, 27)');
  });
});

test('a coarse pointer makes large controls', async () => {
  await withPage({ hasTouch: true, isMobile: true, viewport: { width: 400, height: 800 } }, async (page) => {
    const { height } = await page.getByRole('textbox', { name: 'Name' }).boundingBox();
    assert.equal(height, 44);
    await page.getByRole('checkbox', { name: 'Agreed' }).tap();
    await page.getByText('Last: agreed', { exact: true }).waitFor();
  });
});

test('where the system chooses colours the words themselves are shown', async () => {
  await withPage({ forcedColors: 'active' }, async (page) => {
    const heading = page.getByRole('heading', { name: 'Gallery' });
    assert.equal(await heading.evaluate((one) => getComputedStyle(one).opacity), '1');
    assert.ok(await page.locator('#canvas').isHidden());
  });
});
