// What src/format/PLAN_FILE.md says is so: its rules are those that validate holds, its examples
// are plans and merge as it shows, and a program written from it alone writes and merges what
// Entente does.
import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {test} from 'node:test';

import {parse, PlanFile} from './plan_writer.mjs';
import {idFrom, randomFrom} from './schema_plans.mjs';
import {rules} from './schema_rules.mjs';
import {compiled, inFolder, program, root, verdicts} from './schema_support.mjs';

const page = readFileSync(path.join(root, 'src/format/PLAN_FILE.md'), 'utf8');
const examples = Object.fromEntries(
    [...page.matchAll(/^```json (\S+)\n([^]*?)^```$/gm)].map(([, name, text]) => [name, text]));
const histories = Number(process.env.ENTENTE_WRITER_HISTORIES ?? 6);

/** What two files must have in common: all but their order, their history and their envelope. */
function plain(text) {
  const ordered = value => {
    if (Array.isArray(value)) return value.map(ordered);
    if (!(value instanceof Map)) return value?.written ?? value;
    return Object.fromEntries(
        [...value]
            .filter(([, member]) => !(member instanceof Map && member.size === 0))
            .sort(([one], [two]) => one < two ? -1 : 1)
            .map(([name, member]) => [name, ordered(member)]));
  };
  const {history, exchange, ...rest} = ordered(parse(text));
  for (const records of Object.values(rest.conflicts ?? {}))
    for (const fields of Object.values(records))
      for (const entries of Object.values(fields))
        entries.sort((one, two) => one[0] < two[0] ? -1 : 1);
  return rest;
}

/** Runs the program over files given by name; the text that it writes. */
function written(command, files, ...words) {
  return inFolder(folder => {
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
    const done =
        spawnSync(program, [command, ...words, '-o', 'out'], {cwd: folder, encoding: 'utf8'});
    assert.equal(done.status, 0, `${command} ${words.join(' ')}: ${done.stderr}`);
    return readFileSync(path.join(folder, 'out'), 'utf8');
  });
}

const merged = (ours, theirs) => written('merge', {ours, theirs}, 'ours', 'theirs');

test('the page has the rules that validate holds beside the schema, by their names', () => {
  const table = page.split('### Rules that the schema cannot say')[1].split('\n## ')[0];
  const named = [...table.matchAll(/^\| ([^|]+) \|/gm)].map(([, name]) => name.trim()).slice(2);
  assert.deepEqual(named, Object.keys(rules));
});

test('its examples are plans, by the schema and by the program', () => {
  const accepts = compiled(true);
  assert.deepEqual(
      Object.keys(examples),
      ['layout.json', 'start.json', 'corvane.json', 'marlow.json', 'merged.json', 'decided.json']);
  for (const text of Object.values(examples)) assert.ok(accepts(JSON.parse(text)), accepts.words());
  assert.deepEqual(verdicts(Object.values(examples)).flat(), []);
});

test('its examples are written as the program writes them', () => {
  for (const [name, text] of Object.entries(examples)) assert.equal(merged(text, text), text, name);
});

test('its examples merge as it shows', () => {
  const {
    'corvane.json': corvane,
    'marlow.json': marlow,
    'merged.json': both,
    'decided.json': decided
  } = examples;
  for (const pair of [[corvane, marlow], [marlow, corvane], [both, marlow], [corvane, both]])
    assert.deepEqual(plain(merged(...pair)), plain(both));
  for (const other of [corvane, marlow, both])
    for (const pair of [[other, decided], [decided, other]])
      assert.deepEqual(plain(merged(...pair)), plain(decided));
});

test('a program written from it makes its examples', () => {
  const corvane = new PlanFile(examples['start.json'], 'c0rvane0', '1c0rvane00000');
  corvane.change('objective', '3f1rst0000000', {title: 'First patient treated in Spain'});
  corvane.remove('objective', '5ther0000000z');
  assert.deepEqual(plain(corvane.text), plain(examples['corvane.json']));
  const marlow = new PlanFile(examples['start.json'], 'mar10w00', '2mar10w000000');
  marlow.change(
      'objective', '3f1rst0000000', {title: 'First patient in routine care', due: '2027-03-31'});
  marlow.change('objective', '5ther0000000z', {due: '2028-01-31'});
  marlow.add('objective', '6new000000000', {title: 'Known as the discoverer'});
  assert.deepEqual(plain(marlow.text), plain(examples['marlow.json']));
  marlow.merge(corvane.text);
  assert.deepEqual(plain(marlow.text), plain(examples['merged.json']));
  marlow.change('objective', '3f1rst0000000', {title: 'First patient in routine care'});
  marlow.remove('objective', '5ther0000000z');
  assert.deepEqual(plain(marlow.text), plain(examples['decided.json']));
});

test('a changed value under a known stamp is refused by both', () => {
  const text = examples['marlow.json'], forged = text.replace('"2028-01-31"', '"2028-02-01"');
  assert.throws(() => merged(text, forged), /another value under a stamp/);
  assert.throws(
      () => new PlanFile(text, 'zzzzzzzz', '').merge(forged), /2@mar10w00 has two values/);
});

// ---- Histories of copies that Entente and the other program edit and merge in turns.

const first = written(
    'new', {}, '--party', 'Corvane', '--party', 'Marlow', '--as', 'Ana Duarte@Corvane', '--seed',
    '1');
const [party, partner] = Object.keys(JSON.parse(first).records.party);
const someday = '2026-11-20T10:00:00.000Z';

class Copies {
  constructor(random) {
    this.random = random;
    const measure = written(
        'add', {plan: first}, 'plan', 'measure', 'title=Patients', 'target=12.50', '--as',
        'Ana Duarte@Corvane', '--seed', '2');
    this.texts = [measure, measure, measure];
    this.steps = 0;
    this.withheld = 0;
  }

  /** A record of one copy, live or removed. */
  some(text, section) {
    const kinds = Object.entries(JSON.parse(text)[section] ?? {})
                      .filter(([kind]) => ['objective', 'measure', 'risk'].includes(kind));
    const all = kinds.flatMap(([kind, records]) => Object.keys(records).map(id => [kind, id]));
    return all.length ? this.random.of(all) : undefined;
  }

  /** An edit by Entente. */
  byEntente(plan) {
    const words = ['--as', 'Ana Duarte@Corvane', '--seed', `${100 + this.steps}`],
          found = this.some(plan, 'records');
    const title = `title=By Entente ${this.steps}`;
    if (!found || this.random.chance(0.2))
      return written('add', {plan}, 'plan', this.random.of(['objective', 'risk']), title, ...words);
    if (this.random.chance(0.3)) return written('remove', {plan}, 'plan', found[1], ...words);
    // Entente asks for a title where the other program left none.
    const titled = JSON.parse(plan).records[found[0]][found[1]].title !== undefined;
    const other = this.random.of(['owner=', 'owner=Ana Duarte']);
    return written(
        'set', {plan}, 'plan', found[1], titled && this.random.chance(0.6) ? other : title,
        ...words);
  }

  /** An edit by the other program, under a new replica. */
  byOther(text) {
    const replica = idFrom(this.random).slice(0, 8), file = new PlanFile(text, replica, party);
    const live = this.some(text, 'records'), gone = this.some(text, 'removed');
    if (gone && this.random.chance(0.3))
      file.keep(...gone);
    else if (!live || this.random.chance(0.2))
      file.add('risk', idFrom(this.random), {title: `By hand ${this.steps}`, moons: ['a', 1]});
    else if (this.random.chance(0.3))
      file.remove(...live);
    else if (this.random.chance(0.2))
      file.keep(...live);
    else
      file.change(...live, this.random.of([
        {title: `By hand ${this.steps}`}, {title: null},
        {title: `Both ${this.steps}`, moons: [this.steps]}
      ]));
    return file.text;
  }

  /** The file for another party, the same by both: of what was removed it has no words. */
  handedOver(text) {
    const byOther = new PlanFile(text, 'zzzzzzzz', party).share(party, partner, someday, '');
    const byEntente = written('share', {plan: text}, 'plan', '--as', party, '--to', partner);
    assert.deepEqual(plain(byOther), plain(byEntente), `step ${this.steps}`);
    this.withheld += JSON.parse(byOther).withheld ? 1 : 0;
    return this.random.chance(0.5) ? byOther : byEntente;
  }

  /** Merges one copy into another, by both programs; both must come to the same. */
  merge(into, from, theirs = this.texts[from]) {
    const result = merged(this.texts[into], theirs);
    const file = new PlanFile(this.texts[into], 'zzzzzzzz', party);
    file.merge(theirs);
    assert.deepEqual(plain(file.text), plain(result), `step ${this.steps}`);
    this.texts[into] = this.random.chance(0.5) ? result : file.text;
  }

  step() {
    ++this.steps;
    const one = this.random.below(3);
    const from = (one + 1 + this.random.below(2)) % 3;
    if (this.random.chance(0.2)) return this.merge(one, from, this.handedOver(this.texts[from]));
    if (this.random.chance(0.3)) return this.merge(one, from);
    this.texts[one] =
        this.random.chance(0.5) ? this.byEntente(this.texts[one]) : this.byOther(this.texts[one]);
    assert.deepEqual(verdicts([this.texts[one]])[0], [], `step ${this.steps}`);
  }

  /** All know all in the end, and hold the same. */
  settle() {
    for (const [into, from] of [[0, 1], [0, 2], [1, 0], [2, 0]]) this.merge(into, from);
    assert.deepEqual(plain(this.texts[1]), plain(this.texts[0]));
    assert.deepEqual(plain(this.texts[2]), plain(this.texts[0]));
    return Object.keys(plain(this.texts[0]).conflicts ?? {}).length;
  }
}

test('a program written from it edits and merges beside Entente', t => {
  let conflicts = 0, withheld = 0;
  for (let seed = 1; seed <= histories; ++seed) {
    const copies = new Copies(randomFrom(seed));
    for (let step = 0; step < 30; ++step) copies.step();
    conflicts += copies.settle();
    withheld += copies.withheld;
  }
  t.diagnostic(`${histories} histories, ${conflicts} kinds in conflict at the end, ${
      withheld} files handed over with words withheld`);
  assert.ok(conflicts > 0 && withheld > 0);
});

test('what it hands over is a file for another party', () => {
  const file = new PlanFile(first, 'zzzzzzzz', party);
  const shared = file.share(party, partner, someday, '');
  assert.deepEqual(verdicts([shared])[0], []);
  const taken = written('open', {shared}, 'shared');
  assert.deepEqual(plain(taken), plain(first));
  assert.match(execFileSync(program, ['schema', '--help'], {encoding: 'utf8'}), /PLAN_FILE\.md/);
});
