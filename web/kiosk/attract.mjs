// What a kiosk shows while nobody uses it: the picture, what Entente is, and one large button. A touch
// anywhere begins as the button does, but in the corners, which are the operator's.
import { brand, make } from './dom.mjs';
import { cornerSize } from './gesture.mjs';
import { Network } from './network.mjs';
import { linesOf } from './words.mjs';

const lineTime = 6500; // milliseconds that one line stands

// samples: a promise of words.mjs's. begun(): somebody touched it.
export class Attract {
  #timer = 0;

  constructor(root, samples, begun) {
    this.begun = begun;
    this.button = make('button', { type: 'button', class: 'primary begin' }, 'Touch to begin');
    this.lines = make('ul', { class: 'lines', 'aria-label': 'What is in a plan' });
    this.canvas = make('canvas', { class: 'network', 'aria-hidden': 'true' });
    this.element = make(
      'main',
      { class: 'attract' },
      this.canvas,
      make(
        'div',
        { class: 'words' },
        make('p', { class: 'name' }, brand(), 'Entente'),
        make('h1', {}, 'Two companies, one plan'),
        make('p', { class: 'promise' }, 'A workbench on which two companies build, run, check, repair and end an alliance together.'),
        this.lines,
        this.button,
        make('p', { class: 'note' }, 'Nothing that you do here is kept or sent anywhere.'),
      ),
    );
    this.element.addEventListener('click', (event) => this.#touched(event));
    root.append(this.element);
    this.network = new Network(this.canvas, pictureFrame);
    this.network.start().catch((error) => console.error(error));
    samples.then((all) => this.#say(linesOf(all)));
  }

  end() {
    clearTimeout(this.#timer);
    this.network.end();
    this.element.remove();
  }

  #touched({ clientX, clientY, detail }) {
    const edge = (at, length) => Math.min(at, length - at) < cornerSize;
    const corner = edge(clientX, innerWidth) && edge(clientY, innerHeight);
    if (detail === 0 || !corner) this.begun();
  }

  #say(all) {
    for (const [head, rest] of all) this.lines.append(make('li', {}, make('strong', {}, head), ' ', rest));
    let shown = 0;
    const turn = () => {
      [...this.lines.children].forEach((line, index) => (line.dataset.shown = index === shown));
      shown = (shown + 1) % all.length;
      this.#timer = setTimeout(turn, lineTime);
    };
    if (all.length > 0) turn();
  }
}

// Beside the words where it is wide, above them where it is high.
function pictureFrame(width, height) {
  if (width > height * 1.1) {
    const radius = Math.min(width * 0.152, height * 0.34);
    return { x: width * 0.718, y: height * 0.5, radius };
  }
  return { x: width * 0.5, y: height * 0.285, radius: Math.min(width * 0.278, height * 0.2) };
}
