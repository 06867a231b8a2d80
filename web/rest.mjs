// The application's WebAssembly in its two parts (scripts/split). The first shows the start page; the
// rest is what stands behind it, fetched once there is a first picture, and awaited where the address
// names something else. What a person wants before the rest is there is done when it has come. A function
// of the rest that is called before is fetched then and there, while the page stands still: a net for
// what scripts/lib/start_visit.mjs did not think of, and an error that the tests see.
import { responseOf } from './assets.mjs';

const first = 'entente.wasm';
const rest = 'entente_rest.wasm';
const [soonest, latest] = [2000, 30_000]; // milliseconds until a download that failed is tried again

const words = {
  coming: 'One moment: the rest of Entente is on its way.',
  failing: 'The rest of Entente does not arrive. It is tried again; what you pressed is done then.',
  newer: 'A newer version of Entente has come. Please reload this page.',
};

export class Rest {
  here = false;
  #atOnce;
  #rest = null; // a promise of its module
  #deed = null; // what is done when it is here
  #trouble = '';
  #told = () => {};
  #arrived;

  // atOnce: whether the application starts with both parts.
  constructor(atOnce) {
    this.#atOnce = atOnce;
    this.arrived = new Promise((resolve) => (this.#arrived = resolve));
    if (atOnce) this.#fetch();
  }

  // Runs Emscripten's start and resolves to its module object.
  start(create, options) {
    return new Promise((resolve, reject) => {
      const instantiateWasm = (imports, done) => {
        this.#link(imports).then(({ instance, module }) => done(instance, module), reject);
        return {};
      };
      // Without it Emscripten makes an address out of the page's, and a sandboxed frame has none.
      const locateFile = (name) => name;
      create({ ...options, instantiateWasm, locateFile }).then(resolve, reject);
    });
  }

  // The same for a module in one piece.
  startWhole(create, options) {
    this.#arrive();
    return create(options);
  }

  async #link(imports) {
    const module = await compiled(first);
    const early = (number) => (...values) => this.#early(Number(number), values);
    const later = new Proxy({}, { get: (_, number) => early(number) });
    this.imports = { ...imports, later };
    const instance = await WebAssembly.instantiate(module, this.imports);
    this.pair = pairOf(module);
    this.exports = instance.exports;
    this.table = Object.values(instance.exports).find((one) => one instanceof WebAssembly.Table);
    if (!this.pair) this.#arrive(); // in one piece, as the tests' gallery
    else if (this.#atOnce) await this.#put(await this.#rest);
    return { instance, module };
  }

  // told(words): what somebody who waits is told; '' when nobody waits any more. There is a first picture.
  async bring(told) {
    this.#told = told;
    for (let wait = soonest; !this.here; wait = Math.min(2 * wait, latest)) {
      try {
        return await this.#put(await this.#fetch());
      } catch (error) {
        this.#rest = null;
        this.#trouble = error === newer ? words.newer : words.failing;
        this.#tell();
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    }
  }
  #fetch() {
    this.#rest ??= compiled(rest);
    this.#rest.catch(() => {});
    return this.#rest;
  }

  // Does it now, or when the rest is here. Of several, the last is what the person wants.
  when(deed) {
    if (this.here) return deed();
    this.#deed = deed;
    this.#tell();
  }
  get waits() {
    return this.#deed !== null;
  }

  #tell() {
    this.#told(this.waits ? this.#trouble || words.coming : '');
  }

  // Its functions take their places in the table that both share.
  async #put(module) {
    if (this.here) return;
    this.#check(module);
    await WebAssembly.instantiate(module, { ...this.imports, first: this.exports });
    this.#arrive();
  }
  #check(module) {
    if (pairOf(module) !== this.pair) throw newer;
  }
  #arrive() {
    if (this.here) return;
    this.here = true;
    const deed = this.#deed;
    this.#deed = null;
    this.#tell();
    if (deed) queueMicrotask(deed); // the application may be at work
    queueMicrotask(this.#arrived);
  }

  #early(number, values) {
    if (!this.here) {
      console.error(`function ${number} of ${rest} is called before it is here`);
      const module = new WebAssembly.Module(bytesNow(rest));
      this.#check(module);
      new WebAssembly.Instance(module, { ...this.imports, first: this.exports });
      this.#arrive();
    }
    return this.table.get(number)(...values);
  }
}

// A server was given a newer version between the two parts.
const newer = new Error('the two parts are of different versions');

async function compiled(name) {
  const response = await responseOf(name);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  const streams = response.headers.get('Content-Type')?.startsWith('application/wasm');
  if (streams) return WebAssembly.compileStreaming(response);
  return WebAssembly.compile(await response.arrayBuffer());
}

// What both parts of one version carry: scripts/lib/pair_parts.mjs.
function pairOf(module) {
  const [found] = WebAssembly.Module.customSections(module, 'pair');
  return found && new TextDecoder().decode(found);
}

// Synchronous requests give text only.
function bytesNow(name) {
  const request = new XMLHttpRequest();
  request.open('GET', new URL(name, document.baseURI), false);
  request.overrideMimeType('text/plain; charset=x-user-defined');
  request.send();
  return Uint8Array.from(request.responseText, (letter) => letter.charCodeAt(0));
}
