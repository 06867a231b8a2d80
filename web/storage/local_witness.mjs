// By what a page notices that local storage was cleared under it (witness.mjs), and what other tabs do to
// the list of plans.
import { fits, holds, keysOf, lineKey, markKey, penOf, prefix, slotKey, slots } from './local_keys.mjs';
import { Witness, newMark } from './witness.mjs';

const planIn = (key) => /^entente\/([^/]+)\//.exec(key)?.[1];
const isListed = (key) => /^entente\/\w+\/(pen|snapshot)/.test(key);

export class LocalWitness {
  #known = new Witness();
  #watch = { emptied() {}, listChanged() {} };
  #telling = new Set(); // of #watch, in a moment

  watch(watch, look) {
    this.#watch = watch;
    window.addEventListener('storage', (event) => this.#heard(event, look));
  }
  // Whether all is there that this page knows of. A plan whose pen has moved on is others' matter.
  look(storage) {
    const { plans } = this.#known;
    if (this.#known.knowsNothing) return;
    for (const [plan, { generation }] of plans) if (penOf(storage, plan) > generation) plans.delete(plan);
    const gone = [...plans.keys()].some((plan) => !this.#stands(storage, plan));
    if (this.see(storage) || gone) this.#noticeEmptied();
  }
  see(storage) {
    return this.#known.misses(storage.getItem(markKey));
  }
  noticesEmptied(storage, plan) {
    if (this.#stands(storage, plan)) return false;
    this.#noticeEmptied();
    return true;
  }

  // What is there of the plan now has to be there from now on.
  note(storage, plan) {
    this.mark(storage);
    const snapshots = slots.map((slot) => slotKey(plan, slot)).filter((key) => holds(storage, key));
    const start = `${prefix(plan)}line/`;
    const newest = Math.max(...keysOf(storage, start).map((key) => Number(key.slice(start.length))));
    const line = newest > 0 ? lineKey(plan, newest) : null;
    this.#known.plans.set(plan, { generation: penOf(storage, plan), snapshots, line });
  }
  noteLine(plan, number) {
    const known = this.#known.plans.get(plan);
    if (known) known.line = lineKey(plan, number);
  }
  mark(storage) {
    if (holds(storage, markKey) || fits(storage, markKey, newMark())) this.#known.mark ??= storage.getItem(markKey);
  }
  // Others may let go of the plan's keys.
  forget(plan) {
    this.#known.plans.delete(plan);
  }

  #stands(storage, plan) {
    const known = this.#known.plans.get(plan);
    if (!known) return true;
    const keys = known.line ? [...known.snapshots, known.line] : known.snapshots;
    return penOf(storage, plan) >= known.generation && keys.every((key) => holds(storage, key));
  }

  // Another document changed something, or the browser cleared all (no key).
  #heard({ key, oldValue, newValue }, look) {
    const known = key === null || key === markKey || this.#known.plans.has(planIn(key));
    if (known && newValue === null) look();
    else if (isListed(key) && (oldValue === null || newValue === null)) this.#tell('listChanged');
  }
  #noticeEmptied() {
    this.#known.clear();
    this.#tell('emptied');
  }
  // Not within the call that noticed it, and once for many.
  #tell(news) {
    if (this.#telling.has(news)) return;
    this.#telling.add(news);
    setTimeout(() => {
      this.#telling.delete(news);
      this.#watch[news]();
    });
  }
}
