#version 300 es
precision highp float;
uniform float width;
in float across;
in vec4 tint;
out vec4 colour;
void main() {
  float cover = clamp(0.5 * width + 0.5 - abs(across), 0.0, 1.0) * tint.a;
  colour = vec4(tint.rgb * cover, cover);
}
