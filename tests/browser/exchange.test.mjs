// Two companies, each with a browser of its own, work on one plan for five rounds and hand it over
// as files. Everything by role and name; at the end both make the same bytes of the shared part.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, afterEach, before, test } from 'node:test';
import { handOver, openRecord, openTheirs, setField, toExchange } from './exchange_steps.mjs';
import * as scenario from './scenario.mjs';
import { by, closeSound, open, openPage, settled } from './support.mjs';

let chromium, corvane, marlow;
before(async () => {
  chromium = await open();
  corvane = await openPage(chromium); // contexts are profiles: nothing is shared between the two
  marlow = await openPage(chromium);
  for (const page of [corvane, marlow]) page.setDefaultTimeout(20_000);
});
after(() => chromium.close());
afterEach(() => assert.deepEqual([...corvane.problems, ...marlow.problems], []));

const heading = (page) => page.getByRole('heading', { level: 1 }).first().textContent();
const takeOver = async (page) => {
  await by(page, 'button', 'Take over').or(by(page, 'button', 'Done')).click();
  await page.getByRole('button', { name: /^Hand over to/ }).first().waitFor();
  await settled(page);
  await page.waitForTimeout(300); // the address follows once the stores have answered
};

// The file without its envelope: who made it for whom and when is not the plan.
const sharedPart = (file) => file.bytes.toString('utf8').replace(/^"exchange":.*$/m, '');
const valuesIn = (file) => scenario.valuesIn(file.bytes);
const risksOf = (file) => valuesIn(file).risk;

let risk, other, kept;
test('the partner opens the first file as its own copy', async () => {
  await scenario.openSample(corvane);
  const file = await handOver(corvane, 'Marlow');
  assert.match(file.name, /for.marlow/i);
  assert.ok(!('private' in JSON.parse(file.bytes)), 'nothing private leaves');
  assert.ok(!('history' in JSON.parse(file.bytes)), 'no history leaves');
  [risk, other, kept] = Object.keys(risksOf(file));
  await scenario.openFile(marlow, scenario.asFile(file.name, file.bytes));
  await by(marlow, 'button', 'Export').waitFor();
});

test('round 1: each changes another field; the review tells it, and both have both', async () => {
  await setField(marlow, risk, 'Risk', 'Marlow says it its way');
  await setField(corvane, other, 'Risk', 'Corvane says it its way');
  const file = await handOver(marlow, 'Corvane');
  await openTheirs(corvane, file);
  assert.match(await heading(corvane), /^The file of Marlow brings 1 changed/);
  await takeOver(corvane);
  const back = await handOver(corvane, 'Marlow');
  assert.equal(risksOf(back)[risk].title, 'Marlow says it its way');
  assert.equal(risksOf(back)[other].title, 'Corvane says it its way');
  await openTheirs(marlow, back);
  await takeOver(marlow);
});

test('round 2: files that cross bring the same conflict to both; one side decides for both', async () => {
  await setField(marlow, risk, 'Risk', 'As Marlow sees it');
  await setField(corvane, risk, 'Risk', 'As Corvane sees it');
  const fromMarlow = await handOver(marlow, 'Corvane');
  const fromCorvane = await handOver(corvane, 'Marlow');
  await openTheirs(corvane, fromMarlow);
  assert.match(await heading(corvane), /1 conflict/);
  const decide = corvane.getByRole('radiogroup', { name: /^Decide/ });
  await decide.getByRole('radio', { name: 'Another' }).click();
  const third = by(corvane, 'textbox', 'Another value');
  await third.fill('As both see it');
  await third.press('Tab');
  await takeOver(corvane);
  await openTheirs(marlow, fromCorvane);
  assert.match(await heading(marlow), /1 conflict/);
  await takeOver(marlow); // left open
  await openTheirs(marlow, await handOver(corvane, 'Marlow'));
  await takeOver(marlow);
  const decided = await handOver(marlow, 'Corvane');
  assert.equal(risksOf(decided)[risk].title, 'As both see it');
  assert.ok(!('conflicts' in JSON.parse(decided.bytes)), 'a decision travels and asks nobody again');
});

test('round 3: a refused change comes back to the partner as a proposal', async () => {
  await setField(marlow, other, 'Risk', 'Refuse me');
  await openTheirs(corvane, await handOver(marlow, 'Corvane'));
  await corvane.getByRole('radiogroup', { name: /^Answer for/ }).getByRole('radio', { name: 'Refuse' }).click();
  await takeOver(corvane);
  await openTheirs(marlow, await handOver(corvane, 'Marlow'));
  assert.match(await heading(marlow), /1 changed/);
  await takeOver(marlow);
  assert.equal(risksOf(await handOver(marlow, 'Corvane'))[other].title, 'Corvane says it its way');
});

test('round 4: a removal against an unseen edit keeps the record until somebody decides', async () => {
  await setField(marlow, kept, 'Risk', 'Edited while it was removed');
  await openRecord(corvane, kept);
  await by(corvane, 'button', 'Remove').first().click();
  await settled(corvane);
  await openTheirs(corvane, await handOver(marlow, 'Corvane'));
  await corvane.getByRole('radiogroup', { name: /^Answer for/ }).getByRole('radio', { name: 'Keep' }).click();
  await takeOver(corvane);
  const file = await handOver(corvane, 'Marlow');
  assert.equal(risksOf(file)[kept].title, 'Edited while it was removed');
  await openTheirs(marlow, file);
  await takeOver(marlow);
});

test('a private record is in no file; leaving a review changes nothing', async () => {
  await openRecord(marlow, kept);
  await by(marlow, 'button', 'Make private').first().click();
  await settled(marlow);
  const file = await handOver(marlow, 'Corvane');
  assert.ok(!file.bytes.includes('Edited while it was removed'));
  const before = sharedPart(await handOver(corvane, 'Marlow'));
  await openTheirs(corvane, file);
  assert.match(await heading(corvane), /1 removed/);
  await by(corvane, 'button', 'Leave it').click();
  await settled(corvane);
  assert.equal(sharedPart(await handOver(corvane, 'Marlow')), before);
  await toExchange(marlow, 'private');
  await by(marlow, 'button', 'Share').click();
  await settled(marlow);
});

test('round 5: both end with the same bytes of the shared part', async () => {
  await setField(corvane, other, 'Risk', 'The last word');
  await openTheirs(marlow, await handOver(corvane, 'Marlow'));
  await takeOver(marlow);
  await openTheirs(corvane, await handOver(marlow, 'Corvane'));
  await takeOver(corvane);
  const ours = await handOver(corvane, 'Marlow');
  const theirs = await handOver(marlow, 'Corvane');
  assert.equal(risksOf(ours)[kept].title, 'Edited while it was removed', 'shared again, on both sides');
  assert.equal(sharedPart(ours), sharedPart(theirs));
  await openTheirs(marlow, ours);
  assert.match(await heading(marlow), /brings nothing new$/);
  await takeOver(marlow);
});

// Undoes what was done last, step by step, until it has undone this.
async function undoUntil(page, name) {
  for (let step = 0; step < 5; ++step) {
    const button = page.getByRole('button', { name: /^Undo: / }).first();
    const label = await button.getAttribute('aria-label') ?? (await button.textContent());
    await button.click();
    await settled(page);
    if (name.test(label)) return;
  }
  assert.fail(`nothing to undo is called ${name}`);
}

test('an exchange is undone in one step and stands in the list of exchanges', async () => {
  await setField(marlow, other, 'Risk', 'To be undone at Corvane');
  await openTheirs(corvane, await handOver(marlow, 'Corvane'));
  await takeOver(corvane);
  await toExchange(corvane, 'handover');
  await corvane.getByRole('list', { name: 'Past exchanges' }).getByText(/^Taken from Marlow: 1 changed/).first().waitFor();
  await corvane.getByRole('button', { name: /^Undo: Taken from Marlow/ }).click();
  await settled(corvane);
  assert.equal(risksOf(await handOver(corvane, 'Marlow'))[other].title, 'The last word');
});

const pastExchanges = (page) => page.getByRole('list', { name: 'Past exchanges' });

test('going back to before an exchange is one edit that can be undone', async () => {
  await openTheirs(marlow, await handOver(corvane, 'Marlow')); // it was undone: nothing is in conflict
  await takeOver(marlow);
  await setField(corvane, risk, 'Risk', 'As it was before');
  await setField(marlow, other, 'Risk', 'To be gone back on');
  await openTheirs(corvane, await handOver(marlow, 'Corvane'));
  await takeOver(corvane);
  await setField(corvane, risk, 'Risk', 'Changed since');
  await toExchange(corvane, 'handover');
  await pastExchanges(corvane).getByRole('button', { name: 'Go back to before' }).first().click();
  const question = corvane.getByRole('alertdialog', { name: 'Go back to before this exchange?' });
  await question.getByRole('button', { name: 'Go back', exact: true }).click();
  const undo = corvane.getByRole('button', { name: /^Undo: Restore the state before an exchange/ });
  await undo.waitFor();
  await settled(corvane);
  let values = risksOf(await handOver(corvane, 'Marlow'));
  assert.deepEqual([values[risk].title, values[other].title], ['As it was before', 'The last word']);
  await undoUntil(corvane, /^Undo: Restore the state before an exchange/);
  values = risksOf(await handOver(corvane, 'Marlow'));
  assert.deepEqual([values[risk].title, values[other].title], ['Changed since', 'To be gone back on']);
});

// Both list the same hashes, each file naming the one before.
test('both hold the same chain of files; one that is missing is told', async () => {
  const chainOf = async (page, direction) => {
    await toExchange(page, 'handover');
    const lines = await pastExchanges(page).getByRole('listitem').allTextContents();
    return lines.filter((line) => line.startsWith(direction)).map((line) => /file ([0-9a-f]{8})/.exec(line)[1]);
  };
  await setField(corvane, risk, 'Risk', 'In a file that is lost');
  await handOver(corvane, 'Marlow');
  await setField(corvane, risk, 'Risk', 'In the file after it');
  await openTheirs(marlow, await handOver(corvane, 'Marlow'));
  await marlow.getByText(/^The file names as the one before it a file that was not taken here/).waitFor();
  await takeOver(marlow);
  const sent = await chainOf(corvane, 'Sent');
  const taken = await chainOf(marlow, 'Taken');
  assert.ok(taken.length > 5);
  assert.deepEqual(taken.filter((hash) => !sent.includes(hash)), []);
});

// Sealed with a passphrase, and signed: the file and its signature, as they are downloaded.
async function handOverSealed(page, to, passphrase) {
  await toExchange(page);
  await by(page, 'button', `Hand over to ${to}`).click();
  const dialog = page.getByRole('dialog', { name: `Hand the plan to ${to}` });
  const field = by(dialog, 'textbox', 'Passphrase');
  await field.fill(passphrase);
  await field.press('Tab');
  await dialog.getByRole('checkbox', { name: /^Sign it/ }).check();
  const downloads = [];
  page.on('download', (download) => downloads.push(download));
  await dialog.getByRole('button', { name: 'Save the file' }).click();
  for (let tries = 0; downloads.length < 2 && tries < 150; ++tries) await page.waitForTimeout(200);
  page.removeAllListeners('download');
  const files = await Promise.all(
    downloads.map(async (one) => ({ name: one.suggestedFilename(), bytes: await readFile(await one.path()) })),
  );
  return files.sort((one, other) => one.name.length - other.name.length);
}

async function choose(page, file) {
  const chooser = page.waitForEvent('filechooser');
  await toExchange(page);
  await page.getByRole('button', { name: 'Open their file' }).first().click();
  await (await chooser).setFiles(scenario.asFile(file.name, file.bytes));
}

test('a sealed and signed file: a wrong passphrase is told apart, the signature is seen', async () => {
  await setField(marlow, other, 'Risk', 'Said under seal');
  const [sealed, signature] = await handOverSealed(marlow, 'Corvane', 'brave pelican lantern');
  assert.match(sealed.name, /\.age$/);
  assert.ok(sealed.bytes.toString('latin1').startsWith('age-encryption.org/v1'));
  assert.ok(!sealed.bytes.includes('Said under seal'));
  assert.match(signature.name, /\.age\.minisig$/);
  await choose(corvane, signature);
  await choose(corvane, sealed);
  const dialog = corvane.getByRole('dialog', { name: 'This file is sealed' });
  const answer = async (words) => {
    const field = by(dialog, 'textbox', 'Passphrase');
    await field.fill(words);
    await field.press('Tab');
    await dialog.getByRole('button', { name: 'Open', exact: true }).click();
  };
  await answer('brave pelican candle');
  await corvane.waitForFunction(() =>
    [...document.querySelectorAll('[role=dialog] *')].some((one) =>
      /passphrase (is wrong|does not)|wrong passphrase/i.test(
        `${one.textContent} ${one.getAttribute('aria-description') ?? ''}`,
      ),
    ),
  );
  await answer('brave pelican lantern');
  await by(corvane, 'button', 'Take over').waitFor();
  assert.match(await heading(corvane), /1 changed/);
  await takeOver(corvane);
  const keys = await corvane.evaluate(() => JSON.stringify(Object.entries(localStorage)));
  assert.match(keys, /RW/, 'the partner’s key is remembered at first use');
});

const toSettings = async (page) => {
  await page.evaluate(() => (location.hash = '#/settings'));
  await page.getByRole('heading', { name: 'Keys for signing' }).waitFor();
  await settled(page);
};
const keyWords = (page) => page.getByText(/^([a-z]+ ){7}[a-z]+$/);

test('both see the same words for a key; a copy of it restores it in another browser', async () => {
  await toSettings(marlow);
  const words = await keyWords(marlow).first().textContent();
  await toSettings(corvane);
  await corvane.getByRole('heading', { name: /^Marlow, in / }).waitFor();
  assert.ok((await keyWords(corvane).allTextContents()).includes(words));
  await by(corvane, 'button', 'The words are the same').click();
  await corvane.getByText(/Compared by words on/).waitFor();

  await by(marlow, 'button', 'Save a copy').click();
  const give = async (page, password, button) => {
    const field = by(page, 'textbox', 'Password');
    await field.fill(password);
    await field.press('Tab');
    await by(page, 'button', button).click();
  };
  const download = marlow.waitForEvent('download');
  await give(marlow, 'brave pelican', 'Save the key');
  const file = await readFile(await (await download).path());
  const elsewhere = await openPage(chromium);
  await toSettings(elsewhere);
  const chooser = elsewhere.waitForEvent('filechooser');
  await by(elsewhere, 'button', 'Restore a key').click();
  await (await chooser).setFiles({ name: 'my.key', mimeType: 'text/plain', buffer: file });
  await by(elsewhere, 'textbox', 'Password').waitFor();
  await give(elsewhere, 'brave penguin', 'Restore');
  await by(elsewhere, 'textbox', 'Password').and(elsewhere.locator('[aria-invalid=true]')).waitFor();
  await give(elsewhere, 'brave pelican', 'Restore');
  await keyWords(elsewhere).first().waitFor();
  assert.equal(await keyWords(elsewhere).first().textContent(), words);
  await closeSound(elsewhere);
});
