// node prove.mjs GLUE FIRST DIGEST: the same visit with the first part alone shows the same, to the letter.
import { readFileSync } from 'node:fs';
import { visitStart } from './visit.mjs';

const [glue, wasm, digest] = process.argv.slice(2);
const module = new WebAssembly.Module(readFileSync(wasm));
const missing = (number) => () => {
  throw new Error(`function ${number} is called and is not in the first part`);
};
const later = new Proxy({}, { get: (_, number) => missing(number) });
const shown = await visitStart(glue, (imports) => new WebAssembly.Instance(module, { ...imports, later }));
if (shown !== digest) throw new Error('the first part alone does not show what the whole application shows');
