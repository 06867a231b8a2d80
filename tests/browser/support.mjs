// What all browser tests share: the site served on a free port, and Chromium that draws WebGL2
// without a graphics card.
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from '../../scripts/serve.mjs';

const root = new URL('../../', import.meta.url);
// ENTENTE_SITE: another folder with a built site, relative to the repository's root.
export const site = fileURLToPath(new URL(process.env.ENTENTE_SITE ?? 'dist', root));
export const sources = fileURLToPath(new URL('web', root));

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
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
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

// A page with the application started and drawn. Whatever the page logs as an error fails the test
// that looks at `page.problems`.
export async function openPage({ browser, address }, { route = '', ...context } = {}) {
  const opened = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...context });
  const page = await opened.newPage();
  page.problems = [];
  page.on('pageerror', (error) => page.problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') page.problems.push(message.text());
  });
  await page.goto(`${address}index.html${route}`);
  await page.locator('#stage[data-ready="true"]').waitFor();
  await settled(page);
  return page;
}

export const settled = (page) => page.evaluate(() => window.entente.settled());
export const frameCount = (page) => page.evaluate(() => window.entente.frameCount());

// An element of the mirror by its role and name: the only way tests name one.
export const by = (page, role, name, options = {}) =>
  page.getByRole(role, { name, exact: true, ...options });
