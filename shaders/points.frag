#version 300 es
// A disc with a soft edge and a faint glow around it.
precision highp float;
in vec2 from;
in float radius;
in vec3 tint;
out vec4 colour;
void main() {
  float away = length(from);
  float disc = clamp(radius + 0.5 - away, 0.0, 1.0);
  float glow = 0.16 * pow(max(0.0, 1.0 - away / (radius * 3.0)), 2.0);
  float cover = max(disc, glow);
  colour = vec4(tint * cover, cover);
}
