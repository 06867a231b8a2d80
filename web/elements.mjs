// Brings one element up to what its node says.
// record: what mirror.mjs keeps of one element; only what differs is touched.
export function setAttributes(record, wanted) {
  const { element, attributes } = record;
  for (const name in attributes) if (!(name in wanted)) element.removeAttribute(name);
  for (const name in wanted) {
    if (attributes[name] !== wanted[name]) element.setAttribute(name, wanted[name]);
  }
  record.attributes = wanted;
}

// The text is the first child, before child elements.
export function setText(record, text) {
  if (text === record.text) return;
  const first = record.element.firstChild;
  if (first?.nodeType === Node.TEXT_NODE) first.data = text ?? '';
  else if (text) record.element.prepend(text);
  record.text = text;
}

// What may change without any other attribute having to be thought about again: attributes of the
// node's own, and its place.
const plain = { row_index: 'aria-rowindex', test_id: 'data-testid' };
const places = { x: true, y: true, w: true, h: true };

// The same for a node that differs only in such things, or in the text that a cell or row shows;
// false and nothing done where more differs.
export function setQuickly(record, node) {
  const { node: before, element, attributes } = record;
  if (!textual[node.role] || before.role !== node.role) return false;
  if (node.role === 'row' && before.name !== node.name) return false;
  for (const name in before) if (!(name in node) && name !== 'name') return false;
  for (const name in node) {
    if (node[name] === before[name] || name === 'id' || name === 'name') continue;
    if (!(name in before) || !(name in plain || name in places)) return false;
  }
  if (before.id !== node.id) element.id = attributes.id = `n${node.id}`;
  for (const name in plain) {
    if (node[name] === before[name]) continue;
    attributes[plain[name]] = String(node[name]);
    element.setAttribute(plain[name], attributes[plain[name]]);
  }
  record.node = node;
  if (node.role !== 'row') setText(record, node.name ?? '');
  setPlace(element, before, node);
  return true;
}
// Roles whose name is nothing but their text.
const textual = { row: true, cell: true, row_header: true };

const sides = { x: 'left', y: 'top', w: 'width', h: 'height' };
export function setPlace(element, before, node) {
  for (const side in sides) {
    if (before[side] !== node[side]) element.style[sides[side]] = `${node[side] ?? 0}px`;
  }
  if (node.font_size && before.font_size !== node.font_size) {
    element.style.fontSize = `${node.font_size}px`;
  }
}
