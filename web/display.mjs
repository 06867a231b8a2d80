// The size of the canvas in exact device pixels, and what the person asked of their screen.
const asks = {
  dark: '(prefers-color-scheme: dark)',
  touch: '(pointer: coarse)',
  calm: '(prefers-reduced-motion: reduce)',
  contrast: '(prefers-contrast: more)',
};

export class Display {
  #queries = Object.entries(asks).map(([name, query]) => [name, matchMedia(query)]);

  // changed(display): told at once and after every change; it paints before it returns.
  constructor(stage, canvas, changed) {
    Object.assign(this, { stage, canvas, changed });
  }

  // The canvas fills the stage, and where it is not shown the stage still has a size.
  start() {
    this.#measure(this.stage.getBoundingClientRect(), null);
    const observer = new ResizeObserver(([entry]) =>
      this.#measure(entry.contentRect, entry.devicePixelContentBoxSize?.[0]),
    );
    try {
      observer.observe(this.stage, { box: 'device-pixel-content-box' });
    } catch {
      observer.observe(this.stage);
      this.#watchDensity();
    }
    this.#watchKeyboard();
    for (const [, query] of this.#queries) query.addEventListener('change', () => this.#tell());
  }

  // Where a phone's keyboard covers the page instead of making it smaller, the stage ends above it.
  #watchKeyboard() {
    const view = window.visualViewport;
    view?.addEventListener('resize', () => {
      const covered = view.scale === 1 ? Math.round(window.innerHeight - view.height) : 0;
      this.stage.style.bottom = covered > 0 ? `${covered}px` : '';
      window.scrollTo(0, 0);
    });
  }

  #measure(box, pixels) {
    this.density = window.devicePixelRatio;
    const across = wholePixels(box.width * this.density, pixels?.inlineSize);
    const down = wholePixels(box.height * this.density, pixels?.blockSize);
    // So that the product with the density is whole again.
    this.width = across / this.density;
    this.height = down / this.density;
    if (this.canvas.width !== across) this.canvas.width = across;
    if (this.canvas.height !== down) this.canvas.height = down;
    this.#tell();
  }

  #tell() {
    const wishes = Object.fromEntries(this.#queries.map(([name, query]) => [name, query.matches]));
    const { width, height, density } = this;
    this.changed({ width, height, density, ...wishes });
  }

  // Where the browser does not tell device pixels: a query that stops matching at each change.
  #watchDensity() {
    matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`).addEventListener(
      'change',
      () => {
        this.#measure(this.stage.getBoundingClientRect(), null);
        this.#watchDensity();
      },
      { once: true },
    );
  }
}

// Nearly always right and asks for no layout: a canvas that is sized again costs a start a round to
// the graphics process.
export function sizeBeforehand(canvas) {
  canvas.width = Math.round(window.innerWidth * window.devicePixelRatio);
  canvas.height = Math.round(window.innerHeight * window.devicePixelRatio);
}

// What the browser tells, where it tells it: at 1.1 and the like it rounds by where the box stands.
// A browser that only pretends a density (device emulation) tells another figure altogether.
function wholePixels(computed, told) {
  return told !== undefined && Math.abs(told - computed) < 1 ? told : Math.round(computed);
}
