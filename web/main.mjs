// Starts the page: fonts and WebAssembly together, then the application, then its first picture.
import createEntente from './entente.mjs';
import { Announcer } from './announcer.mjs';
import { Clipboard } from './clipboard.mjs';
import { Context } from './context.mjs';
import { Display } from './display.mjs';
import { Engine } from './engine.mjs';
import { Files } from './files.mjs';
import { Frames } from './frames.mjs';
import { Glyphs } from './glyphs.mjs';
import { Host } from './host.mjs';
import { Input } from './input.mjs';
import { Mirror } from './mirror.mjs';
import { TextFields } from './text_fields.mjs';

const find = (id) => document.getElementById(id);
const stage = find('stage');
const canvas = find('canvas');
const storage = null;

async function start() {
  const host = new Host(find('file'), storage);
  const [module] = await Promise.all([createEntente({ canvas, host }), Glyphs.load()]);
  const engine = new Engine(module);
  connect(engine, host);
}

function connect(engine, host) {
  const tell = (kind) => (id, text) => {
    engine.post(kind, id, text);
    frames.now();
  };
  const fields = new TextFields(stage, { input: tell('input'), commit: tell('commit') });
  const mirror = new Mirror(find('mirror'), fields);
  const afterRun = () => {
    document.documentElement.dataset.theme = engine.dark ? 'dark' : 'light';
    clipboard.answer(engine.clipboard());
    input.tellFocus();
  };
  const frames = new Frames(stage, engine, mirror, new Announcer(find('announcer')), afterRun);
  const parts = { engine, mirror, frames, fields };
  const clipboard = new Clipboard(parts);
  const follow = (route) => {
    host.go(route, false);
    engine.route(route);
  };
  const input = new Input(stage, { ...parts, go: follow });
  const files = new Files(stage, engine, frames);
  host.connect(engine, frames, (file) => files.open(file));
  followAddress(engine, frames);
  keepTyping(fields);
  const context = new Context(canvas, engine, frames);
  document.documentElement.classList.toggle('no-canvas', !engine.draws);
  new Display(stage, canvas, (display) => {
    engine.display(display);
    frames.immediately();
  }).start();
  finish(frames, context);
}

function followAddress(engine, frames) {
  const tell = () => {
    engine.route(decodeURI(location.hash.slice(1)));
    frames.now();
  };
  window.addEventListener('popstate', tell);
  window.addEventListener('hashchange', tell);
  engine.route(decodeURI(location.hash.slice(1)));
}

// A page that goes away takes nothing along that was typed.
function keepTyping(fields) {
  const commit = () => fields.active() && fields.commit(fields.active());
  document.addEventListener('visibilitychange', () => document.hidden && commit());
  window.addEventListener('pagehide', commit);
}

function finish(frames, context) {
  window.entente = Object.freeze({
    frameCount: () => frames.count,
    settled: () => frames.settled(),
    loseContext: () => context.lose(),
    restoreContext: () => context.restore(),
  });
  find('skeleton').remove();
  stage.dataset.ready = 'true';
}

function fail(error) {
  find('skeleton').hidden = true;
  find('failure').hidden = false;
  console.error(error);
}

start().catch(fail);
