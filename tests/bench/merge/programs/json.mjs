// What everything is measured against: one's own document alone, nothing merged.
export const extension = 'json';

export const start = (records) => save(records);

export function edited(bytes, edits) {
  const records = load(bytes);
  for (const [act, kind, id, ...rest] of edits)
    if (act === 'remove') delete records[kind][id];
    else if (act === 'insert') records[kind][id] = rest[0];
    else records[kind][id][rest[0]] = rest[1];
  return save(records);
}

export const load = (bytes) => JSON.parse(bytes.toString());
export const save = (records) => Buffer.from(JSON.stringify(records));
