// What is right after the merge, worked out from the plan and the edits alone, and how a program's
// result stands against it, cell by cell.

const cell = (kind, id, field) => `${kind}/${id}/${field}`;

function read(edits) {
  const written = new Map();
  const removed = new Set();
  const added = [];
  const touched = new Set();
  for (const [act, kind, id, ...rest] of edits)
    if (act === 'remove') removed.add(`${kind}/${id}`);
    else if (act === 'insert') added.push([kind, id, rest[0]]);
    else written.set(cell(kind, id, rest[0]), rest[1]), touched.add(`${kind}/${id}`);
  return { written, removed, added, touched };
}

/// The records that must be there, the cells that two wrote differently, the records that one removed
/// and the other edited.
export function truthOf(records, edits) {
  const [mine, theirs] = edits.map(read);
  const contested = new Set(
    [
      [mine, theirs],
      [theirs, mine],
    ].flatMap(([one, other]) => [...one.removed].filter((record) => other.touched.has(record))),
  );
  const expected = {};
  const conflicts = new Map();
  for (const [kind, items] of Object.entries(records)) {
    expected[kind] = {};
    for (const [id, fields] of Object.entries(items)) {
      const record = `${kind}/${id}`;
      if ((mine.removed.has(record) || theirs.removed.has(record)) && !contested.has(record)) continue;
      expected[kind][id] = { ...fields };
    }
  }
  for (const side of [mine, theirs]) {
    for (const [kind, id, fields] of side.added) expected[kind][id] = fields;
    for (const [name, value] of side.written) {
      const [kind, id, field] = name.split('/');
      const others = (side === mine ? theirs : mine).written;
      if (others.has(name) && others.get(name) !== value) conflicts.set(name, [value, others.get(name)]);
      expected[kind][id][field] = value;
    }
  }
  const both = [...mine.written.entries(), ...theirs.written.entries()];
  return { expected, conflicts, contested, written: both, added: [...mine.added, ...theirs.added] };
}

/// How many of the true conflicts were told and how many that are none; cells that are wrong although
/// there is one right answer; edits whose value is neither there nor told as one of a conflict.
export function judged(truth, result, told) {
  const fields = new Map(told.fields.map(([kind, id, field, values]) => [cell(kind, id, field), values.map(String)]));
  const records = new Set(told.records.map(([kind, id]) => `${kind}/${id}`));
  const whole = (name) => truth.conflicts.get(name)?.every((value) => fields.get(name)?.includes(String(value)));
  let wrong = 0;
  for (const [kind, items] of Object.entries(truth.expected))
    for (const [id, values] of Object.entries(items))
      for (const [field, value] of Object.entries(values))
        if (!truth.conflicts.has(cell(kind, id, field)) && result[kind]?.[id]?.[field] !== value) ++wrong;
  for (const [kind, items] of Object.entries(result))
    for (const [id, values] of Object.entries(items))
      for (const field of Object.keys(values)) if (truth.expected[kind]?.[id]?.[field] === undefined) ++wrong;
  const there = ([name, value]) => {
    const [kind, id, field] = name.split('/');
    return result[kind]?.[id]?.[field] === value || fields.get(name)?.includes(String(value));
  };
  const lost = truth.written.filter((one) => !there(one)).length;
  const lost_records = truth.added.filter(([kind, id]) => !result[kind]?.[id]).length;
  return {
    conflicts: truth.conflicts.size,
    conflicts_told: [...truth.conflicts.keys()].filter(whole).length,
    contested: truth.contested.size,
    contested_told: [...truth.contested].filter((record) => records.has(record)).length,
    false_conflicts:
      [...fields.keys()].filter((name) => !truth.conflicts.has(name)).length +
      [...records].filter((record) => !truth.contested.has(record)).length,
    wrong_cells: wrong,
    lost_edits: lost + lost_records,
  };
}
