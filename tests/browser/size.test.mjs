// The first picture needs at most 200 kB and a sample that stands open 700, fonts and icons included:
// counts, not timings.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstVisit, listed, mostBytes } from '../../scripts/lib/first_visit.mjs';
import { chromiumForAll } from './support.mjs';

const chromium = chromiumForAll();
let visited = null;
const visit = () => (visited ??= firstVisit(chromium.browser, chromium.address));

const names = ({ files }) => files.map(({ name }) => name);
function holds(loaded, needed, most) {
  for (const name of needed)
    assert.ok(names(loaded).includes(name), `${name} is not among what was loaded`);
  assert.ok(loaded.bytes <= most, `${loaded.bytes} bytes:\n${listed(loaded)}`);
}

test('the first picture needs at most 200 kB', async () => {
  const { picture } = await visit();
  holds(picture, ['index.html', 'entente.wasm', 'fonts/inter-regular.woff2'], mostBytes.picture);
  for (const later of ['entente_rest.wasm', 'sw.js'])
    assert.ok(!names(picture).includes(later), `${later} comes before the first picture`);
});

test('until a sample stands open at most 700 kB are loaded', async () => {
  const { sample } = await visit();
  holds(sample, ['entente.wasm', 'entente_rest.wasm'], mostBytes.sample);
  assert.ok(names(sample).some((name) => name.startsWith('samples/')));
});
