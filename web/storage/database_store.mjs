// Plans in IndexedDB, each transaction confirmed by the disk before it is answered. Calls are carried
// out in their order; those that come while a transaction runs go together into the next one. The
// pen's generation is checked inside the transaction that writes, so that no tab can write past it.
import { LogRenewal } from './log_renewal.mjs';
import { checksum, expand, expandNeeded, sameBytes } from './packing.mjs';
import { penMoved, refusalFrom, Refusal } from './refusal.mjs';

const version = 1;
const tables = ['meta', 'lines', 'snapshots', 'settings'];
const everything = (plan, upTo = Infinity) => IDBKeyRange.bound([plan, 0], [plan, upTo]);

const answerOf = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

export class DatabaseStore {
  name = "the browser's database";
  #permission;
  #database = null; // a promise of it while it is open or being opened
  #connection = null; // it itself
  #renewal = new LogRenewal();
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
    this.#look(done, async ({ snapshots }) => {
      const keys = await answerOf(snapshots.getAllKeys());
      return [...new Set(keys.map(([plan]) => plan))];
    });
  }

  read(plan, done) {
    const finish = (refusal, found) => {
      if (refusal) return done(refusal);
      const compressed = (snapshot) => this.#compressed(snapshot);
      expandNeeded(found, this.expandOne, compressed).then(() => done(null, found));
    };
    this.#look(finish, async ({ meta, lines, snapshots }) => {
      const generation = (await answerOf(meta.get(plan)))?.generation ?? 0;
      const stored = await answerOf(lines.getAll(everything(plan)));
      const whole = stored.filter((line) => line.checksum === sealOf(line, line.text));
      const kept = await answerOf(snapshots.getAll(everything(plan)));
      kept.sort((one, other) => other.number - one.number);
      return { generation, damaged: stored.length - whole.length, lines: whole, snapshots: kept };
    });
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
    this.#enqueue(done, async ({ meta, lines }) => {
      await checkPen(meta, plan, generation);
      const line = { plan, number, generation, text };
      lines.put({ ...line, checksum: sealOf(line, text) });
    });
  }

  // compressing: a promise of the plan's compressed bytes.
  async compact(plan, generation, number, compressing, done) {
    const packed = await compressing.catch(refusalFrom);
    this.#enqueue(done, async ({ meta, lines, snapshots }) => {
      if (packed instanceof Refusal) throw packed;
      await checkPen(meta, plan, generation);
      const snapshot = { plan, number, generation, packed };
      snapshots.put({ ...snapshot, checksum: sealOf(snapshot, packed) });
      const keys = await answerOf(snapshots.getAllKeys(everything(plan)));
      const numbers = keys.map(([, kept]) => kept).sort((one, other) => other - one);
      for (const old of numbers.slice(2)) snapshots.delete([plan, old]);
      lines.delete(everything(plan, numbers[1] ?? numbers[0]));
    });
  }

  takePen(plan, generation, done) {
    this.#sound = null;
    this.#enqueue(done, async ({ meta }) => {
      if (generation <= ((await answerOf(meta.get(plan)))?.generation ?? 0)) throw penMoved();
      meta.put({ plan, generation });
    });
    if (!this.#renewal.begun) this.#renewLog();
  }

  trim(plan, generation, number, done) {
    this.#enqueue(done, async ({ meta, lines, snapshots }) => {
      await checkPen(meta, plan, generation);
      snapshots.delete(everything(plan));
      lines.delete(everything(plan, number));
    });
  }

  erase(plan, done) {
    this.#enqueue(done, async ({ meta, lines, snapshots }) => {
      meta.delete(plan);
      lines.delete(everything(plan));
      snapshots.delete(everything(plan));
    });
  }

  usage(done) {
    if (!navigator.storage?.estimate) return done(new Refusal('the browser does not say'));
    navigator.storage.estimate().then(
      ({ usage = 0, quota = 0 }) => done(null, { used: usage, limit: quota, unit: 'bytes' }),
      (error) => done(refusalFrom(error)),
    );
  }

  writeSetting(name, value, done) {
    this.#enqueue(done, async ({ settings }) => {
      if (value === '') settings.delete(name);
      else settings.put({ name, value });
    });
  }
  readSetting(name, done) {
    this.#look(
      done,
      async ({ settings }) => (await answerOf(settings.get(name)))?.value ?? '',
    );
  }

  permit(done) {
    this.#permission.give();
    done(null);
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

  #look(done, work) {
    this.#enqueue(done, work, 'readonly');
  }
  #enqueue(done, work, mode = 'readwrite') {
    this.#waiting.push({ done, work, mode });
    if (!this.#running) this.#run();
  }

  async #run() {
    this.#running = true;
    while (this.#waiting.length > 0) {
      let batch = this.#waiting;
      let refusal = null;
      try {
        this.#permission.check();
        const database = await this.#open();
        // With all that was asked for while it was being opened.
        batch = this.#waiting.splice(0);
        await this.#transact(database, batch);
      } catch (error) {
        refusal = refusalFrom(error);
        if (refusal !== error) this.#database = null; // opened anew at the next call
        if (batch === this.#waiting) batch = this.#waiting.splice(0);
      }
      for (const { done, refused, result } of batch) done(refusal ?? refused ?? null, result);
    }
    this.#running = false;
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

  async #opened() {
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
    database.onclose = forget; // the person cleared the site's data
    database.onversionchange = () => {
      // A newer version of Entente wants to change the database: it must not wait for this tab.
      database.close();
      forget();
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

async function checkPen(meta, plan, generation) {
  if (generation < ((await answerOf(meta.get(plan)))?.generation ?? 0)) throw penMoved();
}

const sealOf = ({ number, generation }, content) => `${number} ${generation} ${checksum(content)}`;
