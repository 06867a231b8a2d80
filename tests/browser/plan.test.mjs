// A plan's whole way: started and filled by keyboard alone, undone, redone, found again, exported,
// lost with the storage, and imported as the same bytes. Then the same in many scripts.
import assert from 'node:assert/strict';
import { beforeEach, afterEach, test } from 'node:test';
import { by, chromiumForAll, closeSound, openPage, settled } from './support.mjs';
import * as scenario from './scenario.mjs';

const english = {
  start: {
    'Name of the alliance': 'Aurora',
    'My company': 'Nordlys Power',
    'Partner company': 'Tidewater Grid',
    'My name': 'Ida Holm',
  },
  intent: {
    'In a few words': 'Store wind power for a whole night',
    'Kind of intent': { option: 'Shared R&D risk' },
    'Asset of the partner': 'substations',
    'Whose asset': { option: 'Tidewater Grid' },
    Region: 'Jutland and Schleswig',
    'What we do': 'build',
    'Product or offer': 'four storage sites of 50 MWh',
    Segment: 'grid operators with more wind than wire',
    Deadline: '30 Jun 2027',
    'Own wording': 'Line one\nLine two, with "quotes" and a \\ backslash',
  },
  charter: [
    ['Objectives', 'objective', {
      Objective: 'First site on the grid',
      Owner: { option: 'Ida Holm' },
      'By when': '31 Jan 2027',
      'Why it matters': 'The permit lapses in spring.',
    }],
    ['Objectives', 'objective', {
      Objective: 'A partner for offshore',
      'Whose objective': { option: 'Nordlys Power' },
    }],
    ['Scope', 'scope item', {
      Item: 'Batteries up to 50 MWh',
      Scope: { option: 'In scope' },
      Note: 'Larger ones need another licence.',
    }],
    ['Scope', 'scope item', { Item: 'Hydrogen', Scope: { option: 'Out of scope' } }],
    ['Measures', 'measure', {
      Measure: 'Hours of a night covered',
      Objective: { option: 'First site on the grid' },
      'Leading or lagging': { option: 'Lagging' },
      Unit: 'hours',
      Baseline: '0',
      Target: '9.5',
      'By when': '31 Mar 2027',
    }],
    ['Contract terms', 'term', {
      Term: 'Who pays for a delay',
      Clause: '7.2',
      'In plain words': 'Whoever causes it pays the rent of the site.',
      'Understood by': { option: 'Ida Holm' },
    }],
    ['Business rules', 'business rule', {
      Title: 'A site is shut at once when it is unsafe',
      Rule: 'Anybody may press the switch. Ask afterwards.',
    }],
    ['Expectations', 'expectation', {
      Expectation: 'Bad news within a day',
      'In detail': 'By phone, not by mail.',
    }],
  ],
};

// Every text of the plan above in scripts that go wrong elsewhere: composed kana and kanji, Arabic
// with a right-to-left mark, Hebrew with vowels, skin tones, families, flags, marks on letters.
const texts = [
  '日本語で書く', 'العربية\u200f (نص)', 'שָׁלוֹם עולם', '👍🏽👩🏿‍🚀👨‍👩‍👧‍👦', '🇯🇵🇪🇬🇮🇱🏴󠁧󠁢󠁳󠁣󠁴󠁿', 'e\u0301 a\u030a n\u0303 \u0323o\u0302',
  'Ελληνικά और हिन्दी', '한국어 ภาษาไทย', '東京—Ωmega\u200d', '𝒜𝔩𝔩𝔦𝔞𝔫𝔠𝔢 𠮷野家',
];
function inManyScripts(words) {
  let next = 0;
  const names = new Map();
  const free = (label, value) =>
    !['Deadline', 'By when', 'Baseline', 'Target'].includes(label) && typeof value === 'string';
  const told = (value) => {
    if (!names.has(value)) names.set(value, `${texts[next++ % texts.length]} ${names.size}`);
    return names.get(value);
  };
  const fields = (all) =>
    Object.fromEntries(
      Object.entries(all).map(([label, value]) => {
        if (free(label, value)) return [label, told(value)];
        return [label, names.has(value.option) ? { option: names.get(value.option) } : value];
      }),
    );
  return {
    start: fields(words.start),
    intent: fields(words.intent),
    charter: words.charter.map(([section, kind, all]) => [section, kind, fields(all)]),
  };
}

const chromium = chromiumForAll();
let page;
beforeEach(async () => (page = await openPage(chromium)));
afterEach(() => closeSound(page));

async function fillCharter(parts) {
  await scenario.press(page, 'link', 'Design');
  await settled(page);
  await scenario.press(page, 'link', 'Charter');
  await settled(page);
  for (const [section, kind, fields] of parts) {
    await scenario.toSection(page, section);
    await scenario.press(page, 'button', `Add ${kind}`);
    const dialog = page.getByRole('dialog', { name: `New ${kind}` });
    await scenario.fill(page, fields, dialog);
    await scenario.press(page, 'button', `Save ${kind}`, dialog);
    await dialog.waitFor({ state: 'detached' });
  }
}

// Presses a key until there is nothing left to undo or redo; returns how often.
async function pressAll(keys, button) {
  let count = 0;
  for (; await button.isEnabled(); ++count) {
    assert.ok(count < 200, `${keys} comes to no end`);
    await page.keyboard.press(keys);
    await settled(page);
  }
  return count;
}
const undoButton = () => page.getByRole('button', { name: /^Undo/ }).first();
const redoButton = () => page.getByRole('button', { name: /^Redo/ }).first();

// Every text that was typed stands in the file as it was typed.
function textsOf({ start, intent, charter }) {
  const all = [start, intent, ...charter.map(([, , fields]) => fields)].flatMap(Object.values);
  const typed = all.filter((value) => typeof value === 'string' && !/^\d/.test(value));
  return typed.map((value) => JSON.stringify(value).slice(1, -1));
}

async function wholeWay(words) {
  await scenario.startPlan(page, words.start);
  const fresh = await scenario.exportedByKeys(page);
  await scenario.tabTo(page, by(page, 'textbox', 'In a few words'));
  await scenario.fill(page, words.intent);
  await fillCharter(words.charter);
  const filled = await scenario.exportedByKeys(page);
  for (const text of textsOf(words)) assert.ok(filled.includes(text), `${text} is not in the file`);

  const undone = await pressAll('Control+z', undoButton());
  const emptied = await scenario.exportedByKeys(page);
  assert.deepEqual(scenario.valuesIn(emptied), scenario.valuesIn(fresh));
  assert.equal(await pressAll('Control+Shift+z', redoButton()), undone);
  const redone = await scenario.exportedByKeys(page);
  assert.deepEqual(scenario.valuesIn(redone), scenario.valuesIn(filled));
  assert.ok(undone >= Object.keys(words.intent).length + words.charter.length, `${undone} undone`);

  await page.reload();
  await by(page, 'button', 'Export').waitFor();
  await settled(page);
  const found = await scenario.exportedByKeys(page);
  assert.deepEqual(found, redone);

  await scenario.clearStorage(page, chromium.address);
  await scenario.start(page, chromium.address);
  assert.deepEqual(await scenario.plansHere(page), []);
  await scenario.openFile(page, scenario.asFile('aurora.entente.json', found));
  await by(page, 'button', 'Export').waitFor();
  await settled(page);
  assert.deepEqual(await scenario.exported(page), found);
}

test('a plan by keyboard alone: filled, undone, redone, reloaded, cleared, imported', () =>
  wholeWay(english));

test('the same in Japanese, Arabic, Hebrew, emoji and combining marks, kept to the byte', () =>
  wholeWay(inManyScripts(english)));
