// By what a page notices that the database was cleared under it (witness.mjs). What a transaction notes
// holds once it is confirmed.
import { answerOf, everything } from './database_calls.mjs';
import { Witness, newMark } from './witness.mjs';

const markName = 'mark'; // among the settings

export class DatabaseWitness {
  #sure = new Witness();
  #known = new Witness(); // as of the transaction that runs
  #news = false;

  confirm() {
    this.#sure = this.#known.copy();
  }
  takeBack() {
    this.#known = this.#sure.copy();
  }
  // Whether there was something to tell; it is told once.
  takeNews() {
    const news = this.#news;
    this.#news = false;
    return news;
  }
  get knowsNothing() {
    return this.#known.knowsNothing;
  }

  // Whether all is there that this page knows of. A plan whose pen has moved on is others' matter.
  async look(tables) {
    let gone = await this.see(tables);
    for (const [plan, { generation }] of this.#known.plans) {
      if ((await answerOf(tables.meta.get(plan)))?.generation > generation) this.forget(plan);
      gone ||= !(await this.#stands(tables, plan));
    }
    if (gone) this.#noticeEmptied();
  }
  async see({ settings }) {
    return this.#known.misses((await answerOf(settings.get(markName)))?.value ?? null);
  }
  async noticesEmptied(tables, plan) {
    if (await this.#stands(tables, plan)) return false;
    this.#noticeEmptied();
    return true;
  }

  // What is there of the plan now has to be there from now on.
  async note(tables, plan, generation) {
    await this.mark(tables);
    const snapshots = await answerOf(tables.snapshots.getAllKeys(everything(plan)));
    const lines = await answerOf(tables.lines.getAllKeys(everything(plan)));
    this.#known.plans.set(plan, { generation, snapshots, line: lines.at(-1) });
  }
  noteLine(plan, number) {
    const known = this.#known.plans.get(plan);
    if (known) this.#known.plans.set(plan, { ...known, line: [plan, number] });
  }
  async mark(tables) {
    const found = (await answerOf(tables.settings.get(markName)))?.value;
    const mark = found ?? newMark();
    if (!found) tables.settings.put({ name: markName, value: mark });
    this.#known.mark ??= mark;
  }
  forget(plan) {
    this.#known.plans.delete(plan);
    this.#sure.plans.delete(plan);
  }

  async #stands({ meta, lines, snapshots }, plan) {
    const known = this.#known.plans.get(plan);
    if (!known) return true;
    const asked = known.snapshots.map((key) => answerOf(snapshots.getKey(key)));
    if (known.line) asked.push(answerOf(lines.getKey(known.line)));
    const [pen, ...keys] = await Promise.all([answerOf(meta.get(plan)), ...asked]);
    return pen?.generation >= known.generation && keys.every((key) => key !== undefined);
  }
  #noticeEmptied() {
    this.#known.clear();
    this.#sure.clear();
    this.#news = true;
  }
}
