// What fingers do beside tapping and scrolling, which are the browser's own: a long press opens the
// menu that the right button opens, and two fingers (or the wheel with Ctrl) zoom a diagram. Loaded
// at the first touch, or when the pointer first comes to a diagram that can be zoomed.
const longPress = 500; // milliseconds
const slack = 10; // pixels that a finger held still may wander
const step = 1.15; // how far two fingers move apart for one step of the zoom
const wheelStep = 40;

export const zoomable = '[role=figure][aria-keyshortcuts]';

export class Gestures {
  #held = null; // { timer, x, y } of a finger that has come down
  #apart = 0; // how far two fingers were apart at the last step; 0: there are no two
  #turned = 0; // what the wheel has turned since the last step
  #watched = new WeakSet();

  // open(target): the menu of what lies there; true where there is one. zoom(target, key).
  constructor(stage, { open, zoom }) {
    Object.assign(this, { stage, open, zoom });
    const passive = { passive: true, capture: true };
    stage.addEventListener('pointerdown', (event) => this.down(event), passive);
    stage.addEventListener('pointerover', (event) => this.over(event), passive);
    stage.addEventListener('pointermove', (event) => this.#moved(event), passive);
    for (const type of ['pointerup', 'pointercancel'])
      window.addEventListener(type, () => this.#release(), passive);
    stage.addEventListener('touchmove', (event) => this.#pinch(event), passive);
    for (const type of ['touchstart', 'touchend'])
      stage.addEventListener(type, (event) => (this.#apart = apart(event.touches)), passive);
  }

  down(event) {
    this.#release();
    if (event.pointerType !== 'touch' || !event.isPrimary) return;
    const { target, clientX: x, clientY: y } = event;
    this.#held = { x, y, timer: setTimeout(() => this.#hold(target), longPress) };
  }

  // The browser's own zoom must be held back there, which only a listener of the diagram's own may.
  over({ target }) {
    const figure = target.closest?.(zoomable);
    if (!figure || this.#watched.has(figure)) return;
    this.#watched.add(figure);
    figure.addEventListener('wheel', (event) => this.#wheel(event), { passive: false });
  }

  // The click that the finger's leaving makes would close the menu again.
  #hold(target) {
    this.#held = null;
    if (!this.open(target)) return;
    const stop = (event) => (event.preventDefault(), event.stopPropagation());
    const once = { capture: true, once: true };
    const begin = () => window.removeEventListener('click', stop, once);
    window.addEventListener('click', stop, once);
    window.addEventListener('pointerdown', begin, once);
  }

  #moved({ clientX, clientY }) {
    const held = this.#held;
    if (held && Math.hypot(clientX - held.x, clientY - held.y) > slack) this.#release();
  }

  #release() {
    clearTimeout(this.#held?.timer);
    this.#held = null;
  }

  #pinch({ touches, target }) {
    const now = apart(touches);
    if (now === 0) return;
    this.#apart ||= now; // the fingers came down before this was loaded
    this.#release();
    if (!target.closest?.(zoomable)) return;
    for (; now > this.#apart * step; this.#apart *= step) this.zoom(target, '+');
    for (; now < this.#apart / step; this.#apart /= step) this.zoom(target, '-');
  }

  #wheel(event) {
    if (!event.ctrlKey) return;
    event.preventDefault();
    this.#turned += event.deltaY;
    if (Math.abs(this.#turned) < wheelStep) return;
    this.zoom(event.target, this.#turned < 0 ? '+' : '-');
    this.#turned = 0;
  }
}

const apart = ([one, other]) =>
  one && other ? Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY) : 0;
