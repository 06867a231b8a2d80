// Files that people open: ten that are broken, each in its own way; one dropped on the page; one of a
// plan that is here already.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { by, open, openPage, settled } from './support.mjs';
import * as scenario from './scenario.mjs';

let chromium, page, folder, good;
before(async () => {
  chromium = await open();
  folder = await mkdtemp(join(tmpdir(), 'entente-files-'));
  page = await openPage(chromium);
  await scenario.openSample(page);
  good = await scenario.exported(page);
});
after(async () => {
  await chromium.close();
  await rm(folder, { recursive: true, force: true });
});
afterEach(() => assert.deepEqual(page.problems, []));

// All that is kept: the plans as listed, and every entry of local storage.
const kept = async () => [
  await scenario.plansHere(page),
  await page.evaluate(() => Object.entries(localStorage).sort()),
];
const planLink = () => page.getByRole('main').getByRole('link', { name: /^Helix · oncology launch,/ });

async function opensToProblem(opening, place, words) {
  await scenario.toStart(page);
  const before = await kept();
  await opening();
  const dialog = page.getByRole('alertdialog', { name: /problems? in the file$/ });
  await dialog.waitFor({ timeout: 60_000 });
  const problems = dialog.getByRole('list', { name: 'Problems' }).getByRole('listitem');
  const said = (await problems.allTextContents()).join('\n');
  assert.match(said, words);
  if (place) assert.ok(said.includes(place), `${place} is not in: ${said}`);
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await dialog.waitFor({ state: 'detached' });
  assert.deepEqual(await kept(), before);
  await planLink().click();
  await by(page, 'button', 'Export').waitFor();
  assert.deepEqual(await scenario.exported(page), good);
}

const text = () => good.toString('utf8');
const changed = (from, to) => () => {
  const found = text();
  assert.ok(found.includes(from), `the sample does not say ${from}`);
  return found.replace(from, to);
};
const party = '6zweac0me4dm8';
const malformed = [
  ['cut off', () => good.subarray(0, 20_000), 'line', /cut off: it ends/],
  ['a wrong type', changed('"city":"Basel"', '"city":7'), `/records/party/${party}/city`, /expected a line of text, found 7/],
  ['an id twice', () => withIdTwice(), `/records/person/${party}`, /used twice/],
  ['a key twice', changed('"short_name":"Corvane"', '"name":"Twice"'), `/records/party/${party}/name`, /twice/],
  ['a hundred thousand levels', () => '{"a":'.repeat(100_000), 'line 1', /nested too deeply/],
  ['NaN for a number', changed('"hue":1', '"hue":NaN'), 'line 8', /"NaN" cannot stand here/],
  ['bytes that are no UTF-8', () => withWrongByte(), 'line 8', /not valid UTF-8/],
  ['a newer version', changed('"version":1', '"version":99'), '/version', /needs version 99/],
  ['another program’s JSON', () => '{"name":"left-pad","version":"1.3.0","main":"index.js"}', '/format', /entente-plan/],
];

// A person with the id of a party.
function withIdTwice() {
  const plan = JSON.parse(text());
  const [someone] = Object.keys(plan.records.person);
  plan.records.person[party] = plan.records.person[someone];
  return JSON.stringify(plan);
}
function withWrongByte() {
  const bytes = Buffer.from(good);
  bytes[bytes.indexOf('Basel') + 2] = 0xff;
  return bytes;
}

for (const [name, content, place, words] of malformed) {
  test(`a broken file (${name}) is refused in words, nothing is changed`, () =>
    opensToProblem(
      () => scenario.openFile(page, scenario.asFile('partner.entente.json', content())),
      place,
      words,
    ));
}

test('a file with a text of 200 MB is refused in words, chosen or dropped', async () => {
  const path = join(folder, 'large.entente.json');
  const head = '{"format":"entente-plan","version":1,"plan":"';
  await writeFile(path, Buffer.concat([Buffer.from(head), Buffer.alloc(200_000_000, 'a'), Buffer.from('"}')]));
  await opensToProblem(() => scenario.openFile(page, path), '', /at most/);
  await opensToProblem(() => drop(`{"plan":"${'a'.repeat(1000)}"}`, 200_000), '', /at most/);
});

// Drops a file whose text is so often repeated.
async function drop(content, times = 1) {
  const carried = await page.evaluateHandle(
    ([part, count]) => {
      const transfer = new DataTransfer();
      const parts = Array.from({ length: count }, () => part);
      transfer.items.add(new File(parts, 'dropped.entente.json', { type: 'application/json' }));
      return transfer;
    },
    [content, times],
  );
  for (const type of ['dragenter', 'dragover', 'drop'])
    await page.getByRole('main').dispatchEvent(type, { dataTransfer: carried });
}

async function writePurpose(words) {
  const { hash } = new URL(page.url());
  await scenario.start(page, chromium.address, `${hash.split('/').slice(0, 3).join('/')}/profile`);
  await by(page, 'textbox', 'Purpose').fill(words);
  await page.keyboard.press('Enter');
  await settled(page);
}
const purposeOf = (bytes) => Object.values(scenario.valuesIn(bytes).alliance)[0].purpose;

test('a dropped file opens', async () => {
  const moved = changed('Bring CVN-214 to patients', 'Take CVN-214 to patients')();
  await scenario.clearStorage(page, chromium.address);
  await scenario.start(page, chromium.address);
  await drop(moved);
  await by(page, 'button', 'Export').waitFor();
  assert.equal((await scenario.exported(page)).toString('utf8'), moved);
});

test('a partner’s file of a plan that is here: keep or replace is asked, and done', async () => {
  await scenario.clearStorage(page, chromium.address);
  await scenario.start(page, chromium.address);
  await scenario.openSample(page);
  await writePurpose('As the partner has it');
  const theirs = await scenario.exported(page);
  await writePurpose('As it is here');
  const here = await scenario.exported(page);

  const answer = async (label) => {
    await scenario.toStart(page);
    await scenario.openFile(page, scenario.asFile('theirs.entente.json', theirs));
    const question = page.getByRole('alertdialog', { name: 'Which copy do you want?' });
    await question.getByText(/is in this browser already/).waitFor();
    await question.getByRole('button', { name: label }).click();
    await question.waitFor({ state: 'detached' });
    await by(page, 'button', 'Export').waitFor();
    await settled(page);
  };
  await answer('Keep the one here');
  assert.deepEqual(await scenario.exported(page), here);
  await answer('Replace it');
  assert.deepEqual(await scenario.exported(page), theirs);
  await writePurpose('Edited after it was replaced');
  assert.equal(purposeOf(await scenario.exported(page)), 'Edited after it was replaced');
  await scenario.toStart(page);
  assert.deepEqual(await scenario.plansHere(page), ['Helix · oncology launch']);
});
