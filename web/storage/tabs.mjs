// The other tabs of this browser: one has a plan's pen (a Web Lock held for as long as it has the
// plan open), the others follow the lines that it sends and may ask for the pen. Where there are no
// Web Locks, tabs ask each other, and the generation in the stores decides in the end.
import { randomName } from './random.mjs';

const name = (plan) => `entente/${plan}`;
const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

// Milliseconds.
const askAgain = 300; // a question may come while no tab has the pen to answer it
const soon = 20; // the lock is free a moment after the other tab said so
const patience = 2000; // without a sign of life of the tab with the pen, it is taken by force
const savingPatience = 15_000; // that tab lives and saves
const leavingPatience = 15_000; // that tab said that it goes; a busy machine takes its time
const earlyFor = 3000; // a pen that was taken early waits for whoever joins

export class Tabs {
  #seats = new Map(); // by plan
  #early = null; // the seat whose pen was taken before anybody joined
  #me = randomName();
  #lockless = false; // there are no Web Locks, or not for this page

  constructor() {
    document.addEventListener('visibilitychange', () => {
      for (const seat of this.#seats.values())
        if (document.hidden) seat.member.hiding();
        else if (!seat.letGo) seat.member.freed(); // perhaps: the tab that had it may have crashed
    });
    window.addEventListener('pagehide', () => {
      for (const seat of this.#seats.values()) {
        seat.member.hiding();
        if (seat.letGo) seat.post({ type: 'freed' });
      }
    });
  }

  // While nobody asks yet: takes the pen of a plan that is about to be opened, where it is free. Resolves
  // to whether it is here; it goes again where nobody joins in time.
  async takeEarly(plan) {
    if (!navigator.locks) return false;
    const seat = { plan, letGo: null, handing: false };
    this.#early = seat;
    seat.taking = this.#take(seat, { ifAvailable: true });
    setTimeout(() => this.#dropEarly(), earlyFor);
    return seat.taking;
  }
  #dropEarly() {
    const seat = this.#early;
    this.#early = null;
    if (!seat) return;
    seat.gone = true;
    if (seat.letGo) letGo(seat);
  }
  #seatFor(plan) {
    if (this.#early?.plan !== plan) return { plan, letGo: null, handing: false };
    const seat = this.#early;
    this.#early = null;
    return seat;
  }

  // member: { line(number, generation, text), asked(release), lost(), freed(), hiding() }.
  join(plan, member) {
    this.leave(plan);
    const seat = Object.assign(this.#seatFor(plan), { member });
    seat.channel = channelOf(plan);
    seat.post = (message) => seat.channel.postMessage({ ...message, from: this.#me });
    seat.channel.onmessage = ({ data }) => this.#heard(seat, data);
    this.#seats.set(plan, seat);
  }

  leave(plan) {
    const seat = this.#seats.get(plan);
    if (!seat) return;
    this.#seats.delete(plan);
    seat.gone = true;
    if (seat.letGo) {
      letGo(seat);
      seat.post({ type: 'freed' });
    }
    seat.channel.close();
  }

  send(plan, number, generation, text) {
    this.#seats.get(plan)?.post({ type: 'line', number, generation, text });
  }

  // done({ granted, byForce, number }).
  ask(plan, fromAnotherTab, done) {
    const seat = this.#seats.get(plan);
    if (!seat) return done({ granted: false, byForce: false, number: 0 });
    this.#asked(seat, fromAnotherTab).then(done);
  }

  async #asked(seat, fromAnotherTab) {
    seat.question = null;
    const granted = (byForce) => ({ granted: true, byForce, number: seat.question?.number ?? 0 });
    await seat.taking;
    if (seat.letGo || (await this.#take(seat, { ifAvailable: true }))) return granted(false);
    if (fromAnotherTab && (await this.#askTheOther(seat))) return granted(false);
    if (fromAnotherTab && !seat.gone && (await this.#take(seat, { steal: true })))
      return granted(true);
    return { granted: false, byForce: false, number: 0 };
  }

  // True once the pen is here; false where the other tab gives no sign of life any more.
  async #askTheOther(seat) {
    const question = { until: Date.now() + patience, saving: false, number: 0, wake: () => {} };
    seat.question = question;
    while (!seat.gone && Date.now() < question.until) {
      if (!question.saving) seat.post({ type: 'ask' });
      await new Promise((resolve) => {
        question.wake = resolve;
        setTimeout(resolve, question.number > 0 ? soon : askAgain);
      });
      if (await this.#take(seat, { ifAvailable: true })) return true;
    }
    return false;
  }

  #answered({ question }, { type, number }) {
    if (!question) return;
    question.saving = type === 'saving';
    question.until = Date.now() + (question.saving ? savingPatience : patience);
    if (type === 'released') question.number = number;
    question.wake();
  }

  // A tab that goes says so a little before its lock is free.
  async #whenFree(seat) {
    if (seat.letGo) return;
    if (navigator.locks && !this.#lockless) await takeLock(seat, { signal: AbortSignal.timeout(leavingPatience) });
    else await wait(askAgain);
    if (!seat.gone) seat.member.freed();
  }

  // The pen went to a third tab, which now is the one to ask.
  #passedOn({ question }) {
    if (!question) return;
    question.saving = false;
    question.until = Date.now() + patience;
  }

  #heard(seat, message) {
    switch (message.type) {
      case 'line':
        return seat.member.line(message.number, message.generation, message.text);
      case 'freed':
        return this.#whenFree(seat);
      case 'who':
        return seat.letGo && seat.post({ type: 'here', to: message.from });
      case 'ask':
        return this.#handOver(seat, message);
      case 'here':
        return message.to === this.#me && seat.here?.();
      default: // 'saving', 'released'
        if (message.to === this.#me) this.#answered(seat, message);
        else if (message.type === 'released') this.#passedOn(seat);
    }
  }

  // Answered at once with a sign of life, and again when everything is saved.
  #handOver(seat, { from }) {
    if (!seat.letGo) return;
    seat.post({ type: 'saving', to: from });
    if (seat.handing) return;
    seat.handing = true;
    seat.member.asked((number) => {
      seat.handing = false;
      if (seat.gone) return;
      seat.post({ type: 'released', to: from, number });
      letGo(seat);
    });
  }

  async #take(seat, options) {
    const taken = navigator.locks && !this.#lockless ? await takeLock(seat, options) : null;
    if (taken !== null) return taken;
    this.#lockless = true;
    return this.#takeByTalking(seat, options);
  }

  async #takeByTalking(seat, { steal }) {
    if (!steal) {
      const heard = new Promise((resolve) => (seat.here = () => resolve(true)));
      seat.post({ type: 'who' });
      if (await Promise.race([heard, wait(askAgain).then(() => false)])) return false;
    }
    if (seat.gone) return false;
    seat.letGo = () => {};
    return true;
  }
}

function channelOf(plan) {
  if (globalThis.BroadcastChannel) return new BroadcastChannel(name(plan));
  return { postMessage() {}, close() {} };
}

function letGo(seat) {
  const free = seat.letGo;
  seat.letGo = null;
  free();
}

// Resolves as soon as it is known whether the lock is here; it is then held until `letGo`. Null where
// this page may have none.
function takeLock(seat, options) {
  return new Promise((resolve) => {
    let free = null;
    const held = (lock) => {
      if (!lock || seat.gone) return resolve(false);
      const holding = new Promise((end) => (free = end));
      seat.letGo = free;
      resolve(true);
      return holding;
    };
    navigator.locks.request(name(seat.plan), options, held).catch((error) => {
      resolve(error?.name === 'SecurityError' ? null : false);
      if (!free || seat.letGo !== free) return;
      seat.letGo = null; // stolen
      seat.member?.lost();
    });
  });
}
