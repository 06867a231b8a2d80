// What all browser tests share: the site served on a free port, and Chromium that draws WebGL2
// without a graphics card.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from '../../scripts/serve.mjs';

const root = new URL('../../', import.meta.url);
// ENTENTE_SITE: another folder with a built site, relative to the repository's root.
export const site = fileURLToPath(new URL(process.env.ENTENTE_SITE ?? 'dist', root));
export const sources = fileURLToPath(new URL('web', root));

// The same engine without windows and a browser's own pages about them, which take most of the time that
// a new page needs; where it is not installed, the browser. CHROMIUM: another program.
const shell = '/usr/bin/chromium-headless-shell';
export const program = process.env.CHROMIUM ?? (existsSync(shell) ? shell : '/usr/bin/chromium');

const options = [
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const launch = (more = []) =>
  chromium.launch({
    executablePath: program,
    args: [...options, ...more],
  });

// { browser, address, close }: for a test file's before and after.
export async function open(folder = site, more = []) {
  const server = await serve(folder);
  const browser = await launch(more);
  const close = async () => {
    await browser.close();
    await server.close();
  };
  return { browser, address: server.address, close };
}

// Chromium at the site in `folder`, for all tests of a file.
export function chromiumForAll(folder) {
  const chromium = {};
  before(async () => Object.assign(chromium, await open(folder)));
  after(() => chromium.close());
  return chromium;
}

// A page with the application started and drawn. Whatever the page logs as an error fails the test
// that looks at `page.problems`, as closeSound does.
export async function openPage({ browser, address }, { route = '', ...context } = {}, prepare) {
  const usual = { viewport: { width: 1440, height: 900 }, locale: 'en-GB' };
  const opened = await browser.newContext({ ...usual, ...context });
  const page = await opened.newPage();
  await prepare?.(page);
  page.problems = [];
  page.on('pageerror', (error) => page.problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') page.problems.push(message.text());
  });
  await page.goto(`${address}index.html${route}`);
  await page.locator('#stage[data-ready="true"]').waitFor({ state: 'attached' }); // a kiosk hides it
  await settled(page);
  return page;
}

// A test is done with its page, which had no problems.
export async function closeSound(page) {
  assert.deepEqual(page.problems, []);
  await page.context().close();
}

// The gallery (tests/browser/gallery): every widget, no application. Its scripts come from web/, its
// WebAssembly and fonts from the build.
const galleryBuild = process.env.ENTENTE_GALLERY ?? fileURLToPath(new URL('build/web', root));
const fonts = fileURLToPath(new URL('build/fonts', root));
export async function openGallery(chromium, context = {}) {
  const serveBuilt = async (page) => {
    const send = (path) => (route) => route.fulfill({ path });
    await page.route('**/entente.mjs', send(join(galleryBuild, 'gallery.mjs')));
    await page.route(/\/(gallery|entente)\.wasm$/, (route) =>
      route.fulfill({ path: join(galleryBuild, 'gallery.wasm'), contentType: 'application/wasm' }),
    );
    await page.route('**/fonts/*', (route) =>
      route.fulfill({ path: join(fonts, basename(new URL(route.request().url()).pathname)) }),
    );
  };
  return openPage(chromium, context, serveBuilt);
}

// A page that was just loaded may not have begun yet.
export const settled = (page) =>
  page.evaluate(async () => {
    while (!window.entente) await new Promise((done) => setTimeout(done, 20));
    await window.entente.settled();
  });
export const frameCount = (page) => page.evaluate(() => window.entente.frameCount());

// An element of the mirror by its role and name: the only way tests name one.
export const by = (page, role, name, options = {}) =>
  page.getByRole(role, { name, exact: true, ...options });
