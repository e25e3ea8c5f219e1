// The desk: a document's text beside its proposed figures, decided one by one with keys or clicks.
import { element, fill } from "../dashboard.stage.files.assets/dom.js";
import { mode } from "../dashboard.stage.files.assets/theme.js";
import { card } from "./card.js";
import { editor } from "./editor.js";
import { Decisions, confirmed, counts } from "./state.js";
import { Offsets, find, firstNumber, paint, selected, tint } from "./text.js";

const CALM = 400; // milliseconds without a key before the server is told
const desks = new WeakMap();

// The component's entry: called on every run of the script and on every switch of theme.
export function draw(component) {
  const place = component.parentElement;
  if (!desks.has(place)) desks.set(place, new Desk(place));
  desks.get(place).update(component);
  return () => {
    desks.get(place)?.remove();
    desks.delete(place);
  };
}

class Desk {
  constructor(place) {
    this.place = place;
    this.news = element("div", { class: "news", "aria-live": "polite" });
    this.help = element("p", { class: "help" });
    this.text = element("article", { class: "text", tabindex: 0 });
    this.list = element("ol", { class: "figures" });
    this.missed = element("form", { class: "missed" });
    this.foot = element("footer", {});
    const side = element("div", { class: "side" }, this.list, this.missed);
    this.node = element("div", { class: "filing-desk" }, this.news, this.help, element("div", { class: "both" }, this.text, side), this.foot);
    this.node.onkeydown = (event) => this.key(event);
    place.append(this.node);
    this.act = {
      choose: (id) => this.choose(id), accept: (id) => this.decide(id, "accepted"), reject: (id) => this.decide(id, "rejected"),
      undo: (id) => this.decide(id, "open"), edit: (id) => this.edit(id),
    };
  }

  update({ data, setStateValue, setTriggerValue }) {
    this.node.dataset.mode = mode(this.place);
    Object.assign(this, { setStateValue, setTriggerValue });
    const drawn = JSON.stringify([data.document, data.language, data.report, data.proposals.length]);
    if (drawn === this.drawn) return;
    this.drawn = drawn;
    const other = data.document !== this.data?.document;
    this.data = { ...data, names: new Map(data.indicators.map((indicator) => [indicator.id, indicator])) };
    this.node.lang = data.language === "zh" ? "zh-CN" : data.language;
    this.text.setAttribute("aria-label", data.labels.text);
    this.list.setAttribute("aria-label", data.labels.list);
    if (other) this.open(data);
    this.editing = null;
    this.form();
    this.redraw(true);
    if (other) this.list.querySelector("[aria-current=true]")?.focus({ preventScroll: true });
  }

  open(data) {
    this.decisions = new Decisions(data.kept);
    this.offsets = new Offsets(data.text);
    this.current = this.entries().find((figure) => figure.decision === "open")?.id ?? this.entries()[0]?.id;
  }

  entries() {
    return this.decisions.entries(this.data);
  }

  // `words` says whether the figures have other spans than before.
  redraw(words = false) {
    const entries = this.entries();
    if (words) paint(this.text, this.data.text, entries, this.offsets, this.act.choose);
    tint(this.text, entries, this.current);
    this.list.replaceChildren(...entries.map((figure) => this.item(figure)));
    if (!entries.length) this.list.append(element("li", { class: "none" }, this.data.labels.none));
    this.sum(counts(entries));
  }

  item(figure) {
    const node = card(figure, this.data, { current: figure.id === this.current, act: this.act });
    if (figure.id !== this.editing) return node;
    node.querySelector(".buttons").replaceWith(editor(figure, this.data, {
      save: (fields) => this.save(figure.id, fields), cancel: () => this.cancel(figure),
    }));
    node.onclick = null;
    return node;
  }

  sum(count) {
    const { labels } = this.data;
    this.help.replaceChildren(element("span", { class: "keys" }, labels.keys), element("span", {}, labels.certain_means));
    const sure = element("button", { type: "button", class: "sure", onclick: () => this.acceptCertain(), disabled: !count.certain, title: labels.certain_means }, fill(labels.accept_certain, { count: count.certain }));
    const check = element("button", { type: "button", class: "strong check", onclick: () => this.check(), disabled: !count.accepted }, labels.check);
    this.foot.replaceChildren(element("p", { class: "sum" }, fill(labels.sum, count)), element("div", { class: "buttons" }, sure, check));
    this.news.textContent = fill(labels.sum, count);
  }

  form() {
    const { labels } = this.data;
    const words = element("input", { type: "text", name: "words", autocomplete: "off", placeholder: labels.missed_example, "aria-label": labels.missed });
    const trouble = element("p", { class: "trouble", role: "alert" });
    this.missed.replaceChildren(element("span", { class: "title" }, labels.missed), words, element("button", { type: "submit" }, labels.mark), trouble);
    this.missed.onsubmit = (event) => {
      event.preventDefault();
      const found = find(this.data.text, words.value);
      trouble.textContent = found.length === 1 ? "" : fill(found.length ? labels.found_often : labels.not_found, { count: found.length });
      if (found.length === 1) this.add(found[0]);
    };
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
    if (event.key === "Enter" && event.target.tagName === "BUTTON") return;
    const id = this.current;
    const doing = {
      j: () => this.move(1), ArrowDown: () => this.move(1), k: () => this.move(-1), ArrowUp: () => this.move(-1),
      a: () => this.decide(id, "accepted"), Enter: () => this.decide(id, "accepted"),
      r: () => this.decide(id, "rejected"), x: () => this.decide(id, "rejected"), u: () => this.decide(id, "open"),
      e: () => this.edit(id), p: () => this.ownPeriod(id), q: () => this.question(id),
      c: () => this.acceptCertain(), m: () => this.markSelected(), s: () => this.check(),
    }[event.key];
    if (!doing || (event.target === this.text && event.key.startsWith("Arrow"))) return;
    event.preventDefault();
    doing();
  }

  move(step) {
    const ids = this.entries().map((figure) => figure.id);
    this.choose(ids[Math.min(Math.max(ids.indexOf(this.current) + step, 0), ids.length - 1)]);
  }

  choose(id) {
    if (!id || this.editing) return;
    this.current = id;
    this.redraw();
    this.focus();
  }

  focus() {
    const node = this.list.querySelector("[aria-current=true]");
    node?.focus({ preventScroll: true });
    node?.scrollIntoView({ block: "nearest" });
  }

  // After a decision the next open figure is at hand.
  decide(id, decision) {
    const figure = this.entries().find((each) => each.id === id);
    if (!figure) return;
    if (decision === "accepted" && !figure.indicator) return this.edit(id);
    this.decisions.decide(id, decision);
    const all = this.entries();
    const at = all.findIndex((each) => each.id === id);
    const next = [...all.slice(at + 1), ...all.slice(0, at)].find((each) => each.decision === "open");
    if (decision !== "open" && next) this.current = next.id;
    this.changed();
  }

  edit(id) {
    this.current = this.editing = id;
    this.redraw();
    const form = this.list.querySelector(".editor");
    form?.elements[this.entries().find((figure) => figure.id === id).indicator ? "value" : "indicator"].focus();
    form?.scrollIntoView({ block: "nearest" });
  }

  save(id, fields) {
    this.decisions.correct(id, fields);
    this.editing = null;
    this.decide(id, "accepted");
  }

  cancel(figure) {
    this.editing = null;
    if (!figure.indicator) this.decisions.forget(figure.id);
    this.changed(true);
  }

  ownPeriod(id) {
    const { kind, year } = this.data.report;
    this.decisions.correct(id, { period_kind: kind, reporting_year: year, period_start: "", period_end: "" });
    this.changed();
  }

  question(id) {
    this.decisions.correct(id, { status: "needs_review" });
    this.decide(id, "accepted");
  }

  acceptCertain() {
    for (const figure of this.entries()) {
      if (figure.decision === "open" && figure.certainty === "certain") this.decisions.decide(figure.id, "accepted");
    }
    this.current = this.entries().find((figure) => figure.decision === "open")?.id ?? this.current;
    this.changed();
  }

  markSelected() {
    const span = selected(this.text);
    if (span) this.add(span);
  }

  add({ start, end }) {
    const quote = this.data.text.slice(start, end);
    const id = this.decisions.add({ start: this.offsets.point(start), end: this.offsets.point(end), quote, value: firstNumber(quote) });
    this.form();
    this.redraw(true);
    this.edit(id);
  }

  changed(words = false) {
    this.redraw(words);
    this.focus();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.setStateValue("decisions", this.told()), CALM);
  }

  told() {
    return { document: this.data.document, kept: this.decisions.kept(), figures: confirmed(this.entries()) };
  }

  check() {
    clearTimeout(this.timer);
    const { accepted, open } = counts(this.entries());
    if (accepted) this.setTriggerValue("check", { ...this.told(), open, number: Date.now() });
  }

  remove() {
    clearTimeout(this.timer);
    this.node.remove();
  }
}
