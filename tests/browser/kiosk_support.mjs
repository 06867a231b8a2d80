// What the kiosk's tests share: a visitor with nothing but fingers.
import { by, openPage, settled } from './support.mjs';

export const landscape = { width: 1280, height: 800 };
export const portrait = { width: 1080, height: 1920 };

// A kiosk at its welcome. asked: what stands behind "#kiosk?".
export function openKiosk(chromium, { asked = '', ...context } = {}, prepare) {
  const route = asked ? `#kiosk?${asked}` : '#kiosk';
  const usual = { viewport: landscape, hasTouch: true, reducedMotion: 'reduce' }; // motion takes a processor
  return openPage(chromium, { route, ...usual, ...context }, prepare);
}

export const welcome = (page) => by(page, 'button', 'Touch to begin');
export const keyboard = (page) => by(page, 'group', 'Keyboard');
export const chooser = (page) => by(page, 'heading', 'Which plan would you like to look into?');

export async function beginWith(page, name) {
  await welcome(page).tap();
  await chooser(page).waitFor();
  await page.getByRole('listitem').getByRole('button', { name }).tap();
  await by(page, 'button', 'Take it along').waitFor();
  await settled(page);
}

// Types with the keyboard on the screen, changing its layers where a letter stands on another.
export async function typeByTouch(page, text) {
  const key = (name) => by(keyboard(page), 'button', name);
  for (const letter of text) {
    const wanted = letter === ' ' ? 'Space' : letter;
    const there = async () => (await key(wanted.toLowerCase()).count()) + (await key(wanted.toUpperCase()).count()) + (await key(wanted).count()) > 0;
    for (const layer of ['ABC, letters', '123, digits and signs', 'é ü ß, letters with accents']) {
      if (await there()) break;
      if ((await key(layer).count()) > 0) await key(layer).tap();
    }
    if ((await key(wanted).count()) === 0) await key('Shift').tap();
    if ((await key(wanted).count()) === 0) await key('Shift').tap(); // it was on: first locked, then off
    await key(wanted).tap();
  }
}

// All that this browser keeps for the site but the site itself.
export const storedHere = (page) =>
  page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: (await indexedDB.databases()).map(({ name }) => name),
    cookies: document.cookie,
    locks: (await navigator.locks.query()).held.map(({ name }) => name),
    caches: (await caches.keys()).filter((name) => !name.startsWith('entente ')),
  }));

// The operator's gesture: the one thing that is made by places, because it is.
export async function touchCorners(page, corners = ['top left', 'top right', 'bottom right', 'bottom left']) {
  const { width, height } = page.viewportSize();
  for (const corner of corners) {
    const x = corner.endsWith('left') ? 20 : width - 20;
    const y = corner.startsWith('top') ? 20 : height - 20;
    await page.touchscreen.tap(x, y);
  }
}
