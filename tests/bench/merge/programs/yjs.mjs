// A map of maps; a field is overwritten by the last writer (there are no conflicts to be read).
import * as Y from 'yjs';

export const extension = 'yjs';

function filled(fields) {
  const map = new Y.Map();
  for (const [field, value] of Object.entries(fields)) map.set(field, value);
  return map;
}

export function start(records) {
  const doc = new Y.Doc();
  doc.clientID = 1;
  doc.transact(() => {
    for (const [kind, items] of Object.entries(records))
      for (const [id, fields] of Object.entries(items)) doc.getMap(kind).set(id, filled(fields));
  });
  return Y.encodeStateAsUpdate(doc);
}

export function edited(bytes, edits, side) {
  const doc = load(bytes);
  doc.clientID = 2 + side;
  for (const [act, kind, id, ...rest] of edits) {
    const items = doc.getMap(kind);
    if (act === 'remove') items.delete(id);
    else if (act === 'insert') doc.transact(() => items.set(id, filled(rest[0])));
    else items.get(id).set(rest[0], rest[1]);
  }
  return save(doc);
}

export function load(bytes) {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, bytes);
  return doc;
}

export function merge(doc, bytes) {
  Y.applyUpdate(doc, bytes);
  return doc;
}

export const plain = (doc) =>
  Object.fromEntries([...doc.share.keys()].map((kind) => [kind, doc.getMap(kind).toJSON()]));
export const save = (doc) => Y.encodeStateAsUpdate(doc);
