// JSON as it is written: numbers in their own form, members in their order and also twice, texts
// with halves of characters. JavaScript's own objects can hold none of these.

export class Members {
  /** `list`: pairs of a name and a tree. */
  constructor(list = []) { this.list = list; }
  get(name) { return this.list.find(([known]) => known === name)?.[1]; }
  set(name, value) {
    const found = this.list.find(([known]) => known === name);
    if (found)
      found[1] = value;
    else
      this.list.push([name, value]);
  }
}

export class Digits {
  constructor(written) { this.written = written; }
}

/** A tree of a value as JSON.parse gives it. */
export function treeOf(value) {
  if (typeof value === 'number') return new Digits(String(value));
  if (Array.isArray(value)) return value.map(treeOf);
  if (value === null || typeof value !== 'object') return value;
  return new Members(Object.entries(value).map(([name, member]) => [name, treeOf(member)]));
}

export function copyOf(tree) {
  if (Array.isArray(tree)) return tree.map(copyOf);
  if (tree instanceof Members)
    return new Members(tree.list.map(([name, member]) => [name, copyOf(member)]));
  return tree;
}

/** The JSON of a tree; with `escaped` every character of every text is an escape sequence. */
export function textOf(tree, escaped = false) {
  const quoted = text => escaped ?
      `"${
              [...Array(text.length).keys()]
                  .map(at => `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`)
                  .join('')}"` :
      JSON.stringify(text);
  if (tree instanceof Digits) return tree.written;
  if (typeof tree === 'string') return quoted(tree);
  if (Array.isArray(tree)) return `[${tree.map(item => textOf(item, escaped)).join(',')}]`;
  if (!(tree instanceof Members)) return String(tree);
  return `{${
      tree.list.map(([name, member]) => `${quoted(name)}:${textOf(member, escaped)}`).join(',')}}`;
}

/** How many places of a tree could be mutated on their own. */
export const children = tree => Array.isArray(tree) ? tree.map((item, at) => [at, item]) :
    tree instanceof Members ? tree.list.map(([, member], at) => [at, member]) :
                              [];

/** Whether any object in it has a name twice. */
export const holdsTwins = tree =>
    (tree instanceof Members && new Set(tree.list.map(([name]) => name)).size < tree.list.length) ||
    children(tree).some(([, child]) => holdsTwins(child));

/** The name of a child, as a JSON pointer has it. */
export const nameOf = (tree, at) => tree instanceof Members ? tree.list[at][0] : String(at);
