// Draws a card as one picture for a paper or a slide: every word that must travel is inside it.
import { fill } from "./dom.js";
import { wrap, wrapEvenly, wrapSome } from "./lettering.js";
import { dressed, FONT } from "./plot.js";

const PAPER = "#ffffff";
const SLIDE = { width: 1200, height: 675, scale: 1.6 }; // 1920 x 1080 with larger type
const SCREEN = { least: 640, most: 1280, scale: 2 };
const SMALLEST_PLOT = 300;

// `view` is a card's view on the screen; answers { svg, raster, width, height }: the drawing at its
// own size, and the same drawing with the width and height in pixels that a PNG gets.
export async function picture(Plotly, view, palette, slide) {
  const { card, labels } = view;
  const colours = { ...palette, paper: PAPER };
  const page = slide ? fitSlide(card, labels, colours) : fitScreen(card, labels, colours, view.plot.width());
  const plot = await plotDrawing(Plotly, card, colours, page);
  const [width, height] = [Math.round(page.width * page.scale), Math.round(page.height * page.scale)];
  const raster = drawing(card, page, plot, width, height);
  return { svg: drawing(card, page, plot, page.width, page.height), raster, width, height };
}

function fitScreen(card, labels, colours, shown) {
  const width = Math.min(SCREEN.most, Math.max(SCREEN.least, shown + 2 * 28));
  const sizes = { margin: 28, title: 21, subtitle: 14, foot: 12, refused: 8 };
  const page = arrange(card, labels, colours, width, sizes);
  const height = Math.ceil(page.top + card.height + page.bottom);
  return { ...page, width, height, scale: SCREEN.scale };
}

// On a slide the words give way before the plot becomes too small to read.
function fitSlide(card, labels, colours) {
  let page = null;
  for (const [share, refused] of [[1, 3], [1, 2], [0.92, 2], [0.84, 2], [0.76, 1], [0.68, 1], [0.6, 1]]) {
    const sizes = { margin: 40, title: 27 * share, subtitle: 17 * share, foot: 13 * share, refused };
    page = arrange(card, labels, colours, SLIDE.width, sizes);
    if (SLIDE.height - page.top - page.bottom >= SMALLEST_PLOT) break;
  }
  return { ...page, ...SLIDE };
}

// Blocks of lines above and below the plot, with the room they take.
function arrange(card, labels, colours, width, sizes) {
  const room = width - 2 * sizes.margin;
  const write = (words, size, more = {}) => block(wrap(words, room, { size, ...more }), size, more);
  const title = { size: sizes.title, weight: 700 };
  const above = [
    card.notice && write(card.notice, sizes.subtitle, { weight: 700, colour: PAPER, band: colours.demonstration, after: 14 }),
    block(wrapEvenly(card.title, room, title), sizes.title, { ...title, colour: colours.text, after: 4 }),
    card.subtitle && write(card.subtitle, sizes.subtitle, { colour: colours.quiet, after: 6 }),
  ].filter(Boolean);
  const foot = { colour: colours.quiet };
  const below = [
    card.marks.length && write(card.marks.join("   ·   "), sizes.foot, foot),
    card.refused.length && block(refusedLines(card, labels, room, sizes), sizes.foot, { ...foot, colour: colours.text }),
    card.filters && write(card.filters, sizes.foot, foot),
    card.source && write(card.source, sizes.foot, foot),
    card.version && write(card.version, sizes.foot, foot),
  ].filter(Boolean);
  const top = sizes.margin * 0.8 + heightOf(above) + 6;
  const bottom = 10 + heightOf(below) + sizes.margin * 0.6;
  return { above, below, top, bottom, margin: sizes.margin, room };
}

function refusedLines(card, labels, room, sizes) {
  const sentences = card.refused.map(({ name, sentence }) => (sentence.includes(name) ? sentence : `${name}: ${sentence}`));
  const more = (count) => fill(labels.more, { count });
  return wrapSome(`${card.refused_title}:`, sentences, sizes.refused, more, room, { size: sizes.foot });
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
  const height = Math.max(place, card.height * 0.8);
  const width = (page.room * height) / place;
  const figure = dressed(card.figure, colours, { width, height, paper_bgcolor: PAPER, plot_bgcolor: PAPER });
  const text = await Plotly.toImage(figure, { format: "svg", width, height, imageDataOnly: true });
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
    `<rect width="${page.width}" height="${page.height}" fill="${PAPER}"/>`,
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
    if (band) drawn.push(`<rect x="${left - padding}" y="${at}" width="${room + 2 * padding}" height="${height}" rx="4" fill="${band}"/>`);
    lines.forEach((line, row) => {
      const base = at + padding + row * leading + size * 1.05;
      drawn.push(`<text x="${left}" y="${base.toFixed(1)}" font-size="${size.toFixed(1)}" font-weight="${weight}" fill="${colour}">${escaped(line)}</text>`);
    });
    at += height + after;
  }
  return drawn;
}

function escaped(words) {
  const safe = words.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "");
  return safe.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
