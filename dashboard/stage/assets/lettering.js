// Breaks words into lines of a given width, by the rules of Latin and of Chinese text.
import { FONT } from "./plot.js";

const WIDE = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]/u;
// Closing marks never begin a line and opening ones never end it, half or full width.
const NEVER_FIRST = /^[\s\u3001\u3002\uff0c\uff0e\uff1b\uff1a\uff01\uff1f\uff09\uff05,.;:!?)\]\u3011\u300b\u3009\u300d\u300f\u2019\u201d\u2026%\u00b7\u2013\u2014]/u;
const NEVER_LAST = /[(\uff08[\u3010\u300a\u3008\u300c\u300e\u2018\u201c]$/u;
const pen = document.createElement("canvas").getContext("2d");

export function widthOf(words, { size, weight = 400 }) {
  pen.font = `${weight} ${size}px ${FONT}`;
  return pen.measureText(words).width;
}

// Pieces between which a line may end: a Latin word with its space, or one Chinese character.
function pieces(words) {
  const found = [];
  for (const run of words.match(/\s+|[^\s]+/gu) ?? []) {
    if (/^\s/.test(run)) {
      if (found.length) found[found.length - 1] += " ";
      continue;
    }
    let piece = "";
    for (const letter of run) {
      const may = piece && (WIDE.test(letter) || WIDE.test(piece.at(-1)));
      if (may && !NEVER_FIRST.test(letter) && !NEVER_LAST.test(piece)) {
        found.push(piece);
        piece = "";
      }
      piece += letter;
    }
    found.push(piece);
  }
  return found;
}

// A single piece that is wider than a line (a long id, an address) is cut by letters.
function chopped(piece, width, style) {
  if (widthOf(piece.trimEnd(), style) <= width) return [piece];
  const parts = [];
  let part = "";
  for (const letter of piece) {
    if (part && widthOf(part + letter, style) > width) {
      parts.push(part);
      part = "";
    }
    part += letter;
  }
  return [...parts, part];
}

export function wrap(words, width, style) {
  const lines = [];
  let line = "";
  for (const piece of pieces(words).flatMap((one) => chopped(one, width, style))) {
    if (line && widthOf((line + piece).trimEnd(), style) > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += piece;
  }
  if (line.trim()) lines.push(line.trimEnd());
  return lines;
}

// The same number of lines, evenly filled, so that no word is left alone on the last one.
export function wrapEvenly(words, width, style) {
  const lines = wrap(words, width, style);
  let [narrow, wide] = [width / lines.length, width];
  while (lines.length > 1 && wide - narrow > 4) {
    const middle = (narrow + wide) / 2;
    if (wrap(words, middle, style).length > lines.length) narrow = middle;
    else wide = middle;
  }
  return wrap(words, wide, style);
}

// As many sentences as fit in so many lines, then how many were left out.
export function wrapSome(title, sentences, most, more, width, style) {
  let best = [];
  for (let kept = 0; kept <= sentences.length; kept += 1) {
    const left = sentences.length - kept;
    const words = [title, ...sentences.slice(0, kept), ...(left ? [more(left)] : [])].join(" ");
    const lines = wrap(words, width, style);
    if (lines.length <= most || kept === 0) best = lines;
    else if (lines.length > most + 1) break;
  }
  return best;
}
