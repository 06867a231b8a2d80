// Seals, opens, signs and verifies beside the page. The first deed loads seal.wasm and starts a
// worker; it ends with the last deed, and takes the memory that scrypt needed (and whatever of a
// passphrase was in it) along.
import { pack, unpack } from './packing.mjs';

export { loaderWith } from './loader.mjs';
export { pack };

// In the order of Sealer::Deed in src/exchange/seal/sealer.hpp.
const deeds = [
  'seal', 'open', 'make_key', 'sign', 'check', 'export_key', 'restore_key', 'fingerprint', 'hash',
  'make_passphrase', 'sign_noted', 'judge', 'keys',
];
const outcomes = ['intact', 'changed', 'no_key', 'malformed'];

export class SealClient {
  #loader;
  #wasm = null; // a promise of the bytes, kept for the next worker
  #worker = null;
  #waiting = new Map(); // number -> { resolve, reject }
  #last = 0;

  // loader: loader.mjs, or what stands for it.
  constructor(loader) {
    this.#loader = loader;
  }

  // deed: its place in `deeds`. Gives the packed answer; rejects where nothing could be done at all.
  async performPacked(deed, packed) {
    const number = ++this.#last;
    const answer = new Promise((resolve, reject) => this.#waiting.set(number, { resolve, reject }));
    try {
      this.#wasm ??= this.#loader.readWasm();
      const wasm = await this.#wasm;
      this.#start(wasm);
      this.#worker.postMessage({ number, deed, packed }, [packed.buffer]);
    } catch (error) {
      this.#wasm = null;
      this.#settle(number, (waiting) => waiting.reject(error));
    }
    return answer;
  }

  #start(wasm) {
    if (this.#worker) return;
    this.#worker = this.#loader.startWorker();
    this.#worker.onmessage = ({ data: { number, packed, failure } }) =>
      failure ? this.#fail(failure) : this.#settle(number, ({ resolve }) => resolve(packed));
    this.#worker.onerror = () => this.#fail('the worker did not start');
    this.#worker.postMessage({ wasm });
  }

  // A module that failed is in no state to go on: nobody gets an answer from it any more.
  #fail(why) {
    for (const number of [...this.#waiting.keys()])
      this.#settle(number, ({ reject }) => reject(new Error(why)));
  }

  #settle(number, tell) {
    const waiting = this.#waiting.get(number);
    this.#waiting.delete(number);
    if (this.#waiting.size === 0) {
      this.#worker?.terminate();
      this.#worker = null;
    }
    if (waiting) tell(waiting);
  }

  // The parts of an answer as bytes; a problem is an Error with its words.
  async perform(deed, ...parts) {
    const packed = await this.performPacked(deeds.indexOf(deed), pack(parts));
    const [problem, ...answer] = unpack(packed);
    if (problem.length > 0) throw new Error(textOf(problem));
    return answer;
  }

  // Bytes or text in, an age file out; and back.
  async seal(bytes, passphrase) {
    return (await this.perform('seal', bytes, passphrase))[0];
  }
  async open(sealed, passphrase) {
    return (await this.perform('open', sealed, passphrase))[0];
  }
  // { secret, publicKey }, both texts.
  async makeKey() {
    return keyOf(await this.perform('make_key'));
  }
  async sign(bytes, secret, comment) {
    return textOf((await this.perform('sign', bytes, secret, comment))[0]);
  }
  // { outcome: one of `outcomes`, publicKey, keyId, comment, why }
  async verify(bytes, signature, candidates = []) {
    const found = await this.perform('check', bytes, signature, ...candidates);
    const [outcome, publicKey, keyId, comment, why] = found.map(textOf);
    return { outcome: outcomes[Number(outcome)], publicKey, keyId, comment, why };
  }
  async exportKey(secret, password) {
    return textOf((await this.perform('export_key', secret, password))[0]);
  }
  async restoreKey(file, password) {
    return keyOf(await this.perform('restore_key', file, password));
  }
  async fingerprint(publicKey) {
    return textOf((await this.perform('fingerprint', publicKey))[0]);
  }
  async hash(bytes) {
    return textOf((await this.perform('hash', bytes))[0]);
  }
  async makePassphrase() {
    return textOf((await this.perform('make_passphrase'))[0]);
  }
}

const textOf = (bytes) => new TextDecoder().decode(bytes);
const keyOf = ([secret, publicKey]) => ({ secret: textOf(secret), publicKey: textOf(publicKey) });
