// What people do, told to the application by the node they do it to. Clicks are the browser's own
// `click`, so that mouse, touch, keyboard, screen readers and tests take one path; the focus is
// where the browser has it.
import { Drag } from './drag.mjs';
import * as keys from './keys.mjs';
import { isField } from './text_fields.mjs';

const lost = -2e6; // where a pointer is that the browser has taken away

export class Input {
  #hovered = 0;
  #pressed = 0;
  #focused = 0;
  #visible = false;
  #finger = null; // the event of the pointer that is down
  #under = null; // the element that the pointer was last told to be over
  #drag = new Drag();

  // go(target): follows a link within the page. rest: what a press may have to wait for.
  constructor(stage, { engine, mirror, frames, fields, rest, go }) {
    Object.assign(this, { stage, engine, mirror, frames, fields, rest, go });
    const on = (where, types, handle, options) =>
      types.forEach((type) => where.addEventListener(type, (event) => handle(event), options));
    on(stage, ['click'], (event) => this.#click(event));
    on(stage, ['contextmenu'], (event) => this.#context(event));
    on(stage, ['pointermove', 'pointerover', 'pointerdown', 'pointerup', 'pointercancel'], (event) =>
      this.#point(event),
    );
    on(stage, ['pointerleave'], () => this.#hover(0, 0, -1, -1));
    on(stage, ['focusin', 'focusout'], () => queueMicrotask(() => this.tellFocus()));
    on(stage, ['scroll'], (event) => this.#scroll(event), { capture: true, passive: true });
    on(document, ['keydown'], (event) => this.#key(event));
    on(document, ['keyup'], (event) => event.key === 'Tab' && this.tellFocus());
  }

  // Which node has the focus; the application hears of each change.
  tellFocus() {
    const element = document.activeElement;
    const id = this.mirror.idOf(element);
    const visible = id !== 0 && element.matches(':focus-visible');
    if (id === this.#focused && visible === this.#visible) return;
    [this.#focused, this.#visible] = [id, visible];
    this.engine.focus(id, visible);
    this.frames.soon();
  }

  #click(event) {
    if (event.target.type === 'file') return;
    const id = this.mirror.actingIdOf(event.target);
    const link = event.target.closest?.('a[href]');
    if (link && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
    // A click into a field is no command, but closes what floats above.
    if (isField(event.target)) return this.frames.post('activate', id);
    if (this.mirror.node(id)?.disabled) return event.preventDefault();
    const inside = link?.getAttribute('href').startsWith('#');
    if (inside) event.preventDefault();
    this.#commitTyping();
    const press = () => {
      if (inside) this.go(link.getAttribute('href').slice(1));
      this.frames.post('activate', id, '', event);
    };
    if (id === 0) press();
    else this.rest.when(press);
  }

  #context(event) {
    if (this.#openMenu(event.target)) event.preventDefault();
  }

  // True where there is one.
  #openMenu(target) {
    const id = isField(target) ? 0 : this.mirror.actingIdOf(target);
    return id !== 0 && this.frames.post('context', id);
  }

  // What is rare and comes with a finger or a diagram is loaded then.
  #watchGestures(event) {
    const begins = event.pointerType === 'touch' && event.type === 'pointerdown';
    if (this.gestures || !(begins || event.target.closest?.('[role=figure][aria-keyshortcuts]'))) return;
    this.gestures = import('./gestures/gestures.mjs').then(({ Gestures }) => {
      const zoom = (target, key) => this.frames.post('key', this.mirror.idOf(target), key);
      const gestures = new Gestures(this.stage, { open: (target) => this.#openMenu(target), zoom });
      gestures.over(event);
      if (begins && this.#finger === event) gestures.down(event); // and has not left meanwhile
    }, () => {});
  }

  // The element under the pointer may be another node's by now (mirror.mjs).
  tellHover() {
    if (this.#hovered === 0 || this.mirror.node(this.#hovered) || !this.#under?.isConnected) return;
    this.#hover(this.mirror.actingIdOf(this.#under), this.#pressed, -1, -1);
  }

  #point(event) {
    const up = event.type === 'pointerup' || event.type === 'pointercancel';
    if (event.type === 'pointerdown') this.#finger = event;
    if (up) this.#finger = null;
    this.#watchGestures(event);
    this.#under = event.target;
    const id = this.mirror.actingIdOf(event.target);
    const down = event.type === 'pointerdown' && event.button === 0;
    const pressed = down ? id : up ? 0 : this.#pressed;
    const leaves = up && event.pointerType === 'touch';
    this.#drag.point(event, down && this.#drags(id));
    const x = event.type === 'pointercancel' ? lost : event.clientX;
    this.#hover(leaves ? 0 : id, pressed, x, event.clientY);
  }

  #drags(id) {
    return Boolean(this.mirror.node(id)?.drags);
  }

  // Moving within one node changes nothing, but in a chart, which reads the pointer's place, and while
  // something is dragged. Where that begins and ends is answered at once, before the pointer is elsewhere.
  #hover(hovered, pressed, x, y) {
    const same = hovered === this.#hovered && pressed === this.#pressed;
    if (same && this.mirror.node(hovered)?.role !== 'figure' && !this.#drags(pressed)) return;
    const turns = pressed !== this.#pressed && (this.#drags(pressed) || this.#drags(this.#pressed));
    [this.#hovered, this.#pressed] = [hovered, pressed];
    // The stage keeps clear of a screen's notches.
    this.engine.pointer(hovered, pressed, x - this.stage.offsetLeft, y - this.stage.offsetTop);
    if (turns) this.frames.now();
    else this.frames.soon();
  }

  #scroll(event) {
    const id = this.mirror.idOf(event.target);
    if (id === 0 || this.mirror.node(id)?.role !== 'scroll') return;
    this.engine.scroll(id, event.target.scrollTop);
    this.frames.scrolled();
  }

  #key(event) {
    const element = document.activeElement;
    if (event.defaultPrevented || keys.isBrowsers(event, element)) return;
    if (isField(element)) return this.#keyInField(event, element);
    if (keys.isClick(event, element)) return;
    const used = this.#postKey(event);
    if (used) event.preventDefault();
    else if (this.#pressByKey(event, element)) event.preventDefault();
    else this.#scrollPage(event, element);
  }

  // Enter and Space press what the browser does not press itself: a column's header, say.
  #pressByKey(event, element) {
    const presses = event.key === 'Enter' || event.key === ' ';
    if (!presses || event.ctrlKey || event.metaKey || event.altKey) return false;
    if (this.mirror.idOf(element) === 0 || this.mirror.actingIdOf(element) === 0) return false;
    element.click();
    return true;
  }

  #keyInField(event, element) {
    if (keys.isFields(event, element)) return;
    if (keys.isUndo(event) && this.fields.dirty(element)) return;
    if (event.key === 'Escape') return this.#escape(event, element);
    this.fields.commit(element);
    if (this.#postKey(event)) event.preventDefault();
  }

  // The typing is taken back; then the key closes what it can, else the field is left.
  #escape(event, element) {
    this.fields.restore(element);
    if (this.#postKey(event)) event.preventDefault();
    else element.blur();
  }

  #postKey(event) {
    this.tellFocus();
    return this.frames.post('key', this.mirror.idOf(document.activeElement), event.key, event);
  }

  #scrollPage(event, element) {
    if (element !== document.body || event.ctrlKey || event.metaKey || event.altKey) return;
    const region = this.mirror.mainScroll();
    if (region && keys.scrollBy(region, event.key)) event.preventDefault();
  }

  // A click elsewhere has moved the focus and so committed; a press by program has not.
  #commitTyping() {
    const field = this.fields.active();
    if (field) this.fields.commit(field);
  }
}
