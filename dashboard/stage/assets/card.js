// One card: a chart with every word, table, source and file that must travel with it.
import { element, fill, ownAddress, say } from "./dom.js";
import { Menu } from "./menu.js";
import { Plot } from "./plot.js";
import { Tabs } from "./tables.js";

let count = 0;

export class CardView {
  // `act` holds figure(id) and file(view, format): what a reader's click leads to.
  constructor(act) {
    this.id = `legal-aid-card-${++count}`;
    this.title = element("h3", { id: `${this.id}-title` });
    this.subtitle = element("p", { class: "subtitle" });
    this.notice = element("p", { class: "notice" });
    this.note = element("p", { class: "note" });
    this.picture = element("div", { class: "plot", "aria-hidden": "true" });
    this.image = element("div", { class: "image", role: "img" }, this.picture);
    this.trouble = element("p", { class: "trouble", role: "alert", hidden: true });
    this.marks = element("p", { class: "marks" });
    this.summary = element("summary");
    this.list = element("ul");
    this.refused = element("details", { class: "refused" }, this.summary, this.list);
    this.source = element("p", { class: "source" });
    this.version = element("p", { class: "version" });
    this.seal = element("p", { class: "seal" });
    this.menu = new Menu(this.id, (format) => act.file(this, format));
    this.tabs = new Tabs(this.id, act.figure);
    this.plot = new Plot(this.picture, act.figure);
    this.act = act;
    this.node = this.assemble();
  }

  assemble() {
    const words = element("div", { class: "words-of-card" }, this.title, this.subtitle, this.note);
    const head = element("header", {}, words, this.menu.node);
    const foot = element("footer", {}, this.marks, this.refused, this.source, this.version, this.seal);
    const parts = [this.notice, head, this.image, this.trouble, foot, this.tabs.node];
    return element("section", { class: "card", "aria-labelledby": this.title.id }, ...parts);
  }

  update(card, labels, language) {
    Object.assign(this, { card, labels, language });
    this.node.dataset.card = card.id;
    this.plot.reserve(card.figure, card.height);
    this.image.setAttribute("aria-label", card.alternative);
    say(this.title, card.title);
    say(this.subtitle, card.subtitle);
    say(this.notice, card.notice);
    say(this.note, card.note);
    say(this.source, card.source);
    say(this.version, [card.filters, card.version].filter(Boolean).join(" · "));
    say(this.seal, card.seal && fill(labels.seal_line, { address: card.seal }));
    this.marks.replaceChildren(...card.marks.map((mark) => element("span", {}, mark)));
    this.marks.hidden = !card.marks.length;
    this.refuse(card);
    this.menu.update(labels);
    this.tabs.update(card, labels, language);
  }

  refuse(card) {
    this.refused.hidden = !card.refused.length;
    say(this.summary, card.refused_title);
    this.list.replaceChildren(...card.refused.map((one) => this.refusal(one)));
  }

  refusal(one) {
    const item = element("li");
    if (!one.sentence.includes(one.name)) item.append(element("strong", {}, one.name), " ");
    item.append(one.sentence);
    if (one.figure) {
      const open = element("button", { type: "button", class: "words" }, this.labels.words_link);
      open.setAttribute("aria-label", fill(this.labels.open_words, { name: one.name || one.sentence }));
      open.onclick = () => this.act.figure(one.figure);
      item.append(" ", open);
    }
    const address = ownAddress(one.address);
    if (address) item.append(" ", element("a", { href: address, target: "_self" }, this.labels.nearest));
    return item;
  }

  async draw(Plotly, palette) {
    this.trouble.hidden = true;
    return this.plot.draw(Plotly, this.card.figure, palette, this.card.height);
  }

  // On paper nothing can be folded out, so it lies open.
  print(palette, width) {
    this.folded = !this.refused.open;
    this.refused.open = true;
    this.plot.print(palette, width);
  }

  restore() {
    this.refused.open = !this.folded;
    this.plot.restore();
  }

  fail(words) {
    say(this.trouble, words);
  }

  remove() {
    this.plot.remove();
    this.node.remove();
  }
}
