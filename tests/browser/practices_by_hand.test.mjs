// Profile, intent and charter are worked by the keyboard alone, and by touch alone on a phone. (The
// other practices: tests/unit/screen.)
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Person, phone } from './person.mjs';
import { exported, exportedByKeys, valuesIn } from './scenario.mjs';
import { by, chromiumForAll, closeSound, openPage } from './support.mjs';

const chromium = chromiumForAll();

const only = (records) => Object.values(records)[0];

async function profile(person) {
  await person.goTo('Profile', 'Intent');
  await person.fill('Purpose', 'Oncology in Europe');
  await person.toSection('People');
  await person.add('person', 'Name', 'Femi Okafor');
  await by(person.page, 'tab', 'People 2').waitFor();
}

// A new plan begins there.
async function intent(person) {
  await person.fill('In a few words', 'First in Europe by 2028');
}

const charter = (person) => person.addObjective('Decide within a week');

for (const [hand, context] of Object.entries({ keyboard: {}, touch: phone }))
  test(`profile, intent and charter with ${hand} alone`, async () => {
    const page = await openPage(chromium, context);
    const person = new Person(page, hand);
    await person.startPlan();
    for (const practice of [intent, profile, charter]) await practice(person);
    const bytes = await (hand === 'touch' ? exported(page) : exportedByKeys(page));
    const values = valuesIn(bytes);
    assert.equal(only(values.alliance).purpose, 'Oncology in Europe');
    assert.ok(Object.values(values.person).some(({ name }) => name === 'Femi Okafor'));
    assert.equal(only(values.intent).title, 'First in Europe by 2028');
    assert.equal(only(values.objective).title, 'Decide within a week');
    await closeSound(page);
  });
