// Where letters cannot be drawn the elements of the mirror show their own words (styles.css), and the
// page says why.
const causes = {
  webgl:
    'This browser does not let the page draw (WebGL). Everything can be read and done all the same. ' +
    'To see Entente as it is meant, allow WebGL in the browser’s settings.',
  canvas:
    'This browser, or an extension of it, changes or forbids what pages draw, so that letters cannot ' +
    'be seen. The words therefore stand here plainly. To see Entente as it is meant, let this page ' +
    'use the canvas in the settings that guard against fingerprinting.',
};

export function standIn(cause) {
  document.documentElement.classList.add('no-canvas');
  const notice = document.createElement('aside');
  notice.className = 'notice';
  notice.setAttribute('role', 'status');
  const words = document.createElement('p');
  words.textContent = causes[cause];
  const close = document.createElement('button');
  close.textContent = 'Close';
  close.addEventListener('click', () => notice.remove());
  notice.append(words, close);
  document.body.append(notice);
  giveRoom(notice);
}

// The stage ends above it (styles.css), so that it lies over nothing; once it is closed its size is none.
function giveRoom(notice) {
  const { style } = document.documentElement;
  const observer = new ResizeObserver(() => style.setProperty('--notice', `${notice.offsetHeight}px`));
  observer.observe(notice);
}
