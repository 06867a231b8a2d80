// What the application asks of the browser beside drawing; called from src/platform/web/host.cpp
// and glyphs.cpp as Module.host. A `call` is a number under which the answer is waited for.
import { changeAddress, hashNow } from './address.mjs';
import { isPageFile, readAsset } from './assets.mjs';
import { bytesOf, handingOver } from './incoming.mjs';
import { scriptAddress } from './script_address.mjs';

export class Host {
  #picking = null; // { call, most } of the file that is being chosen

  // input: the page's one file chooser. storage: storage/*.mjs. glyphs: glyphs.mjs.
  constructor(input, storage, glyphs) {
    Object.assign(this, { input, storage, glyphs });
    input.addEventListener('change', () => this.#chosen());
    input.addEventListener('cancel', () => (this.#picking = null));
  }
  // engine answers calls; openFile(file) takes a file that nobody asked for.
  connect(engine, frames, openFile) {
    Object.assign(this, { engine, frames, openFile });
  }

  // Something changed that no event will show. Before the first frame it shows anyway.
  askForFrame() {
    this.frames?.soon();
  }
  random() {
    return crypto.getRandomValues(new Uint32Array(1))[0];
  }
  // Today here, as days since 1970-01-01.
  localDay() {
    const now = new Date();
    return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000;
  }
  // How far the clock here is ahead of Greenwich at a moment, in minutes.
  minutesEast(milliseconds) {
    return -new Date(milliseconds).getTimezoneOffset();
  }
  setTitle(title) {
    document.title = title;
  }

  // The address changes at once; the application itself shows the new route.
  go(route, replace) {
    const address = `#${route}`;
    if (address !== hashNow()) changeAddress(address, replace);
  }

  download(name, type, bytes) {
    const address = URL.createObjectURL(new Blob([bytes], { type }));
    const link = document.createElement('a');
    Object.assign(link, { href: address, download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }

  // False in a frame whose page may forbid it: then nobody tells whether the file came.
  mayDownload() {
    if (window === window.top) return true;
    const frame = window.frameElement; // null where the page around is of another origin
    if (frame?.hasAttribute('sandbox')) return frame.sandbox.contains('allow-downloads');
    return frame !== null || window.origin !== 'null';
  }

  pickFile(accept, most, call) {
    this.#picking = { call, most };
    this.input.accept = accept;
    this.input.value = '';
    this.input.click();
  }

  async readAsset(path, call) {
    const bytes = (await readAsset(path)) ?? new Uint8Array();
    this.#answer(call, '', bytes, bytes.length);
  }

  // A deed of src/exchange/seal/sealer.hpp. What it needs is loaded at the first one.
  async seal(deed, packed, call) {
    const answer = await this.sealing()
      .then((client) => client.performPacked(deed, packed))
      .catch(() => new Uint8Array());
    this.#answer(call, '', answer, answer.length);
  }

  async sealing() {
    const { SealClient, loaderWith } = await import('./seal/client.mjs');
    return (this.sealer ??= new SealClient(loaderWith(scriptAddress)));
  }

  inPageFile() {
    return isPageFile();
  }
  canShare(name, type) {
    return navigator.canShare?.({ files: [new File([], name, { type })] }) ?? false;
  }
  // deed: a function of hand_over/hand_over.mjs. Answers its bytes, or in place of a name why not.
  async handOver(deed, bytes, name, type, call) {
    try {
      const answer = await (await handingOver())[deed](bytes, name, type);
      this.#answer(call, '', answer, answer.length);
    } catch (error) {
      this.#answer(call, error.message || String(error), new Uint8Array(), 0);
    }
  }

  // Whether the browser asks before the page goes away.
  holdPage(held) {
    window.onbeforeunload = held ? (event) => event.preventDefault() : null;
  }
  takeUpdate() {
    this.offline?.takeUpdate();
  }

  async #chosen() {
    const [file] = this.input.files;
    const picking = this.#picking;
    this.#picking = null;
    if (!file) return;
    if (!picking) return this.openFile(file);
    const bytes = file.size > picking.most ? new Uint8Array() : await bytesOf(file);
    this.#answer(picking.call, file.name, bytes, file.size);
  }

  #answer(call, name, bytes, size) {
    this.engine.answer(call, name, bytes, size);
    this.frames.now();
  }
}
