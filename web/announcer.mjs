import { visible } from './script.mjs';

// The one polite live region: says what happened to those who do not see it.
export class Announcer {
  constructor(region) {
    this.region = region;
  }
  // A text that stands there already would not be read again, so it is made another.
  say(text) {
    const words = visible(text);
    this.region.textContent = this.region.textContent === words ? `${words}\u00a0` : words;
  }
}
