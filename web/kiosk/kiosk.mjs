// Entente on a conference's screen (#kiosk): a welcome that invites, a visit that nothing is kept of,
// and the welcome again. Also what a visitor's phone begins with (#visit). Loaded by main.mjs when the
// address says so.
import { isPageFile, readAsset } from '../assets.mjs';
import { Application } from './application.mjs';
import { Attract } from './attract.mjs';
import { Chooser } from './chooser.mjs';
import { ask, brand, make } from './dom.mjs';
import { watchCorners } from './gesture.mjs';
import { guard } from './guard.mjs';
import { Idle } from './idle.mjs';
import { Keyboard } from './keyboard.mjs';
import { expand } from '../storage/packing.mjs';
import { alone, MemoryStore } from './memory_store.mjs';
import { takeAlong } from './take_along.mjs';
import { Visit } from './visit.mjs';
import { samples } from './words.mjs';

const tryAgain = 5000; // milliseconds until the site is asked again where it cannot be reached
const operatorTime = 15_000; // milliseconds that the operator's question stands

export function begin() {
  const shared = 'kiosk';
  if (location.hash.startsWith('#visit')) {
    addStyles(shared);
    return new Visit(location.hash);
  }
  const styles = addStyles(shared, 'attract', 'chooser', 'bar', 'dialog');
  return new Kiosk(new URLSearchParams(location.hash.split('?')[1]), styles);
}

async function addStyles(...names) {
  document.adoptedStyleSheets.push(...(await Promise.all(names.map(sheetOf))));
}
async function sheetOf(name) {
  const sheet = new CSSStyleSheet();
  return sheet.replace(new TextDecoder().decode(await readAsset(`kiosk/${name}.css`)));
}

// A number of seconds that the operator asks for.
const secondsIn = (asked, name, usual) => {
  const seconds = Number(asked.get(name));
  return Number.isInteger(seconds) && seconds > 0 ? seconds : usual;
};

class Kiosk {
  #opened = null; // the sample whose script was read last
  #origins = new Map(); // by plan: the sample it was
  #updated = false;
  application = new Application();
  tabs = alone;

  constructor(asked, styles) {
    this.site = asked.get('site') ?? undefined;
    this.first = new MemoryStore((plan) => this.#learnOrigin(plan));
    this.stores = [this.first, new MemoryStore()];
    this.root = make('div', { id: 'kiosk' });
    document.body.append(this.root);
    document.body.classList.add('at-kiosk');
    this.samples = samples();
    const seconds = { idle: secondsIn(asked, 'idle', 90), countdown: secondsIn(asked, 'countdown', 15) };
    this.idle = new Idle(this.root, seconds, () => this.#reset());
    watchCorners(() => this.#offerWayOut());
    styles.then(() => (this.attract = new Attract(this.root, this.samples, () => this.#choose())));
  }

  connect(parts) {
    const { application, root } = this;
    guard(parts, { say: (words) => this.#say(words), went: (route) => application.went(route) });
    parts.engine.updateReady = () => (this.#updated = true);
    this.#watchSamples(parts.host);
    this.stage = parts.stage;
    this.stage.inert = true;
    this.keyboard = new Keyboard(root, parts.stage, parts.mirror, (open, field) => this.#makeRoom(open, field));
    application.connect(parts);
  }

  // ---- Begin, choose, try.

  async #choose() {
    if (!this.attract) return;
    this.attract.end();
    this.attract = null;
    this.chooser = new Chooser(this.root, this.samples, (sample) => this.#open(sample));
    this.idle.start();
  }

  async #open(sample) {
    if (this.opening) return;
    this.opening = true;
    this.chooser.wait('One moment …');
    const { application } = this;
    try {
      await (sample ? application.openSample(sample.title) : application.press('Start a plan'));
    } catch {
      this.opening = false;
      return this.chooser.wait('This plan cannot be opened now. Please choose another.');
    }
    this.#showBar();
    this.stage.inert = false;
    document.body.classList.add('kiosk-visit');
    this.chooser.end();
    if (!sample) this.stage.querySelector('[role=dialog] .field')?.focus();
  }

  #showBar() {
    this.news = make('p', { class: 'news', role: 'status' }, 'Nothing you do here is kept.');
    const button = (words, press, primary) =>
      make('button', { type: 'button', class: primary ? 'primary' : '', onclick: press }, words);
    const bar = make(
      'section',
      { class: 'bar', 'aria-label': 'This screen' },
      brand(),
      this.news,
      button('Start over', () => this.#startOver()),
      button('Take it along', async () => takeAlong(this.root, await this.#taken(), this.site), true),
    );
    this.root.prepend(bar);
  }

  #say(words) {
    if (!this.news) return;
    clearTimeout(this.saying);
    this.news.textContent = words;
    this.news.dataset.fresh = 'true';
    this.saying = setTimeout(() => {
      this.news.textContent = 'Nothing you do here is kept.';
      delete this.news.dataset.fresh;
    }, 8000);
  }

  // answers: what each button says and means; the first is the usual one. Escape means 'stay'.
  #ask(name, words, ...answers) {
    const buttons = answers.map(([label, value], index) => ({ label, value, primary: index === 0 }));
    return ask(this.root, { name, words, buttons, closed: 'stay' });
  }

  async #startOver() {
    const words = 'What you tried is then gone. “Take it along” brings it to your phone first.';
    const { answer } = this.#ask('Start over?', words, ['Start over', 'leave'], ['Go on', 'stay']);
    if ((await answer) === 'leave') this.#reset();
  }

  // The field that is typed into stays above the keyboard.
  #makeRoom(open, field) {
    document.documentElement.style.setProperty('--keyboard', `${open ? this.keyboard.panel.offsetHeight : 0}px`);
    if (open) this.#bringIntoView(field);
  }
  // Once the application has drawn itself anew in the room that is left.
  async #bringIntoView(field) {
    const picture = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    for (let count = 0; count < 2; ++count) await picture();
    await this.application.frames.settled();
    if (document.activeElement !== field) return;
    field.scrollIntoView({ block: 'center' });
    this.stage.scrollTop = 0; // it is the application that scrolls
  }

  // ---- What the visitor takes along.

  // Whose script was read before a plan was first kept is that sample.
  #watchSamples(host) {
    const { readAsset: read } = host;
    host.readAsset = (path, call) => {
      this.#opened = /^samples\/(\w+)\.json$/.exec(path)?.[1] ?? null;
      return read.call(host, path, call);
    };
  }
  #learnOrigin(plan) {
    if (this.#origins.has(plan)) return;
    this.#origins.set(plan, this.#opened);
    this.#opened = null;
  }

  async #taken() {
    const { planShown } = this.application;
    const kept = planShown && this.first.plans.get(planShown);
    if (!kept?.first) return null;
    const sample = this.#origins.get(planShown) ?? '';
    const plan = sample ? '' : new TextDecoder().decode(await expand(kept.first.compressed));
    return { sample, plan, lines: kept.all.map(({ text }) => text) };
  }

  // ---- The end of a visit.

  // The page starts anew, so that nothing whatever of a visit is left; with the newer version where one
  // lies ready.
  async #reset() {
    this.idle.stop();
    document.body.classList.add('kiosk-over');
    const reached = () => isPageFile() || fetch('./').then(({ ok }) => ok, () => false);
    while (!(await reached())) await new Promise((done) => setTimeout(done, tryAgain));
    if (this.#updated) this.application.host.offline.takeUpdate();
    else location.reload();
  }

  async #offerWayOut() {
    if (this.asking) return;
    const words = 'For the operator: Entente then opens as usual, with what this browser keeps.';
    this.asking = this.#ask('Leave the kiosk?', words, ['Stay', 'stay'], ['Leave the kiosk', 'leave']);
    const late = setTimeout(() => this.asking.finish('stay'), operatorTime);
    const answer = await this.asking.answer;
    clearTimeout(late);
    this.asking = null;
    if (answer !== 'leave') return;
    history.replaceState(null, '', '#/');
    location.reload();
  }
}
