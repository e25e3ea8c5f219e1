// One button for a whole pack: draws every chart that stands on the page and asks for their sheets.
import { Asked } from "./asked.js";
import { element, fill } from "./dom.js";
import { plotAlone } from "./picture.js";
import { plotly } from "./plot.js";
import { shown } from "./shown.js";

const buttons = new WeakMap();

export function draw(component) {
  const place = component.parentElement;
  if (!buttons.has(place)) buttons.set(place, new Handout(place));
  buttons.get(place).update(component);
  return () => {
    buttons.get(place)?.remove();
    buttons.delete(place);
  };
}

class Handout {
  constructor(place) {
    this.asked = new Asked();
    this.button = element("button", { type: "button", class: "handout", onclick: () => this.make() });
    this.status = element("span", { class: "status", role: "status" });
    this.node = element("div", { class: "legal-aid-handout" }, this.button, this.status);
    place.append(this.node);
  }

  update({ data, setTriggerValue }) {
    this.data = data;
    this.send = setTriggerValue;
    this.button.textContent = data.labels.handout;
    this.asked.receive(data.file);
  }

  async make() {
    this.button.disabled = true;
    try {
      const drawings = await this.drawAll(this.data);
      this.say(this.data.labels.preparing);
      this.asked.ask((request) => this.send("drawings", request), { drawings }, this);
    } catch (error) {
      console.error(error);
      this.failed();
    }
  }

  // One after the other, so that the page stays alive and says how far it has come.
  async drawAll({ cards, palette, labels, plotly: address }) {
    const Plotly = await plotly(address);
    const drawings = {};
    for (const [at, id] of cards.entries()) {
      this.say(fill(labels.drawn, { at: at + 1, count: cards.length }));
      const view = shown.get(id);
      if (!view) throw new Error(`no chart ${id} on the page`);
      drawings[id] = await plotAlone(Plotly, view.card, palette);
    }
    return drawings;
  }

  say(words) {
    this.status.textContent = words;
  }

  done() {
    this.button.disabled = false;
    this.say("");
  }

  failed(why) {
    this.done();
    this.say(why || this.data.labels.failed);
  }

  remove() {
    this.asked.forget();
    this.node.remove();
  }
}
