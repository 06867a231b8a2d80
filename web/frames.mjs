// When the application draws. Never by itself: after an event at once, so that whoever caused it
// finds the page changed; the picture follows with the browser's next frame. At rest nothing runs.
const mostPasses = 4; // until the tree of nodes and the focus agree
const restAfter = 50; // milliseconds without scrolling

export class Frames {
  #painted = 0;
  #cancel = null; // takes back the frame that was asked for
  #timer = 0;
  #running = false;
  #again = false;
  #scrolling = 0; // the timer that ends it
  #stale = false; // the next frame runs the application too, not only the picture
  #waiting = [];

  // afterRun(): what else follows each run (the theme, the clipboard).
  constructor(stage, engine, mirror, announcer, afterRun) {
    Object.assign(this, { stage, engine, mirror, announcer, afterRun });
    document.addEventListener('visibilitychange', () => this.#look());
  }

  // How often the canvas was painted.
  get count() {
    return this.#painted;
  }
  // Resolves when nothing is waiting to be drawn.
  settled() {
    if (!this.#cancel && !this.#running && !this.#scrolling) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  // Hands in what a person did and lets the application answer at once; true where it did. What
  // happened before (the focus came here a moment ago) is answered first.
  post(kind, node, text, event) {
    if (this.#stale && !this.#running) this.#turn();
    this.engine.post(kind, node, text, event);
    return this.now();
  }

  // A region was scrolled. The picture follows with the next frame; the elements, which cost the
  // browser more than the picture, when it comes to rest or something else happens.
  scrolled() {
    clearTimeout(this.#scrolling);
    this.#scrolling = setTimeout(() => this.#rest(), restAfter);
    this.soon();
  }
  #rest() {
    this.#endScrolling();
    this.soon();
  }
  #endScrolling() {
    clearTimeout(this.#scrolling);
    this.#scrolling = 0;
  }

  // The page was hidden or is seen again: what only time would change waits until somebody looks.
  #look() {
    clearTimeout(this.#timer);
    if (!document.hidden) this.soon();
  }

  // Runs the application now. True where it used every event that was posted.
  now() {
    if (this.#running) {
      this.#again = true;
      return false;
    }
    this.#endScrolling();
    const used = this.#turn();
    this.#ask();
    return used;
  }

  // Runs it with the browser's next frame.
  soon() {
    this.#stale = true;
    if (this.#running) this.#again = true;
    else this.#ask();
  }

  // Runs and paints at once: the canvas was resized and is empty.
  immediately() {
    this.#stale = true;
    this.#frame();
  }

  #turn() {
    this.#running = true;
    clearTimeout(this.#timer);
    const used = this.#pass();
    for (let pass = 1; this.#again && pass < mostPasses; ++pass) this.#pass();
    this.#running = false;
    const seconds = this.engine.wakeAfter();
    if (seconds > 0 && !document.hidden) this.#timer = setTimeout(() => this.soon(), seconds * 1000);
    return used;
  }

  #pass() {
    this.#again = this.#stale = false;
    const used = this.engine.run(performance.now() / 1000, this.#scrolling !== 0);
    const patch = this.engine.patch();
    if (patch) this.mirror.apply(patch);
    if (patch?.announce) this.announcer.say(patch.announce);
    this.afterRun();
    return used;
  }

  // A hidden page gets no frames from the browser; a timer still does the work.
  #ask() {
    if (this.#cancel) return;
    this.stage.dataset.settled = 'false';
    if (!this.stage.dataset.ready) {
      // Nothing is shown yet that a frame could disturb: the first picture need not wait for one.
      let wanted = true;
      this.#cancel = () => (wanted = false);
      queueMicrotask(() => wanted && this.#frame());
    } else if (document.hidden) {
      const timer = setTimeout(() => this.#frame(), 50);
      this.#cancel = () => clearTimeout(timer);
    } else {
      const request = requestAnimationFrame(() => this.#frame());
      this.#cancel = () => cancelAnimationFrame(request);
    }
  }

  #frame() {
    this.#cancel?.();
    this.#cancel = null;
    if (this.#stale) this.#turn();
    if (!this.engine.ready) return this.#settle();
    this.engine.paint();
    this.#painted += 1;
    if (this.engine.wakeAfter() === 0 && !document.hidden) this.soon();
    else this.#settle();
  }

  #settle() {
    if (this.#scrolling) return;
    this.stage.dataset.settled = 'true';
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
