// No way out of a kiosk by itself: what leads to other pages, files, printers and the browser's own
// commands is stopped, and said where somebody would wonder. (What a page cannot stop, Ctrl+W and the
// like, the browser's own kiosk mode does: README.md.)
const kept = 'Nothing is saved on this screen. “Take it along” brings your plan to your phone.';
const stays = 'This screen shows Entente only.';

// With Ctrl or Cmd: undo, redo, find, select all, and moving within a text.
const allowed = new Set([...'zyka', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'Backspace', 'Delete']);
const plain = (key) => (key.length === 1 ? key.toLowerCase() : key);

// say(words): tells the visitor. went(route): the application shows another place.
export function guard({ engine, host }, { say, went }) {
  holdApplication(engine, host, say, went);
  holdEvents(say);
  holdAddress();
}

function holdApplication(engine, host, say, went) {
  const { display, route } = engine;
  Object.assign(engine, {
    display: (told) => display.call(engine, { ...told, touch: true }),
    // The address says nothing to the application, and the application nothing to the address.
    route: (to) => {
      if (!to.startsWith('/')) return;
      went(to);
      route.call(engine, to);
    },
    clipboard: () => null,
    updateReady() {},
  });
  Object.assign(host, {
    go: (to) => went(to),
    download: () => say(kept),
    pickFile: () => say('Files cannot be opened on this screen.'),
    canShare: () => false,
    holdPage() {},
    takeUpdate() {},
  });
}

function holdEvents(say) {
  const stop = (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const on = (types, handle) =>
    types.forEach((type) => window.addEventListener(type, handle, { capture: true, passive: false }));
  on(['dragstart', 'dragover', 'drop', 'gesturestart', 'gesturechange'], stop);
  on(['copy', 'cut', 'paste'], stop);
  // A long press opens the application's own menus, never the browser's.
  on(['contextmenu'], (event) => event.preventDefault());
  on(['wheel'], (event) => event.ctrlKey && stop(event));
  on(['auxclick'], stop);
  on(['keydown'], (event) => leaves(event) && stop(event));
  on(['click'], (event) => {
    const link = event.target.closest?.('a[href]');
    if (!link || (link.getAttribute('href').startsWith('#') && !modified(event))) return;
    stop(event);
    say(stays);
  });
}

const modified = (event) => event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;

function leaves(event) {
  const { key, ctrlKey, metaKey, altKey } = event;
  if (/^F\d+$|^(Browser|Launch|Media)|^(ContextMenu|PrintScreen|Meta|OS)$/.test(key)) return true;
  if (altKey && !event.getModifierState('AltGraph')) return key.length > 1;
  return (ctrlKey || metaKey) && key !== 'Control' && !allowed.has(plain(key));
}

// Back and forward lead to the kiosk.
function holdAddress() {
  const { href } = location;
  const stay = (event) => {
    event.stopImmediatePropagation();
    history.pushState(null, '', href);
  };
  history.pushState(null, '', href);
  for (const type of ['popstate', 'hashchange']) window.addEventListener(type, stay, true);
}
