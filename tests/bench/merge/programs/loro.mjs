// A map of maps; a field is overwritten by the last writer (there are no conflicts to be read).
import { LoroDoc, LoroMap } from 'loro-crdt';

export const extension = 'loro';

function fill(map, fields) {
  for (const [field, value] of Object.entries(fields)) map.set(field, value);
}

export function start(records) {
  const doc = new LoroDoc();
  doc.setPeerId('1');
  for (const [kind, items] of Object.entries(records))
    for (const [id, fields] of Object.entries(items)) fill(doc.getMap(kind).setContainer(id, new LoroMap()), fields);
  doc.commit();
  return save(doc);
}

export function edited(bytes, edits, side) {
  const doc = load(bytes);
  doc.setPeerId(String(2 + side));
  for (const [act, kind, id, ...rest] of edits) {
    const items = doc.getMap(kind);
    if (act === 'remove') items.delete(id);
    else if (act === 'insert') fill(items.setContainer(id, new LoroMap()), rest[0]);
    else items.get(id).set(rest[0], rest[1]);
    doc.commit();
  }
  return save(doc);
}

export function load(bytes) {
  const doc = new LoroDoc();
  doc.import(bytes);
  return doc;
}

export function merge(doc, bytes) {
  doc.import(bytes);
  return doc;
}

export const plain = (doc) => doc.toJSON();
export const save = (doc) => doc.export({ mode: 'snapshot' });
