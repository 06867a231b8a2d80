// Plans that hold every structure a file can have, made out of the schema itself: every kind and
// field, later stamps, removed records, conflicts, history, the private part, an exchange, and what
// a newer version might bring.
import {schema} from './schema_support.mjs';

/** A generator of numbers below one, the same for the same seed (Mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  next.below = most => Math.floor(next() * most);
  next.of = list => list[next.below(list.length)];
  next.chance = probability => next() < probability;
  return next;
}

const letters = '0123456789abcdefghjkmnpqrstvwxyz';
export const idFrom =
    random => [...Array(13).keys()]
                  .map(at => letters[at === 0 ? 1 + random.below(15) : random.below(32)])
                  .join('');

const replicas = {
  k3f9w2xq: 60,
  p07a0000: 40
};
const dot = random => {
  const replica = random.of(Object.keys(replicas));
  return `${1 + random.below(replicas[replica])}@${replica}`;
};

const kindNames = Object.keys(schema.$defs)
                      .filter(name => name.startsWith('kind_'))
                      .map(name => name.slice(5))
                      .filter(name => name !== 'unknown');
const sharedKinds = schema.properties.records.properties;

const texts = ['A line', 'Zwei Wörter, "zitiert"', '東京 \\ ok', 'tab\there'];

/** A value that a field's schema admits. */
function valueOf(field, random) {
  const named = field.$ref?.slice('#/$defs/'.length);
  if (named === 'line') return random.of(texts);
  if (named === 'text') return random.of([...texts, 'Two\nlines']);
  if (named === 'money') return random.of(['1200.50 EUR', '-3 USD', '0.000000000000000001 CHF']);
  if (named === 'date') return random.of(['2026-11-26', '2024-02-29', '0001-01-01', '9999-12-31']);
  if (named === 'id') return idFrom(random);
  if (named === 'rank') return random.of(['i', 'zz01', 'a']);
  if (field.anyOf) return random.of(field.anyOf).const ?? 'a_newer_choice';
  if (field.type === 'array')
    return Array.from({length: 1 + random.below(3)}, () => valueOf(field.items, random));
  if (field.type === 'integer')
    return field.minimum + random.below(field.maximum - field.minimum + 1);
  return Math.min(field.maximum, Math.max(field.minimum, random.of([0, 7, 1.5, 1200.25])));
}

const unknownValue = random => random.of(
    ['text', 7, null, true, [1, 'two', {three: 3}], {shape: {sides: [3, 4], '': 'no name'}}, '']);

function fieldsOf(kind, random) {
  const fields = {};
  for (const [name, field] of Object.entries(schema.$defs[`kind_${kind}`]?.properties ?? {}))
    if (random.chance(0.8)) fields[name] = valueOf(field, random);
  if (random.chance(0.3)) fields.newer_field = unknownValue(random);
  return fields;
}

/** Stamps of fields that were written after the record was made. */
const laterOf = (fields, random) => Object.fromEntries([
  ...Object.keys(fields), 'cleared', ''
].filter(() => random.chance(0.2)).map(name => [name, dot(random)]));

const seenOf = random =>
    Object.fromEntries(Object.entries(replicas)
                           .filter(() => random.chance(0.7))
                           .map(([name, seen]) => [name, 1 + random.below(seen)]));

function conflictsOf(kind, fields, random) {
  const known = schema.$defs[`kind_${kind}`]?.properties ?? {};
  const conflicts = {};
  for (const name of Object.keys(fields))
    if (random.chance(0.3))
      conflicts[name] = Array.from(
          {length: 1 + random.below(2)},
          () =>
              [dot(random),
               random.chance(0.2) ? null :
                   known[name]    ? valueOf(known[name], random) :
                                    unknownValue(random)]);
  if (random.chance(0.4)) conflicts[''] = [[dot(random)], [dot(random), seenOf(random)]];
  return conflicts;
}

/**
 * Fields with stamps whose words are not told; a list without the field's own stamps counts not.
 */
const withheldOf = (fields, random) => Object.fromEntries(
    ['title', ...Object.keys(fields)]
        .filter(() => random.chance(0.3))
        .map(name => [name, [...new Set(
                                Array.from({length: 1 + random.below(3)}, () => dot(random)))]]));

const moment = random => `20${10 + random.below(80)}-0${1 + random.below(9)}-1${
    random.below(10)}T0${random.below(10)}:59:00.${100 + random.below(900)}Z`;

function historyOf(kind, id, fields, random) {
  const line = (act, field, from, to, label) =>
      [moment(random), idFrom(random), random.chance(0.8) ? idFrom(random) : '', act,
       random.chance(0.8) ? dot(random) : '', kind, id, field, from, to, label];
  const lines =
      [line(random.of(['insert', 'remove', 'restore', 'keep']), '', null, null, 'Add it')];
  for (const [name, value] of Object.entries(fields))
    if (random.chance(0.3)) lines.push(line('write', name, null, value, ''));
  lines.push(
      [moment(random), '', '', 'write', dot(random), '', '', '', null, null, 'Many at once']);
  return lines;
}

function partOf(kinds, isShared, random) {
  const part = {
    replicas: {},
    records: {},
    stamps: {},
    removed: {},
    conflicts: {},
    withheld: {},
    history: []
  };
  for (const [name, seen] of Object.entries(replicas)) {
    part.replicas[name] = {seen};
    if (random.chance(0.7))
      Object.assign(part.replicas[name], {party: idFrom(random), person: idFrom(random)});
  }
  part.replicas['00000000'] = {seen: 0};
  for (const kind of kinds) {
    if (isShared && sharedKinds[kind] === false) continue;
    const only = sharedKinds[kind]?.propertyNames?.const;
    const ids = only ? isShared ? [only] : [] : [idFrom(random), idFrom(random)];
    if (ids.length === 0) continue;
    const live = ids.map(id => [id, fieldsOf(kind, random)]);
    part.records[kind] = Object.fromEntries(live);
    part.stamps[kind] = Object.fromEntries(live.map(
        ([
          id, fields
        ]) => [id, random.chance(0.5) ? dot(random) : [dot(random), laterOf(fields, random)]]));
    const gone = only ? [] : [[idFrom(random), fieldsOf(kind, random)]];
    if (gone.length)
      part.removed[kind] = Object.fromEntries(
          gone.map(([id, fields]) => [id, {
                     made: dot(random),
                     removed: dot(random),
                     seen: seenOf(random),
                     fields,
                     ...(random.chance(0.5) ? {stamps: laterOf(fields, random)} : {})
                   }]));
    part.conflicts[kind] = Object.fromEntries(
        [...live, ...gone].map(([id, fields]) => [id, conflictsOf(kind, fields, random)]));
    part.withheld[kind] = Object.fromEntries(
        [...live, ...gone].map(([id, fields]) => [id, withheldOf(fields, random)]));
    for (const [id, fields] of [...live, ...gone])
      part.history.push(...historyOf(kind, id, fields, random));
  }
  part.newer_member = unknownValue(random);
  return part;
}

/** A plan with a few kinds of record, all of them over many seeds. */
export function planOf(random) {
  const kinds = [random.of(kindNames), random.of(kindNames), random.of(kindNames), 'newer_kind'];
  const plan = {format: 'entente-plan', version: 1, plan: idFrom(random)};
  if (random.chance(0.5))
    plan.exchange = {
      from: idFrom(random),
      to: idFrom(random),
      at: moment(random),
      previous: random.of(['', '0f'.repeat(32)])
    };
  Object.assign(plan, partOf([...new Set(kinds)], true, random));
  if (random.chance(0.6)) plan.private = partOf([...new Set(kinds.slice(0, 2))], false, random);
  return plan;
}
