// "Take it along": the visitor's plan as a QR code for their phone's camera.
import { qrCode } from '../hand_over/qr.mjs';
import { ask, draw, make } from './dom.mjs';
import { visitLink } from './visit_link.mjs';

const quiet = 4; // modules of white around the code, which cameras want

// taken: { sample, plan, lines } or null where no plan is open. site: as for visitLink.
export async function takeAlong(root, taken, site) {
  if (!taken)
    return ask(root, {
      name: 'Open a plan first',
      words: 'Then its code stands here, for the camera of your phone.',
      buttons: [{ label: 'Close', value: 'close', primary: true }],
      closed: 'close',
    }).answer;
  const code = await codeFor(taken, site);
  return ask(root, {
    role: 'dialog',
    name: 'Take it along',
    words: code.words,
    content: code.picture,
    buttons: [{ label: 'Close', value: 'close', primary: true }],
    closed: 'close',
  }).answer;
}

const whole = 'Point your phone’s camera at the code. Your plan opens in its browser, with all that you changed, and stays there.';
const without = (count) =>
  `Your ${count === 1 ? '1 change is' : `${count} changes are`} more than a code can hold: a camera reads some 1,200 ` +
  'characters. This one brings the sample as it was.';
const nothing =
  'Your plan has grown larger than a code can hold: a camera reads some 1,200 characters. Note down what you want to keep.';

async function codeFor(taken, site) {
  const picture = await pictureOf(taken, site, 'QR code that opens your plan');
  if (picture) return { picture, words: whole };
  if (!taken.sample) return { words: nothing };
  const plain = await pictureOf({ ...taken, lines: [] }, site, 'QR code that opens the sample');
  return { picture: plain, words: without(taken.lines.length) };
}

// Dark on white in every theme; null where it is too much.
async function pictureOf(taken, site, name) {
  const link = await visitLink(taken, site);
  const modules = await qrCode(new TextEncoder().encode(link)).catch(() => null);
  if (!modules) return null;
  const side = Math.sqrt(modules.length);
  let path = '';
  for (let at = 0; at < modules.length; ++at)
    if (modules[at] === '1') path += `M${at % side} ${Math.floor(at / side)}h1v1h-1z`;
  const whole = side + 2 * quiet;
  const picture = draw(
    'svg',
    { viewBox: `${-quiet} ${-quiet} ${whole} ${whole}`, role: 'img', 'aria-label': name, class: 'code', 'shape-rendering': 'crispEdges' },
    draw('rect', { x: -quiet, y: -quiet, width: whole, height: whole, fill: '#fff' }),
    draw('path', { d: path, fill: '#000' }),
  );
  return make('div', { class: 'code-ground' }, picture);
}
