// The page's address from "#" on. A sandboxed frame may not change its own: there it is remembered, so that
// links work all the same; Back then leads out of the frame's page.
let remembered = null;

export const hashNow = () => remembered ?? location.hash;

// replace: leaves no step for Back.
export function changeAddress(hash, replace) {
  try {
    if (replace) history.replaceState(null, '', hash);
    else history.pushState(null, '', hash);
    remembered = null;
  } catch {
    remembered = hash;
  }
}

// Somebody else changed it: the person, or the page around.
export function addressChanged() {
  remembered = null;
}
