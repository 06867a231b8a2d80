// Entente itself, steered from outside by what it shows: a sample is opened by its button.
export class Application {
  #waiting = [];
  route = '/';

  // parts: what main.mjs made.
  connect(parts) {
    Object.assign(this, parts);
    this.#settle('connected');
  }
  // The application shows another place.
  went(route) {
    this.route = route;
    if (this.planShown) this.#settle('plan');
  }
  // The id of the plan that is shown, or nothing.
  get planShown() {
    return /^\/plan\/([^/?]+)/.exec(this.route)?.[1];
  }

  // Resolves when there is a first picture.
  async ready() {
    if (!this.engine) await this.next('connected');
    while (!this.stage.dataset.ready) await new Promise((done) => setTimeout(done, 50));
    await this.frames.settled();
  }
  // Resolves with what happens next: 'connected', 'plan', or what `note` tells.
  next(what) {
    return new Promise((resolve) => this.#waiting.push({ what, resolve }));
  }
  note(what) {
    this.#settle(what);
  }

  async show(route) {
    this.engine.route(route);
    this.frames.now();
    await this.frames.settled();
  }

  // Presses the button that is called so.
  async press(name) {
    await this.ready();
    const named = (one) => (one.getAttribute('aria-label') ?? one.textContent) === name;
    const button = [...this.stage.querySelectorAll('#mirror button')].find(named);
    if (!button) throw new Error(`There is no “${name}”.`);
    button.click();
    await this.frames.settled();
  }

  // Opens a sample by its title and resolves when its plan is shown.
  async openSample(title) {
    const shown = this.next('plan');
    await this.press(`Open the sample ${title}`);
    await shown;
    await this.frames.settled();
  }

  #settle(what) {
    const told = this.#waiting.filter((one) => one.what === what);
    this.#waiting = this.#waiting.filter((one) => one.what !== what);
    for (const { resolve } of told) resolve();
  }
}
