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

const sides = { x: 'left', y: 'top', w: 'width', h: 'height' };
export function setPlace(element, before, node) {
  for (const side in sides) {
    if (before[side] !== node[side]) element.style[sides[side]] = `${node[side] ?? 0}px`;
  }
  if (node.font_size && before.font_size !== node.font_size) {
    element.style.fontSize = `${node.font_size}px`;
  }
}
