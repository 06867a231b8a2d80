// Chromium keeps IndexedDB in LevelDB. Where the browser is killed in the middle of a write, the next
// start forgives the torn end of LevelDB's log and goes on writing behind it; the start after that
// finds the torn record in the middle ("checksum mismatch") and throws the whole database away. So
// the first page that writes after an unclean end writes more than LevelDB's buffer of 4 MiB holds:
// it then begins a new log and lets go of the old one.
import { randomName } from './random.mjs';

const marks = () => IDBKeyRange.bound('session/', 'session/~');
const ballast = () => IDBKeyRange.bound('ballast/', 'ballast/~');
const pieces = 100;
const pieceSize = 60_000; // bytes; larger values are not kept in the log

const keysOf = (table, range) =>
  new Promise((resolve, reject) => {
    const request = table.getAllKeys(range);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

export class LogRenewal {
  #mark = `session/${randomName()}`;
  begun = false;

  // Within a transaction: marks this page as running. True where one that ran before did not end.
  async begin({ settings }) {
    this.begun = true;
    const left = await keysOf(settings, marks());
    settings.delete(marks());
    settings.put({ name: this.#mark, value: '' });
    return left.length > 0;
  }
  // Within the next transaction, and `clear` within the one after that.
  fill({ settings }) {
    for (let piece = 0; piece < pieces; ++piece) {
      const value = crypto.getRandomValues(new Uint8Array(pieceSize));
      settings.put({ name: `ballast/${piece}`, value });
    }
  }
  clear({ settings }) {
    settings.delete(ballast());
  }

  // The page goes away in order. Nothing may be waited for any more.
  end(database) {
    if (!this.begun) return;
    const transaction = database.transaction('settings', 'readwrite');
    transaction.objectStore('settings').delete(this.#mark);
    transaction.commit?.();
  }
}
