// Pictures of every screen in build/pictures/, light and dark, as on a desk and as on a phone; the
// README's one in tests/browser/pictures/. scripts/screenshots runs it; names of screens as arguments
// take only those.
import { copyFile, mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { open } from './support.mjs';
import { visitAll } from './screens.mjs';

const folder = fileURLToPath(new URL('../../build/pictures/', import.meta.url));
const shown = fileURLToPath(new URL('pictures/', import.meta.url));
const sizes = {
  wide: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
};
const wanted = process.argv.slice(2);

await mkdir(folder, { recursive: true });
await mkdir(shown, { recursive: true });
const chromium = await open();
for (const colorScheme of ['light', 'dark'])
  for (const [size, display] of Object.entries(sizes)) {
    const take = async (page, name) => {
      await page.mouse.move(0, 0);
      await page.waitForTimeout(250); // what moves has come to its end
      await page.screenshot({ path: `${folder}${name}-${colorScheme}-${size}.png`, caret: 'hide' });
    };
    const context = { ...display, colorScheme, reducedMotion: 'reduce' };
    const problems = await visitAll(chromium, context, take, (name) =>
      wanted.length === 0 || wanted.includes(name),
    );
    if (problems.length > 0) throw new Error(problems.join('\n'));
  }
await chromium.close();
const taken = wanted.length === 0 || wanted.includes('charter-objectives');
if (taken)
  await copyFile(`${folder}charter-objectives-light-wide.png`, `${shown}charter-light-wide.png`);
console.log(folder);
