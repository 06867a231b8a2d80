// Firefox for tests: a real window, because only there has it WebGL2 without a graphics card, on a
// screen that nobody sees; driven over WebDriver BiDi.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';

const size = { width: 1440, height: 900 };

// A screen of its own: { name: ":7", close() }.
function openScreen() {
  const { width, height } = size;
  const screen = ['-screen', '0', `${width}x${height + 200}x24`];
  const server = spawn('Xvfb', ['-displayfd', '1', '-nolisten', 'tcp', ...screen], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    server.stdout.once('data', (number) =>
      resolve({ name: `:${String(number).trim()}`, close: () => server.kill() }),
    );
  });
}

// Downloads go into a folder of their own without a question.
const preferences = (folder) => ({
  'browser.download.folderList': 2,
  'browser.download.dir': folder,
  'browser.download.useDownloadDir': true,
  'browser.download.alwaysOpenPanel': false,
  'browser.helperApps.neverAsk.saveToDisk': 'application/json,application/octet-stream',
  'dom.disable_beforeunload': true,
  'intl.accept_languages': 'en-GB',
});

// { browser, downloaded(), close() }; with more preferences than the tests' own.
export async function openFirefox(more = {}) {
  const screen = await openScreen();
  const folder = await mkdtemp(join(tmpdir(), 'entente-firefox-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
    headless: false,
    defaultViewport: size,
    extraPrefsFirefox: { ...preferences(folder), ...more },
    env: { ...process.env, DISPLAY: screen.name, LIBGL_ALWAYS_SOFTWARE: '1' },
  });
  const close = async () => {
    await browser.close();
    screen.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  return { browser, downloaded: () => newest(folder), close };
}

// The file that a download left, once it is whole: { path, name, bytes }.
async function newest(folder) {
  for (let tries = 0; tries < 100; ++tries) {
    const names = await readdir(folder);
    const [name] = names.filter((one) => one.endsWith('.json'));
    if (name && !names.some((one) => one.endsWith('.part'))) {
      const path = join(folder, name);
      const bytes = await readFile(path);
      if (bytes.length > 0) return { path, name, bytes };
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('nothing was downloaded');
}
