// Whether letters come onto the screen as they are painted (glyphs.mjs). A known square goes their way,
// from the same canvas into a texture, and the graphics card tells whether any of it came out
// otherwise. To read the picture would say nothing: that is what browsers that guard privacy falsify.
const width = 896;
const height = 256;
const asks = 50; // times that an answer is asked for, each after so many milliseconds
const pause = 50;

const vertices = `#version 300 es
void main() { gl_Position = vec4(vec2(gl_VertexID & 1, gl_VertexID >> 1) * 4.0 - 1.0, 0, 1); }`;
// Sixteen fields from clear to white. What differs by no more than eyes see is passed over.
const fragments = `#version 300 es
precision highp float;
uniform sampler2D square;
out vec4 found;
void main() {
  ivec2 at = ivec2(gl_FragCoord.xy);
  vec4 off = abs(texelFetch(square, at, 0) - float(at.x / 224 + at.y / 64 * 4) / 15.0);
  if (all(lessThan(off, vec4(0.1)))) discard;
  found = vec4(1);
}`;

// gl: the page's own context, whose renderer sets what it needs before each picture. Resolves to
// false where letters cannot be read; where nobody can tell, to true.
export async function areLegible(gl, glyphs) {
  const made = [];
  const make = (kind) => {
    const one = gl[`create${kind}`]();
    made.push([kind, one]);
    return one;
  };
  const query = make('Query');
  paint(gl, glyphs, make, query);
  const differs = await answered(gl, query);
  for (const [kind, one] of made) gl[`delete${kind}`](one);
  return !differs;
}

function paint(gl, glyphs, make, query) {
  const target = texture(gl, make);
  const frame = make('Framebuffer');
  gl.bindFramebuffer(gl.FRAMEBUFFER, frame);
  gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, target, 0);
  texture(gl, make);
  gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, true);
  gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, gl.RGBA, gl.UNSIGNED_BYTE, square(glyphs));
  gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
  gl.useProgram(program(gl, make));
  gl.bindVertexArray(make('VertexArray'));
  gl.activeTexture(gl.TEXTURE0);
  gl.viewport(0, 0, width, height);
  gl.disable(gl.SCISSOR_TEST);
  gl.beginQuery(gl.ANY_SAMPLES_PASSED, query);
  gl.drawArrays(gl.TRIANGLES, 0, 3);
  gl.endQuery(gl.ANY_SAMPLES_PASSED);
  gl.bindVertexArray(null);
  gl.bindFramebuffer(gl.FRAMEBUFFER, null);
}

function texture(gl, make) {
  const one = make('Texture');
  gl.bindTexture(gl.TEXTURE_2D, one);
  gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA8, width, height);
  return one;
}

function program(gl, make) {
  const one = make('Program');
  for (const [kind, source] of [[gl.VERTEX_SHADER, vertices], [gl.FRAGMENT_SHADER, fragments]]) {
    const shader = gl.createShader(kind);
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(one, shader);
    gl.deleteShader(shader); // once the program has gone
  }
  gl.linkProgram(one);
  return one;
}

function square(glyphs) {
  glyphs.begin(width, height);
  const { context } = glyphs;
  for (let field = 0; field < 16; ++field) {
    context.fillStyle = `rgb(255 255 255 / ${field / 15})`;
    context.fillRect((field % 4) * 224, (field >> 2) * 64, 224, 64);
  }
  return context.canvas;
}

// A lost context answers nothing.
async function answered(gl, query) {
  for (let ask = 0; ask < asks; ++ask) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (gl.getQueryParameter(query, gl.QUERY_RESULT_AVAILABLE))
      return gl.getQueryParameter(query, gl.QUERY_RESULT) !== 0;
  }
  return false;
}
