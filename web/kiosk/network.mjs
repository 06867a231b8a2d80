// The picture behind the kiosk's welcome, drawn with the project's shaders (shaders/): two companies
// whose circles meet. At most thirty pictures a second while it is seen, none while the page is hidden,
// a single one where the person wants less motion, and nothing at all where there is no WebGL2.
import { readAsset } from '../assets.mjs';

const perDisc = 89; // points; a Fibonacci number closes the sunflower's spirals
const leastPause = 1000 / 30 - 4; // milliseconds between two pictures
const nearest = 18; // seconds: when the discs are as near as they come
const parts = [
  { name: 'discs', instances: 1 },
  { name: 'threads', instances: 4 * perDisc + perDisc * perDisc },
  { name: 'points', instances: 2 * perDisc },
];
const colours = {
  one: 'color',
  other: 'borderTopColor',
  joint: 'borderRightColor',
  oneGround: 'borderBottomColor',
  otherGround: 'borderLeftColor',
  jointGround: 'outlineColor',
};

export class Network {
  #programs = [];
  #request = 0;
  #last = -Infinity;
  #begun = performance.now() - 6000; // so that the first picture is not the emptiest
  #calm = matchMedia('(prefers-reduced-motion: reduce)');
  #ended = new AbortController();

  // canvas: its style names the colours (attract.css). frame(width, height): where the picture is, as
  // { x, y, radius } in CSS pixels.
  constructor(canvas, frame) {
    Object.assign(this, { canvas, frame });
    this.gl = canvas.getContext('webgl2', { alpha: true, antialias: false, depth: false });
  }

  async start() {
    if (!this.gl) return;
    const sources = await sourcesOf(parts.map(({ name }) => name));
    if (this.#ended.signal.aborted || !sources) return;
    for (const { name, instances } of parts)
      this.#programs.push({ instances, ...programOf(this.gl, sources[`${name}.vert`], sources[`${name}.frag`]) });
    const { signal } = this.#ended;
    const again = () => this.#wake();
    document.addEventListener('visibilitychange', again, { signal });
    for (const query of [this.#calm, matchMedia('(prefers-color-scheme: dark)')])
      query.addEventListener('change', again, { signal });
    this.watching = new ResizeObserver(again);
    this.watching.observe(this.canvas);
    this.canvas.addEventListener('webglcontextlost', () => this.end(), { signal });
    this.canvas.dataset.drawn = 'true';
    this.#wake();
  }

  // Gives the graphics card back what it held.
  end() {
    if (this.#ended.signal.aborted) return;
    this.#ended.abort();
    cancelAnimationFrame(this.#request);
    this.watching?.disconnect();
    this.gl?.getExtension('WEBGL_lose_context')?.loseContext();
    this.canvas.remove();
  }

  #wake() {
    cancelAnimationFrame(this.#request);
    if (this.#ended.signal.aborted || document.hidden) return;
    this.#last = -Infinity;
    this.#request = requestAnimationFrame((now) => this.#turn(now));
  }

  #turn(now) {
    if (now - this.#last >= leastPause) {
      this.#last = now;
      this.#draw(this.#calm.matches ? nearest : (now - this.#begun) / 1000);
    }
    if (!this.#calm.matches) this.#request = requestAnimationFrame((then) => this.#turn(then));
  }

  #draw(time) {
    const { gl, canvas } = this;
    const { clientWidth: width, clientHeight: height } = canvas;
    const density = Math.min(2, devicePixelRatio);
    const [across, down] = [Math.round(width * density), Math.round(height * density)];
    if (canvas.width !== across || canvas.height !== down) Object.assign(canvas, { width: across, height: down });
    gl.viewport(0, 0, across, down);
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    const values = { ...this.#colours(), ...placed(this.frame(width, height), width, height) };
    Object.assign(values, { time, perDisc, width: 1.25, strength: 1 });
    for (const { program, uniforms, instances } of this.#programs) {
      gl.useProgram(program);
      for (const { name, location } of uniforms) setUniform(gl, location, values[name]);
      gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, instances);
    }
  }

  #colours() {
    const style = getComputedStyle(this.canvas);
    const channels = (name) => style[name].match(/[\d.]+/g).slice(0, 3).map((part) => part / 255);
    return Object.fromEntries(Object.entries(colours).map(([name, property]) => [name, channels(property)]));
  }
}

const placed = ({ x, y, radius }, width, height) => ({
  middle: [(x / width) * 2 - 1, 1 - (y / height) * 2],
  unit: [(radius / width) * 2, (radius / height) * 2],
  pixel: 1 / radius,
});

function setUniform(gl, location, value) {
  if (typeof value === 'number') gl.uniform1f(location, value);
  else if (value.length === 2) gl.uniform2fv(location, value);
  else gl.uniform3fv(location, value);
}

// By file name, or null where one of them cannot be had.
async function sourcesOf(names) {
  const files = ['places.vert', ...names.flatMap((name) => [`${name}.vert`, `${name}.frag`])];
  const texts = await Promise.all(files.map(textOf));
  if (texts.includes(null)) return null;
  const all = Object.fromEntries(files.map((file, index) => [file, texts[index]]));
  for (const name of names)
    all[`${name}.vert`] = `#version 300 es\n${all['places.vert']}\n${all[`${name}.vert`]}`;
  return all;
}
async function textOf(file) {
  const bytes = await readAsset(`shaders/${file}`);
  return bytes && new TextDecoder().decode(bytes);
}

function programOf(gl, vertex, fragment) {
  const program = gl.createProgram();
  for (const [type, source] of [[gl.VERTEX_SHADER, vertex], [gl.FRAGMENT_SHADER, fragment]]) {
    const shader = gl.createShader(type);
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost())
    throw new Error(`A shader does not fit: ${gl.getProgramInfoLog(program)}`);
  const count = gl.getProgramParameter(program, gl.ACTIVE_UNIFORMS);
  const uniforms = Array.from({ length: count }, (_, index) => {
    const { name } = gl.getActiveUniform(program, index);
    return { name, location: gl.getUniformLocation(program, name) };
  });
  return { program, uniforms };
}
