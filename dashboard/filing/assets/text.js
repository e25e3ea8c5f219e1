// The document's text with the words of every figure marked, and the way from words to their place.
import { element } from "../dashboard.stage.files.assets/dom.js";

const WIDE = /[\u2e80-\u9fff\uff00-\uffef]/;

// The server counts characters, the page counts units: they differ beyond the first 65,536.
export class Offsets {
  constructor(text) {
    this.text = text;
    this.units = null;
    if (!/[\ud800-\udfff]/.test(text)) return;
    this.units = [0];
    for (const character of text) this.units.push(this.units.at(-1) + character.length);
  }
  unit(point) {
    return this.units ? (this.units[point] ?? this.text.length) : point;
  }
  point(unit) {
    return this.units ? Array.from(this.text.slice(0, unit)).length : unit;
  }
}

// Every stretch is marked once and knows all figures whose words it belongs to.
export function paint(place, text, entries, offsets, choose) {
  const spans = entries.map(({ id, start, end }) => ({ id, start: offsets.unit(start), end: offsets.unit(end) }));
  const edges = [...new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const pieces = edges.slice(1).map((end, at) => {
    const start = edges[at];
    const over = spans.filter((span) => span.start <= start && end <= span.end);
    const words = text.slice(start, end);
    if (!over.length) return document.createTextNode(words);
    const mark = element("mark", { onclick: () => choose(over[0].id) }, words);
    mark.figures = over.map((span) => span.id);
    return mark;
  });
  place.replaceChildren(...pieces);
}

// Colours the marks by what was decided, and brings the current one into view inside the text.
export function tint(place, entries, current) {
  const decisions = new Map(entries.map((figure) => [figure.id, figure.decision]));
  let first = null;
  for (const mark of place.querySelectorAll("mark")) {
    const states = mark.figures.map((id) => decisions.get(id));
    mark.dataset.state = ["open", "accepted", "rejected"].find((state) => states.includes(state)) ?? "";
    const chosen = mark.figures.includes(current);
    mark.classList.toggle("current", chosen);
    if (chosen) first ??= mark;
  }
  if (!first) return;
  const { top, bottom } = first.getBoundingClientRect();
  const box = place.getBoundingClientRect();
  if (top < box.top || bottom > box.bottom) place.scrollTop += top - box.top - box.height / 3;
}

// Where typed words stand: spaces and line ends count alike, between Chinese characters as nothing.
export function find(text, words) {
  const typed = words.trim().replace(/\s+/g, " ");
  if (!typed) return [];
  const exact = [...text.matchAll(new RegExp(escaped(typed), "g"))];
  const found = exact.length ? exact : [...text.matchAll(new RegExp(loose(typed), "g"))];
  return found.map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function loose(typed) {
  return [...typed]
    .map((character, at, all) => {
      const wide = WIDE.test(character) || WIDE.test(all[at - 1] ?? " ");
      if (character === " ") return "\\s+";
      return (wide && at && all[at - 1] !== " " ? "\\s*" : "") + escaped(character);
    })
    .join("");
}

function escaped(words) {
  return words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

// The words that are selected with the mouse or the keyboard inside the text.
export function selected(place) {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!place.contains(range.startContainer) || !place.contains(range.endContainer)) return null;
  const before = document.createRange();
  before.setStart(place, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const words = range.toString();
  const start = before.toString().length + (words.length - words.trimStart().length);
  return words.trim() ? { start, end: start + words.trim().length } : null;
}

// The first number that stands in the words, as a start for whoever corrects it.
export function firstNumber(words) {
  const match = words.match(/\d[\d,]*(\.\d+)?/);
  return match ? Number(match[0].replaceAll(",", "")) : null;
}
