// Schema and program judge the same plans, thousands of them changed at random: both take a file,
// or both refuse it, but where the program holds one of the rules that a schema cannot say
// (schema_rules.mjs). ENTENTE_MUTATIONS=10000 runs as many; ENTENTE_SEED begins elsewhere.
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {mutate} from './schema_mutations.mjs';
import {planOf, randomFrom} from './schema_plans.mjs';
import {rules} from './schema_rules.mjs';
import {compiled, verdicts} from './schema_support.mjs';
import {children, copyOf, holdsTwins, Members, textOf, treeOf} from './schema_tree.mjs';

const count = Number(process.env.ENTENTE_MUTATIONS ?? 1000);
const firstSeed = Number(process.env.ENTENTE_SEED ?? 1);
const accepts = compiled(false);

const ruleOf = problem => Object.keys(rules).find(name => rules[name].says.test(problem));
const isMore = problem => /^ and [\d,]+ more problems$/.test(problem);

/**
 * What is wrong between the two, in words; nothing where they agree. `twins`: a name stands twice
 * in the text. A problem with no place ends the program's reading before it tells of them.
 */
function disagreement({text, twins}, problems) {
  const taken = accepts(JSON.parse(text));
  if (!taken && problems.length === 0)
    return `the schema refuses what validate takes: ${accepts.words()}`;
  if (!taken || problems.length === 0) return;
  // Of a member that stands twice one reader takes the first, the other the last.
  const doubled = problems.filter(problem => rules['Names stand once'].says.test(problem))
                      .map(problem => problem.slice(0, problem.lastIndexOf(': stands')));
  const excused = problem => (twins && !problem.startsWith('/')) ||
      doubled.some(place => problem.startsWith(`${place}/`) || problem.startsWith(`${place}: `));
  const unsaid =
      problems.filter(problem => !isMore(problem) && !ruleOf(problem) && !excused(problem));
  if (unsaid.length)
    return `the schema takes what validate refuses: ${unsaid.slice(0, 5).join('\n')}`;
}

const written = (tree, escaped) => ({text: textOf(tree, escaped), twins: holdsTwins(tree)});

/** The plan of a seed with its changes. Seeds go by, so that each stands alone. */
function mutated(seed) {
  const random = randomFrom(seed);
  const tree = treeOf(planOf(random));
  const done = [];
  for (let changes = 1 + random.below(2); changes > 0; --changes) done.push(mutate(tree, random));
  return {seed, tree, done, escaped: random.chance(0.1)};
}

/**
 * A smaller tree that still is judged differently: whatever can go, goes. A node's children are
 * tried together, so that a process judges many.
 */
function shrunk(tree, escaped) {
  const differing = (part, attempts) => {
    const list = part instanceof Members ? part.list : part;
    const whole = [...list];
    const texts = attempts.map(kept => {
      list.splice(0, list.length, ...kept(whole));
      return written(tree, escaped);
    });
    list.splice(0, list.length, ...whole);
    return verdicts(texts.map(({text}) => text))
        .map((problems, at) => disagreement(texts[at], problems) !== undefined);
  };
  const shrink = part => {
    const list = part instanceof Members ? part.list : part;
    if (children(part).length > 0) {
      const without =
          differing(part, list.map((item, at) => all => all.filter((one, place) => place !== at)));
      const needed = list.filter((item, at) => !without[at]);
      const [enough] = differing(part, [() => needed]);
      if (enough) list.splice(0, list.length, ...needed);
    }
    for (const [, child] of children(part)) shrink(child);
  };
  shrink(tree);
  const smallest = written(tree, escaped);
  return {text: smallest.text, why: disagreement(smallest, verdicts([smallest.text])[0])};
}

function told({seed, tree, done, escaped}) {
  const {text, why} = shrunk(copyOf(tree), escaped);
  const shown = text.length > 2000 ? `${text.slice(0, 1000)} … ${text.slice(-1000)}` : text;
  return `seed ${seed}: ${done.join('; ')}\n${why}\nsmallest: ${shown}`;
}

/** Judges the plans of `size` seeds with one process; counts into `tally`, gives what differs. */
function judge(seeds, tally) {
  const plans = seeds.map(mutated);
  const texts = plans.map(({tree, escaped}) => written(tree, escaped));
  const found = verdicts(texts.map(({text}) => text));
  return plans.filter((plan, number) => {
    tally[found[number].length === 0 ? 'taken' : 'refused']++;
    for (const problem of found[number])
      tally[ruleOf(problem) ?? 'said'] = (tally[ruleOf(problem) ?? 'said'] ?? 0) + 1;
    return disagreement(texts[number], found[number]);
  });
}

test('plans are taken by both before they are changed', () => {
  const texts =
      Array.from({length: 60}, (_, at) => JSON.stringify(planOf(randomFrom(firstSeed + at))));
  verdicts(texts).forEach((problems, at) => {
    assert.deepEqual(problems, [], `seed ${firstSeed + at}`);
    assert.ok(accepts(JSON.parse(texts[at])), `seed ${firstSeed + at}: ${accepts.words()}`);
  });
});

for (const [name, {says, example, pad = 0}] of Object.entries(rules))
  test(`a rule that no schema can say: ${name}`, () => {
    const tree = treeOf(planOf(randomFrom(3)));
    example(tree);
    const text = textOf(tree) + ' '.repeat(pad);
    assert.ok(accepts(JSON.parse(text)), accepts.words());
    const problems = verdicts([text])[0];
    assert.ok(
        problems.some(problem => says.test(problem)), problems.join('\n') || 'validate takes it');
    assert.ok(problems.every(problem => ruleOf(problem) || isMore(problem)), problems.join('\n'));
  });

test(`schema and validate agree on ${count} mutations`, t => {
  const tally = {taken: 0, refused: 0};
  const differing = [];
  for (let done = 0; done < count && differing.length < 10; done += 250)
    differing.push(...judge(
        Array.from({length: Math.min(250, count - done)}, (_, at) => firstSeed + done + at),
        tally));
  t.diagnostic(JSON.stringify(tally));
  assert.equal(differing.length, 0, differing.slice(0, 4).map(told).join('\n\n'));
  assert.ok(tally.taken > count / 10 && tally.refused > count / 4, JSON.stringify(tally));
});
