// Typing into the application's fields in any script and language: input methods, dead keys, emoji,
// writing from the right, and numbers and days as the person's language writes them.
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import pngjs from 'pngjs';
import { Person, phone } from './person.mjs';
import { exported, valuesIn } from './scenario.mjs';
import { by, chromiumForAll, closeSound, openPage, settled } from './support.mjs';

const chromium = chromiumForAll();
let page, client;
afterEach(() => closeSound(page));

// A new plan's profile on Sunday, 22 November 2026.
async function openProfile(context = {}) {
  page = await openPage(chromium, context, (fresh) =>
    fresh.clock.setFixedTime(new Date('2026-11-22T10:00:00')),
  );
  await new Person(page, context.hasTouch ? 'touch' : 'mouse').startPlan();
  await page.evaluate(() => (location.hash = `#/plan/${location.hash.split('/')[2]}/profile`));
  await by(page, 'textbox', 'Purpose').waitFor();
  await settled(page);
  client = await page.context().newCDPSession(page);
}
const field = (name) => by(page, 'textbox', name);
const compose = (text) =>
  client.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
const hasFocus = (locator) => locator.evaluate((one) => one === document.activeElement);
const alliance = async () => Object.values(valuesIn(await exported(page)).alliance)[0];

const composed = {
  Japanese: { drafts: ['n', 'に', 'にh', 'にほん', '日本'], text: '日本' },
  Korean: { drafts: ['ㅎ', '하', '한'], text: '한', next: { drafts: ['ㄱ', '그', '글'], text: '글' } },
};
for (const [language, word] of Object.entries(composed))
  test(`${language} is composed; Enter takes the word and does not leave the field`, async () => {
    await openProfile();
    await field('Agreement').focus();
    await page.keyboard.type('A ');
    for (let part = word; part; part = part.next) {
      for (const draft of part.drafts) await compose(draft);
      assert.equal(await hasFocus(field('Agreement')), true);
      await page.keyboard.down('Enter'); // the input method's, while it composes
      await client.send('Input.insertText', { text: part.text });
      await page.keyboard.up('Enter');
    }
    const whole = `A ${word.text}${word.next?.text ?? ''}`;
    assert.equal(await field('Agreement').inputValue(), whole);
    assert.equal(await hasFocus(field('Agreement')), true);
    assert.ok(!('agreement' in (await alliance())) || (await alliance()).agreement === whole);
    await page.keyboard.press('Tab');
    assert.equal((await alliance()).agreement, whole);
  });

test('Escape while composing takes back the composition alone', async () => {
  await openProfile();
  await field('Agreement').focus();
  await page.keyboard.type('Licence');
  await compose('にほ');
  await page.keyboard.press('Escape');
  await compose('');
  assert.equal(await field('Agreement').inputValue(), 'Licence');
  assert.equal(await hasFocus(field('Agreement')), true);
  await page.keyboard.press('Escape');
  assert.equal(await field('Agreement').inputValue(), '');
});

test('dead keys and an emoji panel write into the field', async () => {
  await openProfile();
  await field('Agreement').focus();
  await compose('´');
  await client.send('Input.insertText', { text: 'é' });
  await page.keyboard.insertText('👩🏽‍🔬🇵🇹');
  await page.keyboard.press('Tab');
  assert.equal((await alliance()).agreement, 'é👩🏽‍🔬🇵🇹');
});

test('each field asks for the keyboard it needs', async () => {
  await openProfile(phone);
  const asks = (locator) =>
    locator.evaluate((one) =>
      ['inputmode', 'enterkeyhint', 'autocapitalize', 'spellcheck', 'dir'].map((name) => one.getAttribute(name)),
    );
  assert.deepEqual(await asks(field('Agreement')), [null, 'done', 'sentences', 'true', 'auto']);
  assert.deepEqual(await asks(field('Notes')), [null, null, 'sentences', 'true', 'auto']);
  assert.deepEqual(await asks(field('Start')), ['text', 'done', 'none', 'false', 'auto']);
  await page.evaluate(() => (location.hash = location.hash.replace('profile', 'charter?view=measure')));
  await by(page, 'button', 'Add measure').tap();
  assert.deepEqual(await asks(field('Target')), ['decimal', 'done', 'none', 'false', 'auto']);
});

// Left and right ends of the dark pixels in a field, from its own left.
async function inkIn(locator) {
  await settled(page);
  const { x, y, width, height } = await locator.boundingBox();
  const clip = { x: x + 4, y: y + 4, width: width - 8, height: height - 8 };
  const { data, width: across } = pngjs.PNG.sync.read(await page.screenshot({ clip, caret: 'hide' }));
  const box = { left: Infinity, right: -1 };
  for (let at = 0; at < data.length; at += 4) {
    if (data[at] > 120) continue;
    const column = (at / 4) % across;
    box.left = Math.min(box.left, column);
    box.right = Math.max(box.right, column);
  }
  return { ...box, across };
}

test('a field in Hebrew or Arabic begins at its right, typed into and at rest', async () => {
  await openProfile();
  for (const words of ['שלום', 'اتفاق']) {
    await field('Agreement').fill(words);
    const typed = await inkIn(field('Agreement'));
    await page.keyboard.press('Tab');
    const rest = await inkIn(field('Agreement'));
    for (const ink of [typed, rest]) assert.ok(ink.across - ink.right < 20, `${words}: ${ink.right} of ${ink.across}`);
    assert.ok(Math.abs(typed.right - rest.right) <= 2, `${typed.right} ${rest.right}`);
  }
  await field('Agreement').fill('Licence שלום');
  await page.keyboard.press('Tab');
  assert.ok((await inkIn(field('Agreement'))).left < 20, 'a text that begins in Latin letters begins at the left');
});

// What is announced of typing that is not finished, and what the field shows when it is left.
async function understood(name, typed) {
  await field(name).fill('');
  await field(name).pressSequentially(typed);
  await settled(page);
  const said = await page.locator('#announcer').textContent();
  await page.keyboard.press('Tab');
  await settled(page);
  return [said.trim(), await field(name).inputValue()];
}
const days = {
  'en-US': { '3/11/2026': 'Mar 11, 2026', 'next friday': 'Nov 27, 2026', 'in 2 weeks': 'Dec 6, 2026' },
  'en-GB': { '3/11/2026': '3 Nov 2026', '3.11.': '3 Nov 2027', tomorrow: '23 Nov 2026' },
  'de-DE': { '3.11.': '3. Nov. 2027', '24. März 2027': '24. März 2027', '26.11.26': '26. Nov. 2026' },
  'fr-FR': { '1 février 2027': '1 févr. 2027', '3/11/2026': '3 nov. 2026' },
  'ja-JP': { '2026-11-26': '2026年11月26日', '2026/12/1': '2026年12月1日' },
};
for (const [locale, pairs] of Object.entries(days))
  test(`days are typed and shown as in ${locale}; the file keeps them plain`, async () => {
    await openProfile({ locale });
    for (const [typed, shown] of Object.entries(pairs)) {
      const [said, value] = await understood('Start', typed);
      assert.equal(value, shown, typed);
      if (typed !== shown) assert.equal(said, `= ${shown}`, typed);
    }
    assert.match((await alliance()).start, /^\d{4}-\d\d-\d\d$/);
  });

const numbers = {
  'en-US': ['1,234.5', '1,234.5'],
  'de-DE': ['1.234,5', '1.234,5'],
  'fr-FR': ['1 234,5', '1\u202f234,5'],
};
for (const [locale, [typed, shown]] of Object.entries(numbers))
  test(`numbers are typed and shown as in ${locale}; the file keeps them plain`, async () => {
    await openProfile({ locale });
    await page.evaluate(() => (location.hash = location.hash.replace('profile', 'charter?view=measure')));
    await by(page, 'button', 'Add measure').click();
    await field('Measure').fill('Units');
    const [, value] = await understood('Target', typed);
    assert.equal(value, shown);
    await by(page, 'button', 'Save measure').click();
    const measure = Object.values(valuesIn(await exported(page)).measure)[0];
    assert.equal(String(measure.target), '1234.5');
  });
