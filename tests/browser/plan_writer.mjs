// A program of another maker that writes and merges plan files: from src/format/PLAN_FILE.md alone.
// It knows no kind and no field, and no line of Entente.

// ---- JSON with numbers as they are written and members in their order.

class Digits {
  constructor(written) { this.written = written; }
}

export function parse(text) {
  let at = 0;
  const space = () => at += text.slice(at).match(/^\s*/)[0].length;
  const token = form => {
    const [found] = text.slice(at, at + 200000).match(form) ?? [];
    if (found === undefined) throw new Error(`no JSON at ${at}`);
    at += found.length;
    space();
    return found;
  };
  const list = (end, item) => {
    for (token(/^[[{]/); text[at] !== end; text[at] === end || token(/^,/)) item();
    token(/^[\]}]/);
  };
  const string = () => JSON.parse(token(/^"(?:[^"\\]|\\.)*"/));
  const value = () => {
    if (text[at] === '"') return string();
    const made = text[at] === '{' ? new Map() : [];
    if (text[at] === '[')
      list(']', () => made.push(value()));
    else if (text[at] === '{')
      list('}', () => {
        const name = string();
        token(/^:/);
        made.set(name, value());
      });
    else {
      const word = token(/^(?:true|false|null|-?\d[\d.eE+-]*)/);
      return /^[-\d]/.test(word) ? new Digits(word) : JSON.parse(word);
    }
    return made;
  };
  space();
  return value();
}

function written(value) {
  if (value instanceof Digits) return value.written;
  if (Array.isArray(value)) return `[${value.map(written).join(',')}]`;
  if (!(value instanceof Map)) return JSON.stringify(value);
  return `{${
          [...value]
              .map(([name, member]) => `${JSON.stringify(name)}:${written(member)}`)
              .join(',')}}`;
}

const same = (one, two) => written(one) === written(two);
/** What a remover had seen is the same in any order; a value that nobody knows has its own. */
const sorted = seen => new Map([...seen].sort(([one], [two]) => one < two ? -1 : 1));

// ---- Members of members, made where they are not there and gone where they are empty.

const at = (tree, ...names) => names.reduce((found, name) => found?.get(name), tree);
function put(tree, value, ...names) {
  const last = names.pop();
  for (const name of names)
    tree = tree.has(name) ? tree.get(name) : tree.set(name, new Map()).get(name);
  tree.set(last, value);
}
function drop(tree, name, ...rest) {
  if (rest.length) drop(tree?.get(name), ...rest);
  if (!rest.length || tree?.get(name)?.size === 0) tree?.delete(name);
}

// ---- Stamps.

const replicaOf = stamp => stamp.split('@')[1];
const counterOf = stamp => Number(stamp.split('@')[0]);
const order = (one, two) =>
    counterOf(one) - counterOf(two) || (replicaOf(one) < replicaOf(two) ? -1 : 1);
/** What stands for a value of which the file has the stamp alone; no value is the same. */
const untold = Symbol('untold');
const isTold = ({value}) => value !== untold;
/** What is told before what is not: the first one shows. */
const lastFirst = entries =>
    entries.sort((one, two) => isTold(two) - isTold(one) || order(two.stamp, one.stamp));
const byReplica = stamps => stamps.sort(
    (one, two) => replicaOf(one) === replicaOf(two) ? counterOf(one) - counterOf(two) :
        replicaOf(one) < replicaOf(two)             ? -1 :
                                                      1);
const covers = (seen, stamp) =>
    Number(seen?.get(replicaOf(stamp))?.written ?? 0) >= counterOf(stamp);

// ---- A record as its registers.

/**
 * The entries whose stamps alone are listed. A list that lacks one of the field's stamps is old.
 */
function withheldBeside(told, listed) {
  const stands = stamp => told.some(entry => entry.stamp === stamp);
  if (!told.every(({stamp}) => listed.includes(stamp))) return [];
  return listed.filter(stamp => !stands(stamp)).map(stamp => ({stamp, value: untold}));
}

/**
 * {made, live, fields: name → entries, births, removals}; nothing where the part does not have it.
 */
function registersOf(part, kind, id) {
  const stamp = at(part, 'stamps', kind, id), gone = at(part, 'removed', kind, id);
  if (!stamp && !gone) return;
  const [made, later] = gone ? [gone.get('made'), gone.get('stamps')] : [].concat(stamp);
  const values = gone ? gone.get('fields') : at(part, 'records', kind, id);
  const beside = at(part, 'conflicts', kind, id) ?? new Map();
  const withheld = at(part, 'withheld', kind, id) ?? new Map();
  const fields = new Map();
  for (const name of new Set(
           [values, later ?? new Map(), beside, withheld].flatMap(names => [...names.keys()]))) {
    if (name === '') continue;
    const shown = later?.get(name) ?? (values.has(name) ? made : undefined);
    const entries = shown ? [{stamp: shown, value: values.get(name) ?? null}] : [];
    for (const [stamp, value] of beside.get(name) ?? []) entries.push({stamp, value});
    fields.set(name, entries.concat(withheldBeside(entries, withheld.get(name) ?? [])));
  }
  const lives = beside.get('') ?? [];
  const removals =
      lives.filter(entry => entry.length === 2).map(([stamp,
                                                      seen]) => ({stamp, value: sorted(seen)}));
  if (gone) removals.unshift({stamp: gone.get('removed'), value: sorted(gone.get('seen'))});
  const births = lives.filter(entry => entry.length === 1).map(([stamp]) => ({stamp, value: null}));
  if (!gone) births.unshift({stamp: later?.get('') ?? made, value: null});
  return {
    made,
    fields,
    removals,
    births: births.filter(birth => !removals.some(({value}) => covers(value, birth.stamp)))
  };
}

function joined(mine, theirs, mySeen, theirSeen) {
  const twin = (entry, others) => others.find(other => other.stamp === entry.stamp);
  const stays = (entry, others, seen) =>
      others.length === 0 || twin(entry, others) || !covers(seen, entry.stamp);
  const differ = (one, two) => isTold(one) && isTold(two) && !same(one.value, two.value);
  for (const entry of mine)
    if (twin(entry, theirs) && differ(entry, twin(entry, theirs)))
      throw new Error(`${entry.stamp} has two values`);
  return lastFirst([
    ...mine.filter(entry => stays(entry, theirs, theirSeen))
        .map(entry => isTold(entry) ? entry : twin(entry, theirs) ?? entry),
    ...theirs.filter(entry => !twin(entry, mine) && stays(entry, mine, mySeen))
  ]);
}

function joinRecord(mine, theirs, mySeen, theirSeen) {
  const none = {fields: new Map(), births: [], removals: []};
  const [one, two] = [mine ?? none, theirs ?? none];
  const made = one.made && two.made ? order(one.made, two.made) < 0 ? one.made : two.made :
                                      one.made ?? two.made;
  const fields = new Map([...new Set([...one.fields.keys(), ...two.fields.keys()])].map(
      name =>
          [name,
           joined(one.fields.get(name) ?? [], two.fields.get(name) ?? [], mySeen, theirSeen)]));
  const life =
      joined([...one.births, ...one.removals], [...two.births, ...two.removals], mySeen, theirSeen);
  const removals = life.filter(({value}) => value);
  const births = life.filter(
      ({stamp, value}) => !value && !removals.some(removal => covers(removal.value, stamp)));
  const left = [...births, ...[...fields.values()].flat()].map(({stamp}) => stamp);
  return {
    made,
    fields,
    births,
    removals,
    holding: removals.find(({value}) => left.every(stamp => covers(value, stamp)))
  };
}

/** Writes a joined record into a part. */
function write(part, kind, id, {made, fields, births, removals, holding}) {
  for (const section of ['records', 'stamps', 'removed', 'conflicts', 'withheld'])
    drop(part.get(section), kind, id);
  const values = new Map(), later = new Map();
  for (const [name, entries] of fields) {
    if (!entries.every(isTold))
      put(part, byReplica(entries.map(({stamp}) => stamp)), 'withheld', kind, id, name);
    const [shown, ...others] = entries.filter(isTold);
    if (!shown) continue;
    if (shown.value !== null) values.set(name, shown.value);
    if (shown.value === null || shown.stamp !== made) later.set(name, shown.stamp);
    if (others.length)
      put(part, others.map(({stamp, value}) => [stamp, value]), 'conflicts', kind, id, name);
  }
  const others = holding ? [] : births.filter(({stamp}) => stamp !== made);
  if (!holding && others.length === births.length && births.length)
    later.set('', others.shift().stamp);
  const beside = [
    ...others.map(({stamp}) => [stamp]),
    ...removals.filter(removal => removal !== holding).map(({stamp, value}) => [stamp, value])
  ];
  if (beside.length) put(part, beside, 'conflicts', kind, id, '');
  if (!holding) {
    put(part, values, 'records', kind, id);
    return put(part, later.size ? [made, later] : made, 'stamps', kind, id);
  }
  const mark = new Map(
      [['made', made], ['removed', holding.stamp], ['seen', holding.value], ['fields', values]]);
  if (later.size) mark.set('stamps', later);
  put(part, mark, 'removed', kind, id);
}

/** Leaves of a removed record that it has gone, and the stamps of what stood in it. */
function withhold(part, kind, id) {
  const {fields} = registersOf(part, kind, id), mark = at(part, 'removed', kind, id);
  const lives = at(part, 'conflicts', kind, id, '');
  mark.set('fields', new Map()).delete('stamps');
  drop(part.get('conflicts'), kind, id);
  if (lives) put(part, lives, 'conflicts', kind, id, '');
  for (const [name, entries] of fields)
    put(part, byReplica(entries.map(({stamp}) => stamp)), 'withheld', kind, id, name);
}

const seenOf = part =>
    new Map([...part.get('replicas')].map(([name, replica]) => [name, replica.get('seen')]));

export class PlanFile {
  /** Of the bytes of a file; `replica` is the name under which this copy writes. */
  constructor(text, replica, party) {
    this.plan = parse(text);
    this.plan.delete('exchange');
    this.replica = replica;
    this.party = party;
  }

  get text() { return `${written(this.plan)}\n`; }

  nextStamp() {
    const replicas = this.plan.get('replicas');
    const seen = Number(at(replicas, this.replica, 'seen')?.written ?? 0) + 1;
    if (!replicas.has(this.replica)) replicas.set(this.replica, new Map([['party', this.party]]));
    replicas.get(this.replica).set('seen', new Digits(String(seen)));
    return `${seen}@${this.replica}`;
  }

  later(kind, id, name, stamp) {
    const [made, stamps = new Map()] = [].concat(at(this.plan, 'stamps', kind, id));
    put(this.plan, [made, stamps.set(name, stamp)], 'stamps', kind, id);
  }

  add(kind, id, fields) {
    const stamp = this.nextStamp();
    put(this.plan, new Map(Object.entries(fields)), 'records', kind, id);
    put(this.plan, stamp, 'stamps', kind, id);
  }

  /** One edit; null empties a field. */
  change(kind, id, fields) {
    const record = at(this.plan, 'records', kind, id), stamp = this.nextStamp();
    for (const [name, value] of Object.entries(fields)) {
      if (value === null)
        record.delete(name);
      else
        record.set(name, value);
      this.later(kind, id, name, stamp);
      for (const section of ['conflicts', 'withheld']) drop(this.plan.get(section), kind, id, name);
    }
  }

  remove(kind, id) {
    const stamp = this.nextStamp();
    const {made, fields, births, removals} = registersOf(this.plan, kind, id);
    const touched = [
      made, stamp, ...[...fields.values(), births, removals].flat().map(entry => entry.stamp)
    ].map(replicaOf);
    const seen = new Map([...seenOf(this.plan)].filter(([name]) => touched.includes(name)));
    write(
        this.plan, kind, id,
        {made, fields, births: [], removals: [], holding: {stamp, value: seen}});
  }

  /** Brings a removed record back, or decides that one stays which somebody removed. */
  keep(kind, id) {
    const stamp = this.nextStamp();
    write(this.plan, kind, id, {
      ...registersOf(this.plan, kind, id),
      births: [{stamp, value: null}],
      removals: [],
      holding: undefined
    });
  }

  merge(text) {
    const [mine, theirs] = [this.plan, parse(text)];
    if (mine.get('plan') !== theirs.get('plan')) throw new Error('another plan');
    const [mySeen, theirSeen] = [seenOf(mine), seenOf(theirs)];
    for (const section of ['stamps', 'removed'])
      for (const [kind, records] of theirs.get(section) ?? [])
        for (const id of records.keys())
          write(
              mine, kind, id,
              joinRecord(
                  registersOf(mine, kind, id), registersOf(theirs, kind, id), mySeen, theirSeen));
    for (const [name, replica] of theirs.get('replicas')) {
      const known = at(mine, 'replicas', name);
      if (!known)
        put(mine, replica, 'replicas', name);
      else if (covers(theirSeen, `${known.get('seen').written}@${name}`))
        known.set('seen', replica.get('seen'));
    }
    this.mergeUnknown(theirs);
  }

  mergeUnknown(theirs) {
    const known = [
      'format', 'version', 'plan', 'exchange', 'replicas', 'records', 'stamps', 'removed',
      'conflicts', 'withheld', 'history', 'private'
    ];
    const bytes = value => Buffer.from(value === undefined ? '' : written(value));
    for (const [name, value] of theirs)
      if (!known.includes(name) && Buffer.compare(bytes(value), bytes(this.plan.get(name))) > 0)
        this.plan.set(name, value);
  }

  /** The file for another party. */
  share(from, to, moment, previous) {
    const own = ['format', 'version', 'plan', 'exchange', 'history', 'private'];
    const head = ['format', 'version', 'plan'].map(name => [name, this.plan.get(name)]);
    const exchange = new Map(Object.entries({from, to, at: moment, previous}));
    const shared = new Map([
      ...head, ['exchange', exchange],
      ...[...parse(this.text)].filter(([name]) => !own.includes(name))
    ]);
    for (const [kind, records] of shared.get('removed') ?? [])
      for (const id of records.keys()) withhold(shared, kind, id);
    return `${written(shared)}\n`;
  }
}
