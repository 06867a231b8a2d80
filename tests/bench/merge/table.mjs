// The merge bench's figures as a short table, and beside the numbers to reach. Times are told three
// ways: by the clock; the main thread's own on a processor, which is what the clock shows where the
// machine does nothing else; and all threads' (compilers and collectors of garbage work beside).
const names = {
  json: () => 'JSON, no merge',
  entente_web: () => 'Entente, WebAssembly',
  entente_native: () => 'Entente, native',
  yjs: (versions) => `Yjs ${versions.yjs}`,
  loro: (versions) => `Loro ${versions['loro-crdt']}`,
  automerge: (versions) => `Automerge ${versions['@automerge/automerge']}`,
  automerge_current: (versions) => `Automerge ${versions['automerge-current'].split('@').at(-1)}`,
};
const heads = ['', 'load', 'merge', 'plain', 'save', 'total ms', 'own ms', 'cpu ms', '× JSON', 'own ×', 'cpu ×', 'peak MB',
  'file kB', '× plain', 'gzip kB', '× plain', 'conflicts told', 'false', 'lost', 'wrong'];
const widths = [21, 6, 6, 6, 6, 8, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 14, 5, 5, 5];

const whole = (value) => (value === undefined ? '-' : value.toFixed(value < 10 ? 1 : 0));
const line = (cells) => cells.map((cell, place) => (place ? String(cell).padStart(widths[place]) : cell.padEnd(widths[place]))).join(' ');

function row(name, one) {
  if (one.failed) return `${name.padEnd(widths[0])} failed: ${one.failed}`;
  const told = one.conflicts === undefined ? '-' : `${one.conflicts_told + one.contested_told} of ${one.conflicts + one.contested}`;
  return line([
    name,
    ...['load', 'merge', 'plain', 'save', 'total', 'own', 'cpu'].map((step) => whole(one[step])),
    one.total_ratio.toFixed(2),
    one.own_ratio.toFixed(2),
    one.cpu_ratio.toFixed(2),
    whole(one.peak / 1e6),
    whole(one.bytes / 1000),
    (one.bytes / one.plain_bytes).toFixed(2),
    whole(one.gzip / 1000),
    (one.gzip / one.plain_gzip).toFixed(2),
    told,
    one.false_conflicts ?? '-',
    one.lost_edits ?? '-',
    one.wrong_cells ?? '-',
  ]);
}

/// Text to print.
export function mergeTable({ versions, sizes }) {
  return sizes
    .map(({ records, rounds, programs }) => {
      const rows = Object.entries(programs).map(([program, one]) => row(names[program](versions), one));
      return [`${records} records, medians of ${rounds} rounds`, line(heads), ...rows, ''].join('\n');
    })
    .join('\n');
}

/// Rows of bench.mjs: figures of the largest plan beside the numbers to reach.
export function mergeRows({ sizes }) {
  const { records, programs } = sizes.at(-1);
  const entente = programs.entente_web;
  const rows = [];
  const add = (what, value, limit, unit, most = true) =>
    rows.push({
      what: `merge, ${records} records: ${what}`,
      figure: `${value.toFixed(2)} ${unit}`,
      reach: `at ${most ? 'most' : 'least'} ${limit} ${unit}`,
      met: most ? value <= limit : value >= limit,
    });
  add('time against JSON alone', entente.total_ratio, 1, 'times');
  add('  the thread\'s own time', entente.own_ratio, 1, 'times');
  add('  processor time of all threads', entente.cpu_ratio, 1, 'times');
  for (const [program, least] of Object.entries({ yjs: 20, loro: 25, automerge: 50 }))
    if (!programs[program].failed) {
      add(`quicker than ${program}`, programs[program].total / entente.total, least, 'times', false);
      add('  the thread\'s own time', programs[program].own / entente.own, least, 'times', false);
    }
  add('peak memory of the process', entente.peak / 1e6, 250, 'MB');
  add('file against plain values', entente.bytes / entente.plain_bytes, 1.6, 'times');
  add('lost edits', entente.lost_edits, 0, '');
  add('conflicts not told', entente.conflicts + entente.contested - entente.conflicts_told - entente.contested_told, 0, '');
  return rows;
}
