// Plans in IndexedDB, each transaction confirmed by the disk before it is answered. Calls are carried
// out in their order; those that come while a transaction runs go together into the next one. The
// pen's generation is checked inside the transaction that writes, so that no tab can write past it.
import { answerOf, everything } from './database_calls.mjs';
import { LogRenewal } from './log_renewal.mjs';
import { checksum, expand, expandNeeded, sameBytes } from './packing.mjs';
import { DatabaseWitness } from './database_witness.mjs';
import { emptied, penMoved, refusalFrom, Refusal } from './refusal.mjs';

const version = 1;
const attempts = 5; // at opening
const tables = ['meta', 'lines', 'snapshots', 'settings'];

export class DatabaseStore {
  name = "the browser's database";
  #permission;
  #database = null; // a promise of it while it is open or being opened
  #connection = null; // it itself
  #renewal = new LogRenewal();
  #witness = new DatabaseWitness();
  #watch = { emptied() {} };
  #waiting = [];
  #sound = null; // the snapshot last found whole: a start reads the same one twice
  #running = false;

  // expandOne(snapshot, compressed()): a snapshot's bytes.
  constructor(permission, expandOne = (_, compressed) => expand(compressed()), name = 'entente') {
    this.#permission = permission;
    this.expandOne = expandOne;
    this.databaseName = name;
    window.addEventListener('pagehide', () => this.#end());
  }

  list(done) {
    this.#look(done, async (tables) => {
      await this.#witness.see(tables);
      const keys = await answerOf(tables.snapshots.getAllKeys());
      return [...new Set(keys.map(([plan]) => plan))].filter((plan) => this.#permission.keeps(plan));
    });
  }

  read(plan, done) {
    const finish = (refusal, found) => {
      if (refusal) return done(refusal);
      const compressed = (snapshot) => this.#compressed(snapshot);
      expandNeeded(found, this.expandOne, compressed).then(() => done(null, found));
    };
    const find = async ({ meta, lines, snapshots }) => {
      const generation = (await answerOf(meta.get(plan)))?.generation ?? 0;
      const stored = await answerOf(lines.getAll(everything(plan)));
      const whole = stored.filter((line) => line.checksum === sealOf(line, line.text));
      const kept = await answerOf(snapshots.getAll(everything(plan)));
      kept.sort((one, other) => other.number - one.number);
      return { generation, damaged: stored.length - whole.length, lines: whole, snapshots: kept };
    };
    this.#look(finish, find, plan);
  }

  #compressed(snapshot) {
    const known = this.#sound;
    const same =
      known?.checksum === snapshot.checksum &&
      known.number === snapshot.number &&
      sameBytes(known.packed, snapshot.packed);
    if (!same && snapshot.checksum !== sealOf(snapshot, snapshot.packed)) throw new Refusal('torn');
    this.#sound = snapshot;
    return snapshot.packed;
  }

  append(plan, generation, number, text, done) {
    this.#write(plan, generation, done, async ({ lines }) => {
      const line = { plan, number, generation, text };
      lines.put({ ...line, checksum: sealOf(line, text) });
      this.#witness.noteLine(plan, number);
    });
  }

  // compressing: a promise of the plan's compressed bytes.
  async compact(plan, generation, number, compressing, done) {
    const packed = await compressing.catch(refusalFrom);
    this.#write(plan, generation, done, async (tables) => {
      if (packed instanceof Refusal) throw packed;
      const { lines, snapshots } = tables;
      const snapshot = { plan, number, generation, packed };
      snapshots.put({ ...snapshot, checksum: sealOf(snapshot, packed) });
      const keys = await answerOf(snapshots.getAllKeys(everything(plan)));
      const numbers = keys.map(([, kept]) => kept).sort((one, other) => other - one);
      for (const old of numbers.slice(2)) snapshots.delete([plan, old]);
      lines.delete(everything(plan, numbers[1] ?? numbers[0]));
      await this.#notePen(tables, plan, generation);
    });
  }

  takePen(plan, generation, done) {
    this.#sound = null;
    const take = async (tables) => {
      if (generation <= (await penOf(tables, plan))) throw penMoved();
      await this.#notePen(tables, plan, generation);
    };
    this.#enqueue(done, take, { plan });
    if (!this.#renewal.begun) this.#renewLog();
  }

  trim(plan, generation, number, done) {
    this.#write(plan, generation, done, async (tables) => {
      tables.snapshots.delete(everything(plan));
      tables.lines.delete(everything(plan, number));
      await this.#notePen(tables, plan, generation);
    });
  }

  erase(plan, done) {
    const eraseIt = async ({ meta, lines, snapshots }) => {
      this.forget(plan);
      meta.delete(plan);
      lines.delete(everything(plan));
      snapshots.delete(everything(plan));
    };
    this.#enqueue(done, eraseIt, { plan });
  }

  usage(done) {
    if (!navigator.storage?.estimate) return done(new Refusal('the browser does not say'));
    navigator.storage.estimate().then(
      ({ usage = 0, quota = 0 }) => done(null, { used: usage, limit: quota, unit: 'bytes' }),
      (error) => done(refusalFrom(error)),
    );
  }

  writeSetting(name, value, done) {
    this.#enqueue(done, async (tables) => {
      this.#permission.checkSetting(name);
      const key = this.#permission.settingName(name);
      if (value === '') return void tables.settings.delete(key);
      tables.settings.put({ name: key, value });
      await this.#witness.mark(tables);
    });
  }
  readSetting(name, done) {
    this.#look(done, async ({ settings }) => {
      this.#permission.checkSetting(name);
      return (await answerOf(settings.get(this.#permission.settingName(name))))?.value ?? '';
    });
  }

  keeps(plan) {
    return this.#permission.keeps(plan);
  }
  permit(plan, done) {
    this.#permission.give(plan);
    done(null);
  }

  // watch: { emptied() }, see src/workspace/storage.hpp.
  watch(watch) {
    this.#watch = watch;
  }
  // Looks whether all is there that this page knows of.
  look() {
    if (!this.#witness.knowsNothing) this.#look(() => {}, (tables) => this.#witness.look(tables));
  }
  // This page writes the plan no longer: others may let go of what it wrote.
  forget(plan) {
    this.#witness.forget(plan);
  }

  // Each step in a transaction of its own. What fails here costs nobody anything.
  #renewLog() {
    const next = (work, then) => this.#enqueue((refusal, result) => !refusal && then?.(result), work);
    next(
      (tables) => this.#renewal.begin(tables),
      (unclean) =>
        unclean &&
        next(
          async (tables) => this.#renewal.fill(tables),
          () => next(async (tables) => this.#renewal.clear(tables)),
        ),
    );
  }
  #end() {
    try {
      if (this.#connection) this.#renewal.end(this.#connection);
    } catch {
      // The connection is closing: the next page takes this one for crashed.
    }
  }

  async #notePen(tables, plan, generation) {
    if ((await penOf(tables, plan)) < generation) tables.meta.put({ plan, generation });
    this.#permission.renew(plan);
    await this.#witness.note(tables, plan, generation);
  }

  #write(plan, generation, done, work) {
    const unlessEmptied = async (tables) => {
      if (generation < (await penOf(tables, plan))) throw penMoved();
      if (await this.#witness.noticesEmptied(tables, plan)) throw emptied();
      await work(tables);
    };
    this.#enqueue(done, unlessEmptied, { plan });
  }
  #look(done, work, plan = '') {
    this.#enqueue(done, work, { plan, mode: 'readonly' });
  }
  // plan: what the person has to have allowed on a page from disk; '': any.
  #enqueue(done, work, { plan = '', mode = 'readwrite' } = {}) {
    this.#waiting.push({ done, work, plan, mode });
    if (!this.#running) this.#run();
  }

  async #run() {
    this.#running = true;
    while (this.#waiting.length > 0) {
      let batch = null;
      let refusal = null;
      try {
        const wanted = this.#waiting.some((call) => this.#mayCall(call));
        const database = wanted ? await this.#open() : null;
        // With all that was asked for while it was being opened.
        batch = this.#waiting.splice(0);
        const allowed = batch.filter((call) => this.#mayCall(call));
        if (allowed.length > 0) await this.#transact(database ?? (await this.#open()), allowed);
        this.#witness.confirm();
      } catch (error) {
        this.#witness.takeBack();
        refusal = refusalFrom(error);
        if (refusal !== error) this.#database = null; // opened anew at the next call
        batch ??= this.#waiting.splice(0);
        // It may have kept another call from finding that everything is gone.
        if (refusal !== error && batch.some(({ mode }) => mode === 'readwrite')) this.look();
      }
      for (const { done, refused, result } of batch) done(refused ?? refusal ?? null, result);
      if (this.#witness.takeNews()) this.#beginAgain();
    }
    this.#running = false;
  }
  // The database is a new one.
  #beginAgain() {
    const renews = this.#renewal.begun;
    this.#renewal = new LogRenewal();
    if (renews) this.#renewLog();
    this.#watch.emptied();
  }
  #mayCall(call) {
    try {
      this.#permission.check(call.plan);
      call.refused = null;
      return true;
    } catch (error) {
      call.refused = error;
      return false;
    }
  }

  // One transaction for all of a batch. A call that is refused (the pen moved) leaves the others be.
  async #transact(database, batch) {
    const mode = batch.some((call) => call.mode === 'readwrite') ? 'readwrite' : 'readonly';
    const transaction = database.transaction(tables, mode, { durability: 'strict' });
    const finished = new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error ?? new Refusal('it gave up'));
    });
    finished.catch(() => {}); // awaited below, but it may fail before that
    const stores = Object.fromEntries(tables.map((name) => [name, transaction.objectStore(name)]));
    for (const call of batch) {
      try {
        call.result = await call.work(stores);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        call.refused = error;
      }
    }
    transaction.commit?.();
    await finished;
  }

  #open() {
    this.#database ??= this.#opened().catch((error) => {
      this.#database = null;
      throw error;
    });
    return this.#database;
  }

  // What opens while the browser clears the site's data is refused for a moment.
  async #opened(attempt = 1) {
    try {
      return await this.#openedOnce();
    } catch (error) {
      if (error?.name !== 'AbortError' || attempt === attempts) throw error;
      await new Promise((done) => setTimeout(done, attempt * 50));
      return this.#opened(attempt + 1);
    }
  }
  async #openedOnce() {
    if (!globalThis.indexedDB) throw new Refusal('this browser has no database for this site');
    const request = indexedDB.open(this.databaseName, version);
    request.onupgradeneeded = () => build(request.result);
    const blocked = new Promise((_, reject) => {
      request.onblocked = () =>
        reject(new Refusal('an older version of Entente is open in another tab: close it'));
    });
    const database = await Promise.race([answerOf(request), blocked]);
    this.#connection = database;
    const forget = () => (this.#database = this.#connection = null);
    database.onclose = () => {
      forget();
      this.look(); // the person may have cleared the site's data
    };
    database.onversionchange = ({ newVersion }) => {
      // A newer version of Entente wants to change the database, or somebody to remove it: neither must
      // wait for this tab.
      database.close();
      forget();
      if (newVersion === null) this.look();
    };
    return database;
  }
}

function build(database) {
  database.createObjectStore('meta', { keyPath: 'plan' });
  database.createObjectStore('lines', { keyPath: ['plan', 'number'] });
  database.createObjectStore('snapshots', { keyPath: ['plan', 'number'] });
  database.createObjectStore('settings', { keyPath: 'name' });
}

const penOf = async ({ meta }, plan) => (await answerOf(meta.get(plan)))?.generation ?? 0;
const sealOf = ({ number, generation }, content) => `${number} ${generation} ${checksum(content)}`;
