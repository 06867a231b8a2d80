// A whole task, from nothing to a file for the partner: a plan is started, its charter filled in, a
// risk added, the plan handed over. Once with the keyboard alone, once with touch alone on a phone,
// once magnified to 400 %. Everything is found by role and name.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { Person, phone } from './person.mjs';
import { valuesIn } from './scenario.mjs';
import { chromiumForAll, closeSound, openPage } from './support.mjs';

const chromium = chromiumForAll();

const start = (person) => person.startPlan();

const fillCharter = (person) => person.addObjective('Launch in Germany');

async function addRisk(person) {
  await person.goTo('Risks, issues, actions', 'Run');
  await person.add('risk', 'Risk', 'Supply gap in spring');
  await person.page.getByText('Supply gap in spring').first().waitFor({ state: 'attached' });
}

// The dialog says what leaves and what stays, and gives a real file.
async function share(person) {
  await person.goTo('Exchange', 'Run');
  await person.press('button', 'Hand over to Marlow Pharma');
  const dialog = person.page.getByRole('dialog', { name: 'Hand the plan to Marlow Pharma' });
  const leaves = await dialog.getByRole('listitem').allTextContents();
  assert.ok(leaves.length > 0);
  await dialog.getByText(/Your private records, the history and your settings are not in it/).waitFor();
  const [download] = await Promise.all([
    person.page.waitForEvent('download'),
    person.press('button', 'Save the file', dialog),
  ]);
  const values = valuesIn(await readFile(await download.path()));
  assert.equal(Object.values(values.alliance)[0].name, 'Helix');
  assert.equal(Object.values(values.objective)[0].title, 'Launch in Germany');
  assert.equal(Object.values(values.risk)[0].title, 'Supply gap in spring');
  assert.equal(Object.values(values.person)[0].name, 'Ana Duarte');
}

const ways = {
  'the keyboard alone': ['keyboard', {}],
  'touch alone, on a phone': ['touch', phone],
  // 1280 × 1024 at 400 %.
  'the mouse, magnified to 400 %': ['mouse', { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }],
  'the keyboard, magnified to 400 %': ['keyboard', { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }],
};

for (const [way, [hand, context]] of Object.entries(ways))
  test(`a plan is started, filled in and handed over with ${way}`, async () => {
    const page = await openPage(chromium, { acceptDownloads: true, ...context });
    const person = new Person(page, hand);
    for (const part of [start, fillCharter, addRisk, share]) {
      await part(person);
      const wider = await page.evaluate(() => document.scrollingElement.scrollWidth > innerWidth);
      assert.equal(wider, false, `${part.name}: the page scrolls sideways`);
    }
    await closeSound(page);
  });
