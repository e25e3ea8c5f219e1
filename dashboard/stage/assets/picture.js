// Draws a card as one picture for a paper or a slide: every word that must travel is inside it.
import { fill } from "./dom.js";
import { wrap, wrapEvenly, wrapSome } from "./lettering.js";
import { dressed, FONT, heightFor } from "./plot.js";

const PAPER = "#ffffff";
const CLEAR = "rgba(0,0,0,0)";
// 1920 x 1080 and 1920 x 1440, with larger type.
const SLIDES = {
  slide: { width: 1200, height: 675, scale: 1.6 },
  slide43: { width: 1200, height: 900, scale: 1.6 },
};
const SCREEN = { least: 640, most: 1280, scale: 2 };
const SHEET = 680; // what A4 leaves between its margins, in CSS pixels
const LONGEST_SEAL = 400; // letters of an address that still leave room for the plot
const SMALLEST_PLOT = { least: 300, most: 400, share: 0.75 }; // of the height the chart was made for

// `view` is a card's view on the screen, `format` an item of the menu; answers { svg, raster, width,
// height }: the drawing at its own size, and the same drawing with the width and height in pixels
// that a PNG gets.
export async function picture(Plotly, view, palette, format) {
  const { card } = view;
  const colours = { ...palette, paper: PAPER };
  const fitted = format in SLIDES ? fitSlide(view, colours, SLIDES[format]) : fitScreen(view, colours);
  const page = { ...fitted, ground: format === "clear" ? CLEAR : PAPER };
  const plot = await plotDrawing(Plotly, card, colours, page);
  const [width, height] = [Math.round(page.width * page.scale), Math.round(page.height * page.scale)];
  const raster = drawing(card, page, plot, width, height);
  return { svg: drawing(card, page, plot, page.width, page.height), raster, width, height };
}

// The chart alone as a drawing for a printed sheet, which sets the words around it itself.
export function plotAlone(Plotly, card, palette) {
  const height = heightFor(card.figure, card.height, SHEET);
  return asDrawing(Plotly, dressed(card.figure, { ...palette, paper: PAPER }, { width: SHEET, height }));
}

function asDrawing(Plotly, figure) {
  const { width, height } = figure.layout;
  return Plotly.toImage(figure, { format: "svg", width, height, imageDataOnly: true });
}

function fitScreen(view, colours) {
  const width = Math.min(SCREEN.most, Math.max(SCREEN.least, view.plot.width() + 2 * 28));
  const page = arrange(view, colours, width, { margin: 28, title: 21, subtitle: 14, foot: 12, refused: 8 });
  const height = Math.ceil(page.top + view.card.height + page.bottom);
  return { ...page, width, height, scale: SCREEN.scale };
}

// On a slide the words give way before the plot becomes too small to read.
function fitSlide(view, colours, slide) {
  const { least, most, share } = SMALLEST_PLOT;
  const wanted = Math.min(most, Math.max(least, view.card.height * share));
  let page = null;
  for (const [size, refused] of [[1, 3], [1, 2], [0.92, 2], [0.84, 2], [0.8, 1], [0.7, 1], [0.6, 1]]) {
    const sizes = { margin: 40, title: 26 * size, subtitle: 17 * size, foot: 12.5 * size, refused };
    page = arrange(view, colours, slide.width, sizes);
    if (slide.height - page.top - page.bottom >= wanted) break;
  }
  return { ...page, ...slide };
}

// Blocks of lines above and below the plot, with the room they take.
function arrange(view, colours, width, sizes) {
  const { card } = view;
  const room = width - 2 * sizes.margin;
  const write = (words, size, more) => block(wrap(words, room, { size, ...more }), size, more);
  const band = { weight: 700, colour: PAPER, band: colours.demonstration, after: 14 };
  const title = { size: sizes.title, weight: 700 };
  const above = [
    card.notice && write(card.notice, sizes.subtitle, band),
    block(wrapEvenly(card.title, room, title), sizes.title, { ...title, colour: colours.text, after: 4 }),
    card.subtitle && write(card.subtitle, sizes.subtitle, { colour: colours.quiet, after: 6 }),
  ].filter(Boolean);
  const quiet = { colour: colours.quiet };
  const marks = card.marks.join(view.language === "zh" ? "\uff1b" : "; ");
  const origin = [card.filters, card.version].filter(Boolean).join(" · ");
  const seal = card.seal.length <= LONGEST_SEAL ? card.seal : "";
  const below = [
    marks && write(marks, sizes.foot, quiet),
    card.refused.length && block(refusedLines(view, room, sizes), sizes.foot, { colour: colours.text }),
    card.source && write(card.source, sizes.foot, quiet),
    origin && write(origin, sizes.foot, quiet),
    seal && write(fill(view.labels.seal_line, { address: seal }), sizes.foot, quiet),
  ].filter(Boolean);
  const top = sizes.margin * 0.8 + heightOf(above) + 6;
  const bottom = 10 + heightOf(below) + sizes.margin * 0.6;
  return { above, below, top, bottom, margin: sizes.margin, room };
}

function refusedLines({ card, labels, language }, room, sizes) {
  const colon = language === "zh" ? "\uff1a" : ":";
  const sentences = card.refused.map(({ name, sentence }) =>
    sentence.includes(name) ? sentence : `${name}: ${sentence}`,
  );
  const more = (count) => fill(labels.more, { count });
  return wrapSome(`${card.refused_title}${colon}`, sentences, sizes.refused, more, room, { size: sizes.foot });
}

function block(lines, size, { weight = 400, colour, band = null, after = 5 }) {
  return { lines, size, weight, colour, band, after, leading: size * 1.4, padding: band ? size * 0.5 : 0 };
}

function heightOf(blocks) {
  return blocks.reduce((sum, one) => sum + one.lines.length * one.leading + 2 * one.padding + one.after, 0);
}

// A figure that is taller than its place is drawn whole and then made smaller, never cut.
async function plotDrawing(Plotly, card, colours, page) {
  const place = page.height - page.top - page.bottom;
  const height = Math.max(place, card.height);
  const width = (page.room * height) / place;
  const ground = { paper_bgcolor: page.ground, plot_bgcolor: page.ground };
  const text = await asDrawing(Plotly, dressed(card.figure, colours, { width, height, ...ground }));
  const svg = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
  const box = { x: page.margin, y: page.top, width: page.room, height: place };
  for (const [name, value] of Object.entries(box)) svg.setAttribute(name, value);
  return new XMLSerializer().serializeToString(svg);
}

function drawing(card, page, plot, width, height) {
  const below = page.height - page.bottom + 10;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"`,
    ` viewBox="0 0 ${page.width} ${page.height}" font-family="${escaped(FONT)}" role="img">`,
    `<title>${escaped(card.title)}</title><desc>${escaped(card.alternative)}</desc>`,
    `<rect width="${page.width}" height="${page.height}" fill="${page.ground}"/>`,
    ...letters(page.above, page.margin, page.margin * 0.8, page.room),
    plot,
    ...letters(page.below, page.margin, below, page.room),
    "</svg>",
  ].join("");
}

function letters(blocks, left, top, room) {
  const drawn = [];
  let at = top;
  for (const { lines, size, weight, colour, band, after, leading, padding } of blocks) {
    const height = lines.length * leading + 2 * padding;
    const place = `x="${left - padding}" y="${at.toFixed(1)}" width="${room + 2 * padding}"`;
    if (band) drawn.push(`<rect ${place} height="${height.toFixed(1)}" rx="4" fill="${band}"/>`);
    const look = `font-size="${size.toFixed(1)}" font-weight="${weight}" fill="${colour}"`;
    lines.forEach((line, row) => {
      const base = at + padding + row * leading + size * 1.05;
      drawn.push(`<text x="${left}" y="${base.toFixed(1)}" ${look}>${escaped(line)}</text>`);
    });
    at += height + after;
  }
  return drawn;
}

function escaped(words) {
  const safe = words.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "");
  return safe.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
