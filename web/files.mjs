// Plans that arrive without being asked for: a file dropped anywhere on the page or opened with the
// installed application, a link, the plan inside a page that is one file.
import { changeAddress } from './address.mjs';
import { carriedPlan } from './assets.mjs';
import { bytesOf, handingOver } from './incoming.mjs';

export class Files {
  constructor(engine, frames, rest) {
    Object.assign(this, { engine, frames, rest });
    const carriesFiles = (event) => event.dataTransfer?.types.includes('Files');
    window.addEventListener('dragover', (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
    });
    window.addEventListener('drop', (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      for (const file of [...event.dataTransfer.files].slice(0, 1)) this.open(file);
    });
    window.launchQueue?.setConsumer(({ files }) =>
      files?.[0]?.getFile().then((file) => this.open(file)),
    );
    const plan = carriedPlan();
    if (plan) engine.file('This page', plan);
  }

  open(file) {
    return this.#take(file.name, () => bytesOf(file));
  }

  // Whether this is a link with a plan in it, which then opens; the address no longer shows it.
  follow(hash) {
    if (!hash.startsWith('#plan=')) return false;
    changeAddress('#/', true);
    this.#take('The link', async () => (await handingOver()).planInLink(hash));
    return true;
  }

  async #take(name, read) {
    const reading = read();
    await reading.catch(() => {}); // told below, with what else can go wrong
    this.rest.when(async () => {
      try {
        this.engine.file(name, await reading);
      } catch (error) {
        this.engine.refused(name, error.message);
      }
      this.frames.now();
    });
  }
}
