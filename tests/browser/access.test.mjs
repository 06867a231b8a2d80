// What assistive technology meets: axe-core finds nothing on any state of the gallery.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { violations } from './axe.mjs';
import { by, open, openGallery, sources } from './support.mjs';

let chromium, page;
before(async () => {
  chromium = await open(sources);
  page = await openGallery(chromium);
});
after(() => chromium.close());

const states = {
  'every widget': async () => {},
  'an open dialog': () => by(page, 'button', 'Open dialog').click(),
  'an open list': () => by(page, 'combobox', 'Short list').click(),
  'an open list with a filter': () => by(page, 'combobox', 'Long list').click(),
  'an open menu': () => by(page, 'button', 'More').click(),
  'a toast': () => by(page, 'button', 'Show toast').click(),
  'a table': () => by(page, 'link', 'Table').click(),
};

for (const [name, reach] of Object.entries(states)) {
  test(`axe finds nothing in ${name}`, async () => {
    await reach();
    assert.deepEqual(await violations(page), []);
    await page.keyboard.press('Escape');
  });
}

test('every element that can be pressed has a name', async () => {
  const nameless = await page
    .locator('#mirror :is(button, a, input, textarea, [role=option])')
    .evaluateAll((all) =>
      all.filter((one) => !one.textContent && !one.getAttribute('aria-label')).map((one) => one.id),
    );
  assert.deepEqual(nameless, []);
});
