// What element each role of the kit becomes, and which states that element may carry.
// Pure: a node of a patch in, a description of an element out.
import { visible } from './script.mjs';

// tag: the element. role: its ARIA role where the tag does not say it. named: without a name it is
// a plain box. content: its name is its text. leaf: nothing is drawn inside, so it is invisible.
const roles = {
  group: { tag: 'div', role: 'group', named: true },
  main: { tag: 'main' },
  navigation: { tag: 'nav' },
  complementary: { tag: 'aside' },
  banner: { tag: 'header', role: 'banner' },
  form: { tag: 'div', role: 'form', named: true },
  toolbar: { tag: 'div', role: 'toolbar' },
  list: { tag: 'div', role: 'list' },
  list_item: { tag: 'div', role: 'listitem' },
  tab_list: { tag: 'div', role: 'tablist' },
  tab_panel: { tag: 'div', role: 'tabpanel' },
  radio_group: { tag: 'div', role: 'radiogroup' },
  dialog: { tag: 'div', role: 'dialog' },
  alert_dialog: { tag: 'div', role: 'alertdialog' },
  list_box: { tag: 'div', role: 'listbox' },
  menu: { tag: 'div', role: 'menu' },
  grid: { tag: 'div', role: 'grid' },
  row_group: { tag: 'div', role: 'rowgroup' },
  row: { tag: 'div', role: 'row' },
  scroll: { tag: 'div', role: 'region', named: true },
  figure: { tag: 'div', role: 'figure', named: true },
  status: { tag: 'div', role: 'status', content: true },
  alert: { tag: 'div', role: 'alert', content: true },
  heading: { tag: 'h2', content: true, leaf: true },
  text: { tag: 'span', content: true, leaf: true },
  image: { tag: 'div', role: 'img', named: true, leaf: true },
  column_header: { tag: 'div', role: 'columnheader', content: true },
  row_header: { tag: 'div', role: 'rowheader', content: true },
  cell: { tag: 'div', role: 'gridcell', content: true },
  separator: { tag: 'div', role: 'separator', leaf: true },
  progress: { tag: 'div', role: 'progressbar', leaf: true },
  button: { tag: 'button', content: true, leaf: true, acts: true },
  link: { tag: 'a', content: true, leaf: true, acts: true },
  text_box: { tag: 'input', leaf: true, acts: true, field: true },
  text_area: { tag: 'textarea', leaf: true, acts: true, field: true },
  combo_box: { tag: 'button', role: 'combobox', leaf: true, acts: true },
  option: { tag: 'div', role: 'option', content: true, leaf: true, acts: true },
  check_box: { tag: 'button', role: 'checkbox', content: true, leaf: true, acts: true },
  toggle: { tag: 'button', role: 'switch', content: true, leaf: true, acts: true },
  radio: { tag: 'button', role: 'radio', content: true, leaf: true, acts: true },
  tab: { tag: 'button', role: 'tab', content: true, leaf: true, acts: true },
  menu_item: { tag: 'button', role: 'menuitem', content: true, leaf: true, acts: true },
};

const editableCombo = { tag: 'input', role: 'combobox', leaf: true, acts: true, field: true };

// Which roles may carry a state; elsewhere browsers ignore it and checkers complain.
const carriers = {
  checked: ['check_box', 'toggle', 'radio', 'option'],
  selected: ['option', 'tab', 'row', 'cell', 'column_header', 'row_header'],
  expanded: ['button', 'link', 'combo_box', 'text_box', 'row', 'tab', 'menu_item', 'cell', 'row_header'],
  pressed: ['button'],
  required: ['text_box', 'text_area', 'combo_box', 'radio_group', 'list_box', 'check_box'],
  invalid: ['text_box', 'text_area', 'combo_box', 'radio_group', 'list_box', 'check_box', 'cell'],
  read_only: ['combo_box', 'radio_group', 'list_box', 'grid', 'cell', 'check_box'],
};
const positioned = ['option', 'list_item', 'menu_item', 'radio', 'tab'];
const nameProhibited = ['text'];
const safeTarget = /^(#|https?:|mailto:)/;

// The kind of element a node becomes: an entry of the table above.
export function kindOf(node) {
  // A field that opens a list is a combo box that is typed into; the role's own is pressed.
  if (node.role === 'text_box' && node.expanded !== undefined) return editableCombo;
  return roles[node.role] ?? roles.group;
}

export function tagOf(node) {
  if (node.role === 'heading') return `h${Math.min(6, Math.max(1, node.level ?? 2))}`;
  return kindOf(node).tag;
}

// Whether clicks on what lies inside mean this node.
export const acts = (node) => Boolean(kindOf(node).acts || node.focusable || node.roving);

// The text inside the element, null where its children are its content.
export function contentOf(node) {
  const kind = kindOf(node);
  if (kind.content) return node.name ?? '';
  if (node.role === 'combo_box' && !kind.field) return visible(node.value ?? '');
  return null;
}

// All attributes the element has; those absent here it must not have.
export function attributesOf(node) {
  const kind = kindOf(node);
  const all = { id: `n${node.id}`, class: classOf(node, kind) };
  if (kind.role && (!kind.named || node.name)) all.role = roleOf(node, kind);
  nameIn(all, node, kind);
  statesIn(all, node);
  placesIn(all, node);
  relationsIn(all, node);
  if (kind.field) fieldIn(all, node);
  if (kind.tag === 'button') all.type = 'button';
  if (node.role === 'link') targetIn(all, node);
  if (node.role === 'progress') progressIn(all, node);
  const tabIndex = tabIndexOf(node, kind);
  if (tabIndex !== null) all.tabindex = tabIndex;
  return all;
}

// What floats above the page belongs to none of its landmarks, so it is one itself.
const roleOf = (node, kind) => (node.role === 'group' && !node.parent ? 'region' : kind.role);

function classOf(node, kind) {
  if (kind.field) return 'leaf field';
  if (node.role === 'scroll') return 'scroll';
  return kind.leaf ? 'leaf' : 'box';
}

function nameIn(all, node, kind) {
  if (node.name && !kind.content && !nameProhibited.includes(node.role)) {
    all['aria-label'] = node.name;
  }
  if (node.role === 'image' && !node.name) all['aria-hidden'] = 'true';
  if (node.description) all['aria-description'] = node.description;
  if (node.shortcut) all['aria-keyshortcuts'] = node.shortcut;
  if (node.test_id) all['data-testid'] = node.test_id;
}

function statesIn(all, node) {
  for (const [state, holders] of Object.entries(carriers)) {
    if (node[state] === undefined || !holders.includes(node.role)) continue;
    all[`aria-${state.replace('_', '')}`] = String(node[state]);
  }
  if (needsChecked.includes(node.role)) all['aria-checked'] ??= 'false';
  if (node.role === 'combo_box') all['aria-expanded'] ??= 'false';
  if (node.role === 'tab') all['aria-selected'] ??= 'false';
  if (node.disabled) all['aria-disabled'] = 'true';
  if (node.modal) all['aria-modal'] = 'true';
  if (node.current) all['aria-current'] = 'page';
  if (node.drags) all['data-drags'] = node.drags_down ? 'down' : '';
  if (node.sort) all['aria-sort'] = node.sort;
}
const needsChecked = ['check_box', 'toggle', 'radio'];

function placesIn(all, node) {
  const numbers = {
    'aria-rowindex': node.row_index,
    'aria-rowcount': node.row_count,
    'aria-colindex': node.column_index,
    'aria-colcount': node.column_count,
  };
  if (positioned.includes(node.role)) {
    numbers['aria-posinset'] = node.position;
    numbers['aria-setsize'] = node.set_size;
  }
  for (const [name, value] of Object.entries(numbers)) if (value) all[name] = String(value);
}

function relationsIn(all, node) {
  if (node.active) all['aria-activedescendant'] = `n${node.active}`;
  if (node.controls) all['aria-controls'] = `n${node.controls}`;
}

function fieldIn(all, node) {
  // A search, a number, a day, an address is nothing to be corrected; sentences are.
  const prose = !node.input_mode && node.expanded === undefined;
  all.autocomplete = 'off';
  all.spellcheck = String(prose);
  all.autocapitalize = prose ? 'sentences' : 'none';
  all.dir = 'auto';
  if (node.role === 'text_box') all.enterkeyhint = prose || node.input_mode ? 'done' : 'search';
  if (node.input_mode) all.inputmode = node.input_mode;
  if (node.hint) all.placeholder = node.hint;
  if (node.most_bytes) all.maxlength = String(node.most_bytes);
  if (node.read_only) all.readonly = '';
  if (node.disabled) all.disabled = '';
  if (node.role === 'text_box') all.type = 'text';
}

function targetIn(all, node) {
  if (!safeTarget.test(node.value ?? '')) return;
  all.href = node.value;
  if (!node.value.startsWith('#')) Object.assign(all, { target: '_blank', rel: 'noopener noreferrer' });
}

function progressIn(all, node) {
  all['aria-valuenow'] = String(node.position ?? 0);
  all['aria-valuemax'] = String(node.set_size ?? 100);
}

// Buttons, links and fields are reached by Tab unless told otherwise; a place that a program moves
// the focus to has -1.
function tabIndexOf(node, kind) {
  if (node.focusable && !node.roving) return '0';
  if (node.roving || node.focusable) return '-1';
  return ['button', 'a', 'input', 'textarea'].includes(kind.tag) ? '-1' : null;
}
