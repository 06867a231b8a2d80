// The WebAssembly side as an object: texts go in and out as UTF-8 in its memory. What the exported
// functions mean stands beside them in src/platform/web/main.cpp.
import { localeLines } from './locale.mjs';

const kinds = ['activate', 'input', 'commit', 'key', 'paste', 'copy', 'cut', 'context'];
const encoder = new TextEncoder();
const decoder = new TextDecoder();

export class Engine {
  #page;
  constructor(module) {
    this.module = module;
    this.#page = module._entente_start();
    module._entente_locale(this.#page, this.#putText(localeLines()));
  }

  // Posts an event; `frames.mjs` then lets the application answer it.
  post(kind, node, text = '', event = {}) {
    const control = event.ctrlKey || event.metaKey ? 1 : 0;
    const modifiers = control | (event.shiftKey ? 2 : 0) | (event.altKey ? 4 : 0);
    const size = this.#putText(text);
    this.module._entente_event(this.#page, kinds.indexOf(kind), node, size, modifiers);
  }
  pointer(hovered, pressed, x, y) {
    this.module._entente_pointer(this.#page, hovered, pressed, x, y);
  }
  focus(node, visible) {
    this.module._entente_focus(this.#page, node, visible ? 1 : 0);
  }
  scroll(region, offset) {
    this.module._entente_scroll(this.#page, region, offset);
  }
  display(d) {
    const flags = (d.touch ? 1 : 0) | (d.dark ? 2 : 0) | (d.calm ? 4 : 0) | (d.contrast ? 8 : 0);
    this.module._entente_display(this.#page, d.width, d.height, d.density, flags);
  }
  route(text) {
    this.module._entente_route(this.#page, this.#putText(text));
  }
  file(name, bytes) {
    const size = this.#putText(name);
    this.module._entente_file(this.#page, size, this.#copyIn(bytes), bytes.length);
  }

  refused(name, why) {
    const size = this.#putText(name);
    const bytes = encoder.encode(why);
    this.module._entente_refused(this.#page, size, this.#copyIn(bytes), bytes.length);
  }
  updateReady() {
    this.module._entente_update(this.#page);
  }

  // Lets the application draw until nothing changes any more. True where it used every event. While
  // scrolling there is a patch only where the application asks for something.
  run(seconds, scrolling) {
    return this.module._entente_run(this.#page, seconds, scrolling ? 1 : 0) === 1;
  }
  // What that changed in the tree of nodes, or null.
  patch() {
    const size = this.module._entente_patch_size(this.#page);
    return size === 0 ? null : JSON.parse(this.#text(this.module._entente_patch(this.#page), size));
  }
  // Seconds until the application wants to draw again by itself; below 0: never.
  wakeAfter() {
    return this.module._entente_wake_after(this.#page);
  }
  // The answer to a copy or cut, or null.
  clipboard() {
    const at = this.module._entente_clipboard(this.#page);
    return at === 0 ? null : this.#text(at, this.module._entente_clipboard_size(this.#page));
  }
  paint() {
    this.module._entente_paint(this.#page);
  }
  // Whether there is a canvas at all, something to show, and whether that is dark.
  get draws() {
    return this.module._entente_draws(this.#page) === 1;
  }
  get ready() {
    return this.module._entente_ready(this.#page) === 1;
  }
  get dark() {
    return this.module._entente_dark(this.#page) === 1;
  }
  contextLost() {
    this.module._entente_context(this.#page, 0);
  }
  contextRestored() {
    this.module._entente_context(this.#page, 1);
  }

  // Answers a call of the application (host.mjs) that waited: a name, bytes, and a size.
  answer(call, name, bytes, size) {
    const length = this.#putText(name);
    this.module._entente_answer(this.#page, call, length, this.#copyIn(bytes), bytes.length, size);
  }

  #text(at, size) {
    return decoder.decode(this.module.HEAPU8.subarray(at, at + size));
  }
  // Into the page's one buffer for texts; returns the size in bytes.
  #putText(text) {
    if (text === '') return 0;
    const most = text.length * 3;
    const at = this.module._entente_text(this.#page, most);
    return encoder.encodeInto(text, this.module.HEAPU8.subarray(at, at + most)).written;
  }
  // Into memory that the called function frees.
  #copyIn(bytes) {
    const at = this.module._entente_allocate(bytes.length);
    this.module.HEAPU8.set(bytes, at);
    return at;
  }
}
