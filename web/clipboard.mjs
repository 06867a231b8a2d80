// Copy, cut and paste on nodes that are no text fields, with the person's own gesture. Text fields
// have the browser's.
import { isField } from './text_fields.mjs';

export class Clipboard {
  #answering = null; // the event that waits for the application's text

  constructor({ mirror, frames }) {
    Object.assign(this, { mirror, frames });
    for (const kind of ['copy', 'cut', 'paste']) {
      document.addEventListener(kind, (event) => this.#happened(kind, event));
    }
  }

  // After each run: hands on what the application wants on the clipboard.
  answer(text) {
    if (text === null) return;
    if (!this.#answering) {
      navigator.clipboard?.writeText(text).catch(() => {});
      return;
    }
    this.#answering.clipboardData.setData('text/plain', text);
    this.#answering.preventDefault();
  }

  #happened(kind, event) {
    if (isField(document.activeElement) || isField(event.target)) return;
    const text = kind === 'paste' ? event.clipboardData.getData('text/plain') : '';
    if (kind === 'paste' && text === '') return;
    this.#answering = kind === 'paste' ? null : event;
    const used = this.frames.post(kind, this.mirror.idOf(document.activeElement), text);
    if (kind === 'paste' && used) event.preventDefault();
    this.#answering = null;
  }
}
