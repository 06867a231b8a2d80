// Where things are, in units of a disc's radius around the picture's middle. Each disc is a sunflower:
// point k stands at the golden angle from the one before, so that all have the same room, and those
// whose numbers are a number of Fibonacci's apart are neighbours.
precision highp float;
uniform float time;      // seconds
uniform float perDisc;   // points in each disc
uniform vec2 middle;     // of the picture, in clip space
uniform vec2 unit;       // a disc's radius, in clip space
uniform float pixel;     // a CSS pixel, in disc radii

// How near the discs are: 0 apart, 1 as near as they come.
float nearness() { return 0.5 - 0.5 * cos(time * 0.1745); }
float distanceApart() { return mix(0.98, 0.62, nearness()); }

vec2 centre(int party) { return vec2(party == 0 ? -distanceApart() : distanceApart(), 0.0); }

float noise(float seed) { return fract(sin(seed * 12.9898 + 4.1414) * 43758.5453); }

vec2 place(int party, int k) {
  float number = float(k) + 0.5;
  float away = sqrt(number / perDisc) * 0.96;
  float turn = (party == 0 ? 1.0 : -1.0) * time * 0.035;
  float angle = number * 2.39996323 + turn;
  float seed = number + 97.0 * float(party);
  vec2 drift = vec2(sin(time * 0.31 + seed * 1.7), cos(time * 0.27 + seed * 2.3)) * 0.012;
  return centre(party) + away * vec2(cos(angle), sin(angle)) + drift;
}

// How far a place lies within the other's disc: 0 at its edge and outside, 1 well inside.
float jointness(int party, vec2 at) {
  return 1.0 - smoothstep(0.72, 1.0, distance(at, centre(1 - party)));
}

vec4 onScreen(vec2 at) { return vec4(middle + at * unit, 0.0, 1.0); }
