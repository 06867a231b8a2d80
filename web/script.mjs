// Text as readers of any script take it: what is one character, where lines may end, which way it
// runs, and what hides in it. Pure: `measure` tells how wide a text is.
const splitter = (granularity) => {
  let segmenter;
  return (text) => {
    segmenter ??= Intl.Segmenter && new Intl.Segmenter(undefined, { granularity });
    return segmenter ? Array.from(segmenter.segment(text), (one) => one.segment) : [...text];
  };
};
const characters = splitter('grapheme');
const words = splitter('word');

const rightward = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
// As dir=auto finds it: by the first letter.
export const beginsRight = (text) => rightward.test(/\p{L}/u.exec(text)?.[0]);

// Beside a name stand words of the interface ("… owes two things"), another company's name, or an
// amount: then it is an English sentence that only begins with what runs the other way.
const sentence = /(?<!\p{L})\p{Ll}|[\u3000-\ud7ff]|\s[+−-]\d/u;
export const isRightToLeft = (text) => beginsRight(text) && !sentence.test(text);

// What cannot be seen but changes what is: controls, directions, zero widths, fillers, tags. Left
// out: variation selectors; joiners behind letters of scripts that join, and pictures; a flag's tags.
const hidden =
  /(?![\t\n])\p{Cc}|[\u2028\u2029\ufff9-\ufffb]|(?<![\u0590-\u{10ffff}])[\u200c\u200d]|(?<!\u{1f3f4}[\u{e0020}-\u{e007e}]{0,6})[\u{e0000}-\u{e007f}]|(?![\u034f\u180b-\u180f\u200c\u200d\ufe00-\ufe0f\u{e0000}-\u{e01ef}])\p{DI}/gu;
const mark = (text) => `⟨U+${text.codePointAt().toString(16).toUpperCase().padStart(4, '0')}⟩`;

// The same with what hides in it written out: ⟨U+202E⟩. The marks that put a sign beside Arabic or
// Hebrew words where it belongs are let be there.
export const visible = (text) =>
  text.replace(hidden, (found) =>
    /[\u061c\u200e\u200f]/.test(found) && rightward.test(text) ? found : mark(found),
  );

// Whether some font may give it colours of its own. Whatever does is a whole for kit/writing.cpp.
const colorful = /(?![0-9#*])[\p{Emoji}\p{Extended_Pictographic}\p{Regional_Indicator}]|\u20e3/u;
export const mayHaveColors = (text) => colorful.test(text);

// Scripts without spaces: lines end between words (Thai), or words of signs (Chinese, Japanese),
// but never before a closing sign or behind an opening one.
const unspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3000-\u9fff\u{20000}-\u{3ffff}]/u;
const endsBetween = (before, after) => {
  if (/^\s/.test(after)) return false;
  if (/\s$/.test(before)) return true;
  if (/[\p{Ps}\p{Pi}]$/u.test(before) || /^[\p{Pe}\p{Pf}\p{Po}ー]/u.test(after)) return false;
  return unspaced.test(before) || unspaced.test(after);
};

function unbreakable(text) {
  const pieces = [];
  for (const word of words(text)) {
    if (pieces.length && !endsBetween(pieces.at(-1), word)) pieces[pieces.length - 1] += word;
    else pieces.push(word);
  }
  return pieces;
}

// The lines of a text without newlines, each with the spaces behind it.
export function linesOf(text, width, measure) {
  const lines = [''];
  let room = width;
  const put = (piece, wide) => {
    if (wide > room && lines.at(-1)) {
      lines.push('');
      room = width;
    }
    lines[lines.length - 1] += piece;
    room -= wide;
  };
  for (const piece of unbreakable(text)) {
    const word = piece.trimEnd();
    const wide = measure(word);
    if (wide > width) for (const one of characters(piece)) put(one, measure(one));
    else put(piece, wide);
    if (word !== piece) room -= measure(' ');
  }
  return lines;
}

// As much of a text as stands within a width with what follows it, in whole characters.
export function beginningOf(text, width, measure) {
  const all = characters(text);
  let least = 0;
  let most = all.length;
  while (least < most) {
    const count = (least + most + 1) >> 1;
    if (measure(all.slice(0, count).join('')) > width) most = count - 1;
    else least = count;
  }
  return all.slice(0, least).join('').trimEnd();
}
