// A keyboard on the screen, for as long as a text field of the application has the focus. Its keys do
// what typing does: they change the field's own text and tell it so by an `input` event. The system's
// keyboard stays away (inputmode "none").
import { isField } from '../text_fields.mjs';
import { draw, make } from './dom.mjs';
import { deeds, layerOf } from './layouts.mjs';

const repeatAfter = 450, repeatEvery = 70; // milliseconds that Backspace is held

const icons = {
  shift: 'M12 4 4 12h4v7h8v-7h4z',
  backspace: 'M9 5h11v14H9l-6-7zM12 9l5 6M17 9l-5 6',
  enter: 'M19 6v6H6M10 8l-4 4 4 4',
  hide: 'M4 6h16v8H4zM8 10h8M9 18l3 3 3-3',
};
const iconOf = (name) =>
  draw('svg', { viewBox: '0 0 24 24', class: 'icon', 'aria-hidden': 'true' }, draw('path', { d: icons[name] }));

export class Keyboard {
  #field = null;
  #layer = 'letters';
  #shift = 'off'; // 'once' until the next letter, 'on' until it is pressed again
  #repeat = 0;

  // mirror: tells a field's node. changed(open): the room for the application is another.
  constructor(root, stage, mirror, changed) {
    Object.assign(this, { stage, mirror, changed });
    this.panel = make('div', { id: 'keyboard', role: 'group', 'aria-label': 'Keyboard', hidden: true });
    root.append(make('section', { 'aria-label': 'Typing' }, this.panel));
    // The field keeps the focus.
    for (const type of ['pointerdown', 'mousedown']) this.panel.addEventListener(type, (event) => event.preventDefault());
    this.panel.addEventListener('pointerdown', (event) => this.#hold(event));
    for (const type of ['pointerup', 'pointercancel', 'pointerleave'])
      this.panel.addEventListener(type, () => clearTimeout(this.#repeat));
    this.panel.addEventListener('click', (event) => this.#press(event.target.closest('button')?.dataset.key));
    stage.addEventListener('pointerdown', (event) => isField(event.target) && holdBack(event.target), true);
    stage.addEventListener('focusin', (event) => this.#come(event.target));
    stage.addEventListener('focusout', () => setTimeout(() => this.#leave()));
  }

  get open() {
    return !this.panel.hidden;
  }

  #come(field) {
    if (!isField(field) || field.readOnly || field.disabled) return;
    holdBack(field);
    if (field === this.#field) return;
    this.#field = field;
    const { input_mode: mode } = this.mirror.node(this.mirror.idOf(field)) ?? {};
    this.#layer = firstLayer(mode, field);
    this.#shift = this.#layer === 'letters' && field.value === '' && mode !== 'email' ? 'once' : 'off';
    this.#show();
    this.panel.hidden = false;
    this.changed(true, field);
  }

  #leave() {
    const active = document.activeElement;
    if (isField(active) && active.isConnected) return;
    this.#field = null;
    clearTimeout(this.#repeat);
    if (this.panel.hidden) return;
    this.panel.hidden = true;
    this.changed(false);
  }

  #show() {
    this.panel.className = this.#layer;
    this.panel.replaceChildren(
      ...layerOf(this.#layer, navigator.language).map((row) =>
        make('div', { class: 'row' }, ...row.map((key) => this.#keyOf(key))),
      ),
    );
  }

  #keyOf(key) {
    const deed = deeds[key];
    const typed = this.#shift === 'off' ? key : upper(key);
    const button = make(
      'button',
      { type: 'button', tabindex: '-1', class: deed ? `key ${key}` : 'key', 'data-key': key, 'aria-label': deed?.name ?? typed },
      deed?.icon ? iconOf(deed.icon) : (deed?.label ?? typed),
    );
    if (key === 'shift') button.setAttribute('aria-pressed', String(this.#shift !== 'off'));
    if (deed) button.style.flexGrow = String(deed.wide);
    return button;
  }

  #press(key) {
    if (!key || !this.#field) return;
    if (key === 'shift') return this.#turnShift();
    if (key === 'letters' || key === 'digits' || key === 'accents') return this.#turnTo(key);
    if (key === 'hide') return this.#field.blur();
    if (key === 'next') return this.#next();
    if (key === 'enter') return this.#enter();
    if (key === 'backspace') return this.#erase();
    this.#type(key === 'space' ? ' ' : this.#shift === 'off' ? key : upper(key));
    if (this.#shift !== 'once') return;
    this.#shift = 'off';
    this.#show();
  }

  #turnShift() {
    this.#shift = { off: 'once', once: 'on', on: 'off' }[this.#shift];
    this.#show();
  }
  #turnTo(layer) {
    this.#layer = layer;
    this.#show();
  }

  #type(text) {
    const { selectionStart: start, selectionEnd: end, value, maxLength } = this.#field;
    if (maxLength >= 0 && value.length - (end - start) + text.length > maxLength) return;
    this.#put(text, start, end, 'insertText');
  }

  #erase() {
    const { selectionStart: start, selectionEnd: end, value } = this.#field;
    const before = start === end ? start - lastLetter(value.slice(0, start)).length : start;
    if (before < end) this.#put('', before, end, 'deleteContentBackward');
  }

  #put(text, start, end, inputType) {
    this.#field.setRangeText(text, start, end, 'end');
    this.#field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType, data: text || null }));
  }

  // As the key does: a new line in a text area, in other fields whatever the application makes of it.
  #enter() {
    const field = this.#field;
    if (field.localName === 'textarea') return this.#type('\n');
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true }));
  }

  // The next field that can be typed into; after the last one the keyboard goes.
  #next() {
    const all = [...this.stage.querySelectorAll('.field')].filter((one) => !one.readOnly && !one.disabled && !one.closest('[inert]'));
    const next = all[all.indexOf(this.#field) + 1];
    if (!next) return this.#field.blur();
    holdBack(next);
    next.focus();
  }

  #hold(event) {
    if (event.target.closest('button')?.dataset.key !== 'backspace') return;
    const again = () => {
      if (!this.#field) return;
      this.#erase();
      this.#repeat = setTimeout(again, repeatEvery);
    };
    clearTimeout(this.#repeat);
    this.#repeat = setTimeout(again, repeatAfter);
  }
}

// A hint that begins with a digit ("26 Nov 2026") says that digits come first.
function firstLayer(mode, { placeholder }) {
  if (['decimal', 'numeric', 'tel'].includes(mode)) return 'numbers';
  return /^\d/.test(placeholder) ? 'digits' : 'letters';
}

const holdBack = (field) => field.setAttribute('inputmode', 'none');
// One letter stays one: "ß" has no upper case that people write.
const upper = (key) => (key.length === 1 && key.toUpperCase().length === 1 ? key.toUpperCase() : key);

const letters = globalThis.Intl?.Segmenter && new Intl.Segmenter();
function lastLetter(text) {
  if (!letters) return [...text].at(-1) ?? '';
  let last = '';
  for (const { segment } of letters.segment(text.slice(-32))) last = segment;
  return last;
}
