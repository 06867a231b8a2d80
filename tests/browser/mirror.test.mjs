// The mirror alone: patches made by hand go in, elements come out.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { open, sources } from './support.mjs';

let chromium, page;
before(async () => {
  chromium = await open(sources);
  page = await chromium.browser.newPage();
  await page.route('**/unit.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><html lang="en"><title>Unit</title><link rel="stylesheet" href="styles.css"><body><div id="stage"><div id="mirror"></div></div>',
    }),
  );
});
after(() => chromium.close());

// A fresh mirror in the page, with the text fields' events in `told`.
async function fresh() {
  await page.goto(`${chromium.address}unit.html`);
  await page.evaluate(async () => {
    const { Mirror } = await import('./mirror.mjs');
    const { TextFields } = await import('./text_fields.mjs');
    window.told = [];
    const engine = {
      input: (id, text) => told.push(['input', id, text]),
      commit: (id, text) => told.push(['commit', id, text]),
    };
    window.mirror = new Mirror(document.getElementById('mirror'), new TextFields(stage, engine));
  });
}
const apply = (patch) => page.evaluate((one) => mirror.apply(one), patch);
const told = () => page.evaluate(() => window.told.splice(0));
const node = (id, role, more) => ({ id, role, x: 10, y: 10 * id, w: 200, h: 36, ...more });

test('a role becomes the element that the standards give it', async () => {
  await fresh();
  await apply({
    put: [
      node(1, 'main', { h: 800 }),
      node(2, 'heading', { parent: 1, name: 'Seven things', level: 1 }),
      node(3, 'button', { parent: 1, name: 'Add', focusable: true, shortcut: 'Control+N' }),
      node(4, 'link', { parent: 1, name: 'Fit', value: '#/fit', current: true, focusable: true }),
      node(5, 'text_box', { parent: 1, name: 'Name', value: 'Ana', required: true, hint: 'Who' }),
      node(6, 'check_box', { parent: 1, name: 'Agreed', checked: true, focusable: true }),
      node(7, 'combo_box', { parent: 1, name: 'Side', value: 'Ours', expanded: false }),
      node(8, 'group', { parent: 1 }),
      node(9, 'text', { parent: 8, name: 'Plain words' }),
    ],
  });
  assert.equal(await page.locator('h1').textContent(), 'Seven things');
  assert.equal(await page.getByRole('button', { name: 'Add' }).getAttribute('type'), 'button');
  assert.equal(await page.getByRole('link', { name: 'Fit' }).getAttribute('aria-current'), 'page');
  assert.equal(await page.getByRole('textbox', { name: 'Name' }).inputValue(), 'Ana');
  assert.ok(await page.getByRole('checkbox', { name: 'Agreed' }).isChecked());
  assert.equal(await page.getByRole('combobox', { name: 'Side' }).textContent(), 'Ours');
  assert.equal(await page.locator('#n8').getAttribute('role'), null);
  assert.equal(await page.locator('#n9').getAttribute('aria-label'), null);
});

test('what a node no longer says, its element no longer has', async () => {
  await fresh();
  const field = node(1, 'text_box', { name: 'Sum', invalid: true, description: 'Too much' });
  await apply({ put: [field] });
  assert.equal(await page.locator('#n1').getAttribute('aria-invalid'), 'true');
  await apply({ put: [node(1, 'text_box', { name: 'Sum' })] });
  assert.equal(await page.locator('#n1').getAttribute('aria-invalid'), null);
  assert.equal(await page.locator('#n1').getAttribute('aria-description'), null);
});

test('names are text, never markup', async () => {
  await fresh();
  const words = '<img src=x onerror="window.broken=1"><b>bold</b>';
  await apply({ put: [node(1, 'button', { name: words }), node(2, 'text_box', { name: words })] });
  assert.equal(await page.locator('#n1').textContent(), words);
  assert.equal(await page.locator('#n1 *').count(), 0);
  assert.equal(await page.evaluate(() => window.broken), undefined);
});

test('a link goes nowhere but to pages and mail', async () => {
  await fresh();
  await apply({ put: [node(1, 'link', { name: 'Bad', value: 'javascript:alert(1)' })] });
  assert.equal(await page.locator('#n1').getAttribute('href'), null);
  await apply({ put: [node(1, 'link', { name: 'Out', value: 'https://example.org/' })] });
  assert.equal(await page.locator('#n1').getAttribute('rel'), 'noopener noreferrer');
});

test('elements stand where they are drawn, also within a region that scrolls', async () => {
  await fresh();
  await apply({
    put: [
      { id: 1, role: 'scroll', name: 'Page', x: 50, y: 40, w: 300, h: 200, content_h: 5000 },
      { id: 2, role: 'button', parent: 1, name: 'Far', x: 20, y: 3000, w: 100, h: 36 },
    ],
    scroll: [[1, 2900]],
  });
  const box = await page.getByRole('button', { name: 'Far' }).boundingBox();
  assert.deepEqual(box, { x: 70, y: 140, width: 100, height: 36 });
  assert.equal(await page.locator('#n1').evaluate((one) => one.scrollHeight), 5000);
});

test('another role keeps children, place and order', async () => {
  await fresh();
  await apply({
    put: [
      node(1, 'group', { name: 'One' }),
      node(2, 'button', { parent: 1, name: 'Inner' }),
      node(3, 'group', { name: 'After' }),
    ],
  });
  await apply({ put: [node(1, 'main', { name: 'One' })] });
  assert.equal(await page.locator('main > button').count(), 1);
  assert.equal(await page.locator('#mirror > :first-child').evaluate((one) => one.localName), 'main');
});

test('a new sequence keeps the focus where it is', async () => {
  await fresh();
  const rows = [1, 2, 3, 4].map((id) => node(id, 'button', { name: `B${id}`, focusable: true }));
  await apply({ put: rows, order: [[0, [1, 2, 3, 4]]], focus: 3 });
  await apply({ put: [node(5, 'button', { name: 'B5' })], remove: [1], order: [[0, [5, 4, 3, 2]]] });
  const ids = await page.locator('#mirror > *').evaluateAll((all) => all.map((one) => one.id));
  assert.deepEqual(ids, ['n5', 'n4', 'n3', 'n2']);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'n3');
});

test('what lies under a modal dialog cannot be reached; what lies above can', async () => {
  await fresh();
  const layers = [node(1, 'main'), node(2, 'dialog', { modal: true, name: 'Q' }), node(3, 'status')];
  await apply({ put: layers, order: [[0, [1, 2, 3]]] });
  const inert = () => page.locator('#mirror > *').evaluateAll((all) => all.map((one) => one.inert));
  assert.deepEqual(await inert(), [true, false, false]);
  await apply({ remove: [2], order: [[0, [1, 3]]] });
  assert.deepEqual(await inert(), [false, false]);
});

test('typing is told at once and committed once', async () => {
  await fresh();
  await apply({ put: [node(1, 'text_box', { name: 'Name', value: 'Ana', focusable: true })] });
  const field = page.getByRole('textbox', { name: 'Name' });
  await field.fill('Anna');
  assert.deepEqual(await told(), [['input', 1, 'Anna']]);
  await field.blur();
  assert.deepEqual(await told(), [['commit', 1, 'Anna']]);
});

test('a value from elsewhere does not overwrite what is being typed', async () => {
  await fresh();
  const field = (value) => node(1, 'text_box', { name: 'Name', value, focusable: true });
  await apply({ put: [field('Ana')] });
  await page.locator('#n1').focus();
  await page.keyboard.type('!');
  await apply({ put: [{ ...field('Ana'), x: 30 }] });
  assert.equal(await page.locator('#n1').inputValue(), 'Ana!');
  await apply({ put: [field('From another tab')] });
  assert.equal(await page.locator('#n1').inputValue(), 'From another tab');
});

test('a refused value gives way to the application’s when the field is left', async () => {
  await fresh();
  await apply({ put: [node(1, 'text_box', { name: 'Sum', value: '12', focusable: true })] });
  await page.locator('#n1').fill('twelve');
  await page.locator('#n1').blur();
  assert.equal(await page.locator('#n1').inputValue(), '12');
});

test('a field is seen only while it has the focus', async () => {
  await fresh();
  await apply({ put: [node(1, 'text_box', { name: 'Name', focusable: true })] });
  const opacity = () => page.locator('#n1').evaluate((one) => getComputedStyle(one).opacity);
  assert.equal(await opacity(), '0');
  await page.locator('#n1').focus();
  assert.equal(await opacity(), '1');
});
