// The stores of a kiosk: what is written is in this page's memory and goes with it. The same interface
// as storage/local_store.mjs and database_store.mjs, and a tab that is alone. Beside the newest state it
// keeps what take_along.mjs hands on: each plan's first snapshot and every line since.
import { expand } from '../storage/packing.mjs';

const blank = () => ({ generation: 0, lines: [], snapshots: [], first: null, all: [] });

export class MemoryStore {
  name = 'this page';
  plans = new Map(); // by id: { generation, lines, snapshots, first, all }
  #settings = new Map();

  // kept(plan): tells of a plan's new snapshot.
  constructor(kept = () => {}) {
    this.kept = kept;
  }

  list(done) {
    done(null, [...this.plans.keys()]);
  }
  async read(plan, done) {
    const { generation, lines, snapshots } = this.plans.get(plan) ?? blank();
    const whole = snapshots.map(async (one) => ({ ...one, bytes: await expand(await one.compressed) }));
    done(null, { generation, damaged: 0, lines: [...lines], snapshots: await Promise.all(whole) });
  }
  append(plan, generation, number, text, done) {
    const line = { number, generation, text };
    this.#plan(plan).lines.push(line);
    this.#plan(plan).all.push(line);
    done(null);
  }
  async compact(plan, generation, number, compressing, done) {
    const compressed = await compressing;
    const kept = this.#plan(plan);
    kept.snapshots = [{ plan, number, generation, compressed }, ...kept.snapshots].slice(0, 2);
    kept.lines = kept.lines.filter((line) => line.number > number);
    kept.first ??= kept.snapshots[0];
    this.kept(plan);
    done(null);
  }
  takePen(plan, generation, done) {
    this.#plan(plan).generation = generation;
    done(null);
  }
  trim(plan, generation, number, done) {
    const kept = this.#plan(plan);
    kept.snapshots = [];
    kept.lines = kept.lines.filter((line) => line.number > number);
    done(null);
  }
  erase(plan, done) {
    this.plans.delete(plan);
    done(null);
  }
  usage(done) {
    done(null, { used: 0, limit: 5 * 1024 * 1024, unit: 'characters' });
  }
  writeSetting(name, value, done) {
    this.#settings.set(name, value);
    done(null);
  }
  readSetting(name, done) {
    done(null, this.#settings.get(name) ?? '');
  }
  permit(plan, done) {
    done(null);
  }
  // Nothing lies in this browser that it could be asked to spare.
  persist() {
    return Promise.resolve(true);
  }

  #plan(plan) {
    if (!this.plans.has(plan)) this.plans.set(plan, blank());
    return this.plans.get(plan);
  }
}

// There are no other tabs, and nobody is told of any edit.
export const alone = {
  join() {},
  leave() {},
  send() {},
  ask: (plan, fromAnotherTab, done) => done({ granted: true, byForce: false, number: 0 }),
};
