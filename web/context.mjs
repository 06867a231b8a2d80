// The graphics context may be taken away at any time (sleep, driver, too many tabs) and comes back
// empty. Painting stops meanwhile; the elements of the mirror go on working.
export class Context {
  constructor(canvas, engine, frames) {
    Object.assign(this, { canvas, engine, frames });
    canvas.addEventListener('webglcontextlost', (event) => {
      event.preventDefault();
      engine.contextLost();
    });
    canvas.addEventListener('webglcontextrestored', () => {
      engine.contextRestored();
      frames.soon();
    });
  }

  // For tests: the same as when the system does it.
  lose() {
    this.#extension()?.loseContext();
  }
  restore() {
    this.#extension()?.restoreContext();
  }
  // Read once: a lost context gives no extensions.
  #extension() {
    this.found ??= this.canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    return this.found;
  }
}
