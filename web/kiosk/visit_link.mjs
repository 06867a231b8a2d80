// What a visitor takes along, as an address: which sample it was, or the bytes of their own plan's
// first state, and the journal's lines since. That is small enough for a QR code where the whole plan
// is not. It stands behind "#", which browsers send to nobody.
import { siteHere, textIn, through, unpackedText } from '../hand_over/link.mjs';

const start = '#visit=';
const between = '\0'; // in no JSON text

// site: where the visitor's phone finds Entente, or nothing for where this page is from.
export async function visitLink({ sample = '', plan = '', lines }, site = siteHere()) {
  const bytes = new TextEncoder().encode([sample, plan, ...lines].join(between));
  return site + start + textIn(await through(bytes, new CompressionStream('deflate-raw')));
}

// What `visitLink` was given; a problem in words where the address is damaged.
export async function visitIn(hash) {
  const [sample, plan, ...lines] = new TextDecoder().decode(await unpackedText(hash.slice(start.length))).split(between);
  return { sample, plan, lines };
}
