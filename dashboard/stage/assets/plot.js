// Draws one figure with Plotly in place: the old chart stays until the new one is ready.
import { resolve } from "./theme.js";

export const FONT =
  "system-ui, -apple-system, 'Segoe UI', 'Noto Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";
const CONFIGURATION = { displayModeBar: false, displaylogo: false, responsive: false, scrollZoom: false };

let library = null;

// The address carries Plotly's version, so a browser may keep both the file and its compiled code.
export function plotly(address) {
  library ??= (window.Plotly ? Promise.resolve(window.Plotly) : load(address)).catch((error) => {
    library = null;
    throw error;
  });
  return library;
}

async function load(address) {
  const script = document.createElement("script");
  script.src = address;
  await new Promise((done, failed) => {
    script.onload = done;
    script.onerror = () => failed(new Error("Plotly.js did not load"));
    document.head.append(script);
  });
  return window.Plotly;
}

// The figure in the colours of one palette, sized for one place.
export function dressed(figure, palette, size) {
  const { data = [], layout = {} } = resolve(figure, palette);
  const font = { family: FONT, ...layout.font };
  const drawn = { dragmode: false, hovermode: "closest", ...layout, ...size, font, autosize: false };
  return { data, layout: drawn };
}

// customdata is a figure id, or a list that begins with one.
export function figureOf(point) {
  const first = Array.isArray(point?.customdata) ? point.customdata[0] : point?.customdata;
  return typeof first === "string" && first ? first : null;
}

// A figure that keeps its shape (layout.meta.aspect, height to breadth) is no higher than that needs.
export function heightFor({ layout = {} }, most, width) {
  const { aspect } = layout.meta ?? {};
  if (!aspect) return most;
  const { l, r, t, b } = layout.margin;
  return Math.min(most, Math.ceil((width - l - r) * aspect + t + b));
}

export class Plot {
  constructor(node, onFigure) {
    this.node = node;
    this.onFigure = onFigure;
    this.drawn = false;
    this.observer = new ResizeObserver(() => this.fit());
    this.observer.observe(node);
  }

  // Resolves to true when other figures were drawn; another palette or height is no news.
  async draw(Plotly, figure, palette, height) {
    const content = JSON.stringify(figure);
    const look = [palette.text, palette.paper, height].join();
    if (content === this.content && look === this.look) return false;
    const news = content !== this.content;
    Object.assign(this, { Plotly, figure, palette, height, content, look, drawn: true });
    await this.dress(palette, this.width());
    this.listen();
    return news;
  }

  width() {
    return Math.max(240, Math.floor(this.node.clientWidth));
  }

  fit() {
    const width = this.width();
    if (!this.drawn || this.onPaper || !this.node.isConnected || this.shown === width) return;
    this.shown = width;
    this.Plotly.relayout(this.node, { width, height: this.reserve(this.figure, this.height, width) });
  }

  // Keeps room for a figure on the page; answers how high it will be.
  reserve(figure, most, width = this.width()) {
    const height = heightFor(figure, most, width);
    this.node.style.height = `${height}px`;
    return height;
  }

  // For paper: the light palette at the width of a page, and back again afterwards.
  print(palette, width) {
    this.onPaper = true;
    this.dress(palette, width);
  }

  restore() {
    this.onPaper = false;
    this.dress(this.palette, this.width());
  }

  // One drawing after the other: Plotly loses its way when it is called again before it is done.
  dress(palette, width) {
    this.drawing = Promise.resolve(this.drawing).catch(() => {}).then(() => this.dressNow(palette, width));
    return this.drawing;
  }

  dressNow(palette, width) {
    if (!this.drawn || this.removed) return null;
    this.shown = width;
    const height = this.reserve(this.figure, this.height, width);
    const { data, layout } = dressed(this.figure, palette, { width, height });
    return this.Plotly.react(this.node, data, layout, CONFIGURATION);
  }

  listen() {
    if (this.listening) return;
    this.listening = true;
    this.node.on("plotly_click", (event) => {
      const figure = event.points.map(figureOf).find(Boolean);
      if (figure) this.onFigure(figure);
    });
    const layer = () => this.node.querySelector(".nsewdrag");
    this.node.on("plotly_hover", (event) => {
      if (layer()) layer().style.cursor = event.points.some(figureOf) ? "pointer" : "";
    });
    this.node.on("plotly_unhover", () => {
      if (layer()) layer().style.cursor = "";
    });
  }

  remove() {
    this.removed = true;
    this.observer.disconnect();
    this.Plotly?.purge(this.node);
  }
}
