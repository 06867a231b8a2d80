// What the tests of the whole application share: a person at the keyboard, plan files that come and
// go, and what a plan says. Everything is found by role and name.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { by, frameCount, settled } from './support.mjs';

// ---- The keyboard.

const hasFocus = (locator) =>
  locator.evaluateAll((all) => all.some((one) => one === document.activeElement));

// Presses Tab until the element has the focus, as somebody without a mouse does.
export async function tabTo(page, locator, key = 'Tab', most = 160) {
  for (let step = 0; step < most; ++step) {
    if (await hasFocus(locator)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not reach ${locator}`);
}

export async function press(page, role, name, scope = page) {
  await tabTo(page, by(scope, role, name).first());
  await page.keyboard.press('Enter');
}

// Types as the script is typed: by keys, by an input method, by an emoji panel.
export async function type(page, text) {
  for (const [part] of text.matchAll(/[\n -~]+|[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]+|[^\n -~]/gu)) {
    if (/^[\n -~]/.test(part)) await page.keyboard.type(part);
    else if (/^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u.test(part)) await compose(page, part);
    else await page.keyboard.insertText(part);
  }
}

// An input method: what is composed changes under the fingers, then is taken.
async function compose(page, text) {
  const client = await page.context().newCDPSession(page);
  for (const draft of ['に', 'にほ', text]) {
    const end = draft.length;
    await client.send('Input.imeSetComposition', { text: draft, selectionStart: end, selectionEnd: end });
  }
  await client.send('Input.insertText', { text });
  await client.detach();
}

const activeOption = (page) =>
  page.evaluate(() => {
    const id = document.activeElement.getAttribute('aria-activedescendant');
    return id ? document.getElementById(id).textContent : null;
  });

async function pick(page, combo, value) {
  await tabTo(page, combo);
  await page.keyboard.press('ArrowDown');
  for (let step = 0; step < 30; ++step) {
    if ((await activeOption(page)) === value) return page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`no option ${value}`);
}

async function choose(page, group, value) {
  const radios = group.getByRole('radio');
  for (let step = 0; step < 160 && !(await hasFocus(radios)); ++step) await page.keyboard.press('Tab');
  const wanted = group.getByRole('radio', { name: value, exact: true });
  for (let step = 0; step < 12; ++step) {
    if (await wanted.isChecked()) return;
    await page.keyboard.press('ArrowRight');
  }
  throw new Error(`no choice ${value}`);
}

// Fills fields in the order given: { 'Label': 'text' }, { 'Label': { option } } for a choice, which
// is a list, or side by side where there is room.
export async function fill(page, fields, scope = page) {
  for (const [name, value] of Object.entries(fields)) {
    const group = by(scope, 'radiogroup', name);
    if (value.option && (await group.count())) await choose(page, group, value.option);
    else if (value.option) await pick(page, by(scope, 'combobox', name), value.option);
    else {
      await tabTo(page, by(scope, 'textbox', name));
      await type(page, value);
    }
  }
}

// Goes to a section of the page by its tab.
export async function toSection(page, label) {
  const tabs = page.getByRole('tablist', { name: 'Sections' });
  await tabTo(page, tabs.getByRole('tab', { selected: true }));
  for (let step = 0; step < 12; ++step) {
    const selected = await tabs.getByRole('tab', { selected: true }).textContent();
    if (selected.startsWith(label)) return;
    await page.keyboard.press('ArrowRight');
    await settled(page);
  }
  throw new Error(`no section ${label}`);
}

// A plan by keys. words: what is written into the dialog's fields.
export async function startPlan(page, words = helix) {
  await press(page, 'button', 'Start a plan');
  await fill(page, words);
  await press(page, 'button', 'Start the plan');
  await by(page, 'textbox', 'In a few words').waitFor();
  await settled(page);
}
export const helix = {
  'Name of the alliance': 'Helix',
  'My company': 'Corvane Biotech',
  'Partner company': 'Marlow Pharma',
  'My name': 'Ana Duarte',
};

// ---- Plan files.

// The bytes that the page hands over as a download while `act` goes on.
async function downloaded(page, act) {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return readFile(await download.path());
}
export const exported = (page) =>
  downloaded(page, () => by(page, 'button', 'Export').click());
export const exportedByKeys = (page) => downloaded(page, () => press(page, 'button', 'Export'));

// What a plan says, without stamps and history.
export const valuesIn = (bytes) => JSON.parse(bytes.toString('utf8')).records;

export const asFile = (name, content) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.isBuffer(content) ? content : Buffer.from(content),
});

// Through the file chooser, as "Open a file" on the start page opens it. `file` is a path or asFile().
export async function openFile(page, file) {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    by(page, 'button', 'Open a file').click(),
  ]);
  await chooser.setFiles(file);
}

// Leaves a plan by the link that leads to all plans.
export async function toStart(page) {
  await page.getByRole('link', { name: 'Entente, all plans' }).click();
  await by(page, 'heading', 'Two companies, one plan').waitFor();
}

// The names of all plans in this browser, as the start page lists them.
export const plansHere = (page) =>
  page
    .getByRole('main')
    .getByRole('button', { name: /^Delete / })
    .evaluateAll((all) => all.map((one) => one.textContent.replace('Delete ', '')));

export async function openSample(page, title = 'Helix · oncology launch') {
  await by(page, 'button', `Open the sample ${title}`).click();
  await by(page, 'button', 'Export').waitFor();
  await settled(page);
}

// All that this site has kept is gone, as by the browser's "clear site data".
export async function clearStorage(page, address) {
  await page.goto('about:blank');
  const client = await page.context().newCDPSession(page);
  const { origin } = new URL(address);
  await client.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await client.detach();
}

export async function start(page, address, route = '') {
  await page.goto(`${address}index.html${route}`);
  await page.locator('#stage[data-ready="true"]').waitFor();
  await settled(page);
}

// Waits until no frame has come for two seconds (a toast's end, the snapshot after a pause).
export async function atRest(page) {
  for (let count = -1, tries = 0; tries < 10; ++tries) {
    await settled(page);
    const now = await frameCount(page);
    if (now === count) return;
    count = now;
    await page.waitForTimeout(2000);
  }
  throw new Error('the page does not come to rest');
}

// ---- The command line, for large plans.

const program = fileURLToPath(new URL('../../build/native/entente', import.meta.url));
export async function generated(records) {
  if (!existsSync(program)) throw new Error('build/native/entente is missing: scripts/test-unit builds it');
  const folder = await mkdtemp(join(tmpdir(), 'entente-plan-'));
  const path = join(folder, `${records}.entente.json`);
  execFileSync(program, ['generate', '--records', String(records), '--seed', '1', '-o', path]);
  return { path, remove: () => rm(folder, { recursive: true, force: true }) };
}
