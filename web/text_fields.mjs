// Text fields. The element is where people type, with all that the browser brings: input methods,
// spell checking, undo, the clipboard. While it has the focus its own text is the truth; it is
// invisible otherwise, because the canvas draws the text then.
export class TextFields {
  #states = new Map(); // id -> { committed, shown, typed }; of fields that were focused or shown
  #composing = false;

  // engine.input(id, text), engine.commit(id, text): what the application is told, at once.
  constructor(root, engine) {
    this.engine = engine;
    root.addEventListener('focusin', (event) => this.#focused(event.target));
    root.addEventListener('focusout', (event) => this.#left(event.target));
    root.addEventListener('input', (event) => this.#typed(event.target));
    root.addEventListener('compositionstart', () => (this.#composing = true));
    root.addEventListener('compositionend', () => (this.#composing = false));
  }

  // The mirror tells which node an element belongs to.
  watch(mirror) {
    this.mirror = mirror;
  }

  // The application shows this text. Where the person is typing it is let in only if it is neither
  // what they typed nor what was there before they began.
  show(element, node) {
    const value = node.value ?? '';
    const state = this.#stateOf(node.id, value);
    const before = state.shown;
    state.shown = value;
    if (element !== document.activeElement) state.committed = value;
    else if (this.#composing || value === before || value === state.committed) return;
    else state.committed = value;
    if (element.value !== value) element.value = value;
  }

  forget(id) {
    this.#states.delete(id);
  }

  // The field with the focus, or nothing.
  active() {
    const element = document.activeElement;
    return isField(element) ? element : null;
  }

  // Whether the field holds typing that the application has not been given for good.
  dirty(element) {
    return element.value !== this.#states.get(this.mirror.idOf(element))?.committed;
  }

  commit(element) {
    const id = this.mirror.idOf(element);
    const state = this.#states.get(id);
    if (!state || element.value === state.committed) return;
    state.committed = element.value;
    this.engine.commit(id, element.value);
  }

  // Puts back what was there when the person began to type.
  restore(element) {
    const id = this.mirror.idOf(element);
    const state = this.#states.get(id);
    if (!state || element.value === state.committed) return;
    element.value = state.committed;
    this.engine.commit(id, element.value);
  }

  #stateOf(id, value) {
    if (!this.#states.has(id)) this.#states.set(id, { committed: value, shown: value });
    return this.#states.get(id);
  }

  #focused(element) {
    if (!isField(element)) return;
    this.#stateOf(this.mirror.idOf(element), element.value).committed = element.value;
  }

  #typed(element) {
    if (isField(element)) this.engine.input(this.mirror.idOf(element), element.value);
  }

  // What the application made of it stands in the field afterwards, also where it refused.
  #left(element) {
    if (!isField(element) || !element.isConnected) return;
    this.commit(element);
    const state = this.#states.get(this.mirror.idOf(element));
    if (state && element.value !== state.shown) element.value = state.committed = state.shown;
  }
}

export const isField = (element) => element?.classList?.contains('field') ?? false;
