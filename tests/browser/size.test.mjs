// The first visit loads at most 500 kB, fonts and icons included: a count, not a timing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstVisit, listed, mostBytes } from '../../scripts/lib/first_visit.mjs';
import { chromiumForAll } from './support.mjs';

const chromium = chromiumForAll();

test('the first visit loads at most 500 kB', async () => {
  const visit = await firstVisit(chromium.browser, chromium.address);
  const names = visit.files.map(({ name }) => name);
  for (const needed of ['index.html', 'entente.wasm', 'fonts/inter-regular.woff2'])
    assert.ok(names.includes(needed), `${needed} is not among what was loaded`);
  assert.ok(visit.bytes <= mostBytes, `the first visit loads ${visit.bytes} bytes:\n${listed(visit)}`);
});
