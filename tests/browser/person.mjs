// A person at the page, with a keyboard, a finger or a mouse; everything found by role and name.
import assert from 'node:assert/strict';
import { helix, tabTo, toSection } from './scenario.mjs';
import { by, settled } from './support.mjs';

export const phone = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
  deviceScaleFactor: 2,
};

// How a person does things. press(locator) presses it; fill(locator, text) types into a field.
const hands = {
  keyboard: (page) => ({
    press: async (target) => {
      await tabTo(page, target);
      await page.keyboard.press('Enter');
    },
    fill: async (target, text) => {
      await tabTo(page, target);
      await page.keyboard.type(text);
    },
  }),
  touch: (page) => ({
    press: (target) => target.tap(),
    // The phone's own keyboard types into whatever the tap has given the focus.
    fill: async (target, text) => {
      await target.tap();
      await page.keyboard.insertText(text);
    },
  }),
  mouse: (page) => ({
    press: (target) => target.click(),
    fill: async (target, text) => {
      await target.click();
      await page.keyboard.type(text);
    },
  }),
};

// Does one thing, and waits until it is done.
export class Person {
  constructor(page, hand) {
    Object.assign(this, { page, hand: hands[hand](page), keys: hand === 'keyboard' });
  }
  async press(role, name, scope = this.page) {
    await this.hand.press(by(scope, role, name).first());
    await settled(this.page);
  }
  async fill(name, text, scope = this.page) {
    await this.hand.fill(by(scope, 'textbox', name), text);
    await settled(this.page);
    assert.equal(await by(scope, 'textbox', name).inputValue(), text);
  }
  // By its stage: in the rail where there is one, else on the page of all stages.
  async goTo(practice, stage) {
    const rail = (await by(this.page, 'link', 'Stages').count()) === 0;
    if (!rail) await this.press('link', 'Stages');
    else if ((await by(this.page, 'link', practice).count()) === 0) await this.press('link', stage);
    await this.press('link', practice);
    await this.page.getByRole('heading', { level: 1 }).first().waitFor();
  }
  // A section of the page, by its tab: keys walk from tab to tab.
  async toSection(label) {
    const name = new RegExp(`^${label}`);
    if (this.keys) await toSection(this.page, label);
    else await this.hand.press(this.page.getByRole('tab', { name }));
    await settled(this.page);
  }
  // A record, through its dialog.
  async add(kind, field, text) {
    await this.press('button', `Add ${kind}`);
    const dialog = this.page.getByRole('dialog');
    await this.fill(field, text, dialog);
    await this.press('button', `Save ${kind}`, dialog);
  }
  async addObjective(title) {
    await this.goTo('Charter', 'Design');
    await this.add('objective', 'Objective', title);
    await this.page.getByRole('link', { name: new RegExp(`^${title}`) }).waitFor();
  }
  async startPlan() {
    await this.press('button', 'Start a plan');
    for (const [label, text] of Object.entries(helix)) await this.fill(label, text);
    await this.press('button', 'Start the plan');
    await by(this.page, 'textbox', 'In a few words').waitFor();
  }
}
