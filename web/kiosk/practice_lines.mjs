// Practices by their own words: label and `help` in src/practice/. A test holds them to that.
export const practices = [
  ['Intent', 'Why these companies need each other, and what must come of it by when.'],
  ['Charter', 'What both sides want, what is in and out, and how they will work together.'],
  ['Bodies and meetings', 'Who steers, who runs the day, who does the work, and when they meet.'],
  ['Decision log', 'What was asked, who decided it, why, and how long it took.'],
  ['Risks, issues, actions', 'What may go wrong, what has gone wrong, and who does what about it by when.'],
  ['Commitments and trust', 'What each side has promised the other, and what keeping it has earned.'],
  ['Exchange', 'Hand the plan to the other party, take theirs back, and see what has passed.'],
];
