// Where the worker and seal.wasm come from: files of the site, or blocks of the page that is one file
// (../assets.mjs); a worker of the latter is made of its text.
import { isPageFile, readAsset } from '../assets.mjs';

// scriptAddress: ../script_address.mjs of the page, which may exist only once.
export const loaderWith = (scriptAddress) => ({
  source: null, // the worker's, of a one-file page
  async readWasm() {
    const needed = [readAsset('seal/seal.wasm'), isPageFile() && readAsset('seal/worker.mjs')];
    const [wasm, source] = await Promise.all(needed);
    if (!wasm) throw new Error('seal.wasm could not be loaded');
    this.source = source;
    return wasm;
  },
  startWorker() {
    const address = this.source
      ? URL.createObjectURL(new Blob([this.source], { type: 'text/javascript' }))
      : new URL('seal/worker.mjs', document.baseURI).href;
    // Pages from disk start no module of a text; bundled, the worker is no module any more.
    return new Worker(scriptAddress(address), { type: this.source ? 'classic' : 'module' });
  },
});
