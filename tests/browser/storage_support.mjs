// For the storage tests: Chromium as a process of its own that can be killed like a machine that
// loses power, and web/storage driven without the application by lines of known text.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { program } from './support.mjs';

// Painting without a graphics card takes most of a page's time; what is kept does not depend on it.
export const withoutPicture = ['--disable-gpu', '--disable-3d-apis'];

const switches = [
  '--headless=new',
  '--remote-debugging-port=0',
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...withoutPicture,
];

// Takes what room localStorage has left, down to a byte.
export const fillLocalStorage = (page) =>
  page.evaluate(() => {
    for (let size = 1 << 22; size >= 1; size >>= 1)
      for (let index = 0; ; ++index)
        try {
          localStorage.setItem(`filler/${size}/${index}`, 'x'.repeat(size));
        } catch {
          break;
        }
  });

const comesUpWithin = 40_000; // milliseconds

export class Profile {
  static async make() {
    const profile = new Profile();
    profile.folder = await mkdtemp(join(tmpdir(), 'entente-profile-'));
    return profile;
  }
  async remove() {
    await this.end();
    return rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  // Starts Chromium on this profile and opens a page: openPage(context) gives it. Now and then one
  // that was killed before does not come up, or its page does not: that is not what is tested here,
  // and it is started again.
  async start(openPage, attempts = 3) {
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error('Chromium does not come up')), comesUpWithin);
    });
    try {
      return await Promise.race([this.#startOnce().then(() => openPage(this.context)), late]);
    } catch (error) {
      await this.end();
      if (attempts <= 1) throw error;
      return this.start(openPage, attempts - 1);
    } finally {
      clearTimeout(timer);
    }
  }
  async #startOnce() {
    // A process group of its own, so that all of its processes can be killed in one instant.
    this.process = spawn(program, [...switches, `--user-data-dir=${this.folder}`], {
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.ended = new Promise((resolve) => this.process.once('exit', resolve));
    this.browser = await chromium.connectOverCDP(await debuggingAddress(this.process));
    this.context = this.browser.contexts()[0];
  }
  // Power is cut.
  async kill() {
    await this.end();
    await this.browser.close().catch(() => {});
  }
  async end() {
    try {
      process.kill(-this.process.pid, 'SIGKILL');
    } catch {
      // It has ended already.
    }
    await this.ended;
  }
  // The person closes the browser.
  async close() {
    const session = await this.browser.newBrowserCDPSession();
    await session.send('Browser.close').catch(() => {});
    await this.ended;
  }
}

function debuggingAddress(browser) {
  return new Promise((resolve, reject) => {
    let text = '';
    browser.stderr.on('data', (part) => {
      text += part;
      const found = /DevTools listening on (ws:\S+)/.exec(text);
      if (found) resolve(found[1]);
    });
    browser.once('exit', () => reject(new Error(`Chromium ended:\n${text}`)));
  });
}

// A page of the site without the application, under its content security policy, with the stores of
// one plan as `local` and `database`, and their calls as promises: `await call(local, 'list')`.
export async function storesPage(context, address, plan = 'plan') {
  const page = await context.newPage();
  await page.goto(`${address}styles.css`);
  await page.evaluate(prepareStores, plan);
  return page;
}

async function prepareStores(plan) {
  const [{ LocalStore }, { DatabaseStore }, { Permission }, packing, { Tabs }] = await Promise.all([
    import('/storage/local_store.mjs'),
    import('/storage/database_store.mjs'),
    import('/storage/permission.mjs'),
    import('/storage/packing.mjs'),
    import('/storage/tabs.mjs'),
  ]);
  const permission = new Permission(false);
  const local = new LocalStore(permission);
  const database = new DatabaseStore(permission);
  const call = (store, name, ...values) =>
    new Promise((resolve, reject) =>
      store[name](...values, (refusal, result) =>
        refusal ? reject(new Error(`${refusal.place}|${refusal.message}`)) : resolve(result),
      ),
    );
  // Every line says its own number, so that a wrong or torn one is found.
  const textOf = (number) => `{"edit":${number},"text":"Änderung ${number} 決定"}`;
  const bytesOf = (text) => new TextEncoder().encode(text);
  // A snapshot as of `number`; its bytes say so too.
  const compact = (store, generation, number) =>
    call(store, 'compact', plan, generation, number, packing.compress(bytesOf(textOf(number))));

  // What both stores hold together: the newest number up to which nothing is missing.
  async function recovered() {
    const found = await Promise.all([local, database].map((store) => call(store, 'read', plan)));
    const snapshots = found.flatMap((one) => one.snapshots);
    const lines = new Map();
    for (const line of found.flatMap((one) => one.lines)) {
      const known = lines.get(line.number);
      if (!known || known.generation < line.generation) lines.set(line.number, line);
    }
    for (const { number, bytes } of snapshots)
      if (new TextDecoder().decode(bytes) !== textOf(number)) throw new Error('wrong snapshot');
    let number = Math.max(-1, ...snapshots.map((one) => one.number));
    let generation = 0;
    for (let line; (line = lines.get(number + 1)) && line.generation >= generation; ++number) {
      generation = line.generation;
      if (!line.text.startsWith(textOf(number + 1))) throw new Error(`wrong line ${number + 1}`);
    }
    return { number, generation: Math.max(...found.map((one) => one.generation)) };
  }
  Object.assign(window, { plan, local, database, call, compact, textOf, recovered, packing, Tabs });
}
