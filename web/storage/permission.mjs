import { notPermitted } from './refusal.mjs';

const key = 'entente/keep';

// All pages opened from disk share one storage: any downloaded page could read a plan. So nothing is
// kept there unless the person says so; elsewhere everything may be.
export class Permission {
  constructor(fromDisk = location.protocol === 'file:') {
    this.given = !fromDisk || this.#noted();
  }
  check() {
    if (!this.given) throw notPermitted();
  }
  give() {
    if (this.given) return;
    this.given = true;
    try {
      localStorage.setItem(key, 'yes');
    } catch {
      // Asked again next time, then.
    }
  }
  #noted() {
    try {
      return localStorage.getItem(key) === 'yes';
    } catch {
      return false;
    }
  }
}
