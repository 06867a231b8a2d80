// The gallery of the built site (#gallery): every widget that the kit's headers offer is there, by role
// and name, in the states that it can be in; axe finds nothing in light and in dark.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { firstVisit } from '../../scripts/lib/first_visit.mjs';
import { violations } from './axe.mjs';
import { by, chromiumForAll, closeSound as close, openPage, settled } from './support.mjs';

const chromium = chromiumForAll();

const kit = new URL('../../src/kit/', import.meta.url);
const pages = ['Controls', 'Fields', 'Charts', 'Tables', 'Timelines', 'Checklists', 'Comparisons', 'Outlines', 'Floating'];
const tall = { width: 1440, height: 3000 };

const gallery = (context = {}) => openPage(chromium, { route: '#gallery', viewport: tall, ...context });
async function go(page, name) {
  await by(page, 'link', name).click();
  await by(page, 'heading', name, { level: 1 }).waitFor();
  await settled(page);
}

// By page and widget: what must be there, as [role, name].
const shown = {
  Controls: {
    text: ['text', 'Card title'],
    paragraph: ['text', 'Hover and focus show under the pointer and at the Tab key.'],
    heading: ['heading', 'Buttons'],
    symbol: ['img', 'Warning sign'],
    button: ['button', 'Primary', 'Primary, icon', 'Primary, off', 'Danger', 'Quiet', 'Pressed', 'Expanded', 'Icon alone'],
    buttons_right: ['button', 'Cancel, at the right', 'Save, at the right'],
    nav_link: ['link', 'Current', 'Indented'],
    text_link: ['link', 'Words within text'],
    chip: ['text', 'Neutral', 'Fourth'],
    filter_chip: ['button', 'Filter off', 'Filter on'],
    card: ['heading', 'No risks yet'],
    fade_below: ['text', 'More stands below'],
    progress: ['progressbar', 'None of five answered', 'Two of five answered', 'All five answered'],
    empty_state: ['button', 'Add the first risk'],
    tabs: ['tab', 'Chosen'],
  },
  Fields: {
    text_field: [
      'textbox', 'Empty', 'Filled', 'Required', 'With a problem', 'Disabled', 'Read only', 'With a unit',
      'Long text', 'Right to left', 'Label only heard', 'Text area', 'Text area, off',
    ],
    draft: ['text', 'Nothing is being typed'],
    combo: ['combobox', 'Chosen', 'None chosen', 'Choice with a problem', 'Choice, off', 'Choice, read only', 'Long list that filters'],
    multi_choice: ['group', 'Several', 'Several, none yet', 'Several, off'],
    segmented: ['radiogroup', 'Side', 'Side, none', 'Side, off'],
    level_field: ['radiogroup', 'Level', 'Level, none', 'Level, off'],
    check_box: ['checkbox', 'Agreed', 'Not agreed', 'Agreed, off'],
  },
  Charts: {
    heat_map: ['grid', 'Open risks by likelihood and impact', 'No risks yet'],
    trend: ['figure', 'Trust account', 'Trust account, small'],
    bars: ['figure', 'Median days to decide, by quarter', 'Median days to decide, none yet'],
    organization_chart: ['grid', 'Bodies as a tree', 'Bodies as a list'],
    zoom_buttons: ['button', 'Zoom in', 'Zoom out'],
    qr_code: ['img', 'A picture of a QR code'],
    figure_table: ['grid', 'Figures for those who cannot see them'],
  },
  Tables: {
    table: ['grid', 'A table in every state', 'A table without rows'],
    context_menu: ['grid', 'A table in every state'], // opened in a test of its own
    matrix: ['grid', 'Who decides what', 'Who decides what, read only'],
  },
  Timelines: {
    timeline: [
      'grid', 'A launch that hangs on lot 14', 'A plan with missing days', 'A plan of one activity',
      'A plan without activities', 'A plan of five hundred activities',
    ],
    timeline_controls: ['radio', 'Weeks', 'Months', 'Quarters'],
    timeline_legend: ['text', 'has slack'],
  },
  Checklists: {
    checklist: ['group', 'Ways to work together', 'Ways as another sees them', 'One thing', 'No things', 'Many things'],
    checklist_filter: ['button', 'All 7', 'Left 4'],
  },
  Comparisons: {
    comparison: ['group', 'How each side works', 'How three work', 'All alike', 'Nothing compared', 'Many questions'],
    comparison_controls: ['button', 'All 6', 'Differ 2', 'Alike 2', 'Not answered 2', 'Differences first'],
  },
  Outlines: {
    outline: [
      'grid', 'An agenda that is over', 'An agenda to read', 'A ladder in days', 'An agenda without points',
      'An agenda of five hundred points',
    ],
  },
  Floating: {
    dialog: ['button', 'Open a dialog', 'Ask a question'],
    menu_button: ['button', 'Open a menu'],
    finder: ['button', 'Open the finder'],
    Toasts: ['button', 'Toast', 'Good news', 'A problem'],
  },
};
// What draws nothing, and what is drawn but not told.
const measures = /_(width|height)$|^(matrix_is_cards|timeline_is_cards|outline_is_cards|show_row|separator|chart_zoom)$/;

test('every widget of the kit’s headers has its place in the gallery', async () => {
  const headers = (await readdir(kit, { recursive: true })).filter((name) => name.endsWith('.hpp'));
  // Parts that widgets are made of.
  const inside = /(^|\/)(field|popover|ui|trend_chart|fonts|sheet)\.hpp$|_(draw|layout)\.hpp$/;
  const offered = [];
  for (const name of headers.filter((one) => !inside.test(one))) {
    const text = await readFile(new URL(name, kit), 'utf8');
    for (const [, widget] of text.matchAll(/^[\w:<>]+(?: [\w:<>]+)?[ ]+(\w+)\(Ui& ui/gm))
      if (!measures.test(widget)) offered.push(widget);
    if (/^class Toasts/m.test(text)) offered.push('Toasts');
  }
  assert.ok(offered.length > 25, String(offered));
  const known = Object.values(shown).flatMap(Object.keys);
  assert.deepEqual([...new Set(offered)].filter((widget) => !known.includes(widget)), []);
});

test('the right button opens a row’s menu', async () => {
  const page = await gallery();
  await go(page, 'Tables');
  const table = page.getByRole('grid', { name: 'A table in every state' });
  await table.getByRole('row', { name: /Send stability data/ }).click({ button: 'right' });
  await page.getByRole('menu').getByRole('menuitem', { name: /^Remove/ }).waitFor();
  await close(page);
});

test('each is there by role and name', async () => {
  const page = await gallery();
  const missing = [];
  for (const name of pages) {
    await go(page, name);
    for (const [widget, [role, ...names]] of Object.entries(shown[name])) {
      for (const one of names) {
        const found = role === 'text' ? page.getByText(one, { exact: true }) : by(page, role, one);
        if ((await found.count()) === 0) missing.push(`${widget}: ${role} “${one}”`);
      }
    }
  }
  assert.deepEqual(missing, []);
  await close(page);
});

test('states are told: disabled, wrong, required, pressed, chosen, empty', async () => {
  const page = await gallery();
  assert.equal(await by(page, 'button', 'Primary, off').getAttribute('aria-disabled'), 'true');
  assert.equal(await by(page, 'button', 'Pressed').getAttribute('aria-pressed'), 'true');
  assert.equal(await by(page, 'button', 'Expanded').getAttribute('aria-expanded'), 'true');
  await go(page, 'Fields');
  const wrong = by(page, 'textbox', 'With a problem');
  assert.equal(await wrong.getAttribute('aria-invalid'), 'true');
  assert.match(await wrong.getAttribute('aria-description'), /This is no date/);
  assert.equal(await by(page, 'textbox', 'Required').getAttribute('aria-required'), 'true');
  assert.equal(await by(page, 'textbox', 'Read only').getAttribute('readonly'), '');
  assert.equal(await by(page, 'checkbox', 'Agreed, off').getAttribute('aria-checked'), 'true');
  await by(page, 'textbox', 'Empty').fill('typed');
  await page.getByText('Being typed: typed').waitFor();
  await go(page, 'Tables');
  assert.equal(await by(page, 'grid', 'A table without rows').getAttribute('aria-rowcount'), '1');
  await close(page);
});

const floats = {
  'Open a dialog': ['dialog', 'A dialog'],
  'Ask a question': ['alertdialog', 'A question'],
  'Open the finder': ['dialog', 'Search'],
};
for (const colorScheme of ['light', 'dark'])
  test(`axe finds nothing on any page, ${colorScheme}`, async () => {
    const page = await gallery({ colorScheme });
    const found = [];
    const look = async (where) => found.push(...(await violations(page)).map((one) => `${where}: ${one}`));
    for (const name of pages) {
      await go(page, name);
      await look(name);
    }
    for (const [name, [role, title]] of Object.entries(floats)) {
      await by(page, 'button', name).click();
      await by(page, role, title).waitFor();
      await look(name);
      await page.keyboard.press('Escape');
      await by(page, role, title).waitFor({ state: 'detached' });
    }
    await by(page, 'button', 'Open a menu').click();
    await page.getByRole('menuitem', { name: 'Delete' }).waitFor();
    await look('menu');
    await page.keyboard.press('Escape');
    await by(page, 'button', 'A problem').click();
    await look('toast');
    assert.deepEqual(found, []);
    assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), colorScheme);
    await close(page);
  });

test('a QR code is black on white, whatever the theme', async () => {
  for (const colorScheme of ['light', 'dark']) {
    const page = await gallery({ colorScheme });
    await go(page, 'Charts');
    const box = await by(page, 'img', 'A picture of a QR code').boundingBox();
    const picture = (await page.screenshot({ clip: box })).toString('base64');
    const colours = await page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const side = Math.min(bitmap.width, bitmap.height, 190);
      const context = new OffscreenCanvas(side, side).getContext('2d');
      context.drawImage(bitmap, 0, 0);
      const { data } = context.getImageData(0, 0, side - 8, side - 8);
      const counts = {};
      for (let at = 0; at < data.length; at += 4) {
        const colour = data.slice(at, at + 3).join(' ');
        counts[colour] = (counts[colour] ?? 0) + 1;
      }
      return Object.entries(counts).sort(([, one], [, other]) => other - one).slice(0, 2).map(([colour]) => colour).sort();
    }, picture);
    assert.deepEqual(colours, ['0 0 0', '255 255 255']);
    await close(page);
  }
});

test('on a phone nothing is wider than the screen', async () => {
  const page = await gallery({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  for (const name of pages) {
    await go(page, name);
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll('#mirror :is(button, a, .field, [role=grid], h1, h2)')]
        .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
        .map((one) => `${one.getAttribute('aria-label') ?? one.textContent}: ${one.getBoundingClientRect().right}`),
    );
    assert.deepEqual(wide, [], name);
  }
  await close(page);
});

// The bar of an activity, whose name tells its days.
const bar = (page, title) =>
  page
    .getByRole('grid', { name: 'A launch that hangs on lot 14' })
    .getByRole('gridcell', { name: new RegExp(`^${title}: `) });
const middle = async (locator) => {
  const { x, y, width, height } = await locator.boundingBox();
  return [x + width / 2, y + height / 2];
};

test('a bar of a timeline is dragged by the mouse, wherever that goes, and let go of by Escape', async () => {
  const page = await gallery();
  await go(page, 'Timelines');
  const release = bar(page, 'Release lot 14');
  const [x, y] = await middle(release);
  const drag = async (way) => {
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + way / 2, y + 200);
    await page.mouse.move(x + way, y + 400);
  };
  await drag(22);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  assert.match(await release.textContent(), /: 3 December to 16 December 2026, critical/);
  await drag(22); // 5.5 pixels a day
  await page.mouse.up();
  await settled(page);
  assert.match(await release.textContent(), /: 7 December to 20 December 2026, critical/);
  await close(page);
});

test('a checklist is ticked by keys; what the plan knows itself has no box; much of it is mirrored as it is seen', async () => {
  const page = await gallery();
  await go(page, 'Checklists');
  const list = by(page, 'group', 'Ways to work together');
  const sites = list.getByRole('checkbox', { name: /^Let people of both sides visit/ });
  await by(list, 'checkbox', 'Eat together before the first meeting').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await settled(page);
  assert.equal(await sites.getAttribute('aria-checked'), 'true');
  await by(list, 'progressbar', 'Begin as you mean to go on: 3 of 5 done').waitFor();
  assert.equal(await by(list, 'checkbox', 'Explain each term in plain words').count(), 0);
  await by(list, 'button', 'More on Explain each term in plain words').click();
  await page.getByRole('menuitem', { name: 'Not for us' }).click();
  await by(list, 'listitem', 'Explain each term in plain words, Set aside').waitFor();
  assert.ok((await by(page, 'group', 'Many things').getByRole('listitem').count()) < 200);
  await close(page);
});

test('what differs is told in a word, answered by keys, and made a risk in one press', async () => {
  const page = await gallery();
  await go(page, 'Comparisons');
  const all = by(page, 'group', 'How each side works');
  const titles = async () => (await all.getByRole('listitem').all()).map((one) => one.getAttribute('aria-label'));
  assert.match((await Promise.all(await titles())).join('; '), /^Decision style, Differ; Operating style, Differ; Conflict style, Alike/);
  const own = by(all, 'radiogroup', 'Corvane: Past relationship');
  await by(own, 'radio', 'Positive').focus();
  await page.keyboard.press('ArrowRight');
  await settled(page);
  await by(all, 'listitem', 'Past relationship, Differ').waitFor();
  await by(all, 'listitem', 'Past relationship, Differ').getByRole('button', { name: 'Make it a risk' }).click();
  await by(all, 'link', 'Risk: Past relationship').waitFor();
  const theirs = by(all, 'radiogroup', 'Marlow: Decision style');
  assert.equal(await theirs.getAttribute('aria-readonly'), 'true');
  await by(theirs, 'radio', 'Consensus-driven').click();
  await settled(page);
  await by(all, 'listitem', 'Decision style, Differ').waitFor();
  assert.ok((await by(page, 'group', 'Many questions').getByRole('listitem').count()) < 60);
  await close(page);
});

test('Alt and arrows move an activity by a day, not the browser back', async () => {
  const page = await gallery();
  await go(page, 'Timelines');
  const address = page.url();
  await bar(page, 'Release lot 14').focus();
  await page.keyboard.press('Alt+ArrowRight');
  await page.keyboard.press('Alt+ArrowRight');
  await page.keyboard.press('Alt+ArrowLeft');
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await settled(page);
  assert.match(await bar(page, 'Release lot 14').textContent(), /: 4 December to 18 December 2026/);
  assert.equal(page.url(), address);
  await close(page);
});

test('a finger drags a bar sideways, and scrolls where it goes down', async () => {
  const page = await gallery({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await go(page, 'Timelines');
  const client = await page.context().newCDPSession(page);
  const swipe = async (from, across, down) => {
    const send = (type, ...touchPoints) => client.send('Input.dispatchTouchEvent', { type, touchPoints });
    await send('touchStart', { x: from[0], y: from[1] });
    for (let step = 1; step <= 8; ++step)
      await send('touchMove', { x: from[0] + (across * step) / 8, y: from[1] + (down * step) / 8 });
    await send('touchEnd');
    await settled(page);
  };
  const answers = bar(page, 'Last answers to the agency');
  const before = await answers.textContent();
  await answers.scrollIntoViewIfNeeded();
  await settled(page);
  const [x, y] = await middle(answers);
  await swipe([x, y], 0, -120);
  assert.equal(await answers.textContent(), before);
  await page.waitForTimeout(500); // the browser scrolls on for a moment
  const [now, down] = await middle(answers);
  assert.ok(down < y - 50, `scrolled from ${y} to ${down}`);
  await swipe([now, down], 60, 0);
  assert.notEqual(await answers.textContent(), before);
  await close(page);
});

test('neither gallery nor kiosk costs the first visit anything', async () => {
  const { sample } = await firstVisit(chromium.browser, chromium.address);
  assert.deepEqual(sample.files.filter(({ name }) => /^(gallery|kiosk|shaders)\//.test(name)), []);
});

const agenda = (page, name = 'An agenda that is over') => page.getByRole('grid', { name, exact: true });
const point = (page, title) => agenda(page).getByRole('rowheader', { name: title });

test('a point of an agenda is moved, nested and made longer by keys, and each is said', async () => {
  const page = await gallery();
  await go(page, 'Outlines');
  const address = page.url();
  await point(page, 'Breakfast').focus();
  await page.keyboard.press('Alt+ArrowDown');
  await settled(page);
  await page.getByText('Moved to 10:10, second of 5', { exact: true }).waitFor({ state: 'attached' });
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await settled(page);
  await page.getByText('Moved to 10:10, fourth of 4 steps', { exact: true }).waitFor({ state: 'attached' });
  await page.keyboard.press('+');
  await settled(page);
  assert.equal(await agenda(page).getByLabel('Minutes of Breakfast and introductions').inputValue(), '35');
  assert.equal(page.url(), address);
  await close(page);
});

test('an agenda that is over is shortened to fit, and points are added by typing', async () => {
  const page = await gallery();
  await go(page, 'Outlines');
  await page.getByText('Over by 35 min: ends 13:35').first().waitFor({ state: 'attached' });
  await by(page, 'button', 'Shorten to fit').click();
  await settled(page);
  await page.getByText('Fits: ends 13:00').first().waitFor({ state: 'attached' });
  const add = page.getByRole('textbox', { name: 'Add a point' }).first();
  for (const title of ['Lunch', 'Farewell']) {
    await add.fill(title);
    await add.press('Enter');
    await settled(page);
    await point(page, title).waitFor({ state: 'attached' });
    assert.equal(await add.inputValue(), '');
  }
  await close(page);
});

test('steps are folded by a key and counted; what is only read offers no change', async () => {
  const page = await gallery({ viewport: { width: 1440, height: 2600 } });
  await go(page, 'Outlines');
  const parent = point(page, 'What the contract');
  await parent.focus();
  await page.keyboard.press('ArrowLeft');
  await settled(page);
  assert.equal(await parent.getAttribute('aria-expanded'), 'false');
  assert.equal(await point(page, 'Key terms in plain words').count(), 0);
  await page.keyboard.press('ArrowRight');
  await settled(page);
  await point(page, 'Key terms in plain words').waitFor({ state: 'attached' });
  const read = agenda(page, 'An agenda to read');
  assert.ok((await read.getByRole('rowheader').count()) > 3);
  assert.equal(await read.getByRole('textbox').count(), 0);
  assert.equal(await read.getByRole('gridcell', { name: /^Drag / }).count(), 0);
  await page.getByText('From 8:30, 305 min in all').first().waitFor({ state: 'attached' });
  await close(page);
});

test('a point is dragged by its handle, and let go of by Escape', async () => {
  const page = await gallery({ viewport: { width: 1440, height: 1400 } });
  await go(page, 'Outlines');
  const handle = agenda(page).getByRole('gridcell', { name: 'Drag Breakfast and introductions' });
  const drag = async (down) => {
    const [x, y] = await middle(handle);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y + down / 2);
    await page.mouse.move(x, y + down);
  };
  const first = () => agenda(page).getByRole('rowheader').first().textContent();
  const top = await first();
  await drag(200);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await settled(page);
  assert.equal(await first(), top);
  await drag(200);
  await page.mouse.up();
  await settled(page);
  assert.notEqual(await first(), top);
  await close(page);
});

test('five hundred points mirror only what is on the screen', async () => {
  const page = await gallery({ viewport: { width: 1366, height: 768 } });
  await go(page, 'Outlines');
  assert.ok((await page.getByRole('row').count()) < 60);
  await close(page);
});
