// What the page may and may not do: no request to any other place, no script from data, no policy
// weakened. The policy is both in the page and in the server's header; each is tried alone.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { by, chromiumForAll, closeSound, openPage, settled, site } from './support.mjs';
import { visitAll } from './screens.mjs';
import * as scenario from './scenario.mjs';

const chromium = chromiumForAll();

const evil = `<img src=x onerror="window.hit=1"><script>window.hit=1</script>"><svg onload=window.hit=1>`;

test('a whole session asks nothing of any other place', async () => {
  const asked = [];
  const watch = (page) => page.context().on('request', (request) => asked.push(request.url()));
  const page = await openPage(chromium, {}, watch);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await page.reload();
  await scenario.openSample(page);
  await scenario.exported(page);
  const watched = new Set();
  const problems = await visitAll(chromium, {}, (other) => {
    if (!watched.has(other)) watch(other);
    watched.add(other);
  });
  assert.deepEqual(problems, []);
  const elsewhere = asked.filter((address) => !address.startsWith(chromium.address) && !/^(blob|data):/.test(address));
  assert.deepEqual(elsewhere, []);
  assert.ok(asked.length > 10);
  await closeSound(page);
});

// The policy alone that `where` says: the other is taken away.
async function withPolicy(where) {
  const context = await chromium.browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.route(/\/(index\.html)?$/, async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers() };
    let body = await response.text();
    if (where === 'page') delete headers['content-security-policy'];
    else body = body.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
    await route.fulfill({ response, headers, body });
  });
  await page.goto(chromium.address);
  await page.locator('#stage[data-ready="true"]').waitFor();
  await settled(page);
  return page;
}

for (const where of ['page', 'header'])
  test(`the policy in the ${where} alone stops scripts from data, eval, HTML from text and other hosts`, async () => {
    const page = await withPolicy(where);
    const told = await page.evaluate(async () => {
      const stopped = [];
      const attempt = async (name, work) => {
        // Outside of what the test driver calls, which is spared the policy.
        await new Promise((done) => setTimeout(done));
        await Promise.resolve().then(work).catch(() => stopped.push(name));
      };
      const loads = (tag, more) =>
        new Promise((done, fail) => {
          const element = Object.assign(document.createElement(tag), more);
          Object.assign(element, { onload: done, onerror: () => fail(new Error(tag)) });
          document.head.append(element);
        });
      await attempt('fetch', () => fetch('https://example.invalid/', { mode: 'no-cors' }));
      await attempt('socket', () => new Promise((done, fail) => {
        const socket = new WebSocket('wss://example.invalid/');
        Object.assign(socket, { onopen: done, onerror: () => fail(new Error('socket')) });
      }));
      await attempt('picture', () => loads('img', { src: 'https://example.invalid/x.png' }));
      await attempt('style', () => loads('link', { rel: 'stylesheet', href: 'https://example.invalid/x.css' }));
      await attempt('eval', () => (0, eval)('1'));
      await attempt('function', () => new Function('return 1')());
      await attempt('timer', () => setTimeout('window.hit = 1') && new Promise((_, fail) => setTimeout(() => fail(new Error()), 30)));
      await attempt('html', () => (document.createElement('div').innerHTML = '<b>x</b>'));
      await attempt('script', () => (document.createElement('script').text = 'window.hit = 1'));
      await attempt('address', () => (document.createElement('script').src = 'main.mjs'));
      await attempt('frame', () => (document.createElement('iframe').srcdoc = '<b>x</b>'));
      await attempt('policy', () => trustedTypes.createPolicy('other', {}));
      return { stopped, hit: window.hit };
    });
    assert.deepEqual(told.stopped, [
      'fetch', 'socket', 'picture', 'style', 'eval', 'function', 'timer', 'html', 'script', 'address', 'frame', 'policy',
    ]);
    assert.equal(told.hit, undefined);
    await page.context().close();
  });

test('sealing works under the policy, in a worker of the site', async () => {
  const page = await openPage(chromium);
  const opened = await page.evaluate(async () => {
    const client = await window.entente.host.sealing();
    const sealed = await client.seal(new TextEncoder().encode('between us'), 'correct horse');
    return new TextDecoder().decode(await client.open(sealed, 'correct horse'));
  });
  assert.equal(opened, 'between us');
  await closeSound(page);
});

test('no policy knows unsafe-inline or unsafe-eval', async () => {
  const response = await fetch(chromium.address);
  const header = response.headers.get('content-security-policy');
  const page = await response.text();
  const [, meta] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page);
  for (const policy of [header, meta]) {
    assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|https?:|\*/);
    assert.match(policy, /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/);
  }
  assert.equal(header.replace("frame-ancestors 'none'; ", ''), meta);
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
  assert.ok(readme.includes(`Content-Security-Policy: ${header}\n`), 'README names another policy');
  assert.doesNotMatch(page, /<script(?![^>]*src=)[^>]*>|<style| style=| on\w+=/);
});

test('no script of the site makes HTML or code from text', async () => {
  const names = (await readdir(site, { recursive: true })).filter((name) => /\.(mjs|js)$/.test(name));
  assert.ok(names.includes('main.mjs') && names.includes('entente.mjs'));
  for (const name of names) {
    const script = await readFile(join(site, name), 'utf8');
    assert.doesNotMatch(script, /\.(inner|outer)HTML\s*=|insertAdjacentHTML|document\.write\(|\beval\(|new Function\(|javascript:/, name);
  }
});

test('text of a plan stays text', async () => {
  const page = await openPage(chromium);
  await by(page, 'button', 'Start a plan').click();
  await page.getByLabel('Name of the alliance').fill(evil);
  await page.getByLabel('My company').fill(evil);
  await page.getByLabel('Partner company').fill('javascript:window.hit=1');
  await page.getByLabel('My name').fill(evil);
  await by(page, 'button', 'Start the plan').click();
  await by(page, 'button', 'Export').waitFor();
  const plan = page.url().split('#')[1].split('/').slice(0, 3).join('/');
  for (const practice of ['', '/profile', '/profile?view=person', '/charter', '/rights', '/risks', '/trust']) {
    await page.evaluate((route) => (location.hash = route), plan + practice);
    await settled(page);
  }
  assert.equal(await page.evaluate(() => window.hit), undefined);
  const strange = await page.evaluate(() => document.querySelectorAll('#mirror :is(img, script, svg, iframe)').length);
  assert.equal(strange, 0);
  await closeSound(page);
});

test('links to elsewhere take nothing along', async () => {
  const page = await openPage(chromium);
  await scenario.openSample(page);
  await page.evaluate(() => (location.hash = '#/about'));
  await settled(page);
  const links = await page.locator('#mirror a[target]').evaluateAll((all) => all.map((one) => one.rel));
  for (const rel of links) assert.equal(rel, 'noopener noreferrer');
  await page.context().close();
});
