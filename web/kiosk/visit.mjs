// Somebody scanned a kiosk's code. The application puts their plan together in this page's memory: the
// sample, or the first state of their own plan, and what they changed. Then the page starts as ever,
// with the plan as a link brings one, and the person's own browser keeps it.
import { start as linkStart, textIn, through } from '../hand_over/link.mjs';
import { expand } from '../storage/packing.mjs';
import { Application } from './application.mjs';
import { make } from './dom.mjs';
import { alone, MemoryStore } from './memory_store.mjs';
import { samples } from './words.mjs';
import { visitIn } from './visit_link.mjs';

const patience = 20_000; // milliseconds
const noPlan = '/plan/0000000000001'; // a plan that nobody has: going there closes the one that is open

export class Visit {
  #first = new MemoryStore(() => this.application.note('snapshot'));
  #second = new MemoryStore();
  application = new Application();
  tabs = alone;

  constructor(hash) {
    this.stores = [this.#first, this.#second];
    this.note = make('p', { class: 'visit-note', role: 'status' }, 'Your plan is on its way …');
    document.body.append(this.note);
    document.body.classList.add('at-kiosk');
    const late = new Promise((_, fail) => setTimeout(() => fail(new Error('late')), patience));
    Promise.race([this.#bring(hash), late]).catch(() => this.#giveUp());
  }

  connect(parts) {
    const { application } = this;
    const { route } = parts.engine;
    parts.host.go = (to) => application.went(to);
    parts.engine.route = (to) => to.startsWith('/') && route.call(parts.engine, to);
    parts.stage.inert = true;
    application.connect(parts);
  }

  async #bring(hash) {
    const taken = await visitIn(hash);
    await this.application.ready();
    const written = this.application.next('snapshot');
    await this.#openFirst(taken);
    await written;
    const plan = this.application.planShown;
    if (taken.lines.length > 0) await this.#change(plan, taken.lines);
    const { compressed } = this.#first.plans.get(plan).snapshots[0];
    const packed = await through(await expand(await compressed), new CompressionStream('deflate-raw'));
    history.replaceState(null, '', linkStart + textIn(packed));
    location.reload();
  }

  async #openFirst({ sample, plan }) {
    const { application } = this;
    if (sample) {
      const { title } = (await samples()).find(({ name }) => name === sample);
      return application.openSample(title);
    }
    const shown = application.next('plan');
    application.engine.file('Your plan', new TextEncoder().encode(plan));
    application.frames.now();
    return shown;
  }

  // The lines lie in the store as if they had been written here; opening the plan again reads them, and
  // since the second store has nothing of it, the whole is written anew.
  async #change(plan, lines) {
    const { application } = this;
    await application.show(noPlan);
    const kept = this.#first.plans.get(plan);
    const { number, generation } = kept.snapshots[0];
    kept.lines = lines.map((text, index) => ({ number: number + 1 + index, generation, text }));
    this.#second.plans.delete(plan);
    const written = application.next('snapshot');
    await application.show(`/plan/${plan}`);
    await written;
    if (kept.snapshots[0].number < number + lines.length) throw new Error('not all lines were read');
  }

  #giveUp() {
    this.note.textContent = 'The code could not be read whole, or was made by another version. Scan it again, or look at the samples here.';
    this.note.append(' ', make('a', { href: './' }, 'Open Entente'));
  }
}
