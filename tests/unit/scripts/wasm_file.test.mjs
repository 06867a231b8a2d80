// What scripts/start/wasm_file.mjs reads it writes again, and engines take what it writes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dataOf, fileOf, sectionsOf, withData } from '../../../scripts/start/wasm_file.mjs';

// A memory of three pages, exported as "m", and a custom section behind it.
const memory = { id: 5, body: Buffer.from([1, 0, 3]) };
const exported = { id: 7, body: Buffer.from([1, 1, 0x6d, 2, 0]) };
const custom = { id: 0, body: Buffer.from([1, 0x78, 9]) };

test('pieces of data lie where they were put', async () => {
  for (const address of [0, 63, 64, 127, 128, 8191, 8192, 65_535, 150_000]) {
    const pieces = [
      { address, bytes: Buffer.from('one') },
      { address: address + 300, bytes: Buffer.alloc(200, 7) },
    ];
    const file = fileOf(withData([memory, exported, custom], pieces));
    const sections = sectionsOf(file);
    assert.deepEqual(sections.map(({ id }) => id), [5, 7, 11, 0]);
    assert.deepEqual(dataOf(sections), pieces);
    assert.deepEqual(fileOf(sections), file);
    const { instance } = await WebAssembly.instantiate(file);
    const there = Buffer.from(instance.exports.m.buffer);
    for (const { address: at, bytes } of pieces)
      assert.deepEqual(there.subarray(at, at + bytes.length), bytes);
    assert.equal(there.reduce((sum, byte) => sum + byte, 0), 322 + 1400);
  }
});

test('other data takes the place of what was there', () => {
  const before = withData([memory, custom], [{ address: 8, bytes: Buffer.from('gone') }]);
  assert.deepEqual(dataOf(withData(before, [{ address: 16, bytes: Buffer.from('new') }])), [
    { address: 16, bytes: Buffer.from('new') },
  ]);
});
