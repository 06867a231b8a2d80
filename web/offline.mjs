// Keeps the site for times without a network (sw.js), and tells of a newer version without forcing it:
// it takes over when the person says so, or when all pages of the old one are closed.
import { scriptAddress } from './script_address.mjs';

const lookAgain = 3_600_000; // milliseconds between two looks for a newer version

export class Offline {
  #registration = null;
  #looked = 0;
  #taking = false;

  // ready(): a newer version lies complete in this browser.
  constructor(ready) {
    this.ready = ready;
    if (location.protocol === 'file:') return;
    this.#start().catch(() => {}); // settings, or a frame's sandbox, forbid it: then only with a network
  }

  async #start() {
    const workers = navigator.serviceWorker;
    if (!workers) return;
    const address = scriptAddress(new URL('sw.js', document.baseURI).href);
    this.#registration = await workers.register(address, { updateViaCache: 'none' });
    this.#looked = Date.now();
    this.#registration.addEventListener('updatefound', () => this.#watch());
    this.#watch();
    workers.addEventListener('controllerchange', () => this.#taking && location.reload());
    document.addEventListener('visibilitychange', () => this.#look());
  }

  // A first version replaces nothing and is no news.
  #watch() {
    const { installing, waiting, active } = this.#registration;
    if (waiting && active) return this.ready();
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed' && this.#registration.active) this.ready();
    });
  }

  #look() {
    if (document.hidden || Date.now() - this.#looked < lookAgain) return;
    this.#looked = Date.now();
    this.#registration.update().catch(() => {}); // no network: the next time
  }

  // The page starts anew with the newer version; what is typed and edited is kept before (main.mjs).
  takeUpdate() {
    const { waiting } = this.#registration;
    if (!waiting) return location.reload(); // another page had it take over
    this.#taking = true;
    waiting.postMessage('take over');
  }
}
