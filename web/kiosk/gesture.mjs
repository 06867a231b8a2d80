// The operator's gesture: the four corners, touched clockwise from the upper left within five seconds.
export const cornerSize = 72; // CSS pixels
const within = 5000; // milliseconds
const order = ['top left', 'top right', 'bottom right', 'bottom left'];

function cornerAt(x, y) {
  const low = (at) => at < cornerSize;
  const high = (at, length) => at >= length - cornerSize;
  const across = low(x) ? 'left' : high(x, innerWidth) ? 'right' : null;
  const down = low(y) ? 'top' : high(y, innerHeight) ? 'bottom' : null;
  return across && down && `${down} ${across}`;
}

// done(): the gesture was made. What lies in the corners is not pressed by it, but for the first.
export function watchCorners(done) {
  let times = [];
  let inGesture = false;
  window.addEventListener(
    'pointerdown',
    ({ clientX, clientY, timeStamp }) => {
      const corner = cornerAt(clientX, clientY);
      if (corner !== order[times.length]) times = [];
      if (corner === order[times.length]) times.push(timeStamp);
      inGesture = times.length > 1;
      if (times.length < order.length) return;
      const quick = timeStamp - times[0] <= within;
      times = [];
      if (quick) done();
    },
    true,
  );
  const press = (event) => {
    if (!inGesture || event.detail === 0) return; // by a key
    inGesture = false;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('click', press, true);
}
