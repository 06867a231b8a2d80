#version 300 es
// The grounds of both, and the lens that they share, each with an edge as soft as a pixel.
precision highp float;
uniform vec3 oneGround, otherGround, jointGround;
in vec2 at;
in vec2 left;
in vec2 right;
out vec4 colour;
float within(vec2 centre) {
  float away = distance(at, centre);
  float soft = fwidth(away);
  return 1.0 - smoothstep(1.0 - soft, 1.0 + soft, away);
}
void main() {
  float one = within(left), other = within(right);
  vec3 both = mix(mix(oneGround, otherGround, other), jointGround, one * other);
  float cover = max(one, other);
  colour = vec4(both * cover, cover);
}
