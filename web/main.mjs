// Starts the page: fonts and WebAssembly together, then the application, then its first picture.
import createEntente from './entente.mjs';
import { addressChanged, hashNow } from './address.mjs';
import { Announcer } from './announcer.mjs';
import { isPageFile } from './assets.mjs';
import { Clipboard } from './clipboard.mjs';
import { Context } from './context.mjs';
import { Display, sizeBeforehand } from './display.mjs';
import { Engine } from './engine.mjs';
import { Files } from './files.mjs';
import { Frames } from './frames.mjs';
import { Glyphs } from './glyphs.mjs';
import { Host } from './host.mjs';
import { Input } from './input.mjs';
import { Mirror } from './mirror.mjs';
import { Offline } from './offline.mjs';
import { Rest } from './rest.mjs';
import { Storage } from './storage/storage.mjs';
import { TextFields } from './text_fields.mjs';

const find = (id) => document.getElementById(id);
const stage = find('stage');
const canvas = find('canvas');

// The context that the application will ask for, made while its WebAssembly is on its way: making
// one waits for the graphics process. The attributes are those of src/platform/web/canvas.cpp.
const wanted = { alpha: false, depth: false, stencil: false, antialias: false };

// Other ways to run, by the address: every widget (tests/browser/gallery), a conference's kiosk, and
// what a kiosk's visitor takes along.
const modeNow = () => /^#(gallery|kiosk|visit)\b/.exec(location.hash)?.[1];
const mode = modeNow();

// The start page needs only the application's first part; a page that is one file has both at hand.
const startsAlone = () => !mode && !isPageFile() && /^\/?$/.test(routeNow());

async function start() {
  const gallery = mode === 'gallery';
  // A page that is one file has no gallery.
  const other = gallery && (await import('./gallery/gallery.mjs').catch(() => null));
  const rest = new Rest(!gallery && !startsAlone());
  const kiosk = mode && !gallery ? (await import('./kiosk/kiosk.mjs')).begin() : null;
  const storage = new Storage(kiosk);
  storage.readAhead(/^\/plan\/([^/?]+)/.exec(routeNow())?.[1]);
  const glyphs = new Glyphs(Glyphs.context() ?? (await measuring()));
  const host = new Host(find('file'), storage, glyphs);
  const parts = { canvas, host };
  const starting = other ? rest.startWhole(other.default, parts) : rest.start(createEntente, parts);
  const loading = [starting, Glyphs.load()];
  sizeBeforehand(canvas);
  canvas.getContext('webgl2', wanted);
  const [module] = await Promise.all(loading);
  const engine = new Engine(module);
  connect(engine, host, rest, kiosk);
  if (!engine.draws) standIn('webgl');
  else if (!glyphs.paints) standIn('canvas');
}

// Rarely wanted: in a browser that lets no page draw.
const measuring = async () => (await import('./measured_words.mjs')).measuringContext();
const standIn = async (cause) => (await import('./plain_words.mjs')).standIn(cause);

function connect(engine, host, rest, kiosk) {
  const tell = (kind) => (id, text) => frames.post(kind, id, text);
  const fields = new TextFields(stage, { input: tell('input'), commit: tell('commit') });
  const mirror = new Mirror(find('mirror'), fields);
  const afterRun = () => {
    document.documentElement.dataset.theme = engine.dark ? 'dark' : 'light';
    clipboard.answer(engine.clipboard());
    input.tellFocus();
    input.tellHover();
    if (engine.ready && !stage.dataset.ready) show(() => bringRest());
  };
  const bringRest = async () => {
    await rest.bring((words) => (find('waiting').textContent = words));
    whenIdle(() => later(engine, frames, host));
  };
  const frames = new Frames(stage, engine, mirror, new Announcer(find('announcer')), afterRun);
  const parts = { engine, mirror, frames, fields };
  const clipboard = new Clipboard(parts);
  const follow = (route) => {
    host.go(route, false);
    engine.route(route);
  };
  const input = new Input(stage, { ...parts, rest, go: follow });
  const files = new Files(engine, frames, rest);
  host.connect(engine, frames, (file) => files.open(file));
  kiosk?.connect({ ...parts, host, stage });
  followAddress(engine, frames, files, rest);
  keepTyping(fields);
  const context = new Context(canvas, engine, frames);
  document.documentElement.classList.toggle('no-canvas', !engine.draws);
  new Display(stage, canvas, (display) => {
    engine.display(display);
    frames.immediately();
    fields.active()?.scrollIntoView({ block: 'nearest' });
  }).start();
  expose(frames, context, host, rest);
}

// What nobody waits for.
function later(engine, frames, host) {
  host.offline = new Offline(() => {
    engine.updateReady();
    frames.now();
  });
  if (engine.draws && host.glyphs.paints) lookAtLetters(host.glyphs);
}

async function lookAtLetters(glyphs) {
  const { areLegible } = await import('./legible.mjs');
  if (!(await areLegible(canvas.getContext('webgl2'), glyphs))) standIn('canvas');
}

const whenIdle = (work) =>
  window.requestIdleCallback ? requestIdleCallback(work) : setTimeout(work, 1000);

// A change of the address by hand comes as both events, Back as either; twice does no harm.
function followAddress(engine, frames, files, rest) {
  const tell = () => {
    addressChanged();
    if (modeNow() !== mode) return location.reload();
    files.follow(hashNow());
    rest.when(() => {
      engine.route(routeNow());
      frames.now();
    });
  };
  files.follow(hashNow());
  engine.route(routeNow());
  window.addEventListener('popstate', tell);
  window.addEventListener('hashchange', tell);
}

function routeNow() {
  const route = hashNow().slice(1);
  try {
    return decodeURI(route);
  } catch {
    return route;
  }
}

// A page that goes away takes nothing along that was typed.
function keepTyping(fields) {
  const commit = () => fields.active() && fields.commit(fields.active());
  // Before storage hears of it (storage/tabs.mjs), so that it is kept with the rest.
  window.addEventListener('visibilitychange', () => document.hidden && commit(), true);
  window.addEventListener('pagehide', commit, true);
}

// For tests: reading, and what the system does to a page now and then.
function expose(frames, context, host, rest) {
  window.entente = Object.freeze({
    frameCount: () => frames.count,
    settled: async () => {
      if (rest.waits) await rest.arrived;
      await frames.settled();
    },
    loseContext: () => context.lose(),
    restoreContext: () => context.restore(),
    host,
  });
}

// The first picture is there with this frame.
function show(later) {
  find('skeleton').remove();
  stage.dataset.ready = 'true';
  // Once the browser has shown it.
  setTimeout(later);
}

function fail(error) {
  find('skeleton').hidden = true;
  find('failure').hidden = false;
  console.error(error);
}

start().catch(fail);
