import { notPermitted } from './refusal.mjs';

const noteOf = (plan) => `entente/keep/${plan}`;
const forAll = 'entente/keep'; // earlier versions noted here one consent for whatever page was opened
const planIn = (setting) => /^(?:plan|before)\/(\w+)/.exec(setting)?.[1] ?? '';

// All pages opened from disk share one storage, in which each of them, whoever made it, can read. So such
// a page keeps a plan only when the person has said so of that plan, and knows of no others than its own:
// the plan that it carries (`home`), and those that were allowed in pages that carry the same one.
export class Permission {
  #allowed = new Set(); // as far as this page knows
  constructor(fromDisk = false, home = '') {
    Object.assign(this, { fromDisk, home });
  }

  // Whether the plan is kept; of '', whether any is.
  keeps(plan) {
    if (!this.fromDisk || this.#allowed.has(plan)) return true;
    if (plan === '') return this.#allowed.size > 0 || this.#anyNoted();
    if (!this.#noted(plan)) return false;
    this.#allowed.add(plan);
    return true;
  }
  check(plan) {
    if (!this.keeps(plan)) throw notPermitted();
  }
  checkSetting(name) {
    this.check(planIn(name));
  }

  give(plan) {
    if (!this.fromDisk) return;
    this.#allowed.add(plan);
    const homes = new Set(read(noteOf(plan))?.split(' '));
    write(noteOf(plan), [...homes.add(this.home)].join(' '));
  }
  // Where the person cleared the note under this page, together with the plan that is written again.
  renew(plan) {
    if (this.fromDisk && read(noteOf(plan)) === null) this.give(plan);
  }
  withdraw(plan) {
    if (!this.fromDisk) return;
    this.#allowed.delete(plan);
    write(noteOf(plan), null);
  }

  // Under what name a setting is kept: what holds for a browser elsewhere holds here for the pages that
  // carry one plan.
  settingName(name) {
    return this.fromDisk && name === 'workspace' ? `workspace/${this.home}` : name;
  }

  #noted(plan) {
    const homes = read(noteOf(plan))?.split(' ');
    if (homes) return plan === this.home || homes.includes(this.home);
    return plan === this.home && read(forAll) === 'yes' && keys().some((key) => key.startsWith(`entente/${plan}/`));
  }
  #anyNoted() {
    const noted = keys().filter((key) => key.startsWith(noteOf('')));
    return [this.home, ...noted.map((key) => key.slice(noteOf('').length))].some((plan) => plan !== '' && this.keeps(plan));
  }
}

// Where there is no local storage, the person is asked again next time.
function read(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
function write(key, value) {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // As above.
  }
}
function keys() {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}
