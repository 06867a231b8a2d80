// Stands in for a canvas' 2D context where the browser gives none: widths come from an element, and
// no text has a picture.
export function measuringContext() {
  const line = document.createElement('span');
  const foot = document.createElement('span');
  Object.assign(line.style, {
    position: 'absolute',
    visibility: 'hidden',
    whiteSpace: 'pre',
    fontKerning: 'none',
    textRendering: 'geometricPrecision',
  });
  foot.style.display = 'inline-block'; // of no size, on the base line
  line.append('', foot);
  line.ariaHidden = 'true';
  document.body.append(line);
  const measureText = (text) => {
    line.firstChild.data = text;
    const { top, bottom, width } = line.getBoundingClientRect();
    const base = foot.getBoundingClientRect().bottom;
    const sides = { fontBoundingBoxAscent: base - top, fontBoundingBoxDescent: bottom - base };
    const none = { actualBoundingBoxLeft: 0, actualBoundingBoxRight: 0 };
    return { width, ...sides, ...none, actualBoundingBoxAscent: 0, actualBoundingBoxDescent: 0 };
  };
  return {
    measureText,
    set font(value) {
      line.style.font = value;
    },
    set direction(value) {
      line.style.direction = value;
    },
  };
}
