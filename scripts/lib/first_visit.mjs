// What the first visit to the site loads, at two moments: until the first picture, and until a sample
// stands open. Each request with the bytes that travel, Brotli. Used by tests/browser/size.test.mjs and
// tests/bench; how much it may be says tests/bench/README.md.
export const mostBytes = { picture: 200_000, sample: 700_000 };

export async function firstVisit(browser, address) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const loads = [];
  page.on('requestfinished', (request) => loads.push(sizeOf(request)));
  await page.addInitScript(notePicture);
  await page.goto(`${address}index.html`);
  const shown = await page.waitForFunction(() => window.firstPicture).then((found) => found.jsonValue());
  await page.waitForLoadState('networkidle');
  await page.getByRole('button', { name: /^Open the sample / }).first().click();
  await page.getByRole('navigation', { name: 'Where you are' }).waitFor({ state: 'attached' });
  await page.evaluate(() => window.entente.settled());
  await page.waitForLoadState('networkidle');
  const all = (await Promise.all(loads)).sort((one, other) => other.bytes - one.bytes);
  await context.close();
  return { picture: summed(all.filter(({ asked }) => asked <= shown)), sample: summed(all) };
}

// In the page: the moment at which the application stands there.
function notePicture() {
  const watch = new MutationObserver(() => {
    if (!document.querySelector('#stage[data-ready="true"]')) return;
    watch.disconnect();
    window.firstPicture = performance.timeOrigin + performance.now();
  });
  watch.observe(document, { subtree: true, childList: true, attributes: true });
}

async function sizeOf(request) {
  const { responseBodySize } = await request.sizes();
  const name = new URL(request.url()).pathname.slice(1);
  return { name, bytes: responseBodySize, asked: request.timing().startTime };
}

const summed = (files) => ({ files, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) });

export const listed = ({ files, bytes }) =>
  [...files, { name: 'in all', bytes }]
    .map((file) => `${String(file.bytes).padStart(9)}  ${file.name}`)
    .join('\n');
