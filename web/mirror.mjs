// The semantic tree as real elements: applies the patches that kit/mirror.hpp describes. The
// elements lie invisibly over the canvas at the places it draws them; they are what people,
// keyboards, screen readers and tests act upon. Text is only ever set as text, never as markup.
import { setAttributes, setPlace, setText } from './elements.mjs';
import { acts, attributesOf, contentOf, kindOf, tagOf } from './roles.mjs';

// An element's own node id; 0 for the root and everything outside.
const idKey = Symbol('node');

export class Mirror {
  #records = new Map(); // id -> { node, element, attributes, text, spacer }
  #scrolls = new Set(); // ids of scroll regions
  #structure = false; // elements came, went or moved in this patch

  // root: the element that holds the mirror. fields: keeps text fields' values (text_fields.mjs).
  constructor(root, fields) {
    this.root = root;
    this.fields = fields;
    fields?.watch(this);
  }

  get size() {
    return this.#records.size;
  }
  node(id) {
    return this.#records.get(id)?.node;
  }
  element(id) {
    return id === 0 ? this.root : this.#records.get(id)?.element;
  }
  // The innermost node an element belongs to.
  idOf(element) {
    let at = element instanceof Element ? element : element?.parentElement;
    while (at && at[idKey] === undefined) at = at.parentElement;
    return at?.[idKey] ?? 0;
  }
  // The innermost node that does something when clicked; 0 where none does.
  actingIdOf(element) {
    let id = this.idOf(element);
    while (id !== 0 && !acts(this.node(id))) id = this.node(id).parent ?? 0;
    return id;
  }
  // The region that the page itself scrolls by: the largest.
  mainScroll() {
    const area = ({ node }) => node.w * node.h;
    const all = [...this.#scrolls].map((id) => this.#records.get(id));
    return all.sort((one, other) => area(other) - area(one))[0]?.element;
  }

  apply(patch) {
    this.#structure = Boolean(patch.order || patch.remove);
    for (const id of patch.remove ?? []) this.#remove(id);
    for (const node of patch.put ?? []) this.#put(node);
    for (const [parent, children] of patch.order ?? []) this.#order(parent, children);
    if (this.#structure) this.#coverUnderDialogs();
    if (this.#structure) this.#reachScrolls();
    for (const [id, offset] of patch.scroll ?? []) this.#scrollTo(id, offset);
    if (patch.focus !== undefined) this.#focus(patch.focus);
  }

  #remove(id) {
    const record = this.#records.get(id);
    if (!record) return;
    this.#records.delete(id);
    this.#scrolls.delete(id);
    if (kindOf(record.node).field) this.fields?.forget(id);
    record.element.remove();
  }

  #put(node) {
    const known = this.#records.get(node.id);
    const record = known ?? { element: this.#make(node), attributes: {}, text: null, node: {} };
    if (known && known.element.localName !== tagOf(node)) this.#replace(known, node);
    if (!known) this.#records.set(node.id, record);
    const before = record.node;
    record.node = node;
    setAttributes(record, attributesOf(node));
    setText(record, contentOf(node));
    setPlace(record.element, before, node);
    if (node.role === 'scroll') this.#setSpacer(record, node);
    if (kindOf(node).field) this.fields?.show(record.element, node);
    if (before.parent !== node.parent || !known) this.#attach(record.element, node);
    if (Boolean(before.modal) !== Boolean(node.modal)) this.#structure = true;
  }

  #make(node) {
    const element = document.createElement(tagOf(node));
    element[idKey] = node.id;
    return element;
  }

  #replace(record, node) {
    const fresh = this.#make(node);
    const kept = [...record.element.children].filter((child) => child[idKey] !== undefined);
    record.element.replaceWith(fresh);
    fresh.append(...kept);
    Object.assign(record, { element: fresh, attributes: {}, text: null, spacer: null, node: {} });
    record.node.parent = node.parent;
  }

  #attach(element, node) {
    const parent = this.element(node.parent ?? 0) ?? this.root;
    if (element.parentElement !== parent) parent.append(element);
    this.#structure = true;
  }

  // Elements that stand right are not touched: moving one would lose its focus.
  #order(parentId, children) {
    const parent = this.element(parentId);
    if (!parent) return;
    let next = firstNode(parent);
    for (const id of children) {
      const element = this.element(id);
      if (!element) continue;
      if (element === next) next = next.nextElementSibling;
      else moveBefore(parent, element, next);
    }
  }

  // What lies under a modal dialog can neither be focused nor read.
  #coverUnderDialogs() {
    const layers = [...this.root.children];
    const modal = (element) => this.node(element[idKey])?.modal;
    const top = layers.findLastIndex(modal);
    layers.forEach((element, index) => {
      if (element.inert !== index < top) element.inert = index < top;
    });
  }

  // A region with nothing to focus inside must itself be reachable, or keys could not scroll it.
  #reachScrolls() {
    for (const id of this.#scrolls) {
      const { element, node } = this.#records.get(id);
      if (node.focusable || node.roving) continue;
      const scrolls = (node.content_h ?? 0) > node.h;
      const needed = scrolls && node.name && !element.querySelector('[tabindex="0"]');
      if (needed) element.tabIndex = 0;
      else element.removeAttribute('tabindex');
    }
  }

  #setSpacer(record, node) {
    this.#scrolls.add(node.id);
    if (!record.spacer) {
      record.spacer = document.createElement('div');
      record.spacer.className = 'spacer';
      record.element.prepend(record.spacer);
    }
    record.spacer.style.width = `${Math.max(1, node.content_w ?? 0)}px`;
    record.spacer.style.height = `${node.content_h ?? 0}px`;
  }

  #scrollTo(id, offset) {
    const element = this.element(id);
    if (element && Math.abs(element.scrollTop - offset) >= 0.5) element.scrollTop = offset;
  }

  #focus(id) {
    const element = this.element(id);
    if (id === 0) document.activeElement?.blur();
    else if (element !== document.activeElement) element?.focus({ preventScroll: false });
  }
}

function firstNode(parent) {
  let child = parent.firstElementChild;
  while (child && child[idKey] === undefined) child = child.nextElementSibling;
  return child;
}

// Keeps the focus and the scroll offset of what is moved where the browser can.
function moveBefore(parent, element, next) {
  const within = element.isConnected && parent.isConnected;
  if (within && parent.moveBefore) parent.moveBefore(element, next);
  else parent.insertBefore(element, next);
}
