// WebAssembly files as lists of sections, and what stands in their data sections.
const dataId = 11;
const [customId, i32Const, end] = [0, 0x41, 0x0b];

// Numbers as LEB128 from `at` on; answers [number, where it ends].
function numberAt(bytes, at, signed = false) {
  let [number, shift, byte] = [0, 0, 0];
  do {
    byte = bytes[at++];
    number |= (byte & 127) << shift;
    shift += 7;
  } while (byte & 128);
  if (signed && shift < 32 && byte & 64) number |= -1 << shift;
  return [signed ? number : number >>> 0, at];
}
function numberBytes(number, signed = false) {
  const bytes = [];
  for (let left = number; ; ) {
    const low = left & 127;
    left = signed ? left >> 7 : left >>> 7;
    const done = signed ? (left === 0 && !(low & 64)) || (left === -1 && low & 64) : left === 0;
    bytes.push(done ? low : low | 128);
    if (done) return Buffer.from(bytes);
  }
}

// [{ id, body }]
export function sectionsOf(file) {
  const sections = [];
  for (let at = 8; at < file.length; ) {
    const id = file[at];
    const [size, start] = numberAt(file, at + 1);
    sections.push({ id, body: file.subarray(start, start + size) });
    at = start + size;
  }
  return sections;
}
export function fileOf(sections) {
  const head = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
  const parts = sections.map(({ id, body }) => Buffer.concat([Buffer.from([id]), numberBytes(body.length), body]));
  return Buffer.concat([head, ...parts]);
}

// [{ address, bytes }] of a file whose data is all put into memory when it starts.
export function dataOf(sections) {
  const { body } = sections.find(({ id }) => id === dataId);
  let [count, at] = numberAt(body, 0);
  const pieces = [];
  for (; count > 0; --count) {
    if (body[at] !== 0 || body[at + 1] !== i32Const) throw new Error('data that is not put at a fixed place');
    const [address, behind] = numberAt(body, at + 2, true);
    const [size, start] = numberAt(body, behind + 1);
    pieces.push({ address, bytes: body.subarray(start, start + size) });
    at = start + size;
  }
  return pieces;
}

// The sections with such data in place of what they had.
export function withData(sections, pieces) {
  const written = pieces.map(({ address, bytes }) =>
    Buffer.concat([
      Buffer.from([0, i32Const]),
      numberBytes(address, true),
      Buffer.from([end]),
      numberBytes(bytes.length),
      bytes,
    ]),
  );
  const body = Buffer.concat([numberBytes(pieces.length), ...written]);
  const others = sections.filter(({ id }) => id !== dataId && id !== 12);
  const behind = others.findLastIndex(({ id }) => id !== customId) + 1;
  return [...others.slice(0, behind), { id: dataId, body }, ...others.slice(behind)];
}
