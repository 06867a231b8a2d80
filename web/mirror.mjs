// The semantic tree as real elements: applies the patches that kit/mirror.hpp describes. The
// elements lie invisibly over the canvas at the places it draws them; they are what people,
// keyboards, screen readers and tests act upon. Text is only ever set as text, never as markup.
import { setAttributes, setPlace, setQuickly, setText } from './elements.mjs';
import { bringIntoOrder } from './order.mjs';
import { acts, attributesOf, contentOf, kindOf, tagOf } from './roles.mjs';
import { visible } from './script.mjs';

// An element's own node id; 0 for the root and everything outside.
const idKey = Symbol('node');
const recordKey = Symbol('record');

export class Mirror {
  #records = new Map(); // id -> { node, element, attributes, text, spacer }
  #scrolls = new Set(); // ids of scroll regions
  #structure = false; // elements came, went or moved in this patch
  #spare = new Map(); // rows that went, by their parent: those that come take their elements over
  #taken = []; // records of what was taken over, whose insides are still to be told
  #pressing = false; // the pointer is down: what it is on must stay what it is

  // root: the element that holds the mirror. fields: keeps text fields' values (text_fields.mjs).
  constructor(root, fields) {
    this.root = root;
    this.fields = fields;
    fields?.watch(this);
    root.addEventListener('pointerdown', () => (this.#pressing = true));
    for (const type of ['pointerup', 'pointercancel'])
      window.addEventListener(type, () => (this.#pressing = false));
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
  // The innermost node that does something when clicked; 0 where none does, or it has gone meanwhile.
  actingIdOf(element) {
    let node = this.node(this.idOf(element));
    while (node && !acts(node)) node = this.node(node.parent ?? 0);
    return node?.id ?? 0;
  }
  // The region that the page itself scrolls by: the largest.
  mainScroll() {
    const area = ({ node }) => node.w * node.h;
    const all = [...this.#scrolls].map((id) => this.#records.get(id));
    return all.sort((one, other) => area(other) - area(one))[0]?.element;
  }

  apply(patch) {
    this.#structure = Boolean(patch.order || patch.remove);
    if (patch.remove) this.#removeAll(patch.remove, patch.put ?? []);
    for (const node of patch.put ?? []) this.#put(node);
    if (this.#spare.size > 0) this.#dropSpare();
    for (const [parent, children] of patch.order ?? []) this.#order(parent, children);
    if (this.#structure) this.#coverUnderDialogs();
    if (this.#structure) this.#reachScrolls();
    for (const [id, offset] of patch.scroll ?? []) this.#scrollTo(id, offset);
    if (patch.focus !== undefined) this.#focus(patch.focus);
  }

  // While a table is scrolled its rows go and come. To remove and make elements costs the browser
  // more than everything else in such a frame, so a row's stay and are told what they are now. Rows
  // are taken from above to below, as they come.
  #removeAll(ids, put) {
    if (!this.#pressing && put.some((node) => node.role === 'row' && !this.#records.has(node.id)))
      for (const id of ids) if (this.#records.get(id)?.node.role === 'row') this.#spareRow(id);
    const height = ({ node }) => node.y ?? 0;
    for (const rows of this.#spare.values()) rows.sort((one, other) => height(one) - height(other));
    for (const id of ids) this.#remove(id);
  }

  #spareRow(id) {
    const row = this.#records.get(id);
    const records = recordsIn(row.element);
    const held = ({ node }) => kindOf(node).field || node.role === 'scroll';
    if (records.some(held) || row.element.contains(document.activeElement)) return;
    for (const { node } of records) this.#records.delete(node.id);
    const { parent } = row.node;
    if (!this.#spare.has(parent)) this.#spare.set(parent, []);
    this.#spare.get(parent).push(row);
  }

  // The record of an element that went and is what the node wants, or undefined.
  #takeSpare(node) {
    if (this.#spare.size === 0) return undefined;
    const isRow = node.role === 'row';
    const left = isRow ? this.#spare.get(node.parent) : this.#records.get(node.parent)?.spare;
    if (left?.[0]?.node.role !== node.role) return undefined;
    const taken = left.shift();
    taken.spare = recordsUnder(taken.element);
    this.#taken.push(taken);
    return taken;
  }

  #dropSpare() {
    const drop = ({ element }) => element.remove();
    for (const rows of this.#spare.values()) rows.forEach(drop);
    for (const record of this.#taken) {
      record.spare.forEach(drop);
      record.spare = null;
    }
    this.#spare.clear();
    this.#taken = [];
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
    for (const part of ['name', 'description', 'hint']) if (node[part]) node[part] = visible(node[part]);
    const spare = this.#records.has(node.id) ? undefined : this.#takeSpare(node);
    if (spare) this.#take(spare, node);
    const known = this.#records.get(node.id);
    const record = known ?? this.#fresh(node);
    if (known && setQuickly(record, node)) return;
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

  #fresh(node) {
    const record = { element: this.#make(node), attributes: {}, text: null, node: {}, spare: null };
    record.element[recordKey] = record;
    return record;
  }
  #make(node) {
    const element = document.createElement(tagOf(node));
    element[idKey] = node.id;
    return element;
  }
  // Its parent's element is that of the new parent by now.
  #take(record, node) {
    record.element[idKey] = node.id;
    record.node.parent = node.parent;
    this.#records.set(node.id, record);
  }

  #replace(record, node) {
    const fresh = this.#make(node);
    const kept = [...record.element.children].filter((child) => child[idKey] !== undefined);
    record.element.replaceWith(fresh);
    fresh.append(...kept);
    Object.assign(record, { element: fresh, attributes: {}, text: null, spacer: null, node: {} });
    fresh[recordKey] = record;
    record.node.parent = node.parent;
  }

  #attach(element, node) {
    const parent = this.element(node.parent ?? 0) ?? this.root;
    if (element.parentElement !== parent) parent.append(element);
    this.#structure = true;
  }

  #order(parentId, children) {
    const parent = this.element(parentId);
    if (!parent) return;
    bringIntoOrder(parent, children.map((id) => this.element(id)).filter(Boolean));
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

// The records of the elements directly in one, in their order; and of it and all within.
const recordsUnder = (element) =>
  Array.from(element.children, (child) => child[recordKey]).filter(Boolean);
const recordsIn = (element) => [
  element[recordKey],
  ...recordsUnder(element).flatMap((record) => recordsIn(record.element)),
];
