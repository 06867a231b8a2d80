// Plans in local storage: a key for each journal line, so that an edit costs one small write that is
// done when the call returns; and two snapshots. Chromium holds what is written in its browser
// process (a crashed page loses nothing) and brings it to disk seconds to a minute later.
import { checksum, expand, expandNeeded, pack, packedSize, unpack } from './packing.mjs';
import { fits, keysOf, lineKey, penKey, penOf, prefix, settingKey, slotKey, slots } from './local_keys.mjs';
import { LocalWitness } from './local_witness.mjs';
import { Refusal, emptied, penMoved, refusalFrom, tooLarge } from './refusal.mjs';

const limit = 5 * 1024 * 1024; // UTF-16 units of keys and values together, in every browser's measure
const largestSnapshot = 3_500_000; // units: leaves room for lines and other plans

const seal = (rest) => `${checksum(rest)} ${rest}`;
// The text behind the checksum, or null where it is torn.
function unseal(text) {
  const rest = text.slice(9);
  return text[8] === ' ' && text.slice(0, 8) === checksum(rest) ? rest : null;
}
// Takes `count` numbers off the front: [numbers, rest].
function numbersFrom(text, count) {
  const numbers = [];
  let start = 0;
  for (; numbers.length < count; ++start) {
    const end = text.indexOf(' ', start);
    numbers.push(Number(text.slice(start, end)));
    start = end;
  }
  return [numbers, text.slice(start)];
}

export class LocalStore {
  name = 'local storage';
  #permission;
  #sound = new Map(); // by key: snapshots found whole, and their text: a start reads them twice
  #witness;

  // expandOne(snapshot, compressed()): a snapshot's bytes.
  constructor(permission, expandOne = (_, compressed) => expand(compressed())) {
    this.#permission = permission;
    this.#witness = new LocalWitness();
    this.expandOne = expandOne;
  }

  list(done) {
    this.#now(done, (storage) => {
      const plans = new Set();
      for (const key of keysOf(storage)) {
        const found = /^entente\/([^/]+)\/(snapshot|line)\//.exec(key);
        if (found && this.#permission.keeps(found[1])) plans.add(found[1]);
      }
      this.#witness.see(storage);
      return [...plans];
    });
  }

  read(plan, done) {
    const unpacked = (one) => (one.compressed ??= unpack(one.packed, one.size));
    this.#now(
      (refusal, found) => {
        if (refusal) return done(refusal);
        expandNeeded(found, this.expandOne, unpacked).then(() => done(null, found));
      },
      (storage) => readPlan(storage, plan, this.#sound),
      plan,
    );
  }

  append(plan, generation, number, text, done) {
    this.#write(plan, generation, done, (storage) => {
      const sealed = seal(`${number} ${generation} ${text}`);
      storage.setItem(lineKey(plan, number), sealed);
      this.#witness.noteLine(plan, number);
    });
  }

  // compressing: a promise of the plan's compressed bytes.
  async compact(plan, generation, number, compressing, done) {
    const compressed = await compressing.catch(refusalFrom);
    this.#write(plan, generation, done, (storage) => {
      if (compressed instanceof Refusal) throw compressed;
      if (packedSize(compressed) > largestSnapshot) throw tooLarge();
      const packed = pack(compressed);
      const sealed = seal(`${number} ${generation} ${compressed.length} ${packed}`);
      writeSnapshot(storage, plan, number, sealed);
      this.#notePen(storage, plan, generation);
    });
  }

  takePen(plan, generation, done) {
    this.#sound.clear();
    this.#now(done, (storage) => {
      if (generation <= penOf(storage, plan)) throw penMoved();
      storage.setItem(penKey(plan), String(generation));
      this.#notePen(storage, plan, generation);
    }, plan);
  }

  trim(plan, generation, number, done) {
    this.#write(plan, generation, done, (storage) => {
      for (const slot of slots) storage.removeItem(slotKey(plan, slot));
      removeLines(storage, plan, number);
      this.#notePen(storage, plan, generation);
    });
  }

  erase(plan, done) {
    this.forget(plan);
    const eraseIt = (storage) => {
      for (const key of keysOf(storage, prefix(plan))) storage.removeItem(key);
    };
    this.#now(done, eraseIt, plan);
  }

  usage(done) {
    this.#now(done, (storage) => {
      let used = 0;
      for (const key of keysOf(storage)) used += key.length + storage.getItem(key).length;
      return { used, limit, unit: 'characters' };
    });
  }

  writeSetting(name, value, done) {
    this.#now(done, (storage) => {
      this.#permission.checkSetting(name);
      const key = settingKey(this.#permission.settingName(name));
      if (value === '') return storage.removeItem(key);
      storage.setItem(key, value);
      this.#witness.mark(storage);
    });
  }
  // What a page from disk kept once of its own is read again, so that it is not overwritten unseen.
  readSetting(name, done) {
    const read = (storage) => {
      if (name !== 'workspace') this.#permission.checkSetting(name);
      return storage.getItem(settingKey(this.#permission.settingName(name))) ?? '';
    };
    this.#now(done, read, null);
  }

  keeps(plan) {
    return this.#permission.keeps(plan);
  }
  permit(plan, done) {
    this.#permission.give(plan);
    done(null);
  }

  // watch: { emptied(), listChanged() }, see src/workspace/storage.hpp.
  watch(watch) {
    this.#witness.watch(watch, () => this.look());
  }
  look() {
    if (this.#permission.keeps('')) this.#now(() => {}, (storage) => this.#witness.look(storage));
  }
  // This page writes the plan no longer.
  forget(plan) {
    this.#witness.forget(plan);
  }

  #notePen(storage, plan, generation) {
    if (penOf(storage, plan) < generation) fits(storage, penKey(plan), String(generation));
    this.#permission.renew(plan);
    this.#witness.note(storage, plan);
  }

  #write(plan, generation, done, work) {
    const unlessEmptied = (storage) => {
      checkPen(storage, plan, generation);
      if (this.#witness.noticesEmptied(storage, plan)) throw emptied();
      work(storage);
    };
    this.#now(done, unlessEmptied, plan);
  }

  // Does it and answers before it returns. Local storage itself may be missing or throw. plan: what the
  // person has to have allowed on a page from disk; null: nothing.
  #now(done, work, plan = '') {
    let result;
    try {
      if (plan !== null) this.#permission.check(plan);
      const storage = globalThis.localStorage;
      if (!storage) throw new Refusal('this browser has no local storage for this site');
      result = work(storage);
    } catch (error) {
      return done(refusalFrom(error));
    }
    done(null, result);
  }
}

function checkPen(storage, plan, generation) {
  if (generation < penOf(storage, plan)) throw penMoved();
}

function removeLines(storage, plan, upTo) {
  const start = `${prefix(plan)}line/`;
  for (const key of keysOf(storage, start))
    if (Number(key.slice(start.length)) <= upTo) storage.removeItem(key);
}

// { plan, slot, number, generation, size, packed } of a slot, or null where it is empty or torn.
function snapshotIn(storage, plan, slot, sound) {
  const key = slotKey(plan, slot);
  const text = storage.getItem(key);
  const known = sound?.get(key);
  if (known && known.text === text) return known.snapshot;
  const rest = text === null ? null : unseal(text);
  if (rest === null) return text === null ? null : { slot, torn: true, number: -1 };
  const [[number, generation, size], packed] = numbersFrom(rest, 3);
  const snapshot = { plan, slot, number, generation, size, packed };
  sound?.set(key, { text, snapshot });
  return snapshot;
}
const snapshotsIn = (storage, plan, sound) =>
  slots.map((slot) => snapshotIn(storage, plan, slot, sound)).filter((one) => one !== null);

// Into the free slot, or that of the older snapshot: replacing a value happens wholly or not at all.
// Where there is no room for two, the one that is left is replaced.
function writeSnapshot(storage, plan, number, sealed) {
  const kept = snapshotsIn(storage, plan).sort((one, other) => other.number - one.number);
  const free = slots.find((slot) => kept.every((one) => one.slot !== slot));
  const same = kept.find((one) => one.number === number);
  const target = same?.slot ?? free ?? kept.at(-1).slot;
  if (!fits(storage, slotKey(plan, target), sealed)) {
    if (kept.length === 0) throw tooLarge();
    storage.removeItem(slotKey(plan, 1 - kept[0].slot));
    if (!fits(storage, slotKey(plan, kept[0].slot), sealed)) throw tooLarge();
  }
  const numbers = snapshotsIn(storage, plan).map((one) => one.number);
  removeLines(storage, plan, Math.min(...numbers));
}

function readPlan(storage, plan, sound) {
  const found = { generation: penOf(storage, plan), damaged: 0, lines: [], snapshots: [] };
  const start = `${prefix(plan)}line/`;
  for (const key of keysOf(storage, start)) {
    const rest = unseal(storage.getItem(key));
    const [[number, generation], text] = rest === null ? [[NaN, 0], ''] : numbersFrom(rest, 2);
    if (number === Number(key.slice(start.length))) found.lines.push({ number, generation, text });
    else ++found.damaged;
  }
  found.lines.sort((one, other) => one.number - other.number);
  for (const snapshot of snapshotsIn(storage, plan, sound))
    if (snapshot.torn) ++found.damaged;
    else found.snapshots.push(snapshot);
  found.snapshots.sort((one, other) => other.number - one.number);
  return found;
}
