// What browsers that guard privacy, and extensions for that, do to pictures: scripts for a page, before
// it is opened.

const reading = (change) => {
  for (const kind of [CanvasRenderingContext2D, OffscreenCanvasRenderingContext2D]) {
    const real = kind.prototype.getImageData;
    kind.prototype.getImageData = function (...area) {
      const picture = real.apply(this, area);
      change(picture.data);
      return picture;
    };
  }
  const real = WebGL2RenderingContext.prototype.readPixels;
  WebGL2RenderingContext.prototype.readPixels = function (...all) {
    real.apply(this, all);
    const into = all.find(ArrayBuffer.isView);
    if (into) change(into);
  };
};
const script = (of, change) => `(${of})(${change})`;
// What is read back is another picture than was painted.
export const read = {
  'lowest bits changed': script(reading, (data) => {
    for (let at = 0; at < data.length; at += 4)
      if (data[at + 3] && (at / 4) % 7 === 0) data[at + ((at / 4) % 3)] ^= 1;
  }),
  noise: script(reading, (data) => {
    for (let at = 0; at < data.length; ++at) data[at] = at % 4 === 3 ? 255 : (Math.random() * 256) | 0;
  }),
  white: script(reading, (data) => data.fill(255)),
};

// A canvas that goes into a texture is another picture than was painted.
const uploading = (change) => {
  for (const name of ['texImage2D', 'texSubImage2D']) {
    const real = WebGL2RenderingContext.prototype[name];
    WebGL2RenderingContext.prototype[name] = function (...all) {
      const source = all.at(-1);
      if (source instanceof HTMLCanvasElement) {
        const { width, height } = source;
        const other = Object.assign(document.createElement('canvas'), { width, height });
        change(other.getContext('2d'), source);
        all[all.length - 1] = other;
      }
      return real.apply(this, all);
    };
  }
};
export const uploaded = {
  white: script(uploading, (context) => {
    context.fillStyle = '#fff';
    context.fillRect(0, 0, context.canvas.width, context.canvas.height);
  }),
  'clear but for some lines': script(uploading, (context, source) => {
    for (let y = 0; y < source.height; y += 4)
      context.drawImage(source, 0, y, source.width, 1, 0, y, source.width, 1);
  }),
};

// No page may paint.
export const forbidden = `(${() => {
  const real = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
    return kind === '2d' ? null : real.call(this, kind, ...more);
  };
}})()`;

// Counts in window.readBack how often a picture is read, by whatever way.
export const counting = `(${() => {
  window.readBack = 0;
  const ways = [
    [CanvasRenderingContext2D, 'getImageData'], [OffscreenCanvasRenderingContext2D, 'getImageData'],
    [HTMLCanvasElement, 'toDataURL'], [HTMLCanvasElement, 'toBlob'], [OffscreenCanvas, 'convertToBlob'],
    [WebGLRenderingContext, 'readPixels'], [WebGL2RenderingContext, 'readPixels'],
    [WebGL2RenderingContext, 'getBufferSubData'],
  ];
  for (const [{ prototype }, name] of ways) {
    const real = prototype[name];
    prototype[name] = function (...all) {
      window.readBack += 1;
      return real.apply(this, all);
    };
  }
}})()`;
