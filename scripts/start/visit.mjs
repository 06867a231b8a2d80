// A visit to the start page in all its forms, without a browser: what the first part of the application
// is for. Everything is done here that web/rest.mjs does not hold back until the rest is there.
import { createHash } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { anything, hostOver } from './stand_ins.mjs';

const give = (name, value) => Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
give('document', anything);
give('screen', anything);
give('window', globalThis);
give('location', new URL('https://entente.example/'));
for (const name of ['addEventListener', 'removeEventListener']) give(name, () => {});
give('devicePixelRatio', 1);

const web = (name) => import(new URL(`../../web/${name}`, import.meta.url));
const { Engine } = await web('engine.mjs');
const { Storage } = await web('storage/storage.mjs');

// Lists of plans as storage keeps them (src/workspace/settings.cpp), from none to many.
const id = (number) => `01jc5m8zk0v${String(number).padStart(2, '0')}`;
const cardOf = (number) => ({
  title: number % 2 ? 'Helix · oncology launch' : `大きな計画 ${number} with a title that takes more than one line of its card`,
  edited: number === 3 ? 0 : 1_700_000_000_000 + number * 86_400_000,
  bytes: number * 40_000,
  sample: number === 1 ? 'yes' : '',
  'party_name.0': 'Aldermoor',
  'party_name.1': 'Børresen & Çelik',
  written: 1,
});
const textOf = (map) => Object.entries(map).map(([name, value]) => `${name}=${value}\n`).join('');
const stored = (count, workspace = { theme: 'dark', my_name: 'Femi', written: 1 }) => {
  const plans = Array.from({ length: count }, (_, at) => id(at));
  const settings = { workspace: textOf(workspace) };
  plans.forEach((plan, at) => (settings[`plan/${plan}`] = textOf(cardOf(at))));
  return { plans, settings };
};
const refused = (place, message) => ({ refusal: { place, message } });
const states = [
  {},
  stored(1),
  stored(12, { theme: 'light', written: 1 }),
  { plans: [id(1), id(2)], settings: { workspace: 'torn' } }, // and no canvas
  refused('', 'this browser has no database for this site'),
  refused('permission', 'not asked yet'),
];

const wide = { width: 1440, height: 900, density: 1 };
const displays = [
  wide,
  { ...wide, dark: true },
  { ...wide, calm: true, contrast: true, density: 1.25 },
  { width: 800, height: 500, density: 2 },
  { width: 390, height: 844, density: 3, touch: true },
  { width: 320, height: 480, density: 1, touch: true, dark: true },
  { width: 0, height: 0, density: 1 },
];
const languages = ['en-GB', 'de-DE', 'ja-JP', 'ar-EG', 'hi-IN', 'pt-BR'];

// What one visit is made of: how the application starts, and all that it says.
class Visit {
  #now = 0;
  #said = createHash('sha256');

  // create: Emscripten's start. link(imports): an instance of the WebAssembly.
  constructor(create, link) {
    Object.assign(this, { create, link });
  }
  say(...what) {
    this.#said.update(JSON.stringify(what));
  }
  // A digest of every word, place and letter that was shown.
  said() {
    return this.#said.digest('hex');
  }

  // Over stores in such a state; without a canvas where `draws` is false.
  async start(state, draws) {
    const canvas = new Proxy(anything, {
      get: (target, name) => (name === 'getContext' && !draws ? () => null : target[name]),
    });
    const instantiateWasm = (imports, done) => {
      const instance = this.link(imports);
      done(instance);
      return instance.exports;
    };
    const host = hostOver(Storage, state, (...what) => this.say(...what));
    this.engine = new Engine(await this.create({ canvas, host, instantiateWasm, print() {}, printErr() {} }));
    this.nodes = new Map();
  }

  // That it is the start page, with so many plans on it.
  mustShow(plans) {
    const names = [...this.nodes.values()].map(({ name }) => name ?? '');
    const found = names.filter((name) => name.startsWith('Delete ')).length;
    if (names.length < 30 || found !== plans) throw new Error(`${found} plans of ${plans} in ${names.join(' / ')}`);
  }

  // As frames.mjs does: until nothing is wanted any more.
  frame() {
    for (let pass = 0; pass < 4; ++pass) {
      this.engine.run((this.#now += 0.4), false);
      const patch = this.engine.patch();
      for (const node of patch?.remove ?? []) this.nodes.delete(node);
      for (const node of patch?.put ?? []) this.nodes.set(node.id, node);
      const { ready, dark, draws } = this.engine;
      this.say(patch, ready, dark, draws, this.engine.clipboard());
      this.engine.paint();
      if (this.engine.wakeAfter() < 0) break;
    }
  }

  // Everything that a person can do to a page but press what is on it.
  touchAll() {
    this.frame();
    for (const { id, role } of [...this.nodes.values()]) this.#touch(id, role);
    this.engine.pointer(0, 0, -1, -1);
    for (const node of [0, this.nodes.keys().next().value ?? 0]) {
      this.#post('activate', 0);
      this.#post('context', node);
      for (const key of keys) this.#post('key', node, key), this.#post('key', node, key, { shiftKey: true });
      for (const key of withControl) this.#post('key', node, key, { ctrlKey: true, shiftKey: key === 'Z' });
      for (const kind of ['copy', 'cut', 'paste']) this.#post(kind, node, 'a\tb');
    }
  }
  #touch(node, role) {
    const { engine } = this;
    engine.pointer(node, 0, 100, 100);
    this.frame();
    engine.pointer(node, node, 101, 100);
    engine.focus(node, true);
    this.frame();
    engine.focus(node, false);
    if (role !== 'scroll') return;
    for (const offset of [300, 1e6, 0]) {
      engine.scroll(node, offset);
      this.frame();
    }
  }
  #post(...event) {
    this.engine.post(...event);
    this.frame();
  }
}

const keys = ['Enter', ' ', 'Escape', 'ArrowDown', 'ArrowUp', 'Home', 'End', 'Delete', 'a', '/', '?', '!'];
const withControl = ['k', 'z', 'Z', 'y', 's', 'a', 'Enter'];

// glue: Emscripten's script. Answers a digest of all that was shown.
export async function visitStart(glue, link) {
  const { default: create } = await import(pathToFileURL(glue));
  const visit = new Visit(create, link);
  for (const [at, state] of states.entries()) {
    give('navigator', { language: languages[at] });
    await visit.start(state, at !== 3);
    await new Promise((resolve) => setTimeout(resolve));
    visit.engine.display(wide);
    visit.engine.route('');
    visit.touchAll();
    visit.mustShow(state.plans?.length ?? 0);
    for (const display of displays) {
      visit.engine.display(display);
      visit.touchAll();
    }
    loseCanvas(visit);
  }
  return visit.said();
}

function loseCanvas(visit) {
  visit.engine.display(wide);
  visit.engine.contextLost();
  visit.frame();
  visit.engine.contextRestored();
  visit.engine.route('/');
  visit.frame();
}
