// What stands for a browser while the application is driven under Node (visit.mjs): objects that take
// every call and answer nothing, since nobody looks at the picture; a text engine that knows widths;
// stores that hold what a visit needs.

// Has every property and is every function, object and 0: a document, a canvas, WebGL.
export const anything = new Proxy(function () {}, {
  get: (_, name) => {
    if (name === Symbol.toPrimitive) return () => 0;
    if (name === Symbol.iterator) return [][Symbol.iterator].bind([]);
    return name === 'then' ? undefined : anything;
  },
  set: () => true,
  has: () => true,
  apply: () => anything,
  construct: () => anything,
});

const encoder = new TextEncoder();

// As web/glyphs.mjs answers: a character is half as wide as high; what is wider breaks at spaces.
class Letters {
  // say(…): told what is drawn.
  constructor(say) {
    this.say = say;
  }
  measure(_, size) {
    return [size * 0.97, size * 0.24];
  }
  get paints() {
    return true;
  }
  begin() {}
  sheet() {
    return null;
  }
  paint(text, [, size, direction, ink, stretch]) {
    this.say(size, text, direction, ink, stretch);
  }
  shape(_, size, text, direction, stretch) {
    this.say(size, text, direction, stretch);
    const wide = (size / 2) * [...text].length;
    const colored = /\p{Emoji_Presentation}/u.test(text) ? 1 : 0;
    if (!stretch) return [wide, 0];
    const [width, height] = [Math.ceil(wide * stretch), Math.ceil(size)];
    return [wide, 0, width, height, 0, -size, colored];
  }
  breaks(_, size, text, width, cut) {
    const most = Math.max(1, Math.floor(width / (size / 2)));
    const ends = [];
    for (let at = 0, line = 0; at < text.length; line = at) {
      const rest = text.slice(line);
      const space = rest.length > most ? rest.lastIndexOf(' ', most) : -1;
      at += rest.length <= most ? rest.length : space > 0 ? space + 1 : most;
      ends.push(encoder.encode(text.slice(0, at).trimEnd()).length);
    }
    return cut ? ends.slice(0, 1) : ends;
  }
}

// One of the two stores: `settings` by name, `plans` by id; or `refusal`, the answer to all.
class Shelf {
  constructor({ plans = [], settings = {}, refusal }) {
    Object.assign(this, { plans, settings, refusal });
  }
  list(done) {
    done(this.refusal, this.plans);
  }
  readSetting(name, done) {
    done(this.refusal, this.settings[name] ?? '');
  }
  writeSetting(name, value, done) {
    done(this.refusal);
  }
  usage(done) {
    done(this.refusal, { used: 1000, limit: 5_000_000, unit: 'bytes' });
  }
}

// Module.host as web/host.mjs has it, as far as a start page asks.
export function hostOver(Storage, state, say) {
  const storage = new Storage({ stores: [new Shelf(state), new Shelf(state)], tabs: anything });
  const answers = { random: () => 7, localDay: () => 20_000, minutesEast: () => 60, inPageFile: () => false };
  const known = { glyphs: new Letters(say), storage, ...answers };
  return new Proxy(known, { get: (_, name) => known[name] ?? (() => 0) });
}
