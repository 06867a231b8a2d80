// What people do to exchange a plan, by role and name: for the tests of exchange and of all screens.
import { readFile } from 'node:fs/promises';
import * as scenario from './scenario.mjs';
import { by, openPage, settled } from './support.mjs';

const go = async (page, route) => {
  await page.evaluate((route) => {
    location.hash = `#/plan/${location.hash.split('/')[2]}/${route}`;
  }, route);
  await settled(page);
};

export const toExchange = (page, view = '') => go(page, `exchange${view ? `?view=${view}` : ''}`);

export async function openRecord(page, id) {
  await go(page, `record/${id}`);
  await by(page, 'textbox', 'Title').or(by(page, 'textbox', 'Risk')).first().waitFor();
}

export async function setField(page, id, label, value) {
  await openRecord(page, id);
  const field = by(page, 'textbox', label);
  await field.fill(value);
  await field.press('Tab');
  await settled(page);
}

// The dialog that shows what leaves and what stays.
export async function handOverDialog(page, to) {
  await toExchange(page);
  await by(page, 'button', `Hand over to ${to}`).click();
  const dialog = page.getByRole('dialog', { name: `Hand the plan to ${to}` });
  await dialog.getByRole('listitem').first().waitFor();
  return dialog;
}

export async function handOver(page, to) {
  const dialog = await handOverDialog(page, to);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save the file' }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

// A file of the plan that is open; it is reviewed.
export async function openTheirs(page, file) {
  const chooser = page.waitForEvent('filechooser');
  await toExchange(page);
  await page.getByRole('button', { name: 'Open their file' }).first().click();
  await (await chooser).setFiles(scenario.asFile(file.name, file.bytes));
  await by(page, 'button', 'Take over').or(by(page, 'button', 'Done')).waitFor();
  await settled(page);
}

// Has the partner, in a browser of its own, work on three risks of what is handed to it, while one of
// them is changed here too: what it hands back.
export async function fileFromPartner(page, to, own) {
  const handed = await handOver(page, to);
  const risks = Object.keys(scenario.valuesIn(handed.bytes).risk);
  const address = page.url().split('index.html')[0];
  const partner = await openPage({ browser: page.context().browser(), address });
  await scenario.openFile(partner, scenario.asFile(handed.name, handed.bytes));
  await by(partner, 'button', 'Export').waitFor();
  for (const [place, words] of ['Their way of putting it', 'Two sites may read one assay apart', 'A newer risk'].entries())
    await setField(partner, risks[place], 'Risk', words);
  await setField(page, risks[0], 'Risk', 'Our way of putting it');
  const file = await handOver(partner, own);
  await partner.context().close();
  return file;
}
