// One square over both discs.
out vec2 at;
out vec2 left;
out vec2 right;
void main() {
  vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1) * 2.0 - 1.0;
  at = corner * vec2(2.1, 1.15);
  left = centre(0);
  right = centre(1);
  gl_Position = onScreen(at);
}
