// The only addresses of scripts that the page's own scripts make; the policy of Trusted Types allows no
// other way, and this way no others.
const own = ['sw.js', 'seal/worker.mjs'];

// A worker made of a text that a one-file page carries has an address of the browser's making.
function checked(address) {
  const known = own.map((name) => new URL(name, document.baseURI).href);
  if (known.includes(address) || address.startsWith('blob:')) return address;
  throw new TypeError(address);
}

const policy = globalThis.trustedTypes?.createPolicy('entente', { createScriptURL: checked });

export const scriptAddress = (address) =>
  policy ? policy.createScriptURL(address) : checked(address);
