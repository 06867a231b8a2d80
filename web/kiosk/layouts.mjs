// The keys of the on-screen keyboard, row by row. A key is what it types, or one of the names in
// `deeds`, with what it is called and how wide it is in keys.
export const deeds = {
  shift: { name: 'Shift', icon: 'shift', wide: 1.5 },
  backspace: { name: 'Backspace', icon: 'backspace', wide: 1.5 },
  digits: { name: '123, digits and signs', label: '123', wide: 1.5 },
  letters: { name: 'ABC, letters', label: 'ABC', wide: 1.5 },
  accents: { name: 'é ü ß, letters with accents', label: 'é ü ß', wide: 1.5 },
  space: { name: 'Space', label: ' ', wide: 5 },
  enter: { name: 'Enter', icon: 'enter', wide: 1.5 },
  next: { name: 'Next field', label: 'Next', wide: 1.5 },
  hide: { name: 'Hide keyboard', icon: 'hide', wide: 1.5 },
};

const rows = (text) => text.trim().split('\n').map((row) => row.trim().split(' '));
const last = (other) => [other, 'accents', 'space', ',', '.', 'enter', 'next', 'hide'];

const alphabets = {
  qwerty: rows('q w e r t y u i o p\na s d f g h j k l\nshift z x c v b n m backspace'),
  qwertz: rows('q w e r t z u i o p\na s d f g h j k l\nshift y x c v b n m backspace'),
  azerty: rows("a z e r t y u i o p\nq s d f g h j k l m\nshift w x c v b n ' backspace"),
};
const byLanguage = { de: 'qwertz', cs: 'qwertz', hu: 'qwertz', sl: 'qwertz', fr: 'azerty' };

// The rows of a layer. language: "de", "fr-BE" … decides the order of letters.
export function layerOf(name, language = '') {
  if (name === 'numbers') return numbers;
  if (name === 'digits') return [...signs, last('letters')];
  if (name === 'accents') return [...accents, ['letters', ...last('digits').filter((key) => key !== 'accents')]];
  return [...alphabets[byLanguage[language.slice(0, 2)] ?? 'qwerty'], last('digits')];
}

const signs = rows('1 2 3 4 5 6 7 8 9 0\n- / : ; ( ) € & @ "\n% + = * # ! ? \' backspace');
const accents = rows('à á â ä ã å ą æ ç č ć ł\nè é ê ë ę ì í î ï ñ š ž\nshift ò ó ô ö õ ø œ ù ú û ü ß backspace');
// Of a field that takes a number.
const numbers = rows('1 2 3 backspace\n4 5 6 -\n7 8 9 .\nletters 0 , next hide');
