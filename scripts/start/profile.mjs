// node profile.mjs GLUE INSTRUMENTED PROFILE: visits the start page with the instrumented application and
// writes which functions ran, PROFILE.0 and so on, one a start. Prints the digest of what was shown.
import { readFileSync, writeFileSync } from 'node:fs';
import { visitStart } from './visit.mjs';

const [glue, wasm, profile] = process.argv.slice(2);
const module = new WebAssembly.Module(readFileSync(wasm));
const instances = [];
const link = (imports) => {
  instances.push(new WebAssembly.Instance(module, imports));
  return instances.at(-1);
};
const page = 65_536;

function profileOf({ exports }) {
  const memory = Object.values(exports).find((one) => one instanceof WebAssembly.Memory);
  const at = memory.buffer.byteLength;
  const room = 2 * page; // for more than 30,000 functions
  memory.grow(room / page);
  const size = exports.__write_profile(at, room);
  if (size > room) throw new Error(`the profile has ${size} bytes`);
  return new Uint8Array(memory.buffer, at, size).slice();
}

console.log(await visitStart(glue, link));
instances.forEach((instance, at) => writeFileSync(`${profile}.${at}`, profileOf(instance)));
