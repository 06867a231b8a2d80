// Every screen for people who cannot see it, cannot use a mouse, or see little: axe, roles and names,
// colours that the system chooses. (The walk by Tab, and magnification: accessibility_walk.test.mjs.)
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { violations } from './axe.mjs';
import { screens, visitAll } from './screens.mjs';
import { by, open, openPage, settled } from './support.mjs';
import * as scenario from './scenario.mjs';

let chromium;
before(async () => (chromium = await open()));
after(() => chromium.close());

const sizes = {
  1440: { viewport: { width: 1440, height: 900 } },
  390: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
};
const looks = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
};

// What assistive technology is told of every place that takes the focus: a role and a name each.
async function namelessIn(page) {
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  await client.detach();
  const takesFocus = (node) =>
    !node.ignored && node.properties?.some(({ name, value }) => name === 'focusable' && value.value);
  return nodes
    .filter((node) => takesFocus(node) && node.role.value !== 'RootWebArea')
    .filter((node) => !node.name?.value.trim() || ['generic', 'none'].includes(node.role.value))
    .map((node) => `${node.role.value} "${node.name?.value}"`);
}

// Where the system chooses the colours the page's own words are what is seen.
const unreadableIn = (page) =>
  page.evaluate(() => {
    const leaves = [...document.querySelectorAll('#mirror .leaf')].filter((one) => one.textContent);
    const isSmall = (one) => parseFloat(getComputedStyle(one).fontSize) < 12;
    return leaves.filter(isSmall).map((one) => one.textContent);
  });

for (const [look, colours] of Object.entries(looks))
  for (const [width, size] of Object.entries(sizes))
    test(`no screen has a fault that axe finds, ${look}, ${width} wide`, async () => {
      const faults = [];
      let seen = 0;
      const problems = await visitAll(chromium, { ...size, ...colours }, async (page, name) => {
        seen += 1;
        for (const fault of await violations(page)) faults.push(`${name}: ${fault}`);
        for (const fault of await namelessIn(page)) faults.push(`${name}: no name: ${fault}`);
        if (look !== 'forced colours') return;
        for (const words of await unreadableIn(page)) faults.push(`${name}: too small: ${words}`);
      });
      assert.equal(faults.join('\n'), '');
      assert.equal(seen, screens.length);
      assert.deepEqual(problems, []);
    });

test('a fault that axe should find is found', async () => {
  const page = await openPage(chromium);
  assert.deepEqual(await violations(page), []);
  await page.getByRole('button').first().evaluate((button) => {
    button.removeAttribute('aria-label');
    button.textContent = '';
  });
  assert.match((await violations(page)).join('\n'), /^button-name: /m);
  await page.context().close();
});

test('what is done is told to who does not see it', async () => {
  const page = await openPage(chromium);
  await scenario.openSample(page);
  await page.goto(`${page.url()}/charter?view=expectation`);
  await settled(page);
  const rows = page.getByRole('grid', { name: 'Expectations' }).getByRole('row');
  await rows.nth(1).focus();
  await page.keyboard.press('Delete');
  const told = () => page.getByRole('status').allTextContents();
  assert.match((await told()).join('\n'), /Removed /);
  await page.keyboard.press('Control+z');
  await settled(page);
  assert.match((await told()).join('\n'), /Undone: Remove expectation/);
  assert.ok(await by(page, 'tab', 'Expectations 9').isVisible());
  await page.context().close();
});
