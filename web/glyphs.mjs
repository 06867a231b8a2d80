// Characters drawn by the browser's own text engine, so that any script and emoji can be shown:
// called by the application for each character the first time it stands on the screen, and for each
// line that is more than one character after the other.
import { beginningOf, beginsRight, isRightToLeft, linesOf, visible } from './script.mjs';

const families = ['400 {}px Inter', '600 {}px Inter', '400 {}px Lucide'];
const others = "system-ui, sans-serif, 'Noto Color Emoji', 'Apple Color Emoji', 'Segoe UI Emoji'";
const large = 1000;
const mostHeight = 256; // device pixels of a picture
const mostWidth = 4096;
// By kit::Direction: whether a text runs from right to left.
const runsLeft = [isRightToLeft, () => false, () => true, beginsRight];
const encoder = new TextEncoder();

export class Glyphs {
  #font = '';
  #measures = []; // by face: ascent and descent at the large size
  constructor() {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = mostHeight;
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

  // [advance, right to left] of a text and, where it is to be stretched so many times, [width, height,
  // left, top, colored] of its picture, as kit/glyphs.hpp describes them; the picture is in `pixels`.
  draw(face, size, text, direction, ink, stretch) {
    this.#use(face, size);
    const shown = visible(text);
    const mirrored = runsLeft[direction](text);
    this.context.direction = mirrored ? 'rtl' : 'ltr';
    const box = this.context.measureText(shown);
    const left = Math.floor(-box.actualBoundingBoxLeft * stretch) - 1;
    const right = Math.ceil(box.actualBoundingBoxRight * stretch) + 1;
    const top = Math.floor(-box.actualBoundingBoxAscent) - 1;
    const width = Math.min(mostWidth, right - left);
    const height = Math.min(mostHeight, Math.ceil(box.actualBoundingBoxDescent) + 1 - top);
    const start = [box.width, mirrored ? 1 : 0];
    if (!stretch || width <= 2 || height <= 2) return start;
    const paint = (color) => this.#paint(shown, [width, height, left, top], stretch, color);
    // Dark text on light is drawn a little stronger than light on dark.
    this.pixels = paint(0);
    const colored = isColored(this.pixels);
    if (colored && ink) this.pixels = paint(ink);
    return [...start, width, height, left, top, colored ? 1 : 0];
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

  #paint(text, [width, height, left, top], stretch, color) {
    const { context } = this;
    if (width > context.canvas.width) {
      const { font, direction } = context; // a canvas of another size forgets its settings
      context.canvas.width = mostWidth;
      this.#reset();
      Object.assign(context, { font, direction });
    }
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width, height);
    context.setTransform(stretch, 0, 0, 1, -left, -top);
    context.fillStyle = `#${color.toString(16).padStart(6, '0')}`;
    context.fillText(text, 0, 0);
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
    context.textAlign = 'left';
  }
}

// Black has no colour of its own: whatever is not black came from a colour font.
function isColored(pixels) {
  for (let at = 0; at < pixels.length; at += 4) {
    if (pixels[at] || pixels[at + 1] || pixels[at + 2]) return true;
  }
  return false;
}
