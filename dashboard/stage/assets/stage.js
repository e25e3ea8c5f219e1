// The stage: keeps one view per card, so that a rerun redraws in place and never jumps.
import { Ahead } from "./ahead.js";
import { Asked } from "./asked.js";
import { CardView } from "./card.js";
import { element, fill } from "./dom.js";
import { picture, plotAlone } from "./picture.js";
import { plotly } from "./plot.js";
import { afterReconnect } from "./reconnect.js";
import { copyAddress, copyPicture, savePicture } from "./save.js";
import { hide, show } from "./shown.js";
import { mode } from "./theme.js";

const PAGE_WIDTH = 640; // what A4 and US Letter leave inside margins and the card's padding, in CSS pixels
const WRITTEN = ["csv", "xlsx", "pptx", "pptx43", "pdf"]; // by the server; all else is made here
const stages = new WeakMap();

const LINGER = 300; // milliseconds for which a stage whose place has gone waits for another place

let leaving = null; // such a stage

// The component's entry: called on every run of the script and on every switch of theme.
export async function draw(component) {
  const place = component.parentElement;
  if (!stages.has(place)) stages.set(place, stageFor(place));
  await stages.get(place).update(component);
  return () => leave(place);
}

// Where one run ends another, React puts the component at a new place: its charts move there.
function stageFor(place) {
  if (!leaving) return new Stage(place);
  const { stage, timer } = leaving;
  clearTimeout(timer);
  leaving = null;
  stage.move(place);
  return stage;
}

function leave(place) {
  const stage = stages.get(place);
  if (!stage) return;
  stages.delete(place);
  leaving?.stage.remove();
  clearTimeout(leaving?.timer);
  const gone = () => {
    leaving = null;
    stage.remove();
  };
  leaving = { stage, timer: setTimeout(gone, LINGER) };
}

class Stage {
  constructor(place) {
    this.views = new Map();
    this.asked = new Asked();
    this.ahead = new Ahead({ draw: (cards) => this.show({ ...this.data, cards }), asks: () => this.asks() });
    this.cards = element("div", { class: "cards" });
    this.news = element("div", { class: "news", "aria-live": "polite" });
    this.node = element("div", { class: "legal-aid-stage" }, this.news, this.cards);
    this.move(place);
    this.act = { figure: (id) => this.send("figure", id), file: (view, format) => this.file(view, format) };
    this.forgetServer = afterReconnect(() => this.send("figure", null));
    this.beforePrint = () => this.views.forEach((view) => view.print(this.data.palettes.light, PAGE_WIDTH));
    this.afterPrint = () => this.views.forEach((view) => view.restore());
    addEventListener("beforeprint", this.beforePrint);
    addEventListener("afterprint", this.afterPrint);
  }

  move(place) {
    this.place = place;
    place.append(this.node);
  }

  async update({ data, setTriggerValue }) {
    this.send = setTriggerValue;
    this.asked.receive(data.file);
    if (this.ahead.outdated(data.cards, () => this.update({ data, setTriggerValue }))) return;
    await this.show(data);
  }

  // Cards drawn ahead of a run are shown in the words and colours of the last one.
  async show(data) {
    this.data = data;
    this.node.lang = data.language === "zh" ? "zh-CN" : data.language;
    this.node.dataset.mode = mode(this.place);
    const palette = data.palettes[this.node.dataset.mode];
    this.node.style.setProperty("--alarm", palette.demonstration);
    this.node.style.setProperty("--on-alarm", palette.paper);
    this.arrange(data);
    await this.drawAll(data);
  }

  asks() {
    const { language } = this.data;
    return { language, alone: document.querySelectorAll(".legal-aid-stage").length === 1 };
  }

  // Views follow the cards' order by id; what is no longer on the screen is let go.
  arrange({ cards, labels, language }) {
    const wanted = new Set(cards.map((card) => card.id));
    for (const [id, view] of this.views) {
      if (wanted.has(id)) continue;
      this.letGo(id, view);
    }
    cards.forEach((card, at) => {
      if (!this.views.has(card.id)) this.views.set(card.id, new CardView(this.act));
      const view = this.views.get(card.id);
      view.update(card, labels, language);
      show(card.id, view);
      if (this.cards.children[at] !== view.node) this.cards.insertBefore(view.node, this.cards.children[at] ?? null);
    });
  }

  letGo(id, view) {
    view.remove();
    hide(id, view);
    this.views.delete(id);
  }

  // All charts are drawn before the page is painted once.
  async drawAll(data) {
    const palette = data.palettes[this.node.dataset.mode];
    const drawn = await Promise.all(data.cards.map((card) => this.drawOne(data, card, palette)));
    const titles = drawn.filter(Boolean);
    if (titles.length) this.news.textContent = fill(data.labels.redrawn, { title: titles.join("; ") });
  }

  // Answers the card's title when a chart that stood there was drawn anew.
  async drawOne(data, card, palette) {
    const view = this.views.get(card.id);
    const first = !view.plot.drawn;
    try {
      const Plotly = await plotly(data.plotly);
      if (data !== this.data || this.views.get(card.id) !== view) return null; // a newer run took over
      return (await view.draw(Plotly, palette)) && !first ? card.title : null;
    } catch (error) {
      console.error(error);
      view.plot.content = ""; // so that the next run tries again
      view.fail(data.labels.plot_failed);
      return null;
    }
  }

  async file(view, format) {
    if (format === "meeting") {
      this.send("meeting", view.card.id);
      return view.menu.done(this.data.labels.added);
    }
    view.menu.busy(true);
    if (WRITTEN.includes(format)) await this.request(view, format);
    else if (format === "copy" || format === "link") await this.copy(view, format);
    else await this.makePicture(view, format);
  }

  async copy(view, format) {
    try {
      const draw = async () => picture(await plotly(this.data.plotly), view, this.data.palettes.light, "png");
      await (format === "link" ? copyAddress(view.card.seal) : copyPicture(draw()));
      view.menu.done(this.data.labels.copied);
    } catch (error) {
      console.error(error);
      view.menu.failed();
    }
  }

  // Pictures are drawn here, always light and on white, with everything the card says inside.
  async makePicture(view, format) {
    try {
      const Plotly = await plotly(this.data.plotly);
      const made = await picture(Plotly, view, this.data.palettes.light, format);
      await savePicture(made, view.card.file_name, format);
      view.menu.busy(false);
    } catch (error) {
      console.error(error);
      view.menu.failed();
    }
  }

  // Tables, slides and sheets are written by the server; a sheet prints the chart as it is drawn here.
  async request(view, format) {
    const place = { done: () => view.menu.busy(false), failed: (why) => view.menu.failed(why) };
    try {
      const draw = async () => plotAlone(await plotly(this.data.plotly), view.card, this.data.palettes.light);
      const drawing = format === "pdf" ? await draw() : "";
      this.asked.ask((request) => this.send("file", request), { card: view.card.id, format, drawing }, place);
    } catch (error) {
      console.error(error);
      place.failed();
    }
  }

  remove() {
    removeEventListener("beforeprint", this.beforePrint);
    removeEventListener("afterprint", this.afterPrint);
    this.asked.forget();
    this.ahead.remove();
    this.forgetServer();
    this.views.forEach((view, id) => this.letGo(id, view));
    this.node.remove();
  }
}
