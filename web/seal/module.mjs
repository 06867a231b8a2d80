// seal.wasm as an object, without any glue: instantiated from bytes, so that the site, a worker made
// of a Blob and Node all do it alike.

const random = () => crypto.getRandomValues(new Uint32Array(1))[0];

// What it asks for beside randomness only tells that it failed, or that its memory grew.
function importsOf(compiled) {
  const imports = { entente: { random } };
  for (const { module, name, kind } of WebAssembly.Module.imports(compiled)) {
    imports[module] ??= {};
    if (kind === 'function' && !imports[module][name]) imports[module][name] = refusalFor(name);
  }
  return imports;
}

const refusalFor = (name) =>
  name.endsWith('notify_memory_growth')
    ? () => {}
    : () => {
        throw new Error(`seal.wasm: ${name}`);
      };

// bytes: seal.wasm. perform(deed, packed) gives the packed answer (packing.mjs) or throws where the
// memory does not suffice.
export async function loadModule(bytes) {
  const compiled = await WebAssembly.compile(bytes);
  const { exports } = await WebAssembly.instantiate(compiled, importsOf(compiled));
  exports._initialize?.();
  return {
    perform(deed, packed) {
      const at = exports.seal_room(packed.length);
      new Uint8Array(exports.memory.buffer, at, packed.length).set(packed);
      const size = exports.seal_perform(deed, at, packed.length);
      return new Uint8Array(exports.memory.buffer, exports.seal_answer(), size).slice();
    },
  };
}
