// Seeded changes of a plan's JSON: what hand, another program or malice might do to a file.
import {idFrom} from './schema_plans.mjs';
import {children, copyOf, Digits, Members, nameOf, treeOf} from './schema_tree.mjs';

const long = (letter, bytes) => letter.repeat(Math.floor(bytes / Buffer.byteLength(letter)));
const textLimit = 65536;
const replica = 'k3f9w2xq';

/** Texts at, below and above every limit, of every form that some place wants. */
const texts = [
  '',
  ' ',
  'x',
  'two\nlines',
  'tab\t',
  'nul\0',
  'bell\x07',
  'del\x7f',
  'c1\x85',
  'rlo\u202e',
  'lri\u2066',
  'lrm\u200e',
  'line\u2028separator',
  '\ufeffmark',
  '\ud800',
  'half \udc00 of one',
  '😀',
  'null',
  'true',
  long('x', textLimit),
  long('x', textLimit) + 'x',
  long('é', textLimit),
  long('é', textLimit) + 'é',
  long('😀', textLimit),
  long('😀', textLimit) + 'x',
  long('z', textLimit),
  long('0', textLimit) + 'i',
  long('0', textLimit - 1) + 'i',
  long('f', textLimit),
  long('f', textLimit + 1),
  '0000000000000',
  '0000000000001',
  'g000000000000',
  'f000000000000',
  'fzzzzzzzzzzzz',
  '000000000000u',
  '000000000000U',
  '00000000000001',
  '000000000001',
  'k3f9w2xq',
  'k3f9w2xi',
  'K3F9W2XQ',
  'k3f9w2x',
  '0000000000001\n',
  `1@${replica}`,
  `60@${replica}`,
  `61@${replica}`,
  `0@${replica}`,
  `01@${replica}`,
  `1.0@${replica}`,
  `1@p07a0000`,
  '1@zzzzzzzz',
  `1@${replica}x`,
  `@${replica}`,
  `1${replica}`,
  `-1@${replica}`,
  `281474976710655@${replica}`,
  `281474976710656@${replica}`,
  `999999999999999@${replica}`,
  `280000000000000@${replica}`,
  `1000000000000000@${replica}`,
  `1@@${replica}`,
  '2026-11-26',
  '2025-02-29',
  '2024-02-29',
  '2100-02-29',
  '2000-02-29',
  '0000-01-01',
  '0001-01-01',
  '9999-12-31',
  '2026-13-01',
  '2026-00-10',
  '2026-04-31',
  '2026-1-1',
  '10000-01-01',
  '2026-11-26T10:42:07.120Z',
  '2026-11-26T24:00:00.000Z',
  '2026-11-26T23:59:60.000Z',
  '2026-11-26T10:42:07Z',
  '2026-11-26T10:42:07.120+00:00',
  '2025-02-29T10:42:07.120Z',
  '0000-11-26T10:42:07.120Z',
  '2026-11-26t10:42:07.120z',
  '1200.50 EUR',
  '5 USD',
  '5 usd',
  '5.USD',
  '.5 EUR',
  '05 EUR',
  '-0 EUR',
  '1e3 EUR',
  '1E3 EUR',
  '+5 EUR',
  '5  EUR',
  '5. EUR',
  '5 EURO',
  '999999999999999999 EUR',
  '1000000000000000000 EUR',
  '0.000000000000000001 EUR',
  '0.0000000000000000001 EUR',
  '0.000000000000000000 EUR',
  '1.00000000000000000 EUR',
  '1.000000000000000000 EUR',
  '-123456789.123456789 EUR',
  '-123456789.1234567890 EUR',
  'name',
  'Name',
  'two words',
  '_x',
  '9x',
  'x9_',
  'x'.repeat(64),
  'x'.repeat(65),
  'é'.repeat(32),
  'é'.repeat(33),
  'a0',
  'a1',
  'A',
  'ab-c',
  'insert',
  'wrote',
  'entente-plan',
  'records',
  'private',
  'party',
  'person',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  '0f0f',
  '0F',
  '~/\\"'
];

const numbers = [
  '0',
  '-0',
  '1',
  '-1',
  '2',
  '5',
  '6',
  '1.0',
  '1.5',
  '1e0',
  '1e3',
  '1E+3',
  '10e-1',
  '0.5e1',
  '-0.0',
  '0e5',
  '0.000000000000000001',
  '0.0000000000000000001',
  '1e-18',
  '1e-19',
  '1e17',
  '1e18',
  '1E400',
  '1e-400',
  '999999999999999999',
  '1000000000000000000',
  '-999999999999999999',
  '123456789012345678',
  '1.00000000000000000',
  '1.000000000000000000',
  '1.0000000000000001',
  '5.00000000000000001',
  '123456789012345678901234567890',
  '0.123456789012345678901234567890',
  '1234567890123456789012345678901',
  '12345678901234567890123456789012',
  '123456789012345678901234567890123',
  '0.1234567890123456789012345678901',
  '281474976710655',
  '281474976710656',
  '281474976710655.0',
  '9007199254740993',
  '60',
  '61',
  '40',
  '41',
  '100',
  '1000',
  '1e6',
  '1e9',
  '1e12',
  '2e9',
  '1000000000001',
  '-1e12'
];

const others = [
  null, true, false, [], new Members(), [null], [[]], new Members([['a', true]]),
  new Members([['', 1]])
];

/** Any value, often a simple one. */
function valueFrom(random) {
  const choice = random();
  if (choice < 0.45) return random.of(texts);
  if (choice < 0.7) return new Digits(random.of(numbers));
  if (choice < 0.9) return copyOf(random.of(others));
  return nested(random.of(['end', new Digits('1')]), random.below(17), random);
}

const nested = (inside, levels, random) => {
  for (let level = 0; level < levels; ++level)
    inside = random.chance(0.5) ? [inside] : new Members([['in', inside]]);
  return inside;
};

/** The same number written in another form. */
function respelled(written, random) {
  if (!/^-?\d+$/.test(written))
    return /e/i.test(written) ? written : `${written}${random.of(['0', 'e0', '000', 'E-0'])}`;
  return random.of([
    `${written}.0`, `${written}e0`, /^-?0$/.test(written) ? '0e-2' : `${written}00e-2`,
    `${written}.000`, `${written}E+0`, `${written}.00000000000000000000`
  ]);
}

/** One character of a text changed, gone or doubled. */
function misspelled(text, random) {
  const at = random.below(text.length + 1);
  const middle = random.of(
      ['', text.slice(at, at + 1).toUpperCase(), '0', 'i', 'u', '-', '@', ' ', '\n', '9', 'é']);
  return text.slice(0, at) + middle + text.slice(at + random.below(2));
}

/** Walks down at random: a parent, which of its children, and the place as a JSON pointer. */
function placeIn(tree, random) {
  let parent = tree, pointer = '';
  for (;;) {
    const found = children(parent);
    if (found.length === 0) return;
    const [at, child] = random.of(found);
    pointer += `/${nameOf(parent, at)}`;
    if (random.chance(0.2) || children(child).length === 0) return {parent, at, pointer};
    parent = child;
  }
}

const childAt = ({parent, at}) => parent instanceof Members ? parent.list[at][1] : parent[at];
function put({parent, at}, value) {
  if (parent instanceof Members)
    parent.list[at][1] = value;
  else
    parent[at] = value;
}
const remove = ({parent, at}) => (parent instanceof Members ? parent.list : parent).splice(at, 1);

function grow(value, random) {
  if (Array.isArray(value) && value.length) {
    const count = random.of([2, 3, 99, 100, 101]);
    while (value.length < count) value.push(copyOf(value[0]));
  } else if (value instanceof Members) {
    const like = value.list[0]?.[1] ?? valueFrom(random),
          count = random.of([1, 5, 199, 200, 201, 215, 250]);
    for (let made = 0; made < count; ++made)
      value.set(random.of(['n', 'n', 'n', 'N'].slice(0, 3)) + made, copyOf(like));
  }
}

/** Each takes a place and changes it; returns what it did. */
const changes = {
  replace: (place, random) => put(place, valueFrom(random)),
  misspell(place, random) {
    const value = childAt(place);
    if (typeof value === 'string')
      put(place, misspelled(value, random));
    else if (value instanceof Digits)
      put(place, new Digits(respelled(value.written, random)));
    else
      return changes.rename(place, random);
  },
  'other text': (place, random) => put(place, random.of(texts)),
  'other number': (place, random) => put(place, new Digits(random.of(numbers))),
  remove,
  add(place, random) {
    const value = childAt(place);
    const into = children(value).length || value instanceof Members ? value : place.parent;
    if (into instanceof Members)
      into.list.push([random.of(texts), valueFrom(random)]);
    else
      into.push(valueFrom(random));
  },
  rename({parent, at}, random) {
    if (!(parent instanceof Members)) return parent.push(valueFrom(random));
    parent.list[at][0] =
        random.chance(0.5) ? random.of(texts) : misspelled(parent.list[at][0], random);
  },
  double({parent, at}) {
    const list = parent instanceof Members ? parent.list : parent;
    list.push(parent instanceof Members ? [list[at][0], copyOf(list[at][1])] : copyOf(list[at]));
  },
  'swap with another': (place, random, tree) => {
    const other = placeIn(tree, random);
    if (!other) return;
    const [one, two] = [copyOf(childAt(place)), copyOf(childAt(other))];
    put(place, two);
    put(other, one);
  },
  'copy from another': (place, random, tree) => {
    const other = placeIn(tree, random);
    if (other) put(place, copyOf(childAt(other)));
  },
  'copy into another': (place, random, tree) => {
    const other = placeIn(tree, random), name = nameOf(place.parent, place.at);
    const value = other && childAt(other);
    if (value instanceof Members)
      value.list.push([name, copyOf(childAt(place))]);
    else if (Array.isArray(value))
      value.push(copyOf(childAt(place)));
  },
  shuffle(place, random) {
    const value = childAt(place), list = value instanceof Members ? value.list : value;
    if (Array.isArray(list)) list.sort(() => random() - 0.5);
  },
  wrap: (place, random) =>
      put(place, nested(childAt(place), 1 + random.below(random.of([2, 16])), random)),
  unwrap(place) {
    const inside = children(childAt(place));
    if (inside.length) put(place, inside[0][1]);
  },
  grow: (place, random) => grow(childAt(place), random),
  'add a record': (place, random, tree) => {
    const records = tree.get('records'), kind = random.of(records?.list ?? [])?.[1];
    if (kind instanceof Members) kind.list.push([idFrom(random), new Members()]);
  },
  'end a list'(place) {
    const value = childAt(place);
    if (value instanceof Members)
      value.list.length = 0;
    else if (Array.isArray(value))
      value.length = 0;
    else
      remove(place);
  }
};

const names = Object.keys(changes);

/** Changes `tree` once; says what was done where. */
export function mutate(tree, random) {
  const name = random.of(names);
  const place = placeIn(tree, random);
  if (!place) return 'nothing left to change';
  changes[name](place, random, tree);
  return `${name} at ${place.pointer}`;
}

export {treeOf};
