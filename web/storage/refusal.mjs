// Why a store did not do what it was asked, in words for the person. `place` tells apart what is
// more than a failed write; the names stand in src/workspace/storage.hpp.
export class Refusal extends Error {
  constructor(what, place = '') {
    super(what);
    this.place = place;
  }
}

export const penMoved = () => new Refusal('Another tab is editing this plan.', 'pen');
export const tooLarge = () => new Refusal('the plan is too large for it', 'size');
export const emptied = () => new Refusal('what it held was cleared', 'emptied');
export const notPermitted = () =>
  new Refusal('nothing is kept on a page opened from disk before you allow it', 'permission');

// Words for what the browser throws.
export function refusalFrom(error) {
  if (error instanceof Refusal) return error;
  if (error?.name === 'QuotaExceededError')
    return new Refusal("the browser's room for this site is full");
  if (error?.name === 'SecurityError' || error?.name === 'InvalidStateError')
    return new Refusal("the browser's settings forbid this site to keep anything");
  return new Refusal(error?.message || String(error));
}
