// What the kiosk says: of practices in their own words, of samples what is counted in their scripts
// (src/workspace/samples).
import { readAsset } from '../assets.mjs';
import { practices } from './practice_lines.mjs';

const names = ['helix', 'meridian', 'orchard', 'pages'];

// { name, title, story, parties, count(kind) } of each sample that can be had.
export async function samples() {
  const all = await Promise.all(names.map((name) => readAsset(`samples/${name}.json`)));
  return all.filter(Boolean).map((bytes) => sampleIn(JSON.parse(new TextDecoder().decode(bytes))));
}

function sampleIn({ name, title, story, steps }) {
  const added = steps.flatMap((step) => step.add ?? []);
  const of = (kind) => added.filter(([its]) => its === kind);
  const parties = of('party').map(([, , party]) => party.short_name ?? party.name);
  return { name, title, story, parties, count: (kind) => of(kind).length };
}

const numbers = ['no', 'one', 'two', 'three', 'four', 'five'];

// One line on what lies in a sample.
export const factsOf = ({ title, parties, count }) => [
  title,
  `${numbers[parties.length]} companies, ${count('person')} people, ${count('decision')} decisions, ` +
    `${count('commitment')} promises, ${count('meeting')} meetings.`,
];

// What people read one after another: a practice, a practice, a sample, …
export function linesOf(all) {
  const facts = all.map(factsOf);
  return practices.flatMap((line, index) =>
    index % 2 === 1 && facts.length > 0 ? [line, facts.shift()] : [line],
  );
}
