// Characters drawn by the browser's own text engine, so that any script and emoji can be shown:
// called by the application for each character the first time it stands on the screen.
const families = ['400 {}px Inter', '600 {}px Inter', '400 {}px Lucide'];
const others = "system-ui, sans-serif, 'Noto Color Emoji', 'Apple Color Emoji', 'Segoe UI Emoji'";
const large = 1000;
const mostSide = 256; // device pixels a picture is wide and high at most

export class Glyphs {
  #font = '';
  #measures = []; // by face: ascent and descent at the large size
  constructor() {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = mostSide;
    this.context = canvas.getContext('2d', { willReadFrequently: true });
    this.#reset();
  }

  // The fonts of the page. Without one of them the system's draws instead.
  static load() {
    const all = families.map((font) => document.fonts.load(font.replace('{}', '16')));
    return Promise.allSettled(all);
  }

  // Ascent and descent of a face at this size, scaled down from a large one: browsers round them at
  // each size, and lines would stand elsewhere at another zoom.
  measure(face, size) {
    this.#measures[face] ??= this.#measured(face);
    return this.#measures[face].map((side) => (side / large) * size);
  }
  #measured(face) {
    this.#use(face, large);
    const { fontBoundingBoxAscent, fontBoundingBoxDescent } = this.context.measureText('x');
    return [fontBoundingBoxAscent, fontBoundingBoxDescent];
  }

  advance(face, size, character) {
    this.#use(face, size);
    return this.context.measureText(character).width;
  }

  // { width, height, left, top, advance, colored, pixels } as kit/glyphs.hpp describes them.
  draw(face, size, character, stretch) {
    this.#use(face, size);
    const box = this.context.measureText(character);
    const left = Math.floor(-box.actualBoundingBoxLeft * stretch) - 1;
    const right = Math.ceil(box.actualBoundingBoxRight * stretch) + 1;
    const top = Math.floor(-box.actualBoundingBoxAscent) - 1;
    const bottom = Math.ceil(box.actualBoundingBoxDescent) + 1;
    const width = Math.min(mostSide, right - left);
    const height = Math.min(mostSide, bottom - top);
    const empty = width <= 2 || height <= 2;
    const glyph = { width: empty ? 0 : width, height: empty ? 0 : height, left, top };
    const pixels = empty ? null : this.#paint(character, glyph, stretch);
    return { ...glyph, advance: box.width, colored: isColored(pixels), pixels };
  }

  #paint(character, { width, height, left, top }, stretch) {
    const { context } = this;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width, height);
    context.setTransform(stretch, 0, 0, 1, -left, -top);
    context.fillText(character, 0, 0);
    return context.getImageData(0, 0, width, height).data;
  }

  // A context forgets its settings when it is lost; the font is the one that changes.
  #use(face, size) {
    const font = `${families[face].replace('{}', size.toFixed(2))}, ${others}`;
    if (font === this.#font) return;
    this.context.font = font;
    this.#font = font;
  }

  #reset() {
    const { context } = this;
    context.textBaseline = 'alphabetic';
    context.fontKerning = 'none';
    context.textRendering = 'geometricPrecision';
    context.fillStyle = '#000'; // dark text on light is drawn a little stronger than light on dark
  }
}

// Black has no colour of its own: whatever is not black came from a colour font.
function isColored(pixels) {
  if (!pixels) return false;
  for (let at = 0; at < pixels.length; at += 4) {
    if (pixels[at] || pixels[at + 1] || pixels[at + 2]) return true;
  }
  return false;
}
