// Brings the elements of a parent into an order with as few moves as there can be: one that is moved
// is laid out anew, and may lose its focus where the browser cannot move it in one go.
export function bringIntoOrder(parent, elements) {
  const places = new Map();
  for (let child = parent.firstElementChild; child; child = child.nextElementSibling)
    places.set(child, places.size);
  const staying = longestRise(elements.map((element) => places.get(element) ?? -1));
  let next = null;
  for (let index = elements.length - 1; index >= 0; --index) {
    if (!staying.has(index)) moveBefore(parent, elements[index], next);
    next = elements[index];
  }
}

// The indices of a longest rising sequence among `places`; those below 0 stand nowhere yet.
function longestRise(places) {
  const ends = []; // of the best sequence of each length: the index of its last place
  const before = [];
  places.forEach((place, index) => {
    if (place < 0) return;
    let low = 0;
    for (let high = ends.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (places[ends[middle]] < place) low = middle + 1;
      else high = middle;
    }
    before[index] = ends[low - 1];
    ends[low] = index;
  });
  const rise = new Set();
  for (let index = ends.at(-1); index !== undefined; index = before[index]) rise.add(index);
  return rise;
}

// Keeps the focus and the scroll offset of what is moved where the browser can.
function moveBefore(parent, element, next) {
  const within = element.isConnected && parent.isConnected;
  if (within && parent.moveBefore) parent.moveBefore(element, next);
  else parent.insertBefore(element, next);
}
