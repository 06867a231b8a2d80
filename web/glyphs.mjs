// Characters drawn by the browser's own text engine, so that any script and emoji can be shown:
// called by the application for each character the first time it stands on the screen, and for each
// line that is more than one character after the other. What was painted is never read back: it is
// the canvas itself that goes into a texture (src/platform/web/letters.cpp).
import {
  beginningOf,
  beginsRight,
  isRightToLeft,
  linesOf,
  mayHaveColors,
  visible,
} from './script.mjs';

const families = ['400 {}px Inter', '600 {}px Inter', '400 {}px Lucide'];
const others = "system-ui, sans-serif, 'Noto Color Emoji', 'Apple Color Emoji', 'Segoe UI Emoji'";
const large = 1000;
const mostHeight = 256; // device pixels of a picture
const mostWidth = 4096;
// By kit::Direction: whether a text runs from right to left.
const runsLeft = [isRightToLeft, () => false, () => true, beginsRight];
const encoder = new TextEncoder();
// Where ink begins and ends. Of a line that runs both ways Firefox tells the width of one part only.
const sidesOf = ({ width, actualBoundingBoxLeft, actualBoundingBoxRight }) => [
  Math.min(0, -actualBoundingBoxLeft),
  Math.max(width, actualBoundingBoxRight),
];

export class Glyphs {
  #font = '';
  #measures = []; // by face: ascent and descent at the large size
  #colored = []; // what is to be painted on the sheet after all that is white
  // context: a canvas' own, or what stands in for one.
  constructor(context) {
    this.context = context;
    this.#reset();
  }

  // Of a canvas that nobody sees, painted by the processor; null where the browser gives none.
  static context() {
    return document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  }

  get paints() {
    return Boolean(this.context.canvas);
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

  // [advance, right to left] of a text and, where it is to be stretched so many times, [width, height,
  // left, top, colored] of its picture, as kit/glyphs.hpp describes them.
  shape(face, size, text, direction, stretch) {
    const { shown, mirrored } = this.#prepare(face, size, text, direction);
    const box = this.context.measureText(shown);
    const [begin, end] = sidesOf(box);
    const left = Math.floor(begin * stretch) - 1;
    const right = Math.ceil(end * stretch) + 1;
    const top = Math.floor(-box.actualBoundingBoxAscent) - 1;
    const width = Math.min(mostWidth, right - left);
    const height = Math.min(mostHeight, Math.ceil(box.actualBoundingBoxDescent) + 1 - top);
    const start = [box.width, mirrored ? 1 : 0];
    if (!stretch || width <= 2 || height <= 2) return start;
    return [...start, width, height, left, top, mayHaveColors(text) ? 1 : 0];
  }

  // An empty sheet for pictures, as large as they need it.
  begin(width, height) {
    const { canvas } = this.context;
    if (canvas.width !== width || canvas.height !== height) {
      Object.assign(canvas, { width, height });
      this.#reset(); // a canvas of another size forgets its settings
    }
    this.context.clearRect(0, 0, width, height);
  }
  // Paints a text on it, or what of it falls into an area: the numbers are those of letters.cpp.
  paint(text, [face, size, direction, ink, stretch, colored, left, top, ...area]) {
    const picture = { face, size, text, direction, stretch, left, top, area };
    if (colored) this.#colored.push({ ...picture, ink });
    // Dark text on light is drawn a little stronger than light on dark.
    else this.#paint({ ...picture, ink: 0 });
  }
  // The canvas, with what has no colour of its own in white.
  sheet() {
    const { context } = this;
    context.globalCompositeOperation = 'source-in';
    context.fillStyle = '#fff';
    context.fillRect(0, 0, context.canvas.width, context.canvas.height);
    context.globalCompositeOperation = 'source-over';
    for (const picture of this.#colored.splice(0)) this.#paint(picture);
    return context.canvas;
  }

  // Where a text breaks, in bytes: the ends of its lines, or of what stands before an ellipsis.
  breaks(face, size, text, width, cut) {
    this.#use(face, size);
    const measure = (piece) => this.context.measureText(visible(piece)).width;
    const lines = cut ? [beginningOf(text, width, measure)] : linesOf(text, width, measure);
    let end = 0;
    return lines.map((line) => {
      const begin = end;
      end += encoder.encode(line).length;
      return begin + encoder.encode(line.trimEnd()).length;
    });
  }

  #paint({ face, size, text, direction, ink, stretch, left, top, area }) {
    const { shown } = this.#prepare(face, size, text, direction);
    const { context } = this;
    const [x, y, width, height] = area;
    context.save();
    context.beginPath();
    context.rect(x, y, width, height);
    context.clip();
    context.setTransform(stretch, 0, 0, 1, x - left, y - top);
    context.fillStyle = `#${ink.toString(16).padStart(6, '0')}`;
    context.fillText(shown, 0, 0);
    context.restore();
  }

  // Sets the font and the direction; `shown` is the text with what hides in it.
  #prepare(face, size, text, direction) {
    this.#use(face, size);
    const mirrored = runsLeft[direction](text);
    this.context.direction = mirrored ? 'rtl' : 'ltr';
    return { shown: visible(text), mirrored };
  }

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
    context.textAlign = 'left';
    this.#font = '';
  }
}
