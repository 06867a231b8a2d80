// What a page knows to be in a store because it found or wrote it there. What of it is missing later, the
// person has cleared ("clear site data") while the page was open. It is looked for when something is
// written and when the browser tells of a change, never by a clock.
import { randomName } from './random.mjs';

export const newMark = randomName;

export class Witness {
  mark = null; // the store's own, which goes with everything; null: not seen yet
  plans = new Map(); // by plan that this page writes: { generation, snapshots, line }, the keys

  copy() {
    const copy = new Witness();
    copy.mark = this.mark;
    copy.plans = new Map(this.plans);
    return copy;
  }
  clear() {
    this.mark = null;
    this.plans.clear();
  }
  get knowsNothing() {
    return this.mark === null && this.plans.size === 0;
  }
  // True where the mark found is not the one that was seen before; one never seen is noted.
  misses(mark) {
    if (this.mark !== null) return mark !== this.mark;
    this.mark = mark;
    return false;
  }
}
