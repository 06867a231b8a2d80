// The schema that the program prints, judged by an independent validator: it must accept what the
// program writes and refuse what its reader refuses.
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {compiled, entente, schema} from './schema_support.mjs';

const accepts = compiled(true);
const sample = () => JSON.parse(entente('example', 'helix'));

function expectAccepted(plan, what) { assert.ok(accepts(plan), `${what}: ${accepts.words()}`); }

test('the schema is a valid schema of 2020-12', () => {
  assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
});

test('it describes every kind and field with words', () => {
  const found = JSON.stringify(schema);
  for (const kind of ['alliance', 'party', 'person', 'intent', 'objective', 'expectation'])
    assert.ok(found.includes(`"${kind}"`), kind);
  assert.ok(found.includes('The customers or patients, narrow enough to count.'));
});

test('it accepts every sample', () => {
  for (const line of entente('example').trim().split('\n')) {
    const name = line.split('\t')[0];
    expectAccepted(JSON.parse(entente('example', name)), name);
  }
});

test('it accepts a new plan and generated ones', () => {
  expectAccepted(
      JSON.parse(entente('new', '--party', 'A', '--party', 'B', '--as', 'Zoe@A')), 'new');
  for (const seed of ['1', '2', '3']) {
    const plan = JSON.parse(entente('generate', '--records', '2000', '--seed', seed));
    expectAccepted(plan, `seed ${seed}`);
  }
});

test('it carries unknown kinds and fields, as the reader does', () => {
  const plan = sample();
  plan.records.dragon = {'0000000000001': {title: 'Smaug', heads: [1, 2]}};
  Object.values(plan.records.party)[0].moons = 3;
  expectAccepted(plan, 'unknown kind and field');
});

const first = (plan, kind) => Object.values(plan.records[kind])[0];
const broken = {
  'no format': plan => delete plan.format,
  'another format': plan => plan.format = 'calendar',
  'a newer version': plan => plan.version = 99,
  'records that are a list': plan => plan.records = [],
  'a name that is a number': plan => first(plan, 'party').name = 7,
  'a date that is none': plan => first(plan, 'person').left = 'soon',
  'a level beyond five': plan => first(plan, 'mindset').stance = 6,
  'a number out of its range': plan => first(plan, 'party').hue = 9,
  'a reference that is no id': plan => first(plan, 'measure').owner = 'Ana Duarte',
  'references that are one text': plan => first(plan, 'term').understood_by = 'Ana Duarte',
  'a line with a line break': plan => first(plan, 'rule').title = 'a\nb',
  'a record that is a text': plan => plan.records.rule['0000000000002'] = 'no record',
  'an id that is none': plan => plan.records.rule['Rule 1'] = {
    title: 'x'
  },
};

for (const [what, breakIt] of Object.entries(broken))
  test(`it refuses ${what}`, () => {
    const plan = sample();
    breakIt(plan);
    assert.equal(accepts(plan), false);
  });
