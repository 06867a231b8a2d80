// Points, one an instance: first those of the one, then those of the other.
uniform vec3 one, other, joint;
out vec2 from;
out float radius;
out vec3 tint;
void main() {
  int count = int(perDisc);
  int party = gl_InstanceID / count;
  int k = gl_InstanceID % count;
  vec2 at = place(party, k);
  float inside = jointness(party, at);
  float seed = noise(float(gl_InstanceID));
  tint = mix(party == 0 ? one : other, joint, inside);
  radius = mix(2.0, 4.6, seed * seed) * (1.0 + 0.35 * inside);
  vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1) * 2.0 - 1.0;
  from = corner * (radius * 3.0);
  gl_Position = onScreen(at + from * pixel);
}
