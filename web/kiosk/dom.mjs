// Elements of the kiosk's own, made without any markup out of texts.
const svgSpace = 'http://www.w3.org/2000/svg';

export function make(tag, attributes = {}, ...children) {
  return filled(document.createElement(tag), attributes, children);
}
export function draw(tag, attributes = {}, ...children) {
  return filled(document.createElementNS(svgSpace, tag), attributes, children);
}

function filled(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter((child) => child !== undefined && child !== null));
  return element;
}

// The brand: two circles and what they share, as in icon.svg.
export const brand = () =>
  draw(
    'svg',
    { viewBox: '0 0 32 32', class: 'brand', 'aria-hidden': 'true' },
    draw('circle', { cx: 21, cy: 16, r: 9, class: 'other' }),
    draw('circle', { cx: 11, cy: 16, r: 9, class: 'one' }),
    draw('path', { d: 'M16 8.5a9 9 0 0 1 0 15 9 9 0 0 1 0-15z', class: 'joint' }),
  );

// A dialog over everything. Answers with the value of the button that was pressed; `closed` is also
// what Escape means. name: its title. buttons: [{ label, value, primary }].
export function ask(root, { role = 'alertdialog', name, words, content, buttons, closed }) {
  const title = make('h2', { id: 'kiosk-question' }, name);
  const text = words && make('p', { id: 'kiosk-answer' }, words);
  const dialog = make('dialog', { role, 'aria-labelledby': 'kiosk-question', 'aria-describedby': text && 'kiosk-answer' });
  const row = make('div', { class: 'buttons' });
  const answer = new Promise((resolve) => {
    const close = (value) => {
      dialog.close();
      dialog.remove();
      resolve(value);
    };
    for (const { label, value, primary } of buttons)
      row.append(make('button', { type: 'button', class: primary ? 'primary' : '', autofocus: primary, onclick: () => close(value) }, label));
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      close(closed);
    });
    dialog.finish = close;
  });
  dialog.addEventListener('keydown', (event) => event.stopPropagation()); // none of the application's
  dialog.append(...[content, title, text, row].filter(Boolean));
  root.append(dialog);
  dialog.showModal();
  return { dialog, text, answer, finish: (value) => dialog.finish(value) };
}
