// A person at the page, with a keyboard, a finger or a mouse; everything found by role and name.
import assert from 'node:assert/strict';
import { tabTo, toSection } from './scenario.mjs';
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
  async startPlan() {
    await this.press('button', 'Start a plan');
    await this.fill('Name of the alliance', 'Helix');
    await this.fill('My company', 'Corvane Biotech');
    await this.fill('Partner company', 'Marlow Pharma');
    await this.fill('My name', 'Ana Duarte');
    await this.press('button', 'Start the plan');
    await by(this.page, 'textbox', 'In a few words').waitFor();
  }
}
