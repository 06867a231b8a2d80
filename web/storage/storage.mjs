// Storage as the application sees it: two stores and the other tabs. Called from
// src/platform/web/web_store.cpp and web_tabs.cpp as Module.host.storage, and answers by the functions
// they export. Texts and bytes cross as a place and a size in the WebAssembly memory.
import { DatabaseStore } from './database_store.mjs';
import { LocalStore } from './local_store.mjs';
import { ReadAhead } from './read_ahead.mjs';
import { carriedPlanId } from '../assets.mjs';
import { compress, expand, sameBytes } from './packing.mjs';
import { Permission } from './permission.mjs';
import { Tabs } from './tabs.mjs';

const largestShared = 6_500_000; // bytes; what is larger does not fit into local storage anyway

const encoder = new TextEncoder();
const decoder = new TextDecoder();

// In the order of `Operation` in web_store.cpp.
const operations = [
  'list', 'read', 'append', 'compact', 'takePen', 'trim', 'erase', 'usage', 'writeSetting',
  'readSetting', 'permit', 'persist',
];
const writing = [
  'append', 'compact', 'takePen', 'trim', 'erase', 'writeSetting', 'permit',
];
const pieces = { line: 0, snapshot: 1, text: 2, place: 3, problem: 4 };
const storeNews = { emptied: 0, listChanged: 1 };
const tabNews = { asked: 0, lost: 1, freed: 2, hiding: 3 };

// Both stores are given the same snapshot, and hold the same: what the first asks for is worked out,
// what the second asks for is there.
class SharedWork {
  #known = null; // { key, bytes, result, left }

  // `uses` of the same are expected, then it is let go. bytes: what it is made of, where that tells.
  take(key, work, uses = 2, bytes = null) {
    const known = this.#known;
    const same = known?.key === key && (!bytes || sameBytes(bytes, known.bytes));
    if (!same) this.#known = { key, bytes, result: work(), left: uses };
    const { result } = this.#known;
    if (--this.#known.left === 0) this.#known = null;
    return result;
  }
  forget() {
    this.#known = null;
  }
}

export class Storage {
  #stores;
  #permission;
  #tabs;
  #releases = new Map(); // by plan: what to call once the pen may go
  #compressed = new SharedWork();
  #expanded = new SharedWork();
  #ahead = new ReadAhead();

  // others: { stores, tabs } in place of the browser's own (kiosk/memory_store.mjs).
  constructor(others) {
    const permission = new Permission(location.protocol === 'file:', carriedPlanId());
    this.#permission = permission;
    const expandOnce = (snapshot, compressed) => this.#expand(snapshot, compressed());
    const own = () => [LocalStore, DatabaseStore].map((Store) => new Store(permission, expandOnce));
    this.#stores = others?.stores ?? own();
    this.#tabs = others?.tabs ?? new Tabs();
    // Where the browser tells nothing of what was cleared: when the person comes back.
    const look = () => document.hidden || this.#stores.forEach((store) => store.look?.());
    document.addEventListener('visibilitychange', look);
    window.addEventListener('focus', look);
  }

  // watcher: an address that web_store.cpp is told news by.
  watch(module, watcher, store) {
    const tell = (news) => () => {
      this.#forgetAhead();
      module._entente_storage_news(watcher, storeNews[news]);
    };
    this.#stores[store].watch?.({ emptied: tell('emptied'), listChanged: tell('listChanged') });
  }
  keeps(store, plan) {
    return this.#stores[store].keeps?.(plan) ?? true;
  }

  // While the WebAssembly is still on its way: opens the database, reads what a start asks first, and
  // reads the plan that it will open. plan: its id, or undefined.
  readAhead(plan) {
    this.#stores.forEach((store, index) => {
      const setting = (name) =>
        this.#ahead.ask(`${index} readSetting ${name}`, (done) => store.readSetting(name, done));
      setting('workspace');
      if (plan) setting(`plan/${plan}`);
      this.#ahead.ask(`${index} list `, (done) =>
        store.list((refusal, plans) => {
          if (!refusal) for (const id of plans) if (id !== plan) setting(`plan/${id}`);
          done(refusal, plans);
        }),
      );
    });
    if (plan) this.#readPlanAhead(plan);
  }
  // With the pen here no other tab writes, and what is read now is what is asked for. Else it is read
  // again, but its snapshot is expanded by then.
  async #readPlanAhead(plan) {
    const mine = await this.#tabs.takeEarly(plan);
    this.#stores.forEach((store, index) => {
      if (mine) this.#ahead.ask(`${index} read ${plan}`, (done) => store.read(plan, done));
      else store.read(plan, () => {});
    });
  }

  // reply: an address that web_store.cpp knows the call by. subject: a plan's id or a setting's name.
  call(module, reply, store, operation, subject, generation, number, at, size) {
    const bytes = () => module.HEAPU8.subarray(at, at + size);
    const text = () => decoder.decode(bytes());
    const answer = new Answer(module, reply);
    const target = this.#stores[store];
    const done = (refusal, result) => answer.give(refusal, result);
    const name = operations[operation];
    if (writing.includes(name)) this.#forgetAhead();
    else if (this.#ahead.take(`${store} ${name} ${subject}`, done)) return;
    const calls = {
      list: () => target.list(done),
      read: () => target.read(subject, done),
      append: () => target.append(subject, generation, number, text(), done),
      compact: () => {
        const compressing = this.#compress(`${subject} ${generation} ${number}`, bytes);
        target.compact(subject, generation, number, compressing, done);
      },
      takePen: () => target.takePen(subject, generation, done),
      trim: () => target.trim(subject, generation, number, done),
      erase: () => this.#erase(store, subject, done),
      usage: () => target.usage(done),
      writeSetting: () => target.writeSetting(subject, text(), done),
      readSetting: () => target.readSetting(subject, done),
      permit: () => target.permit(subject, done),
      persist: () => (target.persist ?? persist)().then((granted) => done(null, granted)),
    };
    calls[name]();
  }

  // The consent to keep a plan goes with it, from the last store.
  #erase(store, plan, done) {
    this.#stores[store].erase(plan, (refusal) => {
      if (!refusal && store === this.#stores.length - 1) this.#permission.withdraw(plan);
      done(refusal);
    });
  }
  #compress(key, bytes) {
    return this.#compressed.take(key, () => compress(bytes().slice()));
  }
  #expand({ plan, generation, number }, compressed) {
    if (compressed.length > largestShared) return expand(compressed);
    const key = `${plan} ${generation} ${number}`;
    // Both stores read ahead, and both when it is opened.
    return this.#expanded.take(key, () => expand(compressed), 4, compressed);
  }
  #forgetAhead() {
    this.#ahead.forget();
    this.#expanded.forget();
  }

  join(module, seat, plan) {
    const answer = new Answer(module, seat);
    const tell = (news) => module._entente_tabs_news(seat, tabNews[news]);
    this.#tabs.join(plan, {
      line: (number, generation, text) => answer.line(number, generation, text),
      asked: (release) => {
        this.#releases.set(plan, release);
        tell('asked');
      },
      lost: () => {
        this.#forget(plan);
        tell('lost');
      },
      freed: () => tell('freed'),
      hiding: () => tell('hiding'),
    });
  }
  // The answer to `asked`: everything up to that number is saved.
  release(plan, number) {
    const release = this.#releases.get(plan);
    this.#releases.delete(plan);
    this.#forget(plan);
    release?.(number);
  }
  leave(plan) {
    this.#forget(plan);
    this.#tabs.leave(plan);
  }
  // Others write the plan from now on.
  #forget(plan) {
    for (const store of this.#stores) store.forget?.(plan);
  }
  send(module, plan, number, generation, at, size) {
    const text = decoder.decode(module.HEAPU8.subarray(at, at + size));
    this.#tabs.send(plan, number, generation, text);
  }
  ask(module, question, plan, fromAnotherTab) {
    this.#tabs.ask(plan, fromAnotherTab, ({ granted, byForce, number }) =>
      module._entente_tabs_answer(question, granted ? 1 : 0, byForce ? 1 : 0, number),
    );
  }
}

async function persist() {
  if (!navigator.storage?.persist) return false;
  try {
    return (await navigator.storage.persisted()) || (await navigator.storage.persist());
  } catch {
    return false; // a frame without storage of its own
  }
}

// Tells the WebAssembly side a call's result, piece by piece, and then that it is all.
class Answer {
  #module;
  #reply;
  constructor(module, reply) {
    this.#module = module;
    this.#reply = reply;
  }

  give(refusal, result) {
    if (refusal) {
      this.#text(pieces.place, refusal.place);
      this.#text(pieces.problem, refusal.message);
    } else if (typeof result === 'string') {
      this.#text(pieces.text, result);
    } else if (Array.isArray(result)) {
      for (const text of result) this.#text(pieces.text, text);
    } else if (result?.lines) {
      this.#plan(result);
    } else if (result?.unit) {
      this.#text(pieces.text, result.unit);
    }
    const first = result?.generation ?? result?.used ?? Number(result === true);
    this.#module._entente_storage_end(this.#reply, first, result?.damaged ?? result?.limit ?? 0);
  }
  line(number, generation, text) {
    this.#text(pieces.line, text, number, generation, '_entente_tabs_line');
  }

  #plan({ lines, snapshots }) {
    for (const { number, generation, text } of lines)
      this.#text(pieces.line, text, number, generation);
    for (const { number, generation, bytes } of snapshots)
      this.#bytes(pieces.snapshot, bytes, number, generation);
  }
  #text(kind, text, number = 0, generation = 0, receiver = undefined) {
    this.#bytes(kind, encoder.encode(text), number, generation, receiver);
  }
  #bytes(kind, bytes, number, generation, receiver = '_entente_storage_piece') {
    const at = this.#module._entente_storage_room(bytes.length);
    this.#module.HEAPU8.set(bytes, at);
    this.#module[receiver](this.#reply, kind, number, generation, at, bytes.length);
  }
}
