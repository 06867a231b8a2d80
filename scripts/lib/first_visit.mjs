// What the first visit to the site loads: each request with the bytes that travel, Brotli.
// Used by tests/browser/size.test.mjs and tests/bench.
export const mostBytes = 500_000; // tests/bench/README.md

export async function firstVisit(browser, address) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const loads = [];
  page.on('requestfinished', (request) => loads.push(sizeOf(request)));
  await page.goto(`${address}index.html`);
  await page.locator('#stage[data-ready="true"]').waitFor();
  await page.evaluate(() => window.entente.settled());
  await page.waitForLoadState('networkidle');
  const files = (await Promise.all(loads)).sort((one, other) => other.bytes - one.bytes);
  await context.close();
  return { files, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
}

async function sizeOf(request) {
  const { responseBodySize } = await request.sizes();
  return { name: new URL(request.url()).pathname.slice(1), bytes: responseBodySize };
}

export const listed = ({ files, bytes }) =>
  [...files, { name: 'in all', bytes }]
    .map((file) => `${String(file.bytes).padStart(9)}  ${file.name}`)
    .join('\n');
