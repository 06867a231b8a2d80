// What is dragged keeps the pointer, wherever it goes, until it is let go of. The click that the browser
// makes of letting go is none, where it has moved.
const slack = 4; // pixels that a press may wander

export class Drag {
  #from = null; // the event with which something was taken hold of
  #far = false; // it has moved since

  // event: any of the pointer's. takes: it comes down on something that drags.
  point(event, takes) {
    if (takes) this.#take(event);
    const from = this.#from;
    if (from?.pointerId !== event.pointerId) return;
    this.#far ||= Math.hypot(event.clientX - from.clientX, event.clientY - from.clientY) > slack;
    if (event.type === 'pointerup' && this.#far) holdBackClick();
    if (event.type === 'pointerup' || event.type === 'pointercancel') this.#from = null;
  }

  #take(event) {
    [this.#from, this.#far] = [event, false];
    event.target.setPointerCapture?.(event.pointerId);
  }
}

function holdBackClick() {
  const stop = (event) => (event.preventDefault(), event.stopPropagation());
  const once = { capture: true, once: true };
  window.addEventListener('click', stop, once);
  // None comes where it was let go of elsewhere; the next press is a press.
  window.addEventListener('pointerdown', () => window.removeEventListener('click', stop, once), once);
}
