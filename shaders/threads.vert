// Lines, one an instance. The first are the nets within the discs, between neighbours; the others go
// from every point of the one to every point of the other, and show where those have come near.
uniform float width;  // CSS pixels
uniform vec3 one, other, joint;
uniform float strength;
out float across;
out vec4 tint;
// How far on a point's neighbours are: Fibonacci's numbers, greater ones further out.
ivec2 steps(int k) {
  return k < 3 ? ivec2(2, 3) : k < 12 ? ivec2(3, 5) : k < 36 ? ivec2(5, 8) : ivec2(8, 13);
}

void main() {
  int count = int(perDisc);
  int net = 2 * 2 * count;  // two discs, two neighbours each
  int id = gl_InstanceID;
  int party = 0, from = 0, to = 0, toParty = 0;
  bool crosses = id >= net;
  if (crosses) {
    id -= net;
    from = id / count, to = id % count, toParty = 1;
  } else {
    party = toParty = id / (2 * count);
    from = (id / 2) % count;
    to = from + ((id & 1) == 0 ? steps(from).x : steps(from).y);
  }
  vec2 begin = place(party, from), end = place(toParty, min(to, count - 1));
  float apart = distance(begin, end);
  float seen = to >= count ? 0.0 : 1.0;
  float inside = 0.5 * (jointness(party, begin) + jointness(toParty, end));
  vec3 own = party == 0 ? one : other;
  if (crosses) {
    seen *= (1.0 - smoothstep(0.10, 0.26, apart)) * jointness(0, begin) * jointness(1, end);
    // News on its way from one to the other.
    float seed = noise(float(from) * 7.0 + float(to));
    seen *= 0.62 + 0.38 * sin(time * 0.9 + seed * 6.2832);
    tint = vec4(joint, 0.85 * seen);
  } else {
    seen *= 1.0 - smoothstep(0.36, 0.48, apart);
    tint = vec4(mix(own, joint, inside), 0.34 * seen);
  }
  tint.a *= strength;
  vec2 along = apart > 0.0 ? (end - begin) / apart : vec2(1.0, 0.0);
  vec2 side = vec2(-along.y, along.x);
  float half_width = 0.5 * width + 1.0;  // a pixel more, for the soft edge
  across = (float(gl_VertexID & 1) * 2.0 - 1.0) * half_width;
  vec2 at = (gl_VertexID >> 1) == 0 ? begin : end;
  gl_Position = tint.a < 0.004 ? vec4(2.0, 2.0, 2.0, 1.0) : onScreen(at + side * across * pixel);
}
