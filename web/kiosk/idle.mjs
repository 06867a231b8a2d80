// Somebody who has gone leaves the screen to the next: after a while without touch or key a countdown
// that everybody can see, then the end of the visit.
import { ask, draw, make } from './dom.mjs';

const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchmove', 'input'];
const around = 2 * Math.PI * 54; // of the ring

export class Idle {
  #timer = 0;
  #seen = 0;
  #question = null;

  // seconds: { idle, countdown }. out(): nobody is here.
  constructor(root, seconds, out) {
    Object.assign(this, { root, seconds, out });
    const seen = () => (this.#seen = performance.now());
    for (const sign of signs) window.addEventListener(sign, seen, { capture: true, passive: true });
  }

  start() {
    this.#seen = performance.now();
    this.#watch();
  }
  stop() {
    clearTimeout(this.#timer);
    this.#question?.finish('gone');
  }

  #watch() {
    clearTimeout(this.#timer);
    const left = this.#seen + this.seconds.idle * 1000 - performance.now();
    if (left <= 0) this.#ask();
    else this.#timer = setTimeout(() => this.#watch(), left);
  }

  async #ask() {
    const number = make('span', { class: 'number', role: 'timer' });
    const ring = draw('circle', { class: 'left', cx: 60, cy: 60, r: 54, 'stroke-dasharray': around });
    const content = make(
      'div',
      { class: 'countdown' },
      draw('svg', { viewBox: '0 0 120 120', 'aria-hidden': 'true' }, draw('circle', { class: 'whole', cx: 60, cy: 60, r: 54 }), ring),
      number,
    );
    this.#question = ask(this.root, {
      name: 'Are you still there?',
      words: 'This screen starts over for the next visitor. What you tried is then gone.',
      content,
      buttons: [{ label: 'I am still here', value: 'here', primary: true }],
      closed: 'here',
    });
    this.#count(this.seconds.countdown, number, ring);
    const answer = await this.#question.answer;
    this.#question = null;
    clearTimeout(this.#timer);
    if (answer === 'here') this.start();
    else if (answer === 'out') this.out();
  }

  #count(left, number, ring) {
    number.textContent = String(left);
    number.setAttribute('aria-label', `${left} seconds left`);
    ring.setAttribute('stroke-dashoffset', String(around * (1 - left / this.seconds.countdown)));
    if (left === 0) return this.#question.finish('out');
    this.#timer = setTimeout(() => this.#count(left - 1, number, ring), 1000);
  }
}
