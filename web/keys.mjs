// Which key goes to the application, which stays with the browser or with the element.

// With Ctrl or Cmd: reload, address, tabs, windows, print, find, zoom, clipboard.
const browsersWithControl = new Set([...'rltwnpfgcxv0+-=_123456789', 'Insert']);
// With Ctrl or Cmd inside a text field: what the field itself does.
const fieldsWithControl = new Set([
  ...'azybiu', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End',
  'Backspace', 'Delete', ' ',
]);

// Letters whatever the Shift and Caps Lock keys make of them; other keys by their names.
const plain = (key) => (key.length === 1 ? key.toLowerCase() : key);
// There, Ctrl with a letter edits the text as in Emacs ("k" cuts to the end of the line), and Cmd is
// what Ctrl is elsewhere.
const isApple = /^(Mac|iP)/.test(globalThis.navigator?.platform ?? '');
const isFunctionKey = (key) => /^F\d+$/.test(key);
const isModifier = (key) => ['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock'].includes(key);

// With Alt: Back, Forward, the start page, the address, menus; but not where the element says that it
// uses the key itself.
const browsersWithAlt = ['ArrowLeft', 'ArrowRight', 'Home', 'd', 'e', 'f'];
function usesWithAlt(element, { key, shiftKey }) {
  const named = element?.getAttribute('aria-keyshortcuts')?.split(' ') ?? [];
  return named.includes(shiftKey ? `Alt+Shift+${key}` : `Alt+${key}`);
}

// Keys that must reach the browser whatever the application would do with them. element: has the focus.
export function isBrowsers(event, element) {
  const { key } = event;
  if (event.isComposing || event.keyCode === 229) return true;
  if (isModifier(key) || isFunctionKey(key) || key === 'Tab' || key === 'Dead') return true;
  if (event.getModifierState?.('AltGraph')) return true;
  if (event.altKey && browsersWithAlt.includes(key) && !usesWithAlt(element, event)) return true;
  const control = event.ctrlKey || event.metaKey;
  if (!control) return false;
  if (event.shiftKey && key.length === 1 && plain(key) !== 'z') return true;
  return browsersWithControl.has(plain(key));
}

// Keys that a text field uses itself; what is left goes to the application.
export function isFields(event, element) {
  const { key } = event;
  if (isApple && event.ctrlKey && !event.metaKey && key.length === 1) return true;
  if (event.ctrlKey || event.metaKey) return fieldsWithControl.has(plain(key)) && !isUndo(event);
  if (key === 'Escape') return false;
  if (key === 'Enter') return element.localName === 'textarea';
  const opens = element.getAttribute('aria-expanded') === 'true';
  const steers = opens || element.hasAttribute('aria-activedescendant');
  return !(steers && ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown'].includes(key));
}

export const isUndo = (event) =>
  (event.ctrlKey || event.metaKey) && !event.altKey && ['z', 'y'].includes(plain(event.key));

// Buttons and links turn Enter and Space into a click themselves.
export function isClick(event, element) {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (element.localName === 'button') return event.key === 'Enter' || event.key === ' ';
  return element.localName === 'a' && event.key === 'Enter';
}

// Keys that scroll the page where nothing has the focus.
const steps = { PageDown: 0.9, PageUp: -0.9, ' ': 0.9, ArrowDown: 40, ArrowUp: -40 };
export function scrollBy(region, key) {
  if (key === 'Home' || key === 'End') region.scrollTop = key === 'Home' ? 0 : region.scrollHeight;
  else if (!(key in steps)) return false;
  else region.scrollTop += Math.abs(steps[key]) < 1 ? steps[key] * region.clientHeight : steps[key];
  return true;
}
